import { expect, test } from 'vitest'
import { walked, wayOf } from '../../../../../../renderer/views/rules/backtest/walked.ts'

const press = (key: string, change = {}) => ({ key, ctrlKey: false, altKey: false, metaKey: false, ...change })

test('a key leads where its command does, or to an end of the list', () => {
  expect([
    wayOf('backtest.next', press('n')),
    wayOf('backtest.previous', press('ArrowUp')),
    wayOf(null, press('Home')),
    wayOf(null, press('End')),
  ]).toEqual(['next', 'previous', 'first', 'last'])
})

test('the ends hold', () => {
  expect([walked('next', 1, 3), walked('previous', 1, 3), walked('first', 1, 3), walked('last', 1, 3)]).toEqual([
    2, 0, 0, 2,
  ])
  expect([walked('next', 2, 3), walked('previous', 0, 3)]).toEqual([2, 0])
})

test('other keys, keys with modifiers, and an empty list lead nowhere', () => {
  expect([wayOf('backtest.except', press('x')), wayOf(null, press('Home', { ctrlKey: true }))]).toEqual([null, null])
  expect([walked(null, 1, 3), walked('next', 0, 0)]).toEqual([null, null])
})
