import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Input } from '../../../../../shared/contract.ts'
import { type BatchItem, type ManyAction, MAX_AT_ONCE } from '../../../../../shared/domain.ts'
import { contentOf, decisionsOf, statesOf } from '../../../../fixtures/content.ts'
import { aDesk, type Desk, type DeskOptions } from '../../../../fixtures/desk.ts'
import { aFolder } from '../../../../fixtures/folder.ts'
import { aRow, rows } from '../../../../fixtures/rows.ts'

const RUDE = 'So ein Schnurzelbatz!'
const SLICE = 50

const deskWith = async (count: number, options: DeskOptions = {}) => {
  const desk = aDesk(options)
  await desk.take(rows(count))
  return { desk, ids: Array.from({ length: count }, (_, index) => desk.idOf(String(index + 1))) }
}

const itemsOf = (desk: Desk, ids: readonly number[]): BatchItem[] => {
  const read = desk.db.prepare<[number], BatchItem>(
    'SELECT id AS commentId, revision, version FROM comments WHERE id = ?',
  )
  return ids.map(id => read.get(id)!)
}

type Choice = Partial<Input<'batch.decide'>>
const choice = (action: ManyAction, change: Choice = {}) => ({
  action,
  reason: action === 'delete' ? 'N01' : null,
  note: action === 'escalate' ? 'Bitte ansehen' : '',
  timeMs: 0,
  ...change,
})
const decideAll = (desk: Desk, ids: readonly number[], action: ManyAction, change: Choice = {}) =>
  desk.ask('batch.decide', { items: itemsOf(desk, ids), ...choice(action, change) })

const lastState = (desk: Desk) => desk.ask('batch.state', {})!
const steps = (desk: Desk) =>
  desk.ask('history.list', { limit: 50 }).steps.map(({ action, count, state }) => [action, count, state])

