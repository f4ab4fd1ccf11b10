import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeOn } from '../../../../main/electron/window-place.ts'

const main = { x: 0, y: 0, width: 1920, height: 1040 }
const right = { x: 1920, y: 0, width: 1280, height: 1000 }
const size = { width: 1440, height: 900, maximised: false }

describe('where the window opens', () => {
  test('is where it stood, on any display', () => {
    expect(placeOn([main], { ...size, x: 100, y: 50 })).toEqual({ x: 100, y: 50, width: 1440, height: 900 })
    expect(placeOn([main, right], { ...size, width: 800, x: 2000, y: 10 })).toMatchObject({ x: 2000, y: 10 })
  })
  test('is left to the system on the first day', () => {
    expect(placeOn([main], size)).toEqual({ width: 1440, height: 900 })
  })
  test('is left to the system when its display was unplugged', () => {
    expect(placeOn([main], { ...size, x: 2000, y: 10 })).toEqual({ width: 1440, height: 900 })
  })
  test('is pulled back when it hangs over the edge', () => {
    expect(placeOn([main], { ...size, x: 1500, y: -300 })).toEqual({ x: 480, y: 0, width: 1440, height: 900 })
  })
  test('is no larger than the display', () => {
    expect(placeOn([right], { ...size, x: 1920, y: 0 })).toEqual({ x: 1920, y: 0, width: 1280, height: 900 })
  })
  test('is always in reach of a hand', () => {
    const area = fc.record({ x: fc.integer(), y: fc.integer(), width: fc.nat(8000), height: fc.nat(8000) })
    fc.assert(
      fc.property(area, wanted => {
        const { x = 0, y = 0, width = 0, height = 0 } = placeOn([main, right], { ...wanted, maximised: false })
        expect(Math.min(x + width, 3200) - x).toBe(width)
        expect(y).toBeGreaterThanOrEqual(0)
        expect(y + height).toBeLessThanOrEqual(1040)
      }),
    )
  })
})
