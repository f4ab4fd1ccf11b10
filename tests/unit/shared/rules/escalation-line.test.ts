import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Moderator } from '../../../../shared/domain.ts'
import { peopleNamed, readEscalation } from '../../../../shared/rules/escalation-line.ts'

const NOW = Date.parse('2026-11-22T09:00:00.000Z')
const people: Moderator[] = [
  { id: 'anna', name: 'Anna Muster', role: 'moderator' },
  { id: 'ann', name: 'Ann', role: 'moderator' },
  { id: 'berta', name: 'Berta Klein', role: 'senior' },
  { id: 'bernd', name: 'Bernd Groß', role: 'moderator' },
]
const plain = { assigneeId: null, unknownName: null, dueAt: null, isPast: false }

describe('the line of an escalation', () => {
  it.each([
    ['Bitte ansehen', { ...plain, note: 'Bitte ansehen' }],
    ['Strafbar? @Berta Klein', { ...plain, note: 'Strafbar?', assigneeId: 'berta' }],
    ['@Berta strafbar?', { ...plain, note: 'strafbar?', assigneeId: 'berta' }],
    ['@klein strafbar?', { ...plain, note: 'strafbar?', assigneeId: 'berta' }],
    ['@BERTA KLEIN, strafbar?', { ...plain, note: 'strafbar?', assigneeId: 'berta' }],
    // the longer name is meant where both fit
    ['@Anna Muster bitte', { ...plain, note: 'bitte', assigneeId: 'anna' }],
    ['@Ann bitte', { ...plain, note: 'bitte', assigneeId: 'ann' }],
    ['@Be bitte', { ...plain, note: '@Be bitte', unknownName: 'Be' }],
    ['@Zoe bitte', { ...plain, note: '@Zoe bitte', unknownName: 'Zoe' }],
    ['Mail an a@berta ist drin', { ...plain, note: 'Mail an a@berta ist drin' }],
    ['Strafbar? bis 18:00', { ...plain, note: 'Strafbar?', dueAt: '2026-11-22T17:00:00.000Z' }],
    ['Strafbar? bis morgen 9', { ...plain, note: 'Strafbar?', dueAt: '2026-11-23T08:00:00.000Z' }],
    ['Criminal? by tomorrow 9', { ...plain, note: 'Criminal?', dueAt: '2026-11-23T08:00:00.000Z' }],
    ['!2h Strafbar?', { ...plain, note: 'Strafbar?', dueAt: '2026-11-22T11:00:00.000Z' }],
    [
      'Strafbar? !morgen 9 @Berta',
      { ...plain, note: 'Strafbar?', assigneeId: 'berta', dueAt: '2026-11-23T08:00:00.000Z' },
    ],
    [
      'Strafbar? bis 18:00 @Berta Klein',
      { ...plain, note: 'Strafbar?', assigneeId: 'berta', dueAt: '2026-11-22T17:00:00.000Z' },
    ],
    ['Strafbar? !heute 9', { ...plain, note: 'Strafbar?', isPast: true }],
    // told of something else, or no time at all
    ['Bis 18:00 gesperrt, trotzdem da', { ...plain, note: 'Bis 18:00 gesperrt, trotzdem da' }],
    ['Gesperrt bis auf weiteres', { ...plain, note: 'Gesperrt bis auf weiteres' }],
    ['Achtung !wichtig', { ...plain, note: 'Achtung !wichtig' }],
    ['', { ...plain, note: '' }],
    ['@Berta !2h', { ...plain, note: '', assigneeId: 'berta', dueAt: '2026-11-22T11:00:00.000Z' }],
  ])('%s', (text, expected) => expect(readEscalation(text, people, NOW)).toEqual(expected))

  it('is read without throwing, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'@! bisBerta18:0.') }), text => {
        expect(readEscalation(text, people, NOW).note.length).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})

it('the people to choose from are those that begin so, seniors first', () => {
  expect(peopleNamed('', people).map(({ id }) => id)).toEqual(['berta', 'ann', 'anna', 'bernd'])
  expect(peopleNamed('be', people).map(({ id }) => id)).toEqual(['berta', 'bernd'])
  expect(peopleNamed('Groß', people).map(({ id }) => id)).toEqual(['bernd'])
})
