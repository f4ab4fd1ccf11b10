import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../../../../main/core/db/open.ts'
import { reasonTable } from '../../../../../main/core/db/reasons.ts'
import type { Reason } from '../../../../../shared/domain.ts'

const aReason = (code: string, change: Partial<Reason> = {}): Reason => ({
  code,
  label: { de: code, en: code },
  meaning: { de: code, en: code },
  statutes: '',
  digit: null,
  needsNote: false,
  ...change,
})

describe('the list of reasons', () => {
  it('is given back in its order, whole', () => {
    const table = reasonTable(openDatabase({ path: ':memory:' }))
    const list = [aReason('N07', { digit: 2, needsNote: true, statutes: '§ 1' }), aReason('N01', { digit: 1 })]
    expect(table.version()).toBeNull()
    table.replace(list, '2026-01')
    expect(table.list()).toEqual(list)
    expect(table.version()).toBe('2026-01')
  })

  it('is read once and not again before it is replaced', () => {
    const db = openDatabase({ path: ':memory:' })
    const table = reasonTable(db)
    table.replace([aReason('N01')], '1')
    const first = table.list()
    db.exec("UPDATE reasons SET statutes = 'changed beneath'")
    expect(table.list()).toBe(first)
    table.replace([aReason('N02')], '2')
    expect(table.list()).toEqual([aReason('N02')])
  })

  it('may swap its digits', () => {
    const table = reasonTable(openDatabase({ path: ':memory:' }))
    table.replace([aReason('N01', { digit: 1 }), aReason('N02', { digit: 2 })], '1')
    table.replace([aReason('N01', { digit: 2 }), aReason('N02', { digit: 1 })], '2')
    expect(table.list().map(reason => reason.digit)).toEqual([2, 1])
  })

  it('offers no reason that has left it, but the reason stays for the record', () => {
    const db = openDatabase({ path: ':memory:' })
    const table = reasonTable(db)
    table.replace([aReason('N01', { digit: 1 }), aReason('N02')], '1')
    table.replace([aReason('N02'), aReason('N03', { digit: 1 })], '2')
    expect(table.list().map(reason => reason.code)).toEqual(['N02', 'N03'])
    expect(table.version()).toBe('2')
    expect(db.prepare('SELECT count(*) FROM reasons').pluck().get()).toBe(3)
  })
})
