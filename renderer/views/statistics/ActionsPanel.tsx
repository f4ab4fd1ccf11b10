import { Action } from '../../../shared/domain.ts'
import type { Statistics } from '../../../shared/statistics.ts'
import { useWords } from '../../app/context.ts'
import { BarChart, type Series } from './charts/BarChart.tsx'
import { ChartOrTable } from './ChartOrTable.tsx'
import { DataTable } from './DataTable.tsx'
import { Panel } from './Panel.tsx'
import type { SpanLabel } from './span-labels.ts'

const HEIGHT_PX = 110

type Props = Readonly<{ statistics: Statistics; labels: readonly SpanLabel[] }>

/** What was decided, one small chart for each kind of decision; people and rules together. */
export function ActionsPanel({ statistics, labels }: Props) {
  const words = useWords()
  const { charts, periodNames } = words.screen.statistics
  const series = Action.options.map((action): Series => ({
    name: words.done[action],
    look: 'cool',
    values: statistics.spans.map(span => span.people[action] + span.automatic[action]),
  }))
  return (
    <Panel title={charts.actions} wide note={charts.actionsNote}>
      <ChartOrTable
        label={charts.actions}
        chart={
          <ul className="multiples">
            {series.map(one => (
              <li key={one.name} className="multiple">
                <h3 className="multiple-title">
                  {one.name} <strong>{words.number(one.values.reduce((sum, value) => sum + value, 0))}</strong>
                </h3>
                <BarChart
                  labels={labels}
                  bars={[[one]]}
                  height={HEIGHT_PX}
                  tip={place => charts.spanTip(labels[place]!.full, charts.value(one.name, one.values[place]!))}
                />
              </li>
            ))}
          </ul>
        }
        table={
          <DataTable
            caption={charts.summary(charts.actions, periodNames[statistics.period])}
            heads={[charts.span, ...series.map(one => one.name)]}
            rows={labels.map((label, place) => ({
              id: label.id,
              head: label.full,
              cells: series.map(one => words.number(one.values[place]!)),
            }))}
          />
        }
      />
    </Panel>
  )
}
