// A page holds the entries (key, comment) of one bucket in the order of their keys, as two lists: of the keys only the bytes that differ
// inside a bucket, of the ids three bytes above the segment's lowest. So an entry of a large segment takes five bytes, and whether a key
// may be in a page is one search for its bytes.

/** Entries in the order of their keys; of one key the newest comes first. Only the first `length` mean anything. */
export type Entries = { length: number; keys: Uint32Array; ids: Uint32Array }

/** How the pages of one segment are written: 2^bits buckets, ids from `baseId` to `lastId`. */
export type PageShape = Readonly<{ bits: number; keyBytes: number; baseId: number; idBytes: number }>

export type Page = Readonly<{ keys: Uint8Array; ids: Uint8Array }>

/** Of one key only so many entries are kept, the newest: ten thousand copies of one text stay small and fast. */
export const MAX_ENTRIES_PER_KEY = 64

/** The shape of a segment's pages. */
export const pageShape = (bits: number, baseId: number, lastId: number): PageShape => ({
  bits,
  keyBytes: Math.ceil((32 - bits) / 8),
  baseId,
  idBytes: lastId - baseId < 2 ** 24 ? 3 : 4,
})

/** An empty list with room for `capacity` entries. */
export const createEntries = (capacity: number): Entries => ({
  length: 0,
  keys: new Uint32Array(capacity),
  ids: new Uint32Array(capacity),
})

/** Adds an entry; the list grows as needed. */
export const pushEntry = (entries: Entries, key: number, id: number): void => {
  const { length, keys, ids } = entries
  if (length === keys.length) {
    entries.keys = new Uint32Array(2 * length)
    entries.ids = new Uint32Array(2 * length)
    entries.keys.set(keys)
    entries.ids.set(ids)
  }
  entries.keys[length] = key
  entries.ids[length] = id
  entries.length = length + 1
}

/** The bucket of a key in a segment of 2^bits buckets. */
export const bucketOf = (key: number, bits: number): number => (bits === 0 ? 0 : key >>> (32 - bits))

/** Writes the last bytes of a number at a place, the lowest first. */
export const writeBytes = (into: Uint8Array, at: number, value: number, bytes: number): void => {
  for (let byte = 0; byte < bytes; byte++) into[at + byte] = value >>> (8 * byte)
}

const readBytes = (from: Uint8Array, at: number, bytes: number): number => {
  let value = 0
  for (let byte = 0; byte < bytes; byte++) value |= (from[at + byte] as number) << (8 * byte)
  return value >>> 0
}

/** How many entries there are from `from` on in one bucket. */
export const bucketEnd = ({ keys, length }: Entries, from: number, bits: number): number => {
  const bucket = bucketOf(keys[from] as number, bits)
  let to = from + 1
  while (to < length && bucketOf(keys[to] as number, bits) === bucket) to++
  return to
}

/** Drops all entries of a key after its newest. */
export const dropSurplus = (entries: Entries): void => {
  const { keys, ids, length } = entries
  let kept = 0
  let ofThisKey = 0
  for (let at = 0; at < length; at++) {
    ofThisKey = at > 0 && keys[at] === keys[at - 1] ? ofThisKey + 1 : 1
    if (ofThisKey > MAX_ENTRIES_PER_KEY) continue
    keys[kept] = keys[at] as number
    ids[kept++] = ids[at] as number
  }
  entries.length = kept
}

/** The entries from `from` to `to`, all of one bucket, as a page. */
export const encodePage = (entries: Entries, from: number, to: number, shape: PageShape): Page => {
  const { keyBytes, idBytes, baseId } = shape
  const keys = new Uint8Array((to - from) * keyBytes)
  const ids = new Uint8Array((to - from) * idBytes)
  for (let n = 0; n < to - from; n++) {
    writeBytes(keys, n * keyBytes, entries.keys[from + n] as number, keyBytes)
    writeBytes(ids, n * idBytes, (entries.ids[from + n] as number) - baseId, idBytes)
  }
  return { keys, ids }
}

/** Adds all entries of a page; `bucket` is its place in the segment. */
export const decodePage = ({ keys, ids }: Page, bucket: number, shape: PageShape, into: Entries): void => {
  const { bits, keyBytes, idBytes, baseId } = shape
  // What the bucket says of a key, and what is written, overlap when bits is no multiple of eight.
  const known = bits === 0 ? 0 : bucket * 2 ** (32 - bits)
  for (let n = 0; n * keyBytes < keys.length; n++) {
    const key = (known | readBytes(keys, n * keyBytes, keyBytes)) >>> 0
    pushEntry(into, key, baseId + readBytes(ids, n * idBytes, idBytes))
  }
}

/** Calls `see` with the comments of one key on the page of its bucket, the newest first. */
export const findInPage = ({ keys, ids }: Page, key: number, shape: PageShape, see: (id: number) => void): void => {
  const { keyBytes, idBytes, baseId } = shape
  const wanted = keyBytes === 4 ? key : key & (2 ** (8 * keyBytes) - 1)
  for (let n = 0; n * keyBytes < keys.length; n++)
    if (readBytes(keys, n * keyBytes, keyBytes) === wanted) see(baseId + readBytes(ids, n * idBytes, idBytes))
}
