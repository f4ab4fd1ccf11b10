import { describe, expect, it } from 'vitest'
import { decide } from '../../../../renderer/app/decide.ts'
import { openQueue } from '../../../../renderer/app/desk.ts'
import { listenToEvents } from '../../../../renderer/app/events.ts'
import { pickAll } from '../../../../renderer/app/many.ts'
import { openSimilar, ruleNameFor } from '../../../../renderer/app/similar.ts'
import type { BatchFacts, BatchState, SimilarPost } from '../../../../shared/domain.ts'
import { aPaperDesk, settled } from '../../../fixtures/paper-desk.ts'
import { wholeQueue } from '../../../../shared/selection.ts'
import { aListRow, aView } from '../../../fixtures/screen.ts'

const facts: BatchFacts = {
  count: 2,
  statuses: { pending: 2, approved: 0, deleted: 0, escalated: 0 },
  later: 0,
  suggestions: [],
  authors: 1,
  openNotices: null,
}
const ended = (change: Partial<BatchState> = {}): BatchState => ({
  batchId: 'b',
  kind: 'decide',
  action: 'approve',
  reason: null,
  state: 'finished',
  total: 2,
  done: 2,
  leftOut: 0,
  leftOutPosts: [],
  ...change,
})
const aSimilar = (commentId: number, change: Partial<SimilarPost> = {}): SimilarPost => ({
  commentId,
  revision: 1,
  version: 0,
  similarity: 1,
  isSameText: true,
  status: 'pending',
  queue: 'incoming',
  authorId: commentId,
  authorName: 'A',
  section: '',
  submittedAt: '',
  severity: 0,
  hits: 0,
  reason: null,
  parts: [],
  isCut: false,
  ...change,
})

const aDesk = async () => {
  const paper = aPaperDesk([aView(1), aView(2), aView(3), aView(4)])
  paper.answer('batch.preview', () => facts)
  paper.answer('batch.decide', () => ended())
  await openQueue(paper.desk, 'incoming')
  await settled()
  paper.paint()
  const { store } = paper.desk
  const pick = async (...ids: number[]) => {
    for (const id of ids) store.step({ type: 'picked.toggled', id, atMs: paper.desk.nowMs() })
    await settled()
  }
  return { ...paper, store, pick, rows: () => store.get().list.rows.map(row => row.id) }
}

describe('a decision with rows picked', () => {
  it('goes to all of them in one order, with the time since the first was picked', async () => {
    const { desk, pick, passTo, inputsOf, rows, store } = await aDesk()
    await pick(1, 3)
    passTo(4000)
    decide(desk, 'delete', 'N01', '')
    expect(rows()).toEqual([2, 4])
    await settled()
    const items = [1, 3].map(commentId => ({ commentId, revision: 1, version: 0 }))
    expect(inputsOf('batch.decide')).toEqual([{ items, action: 'delete', reason: 'N01', note: '', timeMs: 3000 }])
    expect(inputsOf('comment.decide')).toEqual([])
    expect(store.get().saying).toMatchObject({ action: 'delete', posts: 2 })
    expect(store.get().flights.size).toBe(0)
  })

  it('waits until it was said what stands out among them', async () => {
    const { desk, store, inputsOf } = await aDesk()
    store.step({ type: 'picked.toggled', id: 1, atMs: 0 })
    decide(desk, 'approve', null, '')
    expect(store.get().blocked).toBe('tooEarly')
    expect(inputsOf('batch.decide')).toEqual([])
  })

  it('asks for a missing note where the eyes are', async () => {
    const { desk, store, pick, inputsOf } = await aDesk()
    await pick(1, 2)
    decide(desk, 'escalate', null, '')
    expect(store.get().mode).toMatchObject({ kind: 'note', action: 'escalate' })
    expect(inputsOf('batch.decide')).toEqual([])
  })

  it('that is refused brings all of them back', async () => {
    const { desk, pick, refuse, rows, store } = await aDesk()
    await pick(1, 2)
    refuse('batch.decide', { code: 'RULE', key: 'batchRunning' })
    decide(desk, 'approve', null, '')
    await settled()
    expect(rows()).toEqual([1, 2, 3, 4])
    expect(store.get().lane.at(-1)?.what).toMatchObject({ kind: 'problem', problem: { key: 'batchRunning' } })
  })

  it('brings back what was left out, and says why', async () => {
    const { desk, pick, answer, rows, store } = await aDesk()
    await pick(1, 2)
    const state = ended({ leftOut: 1, leftOutPosts: [{ commentId: 2, why: 'commentChanged' }] })
    answer('batch.decide', () => state)
    decide(desk, 'approve', null, '')
    await settled()
    expect(rows()).toEqual([2, 3, 4])
    expect(store.get().lane.at(-1)?.what).toEqual({ kind: 'batch', state })
  })

  it('on so many that it takes a while holds them until it has ended', async () => {
    const { desk, pick, answer, emit, store, inputsOf } = await aDesk()
    listenToEvents(desk, () => {})
    await pick(1, 2)
    answer('batch.decide', () => ended({ state: 'running', done: 0 }))
    decide(desk, 'approve', null, '')
    await settled()
    expect(store.get().flights.size).toBe(2)
    const pages = inputsOf('selection.page').length
    emit({ name: 'batch.changed', payload: ended({ state: 'running', done: 1 }) })
    expect(store.get().flights.size).toBe(2)
    emit({ name: 'batch.changed', payload: ended({ state: 'cancelled', done: 1 }) })
    expect(store.get().flights.size).toBe(0)
    expect(store.get().lane.at(-1)?.what).toMatchObject({ kind: 'batch', state: { state: 'cancelled' } })
    await settled()
    // What was not decided is still in the queue.
    expect(inputsOf('selection.page').length).toBe(pages + 1)
  })
})

