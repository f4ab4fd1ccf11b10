import type { CommandId } from '../../../shared/commands.ts'
import { type ListName, ShownQueue } from '../../../shared/domain.ts'
import { Age } from '../../app/Age.tsx'
import { useAnswer } from '../../app/answers.ts'
import { useUi, useWords, useWorkplace } from '../../app/context.ts'
import { QueuePace } from './QueuePace.tsx'
import { BackTime } from './RowMarks.tsx'
import './queue-nav.css'

const goTo: Readonly<Record<ListName, CommandId>> = {
  incoming: 'go.incoming',
  flagged: 'go.flagged',
  reported: 'go.reported',
  escalated: 'go.escalated',
  complaints: 'go.complaints',
  later: 'go.later',
  decided: 'go.decided',
  opinion: 'go.opinion',
}

/**
 * The queues with their exact counts and the age of their oldest post; of Later, when the first comes back. Second opinions are there only
 * while there is something to say.
 */
export function QueueNav() {
  const { run } = useWorkplace()
  const words = useWords()
  const states = useAnswer('queue.list')
  const open = useUi(state => (state.list.savedId === null ? state.list.selection.where : null))
  const opinions = useAnswer('waiting.mine')?.opinions ?? 0
  const shown: readonly ListName[] =
    opinions > 0 || open === 'opinion' ? [...ShownQueue.options, 'opinion'] : ShownQueue.options
  return (
    <nav className="queue-nav" aria-label={words.screen.queues.label}>
      <ul>
        {shown.map(queue => {
          const state = states?.find(candidate => candidate.queue === queue)
          return (
            <li key={queue}>
              <button
                type="button"
                className="queue-link"
                aria-current={queue === open ? 'true' : undefined}
                data-tip-command={goTo[queue]}
                onMouseDown={event => event.preventDefault()}
                onClick={() => run(goTo[queue])}
              >
                <span className="queue-name">{words.queues[queue]}</span>
                <Count posts={queue === 'opinion' ? opinions : state?.count} />
                <span className="queue-age">
                  {state?.oldestAt == null || queue === 'decided' ? null : queue === 'later' ? (
                    <BackTime at={state.oldestAt} short />
                  ) : (
                    <Age since={state.oldestAt} />
                  )}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
      <QueuePace />
    </nav>
  )
}

/** A number of another width is drawn anew: one that is moved would be a shift of what stands on the screen. */
function Count({ posts }: Readonly<{ posts: number | undefined }>) {
  const words = useWords()
  return (
    <span key={posts} className="queue-count">
      {posts === undefined ? '' : words.number(posts)}
    </span>
  )
}
