import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextMorning } from '../../../../shared/rules/desk-clock.ts'
import { readTimeWords } from '../../../../shared/rules/time-words.ts'

/** A Sunday, 10:00 in Vienna. */
const NOW = Date.parse('2026-11-22T09:00:00.000Z')
const read = (text: string, nowMs = NOW) => {
  const reading = readTimeWords(text, nowMs)
  return reading.kind === 'time' ? reading.at.replace(':00.000Z', 'Z') : reading.kind
}

describe('a typed time', () => {
  it.each([
    ['20m', '2026-11-22T09:20Z'],
    ['20 min', '2026-11-22T09:20Z'],
    ['in 45 Minuten', '2026-11-22T09:45Z'],
    ['2h', '2026-11-22T11:00Z'],
    ['2 Std', '2026-11-22T11:00Z'],
    ['1h30', '2026-11-22T10:30Z'],
    ['1h30m', '2026-11-22T10:30Z'],
    ['1 h 30 min', '2026-11-22T10:30Z'],
    ['1,5h', '2026-11-22T10:30Z'],
    ['1.5 hours', '2026-11-22T10:30Z'],
    ['3 Tage', '2026-11-25T09:00Z'],
    ['3t', '2026-11-25T09:00Z'],
    ['2d', '2026-11-24T09:00Z'],
    ['1w', '2026-11-29T09:00Z'],
    ['in einer Woche', 'unknown'],
  ])('counts from now: %s', (text, expected) => expect(read(text)).toBe(expected))

  it.each([
    ['18:30', '2026-11-22T17:30Z'],
    ['18.30', '2026-11-22T17:30Z'],
    ['1830', '2026-11-22T17:30Z'],
    ['um 18:30 Uhr', '2026-11-22T17:30Z'],
    ['bis 18', '2026-11-22T17:00Z'],
    ['6pm', '2026-11-22T17:00Z'],
    ['6:30 pm', '2026-11-22T17:30Z'],
    ['12 am', '2026-11-22T23:00Z'],
    ['11 am', '2026-11-22T10:00Z'],
    ['heute 18', '2026-11-22T17:00Z'],
    ['heute Abend', '2026-11-22T17:00Z'],
    ['tonight', '2026-11-22T17:00Z'],
    ['mittags', '2026-11-22T11:00Z'],
    ['9', '2026-11-23T08:00Z'],
    ['10:00', '2026-11-23T09:00Z'],
    ['0:15', '2026-11-22T23:15Z'],
  ])('without a day is the next one: %s', (text, expected) => expect(read(text)).toBe(expected))

  it.each([
    ['morgen', '2026-11-23T07:00Z'],
    ['Morgen 9', '2026-11-23T08:00Z'],
    ['morgen früh', '2026-11-23T07:00Z'],
    ['morgen um 14:15', '2026-11-23T13:15Z'],
    ['tomorrow 9', '2026-11-23T08:00Z'],
    ['9 tomorrow', '2026-11-23T08:00Z'],
    ['tomorrow morning', '2026-11-23T07:00Z'],
    ['übermorgen 7', '2026-11-24T06:00Z'],
    ['Mo 8', '2026-11-23T07:00Z'],
    ['Mo. 8', '2026-11-23T07:00Z'],
    ['monday', '2026-11-23T07:00Z'],
    ['am Freitag um 17:30', '2026-11-27T16:30Z'],
    ['Sa', '2026-11-28T07:00Z'],
    // today, where it is not over yet, else in a week
    ['So 18', '2026-11-22T17:00Z'],
    ['So 8', '2026-11-29T07:00Z'],
    ['24.12.', '2026-12-24T07:00Z'],
    ['24.12. 9:30', '2026-12-24T08:30Z'],
    ['24.12', '2026-12-24T07:00Z'],
    ['2.3. 9', '2027-03-02T08:00Z'],
    ['31.12.2026 23:59', '2026-12-31T22:59Z'],
    ['2026-12-01 9', '2026-12-01T08:00Z'],
  ])('on a day, whose morning it is where no hour is named: %s', (text, expected) => expect(read(text)).toBe(expected))

  it.each(['heute 9', 'today 9:59', '0m', '1.1.2020', '2025-12-01'])('that has passed says so: %s', text =>
    expect(read(text)).toBe('past'),
  )

  it.each([
    '',
    '   ',
    'bald',
    'heute',
    '25:00',
    '18:60',
    '13pm',
    '31.2.',
    '30.2.2027',
    '24.13.',
    'morgen abends bald',
    'Mo Di',
    '-2h',
    '99999d',
    '1h2h',
  ])('that says none is not guessed at: %s', text => expect(read(text)).toBe('unknown'))
})

describe('the change of summer time', () => {
  /** The evening before the clock goes forward, 20:00. */
  const spring = Date.parse('2027-03-27T19:00:00.000Z')
  /** The evening before the clock goes back, 20:00. */
  const autumn = Date.parse('2026-10-24T18:00:00.000Z')

  it.each([
    ['8', spring, '2027-03-28T06:00Z'],
    ['12h', spring, '2027-03-28T07:00Z'],
    ['1d', spring, '2027-03-28T18:00Z'],
    // does not exist: read by the clock before the change
    ['2:30', spring, '2027-03-28T01:30Z'],
    ['8', autumn, '2026-10-25T07:00Z'],
    ['12h', autumn, '2026-10-25T06:00Z'],
    ['1d', autumn, '2026-10-25T19:00Z'],
    // exists twice: the first one
    ['2:30', autumn, '2026-10-25T00:30Z'],
  ])('moves hours of the clock and no spans: %s', (text, nowMs, expected) => expect(read(text, nowMs)).toBe(expected))

  it('leaves the next morning at eight', () => {
    expect(nextMorning(spring)).toBe('2027-03-28T06:00:00.000Z')
    expect(nextMorning(autumn)).toBe('2026-10-25T07:00:00.000Z')
  })
})

it('is meant on the clock of the zone that is asked for', () => {
  expect(readTimeWords('18:30', NOW, 'Asia/Tokyo')).toEqual({ kind: 'time', at: '2026-11-22T09:30:00.000Z' })
  expect(readTimeWords('morgen', NOW, 'America/New_York')).toEqual({ kind: 'time', at: '2026-11-23T13:00:00.000Z' })
})

describe('the next morning', () => {
  it.each([
    ['2026-11-22T09:00:00.000Z', '2026-11-23T07:00:00.000Z'],
    ['2026-11-22T23:30:00.000Z', '2026-11-23T07:00:00.000Z'],
    ['2026-11-23T06:59:59.999Z', '2026-11-23T07:00:00.000Z'],
    ['2026-11-23T07:00:00.000Z', '2026-11-24T07:00:00.000Z'],
    ['2026-07-01T12:00:00.000Z', '2026-07-02T06:00:00.000Z'],
  ])('after %s is %s', (now, expected) => expect(nextMorning(Date.parse(now))).toBe(expected))
})

it('reads anything without throwing, and never a time that has passed', () => {
  const words = fc.constantFrom(
    'morgen',
    'mo',
    '9',
    '18:30',
    'in',
    '2h',
    '24.12.',
    'bis',
    '@x',
    'früh',
    '31.',
    '2026-13-40',
  )
  const typed = fc.oneof(
    fc.string(),
    fc.array(words, { maxLength: 5 }).map(all => all.join(' ')),
  )
  const moment = fc.date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(typed, moment, (text, now) => {
      const reading = readTimeWords(text, now.getTime())
      if (reading.kind === 'time') expect(Date.parse(reading.at)).toBeGreaterThan(now.getTime())
    }),
  )
})
