import { expect, test } from 'vitest'
import { createPaintWatch, type Painted } from '../../../../renderer/app/paint.ts'

/** Frames that come when the test says so. */
function aScreen() {
  const waiting: Array<() => void> = []
  const told: Array<Painted | null> = []
  let atMs = 0
  const watch = createPaintWatch({ afterPaint: call => waiting.push(call), nowMs: () => atMs }, painted =>
    told.push(painted),
  )
  const frame = (ms: number) => {
    atMs = ms
    for (const call of waiting.splice(0)) call()
  }
  return { watch, told, frame }
}

test('a post counts as seen only after its frame', () => {
  const { watch, frame } = aScreen()
  watch.wrote({ id: 1, revision: 1 })
  expect(watch.last()).toBeNull()
  frame(16)
  expect(watch.last()).toEqual({ id: 1, revision: 1, atMs: 16 })
})

test('a post replaced before its frame was never seen', () => {
  const { watch, told, frame } = aScreen()
  watch.wrote({ id: 1, revision: 1 })
  watch.wrote({ id: 2, revision: 1 })
  frame(16)
  expect(told.map(painted => painted?.id)).toEqual([2])
})

test('the next post is unseen as soon as it is written, and a new revision is a new sight', () => {
  const { watch, frame } = aScreen()
  watch.wrote({ id: 1, revision: 1 })
  frame(16)
  watch.wrote({ id: 1, revision: 2 })
  expect(watch.last()).toBeNull()
  frame(32)
  expect(watch.last()).toEqual({ id: 1, revision: 2, atMs: 32 })
})

test('the same post written again keeps its first sight', () => {
  const { watch, told, frame } = aScreen()
  watch.wrote({ id: 1, revision: 1 })
  frame(16)
  watch.wrote({ id: 1, revision: 1 })
  frame(500)
  expect([watch.last()?.atMs, told.length]).toEqual([16, 1])
})

test('a post that is taken away is told, and unseen until it is drawn again', () => {
  const { watch, told, frame } = aScreen()
  watch.wrote({ id: 1, revision: 1 })
  frame(16)
  watch.wrote(null)
  watch.wrote({ id: 1, revision: 1 })
  expect([watch.last(), told.map(painted => painted?.id)]).toEqual([null, [1, undefined]])
  frame(32)
  expect(watch.last()?.atMs).toBe(32)
})

test('whoever listens hears of each post that is on the screen, and of nothing after having gone', () => {
  const { watch, frame } = aScreen()
  const heard: Array<number | null> = []
  const end = watch.subscribe(() => heard.push(watch.last()?.id ?? null))
  watch.wrote({ id: 1, revision: 1 })
  expect(heard).toEqual([])
  frame(16)
  watch.wrote({ id: 2, revision: 1 })
  watch.wrote({ id: 3, revision: 1 })
  frame(32)
  watch.wrote(null)
  end()
  watch.wrote({ id: 4, revision: 1 })
  frame(48)
  expect(heard).toEqual([1, 3, null])
})