describe('deciding a few hundred at once', () => {
  it('is one batch, one step and one entry of the log, with a record for every post', async () => {
    const { desk, ids } = await deskWith(5)
    const entries = desk.ask('audit.verify', {}).entries
    const state = decideAll(desk, ids.slice(0, 4), 'delete', { note: 'Serie', timeMs: 4000 })
    expect(state).toMatchObject({ kind: 'decide', state: 'finished', total: 4, done: 4, leftOut: 0 })
    expect(decisionsOf(desk.db)).toMatchObject(
      ids.slice(0, 4).map(id => ({
        comment_id: id,
        batch_id: state.batchId,
        action: 'delete',
        reason: 'N01',
        note: 'Serie',
        time_on_post_ms: 1000,
      })),
    )
    expect(steps(desk)).toEqual([['delete', 4, 'done']])
    expect(desk.counts()).toMatchObject({ incoming: 1, decided: 4 })
    expect(desk.ask('audit.verify', {})).toMatchObject({ ok: true, entries: entries + 1 })
  })

  it('tells which posts have changed', async () => {
    const { desk, ids } = await deskWith(3)
    desk.told.length = 0
    decideAll(desk, ids, 'approve')
    expect(desk.told).toEqual([
      { name: 'comment.changed', payload: { ids } },
      { name: 'queues.changed', payload: {} },
      { name: 'history.changed', payload: {} },
    ])
  })

  it('is taken back by one undo, exactly, and taken again by one redo', async () => {
    const { desk, ids } = await deskWith(6)
    const before = statesOf(desk.db)
    decideAll(desk, ids, 'escalate')
    const after = statesOf(desk.db)
    const undone = desk.ask('history.undo', {})
    expect(undone).toMatchObject({ commentIds: ids, of: 'escalate', leftOut: [], running: false })
    expect(statesOf(desk.db)).toEqual(before)
    expect(decisionsOf(desk.db).filter(one => one['batch_id'] === undone.batchId)).toHaveLength(6)
    desk.ask('history.redo', {})
    expect(statesOf(desk.db)).toEqual(after)
    expect(steps(desk)).toEqual([['escalate', 6, 'done']])
    expect(desk.ask('audit.verify', {}).broken).toBeNull()
  })

  it('decides a post that is named twice once', async () => {
    const { desk, ids } = await deskWith(2)
    expect(decideAll(desk, [...ids, ...ids], 'approve')).toMatchObject({ total: 2, done: 2 })
    expect(decisionsOf(desk.db)).toHaveLength(2)
  })

  it('leaves out what has moved on, and what the choice does nothing to, and names each', async () => {
    const { desk, ids } = await deskWith(5)
    const items = itemsOf(desk, ids)
    desk.decide(ids[0]!, 'delete')
    await desk.take([aRow({ externalId: '2', text: 'Jetzt steht hier etwas anderes.' })])
    desk.decide(ids[2]!, 'approve')
    items[2] = itemsOf(desk, [ids[2]!])[0]!
    const named = [...items, { commentId: 999, revision: 1, version: 0 }]
    const state = desk.ask('batch.decide', { items: named, ...choice('approve') })
    expect(state).toMatchObject({ total: 6, done: 6, leftOut: 4 })
    expect(state.leftOutPosts).toEqual([
      { commentId: ids[0], why: 'commentChanged' },
      { commentId: ids[1], why: 'commentRevised' },
      { commentId: ids[2], why: 'alreadySo' },
      { commentId: 999, why: 'commentGone' },
    ])
    expect(steps(desk)[0]).toEqual(['approve', 2, 'done'])
    expect(desk.view(ids[0]!).status).toBe('deleted')
    expect(desk.view(ids[1]!).status).toBe('pending')
    expect(desk.ask('audit.verify', {}).broken).toBeNull()
  })

  it('leaves out of Later what does not wait', async () => {
    const { desk, ids } = await deskWith(2)
    desk.decide(ids[0]!, 'approve')
    expect(decideAll(desk, ids, 'later').leftOutPosts).toEqual([{ commentId: ids[0], why: 'onlyWaitingLater' }])
  })

  it('makes no step when every post was left out', async () => {
    const { desk, ids } = await deskWith(2)
    for (const id of ids) desk.decide(id, 'approve')
    expect(decideAll(desk, ids, 'approve')).toMatchObject({ done: 2, leftOut: 2 })
    expect(steps(desk)).toHaveLength(2)
  })

  it.each([
    ['a deletion without a reason', choice('delete', { reason: null }), 'reasonMissing'],
    ['an unknown reason', choice('delete', { reason: 'N77' }), 'reasonUnknown'],
    ['a reason that needs words', choice('delete', { reason: 'N99', note: 'kurz' }), 'noteTooShort'],
    ['an escalation without a note', choice('escalate', { note: ' ' }), 'noteMissing'],
  ])('is refused as a whole for %s', async (_, chosen, key) => {
    const { desk, ids } = await deskWith(3)
    const before = contentOf(desk.db)
    expect(desk.refusal('batch.decide', { items: itemsOf(desk, ids), ...chosen })).toMatchObject({ code: 'RULE', key })
    expect(contentOf(desk.db)).toEqual(before)
  })

  it('needs somebody on duty', async () => {
    const { desk } = await deskWith(1, { signedIn: false })
    expect(desk.refusal('batch.decide', { items: itemsOf(desk, [1]), ...choice('approve') }).key).toBe('noModerator')
  })
})

describe('the preview', () => {
  it('says how many there are, where they stand, and what the rules suggest', async () => {
    const desk = aDesk()
    await desk.take(
      rows(6, at => ({
        text: at < 2 ? `${RUDE} ${at}` : `Beitrag ${at}`,
        authorId: `u${at % 3}`,
        authorName: `U${at}`,
      })),
    )
    const ids = [1, 2, 3, 4, 5, 6]
    desk.decide(3, 'approve')
    desk.decide(4, 'escalate')
    desk.decide(5, 'later')
    expect(desk.ask('batch.preview', { ids: [...ids, 1, 999] })).toEqual({
      count: 6,
      statuses: { pending: 4, approved: 1, deleted: 0, escalated: 1 },
      later: 1,
      suggestions: [
        { action: null, reason: null, count: 4 },
        { action: 'delete', reason: 'N01', count: 2 },
      ],
      authors: 3,
      openNotices: 0,
      openComplaints: 0,
    })
  })
})

