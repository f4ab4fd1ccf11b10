// The newest signatures in memory, found by any of their keys. Some seven megabytes when full, none before the first one is added.
import type { Entries } from './page.ts'
import { createEntries, pushEntry } from './page.ts'
import { KEYS, SIGNATURE_BYTES, bandKeys } from './signature.ts'

/** Heads of the chains, by the first bits of the key. */
const HEAD_BITS = 18
/** After so many in a row from before the time a chain is left: posts arrive more or less as they were submitted. */
const MAX_EARLIER = 16
const NOBODY = 0
const LAST_SEARCH = 2 ** 28 - 1

type Arrays = {
  /** Two numbers for each place: its time, and in the bytes of the other one what `marks` tells. A search that meets a place needs all of it. */
  times: Float64Array
  /** The same memory: of each place the third is its id, and the fourth the last search that met it, times 16, and how many keys it shared so far. */
  marks: Uint32Array
  signatures: Uint8Array
  /** Of each entry the key and the next entry of its chain, side by side: whoever reads one reads the other. */
  links: Int32Array
  /** Of each chain the head, and how many entries it has had, side by side for the same reason. */
  heads: Int32Array
}

const createArrays = (capacity: number): Arrays => {
  const places = new ArrayBuffer(16 * capacity)
  return {
    times: new Float64Array(places),
    marks: new Uint32Array(places),
    signatures: new Uint8Array(capacity * SIGNATURE_BYTES),
    links: new Int32Array(2 * capacity * KEYS),
    heads: emptyHeads(new Int32Array(2 * 2 ** HEAD_BITS)),
  }
}

/** Where the chain of a key has its head. */
const headOf = (key: number): number => (key >>> (32 - HEAD_BITS)) * 2

function emptyHeads(heads: Int32Array): Int32Array {
  for (let head = 0; head < heads.length; head += 2) {
    heads[head] = -1
    heads[head + 1] = 0
  }
  return heads
}

const idAt = ({ marks }: Arrays, place: number): number => marks[4 * place + 2] as number

/** A signature in memory: `all` holds it from `from` on. Valid until the next change. */
export type Met = Readonly<{ id: number; timeMs: number; all: Uint8Array; from: number }>

/** Who is shown: those who share so many of the keys and were submitted in that time; of each key the newest so many. */
export type Visit = Readonly<{ fewestShared: number; sinceMs: number; untilMs: number; mostPerKey: number }>

