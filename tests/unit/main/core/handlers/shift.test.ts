import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileOf, spansOf } from '../../../../../main/core/author-file.ts'
import { authorRecordTable } from '../../../../../main/core/db/author-records.ts'
import type { SanctionDraft } from '../../../../../shared/author.ts'
import type { Action } from '../../../../../shared/domain.ts'
import { contentOf, statesOf } from '../../../../fixtures/content.ts'
import { aDesk, type Desk } from '../../../../fixtures/desk.ts'
import { aRow, rows } from '../../../../fixtures/rows.ts'

const warn = (desk: Desk, commentId: number | null = null) =>
  desk.ask('author.sanction', { authorId: 1, commentId, kind: 'warning', reason: 'N01', hours: null, note: '' })
const suspend = (desk: Desk) =>
  desk.ask('author.sanction', { authorId: 1, commentId: null, kind: 'suspension', reason: 'N01', hours: 72, note: '' })
const note = (desk: Desk, text: string) => desk.ask('author.note', { authorId: 1, commentId: null, text })
const as = (desk: Desk, name: string) => desk.ask('moderator.signIn', { name })
const inForce = (desk: Desk) => desk.view(1).author.sanctions.map(({ kind }) => kind)

async function aDeskWithPosts(count = 4): Promise<Desk> {
  const desk = aDesk()
  await desk.take(rows(count))
  return desk
}

describe('a shift of decisions, notes and sanctions', () => {
  it('is shown step by step, the newest first, page by page', async () => {
    const desk = await aDeskWithPosts()
    desk.decide(1, 'delete', { reason: 'N05' })
    warn(desk, 1)
    note(desk, 'Bitte beobachten.')
    const { recordId } = suspend(desk)
    desk.ask('author.end', { recordId })
    const { steps, total, undone } = desk.ask('history.page', { from: null, limit: 10 })
    expect([total, undone]).toEqual([5, 0])
    expect(
      steps.map(step => [step.position, step.action, step.file, step.commentId, step.excerpt, step.count]),
    ).toEqual([
      [5, 'end', 'suspension', null, '', 0],
      [4, 'suspension', 'suspension', null, '', 0],
      [3, 'note', 'note', null, 'Bitte beobachten.', 0],
      [2, 'warning', 'warning', 1, 'Beitrag Nummer 1 zum Radweg.', 0],
      [1, 'delete', null, 1, 'Beitrag Nummer 1 zum Radweg.', 1],
    ])
    expect(new Set(steps.map(step => step.authorName))).toEqual(new Set(['Donaublick']))
    expect(desk.ask('history.page', { from: 3, limit: 2 }).steps.map(step => step.position)).toEqual([3, 2])
    as(desk, 'Berta Beispiel')
    expect(desk.ask('history.page', { from: null, limit: 10 })).toEqual({ steps: [], total: 0, undone: 0 })
  })

  it('is undone and redone in its order, whatever the steps are', async () => {
    const desk = await aDeskWithPosts()
    desk.decide(1, 'delete')
    warn(desk, 1)
    suspend(desk)
    note(desk, 'Bitte beobachten.')
    desk.decide(2, 'approve')
    const undo = () => desk.ask('history.undo', {}).of
    expect([undo(), undo(), undo()]).toEqual(['approve', 'note', 'suspension'])
    expect(inForce(desk)).toEqual(['warning'])
    expect([undo(), undo()]).toEqual(['warning', 'delete'])
    expect(inForce(desk)).toEqual([])
    expect(desk.view(1).status).toBe('pending')
    const redo = () => desk.ask('history.redo', {}).of
    expect([redo(), redo(), redo(), redo(), redo()]).toEqual(['delete', 'warning', 'suspension', 'note', 'approve'])
    expect(inForce(desk)).toEqual(['suspension', 'warning'])
    expect(desk.ask('audit.verify', {}).broken).toBeNull()
  })

  it('goes back to any step and forth again, each step with records of its own, in one order', async () => {
    const desk = await aDeskWithPosts()
    const before = statesOf(desk.db)
    desk.decide(1, 'delete')
    warn(desk, 1)
    desk.decide(2, 'approve')
    desk.decide(3, 'later')
    const after = statesOf(desk.db)
    const entries = desk.ask('audit.verify', {}).entries
    expect(desk.ask('history.turnTo', { position: 2 })).toEqual({
      turned: 'undo',
      steps: 3,
      commentIds: [2],
      leftOut: [],
      running: false,
    })
    expect(desk.ask('audit.verify', {})).toMatchObject({ entries: entries + 1, broken: null })
    expect(new Set(desk.db.prepare("SELECT batch_id FROM decisions WHERE action = 'undo'").pluck().all()).size).toBe(2)
    expect([desk.view(1).status, desk.view(2).status, inForce(desk)]).toEqual(['deleted', 'pending', []])
    expect(desk.ask('history.page', { from: null, limit: 1 }).undone).toBe(3)
    expect(desk.ask('history.turnTo', { position: 1 })).toMatchObject({ turned: 'undo', steps: 1, commentIds: [1] })
    expect(statesOf(desk.db)).toEqual(before)
    expect(desk.ask('history.turnTo', { position: 4 })).toMatchObject({ turned: 'redo', steps: 4, commentIds: [3] })
    expect(statesOf(desk.db)).toEqual(after)
    expect(inForce(desk)).toEqual(['warning'])
    expect(desk.refusal('history.turnTo', { position: 5 })).toMatchObject({ code: 'NOT_FOUND', key: 'stepGone' })
  })
})

