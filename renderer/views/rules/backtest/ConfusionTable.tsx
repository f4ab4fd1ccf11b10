import type { Confusion } from '../../../../shared/domain.ts'
import { useWords } from '../../../app/context.ts'
import { wilsonInterval } from './wilson.ts'

type Props = Readonly<{
  candidate: Confusion
  inForce: Confusion | null
  comparedWith: number | null
  isDraft: boolean
}>

const CELLS = ['hitDeleted', 'hitApproved', 'missDeleted', 'missApproved'] as const

const SHARES = {
  precision: ({ hitDeleted, hitApproved }: Confusion) => ({ part: hitDeleted, all: hitDeleted + hitApproved }),
  recall: ({ hitDeleted, missDeleted }: Confusion) => ({ part: hitDeleted, all: hitDeleted + missDeleted }),
} as const

/** What the rules said against what people decided, beside the version in force. */
export function ConfusionTable({ candidate, inForce, comparedWith, isDraft }: Props) {
  const words = useWords()
  const { backtest } = words.screen
  return (
    <table className="backtest-table">
      <caption className="backtest-caption">{backtest.table}</caption>
      <thead>
        <tr>
          <th scope="col">{backtest.outcome}</th>
          <th scope="col">{isDraft ? backtest.draft : backtest.candidate}</th>
          {inForce === null ? null : (
            <>
              <th scope="col">{comparedWith === null ? '' : backtest.inForce(comparedWith)}</th>
              <th scope="col">{backtest.difference}</th>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {CELLS.map(cell => (
          <tr key={cell}>
            <th scope="row">
              {backtest.rows[cell]} <span className="backtest-meaning">{backtest.meaning[cell]}</span>
            </th>
            <td>{words.number(candidate[cell])}</td>
            {inForce === null ? null : (
              <>
                <td>{words.number(inForce[cell])}</td>
                <td>{backtest.signed(candidate[cell] - inForce[cell])}</td>
              </>
            )}
          </tr>
        ))}
        {(['precision', 'recall'] as const).map(name => {
          const now = SHARES[name](candidate)
          const before = inForce === null ? null : SHARES[name](inForce)
          return (
            <tr key={name} className="backtest-share">
              <th scope="row">{backtest[name]}</th>
              <td>
                <Share {...now} />
              </td>
              {before === null ? null : (
                <>
                  <td>
                    <Share {...before} />
                  </td>
                  <td>
                    {now.all === 0 || before.all === 0
                      ? backtest.noShare
                      : backtest.points(now.part / now.all - before.part / before.all)}
                  </td>
                </>
              )}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Share({ part, all }: Readonly<{ part: number; all: number }>) {
  const words = useWords().screen.backtest
  const interval = wilsonInterval(part, all)
  if (interval === null) return words.noShare
  return (
    <>
      <strong>{words.percent(part / all)}</strong>
      <span className="backtest-meaning">{words.ofCount(part, all)}</span>
      <span className="backtest-meaning">{words.interval(interval.low, interval.high)}</span>
    </>
  )
}