/** An empty store for at most `capacity` signatures, which are added in the order of their times, or more or less so. */
export const createRecent = (capacity: number, { isInOrder = false } = {}) => {
  const mostEarlier = isInOrder ? 0 : MAX_EARLIER
  let arrays: Arrays | null = null
  let count = 0
  let search = 0
  let earliestMs = Infinity
  let latestMs = -Infinity

  const add = (id: number, signature: Uint8Array, timeMs: number): void => {
    arrays ??= createArrays(capacity)
    const { times, marks, signatures, links, heads } = arrays
    const place = count++
    times[2 * place] = timeMs
    marks[4 * place + 2] = id
    marks[4 * place + 3] = 0
    earliestMs = Math.min(earliestMs, timeMs)
    latestMs = Math.max(latestMs, timeMs)
    signatures.set(signature, place * SIGNATURE_BYTES)
    const found = bandKeys(signature)
    for (let n = 0; n < KEYS; n++) {
      const entry = place * KEYS + n
      const key = found[n] as number
      const head = headOf(key)
      links[2 * entry] = key
      links[2 * entry + 1] = heads[head] as number
      heads[head] = entry
      heads[head + 1] = (heads[head + 1] as number) + 1
    }
  }

  const remove = (id: number): void => {
    if (arrays === null) return
    for (let place = count - 1; place >= 0; place--)
      if (idAt(arrays, place) === id) {
        arrays.marks[4 * place + 2] = NOBODY
        return
      }
  }

  const visit = (
    keys: Uint32Array,
    { fewestShared, sinceMs, untilMs, mostPerKey }: Visit,
    see: (met: Met) => boolean,
  ): void => {
    if (arrays === null) return
    const { times, marks, signatures: all, links, heads } = arrays
    search = (search % LAST_SEARCH) + 1
    for (const key of keys) {
      let visited = 0
      let earlier = 0
      const wanted = key | 0
      for (let entry = heads[headOf(key)] as number; entry >= 0; entry = links[2 * entry + 1] as number) {
        if (links[2 * entry] !== wanted) continue
        const place = Math.floor(entry / KEYS)
        const timeMs = times[2 * place] as number
        // However many came later: a wave of thousands must not hide how it began.
        if (timeMs > untilMs) continue
        if (timeMs < sinceMs) {
          if (++earlier > mostEarlier) break
          continue
        }
        if (++visited > mostPerKey) break
        earlier = 0
        const before = marks[4 * place + 3] as number
        const meeting = before >>> 4 === search ? before + 1 : search * 16 + 1
        marks[4 * place + 3] = meeting
        const id = idAt(arrays, place)
        if (meeting % 16 !== fewestShared || id === NOBODY) continue
        if (!see({ id, timeMs, all, from: place * SIGNATURE_BYTES })) return
      }
    }
  }

  const entries = (): Entries => {
    const all = createEntries(Math.max(1, count * KEYS))
    if (arrays === null) return all
    const { links } = arrays
    for (let place = count - 1; place >= 0; place--) {
      const id = idAt(arrays, place)
      if (id === NOBODY) continue
      for (let entry = place * KEYS; entry < (place + 1) * KEYS; entry++)
        pushEntry(all, (links[2 * entry] as number) >>> 0, id)
    }
    return sorted(all)
  }

  return {
    isFull: () => count === capacity,
    /** The ids of what is in the store, and zeros for what was taken out. */
    ids: (): Uint32Array => Uint32Array.from({ length: count }, (_, place) => idAt(arrays!, place)),
    /** The id must not be in the store; there must be room. */
    add,
    /** Takes a signature out, if it is there. */
    remove,
    /** Whether any of that time may be in the store. */
    reaches: (sinceMs: number, untilMs: number): boolean => latestMs >= sinceMs && earliestMs <= untilMs,
    /** How many signatures a search for this key will meet, at most. */
    crowd: (key: number): number => arrays?.heads[headOf(key) + 1] ?? 0,
    /** Shows signatures, newest first for each key, until `see` says false. */
    visit,
    /** All entries in the order of their keys, of one key the newest first. */
    entries,
    /** The earliest and latest time, and the lowest and highest id, of what is in the store. */
    bounds: () => {
      const bounds = { firstId: Infinity, lastId: 0, minMs: Infinity, maxMs: -Infinity }
      for (let place = 0; place < count; place++) {
        const id = idAt(arrays!, place)
        if (id === NOBODY) continue
        const timeMs = arrays!.times[2 * place] as number
        bounds.firstId = Math.min(bounds.firstId, id)
        bounds.lastId = Math.max(bounds.lastId, id)
        bounds.minMs = Math.min(bounds.minMs, timeMs)
        bounds.maxMs = Math.max(bounds.maxMs, timeMs)
      }
      return bounds
    },
    /** Empties the store and keeps its memory. */
    clear: () => {
      count = 0
      earliestMs = Infinity
      latestMs = -Infinity
      if (arrays !== null) emptyHeads(arrays.heads)
    },
  }
}
export type Recent = ReturnType<typeof createRecent>

const DIGIT_BITS = 11
const DIGITS = 2 ** DIGIT_BITS

/** By key, and what shares a key in the order it had (radix sort). */
const sorted = (entries: Entries): Entries => {
  let from = entries
  let to = createEntries(entries.keys.length)
  to.length = entries.length
  for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
    const places = new Uint32Array(DIGITS + 1)
    for (let at = 0; at < from.length; at++) {
      const digit = ((from.keys[at] as number) >>> shift) & (DIGITS - 1)
      places[digit + 1] = (places[digit + 1] as number) + 1
    }
    for (let digit = 1; digit <= DIGITS; digit++)
      places[digit] = (places[digit] as number) + (places[digit - 1] as number)
    for (let at = 0; at < from.length; at++) {
      const key = from.keys[at] as number
      const digit = (key >>> shift) & (DIGITS - 1)
      const place = places[digit] as number
      places[digit] = place + 1
      to.keys[place] = key
      to.ids[place] = from.ids[at] as number
    }
    const done = to
    to = from
    from = done
  }
  return from
}
