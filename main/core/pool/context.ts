import { countAlikeOf } from '../alike.ts'
import { createSigner, type Signer } from '../checks/similar/signature.ts'
import type { Facts } from '../checks/types.ts'
import { type CheckedPost, type CheckedPosts, checkedPostTable } from '../db/checked-posts.ts'
import { type FactTable, factTable } from '../db/facts.ts'
import { historyTable } from '../db/histories.ts'
import { type Hits, hitTable } from '../db/hits.ts'
import { journalOf, type JournalPages } from '../db/journal.ts'
import type { Db } from '../db/open.ts'
import { type Moment, momentOf } from '../db/reader.ts'
import { type SimilarTable, similarTable } from '../db/similar.ts'
import { similarWindow } from '../db/similar-window.ts'
import { type StatisticsReads, statisticsTable } from '../db/statistics.ts'
import { type CountAlike, factsOf } from '../facts.ts'
import { createRunMemories, type RunMemory } from './run-memory.ts'

/** A reader never writes signatures away, so it must hold more of them than the thread that writes. */
const RECENT_OF_READERS = 65_536

/** What tasks read from; one per thread. */
export type TaskContext = Readonly<{
  posts: CheckedPosts
  hits: Hits
  statistics: StatisticsReads
  signer: Signer
  /** What was known of a post when it was submitted. */
  factsOf: (post: CheckedPost) => Facts
  /**
   * The same for one of very many, which are all checked in one run: what is decided while the run is under way may be seen late. `run` is
   * its id.
   */
  factsInRun: (run: string) => (post: CheckedPost) => Facts
  /** Between runs nothing is remembered. */
  endRun: () => void
  mergeJournal: () => JournalPages
  /** Runs reads that must all see the same moment. */
  snapshot: <T>(read: () => T) => T
}>

/** Where the surroundings of posts are read (authors' other posts, alike texts), and who merges the journal. */
type Surroundings = Readonly<{
  db: Db
  similar: SimilarTable
  moment: Moment | null
  mergeJournal: () => JournalPages
}>

/** The context of the thread that also writes; `similar` must be the one table of its connection. */
export const createContext = (db: Db, similar: SimilarTable = similarTable(db)): TaskContext =>
  contextOn(db, { db, similar, moment: null, mergeJournal: journalOf(db).merge })

/**
 * The context of a thread that only reads. The surroundings have a connection of their own, which stays at one moment during a run: with
 * every commit of the desk the newest signatures would have to be read anew.
 */
export function createReaderContext(open: () => Db, mergeJournal: () => JournalPages): TaskContext {
  const around = open()
  return contextOn(open(), {
    db: around,
    similar: similarTable(around, RECENT_OF_READERS),
    moment: momentOf(around),
    mergeJournal,
  })
}

function contextOn(db: Db, { db: around, similar, moment, mergeJournal }: Surroundings): TaskContext {
  const facts = factTable(around)
  const signer = createSigner()

  const createMemory = (): RunMemory => {
    const histories = historyTable(around, facts)
    // Reading a window takes a while, for which the thread that also answers people has no time.
    const window = moment === null ? null : similarWindow(around, similar)
    const forget = () => {
      histories.forget()
      window?.forget()
    }
    return { facts: histories, alikes: window ?? similar, forget }
  }
  const memories = createRunMemories(createMemory, moment)

  const factsFrom = (table: FactTable, alikes: Pick<SimilarTable, 'query'>) => (post: CheckedPost) => {
    let count: CountAlike | null = null
    return factsOf(post, table, (asking, sinceMs, alike) => {
      count ??= countAlikeOf(similar.signatureOf(post.id) ?? signer.sign(post.text), alikes, table)
      return count(asking, sinceMs, alike)
    })
  }

  return {
    posts: checkedPostTable(db),
    hits: hitTable(db),
    statistics: statisticsTable(db),
    signer,
    factsOf: factsFrom(facts, similar),
    factsInRun: run => {
      const memory = memories.of(run)
      return factsFrom(memory.facts, memory.alikes)
    },
    endRun: memories.end,
    mergeJournal,
    snapshot: read => db.transaction(read).deferred(),
  }
}
