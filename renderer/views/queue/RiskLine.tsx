import { memo } from 'react'
import type { CommentView } from '../../../shared/domain.ts'
import { riskOf } from '../../../shared/rules/risk.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { CommandKey } from '../../commands/CommandKey.tsx'
import './risk-line.css'

type Props = Readonly<{ view: CommentView; open: boolean }>

const PARTS = ['severity', 'hits', 'author', 'flood'] as const
const POINTS_PER_LEVEL = 100

/** One line above the post: why it stands where it stands, as the sum that orders the queue. Spelled out by key. */
export const RiskLine = memo(function RiskLine({ view, open }: Props) {
  const { run } = useWorkplace()
  const words = useWords()
  const { risk } = words.screen.hits
  const parts = view.riskParts
  if (parts === null) return null
  const level = Math.round(parts.severity / POINTS_PER_LEVEL)
  const counting = view.hits.filter(hit => !hit.falseAlarm).length
  const named = {
    severity: risk.parts.severity(level),
    hits: risk.parts.hits(counting),
    author: risk.parts.author,
    flood: risk.parts.flood,
  }
  const why = {
    severity: risk.why.severity(level),
    hits: risk.why.hits(counting),
    author: parts.author > 0 ? risk.why.author : risk.why.authorNone,
    flood: parts.flood > 0 ? risk.why.flood : risk.why.floodNone,
  }
  return (
    <div className="risk">
      <button
        type="button"
        className="risk-line"
        aria-expanded={open}
        data-tip-command="risk.explain"
        onMouseDown={event => event.preventDefault()}
        onClick={() => run('risk.explain')}
      >
        <CommandKey id="risk.explain" />
        <span>{risk.label}</span>
        <strong>{risk.total(riskOf(parts))}</strong>
        <span className="risk-sum">
          {PARTS.filter(part => parts[part] > 0).map(part => (
            <span key={part} className="risk-part">
              {words.number(parts[part])} ({named[part]})
            </span>
          ))}
        </span>
      </button>
      {open ? (
        <table className="risk-table">
          <caption className="visually-hidden">{risk.label}</caption>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{risk.column}</th>
              <th scope="col">{risk.points}</th>
              <th scope="col">{risk.reason}</th>
            </tr>
          </thead>
          <tbody>
            {PARTS.map(part => (
              <tr key={part}>
                <th scope="row">{risk.names[part]}</th>
                <td className="risk-points">{words.number(parts[part])}</td>
                <td>{why[part]}</td>
              </tr>
            ))}
            <tr className="risk-total">
              <th scope="row">{risk.sum}</th>
              <td className="risk-points">{words.number(riskOf(parts))}</td>
              <td>{risk.order}</td>
            </tr>
          </tbody>
        </table>
      ) : null}
    </div>
  )
})
