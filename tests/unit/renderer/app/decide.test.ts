import { describe, expect, test } from 'vitest'
import { decide, redo, undo } from '../../../../renderer/app/decide.ts'
import { openQueue } from '../../../../renderer/app/desk.ts'
import { currentRow, type UiState } from '../../../../renderer/app/state.ts'
import type { Problem } from '../../../../shared/errors.ts'
import { aPaperDesk, settled } from '../../../fixtures/paper-desk.ts'
import { aHit, aQueue, aView } from '../../../fixtures/screen.ts'

const conflict: Problem = { code: 'CONFLICT', key: 'commentChanged', values: { status: 'approved' } }

async function anOpenDesk(...posts: Parameters<typeof aPaperDesk>) {
  const paper = aPaperDesk(...posts)
  await openQueue(paper.desk, 'incoming')
  await settled()
  return { ...paper, state: (): UiState => paper.desk.store.get() }
}
const current = (state: UiState) => currentRow(state)?.id

describe('a decision', () => {
  test('names what was seen and how long, and the next post is there before the answer', async () => {
    const { desk, paint, passTo, inputsOf, state } = await anOpenDesk()
    paint(2000)
    passTo(4500.4)
    decide(desk, 'approve', null, '')
    expect([current(state()), state().views.has(2)]).toEqual([2, true])
    expect(inputsOf('comment.decide')).toEqual([
      { commentId: 1, revision: 1, version: 0, action: 'approve', reason: null, note: '', timeOnPostMs: 2500 },
    ])
  })

  test('on a post that no frame has shown yet is not taken', async () => {
    const { desk, paint, inputsOf, state } = await anOpenDesk()
    paint(2000)
    decide(desk, 'approve', null, '')
    decide(desk, 'approve', null, '')
    expect([inputsOf('comment.decide').length, current(state()), state().blocked]).toEqual([1, 2, 'tooEarly'])
  })

  test('that the rules forbid is not even sent, and the post stays', async () => {
    const { desk, paint, inputsOf, state } = await anOpenDesk([aView(1, { status: 'approved' })])
    paint()
    decide(desk, 'approve', null, '')
    expect([inputsOf('comment.decide').length, state().lane[0]?.what, current(state())]).toEqual([
      0,
      {
        kind: 'problem',
        problem: { code: 'RULE', key: 'alreadySo', values: {} },
        commentId: 1,
        authorName: 'Donaublick',
      },
      1,
    ])
  })

  test('with a reason that needs words asks for them where the eyes are, the second time with the why', async () => {
    const { desk, paint, inputsOf, state } = await anOpenDesk()
    paint()
    decide(desk, 'delete', 'N99', '')
    expect(state().mode).toEqual({ kind: 'note', action: 'delete', reason: 'N99', text: '', problem: null })
    decide(desk, 'delete', 'N99', 'zu kurz')
    expect(state().mode).toMatchObject({ text: 'zu kurz', problem: { key: 'noteTooShort' } })
    decide(desk, 'delete', 'N99', '  Eine Begründung mit genug Zeichen ')
    expect(inputsOf('comment.decide')).toMatchObject([{ note: 'Eine Begründung mit genug Zeichen', reason: 'N99' }])
  })

  test('refused brings the post back and asks for it anew', async () => {
    const { desk, paint, refuse, inputsOf, state } = await anOpenDesk()
    refuse('comment.decide', conflict)
    paint()
    decide(desk, 'approve', null, '')
    await settled()
    expect(state().list.rows.map(row => row.id)).toEqual([1, 2, 3])
    expect([current(state()), [...state().returned]]).toEqual([2, [1]])
    expect(inputsOf('comment.views').at(-1)).toEqual({ ids: [1] })
  })

  test('that succeeds is spoken with what is left', async () => {
    const { desk, paint, answer, state } = await anOpenDesk()
    paint()
    answer('queue.list', () => [aQueue({ count: 2 })])
    decide(desk, 'approve', null, '')
    await settled()
    expect(state().saying).toEqual({ id: 1, action: 'approve', posts: 1, left: 2 })
  })
})

describe('taking back', () => {
  test('holds every decision until the post is back, then it is the current one', async () => {
    const { desk, paint, inputsOf, state } = await anOpenDesk()
    paint()
    decide(desk, 'approve', null, '')
    await settled()
    paint()
    const back = undo(desk)
    decide(desk, 'approve', null, '')
    await back
    expect([inputsOf('comment.decide').length, current(state())]).toEqual([1, 1])
    paint()
    decide(desk, 'approve', null, '')
    expect(inputsOf('comment.decide')).toHaveLength(2)
  })

  test('that is refused says so and lets go', async () => {
    const { desk, refuse, state } = await anOpenDesk()
    refuse('history.undo', { code: 'RULE', key: 'nothingToUndo' })
    await undo(desk)
    expect([state().lane.length, state().holdUntilMs]).toEqual([1, 0])
  })

  test('and taking again lets the next post follow', async () => {
    const { desk, answer, state } = await anOpenDesk()
    answer('comment.views', ({ ids }) => ids.map(id => aView(id, { queue: 'decided', status: 'approved', version: 3 })))
    await redo(desk)
    expect([current(state()), state().list.rows.map(row => row.id)]).toEqual([2, [2, 3]])
  })

  test('a post of another queue opens that queue', async () => {
    const { desk, answer, state } = await anOpenDesk()
    answer('comment.views', ({ ids }) => ids.map(id => aView(id, { queue: 'flagged', hits: [aHit(0, 3)] })))
    await undo(desk)
    expect([state().list.selection.where, current(state())]).toEqual(['flagged', 1])
  })
})

describe('the buffer', () => {
  const many = Array.from({ length: 40 }, (_, at) => aView(at + 1, { author: { ...aView(1).author, id: at } }))

  test('keeps ten posts ahead complete, and asks for one more with each step', async () => {
    const { desk, paint, inputsOf } = await anOpenDesk(many)
    expect(inputsOf('comment.views')).toEqual([{ ids: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] }])
    paint()
    decide(desk, 'approve', null, '')
    expect(inputsOf('comment.views').slice(1)).toEqual([{ ids: [12] }])
  })

  test('asks for a changed post at once, and for what only mentions it in one go a little later', async () => {
    const { desk, inputsOf, afterAWhile } = await anOpenDesk(
      many.map(view => ({ ...view, article: { ...view.article, id: view.id < 4 ? 1 : view.id } })),
    )
    desk.buffer.outdate([2])
    desk.buffer.outdate([2])
    await settled()
    expect(inputsOf('comment.views').slice(1)).toEqual([{ ids: [2] }, { ids: [2] }])
    afterAWhile()
    expect(inputsOf('comment.views').slice(3)).toEqual([{ ids: [1, 2, 3] }])
  })
})
