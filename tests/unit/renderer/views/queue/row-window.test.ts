import { describe, expect, test } from 'vitest'
import { scrolledTo } from '../../../../../renderer/views/queue/row-window.ts'

const ROW = 76
const HEIGHT = 10 * ROW
const place = (index: number, id: number | null, ticket = 1) => ({ ticket, index, id })

describe('the list', () => {
  test('stays where it is when the next post takes the place of a decided one', () => {
    expect(scrolledTo(5 * ROW, HEIGHT, place(8, 1), place(8, 2), ROW)).toBe(5 * ROW)
  })

  test('scrolls along when a row comes back above the current one', () => {
    expect(scrolledTo(5 * ROW, HEIGHT, place(8, 1), place(9, 1), ROW)).toBe(6 * ROW)
  })

  test('scrolls along when a row above the current one leaves', () => {
    expect(scrolledTo(5 * ROW, HEIGHT, place(8, 1), place(7, 1), ROW)).toBe(4 * ROW)
  })

  test('keeps one row in sight below a step down and above a step up', () => {
    expect(scrolledTo(0, HEIGHT, place(8, 1), place(9, 2), ROW)).toBe(ROW)
    expect(scrolledTo(5 * ROW, HEIGHT, place(6, 1), place(5, 2), ROW)).toBe(4 * ROW)
  })

  test('begins at the top when another queue is opened', () => {
    expect(scrolledTo(50 * ROW, HEIGHT, place(55, 1, 1), place(0, 2, 2), ROW)).toBe(0)
  })

  test('shows the whole current row where there is no room for others around it', () => {
    const height = 1.75 * ROW
    expect(scrolledTo(0, height, null, place(0, 1), ROW)).toBe(0)
    const below = scrolledTo(0, height, place(0, 1), place(1, 2), ROW)
    expect(below).toBeLessThanOrEqual(ROW)
    expect(below + height).toBeGreaterThanOrEqual(2 * ROW)
    expect(scrolledTo(3 * ROW, ROW / 2, place(4, 1), place(3, 2), ROW)).toBe(3 * ROW)
  })

  test('does not pull back who scrolled away while standing still', () => {
    expect(scrolledTo(90 * ROW, HEIGHT, place(3, 1), place(3, 1), ROW)).toBe(90 * ROW)
  })
})
