// The part of the index that is on disk: immutable segments of sorted pages, merged bucket by bucket as they become many.
import type { Entries, Page, PageShape } from '../checks/similar/page.ts'
import {
  bucketEnd,
  bucketOf,
  createEntries,
  decodePage,
  dropSurplus,
  encodePage,
  findInPage,
  pageShape,
  pushEntry,
  writeBytes,
} from '../checks/similar/page.ts'
import type { Db } from './open.ts'

export type Segment = Readonly<{
  id: number
  bits: number
  entries: number
  firstId: number
  lastId: number
  minMs: number
  maxMs: number
  /** The segment this one is being merged into. */
  targetId: number | null
  /** Of a segment that is being filled: steps of 2^stepBits that are done. */
  stepBits: number | null
  done: number | null
}>

type LookUp = Readonly<{ keys: string; bytes: Buffer; sinceMs: number; untilMs: number; except: number }>
type Found = Page & Pick<Segment, 'bits' | 'firstId' | 'lastId'> & Readonly<{ band: number }>
type Bounds = Pick<Segment, 'firstId' | 'lastId' | 'minMs' | 'maxMs'>

const BUCKETS_PER_SEGMENT = 2 ** 24
const MAX_ENTRIES_PER_BUCKET = 96
const MAX_BITS = 22
/** Merging begins with so many segments of like size. */
const MERGE_FROM = 4
const LARGER = 1.25

const bitsFor = (entries: number): number =>
  Math.min(MAX_BITS, Math.max(0, Math.ceil(Math.log2(entries / MAX_ENTRIES_PER_BUCKET))))

const shapeOf = ({ bits, firstId, lastId }: Pick<Segment, 'bits' | 'firstId' | 'lastId'>): PageShape =>
  pageShape(bits, firstId, lastId)

const isComplete = ({ targetId, done }: Segment): boolean => targetId === null && done === null

/** The newest segments, as long as each is hardly larger than all newer ones together; none if they are few. */
const toMerge = (newestFirst: readonly Segment[]): readonly Segment[] => {
  let sum = 0
  let count = 0
  for (const { entries } of newestFirst) {
    if (count > 0 && entries > LARGER * sum) break
    sum += entries
    count++
  }
  return count >= MERGE_FROM ? newestFirst.slice(0, count) : []
}

/** All but the newest segment: its writer still has it in memory, and once merged it would have to be searched. */
const mergeable = (newestFirst: readonly Segment[]): readonly Segment[] => newestFirst.filter(isComplete).slice(1)

/** Joins runs, each sorted by key, into one; of one key the earlier run's entries come first. */
const mergeRuns = (runs: readonly Entries[], into: Entries): void => {
  const places = runs.map(() => 0)
  into.length = 0
  for (;;) {
    let least = -1
    let leastKey = Infinity
    for (let run = 0; run < runs.length; run++) {
      const { length, keys } = runs[run] as Entries
      const place = places[run] as number
      if (place < length && (keys[place] as number) < leastKey) {
        least = run
        leastKey = keys[place] as number
      }
    }
    if (least === -1) return
    const place = places[least] as number
    pushEntry(into, leastKey, (runs[least] as Entries).ids[place] as number)
    places[least] = place + 1
  }
}

