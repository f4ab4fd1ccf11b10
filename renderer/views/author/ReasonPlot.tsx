import type { MonthOfReasons } from '../../../shared/author.ts'
import { useAnswer } from '../../app/answers.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { barsOf, OTHER, type Series, seriesOf } from './plot-bars.ts'

const STEP = 30
const BAR = 20
const HEIGHT = 56

/** Deleted posts of twelve months by reason, as a small plot with its figures beside it in words. */
export function ReasonPlot({ months }: Readonly<{ months: readonly MonthOfReasons[] }>) {
  const { language } = useWorkplace()
  const words = useWords().screen.authors.plot
  const reasons = useAnswer('reason.list')
  const series = seriesOf(months)
  const nameOf = ({ code }: Series) => {
    if (code === null) return words.atSource
    return code === OTHER ? words.other : (reasons?.find(one => one.code === code)?.label[language] ?? code)
  }
  if (series.length === 0) return <p className="plot-none">{words.none}</p>
  const totals = months.map((_, month) => series.reduce((all, one) => all + one.perMonth[month]!, 0))
  const most = totals.indexOf(Math.max(...totals))
  const all = totals.reduce((sum, one) => sum + one, 0)
  return (
    <figure className="plot">
      <figcaption className="plot-title">{words.title}</figcaption>
      <svg
        className="plot-bars"
        role="img"
        aria-label={words.summary(all, months[most]!.month, totals[most]!)}
        viewBox={`0 0 ${months.length * STEP} ${HEIGHT + 16}`}
      >
        {barsOf(series, months.length, HEIGHT).map(({ month, series: place, y, height }) => (
          <rect
            key={`${month} ${place}`}
            className="plot-bar"
            data-series={place}
            x={month * STEP + (STEP - BAR) / 2}
            y={y}
            width={BAR}
            height={height}
          />
        ))}
        <line className="plot-ground" x1="0" x2={months.length * STEP} y1={HEIGHT + 0.5} y2={HEIGHT + 0.5} />
        {months.map(({ month }, place) => (
          <text key={month} className="plot-month" x={place * STEP + STEP / 2} y={HEIGHT + 13} textAnchor="middle">
            {words.short(month)}
          </text>
        ))}
      </svg>
      <ul className="plot-legend">
        {series.map((one, place) => (
          <li key={one.code}>
            <span className="plot-key" data-series={place} aria-hidden="true" /> {nameOf(one)} {one.all}
          </li>
        ))}
      </ul>
      <table className="visually-hidden">
        <caption>{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.month}</th>
            {series.map(one => (
              <th key={one.code} scope="col">
                {nameOf(one)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map(({ month }, place) => (
            <tr key={month}>
              <th scope="row">{words.long(month)}</th>
              {series.map(one => (
                <td key={one.code}>{one.perMonth[place]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}
