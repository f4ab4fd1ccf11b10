import type { Hit } from '../../checks/types.ts'
import type { CheckedPost, DecidedFilter } from '../../db/checked-posts.ts'
import type { RuleSet } from '../../rule-set.ts'
import type { TaskContext } from '../context.ts'
import { wordAround } from './word-around.ts'

/** What is known of one decided post, as bits. */
export const DELETED = 1
export const HIT = 2
export const HIT_IN_FORCE = 4
/** Somebody took the decision back meanwhile. */
export const NOT_DECIDED = 8

/** How the rules did on some posts. */
export type BacktestedPosts = Readonly<{
  /** One byte of bits for each id, in their order. */
  flags: Uint8Array
  /** The posts each word was hit in by the candidate. */
  words: ReadonlyArray<Readonly<{ word: string; ids: readonly number[]; deleted: number }>>
  /** The words that the version in force hit. */
  wordsInForce: readonly string[]
  rules: ReadonlyArray<Readonly<{ ruleId: string; posts: number; deleted: number }>>
}>

/** Ids of the posts that people decided, ascending. */
export const decidedIds = ({ posts }: TaskContext, filter: DecidedFilter): Int32Array => posts.decidedIds(filter)

const wordsOf = (text: string, hits: readonly Hit[]): Set<string> => {
  const words = new Set(hits.map(hit => wordAround(text, hit.start, hit.end)))
  words.delete('')
  return words
}

/** Runs the candidate, and the version in force where there is one, on decided posts as of their own time. */
export function backtestPosts(
  context: TaskContext,
  { ids, run }: Readonly<{ ids: Int32Array; run: string }>,
  [candidate, inForce]: readonly RuleSet[],
): BacktestedPosts {
  const words = new Map<string, { ids: number[]; deleted: number }>()
  const wordsInForce = new Set<string>()
  const rules = new Map<string, { posts: number; deleted: number }>()
  const isSame = inForce === candidate
  const factsOf = context.factsInRun(run)

  const note = (post: CheckedPost, hits: readonly Hit[], isDeleted: number) => {
    for (const word of wordsOf(post.text, hits)) {
      const known = words.get(word) ?? { ids: [], deleted: 0 }
      known.ids.push(post.id)
      known.deleted += isDeleted
      words.set(word, known)
    }
    for (const ruleId of new Set(hits.map(hit => hit.ruleId))) {
      const known = rules.get(ruleId) ?? { posts: 0, deleted: 0 }
      rules.set(ruleId, { posts: known.posts + 1, deleted: known.deleted + isDeleted })
    }
  }

  const look = (post: CheckedPost): number => {
    if (post.status !== 'approved' && post.status !== 'deleted') return NOT_DECIDED
    const isDeleted = post.status === 'deleted' ? DELETED : 0
    const facts = factsOf(post)
    const hits = candidate!.hits(candidate!.scan(post.text), facts)
    const before = inForce === undefined || isSame ? hits : inForce.hits(inForce.scan(post.text), facts)
    if (hits.length > 0) note(post, hits, isDeleted)
    if (inForce === undefined) return isDeleted | (hits.length > 0 ? HIT : 0)
    for (const word of wordsOf(post.text, before)) wordsInForce.add(word)
    return isDeleted | (hits.length > 0 ? HIT : 0) | (before.length > 0 ? HIT_IN_FORCE : 0)
  }

  return context.snapshot(() => ({
    flags: Uint8Array.from(context.posts.byIds(ids), look),
    words: [...words].map(([word, found]) => ({ word, ...found })),
    wordsInForce: [...wordsInForce],
    rules: [...rules].map(([ruleId, found]) => ({ ruleId, ...found })),
  }))
}
