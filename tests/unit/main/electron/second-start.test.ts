import { expect, test } from 'vitest'
import { readHandOver } from '../../../../main/electron/second-start.ts'

test('a second start may leave a file', () => {
  expect(readHandOver({ importFile: '/a.csv' })).toEqual({ importFile: '/a.csv' })
})
test.each([undefined, null, 7, {}, { importFile: 7 }, { importFile: '/a.csv', more: 1 }])(
  'anything else counts as nothing: %j',
  left => expect(readHandOver(left)).toEqual({ importFile: null }),
)
