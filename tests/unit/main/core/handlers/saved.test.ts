import { describe, expect, it } from 'vitest'
import { noFilter } from '../../../../../shared/filter.ts'
import type { Selection } from '../../../../../shared/selection.ts'
import { aDesk } from '../../../../fixtures/desk.ts'

const spam: Selection = { where: 'flagged', order: 'newest', filter: { ...noFilter, hasLink: true } }
const mine: Selection = { where: 'all', order: 'newest', filter: { ...noFilter, author: ['Max'] } }

describe('a kept list', () => {
  it('is listed with its name, key and what it shows; those with a key first', () => {
    const desk = aDesk()
    const first = desk.ask('saved.put', { id: null, name: 'Alles von Max', digit: null, selection: mine }).id
    const second = desk.ask('saved.put', { id: null, name: ' Werbung ', digit: 2, selection: spam }).id
    expect(desk.ask('saved.list', {})).toEqual([
      { id: second, name: 'Werbung', digit: 2, selection: spam },
      { id: first, name: 'Alles von Max', digit: null, selection: mine },
    ])
  })

  it('can be changed under its id', () => {
    const desk = aDesk()
    const { id } = desk.ask('saved.put', { id: null, name: 'Werbung', digit: 2, selection: spam })
    desk.ask('saved.put', { id, name: 'werbung', digit: 3, selection: { ...spam, order: 'relevance' } })
    expect(desk.ask('saved.list', {})).toEqual([
      { id, name: 'werbung', digit: 3, selection: { ...spam, order: 'risk' } },
    ])
  })

  it('takes neither the name nor the key of another, and says whose they are', () => {
    const desk = aDesk()
    desk.ask('saved.put', { id: null, name: 'Übung', digit: 1, selection: spam })
    const put = (name: string, digit: number | null) =>
      desk.refusal('saved.put', { id: null, name, digit, selection: mine })
    expect(put('ÜBUNG', null)).toMatchObject({ key: 'savedNameTaken', values: { name: 'Übung' } })
    expect(put('Anderes', 1)).toMatchObject({ key: 'savedDigitTaken', values: { digit: 1, name: 'Übung' } })
    expect(desk.ask('saved.list', {})).toHaveLength(1)
  })

  it('is one of thirty at most', () => {
    const desk = aDesk()
    for (let n = 1; n <= 30; n++) desk.ask('saved.put', { id: null, name: `Liste ${n}`, digit: null, selection: mine })
    expect(desk.refusal('saved.put', { id: null, name: 'Noch eine', digit: null, selection: mine })).toMatchObject({
      code: 'RULE',
      key: 'savedFull',
      values: { most: 30 },
    })
  })

  it('is gone once removed, and each change is told and recorded', () => {
    const desk = aDesk()
    const { id } = desk.ask('saved.put', { id: null, name: 'Werbung', digit: null, selection: spam })
    desk.ask('saved.remove', { id })
    expect(desk.ask('saved.list', {})).toEqual([])
    expect(desk.refusal('saved.remove', { id })).toMatchObject({ code: 'NOT_FOUND', key: 'savedGone' })
    expect(desk.refusal('saved.put', { id, name: 'Werbung', digit: null, selection: spam })).toMatchObject({
      key: 'savedGone',
    })
    expect(desk.told.filter(event => event.name === 'saved.changed')).toHaveLength(2)
    const entries = desk.db
      .prepare<[], { request: string; effects: string }>(
        "SELECT request, effects FROM audit WHERE request LIKE 'saved.%' ORDER BY seq",
      )
      .all()
    expect(entries.map(({ request, effects }) => [request, JSON.parse(effects)])).toEqual([
      ['saved.put', [{ kind: 'saved', id, state: 'kept' }]],
      ['saved.remove', [{ kind: 'saved', id, state: 'removed' }]],
    ])
    expect(desk.ask('audit.verify', {}).broken).toBeNull()
  })

  it('from before a field of filters was there narrows nothing by it', () => {
    const desk = aDesk()
    const { id } = desk.ask('saved.put', { id: null, name: 'Werbung', digit: null, selection: spam })
    const { hasLink: _later, ...early } = noFilter
    desk.db.prepare('UPDATE saved_queues SET selection = ?').run(JSON.stringify({ ...spam, filter: early }))
    expect(desk.ask('saved.list', {})).toEqual([
      { id, name: 'Werbung', digit: null, selection: { ...spam, filter: noFilter } },
    ])
  })
})