describe('a batch in the shift', () => {
  const batch = (desk: Desk, ids: readonly number[]) =>
    desk.ask('batch.decide', {
      items: ids.map(commentId => ({ commentId, revision: 1, version: desk.view(commentId).version })),
      action: 'delete',
      reason: 'N01',
      note: '',
      timeMs: 900,
    })

  it('is one step among the others, and goes back with them', async () => {
    const desk = await aDeskWithPosts(6)
    const before = statesOf(desk.db)
    desk.decide(1, 'approve')
    batch(desk, [2, 3, 4])
    warn(desk, 4)
    expect(desk.ask('history.page', { from: null, limit: 3 }).steps.map(step => [step.action, step.count])).toEqual([
      ['warning', 0],
      ['delete', 3],
      ['approve', 1],
    ])
    expect(desk.ask('history.turnTo', { position: 1 })).toMatchObject({ turned: 'undo', steps: 3, commentIds: [1] })
    expect(statesOf(desk.db)).toEqual(before)
    expect(desk.ask('history.turnTo', { position: 3 })).toMatchObject({ turned: 'redo', steps: 3 })
    expect([desk.view(3).status, inForce(desk)]).toEqual(['deleted', ['warning']])
    expect(desk.ask('audit.verify', {}).broken).toBeNull()
  })

  it('leaves as it is the post on which somebody built a sanction; with no other it is refused, and says why', async () => {
    const desk = await aDeskWithPosts(6)
    batch(desk, [2, 3, 4])
    as(desk, 'Berta Beispiel')
    warn(desk, 3)
    as(desk, 'Anna Muster')
    expect(desk.ask('history.undo', {})).toMatchObject({
      commentIds: [2, 4],
      leftOut: [{ commentId: 3, why: 'undoBlocked' }],
    })
    desk.ask('history.redo', {})
    as(desk, 'Berta Beispiel')
    for (const id of [2, 3, 4]) desk.decide(id, 'approve')
    as(desk, 'Anna Muster')
    expect(desk.refusal('history.undo', {})).toMatchObject({
      code: 'CONFLICT',
      key: 'undoBlocked',
      values: { by: 'person', did: 'approve', name: 'Berta Beispiel', step: 'delete' },
    })
  })

  it('too large to be turned at once stops on the way, and is turned by itself', async () => {
    const desk = await aDeskWithPosts(202)
    desk.decide(202, 'approve')
    batch(
      desk,
      Array.from({ length: 201 }, (_, at) => at + 1),
    )
    await desk.core.idle()
    note(desk, 'Danach')
    const before = contentOf(desk.db)
    expect(desk.refusal('history.turnTo', { position: 1 })).toMatchObject({
      code: 'RULE',
      key: 'stepTooLarge',
      values: { position: 2, posts: 201 },
    })
    expect(contentOf(desk.db)).toEqual(before)
    desk.ask('history.turnTo', { position: 3 })
    expect(desk.ask('history.turnTo', { position: 2 })).toMatchObject({ steps: 1, running: true })
    await desk.core.idle()
    expect(desk.ask('history.page', { from: null, limit: 1 }).undone).toBe(2)
    expect(desk.counts()).toMatchObject({ incoming: 201, decided: 1 })
  })
})