describe('an undo of many', () => {
  it('takes back what still stands, leaves what has moved on, and names it', async () => {
    const { desk, ids } = await deskWith(3)
    decideAll(desk, ids, 'approve')
    desk.ask('moderator.signIn', { name: 'Berta Beispiel' })
    desk.decide(ids[1]!, 'delete')
    desk.ask('moderator.signIn', { name: 'Anna Muster' })
    const undone = desk.ask('history.undo', {})
    expect(undone).toMatchObject({
      commentIds: [ids[0], ids[2]],
      leftOut: [{ commentId: ids[1], why: 'undoBlocked' }],
    })
    expect(ids.map(id => desk.view(id).status)).toEqual(['pending', 'deleted', 'pending'])
    expect(desk.ask('history.redo', {})).toMatchObject({ leftOut: [{ commentId: ids[1], why: 'redoBlocked' }] })
    expect(ids.map(id => desk.view(id).status)).toEqual(['approved', 'deleted', 'approved'])
    expect(desk.ask('audit.verify', {}).broken).toBeNull()
  })

  it('is refused when none of them stands any more', async () => {
    const { desk, ids } = await deskWith(2)
    decideAll(desk, ids, 'approve')
    await desk.take(ids.map((_, at) => aRow({ externalId: String(at + 1), text: `Ganz neu ${at}` })))
    const before = contentOf(desk.db)
    expect(desk.refusal('history.undo', {})).toMatchObject({ code: 'CONFLICT', key: 'undoBlocked' })
    expect(contentOf(desk.db)).toEqual(before)
  })
})

const MANY = MAX_AT_ONCE + 3 * SLICE + 7

describe('deciding thousands', () => {
  it('goes in slices, with progress, and ends as one step that one undo takes back in slices', async () => {
    const { desk, ids } = await deskWith(MANY)
    const before = statesOf(desk.db)
    const entries = desk.ask('audit.verify', {}).entries
    desk.told.length = 0
    expect(decideAll(desk, ids, 'delete')).toMatchObject({ state: 'running', total: MANY, done: 0 })
    await desk.core.idle()
    expect(lastState(desk)).toMatchObject({ state: 'finished', done: MANY, leftOut: 0 })
    const progress = desk.told.flatMap(event => (event.name === 'batch.changed' ? [event.payload.done] : []))
    expect(progress.length).toBeGreaterThan(2)
    expect(progress).toEqual(progress.toSorted((a, b) => a - b))
    const changed = desk.told.flatMap(event => (event.name === 'comment.changed' ? [event.payload.ids] : []))
    expect(changed.flat()).toEqual(ids)
    expect(Math.max(...changed.map(chunk => chunk.length))).toBeLessThanOrEqual(200)
    expect(steps(desk)).toEqual([['delete', MANY, 'done']])
    // The order itself, its slices, and the end.
    expect(desk.ask('audit.verify', {})).toMatchObject({ ok: true, entries: entries + 2 + Math.ceil(MANY / SLICE) })

    expect(desk.ask('history.undo', {})).toMatchObject({ commentIds: [], running: true })
    await desk.core.idle()
    expect(statesOf(desk.db)).toEqual(before)
    expect(steps(desk)).toEqual([['delete', MANY, 'undone']])
    desk.ask('history.redo', {})
    await desk.core.idle()
    expect(desk.counts()).toMatchObject({ incoming: 0, decided: MANY })
    expect(desk.ask('audit.verify', {}).broken).toBeNull()
  })

  it('keeps of the posts named in the order only a fingerprint in the log', async () => {
    const { desk, ids } = await deskWith(MANY)
    decideAll(desk, ids, 'approve')
    const input = desk.db.prepare<[], string>("SELECT input FROM audit WHERE request = 'batch.decide'").pluck().get()!
    expect(Object.keys(JSON.parse(input) as object).toSorted()).toEqual([
      'action',
      'itemsSha256',
      'note',
      'reason',
      'timeMs',
    ])
    await desk.core.idle()
  })

  it('lets decisions go between slices, and never overwrites one', async () => {
    const { desk, ids } = await deskWith(MANY)
    decideAll(desk, ids, 'approve')
    while (desk.counts()['decided'] === 0) await setImmediate()
    const last = ids.at(-1)!
    desk.decide(last, 'delete')
    await desk.core.idle()
    expect(desk.view(last).status).toBe('deleted')
    expect(lastState(desk)).toMatchObject({ leftOut: 1, leftOutPosts: [{ commentId: last, why: 'commentChanged' }] })
    expect(steps(desk)).toEqual([
      ['delete', 1, 'done'],
      ['approve', MANY - 1, 'done'],
    ])
  })

  it('is done one at a time', async () => {
    const { desk, ids } = await deskWith(MANY)
    decideAll(desk, ids, 'approve')
    const order = { items: itemsOf(desk, ids), ...choice('delete') }
    expect(desk.refusal('batch.decide', order)).toMatchObject({ code: 'RULE', key: 'batchRunning' })
    await desk.core.idle()
    expect(desk.refusal('batch.cancel', { batchId: lastState(desk).batchId }).key).toBe('batchUnknown')
  })

  it('can be cancelled at any slice: what is decided stays, and one undo takes back all of it', async () => {
    const { desk, ids } = await deskWith(MANY)
    const before = statesOf(desk.db)
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 8 }),
        fc.constantFrom<ManyAction>('approve', 'later'),
        async (at, action) => {
          const { batchId } = decideAll(desk, ids, action)
          for (let slice = 0; slice < at; slice++) await setImmediate()
          const isOver = lastState(desk).state !== 'running'
          if (!isOver) desk.ask('batch.cancel', { batchId })
          await desk.core.idle()
          const { state, done } = lastState(desk)
          expect(state).toBe(isOver ? 'finished' : 'cancelled')
          const decided = decisionsOf(desk.db).filter(one => one['batch_id'] === batchId).length
          expect(decided).toBe(done)
          expect(desk.counts()['incoming']).toBe(MANY - decided)
          expect(desk.ask('audit.verify', {}).broken).toBeNull()
          if (decided === 0) return
          expect(steps(desk)[0]).toEqual([action, decided, 'done'])
          desk.ask('history.undo', {})
          await desk.core.idle()
          expect(statesOf(desk.db)).toEqual(before)
        },
      ),
      { numRuns: 8 },
    )
  })

  it('is stopped by its own undo, which takes back what was decided by then', async () => {
    const { desk, ids } = await deskWith(MANY)
    const before = statesOf(desk.db)
    decideAll(desk, ids, 'approve')
    while (desk.counts()['decided']! <= MAX_AT_ONCE) await setImmediate()
    desk.ask('history.undo', {})
    expect(desk.refusal('history.undo', {})).toMatchObject({ code: 'RULE', key: 'batchRunning' })
    await desk.core.idle()
    expect(statesOf(desk.db)).toEqual(before)
    expect(desk.ask('history.list', { limit: 5 })).toMatchObject({ canUndo: false, canRedo: true })
    expect(desk.ask('audit.verify', {}).broken).toBeNull()
  })

  it('goes on with an undo that broke off, wherever that was', async () => {
    const path = join(aFolder(), 'desk.db')
    const { desk, ids } = await deskWith(MANY, { path })
    const before = statesOf(desk.db)
    decideAll(desk, ids, 'delete')
    await desk.core.idle()
    desk.ask('history.undo', {})
    while (desk.counts()['incoming']! < 2 * SLICE) await setImmediate()
    await desk.close()

    const again = aDesk({ path, signedIn: false, newId: () => crypto.randomUUID() })
    const half = again.counts()['incoming']!
    expect(half).toBeLessThan(MANY)
    expect(steps(again)).toEqual([['delete', MANY, 'done']])
    again.ask('history.undo', {})
    await again.core.idle()
    expect(statesOf(again.db)).toEqual(before)
    expect(decisionsOf(again.db).filter(one => one['action'] === 'undo')).toHaveLength(MANY)
    expect(steps(again)).toEqual([['delete', MANY, 'undone']])
    expect(again.ask('audit.verify', {}).broken).toBeNull()
  })
})

