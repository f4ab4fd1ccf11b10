import { useWorkplace } from '../../app/context.ts'
import { Kbd } from '../../parts/Kbd.tsx'

/** A key and what it does here. */
export function KeyHint({ keys, children }: Readonly<{ keys: string; children: string }>) {
  const { language, mac } = useWorkplace()
  return (
    <span className="key-hint">
      <Kbd keys={keys} language={language} mac={mac} />
      {children}
    </span>
  )
}
