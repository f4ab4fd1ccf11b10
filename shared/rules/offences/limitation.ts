import type { DeedTimes, Limitation } from '../../offences.ts'
import type { LimitationRule, Statute } from '../../reference.ts'
import { dayIn, lastDayOf } from './calendar.ts'

// When a provision can no longer be pursued. Neither interruption nor extension (§ 58 StGB) is known here: the date is the earliest possible.

const MONTHS_A_YEAR = 12

/** § 57(3) StGB: the longest imprisonment in months → years; above ten years it is twenty. */
const STGB57: ReadonlyArray<readonly [number, number]> = [
  [6, 1],
  [12, 3],
  [60, 5],
  [120, 10],
]
const LONGEST_YEARS = 20

/** Since when posts on a website fall under § 57(3) StGB (§ 32 MedienG), and claims for honour under § 1489 ABGB; before, other periods ran. */
const RULE_SINCE: Readonly<Record<LimitationRule, string>> = {
  stgb57: '2021-01-01',
  abgb1489: '2024-02-17',
  vstg31: '',
  medieng8a: '2021-01-01',
}

/** The years of § 57(3) StGB for an offence that is punished with so many months at most. */
export const yearsFor = (maxMonths: number): number => STGB57.find(([upTo]) => maxMonths <= upTo)?.[1] ?? LONGEST_YEARS

type Period = Readonly<{ amount: number; unit: 'years' | 'months' }>

function periodOf({ limitation, maxMonths }: Statute): Period | null {
  if (limitation === null) return null
  if (limitation.months !== undefined) return { amount: limitation.months, unit: 'months' }
  if (limitation.years !== undefined) return { amount: limitation.years, unit: 'years' }
  if (limitation.rule === 'vstg31') return { amount: 1, unit: 'years' }
  if (limitation.rule === 'abgb1489') return { amount: 3, unit: 'years' }
  if (limitation.rule === 'medieng8a') return { amount: 6, unit: 'months' }
  return maxMonths === null ? null : { amount: yearsFor(maxMonths), unit: 'years' }
}

type Start = Extract<Limitation, { start: unknown }>['start']

/**
 * From when the period runs: a claim from the knowledge of damage and wrongdoer (§ 1489 ABGB), what needs publicity from the publication, all
 * else from the submission, with which the author has done everything.
 */
function startOf(statute: Statute, times: DeedTimes): readonly [Start, string | null] {
  if (statute.limitation?.rule === 'abgb1489') return ['knowledge', times.knownAt]
  return statute.publicity === 'none' ? ['submission', times.submittedAt] : ['publication', times.publishedAt]
}

/** The limitation of a provision as it stands on `today` (a day in Vienna). Whatever was never public has none where publicity is needed. */
export function limitationOf(
  statute: Statute,
  times: DeedTimes,
  facts: Readonly<{ isNeverPublic: boolean; today: string }>,
): Limitation {
  const period = periodOf(statute)
  if (period === null || statute.limitation === null) return { state: 'none', why: 'noPeriod' }
  if (facts.isNeverPublic && statute.publicity !== 'none') return { state: 'none', why: 'neverPublic' }
  const [start, at] = startOf(statute, times)
  if (at === null) return { state: 'none', why: start === 'knowledge' ? 'knowledgeUnknown' : 'startUnknown' }
  const startDay = dayIn(at)
  const lastDay = lastDayOf(startDay, period.unit === 'years' ? period.amount * MONTHS_A_YEAR : period.amount)
  return {
    state: facts.today > lastDay ? 'expired' : 'runs',
    rule: statute.limitation.rule,
    start,
    startDay,
    lastDay,
    ...period,
    isOlderThanRule: startDay < RULE_SINCE[statute.limitation.rule],
    note: statute.limitation.note ?? null,
  }
}