describe('what stands in the way of undoing', () => {
  /** Refused with these values, and nothing is changed. */
  const expectBlocked = (desk: Desk, name: 'undo' | 'redo', values: object) => {
    const before = contentOf(desk.db)
    const problem = desk.refusal(`history.${name}`, {})
    expect(problem).toMatchObject({
      code: 'CONFLICT',
      key: `${name}Blocked`,
      values: { author: 'Donaublick', ...values },
    })
    expect(contentOf(desk.db)).toEqual(before)
  }
  const timeOf = (desk: Desk, table: 'decisions' | 'author_records') =>
    desk.db
      .prepare(`SELECT ${table === 'decisions' ? 'decided_at' : 'recorded_at'} FROM ${table} ORDER BY seq DESC LIMIT 1`)
      .pluck()
      .get()

  it('is a decision of somebody else: whose, which, since when, on which step', async () => {
    const desk = await aDeskWithPosts()
    note(desk, 'Erster Schritt')
    desk.decide(1, 'approve')
    as(desk, 'Berta Beispiel')
    desk.decide(1, 'delete')
    const at = timeOf(desk, 'decisions')
    as(desk, 'Anna Muster')
    expectBlocked(desk, 'undo', {
      by: 'person',
      did: 'delete',
      name: 'Berta Beispiel',
      at,
      step: 'approve',
      position: 2,
    })
  })

  it('is an edit by the author', async () => {
    const desk = await aDeskWithPosts()
    desk.decide(1, 'approve')
    await desk.take([aRow({ externalId: '1', text: 'Ganz anders.' })])
    expectBlocked(desk, 'undo', { by: 'edit', at: desk.view(1).queueAt })
  })

  it('is a sanction of somebody else that rests on the deletion, until it is lifted', async () => {
    const desk = await aDeskWithPosts()
    desk.decide(1, 'delete')
    as(desk, 'Berta Beispiel')
    const { recordId } = warn(desk, 1)
    const at = timeOf(desk, 'author_records')
    as(desk, 'Anna Muster')
    expectBlocked(desk, 'undo', { by: 'resting', did: 'warning', name: 'Berta Beispiel', at })
    as(desk, 'Berta Beispiel')
    desk.ask('author.end', { recordId })
    as(desk, 'Anna Muster')
    expect(desk.ask('history.undo', {}).of).toBe('delete')
  })

  it('is the suspension that would have no warning before it (Art. 23(1) DSA)', async () => {
    const desk = await aDeskWithPosts()
    warn(desk)
    as(desk, 'Berta Beispiel')
    suspend(desk)
    as(desk, 'Anna Muster')
    expectBlocked(desk, 'undo', { by: 'resting', did: 'suspension', name: 'Berta Beispiel' })
    as(desk, 'Berta Beispiel')
    desk.ask('history.undo', {})
    as(desk, 'Anna Muster')
    desk.ask('history.undo', {})
    as(desk, 'Berta Beispiel')
    expect(desk.refusal('history.redo', {})).toMatchObject({ code: 'RULE', key: 'warningFirst' })
  })

  it('is that a suspension would come back without a warning before it', async () => {
    const desk = await aDeskWithPosts()
    warn(desk)
    as(desk, 'Berta Beispiel')
    const { recordId } = suspend(desk)
    desk.ask('author.end', { recordId })
    as(desk, 'Anna Muster')
    desk.ask('history.undo', {})
    as(desk, 'Berta Beispiel')
    expect(desk.refusal('history.undo', {})).toMatchObject({ code: 'RULE', key: 'warningFirst' })
  })

  it('is the end that somebody else set to it', async () => {
    const desk = await aDeskWithPosts()
    const { recordId } = warn(desk)
    as(desk, 'Berta Beispiel')
    desk.ask('author.end', { recordId })
    as(desk, 'Anna Muster')
    expectBlocked(desk, 'undo', { by: 'ended', did: 'warning', name: 'Berta Beispiel' })
  })

  it('is another sanction of its kind, for what would come back', async () => {
    const desk = await aDeskWithPosts()
    warn(desk)
    suspend(desk)
    desk.ask('history.undo', {})
    as(desk, 'Berta Beispiel')
    suspend(desk)
    as(desk, 'Anna Muster')
    expectBlocked(desk, 'redo', { by: 'taken', did: 'suspension', name: 'Berta Beispiel' })
  })

  it('is that its ground no longer stands, for a sanction that would come back', async () => {
    const desk = await aDeskWithPosts()
    desk.decide(1, 'delete')
    warn(desk, 1)
    desk.ask('history.undo', {})
    as(desk, 'Berta Beispiel')
    desk.decide(1, 'approve')
    as(desk, 'Anna Muster')
    expectBlocked(desk, 'redo', { by: 'person', did: 'approve', name: 'Berta Beispiel' })
  })

  it('is that there is nothing left to end', async () => {
    const desk = await aDeskWithPosts()
    as(desk, 'Berta Beispiel')
    const { recordId } = warn(desk)
    as(desk, 'Anna Muster')
    desk.ask('author.end', { recordId })
    desk.ask('history.undo', {})
    as(desk, 'Berta Beispiel')
    desk.ask('history.undo', {})
    as(desk, 'Anna Muster')
    expectBlocked(desk, 'redo', { by: 'undone', did: 'warning', name: 'Berta Beispiel' })
  })

  it('anywhere on the way stops the whole way', async () => {
    const desk = await aDeskWithPosts()
    desk.decide(1, 'approve')
    desk.decide(2, 'approve')
    as(desk, 'Berta Beispiel')
    desk.decide(1, 'delete')
    as(desk, 'Anna Muster')
    const before = contentOf(desk.db)
    expect(desk.refusal('history.turnTo', { position: 1 })).toMatchObject({
      key: 'undoBlocked',
      values: { position: 1, name: 'Berta Beispiel' },
    })
    expect(contentOf(desk.db)).toEqual(before)
  })
})

