/** How a set of measurements is spread, in the unit they were taken in. */
export type Spread = Readonly<{ count: number; p50: number; p95: number; p99: number; max: number }>

/** The spread of at least one measurement. Percentiles are measured values (nearest rank), never interpolated ones. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  return {
    count: sorted.length,
    p50: percentile(sorted, 50),
    p95: percentile(sorted, 95),
    p99: percentile(sorted, 99),
    max: percentile(sorted, 100),
  }
}

/** The smallest of the ascending values that is not exceeded by `percent` of them. Throws on an empty list. */
export function percentile(sorted: readonly number[], percent: number): number {
  const rank = Math.max(1, Math.ceil((percent / 100) * sorted.length))
  const value = sorted[rank - 1]
  if (value === undefined) throw new RangeError('There is nothing to take a percentile of')
  return value
}

/** The middle one of some values; of an even number of them, the lower middle one. */
export function median(values: readonly number[]): number {
  return percentile(
    values.toSorted((a, b) => a - b),
    50,
  )
}
