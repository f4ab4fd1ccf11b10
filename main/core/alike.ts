import type { FactTable } from './db/facts.ts'
import type { SimilarTable } from './db/similar.ts'
import type { CountAlike } from './facts.ts'

/** So many alike posts are looked at; a wave of more is a wave all the same. */
const MAX_ALIKE = 100

/**
 * Counts the posts like one of this signature, itself included, and their authors. Asked for the whole likeness (1) it counts posts of the
 * same text whatever their spelling. Null where the text is too short to say anything. `onFound` hears which posts they are.
 */
export function countAlikeOf(
  signature: Uint8Array | null,
  similar: Pick<SimilarTable, 'query'>,
  facts: FactTable,
  onFound?: (alike: readonly number[]) => void,
): CountAlike {
  return (post, sinceMs, alike) => {
    if (signature === null) return null
    const query = {
      sinceMs,
      untilMs: Date.parse(post.submittedAt),
      minSimilarity: alike,
      limit: MAX_ALIKE,
      isCount: true,
      isSameText: alike >= 1,
      ...(post.id === 0 ? {} : { except: post.id }),
    }
    const found = similar.query(signature, query)
    onFound?.(found.map(other => other.commentId))
    const authors = new Set(found.map(other => facts.authorOf(other.commentId)))
    return { posts: found.length + 1, authors: authors.add(post.authorId).size }
  }
}
