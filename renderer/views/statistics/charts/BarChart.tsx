import { useId } from 'react'
import type { SpanLabel } from '../span-labels.ts'
import { Frame } from './Frame.tsx'
import { Hatch } from './Hatch.tsx'

/** How a series looks: two colours, one of them also striped. */
export type Look = 'cool' | 'warm' | 'striped'
export type Series = Readonly<{ name: string; look: Look; values: readonly number[] }>

type Props = Readonly<{
  labels: readonly SpanLabel[]
  /** Bars that stand side by side; each is a pile of series, the first one at the bottom. */
  bars: ReadonlyArray<readonly Series[]>
  height: number
  /** What is said of a span that is pointed at. */
  tip: (place: number) => string
}>

const WIDEST_BAR_PX = 28
/** Of a span's width; the rest keeps the spans apart. */
const FILLED = 0.78

const pileHeight = (pile: readonly Series[], place: number) => pile.reduce((sum, { values }) => sum + values[place]!, 0)

/** Counts per span as bars. */
export function BarChart({ labels, bars, height, tip }: Props) {
  const hatch = useId()
  const highest = Math.max(0, ...labels.map((_, place) => Math.max(...bars.map(pile => pileHeight(pile, place)))))
  return (
    <Frame labels={labels} highest={highest} height={height}>
      {({ left, spanWidth, bottom, y }) => {
        const barWidth = Math.min(WIDEST_BAR_PX, (spanWidth * FILLED) / bars.length)
        const indent = (spanWidth - barWidth * bars.length) / 2
        return (
          <>
            <Hatch id={hatch} />
            {labels.map((label, place) => (
              <g key={label.id} className="chart-span" data-tip={tip(place)}>
                <rect className="chart-catch" x={left + place * spanWidth} y={0} width={spanWidth} height={bottom} />
                {bars.map((pile, bar) => {
                  let below = 0
                  return pile.map(({ name, look, values }) => {
                    const from = y(below)
                    below += values[place]!
                    return (
                      <rect
                        key={name}
                        className={`chart-${look}`}
                        {...(look === 'striped' ? { fill: `url(#${hatch})` } : {})}
                        x={left + place * spanWidth + indent + bar * barWidth}
                        y={y(below)}
                        width={Math.max(1, barWidth - 1)}
                        height={from - y(below)}
                      />
                    )
                  })
                })}
              </g>
            ))}
          </>
        )
      }}
    </Frame>
  )
}
