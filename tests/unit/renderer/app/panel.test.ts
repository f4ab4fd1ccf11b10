import { describe, expect, it } from 'vitest'
import { movePanel, firstInPanel, markedIn, parentInThread, blockOf } from '../../../../renderer/app/panel-moves.ts'
import { reduce } from '../../../../renderer/app/reduce.ts'
import { initialState, type UiState } from '../../../../renderer/app/state.ts'
import { scopesOf } from '../../../../renderer/commands/scope.ts'
import { aPaperDesk } from '../../../fixtures/paper-desk.ts'
import { wholeQueue } from '../../../../shared/selection.ts'
import { aListRow } from '../../../fixtures/screen.ts'

const author = { kind: 'author', authorId: 1, name: 'Donaublick', commentId: 1, marked: 1, form: null } as const
const opened = (): UiState =>
  reduce(
    reduce(
      { ...initialState, atDesk: true },
      { type: 'list.opened', selection: wholeQueue('incoming', 'oldest'), ticket: 1, pinned: null, savedId: null },
    ),
    {
      type: 'list.arrived',
      ticket: 1,
      rows: [1, 2, 3].map(id => aListRow(id, { authorId: id % 2 })),
      next: null,
      newestId: 9,
    },
  )

describe('a panel', () => {
  it('of the post closes when another post comes under the eyes; the shift stays', () => {
    const withAuthor = reduce(opened(), { type: 'panel.changed', panel: author })
    expect(reduce(withAuthor, { type: 'list.moved', index: 1 }).panel).toBeNull()
    expect(reduce(withAuthor, { type: 'post.decided', id: 1, stays: false }).panel).toBeNull()
    const withShift = reduce(opened(), { type: 'panel.changed', panel: { kind: 'shift', marked: null } })
    expect(reduce(withShift, { type: 'post.decided', id: 1, stays: false }).panel).toEqual({
      kind: 'shift',
      marked: null,
    })
  })

  it('hears its own keys and none that decide; the note line goes before', () => {
    const desk = opened()
    expect(scopesOf(desk)).toEqual(['global', 'queue'])
    const withAuthor = reduce(desk, { type: 'panel.changed', panel: author })
    expect(scopesOf(withAuthor)).toEqual(['global', 'author'])
    const withForm = reduce(withAuthor, { type: 'panel.form', form: { kind: 'suspension', hours: 72 } })
    expect(scopesOf(withForm)).toEqual(['global', 'sanction'])
    const noting = reduce(withAuthor, {
      type: 'mode.changed',
      mode: {
        kind: 'note',
        action: 'author',
        author: { id: 1, name: 'Donaublick' },
        commentId: 1,
        text: '',
        problem: null,
      },
    })
    expect(scopesOf(noting)).toEqual(['global', 'note'])
    expect(noting.panel).toEqual(author)
  })

  it('has a form only in an author’s file', () => {
    const shift = reduce(opened(), { type: 'panel.changed', panel: { kind: 'shift', marked: null } })
    expect(reduce(shift, { type: 'panel.form', form: { kind: 'ban', hours: null } })).toBe(shift)
    expect(reduce(opened(), { type: 'panel.marked', marked: 3 }).panel).toBeNull()
  })
})

it('a changed sanction is shown at the rows of the author and at no other', () => {
  const state = reduce(opened(), { type: 'author.changed', id: 1, sanction: 'ban' })
  expect(state.list.rows.map(row => row.sanction)).toEqual(['ban', null, 'ban'])
  expect(reduce(state, { type: 'author.changed', id: 1, sanction: 'ban' }).list).toBe(state.list)
})

describe('walking', () => {
  const thread = (desk: ReturnType<typeof aPaperDesk>['desk']) => {
    const post = (id: number, depth: number) => ({ id, depth })
    desk.answers.client.setQueryData(['thread.read', { commentId: 7 }], {
      posts: [post(5, 0), post(6, 0), post(7, 1), post(8, 2), post(9, 1)],
    })
    desk.store.step({ type: 'panel.changed', panel: { kind: 'thread', center: 7, marked: 7 } })
  }

  it('through a thread goes up and down its lines, stops at the ends, and knows the parent', () => {
    const { desk } = aPaperDesk()
    thread(desk)
    const walked = [1, 1, 1, -1, -1, -1, -1, -1].map(step => {
      movePanel(desk, step as 1 | -1)
      return markedIn(desk)
    })
    expect(walked).toEqual([8, 9, 9, 8, 7, 6, 5, 5])
    expect(parentInThread(desk)).toBeNull()
    desk.store.step({ type: 'panel.marked', marked: 9 })
    expect(parentInThread(desk)).toBe(6)
    desk.store.step({ type: 'panel.marked', marked: 8 })
    expect(parentInThread(desk)).toBe(7)
  })

  it('through a shift goes down to older steps and up to newer ones', () => {
    const { desk } = aPaperDesk()
    desk.store.step({ type: 'panel.changed', panel: { kind: 'shift', marked: null } })
    expect(markedIn(desk)).toBeNull()
    desk.answers.client.setQueryData(['history.page', { from: null, limit: 1 }], { steps: [], total: 3, undone: 0 })
    const walked = [1, 1, 1, -1, -1, -1].map(step => {
      movePanel(desk, step as 1 | -1)
      return markedIn(desk)
    })
    expect(walked).toEqual([2, 1, 1, 2, 3, 3])
    desk.store.step({ type: 'panel.marked', marked: 1 })
    firstInPanel(desk)
    expect(markedIn(desk)).toBe(3)
  })

  it('through nothing stays', () => {
    const { desk } = aPaperDesk()
    movePanel(desk, 1)
    expect(markedIn(desk)).toBeNull()
    desk.store.step({ type: 'panel.changed', panel: author })
    movePanel(desk, 1)
    expect(markedIn(desk)).toBeNull()
  })

  it.each([
    [1, 100],
    [100, 100],
    [101, 200],
    [860, 900],
  ])('finds step %i in the block that ends at %i', (position, from) => {
    expect(blockOf(position)).toEqual({ from, limit: 100 })
  })
})
