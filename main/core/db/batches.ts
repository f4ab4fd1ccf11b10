import type { BatchFacts, QueueName, Status } from '../../../shared/domain.ts'
import type { Db } from './open.ts'

type Group = Readonly<{
  status: Status
  queue: QueueName
  action: 'delete' | 'escalate' | null
  reason: string | null
  posts: number
  notices: number
  complaints: number
}>

/** What posts have in common and what not, for those who decide many at once. */
export const batchTable = (db: Db) => {
  const groups = db.prepare<[string], Group>(
    `SELECT c.status, c.queue, c.suggested_action AS action, c.suggested_reason AS reason, count(*) AS posts,
       sum(c.open_notices) AS notices, sum(c.open_complaints) AS complaints
     FROM json_each(+?) j CROSS JOIN comments c ON c.id = j.value
     GROUP BY c.status, c.queue, c.suggested_action, c.suggested_reason`,
  )
  const authors = db
    .prepare<[string], number>(
      'SELECT count(DISTINCT c.author_id) FROM json_each(+?) j CROSS JOIN comments c ON c.id = j.value',
    )
    .pluck()
  return {
    /** Each id is counted once, however often it is named. */
    facts: (ids: readonly number[]): BatchFacts => {
      const named = JSON.stringify([...new Set(ids)])
      return { ...factsOf(groups.all(named)), authors: authors.get(named) ?? 0 }
    },
  }
}

function factsOf(groups: readonly Group[]): Omit<BatchFacts, 'authors'> {
  const statuses: Record<Status, number> = { pending: 0, approved: 0, deleted: 0, escalated: 0 }
  const suggestions = new Map<string, BatchFacts['suggestions'][number]>()
  let count = 0
  let later = 0
  let openNotices = 0
  let openComplaints = 0
  for (const { status, queue, action, reason, posts, notices, complaints } of groups) {
    count += posts
    statuses[status] += posts
    if (queue === 'later') later += posts
    openNotices += notices
    openComplaints += complaints
    // What came decided carries its source's reason, which nobody suggests.
    const suggested = action === null ? { action: null, reason: null } : { action, reason }
    const key = `${suggested.action} ${suggested.reason}`
    suggestions.set(key, { ...suggested, count: (suggestions.get(key)?.count ?? 0) + posts })
  }
  const byFrequency = [...suggestions.values()].sort((a, b) => b.count - a.count)
  return { count, statuses, later, suggestions: byFrequency, openNotices, openComplaints }
}
