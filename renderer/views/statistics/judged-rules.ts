import type { Output } from '../../../shared/contract.ts'
import type { RuleStats, RuleSummary } from '../../../shared/domain.ts'

type JudgedRule = Readonly<{ id: string; explain: RuleSummary['explain']; stats: RuleStats }>

/** Rules of which people said something, by a decision or a mark; those with the most decided posts first. */
export function judgedRules({ packs, stats }: Pick<Output<'pack.list'>, 'packs' | 'stats'>): JudgedRule[] {
  const decided = (of: RuleStats) => of.deleted + of.approved
  return packs
    .flatMap(pack =>
      pack.rules.flatMap(({ id, explain }): JudgedRule[] => {
        const found = stats.find(one => one.pack === pack.name && one.ruleId === id)
        return found === undefined || decided(found) + found.falseAlarms === 0
          ? []
          : [{ id: `${pack.name}/${id}`, explain, stats: found }]
      }),
    )
    .sort((a, b) => decided(b.stats) - decided(a.stats) || (a.id < b.id ? -1 : 1))
}
