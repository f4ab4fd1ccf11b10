import type { Statistics } from '../../../shared/statistics.ts'
import { useAnswer } from '../../app/answers.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { BarCell } from './charts/BarCell.tsx'
import { DataTable } from './DataTable.tsx'
import { Panel } from './Panel.tsx'

/** Why posts were deleted. */
export function ReasonsPanel({ statistics }: Readonly<{ statistics: Statistics }>) {
  const { language } = useWorkplace()
  const words = useWords()
  const { reasons: w, percent } = words.screen.statistics
  const known = useAnswer('reason.list') ?? []
  const all = statistics.reasons.reduce((sum, { people, automatic }) => sum + people + automatic, 0)
  return (
    <Panel title={w.title} wide>
      {all === 0 ? (
        <p className="panel-empty">{w.none}</p>
      ) : (
        <DataTable
          caption={w.title}
          heads={[w.reason, w.people, w.automatic, w.share]}
          rows={statistics.reasons.map(({ reason, people, automatic }) => ({
            id: reason,
            head: known.find(one => one.code === reason)?.label[language] ?? reason,
            cells: [
              words.number(people),
              words.number(automatic),
              <span key="share" className="bar-figure">
                <BarCell share={(people + automatic) / all} />
                {percent((people + automatic) / all)}
              </span>,
            ],
          }))}
        />
      )}
    </Panel>
  )
}
