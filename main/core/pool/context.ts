import { countAlikeOf } from '../alike.ts'
import { createSigner, type Signer } from '../checks/similar/signature.ts'
import type { Facts } from '../checks/types.ts'
import { type CheckedPost, type CheckedPosts, checkedPostTable } from '../db/checked-posts.ts'
import { type FactTable, factTable } from '../db/facts.ts'
import { historyTable } from '../db/histories.ts'
import { type Hits, hitTable } from '../db/hits.ts'
import type { Db } from '../db/open.ts'
import { type SimilarTable, similarTable } from '../db/similar.ts'
import { factsOf } from '../facts.ts'

/** A reader never writes signatures away, so it must hold more of them than the thread that writes. */
const RECENT_OF_READERS = 65_536

/** What tasks read from; one per connection and thread. */
export type TaskContext = Readonly<{
  posts: CheckedPosts
  hits: Hits
  signer: Signer
  /** What was known of a post when it was submitted. */
  factsOf: (post: CheckedPost) => Facts
  /**
   * The same for one of very many, which are all checked in one run: what is decided while the run is under way may not be seen. `run` is its id.
   */
  factsInRun: (run: string) => (post: CheckedPost) => Facts
  /** Runs reads that must all see the same moment. */
  snapshot: <T>(read: () => T) => T
}>

/**
 * `similar` must be the one table of its connection where that connection also writes; a reader's makes its own.
 */
export function createContext(db: Db, similar: SimilarTable = similarTable(db, RECENT_OF_READERS)): TaskContext {
  const facts = factTable(db)
  const histories = historyTable(db, facts)
  const signer = createSigner()
  let historiesOf = ''

  const factsFrom = (table: FactTable) => (post: CheckedPost) =>
    factsOf(post, table, (asking, sinceMs, alike) =>
      countAlikeOf(similar.signatureOf(post.id) ?? signer.sign(post.text), similar, table)(asking, sinceMs, alike),
    )

  return {
    posts: checkedPostTable(db),
    hits: hitTable(db),
    signer,
    factsOf: factsFrom(facts),
    factsInRun: run => {
      if (run !== historiesOf) histories.forget()
      historiesOf = run
      return factsFrom(histories)
    },
    snapshot: read => db.transaction(read).deferred(),
  }
}
