import { describe, expect, test } from 'vitest'
import { undo } from '../../../../renderer/app/decide.ts'
import { leaveList, openQueue, openSelection, refreshList } from '../../../../renderer/app/desk.ts'
import { listenToEvents } from '../../../../renderer/app/events.ts'
import { COUNTED, countList, lookForArrivals } from '../../../../renderer/app/selection-desk.ts'
import { currentRow } from '../../../../renderer/app/state.ts'
import { noFilter } from '../../../../shared/filter.ts'
import type { Selection } from '../../../../shared/selection.ts'
import { aPaperDesk, settled } from '../../../fixtures/paper-desk.ts'
import { rowOf } from '../../../../renderer/app/rows.ts'
import { aView } from '../../../fixtures/screen.ts'

const search: Selection = {
  where: 'all',
  order: 'newest',
  filter: { ...noFilter, text: [{ kind: 'word', text: 'rad' }] },
}
const narrowed: Selection = { where: 'incoming', order: 'oldest', filter: { ...noFilter, section: ['Wien'] } }
const saved = (id: string, selection: Selection) => ({ id, name: id, digit: null, selection })

describe('results of a search', () => {
  test('cover the list they were begun from, and uncover it where it was left', async () => {
    const { desk } = aPaperDesk()
    await openQueue(desk, 'incoming')
    desk.store.step({ type: 'list.moved', index: 2 })
    await openSelection(desk, search)
    await openSelection(desk, { ...search, order: 'oldest' })
    await leaveList(desk)
    const { list, behind } = desk.store.get()
    expect([list.selection.where, currentRow(desk.store.get())?.id, behind]).toEqual(['incoming', 3, null])
  })

  test('lead back into the view they were begun from', async () => {
    const { desk } = aPaperDesk()
    await openQueue(desk, 'incoming')
    desk.store.step({ type: 'view.changed', view: 'rules' })
    await openSelection(desk, search)
    desk.store.step({ type: 'view.changed', view: 'queue' })
    await leaveList(desk)
    expect(desk.store.get().view).toBe('rules')
  })

  test('take a decided post out of the list they cover', async () => {
    const { desk } = aPaperDesk()
    await openQueue(desk, 'incoming')
    await openSelection(desk, { ...search, filter: { ...search.filter, status: ['pending'] } })
    desk.store.step({ type: 'post.decided', id: 2, stays: false })
    await leaveList(desk)
    expect(desk.store.get().list.rows.map(row => row.id)).toEqual([1, 3])
  })

  test('and so does a post that stays in them, once it is seen to stand elsewhere', async () => {
    const { desk } = aPaperDesk()
    await openQueue(desk, 'incoming')
    await openSelection(desk, search)
    const moved = aView(2, { queue: 'decided', status: 'approved', version: 1 })
    desk.store.step({ type: 'post.decided', id: 2, stays: true })
    desk.store.step({ type: 'views.arrived', asked: [2], views: [moved], atMs: 0 })
    expect(desk.store.get().list.rows.map(row => [row.id, row.status])).toContainEqual([2, 'approved'])
    await leaveList(desk)
    expect(desk.store.get().list.rows.map(row => row.id)).toEqual([1, 3])
  })

  test('let a refused decision come back to the list it was taken in', async () => {
    const { desk } = aPaperDesk()
    await openQueue(desk, 'incoming')
    desk.store.step({ type: 'post.decided', id: 2, stays: false })
    await openSelection(desk, search)
    await leaveList(desk)
    desk.store.step({
      type: 'post.refused',
      id: 2,
      problem: { code: 'CONFLICT', key: 'commentChanged' },
      authorName: null,
    })
    expect(desk.store.get().list.rows.map(row => row.id)).toEqual([1, 2, 3])
  })

  test('and a list for second opinions show each post with its own face', async () => {
    const { desk } = aPaperDesk([aView(1, { queue: 'decided', status: 'deleted' })])
    const seen = () => [...desk.store.get().views.values()].map(view => `${view.queue} ${view.status}`)
    await openQueue(desk, 'opinion')
    await settled()
    expect(seen()).toEqual(['opinion pending'])
    await openSelection(desk, search)
    await settled()
    expect(seen()).toEqual(['decided deleted'])
    const faces: string[][] = []
    desk.store.subscribe(() => void faces.push(seen()))
    await leaveList(desk)
    await settled()
    expect(faces.flat()).not.toContain('decided deleted')
    expect(faces.at(-1)).toEqual(['opinion pending'])
  })

  test('are forgotten with what they cover when somebody goes to a queue', async () => {
    const { desk } = aPaperDesk()
    await openQueue(desk, 'incoming')
    await openSelection(desk, search)
    await openQueue(desk, 'flagged')
    expect(desk.store.get().behind).toBeNull()
  })
})

