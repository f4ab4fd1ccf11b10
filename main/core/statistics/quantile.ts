/**
 * The smallest value that at least the share `p` (0 < p ≤ 1) of all values does not exceed; null without a value. Values ascending. It is always one
 * that was measured: definition 1 in R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages", The American Statistician 50
 * (1996), 361–365.
 */
export function quantileOf(ascending: ArrayLike<number>, p: number): number | null {
  return ascending.length === 0 ? null : ascending[Math.max(1, Math.ceil(p * ascending.length)) - 1]!
}
