import type { Facts } from './checks/types.ts'
import type { FactPost, FactTable } from './db/facts.ts'
import type { FewPosts } from './db/few-posts.ts'
import { hourAt } from './desk-time.ts'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

/** How posts like this one are counted; see `similar.ts`. */
export type CountAlike = (
  post: FactPost,
  sinceMs: number,
  alike: number,
) => Readonly<{ posts: number; authors: number }> | null

const once = <K, V>(ask: (key: K) => V): ((key: K) => V) => {
  const known = new Map<K, V>()
  return key => {
    if (!known.has(key)) known.set(key, ask(key))
    return known.get(key)!
  }
}

/**
 * What the desk knows of a post's surroundings at the moment it was submitted: no later post is counted, so that the same rule says
 * the same in a backtest a year on. Only its notices are those that are open now. Asked for only when a rule wants to know, and once each.
 */
export function factsOf(post: FactPost, table: FactTable, countAlike: CountAlike): Facts {
  const submittedMs = Date.parse(post.submittedAt)
  const sameText = once((minutes: number) => countAlike(post, submittedMs - minutes * MINUTE_MS, 1))
  let asked: FewPosts | null | undefined
  const few = () => (asked === undefined ? (asked = table.few(post.authorId, post.submittedAt, post.id)) : asked)
  const decided = once((last: number) => {
    const known = few()
    return known !== null && known.decided <= last
      ? { decided: known.decided, deleted: known.deleted }
      : table.lastDecided(post.authorId, post.submittedAt, post.id, last)
  })
  const within = once((minutes: number) => {
    const known = few()
    if (known !== null && known.latest === null) return 1
    const after = new Date(submittedMs - minutes * MINUTE_MS).toISOString()
    return known !== null && known.latest! <= after
      ? 1
      : table.postsBetween(post.authorId, after, post.submittedAt, post.id) + 1
  })
  return {
    accountAgeDays: () =>
      post.registeredAt === null
        ? null
        : Math.max(0, Math.floor((submittedMs - Date.parse(post.registeredAt)) / DAY_MS)),
    deletedOfLast: decided,
    sanctioned: () => table.sanctioned(post.authorId, post.submittedAt),
    // Notices come in after a post, so here it is today that counts: the post is judged again with each that comes or is decided.
    openNotices: () => post.openNotices,
    earlierPosts: () => few()?.posts ?? table.earlierPosts(post.authorId, post.submittedAt, post.id),
    postsWithin: within,
    sameText,
    similar: (hours, alike) => countAlike(post, submittedMs - hours * 60 * MINUTE_MS, alike),
    section: () => (post.section === '' ? null : post.section),
    article: () => post.article,
    hour: () => hourAt(submittedMs),
  }
}
