import type { CommandId } from '../../../shared/commands.ts'
import type { ListName } from '../../../shared/domain.ts'
import { isWholeQueue } from '../../../shared/selection.ts'
import { useAnswer } from '../../app/answers.ts'
import { useUi, useWords } from '../../app/context.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import './empty-queue.css'

const goTo = {
  incoming: 'go.incoming',
  flagged: 'go.flagged',
  reported: 'go.reported',
  escalated: 'go.escalated',
  complaints: 'go.complaints',
  later: 'go.later',
} as const satisfies Partial<Record<ListName, CommandId>>

/** Nothing left here: where it goes on. */
export function EmptyQueue() {
  const selection = useUi(state => state.list.selection)
  return isWholeQueue(selection) && selection.where !== 'all' ? (
    <NothingLeft queue={selection.where} />
  ) : (
    <NothingFound />
  )
}

function NothingLeft({ queue }: Readonly<{ queue: ListName }>) {
  const words = useWords()
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

/** A search without results, or a narrowed queue that is done. */
function NothingFound() {
  const words = useWords()
  const where = useUi(state => state.list.selection.where)
  const { search } = words.screen
  return (
    <div className="empty">
      <h2 className="empty-title">{where === 'all' ? search.none : search.noneInQueue(words.queues[where])}</h2>
      {where === 'all' ? <p className="empty-words">{search.noneHint}</p> : null}
      <ul className="empty-ways">
        <li>
          <CommandButton id="list.back" showKey />
        </li>
        <li>
          <CommandButton id={where === 'all' ? 'search.open' : 'filter.open'} showKey />
        </li>
      </ul>
    </div>
  )
}
