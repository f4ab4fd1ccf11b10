import { compile } from '../../checks/compile.ts'
import { profile, type RuleCost } from '../../checks/profile.ts'
import type { HitCount } from '../../db/checked-posts.ts'
import type { RuleSet } from '../../rule-set.ts'
import type { TaskContext } from '../context.ts'

/** Texts that costs are measured on, the newest ones. */
const TEXTS_MEASURED = 2000

/** The highest id there is: where counting ends. */
export const highestId = ({ posts }: TaskContext): number => posts.highestId()

/** Posts that each rule hit, among ids after one and up to another. */
export const countHits = (
  { posts }: TaskContext,
  span: Readonly<{ after: number; upTo: number; since: string }>,
): HitCount[] => posts.hitCounts(span)

export type SideCounts = Readonly<{
  falseAlarms: ReadonlyArray<Readonly<{ pack: string; ruleId: string; falseAlarms: number }>>
  shadow: ReadonlyArray<Readonly<{ pack: string; ruleId: string; posts: number }>>
}>

/** What people called false alarms, and what the rules in shadow hit since a moment. */
export function countAside(
  context: TaskContext,
  { since }: Readonly<{ since: string }>,
  [set]: readonly RuleSet[],
): SideCounts {
  const { spec } = set!
  return context.snapshot(() => ({
    falseAlarms: context.posts.falseAlarms(),
    shadow: spec.shadows.flatMap(pack =>
      pack.rules.map(rule => ({
        pack: pack.name,
        ruleId: rule.id,
        posts: context.posts.shadowCount(spec.keys.get(`${pack.name}@${pack.version}/${rule.id}`)!, since),
      })),
    ),
  }))
}

/** What some rules of a pack cost on recent posts. */
export function measureCosts(
  { posts }: TaskContext,
  { pack: name, ruleIds }: Readonly<{ pack: string; ruleIds: readonly string[] }>,
  [set]: readonly RuleSet[],
): RuleCost[] {
  const pack = set!.spec.packs.find(candidate => candidate.name === name)
  if (pack === undefined) return []
  const rules = pack.rules.filter(rule => ruleIds.includes(rule.id))
  return profile(compile([{ ...pack, rules }]), posts.recentTexts(TEXTS_MEASURED), () => performance.now())
}
