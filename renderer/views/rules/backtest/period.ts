// The period of a backtest, as a person chooses it and as the core wants it.

export const PERIODS = ['all', 'days7', 'days30', 'days365', 'own'] as const
export type Period = (typeof PERIODS)[number]

/** A choice; the dates are days of the desk's zone as "2026-11-22", or empty. */
export type PeriodChoice = Readonly<{ period: Period; from: string; until: string }>

const DAY_MS = 86_400_000
const daysOf = { days7: 7, days30: 30, days365: 365 } as const

/** ISO times, from inclusive, until exclusive; null is open. Days end at midnight of the zone (IANA name). */
export function spanOf(
  choice: PeriodChoice,
  nowMs: number,
  timeZone: string,
): Readonly<{ from: string | null; until: string | null }> {
  switch (choice.period) {
    case 'all':
      return { from: null, until: null }
    case 'own':
      return {
        from: choice.from === '' ? null : midnightIn(timeZone, choice.from, 0),
        until: choice.until === '' ? null : midnightIn(timeZone, choice.until, 1),
      }
    case 'days7':
    case 'days30':
    case 'days365':
      return { from: new Date(nowMs - daysOf[choice.period] * DAY_MS).toISOString(), until: null }
  }
}

/** Whether the dates can be a period at all. */
export const isPeriod = ({ period, from, until }: PeriodChoice): boolean =>
  period !== 'own' || from === '' || until === '' || from <= until

/** Midnight in a zone at the beginning of a day, so many days later, as ISO time. */
export function midnightIn(timeZone: string, day: string, daysLater: number): string {
  const asUtc = Date.parse(`${day}T00:00:00Z`) + daysLater * DAY_MS
  const near = asUtc - offsetMs(timeZone, asUtc)
  // the clock may have been changed between the two guesses
  return new Date(asUtc - offsetMs(timeZone, near)).toISOString()
}

function offsetMs(timeZone: string, atMs: number): number {
  const wall = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
    hourCycle: 'h23',
  })
  const [date = '', time = ''] = wall.format(atMs).split(', ')
  return Date.parse(`${date.split('/').toReversed().join('-')}T${time}Z`) - atMs
}
