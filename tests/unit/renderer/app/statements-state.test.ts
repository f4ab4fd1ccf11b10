import { describe, expect, it } from 'vitest'
import { pageInput, rowAt } from '../../../../renderer/app/statements.ts'
import { initialStatements, reduceStatements, type StatementsStep } from '../../../../renderer/app/statements-state.ts'

const after = (...steps: StatementsStep[]) => steps.reduce(reduceStatements, initialStatements)
const cursor = { at: '2026-11-22T09:00:00.000Z', seq: 7 }

describe('the view of the statements', () => {
  it('turns pages back and forth and begins each at its top, with nothing picked', () => {
    const turned = after(
      { type: 'statements.moved', to: 5 },
      { type: 'statements.picked', ids: ['a'], on: true },
      { type: 'statements.page', next: cursor },
    )
    expect(turned).toMatchObject({ pages: [null, cursor], index: 0, picked: new Set() })
    expect(pageInput(turned)).toEqual({ list: 'due', after: cursor, limit: 100 })
    expect(reduceStatements(turned, { type: 'statements.page', next: null }).pages).toEqual([null])
    expect(after({ type: 'statements.page', next: null }).pages).toEqual([null])
  })

  it('picks and lets go, and forgets it when an order is done or another list is opened', () => {
    const picked = after(
      { type: 'statements.picked', ids: ['a', 'b'], on: true },
      { type: 'statements.form', form: 'exempt' },
    )
    expect(picked).toMatchObject({ picked: new Set(['a', 'b']), form: 'exempt' })
    expect(reduceStatements(picked, { type: 'statements.picked', ids: ['a'], on: false }).picked).toEqual(
      new Set(['b']),
    )
    expect(reduceStatements(picked, { type: 'statements.done' })).toMatchObject({ picked: new Set(), form: null })
    expect(reduceStatements(picked, { type: 'statements.tab', tab: 'exports' })).toEqual({
      ...initialStatements,
      tab: 'exports',
    })
    expect(pageInput(after({ type: 'statements.tab', tab: 'exports' }))).toBeNull()
  })

  it('closes a form when the keys walk on, and says what was written until the next one opens', () => {
    expect(after({ type: 'statements.form', form: 'edit' }, { type: 'statements.moved', to: 1 }).form).toBeNull()
    const said = { kind: 'saved', saved: { folder: 'briefe', statements: 2, isMore: false } } as const
    expect(after({ type: 'statements.said', said }).said).toEqual(said)
    expect(after({ type: 'statements.said', said }, { type: 'statements.form', form: 'edit' }).said).toBeNull()
  })

  it('stands on the last row of a list that has become shorter', () => {
    const rows = [{ id: 'a' }, { id: 'b' }] as never
    expect(rowAt(rows, 9)).toEqual({ id: 'b' })
    expect(rowAt([], 0)).toBeNull()
  })
})
