import { expect, test } from 'vitest'
import { walked } from '../../../../../../renderer/views/rules/backtest/walked.ts'

const press = (key: string, change = {}) => ({ key, ctrlKey: false, altKey: false, metaKey: false, ...change })

test('arrows and letters walk to the ends and no further', () => {
  const ways = ['ArrowDown', 'j', 'ArrowUp', 'K', 'Home', 'End'].map(key => walked(press(key), 1, 3))
  expect(ways).toEqual([2, 2, 0, 0, 0, 2])
  expect([walked(press('j'), 2, 3), walked(press('k'), 0, 3)]).toEqual([2, 0])
})

test('other keys, chords and empty lists lead nowhere', () => {
  expect([walked(press('x'), 1, 3), walked(press('j', { ctrlKey: true }), 1, 3), walked(press('j'), 0, 0)]).toEqual([
    null,
    null,
    null,
  ])
})
