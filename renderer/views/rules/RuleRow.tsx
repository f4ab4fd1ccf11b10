import { memo } from 'react'
import type { PackSummary, RuleStats, RuleSummary } from '../../../shared/domain.ts'
import { useAnswer } from '../../app/answers.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { deletedShare, precision } from '../../app/rules-values.ts'
import { Untrusted } from '../../parts/Untrusted.tsx'
import { Severity } from '../queue/Severity.tsx'
import { rowId } from './row-id.ts'

type Props = Readonly<{
  pack: PackSummary
  rule: RuleSummary
  /** Null while nothing is counted yet. */
  stats: RuleStats | 'none' | null
  isChosen: boolean
}>

/** One rule with its figures. */
export const RuleRow = memo(function RuleRow({ pack, rule, stats, isChosen }: Props) {
  const { language } = useWorkplace()
  const words = useWords().screen.rules
  const reason = useAnswer('reason.list')?.find(one => one.code === rule.reason)?.label[language] ?? rule.reason
  return (
    <div
      role="row"
      id={rowId({ pack: pack.name, ruleId: rule.id })}
      className="rule-row"
      aria-level={2}
      aria-selected={isChosen}
      data-pack={pack.name}
      data-rule={rule.id}
      data-off={!pack.on || undefined}
    >
      <span role="gridcell">
        <Severity level={rule.severity} />
      </span>
      <span role="gridcell" className="rule-name">
        <Untrusted text={rule.explain[language]} />
      </span>
      <span role="gridcell" className="rule-reason">
        {reason}
      </span>
      <span role="gridcell" className="rule-action">
        {words.actions[rule.action]}
      </span>
      <Figures stats={stats} isShadowed={pack.shadowVersion !== null} />
      <span role="gridcell" className="rule-automatic" data-on={rule.automatic || undefined}>
        <span className="rule-label">{words.columns.automatic} </span>
        {rule.automatic ? words.on : words.off}
      </span>
    </div>
  )
})

function Figures({ stats, isShadowed }: Readonly<{ stats: Props['stats']; isShadowed: boolean }>) {
  const strings = useWords()
  const words = strings.screen.rules
  const cell = (name: keyof typeof words.tips, value: string, beside = '') => (
    <span role="gridcell" className="rule-figure" data-figure={name} key={name}>
      <span className="rule-label">{words.columns[name]} </span>
      {value}
      {beside === '' ? null : <span className="rules-soft">{beside}</span>}
    </span>
  )
  if (stats === null || stats === 'none') {
    const empty = stats === null ? '…' : words.none
    return (['posts', 'deleted', 'precision', 'cost', 'shadow'] as const).map(name => cell(name, empty))
  }
  const share = deletedShare(stats)
  const precise = precision(stats)
  return [
    cell('posts', strings.number(stats.postsIn7Days)),
    cell(
      'deleted',
      share === null ? words.none : words.share(share),
      share === null ? '' : words.of(stats.approved + stats.deleted),
    ),
    cell(
      'precision',
      precise === null ? words.none : words.share(precise),
      stats.falseAlarms === 0 ? '' : words.falseAlarms(stats.falseAlarms),
    ),
    cell('cost', stats.costMicroseconds === null ? '…' : words.micros(stats.costMicroseconds)),
    cell('shadow', isShadowed ? strings.number(stats.shadowIn7Days) : words.none),
  ]
}
