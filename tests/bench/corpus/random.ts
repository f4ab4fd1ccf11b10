/** A stream of chances from one seed: the same seed gives the same stream on every machine. */
export type Chance = Readonly<{
  /** At least 0, below 1. */
  next: () => number
  /** A whole number, at least 0, below `limit`. */
  below: (limit: number) => number
  /** True in that share of the cases. */
  happens: (share: number) => boolean
  pick: <T>(from: readonly T[]) => T
}>

/** Chances for one purpose at one place, so that row 5 is the same row whether 10 or a million are asked for. */
export function chanceFor(seed: number, purpose: number, index: number): Chance {
  let state = mix(mix(seed ^ mix(purpose)) ^ index)
  const next = () => {
    state = (state + 0x9e3779b9) >>> 0
    return mix(state) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    happens: share => next() < share,
    pick: from => {
      const chosen = from[below(from.length)]
      if (chosen === undefined) throw new RangeError('There is nothing to pick from')
      return chosen
    },
  }
}

/** The finaliser of MurmurHash3: every input bit moves every output bit. */
function mix(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
