import type { BuiltCommandId } from '../../../shared/commands.ts'
import type { ListName } from '../../../shared/domain.ts'
import { useAnswer } from '../../app/answers.ts'
import { useUi, useWords } from '../../app/context.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import './empty-queue.css'

const goTo = {
  incoming: 'go.incoming',
  flagged: 'go.flagged',
  escalated: 'go.escalated',
  later: 'go.later',
} as const satisfies Partial<Record<ListName, BuiltCommandId>>

/** Nothing left here: where it goes on. */
export function EmptyQueue() {
  const words = useWords()
  const queue = useUi(state => state.list.queue)
  const counts = useAnswer('queue.list') ?? []
  const isImporting = useAnswer('import.list')?.some(one => one.state === 'running') === true
  const others = counts.filter(state => state.count > 0 && state.queue !== queue && state.queue !== 'decided')
  const { empty } = words.screen
  return (
    <div className="empty">
      <h2 className="empty-title">{queue === 'decided' ? empty.decidedTitle : empty.title(words.queues[queue])}</h2>
      <p className="empty-words">{isImporting ? empty.importing : others.length > 0 ? empty.next : empty.allDone}</p>
      <ul className="empty-ways">
        {others.map(state =>
          state.queue === 'decided' ? null : (
            <li key={state.queue}>
              <CommandButton id={goTo[state.queue]} showKey>
                {empty.waiting(state.count, words.queues[state.queue])}
              </CommandButton>
            </li>
          ),
        )}
        {others.length > 0 || isImporting ? null : (
          <>
            <li>
              <CommandButton id="import.open" showKey />
            </li>
            <li>
              <CommandButton id="demo.load" />
            </li>
          </>
        )}
      </ul>
    </div>
  )
}
