import type { Statistics } from '../../../shared/statistics.ts'
import { useUi, useWords } from '../../app/context.ts'
import { BarChart, type Series } from './charts/BarChart.tsx'
import { Legend } from './charts/Legend.tsx'
import { ChartOrTable } from './ChartOrTable.tsx'
import { DataTable } from './DataTable.tsx'
import { decidedIn } from './figures.ts'
import { Panel } from './Panel.tsx'
import type { SpanLabel } from './span-labels.ts'

const HEIGHT_PX = 210

type Props = Readonly<{ statistics: Statistics; labels: readonly SpanLabel[] }>

/** What arrived and what was decided, side by side. */
export function FlowPanel({ statistics, labels }: Props) {
  const words = useWords()
  const { charts, periodNames } = words.screen.statistics
  const { spans } = statistics
  const asTables = useUi(state => state.statistics.asTables)
  const arrived: Series = { name: charts.arrived, look: 'warm', values: spans.map(span => span.arrived) }
  const people: Series = { name: charts.people, look: 'cool', values: spans.map(span => decidedIn(span.people)) }
  const automatic: Series = {
    name: charts.automatic,
    look: 'striped',
    values: spans.map(span => decidedIn(span.automatic)),
  }
  const series = automatic.values.some(value => value > 0) ? [arrived, people, automatic] : [arrived, people]
  const tip = (place: number) =>
    charts.spanTip(labels[place]!.full, series.map(one => charts.value(one.name, one.values[place]!)).join(', '))
  return (
    <Panel title={charts.flow} legend={asTables ? null : <Legend entries={series} />}>
      <ChartOrTable
        label={charts.flow}
        chart={<BarChart labels={labels} bars={[[arrived], series.slice(1)]} height={HEIGHT_PX} tip={tip} />}
        table={
          <DataTable
            caption={charts.summary(charts.flow, periodNames[statistics.period])}
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
