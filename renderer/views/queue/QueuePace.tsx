import { useAnswer } from '../../app/answers.ts'
import { useUi, useWords } from '../../app/context.ts'

const MINUTES_PER_HOUR = 60

/** From three hours on the rest of the last one says nothing: it is a guess, and its line is short. */
const roughly = (minutes: number): number =>
  minutes < 3 * MINUTES_PER_HOUR ? minutes : Math.round(minutes / MINUTES_PER_HOUR) * MINUTES_PER_HOUR

/** How the open queue moves, and when it will be empty. Of one height, so that a decision moves nothing. */
export function QueuePace() {
  const words = useWords()
  const { tunnel, minutes } = words.screen.statistics
  const queue = useUi(state => state.list.selection.where)
  const state = useAnswer('queue.list')?.find(one => one.queue === queue)
  if (state === undefined || queue === 'all') return <p className="queue-pace" />
  const { arrivals, decisions, minutesToEmpty, count } = state
  const figures = queue === 'decided' ? tunnel.decided(arrivals) : tunnel.figures(arrivals, decisions)
  const tip = queue === 'decided' ? undefined : tunnel.tip(words.queues[queue], arrivals, decisions)
  return (
    // what has other words is drawn anew: what would be moved by them is a shift of what stands on the screen
    <p key={`${figures} ${minutesToEmpty}`} className="queue-pace" data-tip={tip}>
      <span className="queue-pace-figures">{figures}</span>
      {minutesToEmpty === null || count === 0 ? null : (
        <span className="queue-pace-end">{tunnel.empty(minutes(roughly(minutesToEmpty)))}</span>
      )}
    </p>
  )
}
