import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Action, NoticeKind, ShownQueue } from '../../../../shared/domain.ts'
import { statesOf } from '../../../fixtures/content.ts'
import { aDesk, type Desk } from '../../../fixtures/desk.ts'
import { aComplaint, aNotice } from '../../../fixtures/notices.ts'
import { aRow, type Row } from '../../../fixtures/rows.ts'

const TEXTS = ['Sachlicher Einwand.', 'Du Schnurzelbatz!', 'Man sollte ihn zermatschkern.', 'Glitzerkur jetzt kaufen']
const STATUSES = ['', 'online', 'hold', 'deleted', 'spam', 'wasweissich']

type Move =
  | Readonly<{ kind: 'intake'; rows: readonly Row[]; statuses: 'map' | 'allPending' }>
  | Readonly<{ kind: 'decide'; post: number; action: Action; stale: boolean; minutes: number | null }>
  | Readonly<{ kind: 'wait'; minutes: number }>
  | Readonly<{ kind: 'opinion'; post: number; action: 'approve' | 'delete' | 'escalate' }>
  | Readonly<{ kind: 'notice'; post: number; from: NoticeKind }>
  | Readonly<{ kind: 'complaint'; post: number }>
  | Readonly<{ kind: 'undo' | 'redo' }>
  | Readonly<{ kind: 'signIn'; name: string }>

const row = fc
  .record({
    id: fc.nat(11),
    text: fc.constantFrom(...TEXTS),
    status: fc.constantFrom(...STATUSES),
    author: fc.nat(3),
    article: fc.nat(2),
    parent: fc.nat(11),
  })
  .map(({ id, text, status, author, article, parent }) =>
    aRow({
      externalId: `c${id}`,
      text,
      status,
      // A post keeps its author and article, whatever a later export says.
      authorId: `u${author}`,
      articleId: `a${article}`,
      parentId: `c${parent}`,
      submittedAt: `2026-11-20T10:0${id % 4}:00Z`,
    }),
  )
const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('intake' as const),
      rows: fc.array(row, { minLength: 1, maxLength: 6 }),
      statuses: fc.constantFrom('map' as const, 'allPending' as const),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('decide' as const),
      post: fc.nat(11),
      action: fc.constantFrom<Action>('approve', 'delete', 'escalate', 'later', 'later', 'answer'),
      stale: fc.boolean(),
      minutes: fc.option(fc.constantFrom(1, 60)),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('wait' as const), minutes: fc.constantFrom(1, 30, 1440) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('opinion' as const),
      post: fc.nat(11),
      action: fc.constantFrom('approve' as const, 'delete' as const, 'escalate' as const),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('notice' as const),
      post: fc.nat(11),
      from: fc.constantFrom<NoticeKind>('reader', 'trustedFlagger', 'readerFlag', 'readerFlag'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('complaint' as const), post: fc.nat(11) }) },
  { weight: 4, arbitrary: fc.constant({ kind: 'undo' as const }) },
  { weight: 3, arbitrary: fc.constant({ kind: 'redo' as const }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('signIn' as const), name: fc.constantFrom('Anna', 'Berta') }) },
)

async function play(desk: Desk, step: Move): Promise<void> {
  if (step.kind === 'intake') await desk.take(step.rows, 'Zeitung', step.statuses)
  else if (step.kind === 'signIn') desk.ask('moderator.signIn', { name: step.name })
  else if (step.kind === 'wait') {
    desk.clock.advance(step.minutes * 60_000)
    desk.core.lookAtClock()
    await desk.core.idle()
  } else if (step.kind === 'opinion') {
    const [view] = desk.ask('opinion.views', { ids: [step.post + 1] })
    if (view !== undefined) desk.core.dispatch('opinion.give', desk.opinion(view, step.action))
  } else if (step.kind === 'notice') {
    const notice = aNotice({ commentId: step.post + 1, kind: step.from, receivedAt: desk.clock.in(-60_000) })
    desk.core.dispatch('notice.enter', notice)
  } else if (step.kind === 'complaint') {
    const [view] = desk.ask('comment.views', { ids: [step.post + 1] })
    const complainant = view?.status === 'deleted' ? 'author' : 'notifier'
    desk.core.dispatch('complaint.enter', aComplaint({ commentId: step.post + 1, complainant }))
  } else if (step.kind === 'decide') {
    const [view] = desk.ask('comment.views', { ids: [step.post + 1] })
    if (view === undefined) return
    const dueAt = step.minutes === null ? null : desk.clock.in(step.minutes * 60_000)
    const draft = desk.draft(view.id, step.action, { dueAt })
    desk.core.dispatch('comment.decide', step.stale ? { ...draft, version: draft.version + 1 } : draft)
  } else desk.core.dispatch(`history.${step.kind}`, {})
}

