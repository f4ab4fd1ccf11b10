/** A set of code points: first and last of each range in turn, ascending, without overlap. */
export type CodePoints = readonly number[]

/** The last code point of Unicode. */
export const LAST_CODE_POINT = 0x10ffff

/** Says whether the set holds the code point. */
export const contains = (set: CodePoints, codePoint: number): boolean => {
  let low = 0
  let high = set.length >> 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((set[2 * middle + 1] ?? 0) < codePoint) low = middle + 1
    else high = middle
  }
  return codePoint >= (set[2 * low] ?? Infinity)
}

/** All code points that are in one of the sets. */
export const union = (sets: readonly CodePoints[]): CodePoints => {
  const ranges: [number, number][] = []
  for (const set of sets) {
    for (let index = 0; index < set.length; index += 2) ranges.push([set[index] ?? 0, set[index + 1] ?? 0])
  }
  ranges.sort((one, other) => one[0] - other[0])
  const merged: number[] = []
  for (const [first, last] of ranges) {
    const previousLast = merged.at(-1)
    if (previousLast !== undefined && first <= previousLast + 1)
      merged[merged.length - 1] = Math.max(previousLast, last)
    else merged.push(first, last)
  }
  return merged
}

/** All code points that are not in the set. */
export const complement = (set: CodePoints): CodePoints => {
  const rest: number[] = []
  let next = 0
  for (let index = 0; index < set.length; index += 2) {
    const first = set[index] ?? 0
    if (first > next) rest.push(next, first - 1)
    next = (set[index + 1] ?? 0) + 1
  }
  if (next <= LAST_CODE_POINT) rest.push(next, LAST_CODE_POINT)
  return rest
}