describe('an undo in a narrowed list', () => {
  test('brings back what was decided in it', async () => {
    const { desk } = aPaperDesk()
    await openSelection(desk, narrowed)
    desk.store.step({ type: 'post.decided', id: 1, stays: false })
    await undo(desk)
    expect([desk.store.get().list.selection, currentRow(desk.store.get())?.id]).toEqual([narrowed, 1])
  })

  test('and after the list was read anew', async () => {
    const { desk, answer } = aPaperDesk()
    await openSelection(desk, narrowed)
    desk.store.step({ type: 'post.decided', id: 1, stays: false })
    answer('selection.page', () => ({ rows: [rowOf(aView(2))], next: null, newestId: 3 }))
    await refreshList(desk)
    await undo(desk)
    expect(desk.store.get().list.selection).toEqual(narrowed)
  })

  test('leads to the queue of a post that was decided elsewhere', async () => {
    const { desk, answer } = aPaperDesk()
    answer('selection.page', () => ({ rows: [rowOf(aView(2))], next: null, newestId: 3 }))
    await openSelection(desk, narrowed)
    await undo(desk)
    const { selection } = desk.store.get().list
    expect([selection.where, selection.filter]).toEqual(['incoming', noFilter])
    expect(currentRow(desk.store.get())?.id).toBe(1)
  })
})

describe('posts that come in', () => {
  test('are counted behind the newest one that was there, less those that are in the list already', async () => {
    const posts = [1, 2, 3, 4, 5].map(id => aView(id))
    const { desk, answer, inputsOf } = aPaperDesk(posts)
    answer('selection.page', () => ({ rows: posts.slice(0, 3).map(rowOf), next: null, newestId: 3 }))
    await openSelection(desk, narrowed)
    answer('selection.arrived', () => ({ count: 5 }))
    await lookForArrivals(desk)
    expect(inputsOf('selection.arrived')).toEqual([{ selection: narrowed, sinceId: 3 }])
    expect(desk.store.get().list.fresh).toBe(5)
    desk.store.step({
      type: 'list.arrived',
      ticket: desk.store.get().list.ticket,
      rows: posts.slice(3).map(rowOf),
      next: null,
      newestId: 8,
    })
    await lookForArrivals(desk)
    expect(desk.store.get().list.fresh).toBe(3)
  })

  test('fill an empty list by themselves, but only if they belong to it', async () => {
    const { desk, answer, emit, inputsOf } = aPaperDesk([])
    listenToEvents(desk, () => {})
    desk.store.step({ type: 'desk.shown', atDesk: true })
    await openSelection(desk, narrowed)
    emit({ name: 'queues.changed', payload: {} })
    await settled()
    expect(inputsOf('selection.page')).toHaveLength(1)
    answer('selection.arrived', () => ({ count: 1 }))
    emit({ name: 'queues.changed', payload: {} })
    await settled()
    expect(inputsOf('selection.page')).toHaveLength(2)
  })
})

describe('a count', () => {
  test('of a list with more than a page is asked for piece by piece and told when it is whole', async () => {
    const { desk, answer, inputsOf } = aPaperDesk()
    answer('selection.count', ({ after }) =>
      after === null ? { count: 40, next: { risk: 0, at: 'x', id: 7 } } : { count: 2, next: null },
    )
    desk.store.step({ type: 'list.opened', selection: search, ticket: 1, pinned: null, savedId: null })
    await countList(desk)
    expect(desk.store.get().list.count).toEqual({ count: 42, isMore: false })
    expect(inputsOf('selection.count').map(input => (input as { after: unknown }).after)).toEqual([
      null,
      { risk: 0, at: 'x', id: 7 },
    ])
  })

  test('of a whole queue is never asked for', async () => {
    const { desk, inputsOf } = aPaperDesk()
    await openQueue(desk, 'incoming')
    await countList(desk)
    expect(inputsOf('selection.count')).toEqual([])
  })
})

describe('counts of kept lists', () => {
  test('are taken one after the other, and again when posts have moved, but not without a rest', async () => {
    const { desk, answer, inputsOf, passTo } = aPaperDesk()
    answer('saved.list', () => [saved('a', search), saved('b', narrowed)])
    answer('selection.count', ({ selection }) => ({ count: selection.where === 'all' ? 7 : 3, next: null }))
    desk.savedCounter.wake()
    desk.savedCounter.wake()
    passTo(1000)
    await settled()
    expect([...desk.store.get().savedCounts].map(([id, { count }]) => [id, count])).toEqual([
      ['a', 7],
      ['b', 3],
    ])
    desk.savedCounter.wake()
    passTo(1200)
    await settled()
    expect(inputsOf('selection.count')).toHaveLength(2)
    passTo(4000)
    await settled()
    expect(inputsOf('selection.count')).toHaveLength(4)
  })

  test('stop where more would say nothing', async () => {
    const { desk, answer, inputsOf, passTo } = aPaperDesk()
    answer('saved.list', () => [saved('a', search)])
    answer('selection.count', () => ({ count: 4_000, next: { risk: 0, at: 'x', id: 7 } }))
    desk.savedCounter.wake()
    passTo(1000)
    await settled()
    expect(desk.store.get().savedCounts.get('a')).toEqual({ count: COUNTED, isMore: true })
    expect(inputsOf('selection.count')).toHaveLength(3)
  })
})