/** Reads and writes segments; everything written is inside the caller's transaction. */
export const segmentStore = (db: Db) => {
  const all = db.prepare<[], Segment>(
    `SELECT id, bits, entries, first_id AS firstId, last_id AS lastId, min_ms AS minMs, max_ms AS maxMs,
       target_id AS targetId, step_bits AS stepBits, done
     FROM similar_segments ORDER BY last_id DESC, id DESC`,
  )
  const insert = db.prepare<[Bounds & Pick<Segment, 'bits' | 'entries' | 'stepBits' | 'done'>]>(
    `INSERT INTO similar_segments (bits, entries, first_id, last_id, min_ms, max_ms, step_bits, done)
     VALUES (@bits, @entries, @firstId, @lastId, @minMs, @maxMs, @stepBits, @done)`,
  )
  const setTarget = db.prepare<[number, number]>('UPDATE similar_segments SET target_id = ? WHERE id = ?')
  const setDone = db.prepare<[number | null, number]>('UPDATE similar_segments SET done = ? WHERE id = ?')
  const removeSources = db.prepare<[number]>('DELETE FROM similar_segments WHERE target_id = ?')
  const readPage = db.prepare<[number], Page>('SELECT keys, ids FROM similar_pages WHERE id = ?')
  // A page costs more to hand over than to look through, so it comes only if the bytes of the key are in it. While segments are merged a
  // key's page is either still in the sources or already in the target, so nobody has to ask where.
  const lookUp = db.prepare<[LookUp], Found>(
    `SELECT s.bits, s.first_id AS firstId, s.last_id AS lastId, k.key AS band, p.keys, p.ids
     FROM similar_segments s CROSS JOIN json_each(@keys) k
       CROSS JOIN similar_pages p ON p.id = s.id * ${BUCKETS_PER_SEGMENT} + (k.value >> (32 - s.bits))
     WHERE s.max_ms >= @sinceMs AND s.min_ms <= @untilMs AND s.id <> @except
       AND instr(p.keys, substr(@bytes, 4 * k.key + 1, (39 - s.bits) / 8)) > 0`,
  )
  const insertPage = db.prepare<[number, Uint8Array, Uint8Array]>(
    'INSERT INTO similar_pages (id, keys, ids) VALUES (?, ?, ?)',
  )
  const removePages = db.prepare<[number, number]>('DELETE FROM similar_pages WHERE id BETWEEN ? AND ?')

  const writeBuckets = (segmentId: number, shape: PageShape, entries: Entries): void => {
    dropSurplus(entries)
    for (let from = 0; from < entries.length;) {
      const to = bucketEnd(entries, from, shape.bits)
      const bucket = bucketOf(entries.keys[from] as number, shape.bits)
      const { keys, ids } = encodePage(entries, from, to, shape)
      insertPage.run(segmentId * BUCKETS_PER_SEGMENT + bucket, keys, ids)
      from = to
    }
  }

  /** The entries of a source between two buckets of the step. */
  const readStep = (source: Segment, step: number, stepBits: number, into: Entries): number => {
    const { id, bits } = source
    const shape = shapeOf(source)
    into.length = 0
    const pages = 2 ** (bits - stepBits)
    for (let bucket = step * pages; bucket < (step + 1) * pages; bucket++) {
      const page = readPage.get(id * BUCKETS_PER_SEGMENT + bucket)
      if (page !== undefined) decodePage(page, bucket, shape, into)
    }
    const first = id * BUCKETS_PER_SEGMENT + step * pages
    removePages.run(first, first + pages - 1)
    return pages
  }

  const beginMerge = (sources: readonly Segment[]): void => {
    const entries = sources.reduce((sum, source) => sum + source.entries, 0)
    const { lastInsertRowid } = insert.run({
      bits: bitsFor(entries),
      entries,
      firstId: Math.min(...sources.map(source => source.firstId)),
      lastId: Math.max(...sources.map(source => source.lastId)),
      minMs: Math.min(...sources.map(source => source.minMs)),
      maxMs: Math.max(...sources.map(source => source.maxMs)),
      stepBits: Math.min(...sources.map(source => source.bits)),
      done: 0,
    })
    for (const source of sources) setTarget.run(Number(lastInsertRowid), source.id)
  }

  const continueMerge = (segments: readonly Segment[], target: Segment, budgetPages: number): void => {
    const sources = segments.filter(({ targetId }) => targetId === target.id)
    const stepBits = target.stepBits ?? 0
    const steps = 2 ** stepBits
    const runs = sources.map(() => createEntries(1024))
    const merged = createEntries(4096)
    let done = target.done ?? 0
    for (let pages = 0; pages < budgetPages && done < steps; done++) {
      for (const [at, source] of sources.entries()) pages += readStep(source, done, stepBits, runs[at] as Entries)
      mergeRuns(runs, merged)
      writeBuckets(target.id, shapeOf(target), merged)
    }
    setDone.run(done < steps ? done : null, target.id)
    if (done === steps) removeSources.run(target.id)
  }

  return {
    /** All segments, the newest first. */
    readAll: (): readonly Segment[] => all.all(),
    /** Writes entries as one new segment and returns its id. */
    write: (entries: Entries, bounds: Bounds): number => {
      const bits = bitsFor(entries.length)
      const { lastInsertRowid } = insert.run({ ...bounds, bits, entries: entries.length, stepBits: null, done: null })
      const id = Number(lastInsertRowid)
      writeBuckets(id, pageShape(bits, bounds.firstId, bounds.lastId), entries)
      return id
    },
    /**
     * Calls `see` with every comment that shares a key, and with which of the keys, in the segments that reach into the time, but for
     * one that the caller knows.
     */
    find: (
      keys: Uint32Array,
      { sinceMs, untilMs, except }: Pick<LookUp, 'sinceMs' | 'untilMs' | 'except'>,
      see: (id: number, band: number) => void,
    ): void => {
      const bytes = Buffer.alloc(4 * keys.length)
      for (const [band, key] of keys.entries()) writeBytes(bytes, 4 * band, key, 4)
      for (const page of lookUp.all({ keys: JSON.stringify([...keys]), bytes, sinceMs, untilMs, except }))
        findInPage(page, keys[page.band] as number, shapeOf(page), id => see(id, page.band))
    },
    /** Goes on merging for about so many pages, or begins to. Returns whether there is more to do. */
    merge: (budgetPages: number): boolean => {
      const before = all.all()
      if (!before.some(({ done }) => done !== null)) {
        const sources = toMerge(mergeable(before))
        if (sources.length === 0) return false
        beginMerge(sources)
      }
      const segments = all.all()
      const target = segments.find(({ done }) => done !== null)
      if (target !== undefined) continueMerge(segments, target, budgetPages)
      const after = all.all()
      return after.some(({ done }) => done !== null) || toMerge(mergeable(after)).length > 0
    },
  }
}
export type SegmentStore = ReturnType<typeof segmentStore>