type Move =
  | Readonly<{ kind: 'decide'; post: number; action: Action }>
  | Readonly<{ kind: 'batch'; posts: readonly number[]; action: Action }>
  | Readonly<{ kind: 'note'; author: number }>
  | Readonly<{ kind: 'sanction'; author: number; what: SanctionDraft['kind']; post: number | null }>
  | Readonly<{ kind: 'end'; place: number }>
  | Readonly<{ kind: 'undo' | 'redo' }>
  | Readonly<{ kind: 'turnTo'; position: number }>
  | Readonly<{ kind: 'signIn'; name: string }>

const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('decide' as const),
      post: fc.integer({ min: 1, max: 6 }),
      action: fc.constantFrom<Action>('approve', 'delete', 'delete', 'escalate', 'later'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('batch' as const),
      posts: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1 }),
      action: fc.constantFrom<Action>('approve', 'delete', 'later'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('note' as const), author: fc.integer({ min: 1, max: 2 }) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('sanction' as const),
      author: fc.integer({ min: 1, max: 2 }),
      what: fc.constantFrom<SanctionDraft['kind']>('warning', 'warning', 'premoderation', 'suspension', 'ban'),
      post: fc.option(fc.integer({ min: 1, max: 6 })),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('end' as const), place: fc.nat(8) }) },
  { weight: 4, arbitrary: fc.constant({ kind: 'undo' as const }) },
  { weight: 3, arbitrary: fc.constant({ kind: 'redo' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('turnTo' as const), position: fc.integer({ min: 1, max: 12 }) }),
  },
)
const signIn: fc.Arbitrary<Move> = fc.record({
  kind: fc.constant('signIn' as const),
  name: fc.constantFrom('Anna Muster', 'Berta Beispiel'),
})

