import { useId } from 'react'
import type { Look } from './BarChart.tsx'
import { Hatch } from './Hatch.tsx'

/** Which look means what. */
export function Legend({ entries }: Readonly<{ entries: ReadonlyArray<Readonly<{ name: string; look: Look }>> }>) {
  const hatch = useId()
  return (
    <ul className="chart-legend">
      {entries.map(({ name, look }) => (
        <li key={name} className="chart-legend-entry">
          <svg className="chart-legend-mark" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
            {look === 'striped' ? <Hatch id={hatch} /> : null}
            <rect
              className={`chart-${look}`}
              {...(look === 'striped' ? { fill: `url(#${hatch})` } : {})}
              x="0.5"
              y="0.5"
              width="11"
              height="11"
            />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}
