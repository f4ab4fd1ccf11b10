import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auditTable, canonicalJson, entryHash, FIRST_HASH, recordHash } from '../../../../../main/core/db/audit.ts'
import { openDatabase } from '../../../../../main/core/db/open.ts'

describe('canonical JSON', () => {
  it.each([
    [{ b: 1, a: 2 }, '{"a":2,"b":1}'],
    [{ z: [3, { y: null, x: true }] }, '{"z":[3,{"x":true,"y":null}]}'],
    // RFC 8785 sorts by UTF-16 code units, not by characters.
    [{ '\u20ac': 1, '\ud83d\ude00': 2, '\ufb33': 3, '1': 4 }, '{"1":4,"\u20ac":1,"\ud83d\ude00":2,"\ufb33":3}'],
    [{ a: undefined, b: 'ü\n"' }, '{"b":"ü\\n\\""}'],
    [[1e21, 0.1, -0, 1 / 3], '[1e+21,0.1,0,0.3333333333333333]'],
  ])('of %j has one spelling', (value, text) => {
    expect(canonicalJson(value)).toBe(text)
  })

  it('is the same whatever the order of the fields, and means the same', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ noUnicodeString: true })), record => {
        const shuffled = Object.fromEntries(Object.entries(record).toReversed())
        expect(canonicalJson(shuffled)).toBe(canonicalJson(record))
        expect(JSON.parse(canonicalJson(record))).toEqual(JSON.parse(JSON.stringify(record)))
      }),
    )
  })

  it('does not exist of nothing, nor of half a character', () => {
    expect(() => canonicalJson(undefined)).toThrow('no JSON form')
    expect(() => canonicalJson({ a: '\ud83d' })).toThrow('Lone surrogate')
  })
})

describe('the chain', () => {
  it('starts at sixty-four noughts and links every entry to the one before', () => {
    const table = auditTable(openDatabase({ path: ':memory:' }))
    const at = '2026-11-22T09:00:00.000Z'
    for (const request of ['a', 'b', 'c'])
      table.append({ at, moderatorId: null, workstationId: 'w', request, input: '{}', effects: '[]' })
    const [first, second, third] = [...table.all()]
    expect([first!.seq, second!.seq, third!.seq, table.highestSeq()]).toEqual([1, 2, 3, 3])
    expect([first!.prevHash, second!.prevHash, third!.prevHash]).toEqual([
      FIRST_HASH,
      first!.entryHash,
      second!.entryHash,
    ])
  })

  it('gives another hash for every changed field', () => {
    const entry = {
      seq: 1,
      at: 'now',
      moderatorId: 'm',
      workstationId: 'w',
      request: 'r',
      input: '{}',
      effects: '[]',
      prevHash: FIRST_HASH,
    }
    const changed = Object.keys(entry).map(field => entryHash({ ...entry, [field]: field === 'seq' ? 2 : 'other' }))
    expect(new Set([entryHash(entry), ...changed]).size).toBe(Object.keys(entry).length + 1)
    expect(recordHash({ a: 1 })).not.toBe(recordHash({ a: '1' }))
  })
})
