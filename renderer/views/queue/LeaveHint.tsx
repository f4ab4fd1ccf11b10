import { useWords, useWorkplace } from '../../app/context.ts'
import { Kbd } from '../../parts/Kbd.tsx'

/** While a reason is asked for: the key that deletes nothing. */
export function LeaveHint() {
  const { language, mac } = useWorkplace()
  const words = useWords().screen.bar
  return (
    <span className="bar-leave">
      <Kbd keys="Escape" language={language} mac={mac} /> {words.leave}
    </span>
  )
}
