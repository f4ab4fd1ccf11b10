import type { RiskParts } from '../../../../shared/domain.ts'
import type { Facts } from '../../checks/types.ts'
import type { CheckedPost } from '../../db/checked-posts.ts'
import type { StoredHit } from '../../db/hits.ts'
import type { CheckedState } from '../../db/rechecks.ts'
import { amongFalseAlarms } from '../../hit-views.ts'
import { queueFor, storedSuggestion } from '../../intake.ts'
import type { RuleSet, SetScan, Verdict } from '../../rule-set.ts'
import { createStatusReader } from '../../sources/status-map.ts'
import type { TaskContext } from '../context.ts'

/** What a new check says of a post where it differs from what is stored; null where it does not. */
export type Change = Readonly<{
  id: number
  /** The text it is about, the last mark that was respected, and the open notices: with others the change is out of date. */
  revision: number
  lastMark: number
  openNotices: number
  hits: readonly StoredHit[] | null
  state: CheckedState | null
  /** Where the post belongs while it is pending and nobody put it aside. */
  queue: 'incoming' | 'flagged'
  /** Keys of all rules in shadow that would hit it. */
  shadow: readonly number[] | null
}>

/** Ids ascending: of posts that wait for a person, or of all. */
export function recheckIds(
  { posts }: TaskContext,
  { phase, afterId, lastId }: Readonly<{ phase: 'waiting' | 'archive'; afterId: number; lastId: number }>,
): Int32Array {
  return phase === 'waiting' ? posts.waitingIds(afterId, lastId) : posts.allIds(afterId, lastId)
}

/**
 * Checks posts again, as of their own time, and tells what is no longer as it is stored. The ids must be ascending. `run` names what they
 * are part of; null for a few of which nothing may be remembered.
 */
export function recheckPosts(
  context: TaskContext,
  { ids, run }: Readonly<{ ids: Int32Array; run: string | null }>,
  [set]: readonly RuleSet[],
): Change[] {
  if (ids.length === 0) return []
  const factsOf = run === null ? context.factsOf : context.factsInRun(run)
  return context.snapshot(() => {
    const stored = storedHits(context, ids)
    const shadows = storedShadows(context, set!, ids)
    const marked = new Set(context.posts.markedBetween(ids[0]!, ids.at(-1)!))
    const changes: Change[] = []
    const posts = context.posts.byIds(ids)
    // All texts first: going to and fro between the rules' automata and the database costs both what the processor had at hand.
    const scans = posts.map(post => set!.scan(post.text))
    for (const [place, post] of posts.entries()) {
      const verdict = judgeAnew(set!, scans[place]!, factsOf(post), () =>
        marked.has(post.id) ? context.hits.falseAlarms(post.id, post.revision) : [],
      )
      const change = differenceOf(context, post, verdict, {
        hits: stored.get(post.id) ?? NO_HITS,
        shadow: shadows.get(post.id) ?? NO_KEYS,
      })
      if (change !== null) changes.push(change)
    }
    return changes
  })
}

const NO_HITS: readonly StoredHit[] = []
const NO_KEYS: readonly number[] = []

function storedHits({ posts }: TaskContext, ids: Int32Array): ReadonlyMap<number, readonly StoredHit[]> {
  const byPost = new Map<number, StoredHit[]>()
  for (const { commentId, ...hit } of posts.hitsOf(ids)) {
    const hits = byPost.get(commentId)
    if (hits === undefined) byPost.set(commentId, [hit])
    else hits.push(hit)
  }
  return byPost
}

/** Keys of the rules that run in shadow. */
export const shadowKeysOf = ({ spec }: RuleSet): number[] =>
  spec.shadows.flatMap(pack => pack.rules.map(rule => spec.keys.get(`${pack.name}@${pack.version}/${rule.id}`)!))

function storedShadows({ posts }: TaskContext, set: RuleSet, ids: Int32Array): ReadonlyMap<number, readonly number[]> {
  const byPost = new Map<number, number[]>()
  for (const key of shadowKeysOf(set))
    for (const id of posts.shadowHits(key, ids[0]!, ids.at(-1)!)) byPost.set(id, [...(byPost.get(id) ?? []), key])
  return byPost
}

function judgeAnew(set: RuleSet, found: SetScan, facts: Facts, falseAlarms: () => Marked): Verdict {
  const verdict = set.judge(found, facts)
  const marked = verdict.hits.length === 0 ? [] : falseAlarms()
  return marked.length === 0 ? verdict : set.judge(found, facts, amongFalseAlarms(marked))
}

type Marked = Parameters<typeof amongFalseAlarms>[0]
type Stored = Readonly<{ hits: readonly StoredHit[]; shadow: readonly number[] }>

function differenceOf(context: TaskContext, post: CheckedPost, verdict: Verdict, stored: Stored): Change | null {
  const hits = haveSameHits(context, stored.hits, verdict.hits) ? null : verdict.hits
  const shadow = haveSameKeys(stored.shadow, verdict.shadow) ? null : verdict.shadow
  const state = stateOf(post, verdict)
  const queue = queueFor('pending', verdict.severity) === 'flagged' ? 'flagged' : 'incoming'
  const isElsewhere = (post.queue === 'incoming' || post.queue === 'flagged') && post.queue !== queue
  const isSameState = saysTheSame(post, state)
  if (hits === null && shadow === null && isSameState && !isElsewhere) return null
  const lastMark = context.posts.lastMark(post.id, post.revision)
  const { id, revision, openNotices } = post
  return { id, revision, lastMark, openNotices, hits, state: isSameState ? null : state, queue, shadow }
}

const stateOf = (post: CheckedPost, verdict: Verdict): CheckedState => ({
  severity: verdict.severity,
  risk: verdict.risk,
  riskParts: verdict.riskParts === null ? null : JSON.stringify(verdict.riskParts),
  ...storedSuggestion(verdict, reasonOfSource(post)),
})

const readStatus = createStatusReader('status')

/** The reason that came with the post: the stored one, unless a rule's suggestion stands in its place. */
const reasonOfSource = (post: CheckedPost): string | null =>
  post.suggestedAction === null ? post.suggestedReason : readStatus(post.sourceStatus ?? '').reasonCode

const saysTheSame = (post: CheckedPost, state: CheckedState): boolean =>
  post.severity === state.severity &&
  post.risk === state.risk &&
  post.suggestedAction === state.suggestedAction &&
  post.suggestedReason === state.suggestedReason &&
  haveSameParts(post.riskParts, state.riskParts)

const haveSameParts = (a: string | null, b: string | null): boolean => {
  if (a === b) return true
  if (a === null || b === null) return false
  const [one, two] = [JSON.parse(a) as RiskParts, JSON.parse(b) as RiskParts]
  return (['severity', 'hits', 'author', 'flood'] as const).every(part => one[part] === two[part])
}

const haveSameKeys = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every(key => b.includes(key))

/** Equal to whoever looks: a rule that is the same in the next version of its pack makes no new hit. */
const haveSameHits = ({ posts }: TaskContext, a: readonly StoredHit[], b: readonly StoredHit[]): boolean =>
  a.length === b.length &&
  a.every((hit, place) => {
    const other = b[place]!
    return (
      hit.start === other.start &&
      hit.end === other.end &&
      hit.severity === other.severity &&
      hit.reason === other.reason &&
      hit.term === other.term &&
      hit.findings === other.findings &&
      (hit.ruleKey === other.ruleKey || posts.ruleText(hit.ruleKey) === posts.ruleText(other.ruleKey))
    )
  })
