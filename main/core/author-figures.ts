import type { MonthOfReasons, SanctionFigures } from '../../shared/author.ts'
import { GRAVE, gravityOf, PERIOD_DAYS } from '../../shared/rules/sanction.ts'
import { type FileItem, warningAt } from './author-file.ts'
import type { DeletedPost } from './db/authors.ts'
import { monthAt } from './desk-time.ts'

const DAY_MS = 86_400_000
const MONTHS = 12

/** The moment so many days before another, as ISO text. */
export const daysBefore = (at: Date, days: number): string => new Date(at.getTime() - days * DAY_MS).toISOString()

/** The months up to a moment, the oldest first, as "2026-11". */
function monthsUntil(at: Date): string[] {
  const [year, month] = monthAt(at.getTime()).split('-').map(Number) as [number, number]
  return Array.from({ length: MONTHS }, (_, index) => {
    const count = year * 12 + month - 1 - (MONTHS - 1 - index)
    return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
  })
}

const tallied = (posts: readonly DeletedPost[]) => {
  const counts = new Map<string | null, number>()
  for (const { reason } of posts) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])
}

/** Deleted posts by month and reason, the most frequent reason of a month first. */
export function monthsOf(deleted: readonly DeletedPost[], at: Date): MonthOfReasons[] {
  const byMonth = Map.groupBy(deleted, post => monthAt(Date.parse(post.submittedAt)))
  return monthsUntil(at).map(month => ({
    month,
    reasons: tallied(byMonth.get(month) ?? []).map(([reason, posts]) => ({ reason, posts })),
  }))
}

/** The reason that most of these posts have; null where none is known. */
export const usualReasonOf = (deleted: readonly DeletedPost[]): string | null =>
  tallied(deleted.filter(post => post.reason !== null))[0]?.[0] ?? null

type Known = Readonly<{
  /** Deleted posts, of the period and perhaps older ones. */
  deleted: readonly DeletedPost[]
  /** All posts of the period. */
  posts: number
  items: readonly FileItem[]
  /** The reasons that name a statute. */
  illegalReasons: ReadonlySet<string>
}>

/** The figures of Art. 23(3) DSA at a moment. */
export function figuresOf({ deleted, posts, items, illegalReasons }: Known, at: Date): SanctionFigures {
  const since = daysBefore(at, PERIOD_DAYS)
  const inPeriod = deleted.filter(post => post.submittedAt >= since)
  const isIllegal = ({ reason }: DeletedPost) => reason !== null && illegalReasons.has(reason)
  const gravities = inPeriod.map(post => gravityOf(post.severity, isIllegal(post)))
  const warnedAt = warningAt(items, at.toISOString())?.record.recordedAt ?? null
  return {
    periodDays: PERIOD_DAYS,
    posts,
    violating: inPeriod.length,
    illegal: inPeriod.filter(isIllegal).length,
    worst: Math.max(0, ...gravities),
    grave: gravities.filter(gravity => gravity >= GRAVE).length,
    warnedAt,
    afterWarning: warnedAt === null ? 0 : inPeriod.filter(post => post.submittedAt > warnedAt).length,
    suspensions: items.filter(item => item.record.kind === 'suspension' && !item.isUndone).length,
  }
}