/** What the screen says of the authors of all posts. */
function authorsShown({ db, ask }: Desk) {
  const ids = db.prepare<[], number>('SELECT max(id) FROM comments GROUP BY author_id ORDER BY author_id').pluck().all()
  return ask('comment.views', { ids }).map(({ author: { id, pending, approved, deleted, escalated } }) => ({
    id,
    pending,
    approved,
    deleted,
    escalated,
  }))
}

/** What stands in a queue, from the rows themselves. */
function heldBy({ db }: Desk, queue: ShownQueue) {
  const kind = { reported: 'notice', complaints: 'complaint' }[queue as 'reported' | 'complaints']
  const sql =
    kind === undefined
      ? 'SELECT count(*) AS posts, min(queue_at) AS oldest FROM comments WHERE queue = ?'
      : `SELECT count(DISTINCT comment_id) AS posts, min(received_at) AS oldest FROM objections
         WHERE kind = ? AND decision_id IS NULL`
  return db.prepare<[string], { posts: number; oldest: string | null }>(sql).get(kind ?? queue)!
}

/** Everything that is counted, beside what a count of the rows themselves gives. */
function countsOf(desk: Desk) {
  const { db, ask } = desk
  const queues = ask('queue.list', {})
  return {
    kept: {
      queues: queues.map(({ queue, count }) => [queue, count]),
      oldest: queues.map(({ queue, oldestAt }) => [queue, oldestAt]),
      // what flowed in and out of a queue is what it holds
      flows: queues.map(({ queue }) => [
        queue,
        db
          .prepare('SELECT coalesce(sum(arrived + came - gone + sorted), 0) FROM queue_flows WHERE queue = ?')
          .pluck()
          .get(queue),
      ]),
      authors: authorsShown(desk),
      articles: db.prepare('SELECT id, comments FROM articles ORDER BY id').all(),
      search: db.prepare('SELECT count(*) FROM search').pluck().get(),
    },
    counted: {
      queues: queues.map(({ queue }) => [queue, heldBy(desk, queue).posts]),
      flows: queues.map(({ queue }) => [queue, heldBy(desk, queue).posts]),
      oldest: queues.map(({ queue }) => [queue, heldBy(desk, queue).oldest]),
      authors: db
        .prepare(
          `SELECT u.id, count(*) FILTER (WHERE status = 'pending') AS pending,
             count(*) FILTER (WHERE status = 'approved') AS approved, count(*) FILTER (WHERE status = 'deleted') AS deleted,
             count(*) FILTER (WHERE status = 'escalated') AS escalated
           FROM authors u LEFT JOIN comments c ON c.author_id = u.id GROUP BY u.id ORDER BY u.id`,
        )
        .all(),
      articles: db
        .prepare(
          `SELECT a.id, count(c.id) AS comments FROM articles a LEFT JOIN comments c ON c.article_id = a.id
           GROUP BY a.id ORDER BY a.id`,
        )
        .all(),
      search: db.prepare('SELECT count(*) FROM comments').pluck().get(),
    },
  }
}

it('every count equals the rows it counts after any sequence of imports, decisions, undos and revisions', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(move, { maxLength: 25 }), async moves => {
      const desk = aDesk()
      await desk.take([aRow({ externalId: 'c0' }), aRow({ externalId: 'c1', text: TEXTS[1]! })])
      const { id } = desk.ask('moderator.signIn', { name: 'Anna' })
      desk.ask('moderator.setRole', { moderatorId: id, role: 'senior' })
      desk.ask('opinion.setShare', { percent: 100 })
      for (const step of moves) await play(desk, step)
      const { kept, counted } = countsOf(desk)
      expect(kept).toEqual(counted)
      expect(desk.ask('audit.verify', {}).broken).toBeNull()
      await desk.close()
    }),
    { numRuns: 60 },
  )
})

it('undoing everything brings every post back to exactly what it was', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 4, maxLength: 12 }),
      fc.array(move, { maxLength: 40 }),
      async (first, moves) => {
        const desk = aDesk()
        await desk.take(first)
        const moderatorId = desk.ask('app.state', {}).moderator!.id
        desk.ask('moderator.setRole', { moderatorId, role: 'senior' })
        const before = statesOf(desk.db)
        // what a complaint is about only somebody else takes back
        for (const step of moves)
          if (step.kind !== 'intake' && step.kind !== 'signIn' && step.kind !== 'complaint') await play(desk, step)
        while (desk.ask('history.list', { limit: 1 }).canUndo) desk.ask('history.undo', {})
        expect(statesOf(desk.db)).toEqual(before)
        const { kept, counted } = countsOf(desk)
        expect(kept).toEqual(counted)
        await desk.close()
      },
    ),
    { numRuns: 60 },
  )
})
