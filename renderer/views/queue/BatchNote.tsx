import type { BatchState, LeftOut } from '../../../shared/domain.ts'
import { useWords } from '../../app/context.ts'
import { useSay } from '../../commands/say.ts'

/** How a decision about many posts ended: what was done, and what was left out, and why. */
export function BatchNote({ state }: Readonly<{ state: BatchState }>) {
  const words = useWords().screen.many.batch
  const say = useSay()
  const sentence =
    state.state === 'cancelled'
      ? words.cancelled(state)
      : state.state === 'failed'
        ? words.failed(state)
        : words.finished(state)
  return (
    <>
      <p className="lane-about">{sentence}</p>
      {state.leftOut === 0 ? null : (
        <p>
          {words.leftOut(state.leftOut)}:{' '}
          {whysOf(state.leftOutPosts)
            .map(why => words.why[why])
            .join(', ')}
        </p>
      )}
      {state.kind === 'decide' && state.done > state.leftOut ? <p>{say(words.undoHint)}</p> : null}
    </>
  )
}

const whysOf = (posts: readonly LeftOut[]): Array<LeftOut['why']> => [...new Set(posts.map(post => post.why))]
