import { useWords } from '../../app/context.ts'
import { CommandKey } from '../../commands/CommandKey.tsx'

/** While a reason is asked for: the key that deletes nothing. */
export function LeaveHint() {
  const words = useWords().screen.bar
  return (
    <span className="bar-leave">
      <CommandKey id="reason.leave" /> {words.leave}
    </span>
  )
}
