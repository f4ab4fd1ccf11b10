import { Action } from '../../../shared/domain.ts'
import type { Pace, Statistics } from '../../../shared/statistics.ts'
import { useWords } from '../../app/context.ts'
import { BarCell } from './charts/BarCell.tsx'
import { DataTable } from './DataTable.tsx'
import { Panel } from './Panel.tsx'

/** How long a decision took, by what was decided. */
export function PacePanel({ statistics }: Readonly<{ statistics: Statistics }>) {
  const words = useWords()
  const { pace: w, seconds, none } = words.screen.statistics
  const rows: Array<Readonly<{ id: string; name: string; pace: Pace }>> = [
    ...Action.options.map(action => ({ id: action, name: words.done[action], pace: statistics.paceByAction[action] })),
    { id: 'all', name: w.all, pace: statistics.pace },
    { id: 'batches', name: w.batches, pace: statistics.paceOfBatches },
  ]
  const longest = Math.max(1, ...rows.map(({ pace }) => pace.p90Ms ?? 0))
  const time = (ms: number | null) =>
    ms === null ? (
      none
    ) : (
      <span className="bar-figure">
        <BarCell share={ms / longest} />
        {seconds(ms)}
      </span>
    )
  return (
    <Panel title={w.title} note={w.note}>
      <DataTable
        caption={w.title}
        heads={[w.action, w.decisions, w.median, w.p90]}
        rows={rows.map(({ id, name, pace }) => ({
          id,
          head: name,
          cells: [words.number(pace.decisions), time(pace.medianMs), time(pace.p90Ms)],
        }))}
      />
    </Panel>
  )
}