describe('whatever is done in whatever order', () => {
  const ids = fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 8 })
  const action = fc.constantFrom<ManyAction>('approve', 'delete', 'escalate', 'later')
  const move = fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('batch' as const), ids, action }) },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant('batch' as const), ids: ids.map(all => all.slice(0, 1)), action }),
    },
    { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }) },
  )

  it('undo and redo go through batches and single decisions alike, and every count stays right', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 14 }), async moves => {
        const { desk } = await deskWith(8)
        const past = [statesOf(desk.db)]
        let future: unknown[][] = []
        for (const one of moves) {
          if (one.kind !== 'batch') {
            const isPossible = one.kind === 'undo' ? past.length > 1 : future.length > 0
            if (!isPossible) {
              desk.refusal(`history.${one.kind}`, {})
              continue
            }
            desk.ask(`history.${one.kind}`, {})
            if (one.kind === 'undo') future.push(past.pop()!)
            else past.push(future.pop()!)
            expect(statesOf(desk.db)).toEqual(past.at(-1))
          } else {
            const { done, leftOut } = decideAll(desk, one.ids, one.action)
            if (done === leftOut) continue
            past.push(statesOf(desk.db))
            future = []
          }
        }
        expect(desk.ask('audit.verify', {}).broken).toBeNull()
        await desk.close()
      }),
      { numRuns: 40 },
    )
  })
})
