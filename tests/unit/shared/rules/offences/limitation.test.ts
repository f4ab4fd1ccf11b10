import { describe, expect, it } from 'vitest'
import { yearsFor, limitationOf } from '../../../../../shared/rules/offences/limitation.ts'
import { statute, times } from '../../../../fixtures/law.ts'

const TODAY = '2026-11-29'

type Row = readonly [
  why: string,
  statute: string,
  submitted: string,
  published: string | null,
  lastDay: string,
  today?: string,
]

// Every last day was worked out by hand: Vienna is one hour ahead of UTC in winter, two in summer (31 March to 27 October 2024).
const ROWS: readonly Row[] = [
  // § 115, 3 months at most: one year (§ 57(3) StGB).
  ['a plain year', 'stgb115', '2026-03-15T09:00Z', '2026-03-15T10:00Z', '2027-03-15'],
  // 2024 is a leap year, 2025 is not: the 29th does not exist, the month ends on the 28th.
  ['29 February and one year', 'stgb115', '2024-02-29T09:00Z', '2024-02-29T12:00Z', '2025-02-28', '2025-02-28'],
  // § 111(2), one year at most: three years; 2027 is no leap year.
  ['29 February and three years', 'stgb111_2', '2024-02-29T09:00Z', '2024-02-29T12:00Z', '2027-02-28'],
  // § 283(1), two years at most: five years; 2029 is no leap year.
  ['29 February and five years', 'stgb283_1', '2024-02-29T09:00Z', '2024-02-29T12:00Z', '2029-02-28'],
  // § 3d VerbotsG, ten years at most: ten years; 2034 is no leap year.
  ['29 February and ten years', 'verbg3d', '2024-02-29T09:00Z', '2024-02-29T12:00Z', '2034-02-28'],
  // § 3h(3) VerbotsG, more than ten years: twenty; 2044 is a leap year again.
  ['29 February and twenty years', 'verbg3h_3', '2024-02-29T09:00Z', '2024-02-29T12:00Z', '2044-02-29'],
  // The day keeps its number; the longer February of 2028 adds nothing.
  ['28 February before a leap year', 'stgb283_2', '2023-02-28T09:00Z', '2023-02-28T12:00Z', '2028-02-28'],
  // 22:59 UTC is 23:59 in Vienna: still the old year.
  ['the last minute of 31 December', 'stgb115', '2025-12-31T09:00Z', '2025-12-31T22:59Z', '2026-12-31'],
  // 23:00 UTC is midnight in Vienna: the new year has begun.
  ['midnight of 31 December', 'stgb115', '2025-12-31T09:00Z', '2025-12-31T23:00Z', '2027-01-01'],
  // In summer midnight in Vienna is 22:00 UTC.
  ['the last minute of a summer day', 'stgb111_1', '2026-06-30T09:00Z', '2026-06-30T21:59Z', '2027-06-30'],
  ['midnight in summer', 'stgb111_1', '2026-06-30T09:00Z', '2026-06-30T22:00Z', '2027-07-01'],
  // 31 March 2024: at 01:00 UTC the clock goes from 02:00 to 03:00. Its first half hour is still winter time.
  ['the first hour of the day summer time begins', 'stgb283_1', '2024-03-30T09:00Z', '2024-03-30T23:30Z', '2029-03-31'],
  // The evening is summer time already: 21:59 UTC is 23:59.
  ['the last minute of that day', 'stgb283_1', '2024-03-31T09:00Z', '2024-03-31T21:59Z', '2029-03-31'],
  ['the midnight behind it', 'stgb283_1', '2024-03-31T09:00Z', '2024-03-31T22:00Z', '2029-04-01'],
  // 27 October 2024: it begins in summer time (22:00 UTC the day before) and ends in winter time (23:00 UTC).
  ['the midnight before summer time ends', 'stgb283_1', '2024-10-26T09:00Z', '2024-10-26T22:00Z', '2029-10-27'],
  ['the last minute of the day of 25 hours', 'stgb283_1', '2024-10-27T09:00Z', '2024-10-27T22:59Z', '2029-10-27'],
  ['the midnight behind it', 'stgb283_1', '2024-10-27T09:00Z', '2024-10-27T23:00Z', '2029-10-28'],
  // § 107(2), three years at most: five years, from the submission, for no publicity is needed.
  ['a threat that was never published', 'stgb107_2', '2024-05-05T08:00Z', null, '2029-05-05'],
  // § 107(1), one year at most: three years; published a day later, yet the submission counts.
  ['a threat published a day later', 'stgb107_1', '2024-05-05T08:00Z', '2024-05-06T08:00Z', '2027-05-05'],
  // § 278b(1), fifteen years at most: twenty years.
  ['leading a terrorist association', 'stgb278b_1', '2024-01-15T08:00Z', null, '2044-01-15'],
  // § 278b(2), ten years at most: ten years.
  ['a member of one', 'stgb278b_2', '2024-01-15T08:00Z', null, '2034-01-15'],
  // § 207a(1), ten years at most: ten years.
  ['spreading abuse material', 'stgb207a_1', '2025-08-31T08:00Z', null, '2035-08-31'],
  // § 207a(3), three years at most: five years.
  ['possessing it', 'stgb207a_3', '2025-08-31T08:00Z', null, '2030-08-31'],
  // § 188, six months at most: one year.
  ['a mockery of religion', 'stgb188', '2026-05-31T08:00Z', '2026-05-31T08:00Z', '2027-05-31'],
  // § 282, two years at most: five years.
  ['a call for a crime', 'stgb282', '2026-01-31T08:00Z', '2026-01-31T08:00Z', '2031-01-31'],
  // § 249, ten years at most: ten years.
  ['a threat to the president', 'stgb249', '2026-09-30T08:00Z', null, '2036-09-30'],
  // § 63 DSG, one year at most: three years.
  ['data disclosed to harm', 'dsg63', '2026-02-28T08:00Z', null, '2029-02-28'],
  // § 31 VStG: one year.
  ['Nazi insignia', 'abzg', '2026-10-10T08:00Z', '2026-10-10T08:00Z', '2027-10-10'],
  // § 8a(2) MedienG: six months; 31 August leads to the end of February, 2027 is no leap year.
  ['six months from 31 August', 'medieng6', '2026-08-31T08:00Z', '2026-08-31T08:00Z', '2027-02-28'],
  // The same into a leap year.
  ['six months into a leap year', 'medieng6', '2027-08-31T08:00Z', '2027-08-31T08:00Z', '2028-02-29', '2027-09-01'],
  // September has thirty days.
  ['six months from 31 March', 'medieng7a', '2026-03-31T08:00Z', '2026-03-31T08:00Z', '2026-09-30', '2026-09-30'],
  // § 91(2a) UrhG, two years at most: five years.
  ['commercial copying', 'uhrg91_2a', '2026-11-01T08:00Z', null, '2031-11-01'],
]

