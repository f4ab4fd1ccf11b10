import { useWords } from '../../../app/context.ts'
import type { SpanLabel } from '../span-labels.ts'
import { Frame } from './Frame.tsx'

type Props = Readonly<{
  labels: readonly SpanLabel[]
  /** At the beginning of the first span, then at the end of each; null where it is not known. */
  values: ReadonlyArray<number | null>
  height: number
  tip: (place: number) => string
}>

type Point = Readonly<{ x: number; y: number }>

/** How many there were at the edges of the spans, as a line over its area. */
export function LineChart({ labels, values, height, tip }: Props) {
  const words = useWords()
  const last = values.at(-1) ?? null
  return (
    <Frame labels={labels} highest={Math.max(0, ...values.map(value => value ?? 0))} height={height}>
      {({ left, spanWidth, bottom, y }) => {
        const points = values.flatMap((value, place): Point[] =>
          value === null ? [] : [{ x: left + place * spanWidth, y: y(value) }],
        )
        const line = points.map(({ x, y: at }) => `${x.toFixed(1)},${at.toFixed(1)}`).join(' ')
        const end = points.at(-1)
        return (
          <>
            {end === undefined ? null : (
              <>
                <polygon
                  className="chart-area"
                  points={`${points[0]!.x.toFixed(1)},${bottom} ${line} ${end.x.toFixed(1)},${bottom}`}
                />
                <polyline className="chart-curve" points={line} />
                <circle className="chart-cool" cx={end.x} cy={end.y} r="3.5" />
                <text className="chart-label chart-label-end" x={end.x - 6} y={Math.max(12, end.y - 8)}>
                  {last === null ? '' : words.number(last)}
                </text>
              </>
            )}
            {labels.map((label, place) => (
              <rect
                key={label.id}
                className="chart-catch"
                data-tip={tip(place)}
                x={left + (place + 0.5) * spanWidth}
                y={0}
                width={spanWidth}
                height={bottom}
              />
            ))}
          </>
        )
      }}
    </Frame>
  )
}
