import { type MouseEvent, useEffect, useLayoutEffect, useRef } from 'react'
import type { PackSummary, RuleStats } from '../../../shared/domain.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { type RulePlace, samePlace } from '../../app/rules-state.ts'
import { statsOf } from '../../app/rules-values.ts'
import { PackRow } from './PackRow.tsx'
import { rowId } from './row-id.ts'
import { RuleRow } from './RuleRow.tsx'
import './rule-table.css'

type Props = Readonly<{
  packs: readonly PackSummary[]
  stats: readonly RuleStats[]
  isCounted: boolean
  place: RulePlace | null
}>

const figures = ['posts', 'deleted', 'precision', 'cost', 'shadow'] as const

/** Packs and rules in one list. J, K and the arrows move in it, Enter edits. */
export function RuleTable({ packs, stats, isCounted, place }: Props) {
  const { desk, run } = useWorkplace()
  const words = useWords().screen.rules
  const box = useRef<HTMLDivElement>(null)
  const activeId = place === null ? undefined : rowId(place)
  useLayoutEffect(() => box.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' })
  }, [activeId])

  const choose = (event: MouseEvent): boolean => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-pack]') : null
    const { pack, rule } = row?.dataset ?? {}
    if (pack !== undefined) desk.store.step({ type: 'rules.place', place: { pack, ruleId: rule ?? null } })
    return pack !== undefined
  }
  return (
    <div
      ref={box}
      className="rule-table"
      role="treegrid"
      tabIndex={0}
      data-rules-home=""
      aria-label={words.list}
      aria-activedescendant={activeId}
      onMouseDown={choose}
      onDoubleClick={event => choose(event) && run('rules.open')}
    >
      <div role="row" className="rule-row rule-heads">
        <span role="columnheader">{words.columns.level}</span>
        <span role="columnheader">{words.columns.rule}</span>
        <span role="columnheader">{words.columns.reason}</span>
        <span role="columnheader">{words.columns.action}</span>
        {figures.map(name => (
          <span key={name} role="columnheader" className="rule-figure" data-tip={words.tips[name]}>
            {words.columns[name]}
          </span>
        ))}
        <span role="columnheader">{words.columns.automatic}</span>
      </div>
      {packs.map(pack => (
        <div key={pack.name} role="rowgroup">
          <PackRow pack={pack} isChosen={samePlace(place, { pack: pack.name, ruleId: null })} />
          {pack.rules.map(rule => (
            <RuleRow
              key={rule.id}
              pack={pack}
              rule={rule}
              stats={isCounted ? (statsOf(stats, pack.name, rule.id) ?? 'none') : null}
              isChosen={samePlace(place, { pack: pack.name, ruleId: rule.id })}
            />
          ))}
        </div>
      ))}
    </div>
  )
}
