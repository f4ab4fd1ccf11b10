import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bucketEnd,
  bucketOf,
  createEntries,
  decodePage,
  dropSurplus,
  encodePage,
  findInPage,
  MAX_ENTRIES_PER_KEY,
  pageShape,
  pushEntry,
} from '../../../../../../main/core/checks/similar/page.ts'
import type { Entries } from '../../../../../../main/core/checks/similar/page.ts'

type Entry = readonly [key: number, id: number]

const entriesOf = (list: readonly Entry[]): Entries => {
  const entries = createEntries(1)
  for (const [key, id] of list) pushEntry(entries, key, id)
  return entries
}
const listOf = ({ keys, ids, length }: Entries): Entry[] =>
  Array.from({ length }, (_, at) => [keys[at] as number, ids[at] as number])

const anyEntry = fc.tuple(
  fc.oneof(fc.nat({ max: 2 ** 32 - 1 }), fc.constantFrom(0, 1, 255, 2 ** 31, 2 ** 32 - 1)),
  fc.integer({ min: 1, max: 2 ** 31 }),
)
const anyEntries = fc.array(anyEntry, { minLength: 1, maxLength: 60 }).map(list => list.toSorted(([a], [b]) => a - b))

describe('the pages of a segment', () => {
  it('hold every entry, for any number of buckets', () => {
    fc.assert(
      fc.property(anyEntries, fc.nat({ max: 22 }), (list, bits) => {
        const entries = entriesOf(list)
        const ids = list.map(([, id]) => id)
        const shape = pageShape(bits, Math.min(...ids), Math.max(...ids))
        const read = createEntries(4)
        for (let from = 0; from < entries.length;) {
          const to = bucketEnd(entries, from, bits)
          const page = encodePage(entries, from, to, shape)
          decodePage(page, bucketOf(list[from]![0], bits), shape, read)
          for (const [key] of list.slice(from, to)) {
            const found: number[] = []
            findInPage(page, key, shape, id => found.push(id))
            expect(found).toEqual(list.filter(([other]) => other === key).map(([, id]) => id))
          }
          from = to
        }
        expect(listOf(read)).toEqual(list)
      }),
    )
  })

  it('keep of one key only the newest', () => {
    const many = Array.from({ length: 1000 }, (_, n): Entry => [7, 5000 - n])
    const entries = entriesOf([[3, 1], ...many, [9, 2]])
    dropSurplus(entries)
    expect(listOf(entries)).toEqual([[3, 1], ...many.slice(0, MAX_ENTRIES_PER_KEY), [9, 2]])
  })
})
