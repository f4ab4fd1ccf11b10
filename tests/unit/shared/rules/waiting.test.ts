import { expect, it } from 'vitest'
import { checkWaiting, MAX_WAIT_DAYS, type WaitingFacts } from '../../../../shared/rules/waiting.ts'

const NOW = Date.parse('2026-11-22T09:00:00.000Z')
const at = (ms: number) => new Date(NOW + ms).toISOString()
const DAY = 86_400_000
const known: WaitingFacts = {
  nowMs: NOW,
  moderators: [{ id: 'berta', name: 'Berta', role: 'senior' }],
  isSenior: false,
  askerId: null,
}

it.each<[string, Parameters<typeof checkWaiting>[0], Partial<WaitingFacts>, string[]]>([
  ['names nothing', { action: 'approve' }, {}, []],
  ['names a time ahead', { action: 'later', dueAt: at(1) }, {}, []],
  ['names now', { action: 'later', dueAt: at(0) }, {}, ['timeLiesAhead']],
  ['names a deadline that has passed', { action: 'escalate', dueAt: at(-DAY) }, {}, ['timeLiesAhead']],
  ['names the last day', { action: 'later', dueAt: at(MAX_WAIT_DAYS * DAY) }, {}, []],
  ['names a day too late', { action: 'later', dueAt: at((MAX_WAIT_DAYS + 1) * DAY) }, {}, ['timeIsWithinReach']],
  ['names somebody', { action: 'escalate', assigneeId: 'berta' }, {}, []],
  ['names somebody unknown', { action: 'escalate', assigneeId: 'zoe' }, {}, ['assigneeIsKnown']],
  ['answers as a senior who was asked', { action: 'answer' }, { isSenior: true, askerId: 'anna' }, []],
  ['answers as a moderator', { action: 'answer' }, { askerId: 'anna' }, ['onlySeniorsAnswer']],
  ['answers nobody', { action: 'answer' }, { isSenior: true }, ['somebodyAsked']],
])('a decision that %s', (_, draft, facts, expected) => {
  expect(checkWaiting(draft, { ...known, ...facts }).map(violation => violation.rule)).toEqual(expected)
})
