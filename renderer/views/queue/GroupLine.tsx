import { useUi, useWords } from '../../app/context.ts'
import { targetsOf } from '../../app/similar-state.ts'
import { useSay } from '../../commands/say.ts'
import { LeaveHint } from './LeaveHint.tsx'

/** With alike posts on the screen: which of them the next decision goes to. */
export function GroupLine({ asking }: Readonly<{ asking: boolean }>) {
  const words = useWords().screen.many
  const say = useSay()
  const similar = useUi(state => state.similar)
  if (similar?.posts == null) return <p className="bar-line" />
  const { posts, picked } = similar
  const targets = targetsOf(similar)
  const sentence =
    picked.size > 0
      ? words.similar.pickedOf(picked.size, posts.length)
      : targets.length === 0
        ? words.similar.noneWaiting
        : words.similar.allWaiting(targets.length)
  return (
    <output className="bar-line" aria-label={words.line}>
      <strong>{asking ? words.askReason(targets.length) : say(sentence)}</strong>
      {asking ? <LeaveHint /> : null}
    </output>
  )
}
