import { expect, test } from 'vitest'
import { keyCosts, keyFigures } from '../../bench/window/key-figures.ts'
import { flaggedMoves, incomingMoves, keyTimes, openingMoves, paintingKeys } from '../../bench/window/key-plan.ts'
import type { SeenKey } from '../../bench/window/probe.ts'

const seen = (at: number, frames: SeenKey['frames']): SeenKey => ({
  at,
  heard: at + 1,
  handled: at + 4,
  wasTaken: true,
  frames,
})

test('work is the handling of the key and the frame that showed the post, not the waiting between them', () => {
  const notes = { keys: [seen(100, [{ began: 112, ended: 117 }])], painted: [117.5] }
  expect(keyCosts(notes, [true])).toEqual([{ latency: 17.5, work: 3 + 5, handling: 3 }])
})

test('a frame behind the painted one is nobody else’s work', () => {
  const frames = [
    { began: 112, ended: 117 },
    { began: 128, ended: 140 },
  ]
  expect(keyCosts({ keys: [seen(100, frames)], painted: [117.5] }, [true])[0]?.work).toBe(8)
})

test('a post that needed two frames costs both of them', () => {
  const frames = [
    { began: 112, ended: 117 },
    { began: 128, ended: 140 },
  ]
  expect(keyCosts({ keys: [seen(100, frames)], painted: [140.5] }, [true])[0]?.work).toBe(3 + 5 + 12)
})

test('what is painted after the next key does not count for this one', () => {
  const notes = { keys: [seen(100, []), seen(200, [{ began: 203, ended: 205 }])], painted: [205] }
  const costs = keyCosts(notes, [true, true])
  expect(costs[0]).toBeNull()
  expect(keyFigures(costs)).toMatchObject({ presses: 2, painted: 1 })
})

test('the first key of two brings no post and is not asked for one', () => {
  const notes = { keys: [seen(100, []), seen(200, [{ began: 203, ended: 205 }])], painted: [205] }
  expect(keyCosts(notes, [false, true])).toHaveLength(1)
})

test('a key that the page did not hear is an error', () => {
  expect(() => keyCosts({ keys: [], painted: [] }, [true])).toThrow('1 keys were pressed, the page heard 0')
})

test('each move has one key that brings the next post, its last', () => {
  const moves = [...incomingMoves(9, 3), ...flaggedMoves(7)]
  expect(paintingKeys(moves).filter(Boolean)).toHaveLength(16)
  expect(paintingKeys([{ keys: ['d', '3'], decides: true }])).toEqual([false, true])
})

test('keys come at eight a second, in order, and out of step with the frames', () => {
  const times = keyTimes(400)
  expect(times).toEqual(times.toSorted((a, b) => a - b))
  expect(times.at(-1)! / times.length).toBeCloseTo(125, 0)
  expect(new Set(times.map(time => Math.floor(time % 16.67))).size).toBeGreaterThan(14)
})

test('queues are opened in turn, and one alone cannot be', () => {
  const moves = openingMoves(['incoming', 'decided'], 2)
  expect(moves.map(({ keys }) => keys.join(' '))).toEqual(['g i', 'g h', 'g i', 'g h'])
  expect(() => openingMoves(['incoming'], 2)).toThrow('Fewer than two queues')
})
