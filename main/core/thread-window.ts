import type { ThreadPost, ThreadView } from '../../shared/thread.ts'
import type { ThreadNode, Threads } from './db/threads.ts'

/** Levels above the post that are shown. */
const LEVELS = 30
/** Levels that are walked up at most; a site may send posts that answer each other in a ring. */
const LEVELS_WALKED = 300
/** Neighbours of the same level on each side. */
const NEIGHBOURS = 4
/** Answers below the post: of one post, and altogether. */
const ANSWERS = 12
const ANSWERS_IN_ALL = 60

/** From the topmost post that is here down to the post itself. */
function pathTo(post: ThreadNode, threads: Threads): ThreadNode[] {
  const path = [post]
  const known = new Set([post.id])
  for (let up = threads.parentOf(post); up !== null && path.length < LEVELS_WALKED; up = threads.parentOf(up)) {
    if (known.has(up.id)) break
    known.add(up.id)
    path.unshift(up)
  }
  return path
}

/**
 * The part of a thread around a post, in the order in which it is read: the posts it answers, each with its nearest neighbours, and the
 * answers below it. At most some 300 posts, however long the thread is; what is left out is counted.
 */
export function threadWindow(post: ThreadNode, threads: Threads): Omit<ThreadView, 'article'> {
  const whole = pathTo(post, threads)
  const path = whole.slice(-LEVELS)
  const posts: ThreadPost[] = []
  const shown = new Set(path.map(node => node.id))

  const push = (node: ThreadNode, depth: number, change: Partial<ThreadPost> = {}) => {
    const answers = threads.countAnswers(node)
    const { id, status, authorName, text, submittedAt } = node
    const counted = { answers, unfolded: answers === 0, leftOutBefore: 0, leftOutAfter: 0 }
    posts.push({ id, depth, status, authorName, text, submittedAt, ...counted, ...change })
    return posts.length - 1
  }
  const leaveOutBehind = (place: number, count: number) => {
    if (count > 0) posts[place] = { ...posts[place]!, leftOutAfter: count }
  }

  let budget = ANSWERS_IN_ALL
  const answersOf = (node: ThreadNode, depth: number): void => {
    const answers = threads.answers(node, Math.min(ANSWERS, budget)).filter(answer => !shown.has(answer.id))
    budget -= answers.length
    let last = -1
    for (const answer of answers) {
      shown.add(answer.id)
      const isDeep = budget <= 0
      last = push(answer, depth, isDeep ? {} : { unfolded: true })
      if (!isDeep) answersOf(answer, depth + 1)
    }
    if (last !== -1) leaveOutBehind(last, threads.countAnswers(node) - answers.length)
  }

  const levelFrom = (place: number): void => {
    const node = path[place]
    if (node === undefined) return
    const earlier = threads
      .before(node, NEIGHBOURS)
      .filter(other => !shown.has(other.id))
      .toReversed()
    const later = threads.after(node, NEIGHBOURS).filter(other => !shown.has(other.id))
    const leftOutBefore = threads.countBefore(node) - earlier.length
    for (const [at, other] of earlier.entries()) push(other, place, at === 0 ? { leftOutBefore } : {})
    let last = push(node, place, { unfolded: true, leftOutBefore: earlier.length === 0 ? leftOutBefore : 0 })
    if (place === path.length - 1) answersOf(node, place + 1)
    else levelFrom(place + 1)
    for (const other of later) last = push(other, place)
    leaveOutBehind(last, threads.countAfter(node) - later.length)
  }
  levelFrom(0)

  const [top] = whole
  return {
    levelsAbove: whole.length - path.length,
    parentMissing: top!.parentExternalId !== null && threads.parentOf(top!) === null,
    posts,
  }
}
