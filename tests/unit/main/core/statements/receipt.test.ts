import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { batchOf, readReceipt } from '../../../../../main/core/statements/receipt.ts'

describe('an answer of the Commission’s database', () => {
  it.each([
    [
      'a batch that was stored',
      '{"statements":[{"uuid":"u1","id":1,"created_at":"2026","puid":"fg-1"},{"uuid":"u2","puid":"fg-2"}]}',
    ],
    ['statements one by one', '{"uuid":"u1","puid":"fg-1"}\n{"uuid":"u2","puid":"fg-2"}\n'],
    ['a bare list', '\ufeff[{"uuid":"u1","puid":"fg-1","more":{}},{"uuid":"u2","puid":"fg-2"}]'],
  ])('says what was stored: %s', (_, text) => {
    expect(readReceipt(text)).toEqual({
      kind: 'stored',
      stored: [
        { puid: 'fg-1', uuid: 'u1' },
        { puid: 'fg-2', uuid: 'u2' },
      ],
    })
  })

  it.each([
    [
      '{"message":"…","errors":{"puid":["The identifier given is not unique within this platform."]},"existing":{"puid":"fg-1"}}',
    ],
    ['{"message":"…","errors":{"puid":["…"]},"existing":{"puid":"fg-1","decision_facts":"…"}}'],
    ['{"message":"…","errors":{"puid":["…"],"existing_puids":["fg-1"]}}'],
  ])('says what was there before: %s', text => {
    expect(readReceipt(text)).toEqual({ kind: 'existing', puids: ['fg-1'] })
  })

  it('says what was wrong, by place', () => {
    const text =
      '{"errors":{"statement_0":{"content_date":["wrong"],"puid":["The puid format is invalid.","x"]},"statement_2":{"category":"selected"}}}'
    expect(readReceipt(text)).toEqual({
      kind: 'refused',
      faults: new Map([
        [0, 'content_date: wrong; puid: The puid format is invalid. x'],
        [2, 'category: selected'],
      ]),
    })
    expect(readReceipt('{"message":"m","errors":{"decision_facts":["required"]}}')).toEqual({
      kind: 'refused',
      faults: new Map([[0, 'decision_facts: required']]),
    })
  })

  it.each([
    'Limit Reached. Please do not overload the API',
    '',
    '{}',
    '[]',
    'null',
    '{"message":"Unauthenticated."}',
    '{"statements":',
  ])('is none: %s', text => {
    expect(readReceipt(text)).toBeNull()
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), text => void readReceipt(text)))
  })

  it('belongs to the batch that its file is named for', () => {
    expect(batchOf('tdb-outbox-20261129-0930-02.json')).toEqual({ stamp: '20261129-0930', batch: 1 })
    expect(batchOf('antwort tdb-outbox-20261129-0930-01 (1).txt')).toEqual({ stamp: '20261129-0930', batch: 0 })
    expect(batchOf('antwort.json')).toBeNull()
  })
})
