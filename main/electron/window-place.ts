import type { Settings } from '../../shared/settings.ts'

/** In device-independent pixels, as Electron counts them. */
export type Area = Readonly<{ x: number; y: number; width: number; height: number }>
export type WindowPlace = Settings['window']

/** So much of the window must be on a screen that a hand can take it by its bar. */
const MIN_VISIBLE_WIDTH = 160
const MIN_VISIBLE_HEIGHT = 60

/**
 * Where the window opens. A place that no display shows any more is given up, so that Electron centres it; a size larger
 * than its display is cut to it. `displays` are work areas, the main one first, at least one.
 */
export function placeOn(displays: readonly [Area, ...Area[]], wanted: WindowPlace): Partial<Area> {
  const { x, y } = wanted
  if (x === undefined || y === undefined) return sizeIn(displays[0], wanted)
  const home = displays.find(display => isWithinReach({ x, y, width: wanted.width, height: wanted.height }, display))
  if (home === undefined) return sizeIn(displays[0], wanted)
  const { width, height } = sizeIn(home, wanted)
  return {
    x: Math.max(home.x, Math.min(x, home.x + home.width - width)),
    y: Math.max(home.y, Math.min(y, home.y + home.height - height)),
    width,
    height,
  }
}

function sizeIn(display: Area, wanted: WindowPlace): Readonly<{ width: number; height: number }> {
  return { width: Math.min(wanted.width, display.width), height: Math.min(wanted.height, display.height) }
}

function isWithinReach(window: Area, display: Area): boolean {
  const width = Math.min(window.x + window.width, display.x + display.width) - Math.max(window.x, display.x)
  const height = Math.min(window.y + window.height, display.y + display.height) - Math.max(window.y, display.y)
  return width >= MIN_VISIBLE_WIDTH && height >= MIN_VISIBLE_HEIGHT
}
