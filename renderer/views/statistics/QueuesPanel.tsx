import { ShownQueue } from '../../../shared/domain.ts'
import { useAnswer } from '../../app/answers.ts'
import { useWords } from '../../app/context.ts'
import { DataTable } from './DataTable.tsx'
import { Panel } from './Panel.tsx'

const WAITING = ShownQueue.exclude(['decided']).options

/** How each queue moves right now, and when it will be empty. */
export function QueuesPanel() {
  const words = useWords()
  const { queues: w, minutes } = words.screen.statistics
  const states = useAnswer('queue.list') ?? []
  return (
    <Panel title={w.title} note={w.note}>
      <DataTable
        caption={w.title}
        heads={[w.queue, w.count, w.arrivals, w.decisions, w.empty]}
        rows={WAITING.flatMap(queue => {
          const state = states.find(one => one.queue === queue)
          if (state === undefined) return []
          const { count, arrivals, decisions, minutesToEmpty } = state
          const empty = count === 0 ? w.isEmpty : minutesToEmpty === null ? w.notShrinking : minutes(minutesToEmpty)
          return {
            id: queue,
            head: words.queues[queue],
            cells: [words.number(count), words.number(arrivals), words.number(decisions), empty],
          }
        })}
      />
    </Panel>
  )
}
