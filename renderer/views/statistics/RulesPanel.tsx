import { useAnswer } from '../../app/answers.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { useSay } from '../../commands/say.ts'
import { wilsonInterval } from '../rules/backtest/wilson.ts'
import { BarCell } from './charts/BarCell.tsx'
import { DataTable } from './DataTable.tsx'
import { judgedRules } from './judged-rules.ts'
import { Panel } from './Panel.tsx'

const RULES_SHOWN = 12

/** What people made of the posts that rules hit; the rules with the most decided posts first. */
export function RulesPanel() {
  const { language } = useWorkplace()
  const words = useWords()
  const say = useSay()
  const { rules: w, percent, none } = words.screen.statistics
  const list = useAnswer('pack.list')
  const judged = list === undefined ? [] : judgedRules(list)
  const shown = judged.slice(0, RULES_SHOWN)
  const more = judged.length - shown.length
  return (
    <Panel title={w.title} wide note={more > 0 ? `${w.note} ${say(w.more(more))}` : w.note}>
      {shown.length === 0 ? (
        <p className="panel-empty">{w.none}</p>
      ) : (
        <DataTable
          caption={w.title}
          heads={[w.rule, w.recent, w.deleted, w.approved, w.falseAlarms, w.precision]}
          rows={shown.map(({ id, explain, stats }) => {
            const { deleted, approved } = stats
            const interval = wilsonInterval(deleted, deleted + approved)
            return {
              id,
              head: explain[language],
              cells: [
                words.number(stats.postsIn7Days),
                words.number(deleted),
                words.number(approved),
                words.number(stats.falseAlarms),
                interval === null ? (
                  none
                ) : (
                  <span key="precision" className="bar-figure">
                    <BarCell share={deleted / (deleted + approved)} />
                    {percent(deleted / (deleted + approved))}
                    <span className="bar-range">{w.interval(interval.low, interval.high)}</span>
                  </span>
                ),
              ],
            }
          })}
        />
      )}
    </Panel>
  )
}