describe('picking all', () => {
  it('takes what is here, and asked again the rest of the list', async () => {
    const { desk, answer, store } = await aDesk()
    const next = { risk: 0, at: '', id: 4 }
    answer('selection.page', ({ after }) => ({
      newestId: 9,
      rows: after === null ? [aListRow(1), aListRow(2)] : [aListRow(3), aListRow(4)],
      next: after === null ? next : null,
    }))
    // The list fills up by itself as long as few rows are ahead; here it is held.
    store.step({
      type: 'list.opened',
      selection: wholeQueue('incoming', 'oldest'),
      ticket: 9,
      pinned: null,
      savedId: null,
    })
    store.step({ type: 'list.arrived', ticket: 9, rows: [aListRow(1), aListRow(2)], next, newestId: 9 })
    await pickAll(desk)
    expect([...store.get().picked.ids]).toEqual([1, 2])
    await settled()
    await pickAll(desk)
    expect([...store.get().picked.ids]).toEqual([1, 2, 3, 4])
  })
})

describe('a decision on alike posts', () => {
  const open = async () => {
    const paper = await aDesk()
    paper.answer('similar.group', () => ({
      posts: [aSimilar(1), aSimilar(3), aSimilar(99, { status: 'deleted', queue: 'decided' })],
      isMore: false,
      isTooShort: false,
    }))
    await openSimilar(paper.desk, 1)
    return paper
  }
  const decidedIds = (inputs: unknown[]) =>
    (inputs as Array<{ items: Array<{ commentId: number }> }>).map(({ items }) => items.map(item => item.commentId))

  it('goes to all that wait, and the queue goes on behind them', async () => {
    const { desk, inputsOf, rows, store } = await open()
    decide(desk, 'approve', null, '')
    await settled()
    expect(decidedIds(inputsOf('batch.decide'))).toEqual([[1, 3]])
    expect(rows()).toEqual([2, 4])
    expect(store.get().similar).toBeNull()
  })

  it('goes to the picked ones only, decided before or not', async () => {
    const { desk, inputsOf, store } = await open()
    for (const commentId of [3, 99]) store.step({ type: 'similar.toggled', commentId })
    decide(desk, 'approve', null, '')
    expect(decidedIds(inputsOf('batch.decide'))).toEqual([[3, 99]])
  })

  it('is none when nobody waits any more', async () => {
    const { desk, answer, store, inputsOf } = await aDesk()
    answer('similar.group', () => ({ posts: [aSimilar(1, { status: 'deleted' })], isMore: false, isTooShort: false }))
    await openSimilar(desk, 1)
    decide(desk, 'approve', null, '')
    expect(store.get().blocked).toBe('nothingWaits')
    expect(inputsOf('batch.decide')).toEqual([])
  })

  it('closes again when the post is gone', async () => {
    const { desk, refuse, store } = await aDesk()
    refuse('similar.group', { code: 'NOT_FOUND', key: 'commentGone' })
    await openSimilar(desk, 1)
    expect(store.get().similar).toBeNull()
    expect(store.get().lane.at(-1)?.what).toMatchObject({ kind: 'problem' })
  })
})

describe('an announced wave', () => {
  it('that has grown takes its own place in the lane', async () => {
    const { desk, emit, store } = await aDesk()
    listenToEvents(desk, () => {})
    for (const posts of [8, 16]) emit({ name: 'wave.seen', payload: { commentId: 1, posts, authors: 4, minutes: 9 } })
    emit({ name: 'wave.seen', payload: { commentId: 2, posts: 9, authors: 4, minutes: 9 } })
    expect(store.get().lane.map(({ what }) => (what.kind === 'wave' ? what.wave.posts : null))).toEqual([16, 9])
  })

  it('names its rule by the words that say most, and no two alike', () => {
    expect(ruleNameFor('kommission hat uns alle verkauft', [])).toBe('welle-kommission-alle-verkauft')
    expect(ruleNameFor('größte lüge österreichs', ['welle-groesste-luege-oesterreichs'])).toBe(
      'welle-groesste-luege-oesterreichs-2',
    )
    expect(ruleNameFor('правда о выборах', [])).toBe('welle')
  })
})
