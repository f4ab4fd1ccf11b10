import { useEffect, useState } from 'react'
import { type ListName, Order } from '../../../shared/domain.ts'
import { openQueue } from '../../app/desk.ts'
import { useAnswer } from '../../app/answers.ts'
import { useUi, useWords, useWorkplace } from '../../app/context.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { CommandKey } from '../../commands/CommandKey.tsx'
import { QueueList } from './QueueList.tsx'
import { QueueNav } from './QueueNav.tsx'
import { WaitingLine } from './WaitingLine.tsx'

type Props = Readonly<{ onPage: (pages: number) => void }>

/** The left pane: all queues, and the posts of the open one. */
export function QueuePane({ onPage }: Props) {
  const { desk, run } = useWorkplace()
  const words = useWords()
  const queue = useUi(state => state.list.queue)
  const order = useUi(state => state.list.order)
  const mine = useUi(state => state.list.mine)
  const fresh = useFresh()
  const { orders } = words.screen.queues
  const own = queue === 'later' || queue === 'escalated' ? words.screen.waiting.orders[queue] : null
  return (
    <section className="desk-list" aria-labelledby="queue-title">
      <QueueNav />
      <div className="queue-head">
        <h1 className="queue-title" id="queue-title">
          {words.queues[queue]}
        </h1>
        {queue === 'escalated' ? (
          <CommandButton id="queue.mine" kind="quiet" pressed={mine}>
            {words.screen.waiting.mine}
          </CommandButton>
        ) : null}
        <select
          className="queue-order"
          aria-label={words.screen.queues.order}
          value={order}
          onChange={event => {
            // the focus goes back to the list, or the next letter would change the order instead of deciding
            document.querySelector<HTMLElement>('.queue-list')?.focus()
            void openQueue(desk, queue, { order: Order.parse(event.target.value), mine })
          }}
        >
          {ordersOf(queue).map(option => (
            <option key={option} value={option}>
              {option === 'risk' ? orders.risk : (own ?? orders)[option]}
            </option>
          ))}
        </select>
      </div>
      <QueueList onPage={onPage} />
      <WaitingLine />
      {fresh === 0 ? null : (
        <button
          type="button"
          className="queue-fresh"
          data-tip-command="queue.refresh"
          onClick={() => run('queue.refresh')}
        >
          {words.screen.queues.fresh(fresh)}
          <CommandKey id="queue.refresh" />
          {words.screen.queues.freshHint}
        </button>
      )}
    </section>
  )
}

/** Only Flagged has a risk to go by, and second opinions have one order. */
const ordersOf = (queue: ListName): readonly Order[] => {
  if (queue === 'opinion') return ['oldest']
  return queue === 'flagged' ? Order.options : ['oldest', 'newest']
}

/** How many posts of the open queue are not in the list although the list is complete. */
function useFresh(): number {
  const counts = useAnswer('queue.list')
  const queue = useUi(state => state.list.queue)
  const known = useUi(state =>
    state.list.ready && state.list.next === null && state.flights.size === 0 && !state.list.mine
      ? state.list.rows.length
      : null,
  )
  const count = counts?.find(state => state.queue === queue)?.count ?? 0
  return useSettled(known === null || known === 0 ? 0 : Math.max(0, count - known))
}

const SETTLED_MS = 600

/** A figure once it has stood still: right after a decision list and count differ for a moment. */
function useSettled(value: number): number {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), SETTLED_MS)
    return () => window.clearTimeout(timer)
  }, [value])
  return Math.min(settled, value)
}