/** Does what may be done; what is refused is refused. */
function play(desk: Desk, step: Move): void {
  const send = (name: string, input: unknown) => {
    const reply = desk.core.dispatch(name, input)
    if (!reply.ok) expect(['RULE', 'CONFLICT', 'NOT_FOUND']).toContain(reply.problem.code)
  }
  switch (step.kind) {
    case 'decide':
      return send('comment.decide', desk.draft(step.post, step.action))
    case 'batch': {
      const items = step.posts.map(commentId => ({ commentId, revision: 1, version: desk.view(commentId).version }))
      const reason = step.action === 'delete' ? 'N01' : null
      return send('batch.decide', { items, action: step.action, reason, note: '', timeMs: 100 })
    }
    case 'note':
      return send('author.note', { authorId: step.author, commentId: null, text: 'Auffällig' })
    case 'sanction':
      return send('author.sanction', {
        authorId: step.author,
        commentId: step.post,
        kind: step.what,
        reason: 'N01',
        hours: step.what === 'suspension' ? 72 : null,
        note: 'Eine Begründung, die lang genug ist.',
      })
    case 'end': {
      const id = desk.db
        .prepare("SELECT id FROM author_records WHERE action = 'add' LIMIT 1 OFFSET ?")
        .pluck()
        .get(step.place)
      return send('author.end', { recordId: id ?? 'keine' })
    }
    case 'undo':
    case 'redo':
      return send(`history.${step.kind}`, {})
    case 'turnTo':
      return send('history.turnTo', { position: step.position })
    case 'signIn':
      return send('moderator.signIn', { name: step.name })
  }
}

async function aPlayedDesk(): Promise<Desk> {
  const desk = aDesk()
  await desk.take(rows(6, at => ({ authorId: `u${at % 2}` })))
  desk.ask('moderator.setRole', { moderatorId: desk.ask('app.state', {}).moderator!.id, role: 'senior' })
  return desk
}

/** Everything that is to be as before: where the posts stand, what holds, what waits for the source. */
const standOf = ({ db }: Desk) => ({
  posts: statesOf(db),
  sanctions: db.prepare('SELECT * FROM sanctions ORDER BY author_id, record_id').all(),
  outbox: db.prepare("SELECT record_id FROM outbox_sanctions WHERE state = 'queued' ORDER BY record_id").all(),
  notes: [1, 2].flatMap(authorId =>
    fileOf(authorRecordTable(db).ofAuthor(authorId))
      .filter(item => item.record.kind === 'note' && !item.isUndone)
      .map(item => [item.record.id, item.end?.id]),
  ),
})

describe('any sequence of decisions, notes, sanctions, undos and redos', () => {
  it('of one moderator is taken back to the start, and played again to where it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 40 }), async moves => {
        const desk = await aPlayedDesk()
        const start = standOf(desk)
        for (const step of moves) play(desk, step)
        while (desk.ask('history.list', { limit: 1 }).canRedo) desk.ask('history.redo', {})
        const end = standOf(desk)
        const { total } = desk.ask('history.page', { from: null, limit: 1 })
        if (total > 0)
          expect(desk.ask('history.turnTo', { position: 1 })).toMatchObject({ turned: 'undo', steps: total })
        expect(standOf(desk)).toEqual(start)
        for (let step = 0; step < total; step++) desk.ask('history.redo', {})
        expect(standOf(desk)).toEqual(end)
        expect(desk.ask('audit.verify', {}).broken).toBeNull()
        await desk.close()
      }),
      { numRuns: 60 },
    )
  })

  it('of two moderators leaves what holds as the records say, steps without gaps, and a record that holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof({ weight: 6, arbitrary: move }, signIn), { maxLength: 50 }), async moves => {
        const desk = await aPlayedDesk()
        for (const step of moves) play(desk, step)
        for (const authorId of [1, 2]) {
          const spans = spansOf(fileOf(authorRecordTable(desk.db).ofAuthor(authorId)))
          const kept = desk.db
            .prepare(
              `SELECT record_id AS recordId, kind, begins_at AS beginsAt, ends_at AS endsAt FROM sanctions
               WHERE author_id = ? ORDER BY record_id`,
            )
            .all(authorId)
          expect(kept).toEqual(spans.toSorted((a, b) => (a.recordId < b.recordId ? -1 : 1)))
          const now = desk.clock.now().toISOString()
          const suspensions = spans.filter(({ kind, endsAt }) => kind === 'suspension' && (endsAt ?? '~') > now)
          const warnings = spans.filter(span => span.kind === 'warning')
          // Art. 23(1) DSA: no suspension without a warning before it
          for (const { beginsAt } of suspensions)
            expect(warnings.some(warning => warning.beginsAt <= beginsAt)).toBe(true)
        }
        const { steps, total } = desk.ask('history.page', { from: null, limit: 200 })
        expect(steps.map(step => step.position)).toEqual(Array.from({ length: total }, (_, place) => total - place))
        expect(desk.ask('audit.verify', {}).broken).toBeNull()
        await desk.close()
      }),
      { numRuns: 60 },
    )
  })
})
