import { describe, expect, test } from 'vitest'
import { createDayWatch, type EndOutcome } from '../../../../main/core/day-watch.ts'

/** A watch whose re-checks come out as told, and what it did, in order. */
function aWatch(...outcomes: ReadonlyArray<EndOutcome | Error>) {
  const left = [...outcomes]
  const did: string[] = []
  let day = '2026-11-22'
  const watch = createDayWatch({
    today: () => day,
    recheckWithoutEnded: () => {
      const outcome = left.shift() ?? 'notDue'
      did.push(outcome instanceof Error ? 'broken' : outcome)
      if (outcome instanceof Error) throw outcome
      return outcome
    },
    resume: () => void did.push('resume'),
    onFailed: () => void did.push('failed'),
    onNewDay: () => void did.push('new day'),
  })
  return { watch, did, dayIs: (next: string) => void (day = next) }
}

describe('a watch over the days', () => {
  test.each<[EndOutcome, readonly string[]]>([
    ['notDue', ['notDue', 'resume']],
    ['begun', ['begun']],
    ['refused', ['refused']],
  ])('takes up what was left running only where no pack has ended: %s', (outcome, steps) => {
    const { watch, did } = aWatch(outcome)
    watch.begin()
    expect(did).toEqual(steps)
  })

  test('looks once a day, and tells of each day once', () => {
    const { watch, did, dayIs } = aWatch('notDue', 'begun', 'notDue')
    watch.begin()
    did.length = 0
    for (const day of ['2026-11-22', '2026-11-23', '2026-11-23', '2026-11-24']) {
      dayIs(day)
      watch.look()
    }
    expect(did).toEqual(['begun', 'new day', 'notDue', 'new day'])
  })

  test('tries again what was refused or broke, until it is done, and does not tell of the day again', () => {
    const { watch, did, dayIs } = aWatch('notDue', 'refused', new Error('no disk'), 'begun')
    watch.begin()
    did.length = 0
    dayIs('2026-11-23')
    for (let minute = 0; minute < 5; minute += 1) watch.look()
    expect(did).toEqual(['refused', 'new day', 'broken', 'failed', 'begun'])
  })
})
