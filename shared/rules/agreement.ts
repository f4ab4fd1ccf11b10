// How far two people who judge the same posts, the second without knowing of the first, agree beyond chance.

/** What one of the two said of a post. */
export type Judgement = Readonly<{ action: 'approve' | 'delete' | 'escalate'; reason: string | null }>
export type JudgedTwice = Readonly<{ first: Judgement; second: Judgement }>

export type Agreement = Readonly<{
  /** Posts judged twice. */
  n: number
  /** Share of posts on which both said the same, 0 to 1; null without posts. */
  observed: number | null
  /** Null where it is not defined; `why` says so. */
  kappa: number | null
  /** Ends of the 95 % interval, within -1 and 1; null where the sample gives none. */
  interval: Readonly<{ low: number; high: number }> | null
  /** Why figures are missing: nothing judged; all said one and the same, so that chance explains everything; no spread to make an interval of. */
  why: 'noPosts' | 'oneCategory' | 'noSpread' | null
}>

/** The 0.975 quantile of the standard normal distribution. */
const Z95 = 1.959963984540054
const TINY = 1e-12

/** The two say different things to do. Another ground for the same deletion is no disagreement about the post. */
export const disagree = ({ first, second }: JudgedTwice): boolean => first.action !== second.action

/** Agreement on what to do: approve, delete or escalate. */
export const overallAgreement = (pairs: readonly JudgedTwice[]): Agreement =>
  cohensKappa(pairs.map(({ first, second }) => [first.action, second.action]))

/**
 * Agreement on one reason against all else: did each of the two delete the post for it? A reason that neither used has no posts to judge
 * it by, so its kappa is not defined.
 */
export const agreementOn = (reason: string, pairs: readonly JudgedTwice[]): Agreement => {
  const isFor = (said: Judgement) => said.action === 'delete' && said.reason === reason
  return cohensKappa(pairs.map(({ first, second }) => [String(isFor(first)), String(isFor(second))]))
}

/**
 * Cohen's kappa: (p_o - p_e) / (1 - p_e), where p_o is the share of equal judgements and p_e the share expected by chance, the sum over the
 * categories of the product of both marginal shares (J. Cohen, A Coefficient of Agreement for Nominal Scales, Educational and Psychological
 * Measurement 20, 1960, 37-46). First and second judgements count as the two raters, whoever gave them.
 *
 * The interval is kappa ± 1.96 standard errors, the error being that for large samples of J. L. Fleiss, J. Cohen and B. S. Everitt (Large
 * Sample Standard Errors of Kappa and Weighted Kappa, Psychological Bulletin 72, 1969, 323-327):
 *   n (1 - p_e)^4 var = sum_i p_ii [(1 - p_e) - (p_.i + p_i.)(1 - p_o)]^2 + (1 - p_o)^2 sum_(i≠j) p_ij (p_.i + p_j.)^2
 *                       - (p_o p_e - 2 p_e + p_o)^2
 *
 * Kappa is not defined without posts, nor where both used one and the same category only (p_e = 1: division by zero). Where the error comes
 * out as zero, as with perfect agreement, the formula says nothing of how sure the figure is, and there is no interval.
 */
export function cohensKappa(pairs: ReadonlyArray<readonly [string, string]>): Agreement {
  const n = pairs.length
  if (n === 0) return { n, observed: null, kappa: null, interval: null, why: 'noPosts' }
  const cells = new Map<string, Readonly<{ row: string; column: string; count: number }>>()
  const rows = new Map<string, number>()
  const columns = new Map<string, number>()
  for (const [row, column] of pairs) {
    const key = JSON.stringify([row, column])
    cells.set(key, { row, column, count: (cells.get(key)?.count ?? 0) + 1 })
    rows.set(row, (rows.get(row) ?? 0) + 1)
    columns.set(column, (columns.get(column) ?? 0) + 1)
  }
  const inRow = (name: string) => (rows.get(name) ?? 0) / n
  const inColumn = (name: string) => (columns.get(name) ?? 0) / n
  const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0)
  const all = [...cells.values()].map(({ row, column, count }) => ({ row, column, share: count / n }))

  const observed = pairs.filter(([row, column]) => row === column).length / n
  const byChance = sum([...rows.keys()].map(name => inRow(name) * inColumn(name)))
  if (1 - byChance < TINY) return { n, observed, kappa: null, interval: null, why: 'oneCategory' }
  const kappa = (observed - byChance) / (1 - byChance)

  const [beyond, missed] = [1 - byChance, 1 - observed]
  const spread =
    sum(
      all.map(({ row, column, share }) =>
        row === column
          ? share * (beyond - (inColumn(row) + inRow(row)) * missed) ** 2
          : missed ** 2 * share * (inColumn(row) + inRow(column)) ** 2,
      ),
    ) -
    (observed * byChance - 2 * byChance + observed) ** 2
  const error = Math.sqrt(Math.max(0, spread) / n) / beyond ** 2
  if (error < TINY ** 0.5) return { n, observed, kappa, interval: null, why: 'noSpread' }
  const interval = { low: Math.max(-1, kappa - Z95 * error), high: Math.min(1, kappa + Z95 * error) }
  return { n, observed, kappa, interval, why: null }
}