const limitation = (id: string, submittedAt: string, publishedAt: string | null, today: string = TODAY) =>
  limitationOf(statute(id), times({ submittedAt, publishedAt }), { isNeverPublic: publishedAt === null, today })

describe('the last day on which something can be pursued', () => {
  it.each(ROWS.map(row => [row[0], row] as const))('%s', (_, [, id, submitted, published, lastDay, today]) => {
    expect(limitation(id, submitted, published, today)).toMatchObject({ state: 'runs', lastDay })
  })

  it('is still a day of the period, and the next one is none', () => {
    const on = (today: string) => limitation('stgb115', '2025-11-29T08:00Z', '2025-11-29T08:00Z', today).state
    expect([on('2026-11-28'), on('2026-11-29'), on('2026-11-30')]).toEqual(['runs', 'runs', 'expired'])
  })

  it('does not depend on when the post was taken down', () => {
    const taken = limitationOf(
      statute('stgb111_1'),
      times({ publishedAt: '2026-01-10T08:00Z', unpublishedAt: '2026-01-12T08:00Z' }),
      { isNeverPublic: false, today: TODAY },
    )
    // 10 January 2026 and one year.
    expect(taken).toMatchObject({ lastDay: '2027-01-10', start: 'publication', startDay: '2026-01-10' })
  })

  it('runs for a claim from the knowledge of damage and wrongdoer (§ 1489 ABGB)', () => {
    const claim = (knownAt: string | null) =>
      limitationOf(statute('abgb1330_1'), times({ knownAt }), { isNeverPublic: false, today: TODAY })
    // 29 February 2024 and three years; 2027 is no leap year.
    expect(claim('2024-02-29T09:00Z')).toMatchObject({ lastDay: '2027-02-28', start: 'knowledge' })
    expect(claim(null)).toEqual({ state: 'none', why: 'knowledgeUnknown' })
  })

  it('does not exist where it cannot be told, and says why', () => {
    expect(limitation('stgb115', '2026-01-01T08:00Z', null)).toEqual({ state: 'none', why: 'neverPublic' })
    expect(limitation('zpo549', '2026-01-01T08:00Z', '2026-01-01T08:00Z')).toEqual({ state: 'none', why: 'noPeriod' })
    const unknownStart = limitationOf(statute('stgb115'), times({ publishedAt: null }), {
      isNeverPublic: false,
      today: TODAY,
    })
    expect(unknownStart).toEqual({ state: 'none', why: 'startUnknown' })
  })

  it('is doubted for deeds before the rule it rests on', () => {
    const doubt = (at: string) => {
      const found = limitation('stgb188', at, at)
      return found.state === 'none' ? null : found.isOlderThanRule
    }
    // § 32 MedienG speaks of websites since 1 January 2021; 23:00 UTC is that day in Vienna.
    expect([doubt('2020-12-31T22:59Z'), doubt('2020-12-31T23:00Z')]).toEqual([true, false])
  })

  it('follows the ladder of § 57(3) StGB at each of its borders', () => {
    expect([1, 6, 7, 12, 13, 60, 61, 120, 121, 240].map(yearsFor)).toEqual([1, 1, 3, 3, 5, 5, 10, 10, 20, 20])
  })
})
