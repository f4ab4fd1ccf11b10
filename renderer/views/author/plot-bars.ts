import type { MonthOfReasons } from '../../../shared/author.ts'

/** Stands for all reasons that got no colour of their own. */
export const OTHER = 'other'

/** One reason over all months; `code` is null for deletions at the source. */
export type Series = Readonly<{ code: string | null; all: number; perMonth: readonly number[] }>

/** As many reasons as can be told apart; the others become one. */
const REASONS_SHOWN = 4

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

/** The most frequent reasons, the most frequent first, and the others behind them as one; empty without any post. */
export function seriesOf(months: readonly MonthOfReasons[]): Series[] {
  const codes = new Set(months.flatMap(({ reasons }) => reasons.map(({ reason }) => reason)))
  const series = [...codes]
    .map(code => {
      const perMonth = months.map(({ reasons }) => reasons.find(({ reason }) => reason === code)?.posts ?? 0)
      return { code, all: sum(perMonth), perMonth }
    })
    .toSorted((a, b) => b.all - a.all)
  if (series.length <= REASONS_SHOWN) return series
  const rest = series.slice(REASONS_SHOWN - 1)
  const perMonth = months.map((_, month) => sum(rest.map(one => one.perMonth[month]!)))
  return [...series.slice(0, REASONS_SHOWN - 1), { code: OTHER, all: sum(perMonth), perMonth }]
}

export type Bar = Readonly<{ month: number; series: number; y: number; height: number }>

/** The stacked bars, from the ground up, in a box of this height; the fullest month fills it. */
export function barsOf(series: readonly Series[], months: number, height: number): Bar[] {
  const totals = Array.from({ length: months }, (_, month) => sum(series.map(one => one.perMonth[month]!)))
  const most = Math.max(1, ...totals)
  return totals.flatMap((_, month) => {
    let y = height
    return series.flatMap((one, place) => {
      const bar = (one.perMonth[month]! / most) * height
      y -= bar
      return bar === 0 ? [] : [{ month, series: place, y, height: bar }]
    })
  })
}
