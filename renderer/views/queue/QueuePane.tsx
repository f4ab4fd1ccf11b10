import { memo } from 'react'
import { ordersOf, SelectionOrder } from '../../../shared/selection.ts'
import { openSelection } from '../../app/desk.ts'
import { useUi, useWords, useWorkplace } from '../../app/context.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { CommandKey } from '../../commands/CommandKey.tsx'
import { Untrusted } from '../../parts/Untrusted.tsx'
import { FilterChips } from './FilterChips.tsx'
import { orderName, useListTitle } from './list-title.ts'
import { QueueList } from './QueueList.tsx'
import { QueueNav } from './QueueNav.tsx'
import { SavedNav } from './SavedNav.tsx'
import { WaitingLine } from './WaitingLine.tsx'

type Props = Readonly<{ onPage: (pages: number) => void }>

/** The left pane: all queues, and the posts of the open list. */
export const QueuePane = memo(function QueuePane({ onPage }: Props) {
  return (
    <section className="desk-list" aria-labelledby="queue-title">
      <div className="queue-navs">
        <QueueNav />
        <SavedNav />
      </div>
      <ListHead />
      <FilterChips />
      <QueueList onPage={onPage} />
      <WaitingLine />
      <FreshLine />
    </section>
  )
})

function ListHead() {
  const { desk } = useWorkplace()
  const words = useWords()
  const title = useListTitle()
  const selection = useUi(state => state.list.selection)
  const savedId = useUi(state => state.list.savedId)
  return (
    <div className="queue-head">
      <h1 className="queue-title" id="queue-title">
        <Untrusted text={title} />
      </h1>
      {selection.where === 'escalated' ? (
        <CommandButton id="queue.mine" kind="quiet" pressed={selection.filter.mine === true}>
          {words.screen.waiting.mine}
        </CommandButton>
      ) : null}
      <select
        className="queue-order"
        aria-label={words.screen.queues.order}
        data-tip-command="list.order"
        value={selection.order}
        onChange={event => {
          // the focus goes back to the list, or the next letter would change the order instead of deciding
          document.querySelector<HTMLElement>('.queue-list')?.focus()
          void openSelection(desk, { ...selection, order: SelectionOrder.parse(event.target.value) }, { savedId })
        }}
      >
        {ordersOf(selection).map(option => (
          <option key={option} value={option}>
            {orderName(selection.where, option, words)}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Posts that came in wait here until they are taken in, so that nothing moves under the eyes. */
function FreshLine() {
  const { run } = useWorkplace()
  const words = useWords().screen.queues
  const fresh = useUi(state => (state.list.rows.length === 0 ? 0 : state.list.fresh))
  if (fresh === 0) return null
  return (
    <button
      type="button"
      className="queue-fresh"
      data-tip-command="queue.refresh"
      onMouseDown={event => event.preventDefault()}
      onClick={() => run('queue.refresh')}
    >
      {words.fresh(fresh)}
      <CommandKey id="queue.refresh" />
      {words.freshHint}
    </button>
  )
}
