import { median } from '../spread.ts'

export const PASS_COUNT = 5
/** How long one pass is meant to take. */
export const PASS_MS = 700

/** Comments per second: the middle one of some passes, the slowest and the fastest. */
export type Rate = Readonly<{ median: number; slowest: number; fastest: number }>

export const rateOf = (rates: readonly number[]): Rate => ({
  median: median(rates),
  slowest: Math.min(...rates),
  fastest: Math.max(...rates),
})

/** So many texts, taken evenly from all; all of them if there are no more. */
export function spaced(texts: readonly string[], count: number): readonly string[] {
  if (count >= texts.length) return texts
  return Array.from({ length: count }, (_, place) => texts[Math.floor((place * texts.length) / count)] ?? '')
}
