import type { Spread } from '../spread.ts'

// Numbers as the tables show them.

/** Thousands parted: 1,000,000. */
export const count = (value: number): string => Math.round(value).toLocaleString('en')

/** Milliseconds with as many digits as say something: 0.035, 1.27, 16.7, 250. */
export function ms(value: number): string {
  if (value >= 100) return count(value)
  if (value >= 10) return value.toFixed(1)
  return value >= 1 ? value.toFixed(2) : value.toFixed(3)
}

/** p50, p95 and p99 as three cells. */
export const cells = ({ p50, p95, p99 }: Spread): string[] => [ms(p50), ms(p95), ms(p99)]

/** How many times the floor: 1.4. */
export const times = (value: number, floor: number): string => (value / floor).toFixed(value / floor < 10 ? 2 : 0)

/** Megabytes of a million bytes. */
export const megabytes = (bytes: number): string => count(bytes / 1e6)
