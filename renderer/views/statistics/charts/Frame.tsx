import type { ReactNode } from 'react'
import { useWords } from '../../../app/context.ts'
import type { SpanLabel } from '../span-labels.ts'
import { ticksTo, writtenPlaces } from './axis.ts'
import { useWidth } from './use-width.ts'
import './charts.css'

const DIGIT_PX = 7
const BELOW_PX = 20
const ABOVE_PX = 8
const RIGHT_PX = 8

/** Where a chart draws: pixels from the left for a span's left edge, from the top for a value. */
export type Plot = Readonly<{ left: number; spanWidth: number; bottom: number; y: (value: number) => number }>

type Props = Readonly<{
  labels: readonly SpanLabel[]
  highest: number
  height: number
  children: (plot: Plot) => ReactNode
}>

/** The axes of a chart over spans of time, as wide as its place. What is drawn is repeated in a table, so screen readers skip it. */
export function Frame({ labels, highest, height, children }: Props) {
  const words = useWords()
  const [box, width] = useWidth<HTMLDivElement>()
  const ticks = ticksTo(highest)
  const top = ticks.at(-1)!
  const left = words.number(top).length * DIGIT_PX + 10
  const bottom = height - BELOW_PX
  const spanWidth = Math.max(1, (width - left - RIGHT_PX) / labels.length)
  const plot: Plot = { left, spanWidth, bottom, y: value => bottom - ((bottom - ABOVE_PX) * value) / top }
  const candidates = labels.flatMap((label, place) => (label.axis === null ? [] : [place]))
  const longest = Math.max(...labels.map(label => label.axis?.length ?? 0))
  const written = writtenPlaces(candidates, spanWidth, longest * DIGIT_PX + 8)
  return (
    <div className="chart" ref={box} aria-hidden="true">
      {width === 0 ? null : (
        <svg className="chart-drawing" viewBox={`0 0 ${width} ${height}`} focusable="false">
          {ticks.map(tick => (
            <g key={tick}>
              <line
                className={tick === 0 ? 'chart-base' : 'chart-line'}
                x1={left}
                x2={width - RIGHT_PX}
                y1={plot.y(tick)}
                y2={plot.y(tick)}
              />
              <text className="chart-label chart-label-value" x={left - 6} y={plot.y(tick)} dy="0.32em">
                {words.number(tick)}
              </text>
            </g>
          ))}
          {children(plot)}
          {labels.map((label, place) =>
            written.has(place) ? (
              <text key={label.id} className="chart-label" x={left + place * spanWidth} y={height - 4}>
                {label.axis}
              </text>
            ) : null,
          )}
        </svg>
      )}
    </div>
  )
}
