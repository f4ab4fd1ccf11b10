import { type Statistics, WaitingQueue } from '../../../shared/statistics.ts'
import { dateTime } from '../../app/ages.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { LineChart } from './charts/LineChart.tsx'
import { ChartOrTable } from './ChartOrTable.tsx'
import { DataTable } from './DataTable.tsx'
import { waitingIn } from './figures.ts'
import { Panel } from './Panel.tsx'
import type { SpanLabel } from './span-labels.ts'

const HEIGHT_PX = 210

type Props = Readonly<{ statistics: Statistics; labels: readonly SpanLabel[] }>

/** How many posts waited, at the end of each span. */
export function WaitingPanel({ statistics, labels }: Props) {
  const { language, settings } = useWorkplace()
  const words = useWords()
  const { charts, none, periodNames } = words.screen.statistics
  const { spans, countedSince, waitingBefore } = statistics
  const values = [waitingIn(waitingBefore), ...spans.map(span => waitingIn(span.waiting))]
  const figure = (value: number | null) => (value === null ? none : words.number(value))
  return (
    <Panel
      title={charts.waiting}
      note={
        countedSince === null || waitingBefore !== null
          ? null
          : charts.waitingSince(dateTime(countedSince, language, settings.timeZone))
      }
    >
      <ChartOrTable
        label={charts.waiting}
        chart={
          <LineChart
            labels={labels}
            values={values}
            height={HEIGHT_PX}
            tip={place => charts.spanTip(labels[place]!.full, `${figure(values[place + 1]!)} ${charts.waitingSeries}`)}
          />
        }
        table={
          <DataTable
            caption={charts.summary(charts.waiting, periodNames[statistics.period])}
            heads={[charts.span, charts.waitingAll, ...WaitingQueue.options.map(queue => words.queues[queue])]}
            rows={labels.map((label, place) => {
              const { waiting } = spans[place]!
              return {
                id: label.id,
                head: label.full,
                cells: [
                  figure(values[place + 1]!),
                  ...WaitingQueue.options.map(queue => figure(waiting?.[queue] ?? null)),
                ],
              }
            })}
          />
        }
      />
    </Panel>
  )
}
