import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { namesIn } from '../../../../main/core/place.ts'

it.each([
  ['4711', ['4711']],
  ['https://a.example/x/9#comment-4711', ['https://a.example/x/9#comment-4711', 'comment-4711', '4711', '9']],
  ['https://a.example/?commentID=c%C3%A4', ['https://a.example/?commentID=c%C3%A4', 'cä']],
  ['', []],
])('%s may mean %j', (place, names) => expect(namesIn(place)).toEqual(names))

test('whatever is typed means a few names, none of them empty', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl({ withFragments: true, withQueryParameters: true })), place => {
      const names = namesIn(place)
      expect(names.length).toBeLessThanOrEqual(12)
      expect(names).not.toContain('')
    }),
  )
})
