import { describe, expect, test } from 'vitest'
import { pageFor } from '../../../../renderer/app/manual-state.ts'
import { reduce } from '../../../../renderer/app/reduce.ts'
import { initialState, type UiState } from '../../../../renderer/app/state.ts'
import type { ListSelection } from '../../../../shared/selection.ts'
import { scopesOf } from '../../../../renderer/commands/scope.ts'

const atDesk: UiState = { ...initialState, atDesk: true }
const inList = (where: ListSelection['where']): UiState => ({
  ...atDesk,
  list: { ...atDesk.list, selection: { ...atDesk.list.selection, where } },
})

describe('the page that fits the screen', () => {
  test.each([
    ['start', initialState],
    ['deciding', atDesk],
    ['deciding', inList('decided')],
    ['later', inList('later')],
    ['escalating', inList('escalated')],
    ['opinions', inList('opinion')],
    ['notices', inList('reported')],
    ['notices', inList('complaints')],
    ['search', inList('all')],
    ['search', { ...atDesk, dialog: { kind: 'search', within: 'all' } }],
    ['sweep', { ...atDesk, view: 'sweep' }],
    ['statistics', { ...atDesk, view: 'statistics' }],
    ['rules', { ...atDesk, view: 'rules' }],
    ['settings', { ...atDesk, view: 'settings' }],
    ['keys', { ...atDesk, view: 'settings', settings: { ...atDesk.settings, page: 'keys' } }],
    ['undo', { ...atDesk, panel: { kind: 'shift', marked: null } }],
    ['thread', { ...atDesk, panel: { kind: 'thread', center: 1, marked: 1 } }],
    ['many', { ...atDesk, picked: { ...atDesk.picked, ids: new Set([1]) } }],
    ['hits', { ...atDesk, riskOpen: true }],
    ['deciding', { ...atDesk, riskOpen: true, mode: { kind: 'reason', listOpen: false } }],
    ['later', { ...atDesk, mode: { kind: 'time', text: '', problem: null } }],
    ['escalating', { ...atDesk, mode: { kind: 'note', action: 'escalate', reason: null, text: '', problem: null } }],
    ['deciding', { ...atDesk, mode: { kind: 'note', action: 'delete', reason: 'N01', text: '', problem: null } }],
    ['import', { ...atDesk, dialog: { kind: 'import', probe: null } }],
    ['keys', { ...atDesk, dialog: { kind: 'help' } }],
  ] as ReadonlyArray<readonly [string, UiState]>)('is %s', (page, state) => {
    expect(pageFor(state, false)).toBe(page)
  })

  test('is the one on trouble when the desk could not begin', () => {
    expect(pageFor(initialState, true)).toBe('trouble')
  })
})

describe('the open manual', () => {
  const open = reduce({ ...atDesk, riskOpen: true }, { type: 'manual.opened', page: 'hits' })

  test('has the keys, and leaves everything under it as it was', () => {
    expect(scopesOf(open)).toEqual(['global', 'manual'])
    expect({ ...reduce(open, { type: 'manual.closed' }), manual: null }).toEqual({ ...atDesk, riskOpen: true })
  })

  test('turns its pages and keeps what was typed', () => {
    const typed = reduce(open, { type: 'manual.typed', typed: 'Welle' })
    expect(reduce(typed, { type: 'manual.turned', page: 'similar' }).manual).toEqual({
      page: 'similar',
      typed: 'Welle',
    })
  })

  test('gives way to a dialog that opens, and stays when one under it closes', () => {
    expect(reduce(open, { type: 'dialog.changed', dialog: { kind: 'palette' } }).manual).toBeNull()
    expect(reduce(open, { type: 'dialog.changed', dialog: null }).manual).toEqual(open.manual)
  })
})
