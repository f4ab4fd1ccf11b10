import { expect, test } from 'vitest'
import { decidedIn, totalsOf, waitingIn } from '../../../../../renderer/views/statistics/figures.ts'
import { judgedRules } from '../../../../../renderer/views/statistics/judged-rules.ts'
import type { PackSummary, RuleStats, RuleSummary } from '../../../../../shared/domain.ts'
import { aSpan } from '../../../../fixtures/statistics.ts'

test('what is put aside waits on, so it is not decided', () => {
  expect(decidedIn({ approve: 3, delete: 2, escalate: 1, later: 9, answer: 0 })).toBe(6)
})

test('a period is the sum of its spans', () => {
  const people = { approve: 2, delete: 1, escalate: 0, later: 4, answer: 0 }
  const automatic = { approve: 0, delete: 5, escalate: 0, later: 1, answer: 0 }
  expect(
    totalsOf({ spans: [aSpan({ arrived: 7, arrivedDecided: 1, people }), aSpan({ automatic, undone: 2, people })] }),
  ).toEqual({ arrived: 7, arrivedDecided: 1, people: 6, later: 8, automatic: 6, undone: 2 })
})

test('what waits is known or it is not', () => {
  expect(waitingIn({ incoming: 3, flagged: 2, escalated: 1, later: 0 })).toBe(6)
  expect(waitingIn(null)).toBeNull()
})

test('rules are those of which people said something, the most decided first', () => {
  const rule = (id: string) => ({ id, explain: { de: id, en: id } }) as RuleSummary
  const stats = (ruleId: string, change: Partial<RuleStats>) =>
    ({ pack: 'p', ruleId, approved: 0, deleted: 0, falseAlarms: 0, ...change }) as RuleStats
  const packs = [{ name: 'p', rules: ['a', 'b', 'c', 'd', 'e'].map(rule) } as PackSummary]
  const found = judgedRules({
    packs,
    stats: [
      stats('a', { deleted: 1 }),
      stats('b', {}),
      stats('c', { falseAlarms: 2 }),
      stats('d', { approved: 3, deleted: 1 }),
    ],
  })
  expect(found.map(({ id }) => id)).toEqual(['p/d', 'p/a', 'p/c'])
})
