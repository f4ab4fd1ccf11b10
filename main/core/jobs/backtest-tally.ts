import type { BacktestList, BacktestResult, Confusion } from '../../../shared/domain.ts'
import { type BacktestedPosts, DELETED, HIT, HIT_IN_FORCE, NOT_DECIDED } from '../pool/tasks/backtest-posts.ts'

/** Words that are listed; the rarer ones say nothing that a list could show. */
const WORDS_LISTED = 1000

type Word = { ids: number[]; deleted: number }

/** What a finished backtest knows: the figures, and which posts stand in which list. */
export type BacktestEnd = Readonly<{
  result: Omit<BacktestResult, 'tookMs'>
  /** Ids of each list, the newest post first. */
  lists: Readonly<Record<BacktestList, Int32Array>>
  /** The posts in which the candidate hit a word. */
  postsOf: (word: string) => ReadonlySet<number>
}>

const noConfusion = (): { -readonly [K in keyof Confusion]: Confusion[K] } => ({
  hitDeleted: 0,
  hitApproved: 0,
  missDeleted: 0,
  missApproved: 0,
})

const count = (confusion: ReturnType<typeof noConfusion>, isHit: boolean, isDeleted: boolean) => {
  confusion[isHit ? (isDeleted ? 'hitDeleted' : 'hitApproved') : isDeleted ? 'missDeleted' : 'missApproved'] += 1
}

/** Gathers what the ranges of a backtest found; the ranges must come in the order of their ids. */
export function createTally(hasInForce: boolean) {
  const candidate = noConfusion()
  const inForce = noConfusion()
  const lists: Record<BacktestList, number[]> = {
    caught: [],
    wronglyCaught: [],
    missed: [],
    newlyCaught: [],
    noLongerCaught: [],
  }
  const words = new Map<string, Word>()
  const wordsInForce = new Set<string>()
  const rules = new Map<string, { posts: number; deleted: number }>()

  const see = (id: number, flags: number) => {
    if ((flags & NOT_DECIDED) !== 0) return
    const isDeleted = (flags & DELETED) !== 0
    const isHit = (flags & HIT) !== 0
    const wasHit = (flags & HIT_IN_FORCE) !== 0
    count(candidate, isHit, isDeleted)
    count(inForce, wasHit, isDeleted)
    if (isHit) lists[isDeleted ? 'caught' : 'wronglyCaught'].push(id)
    else if (isDeleted) lists.missed.push(id)
    if (isHit && !wasHit) lists.newlyCaught.push(id)
    if (wasHit && !isHit) lists.noLongerCaught.push(id)
  }

  return {
    add(ids: Int32Array, found: BacktestedPosts) {
      for (const [place, id] of ids.entries()) see(id, found.flags[place]!)
      for (const { word, ids: posts, deleted } of found.words) {
        const known = words.get(word) ?? { ids: [], deleted: 0 }
        for (const id of posts) known.ids.push(id)
        known.deleted += deleted
        words.set(word, known)
      }
      for (const word of found.wordsInForce) wordsInForce.add(word)
      for (const { ruleId, posts, deleted } of found.rules) {
        const known = rules.get(ruleId) ?? { posts: 0, deleted: 0 }
        rules.set(ruleId, { posts: known.posts + posts, deleted: known.deleted + deleted })
      }
    },
    end: (): BacktestEnd => ({
      result: {
        candidate,
        inForce: hasInForce ? inForce : null,
        counts: {
          caught: lists.caught.length,
          wronglyCaught: lists.wronglyCaught.length,
          missed: lists.missed.length,
          newlyCaught: lists.newlyCaught.length,
          noLongerCaught: lists.noLongerCaught.length,
        },
        words: [...words]
          .map(([word, { ids, deleted }]) => ({ word, posts: ids.length, deleted, isNew: !wordsInForce.has(word) }))
          .sort((a, b) => b.posts - a.posts || (a.word < b.word ? -1 : 1))
          .slice(0, WORDS_LISTED),
        rules: [...rules]
          .map(([ruleId, found]) => ({ ruleId, ...found }))
          .sort((a, b) => b.posts - a.posts || (a.ruleId < b.ruleId ? -1 : 1)),
      },
      lists: {
        caught: newestFirst(lists.caught),
        wronglyCaught: newestFirst(lists.wronglyCaught),
        missed: newestFirst(lists.missed),
        newlyCaught: newestFirst(lists.newlyCaught),
        noLongerCaught: newestFirst(lists.noLongerCaught),
      },
      postsOf: word => new Set(words.get(word)?.ids),
    }),
  }
}

const newestFirst = (ids: readonly number[]): Int32Array => Int32Array.from(ids).toReversed()
