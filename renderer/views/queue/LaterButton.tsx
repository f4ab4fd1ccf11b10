import { nextMorning } from '../../../shared/rules/desk-clock.ts'
import { useNow } from '../../app/clock.ts'
import { useWords } from '../../app/context.ts'
import { hourOf } from '../../app/due.ts'
import { useTelling } from '../../app/telling.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'

/** Puts posts aside at once, and says until which hour: the next one of that name. */
export function LaterButton({ disabled }: Readonly<{ disabled: boolean }>) {
  const told = useTelling()
  const { bar, waiting } = useWords().screen
  const now = useNow()
  return (
    <CommandButton id="comment.later" showKey disabled={disabled}>
      {bar.later} <span className="later-until">{waiting.until(hourOf(nextMorning(now), told))}</span>
    </CommandButton>
  )
}
