import { Fragment } from 'react'
import type { Hit } from '../../../shared/domain.ts'
import { useWorkplace, useWords } from '../../app/context.ts'
import { MAX_MARKS } from '../../text/segments.ts'
import { Untrusted } from '../../parts/Untrusted.tsx'
import { Severity } from './Severity.tsx'

type Props = Readonly<{ text: string; hits: readonly Hit[] }>

const RULES_SHOWN = 8

/** Under the post: each rule that fired, its words, and how serious it is. */
export function HitLegend({ text, hits }: Props) {
  const { language } = useWorkplace()
  const words = useWords().screen.post
  if (hits.length === 0) return null
  const rules = byRule(hits)
  return (
    <div className="legend">
      <h2 className="visually-hidden">{words.hits}</h2>
      <dl className="legend-rules">
        {rules.slice(0, RULES_SHOWN).map(([ruleId, group]) => (
          <div key={ruleId} className="legend-rule" id={`rule-${ruleId}`}>
            <dt>
              <Severity level={group[0]?.severity ?? 1} />
              {group[0]?.explain[language]}
            </dt>
            <dd>
              {spellings(text, group).map((spelling, place) => (
                <Fragment key={spelling}>
                  {place === 0 ? null : ', '}
                  <Untrusted className="legend-term" text={spelling} />
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      {rules.length > RULES_SHOWN ? <p>{words.alsoHits(rules.length - RULES_SHOWN)}</p> : null}
      {hits.length > MAX_MARKS ? <p>{words.hitsMarkedUpTo(MAX_MARKS, hits.length)}</p> : null}
    </div>
  )
}

/** The hits by rule, the most serious rule first. */
function byRule(hits: readonly Hit[]): Array<[string, Hit[]]> {
  const rules = new Map<string, Hit[]>()
  for (const hit of hits) rules.set(hit.ruleId, [...(rules.get(hit.ruleId) ?? []), hit])
  return [...rules].sort(([, a], [, b]) => (b[0]?.severity ?? 0) - (a[0]?.severity ?? 0))
}

const SPELLINGS_SHOWN = 6

/** The hit characters as they were written, each spelling once. */
function spellings(text: string, hits: readonly Hit[]): string[] {
  return [...new Set(hits.map(hit => text.slice(hit.start, hit.end)))].slice(0, SPELLINGS_SHOWN)
}
