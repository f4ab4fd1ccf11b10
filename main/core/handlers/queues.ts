import { may } from '../../../shared/rights.ts'
import { createViews } from '../comment-view.ts'
import { type Deps, type Handlers, needComment, onDuty } from '../deps.ts'
import { firstSlotOfHour, paceOf } from '../statistics/pace.ts'

/** The questions of the queue screen. */
export function queueHandlers(
  deps: Deps,
): Pick<Handlers, 'queue.list' | 'comment.views' | 'comment.link' | 'waiting.mine'> {
  const { now, tables } = deps
  const { comments, flows, opinions, queues, waiting } = tables
  const viewOf = createViews(deps)

  return {
    'queue.list': () => {
      const nowMs = now().getTime()
      const moved = flows.since(firstSlotOfHour(nowMs))
      return queues.list().map(state => ({ ...state, ...paceOf(state.queue, state.count, moved, nowMs) }))
    },
    'waiting.mine': () => {
      const me = onDuty(deps)
      if (me === null)
        return { answers: { incoming: 0, flagged: 0 }, escalated: 0, earliestDueAt: null, unassigned: 0, opinions: 0 }
      const mine = new Map(waiting.mine(me.id).map(row => [row.queue, row]))
      return {
        answers: { incoming: mine.get('incoming')?.count ?? 0, flagged: mine.get('flagged')?.count ?? 0 },
        escalated: mine.get('escalated')?.count ?? 0,
        earliestDueAt: mine.get('escalated')?.dueAt ?? null,
        unassigned: may(me, 'lead') ? waiting.unassigned() : 0,
        opinions: opinions.count(me.id),
      }
    },
    // Ids that are gone are left out: a list may be older than the database.
    'comment.views': ({ ids }) =>
      ids.flatMap(id => {
        const record = comments.record(id)
        return record === null ? [] : [viewOf(record)]
      }),
    'comment.link': ({ commentId }) => {
      return { url: comments.article(needComment(deps, commentId).articleId).url }
    },
  }
}
