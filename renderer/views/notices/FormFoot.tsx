import { useWords, useWorkplace } from '../../app/context.ts'
import { Button } from '../../parts/Button.tsx'
import { Kbd } from '../../parts/Kbd.tsx'
import { Untrusted } from '../../parts/Untrusted.tsx'

/** Sends a form, and says what stands against that. */
export function FormFoot({ summary }: Readonly<{ summary: string | null }>) {
  const { language, mac } = useWorkplace()
  const words = useWords().screen.notices.form
  return (
    <div className="notice-foot">
      <Button type="submit" kind="main">
        <Kbd keys="Mod+Enter" language={language} mac={mac} />
        {words.save}
      </Button>
      <p className="field-problem notice-summary" role="alert">
        {summary === null ? null : <Untrusted text={summary} />}
      </p>
      {summary === null ? <p className="field-hint">{words.private}</p> : null}
    </div>
  )
}
