import { countAlikeOf } from '../alike.ts'
import { createSigner, type Signer } from '../checks/similar/signature.ts'
import type { Facts } from '../checks/types.ts'
import { type CheckedPost, type CheckedPosts, checkedPostTable } from '../db/checked-posts.ts'
import { type FactTable, factTable } from '../db/facts.ts'
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
  /** Runs reads that must all see the same moment. */
  snapshot: <T>(read: () => T) => T
}>

/**
 * `similar` must be the one table of its connection where that connection also writes; a reader's makes its own.
 */
export function createContext(db: Db, similar: SimilarTable = similarTable(db, RECENT_OF_READERS)): TaskContext {
  const facts: FactTable = factTable(db)
  const signer = createSigner()
  return {
    posts: checkedPostTable(db),
    hits: hitTable(db),
    signer,
    factsOf: post =>
      factsOf(post, facts, (asking, sinceMs, alike) =>
        countAlikeOf(similar.signatureOf(post.id) ?? signer.sign(post.text), similar, facts)(asking, sinceMs, alike),
      ),
    snapshot: read => db.transaction(read).deferred(),
  }
}
