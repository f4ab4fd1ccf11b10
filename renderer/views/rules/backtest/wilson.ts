/** Quantile of the normal distribution for 95 % on both sides. */
const Z = 1.959963984540054

/**
 * The 95 % score interval of a share, both ends from 0 to 1; null without a single case. Holds for few cases and for shares near 0 and 1, where the
 * usual ± does not. E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the American
 * Statistical Association 22 (1927), 209–212.
 */
export function wilsonInterval(successes: number, cases: number): Readonly<{ low: number; high: number }> | null {
  if (cases === 0) return null
  const share = successes / cases
  const spread = Z * Math.sqrt((share * (1 - share)) / cases + (Z * Z) / (4 * cases * cases))
  const middle = share + (Z * Z) / (2 * cases)
  const scale = 1 + (Z * Z) / cases
  // at the ends the formula gives 0 and 1 but for rounding
  const low = successes === 0 ? 0 : Math.max(0, (middle - spread) / scale)
  const high = successes === cases ? 1 : Math.min(1, (middle + spread) / scale)
  return { low, high }
}
