import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import Database from 'better-sqlite3'
import { createSigner } from '../../main/core/checks/similar/signature.ts'
import { commonWords } from '../../main/core/checks/similar/common-words.ts'
import similarStep from '../../main/core/db/migrations/0003-similar.ts'
import type { Db } from '../../main/core/db/open.ts'
import { similarTable } from '../../main/core/db/similar.ts'
import { answerParent } from './child.ts'
import { type Chance, chanceFor } from './corpus/random.ts'
import { type Spread, spreadOf } from './spread.ts'

// A process of its own: near-duplicates among generated texts that have nothing in common but the language.

/** The database is made and removed in `folder`. */
export type SimilarOrder = Readonly<{ folder: string; comments: number }>

export type SimilarFigures = Readonly<{
  /** CPU time per comment, in microseconds: folding and signing; keeping; merging. */
  signUs: number
  putUs: number
  mergeUs: number
  /** What the longest slice of 200 comments, and the longest piece of merging, took, in milliseconds. */
  longestSliceMs: number
  longestMergeMs: number
  /** A search in everything for a text with one word in ten changed, in microseconds, and the share that was found. */
  queryUs: Spread
  recall: number
  /** A search in the last 24 hours while comments come in, in microseconds. */
  windowUs: Spread
  segments: number
  diskBytes: number
  /** Growth of heap and typed arrays; the database's page cache is not in it. */
  memoryBytes: number
}>

const SLICE = 200
const SEARCHES = 3000
const WARM_UP = 200
const LEAST_WORDS = 15
const SHARE_EDITED = 0.1
const DAY_MS = 86_400_000
/** Some 70,000 comments a day. */
const BETWEEN_MS = 1_200
const LIKE = { minSimilarity: 0.4, limit: 20 } as const

const starts = 'ver be ent er ge vor auf aus ab an um zu hin her mit nach unter über zer miss'.split(' ')
const stems =
  'fahr bau trag schreib stell geh steh nehm geb komm leit richt mess zahl kauf lad schul haus berg wald feld amt rat steuer strom'.split(
    ' ',
  )
const ends = 'ung er heit keit lich isch bar los en st te schaft tum ling'.split(' ')
const common = commonWords.split(/\s+/).filter(word => word !== '')

/** Half common words, half made ones: the frequent ones of some 400,000 that are possible come often, as in any language. */
const aText = (chance: Chance): string =>
  Array.from({ length: 4 + Math.floor(60 * chance.next() ** 2) }, () => {
    if (chance.happens(0.5)) return chance.pick(common)
    const rank = Math.floor(400_000 ** chance.next())
    const word = chanceFor(1, 8, rank)
    return word.pick(starts) + word.pick(stems) + (word.happens(0.5) ? word.pick(stems) : '') + word.pick(ends)
  }).join(' ')

const edited = (text: string, chance: Chance): string => {
  const words = text.split(' ')
  const changes = Math.round(SHARE_EDITED * words.length)
  const others = aText(chance).split(' ')
  for (let n = 0; n < changes; n++) words[chance.below(words.length)] = chance.pick(others)
  return words.join(' ')
}

const textOf = (id: number): string => aText(chanceFor(1, 7, id))

const cpuNowMs = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void
const memory = (): number => {
  collectGarbage()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

const aDatabase = (path: string): Db => {
  const db = new Database(path)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('cache_size = -65536')
  db.pragma('foreign_keys = ON')
  db.exec(`CREATE TABLE comments (id INTEGER PRIMARY KEY) STRICT; ${similarStep}`)
  return db
}

const timed = <T>(work: () => T): [value: T, tookMs: number] => {
  const startedMs = performance.now()
  const value = work()
  return [value, performance.now() - startedMs]
}

type Cost = { cpuMs: number; longestMs: number }

const charged = <T>(cost: Cost, work: () => T): T => {
  const beforeMs = cpuNowMs()
  const [value, tookMs] = timed(work)
  cost.cpuMs += cpuNowMs() - beforeMs
  cost.longestMs = Math.max(cost.longestMs, tookMs)
  return value
}

/** Takes the comments in as an import does: slices of one transaction each, a search in the last day after each. */
const takeIn = (db: Db, comments: number) => {
  const table = similarTable(db)
  const signer = createSigner()
  const insertComment = db.prepare<[number]>('INSERT INTO comments (id) VALUES (?)')
  const signing: Cost = { cpuMs: 0, longestMs: 0 }
  const putting: Cost = { cpuMs: 0, longestMs: 0 }
  const merging: Cost = { cpuMs: 0, longestMs: 0 }
  const windowUs: number[] = []
  for (let first = 1; first <= comments; first += SLICE) {
    const ids = Array.from({ length: SLICE }, (_, n) => first + n)
    const texts = ids.map(textOf)
    const signatures = charged(signing, () => texts.map(text => signer.sign(text)))
    db.transaction(() => {
      for (const id of ids) insertComment.run(id)
      charged(putting, () => {
        for (const [n, id] of ids.entries()) table.put(id, signatures[n] ?? null, id * BETWEEN_MS)
      })
      charged(merging, () => table.maintain(SLICE))
      const last = signatures.at(-1)
      const lastId = first + SLICE - 1
      if (last == null) return
      const sinceMs = lastId * BETWEEN_MS - DAY_MS
      windowUs.push(1000 * timed(() => table.query(last, { ...LIKE, sinceMs, except: lastId }))[1])
    }).immediate()
  }
  while (db.transaction(() => table.maintain()).immediate());
  return { signing, putting, merging, windowUs }
}

/** Searches for texts with one word in ten changed, in everything. */
const searchAll = (db: Db, comments: number): Pick<SimilarFigures, 'queryUs' | 'recall'> => {
  const table = similarTable(db)
  const signer = createSigner()
  const chance = chanceFor(1, 9, 0)
  const tookUs: number[] = []
  let found = 0
  while (tookUs.length < WARM_UP + SEARCHES) {
    const id = 1 + chance.below(comments)
    const text = textOf(id)
    if (text.split(' ').length < LEAST_WORDS) continue
    const signature = signer.sign(edited(text, chance))
    const [hits, tookMs] = timed(() => (signature === null ? [] : table.query(signature, LIKE)))
    tookUs.push(1000 * tookMs)
    if (hits.some(({ commentId }) => commentId === id)) found++
  }
  return { queryUs: spreadOf(tookUs.slice(WARM_UP)), recall: found / tookUs.length }
}

const measure = ({ folder, comments }: SimilarOrder): SimilarFigures => {
  const home = mkdtempSync(join(folder, 'similar-'))
  const path = join(home, 'similar.db')
  const db = aDatabase(path)
  const memoryBefore = memory()
  const { signing, putting, merging, windowUs } = takeIn(db, comments)
  const memoryBytes = memory() - memoryBefore
  const searched = searchAll(db, comments)
  const segments = db.prepare<[], number>('SELECT count(*) FROM similar_segments').pluck().get() ?? 0
  db.close()
  const diskBytes = statSync(path).size
  rmSync(home, { recursive: true })
  const usPerComment = ({ cpuMs }: Cost) => (1000 * cpuMs) / comments
  return {
    signUs: usPerComment(signing),
    putUs: usPerComment(putting),
    mergeUs: usPerComment(merging),
    longestSliceMs: putting.longestMs,
    longestMergeMs: merging.longestMs,
    ...searched,
    windowUs: spreadOf(windowUs),
    segments,
    diskBytes,
    memoryBytes,
  }
}

answerParent(async (order: SimilarOrder): Promise<SimilarFigures> => Promise.resolve(measure(order)))
