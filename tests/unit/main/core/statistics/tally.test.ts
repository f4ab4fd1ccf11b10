import { expect, test } from 'vitest'
import type { CountedDecision } from '../../../../../main/core/db/statistics.ts'
import { tallyDecisions } from '../../../../../main/core/statistics/tally.ts'

const EDGES = ['2026-11-22T08:00:00Z', '2026-11-22T09:00:00Z', '2026-11-22T10:00:00Z'].map(Date.parse)
const decision = (change: Partial<CountedDecision> = {}): CountedDecision => ({
  hour: '2026-11-22T09',
  action: 'approve',
  origin: 'person',
  moderatorId: 'anna',
  reason: null,
  timeOnPostMs: 1000,
  isBatch: 0,
  isUndone: 0,
  ...change,
})
const none = { approve: 0, delete: 0, escalate: 0, later: 0, answer: 0 }

test('each decision counts in its hour, by what was decided and by whom', () => {
  const { spans, people } = tallyDecisions(
    [
      decision({ hour: '2026-11-22T08' }),
      decision({ action: 'delete', reason: 'N01' }),
      decision({ action: 'later', moderatorId: 'berta' }),
      decision({ action: 'delete', reason: 'N02', origin: 'automatic', timeOnPostMs: 0 }),
      decision({ hour: '2026-11-22T07' }),
    ],
    EDGES,
  )
  expect(spans).toEqual([
    { people: { ...none, approve: 1 }, automatic: none, undone: 0 },
    { people: { ...none, delete: 1, later: 1 }, automatic: { ...none, delete: 1 }, undone: 0 },
  ])
  expect(people.map(({ id, actions }) => [id, actions])).toEqual([
    ['anna', { ...none, approve: 1, delete: 1 }],
    ['berta', { ...none, later: 1 }],
  ])
})

test('what was taken back is undone and nothing else', () => {
  const { spans, people, reasons, pace } = tallyDecisions(
    [decision({ action: 'delete', reason: 'N01', isUndone: 1 }), decision({ timeOnPostMs: 3000 })],
    EDGES,
  )
  expect(spans[1]).toEqual({ people: { ...none, approve: 1 }, automatic: none, undone: 1 })
  expect(people).toEqual([
    {
      id: 'anna',
      actions: { ...none, approve: 1 },
      undone: 1,
      pace: { decisions: 1, medianMs: 3000, p90Ms: 3000 },
    },
  ])
  expect(reasons).toEqual([])
  expect(pace).toEqual({ decisions: 1, medianMs: 3000, p90Ms: 3000 })
})

test('reasons are those of deletions, the most frequent first, people and rules apart', () => {
  const { reasons } = tallyDecisions(
    [
      decision({ action: 'escalate', reason: 'N09' }),
      decision({ action: 'delete', reason: 'N02' }),
      decision({ action: 'delete', reason: 'N01' }),
      decision({ action: 'delete', reason: 'N03', origin: 'automatic' }),
      decision({ action: 'delete', reason: 'N03', origin: 'automatic' }),
    ],
    EDGES,
  )
  expect(reasons).toEqual([
    { reason: 'N03', people: 0, automatic: 2 },
    { reason: 'N01', people: 1, automatic: 0 },
    { reason: 'N02', people: 1, automatic: 0 },
  ])
})

test('the time of a decision is measured on what people had on the screen', () => {
  const times = [100, 200, 300, 400, 500, 600, 700, 800, 900, 10_000]
  const { pace, paceByAction } = tallyDecisions(
    [
      ...times.map(timeOnPostMs => decision({ timeOnPostMs })),
      decision({ action: 'delete', reason: 'N01', timeOnPostMs: 0 }),
      decision({ action: 'delete', reason: 'N01', origin: 'automatic', timeOnPostMs: 5 }),
    ],
    EDGES,
  )
  expect(pace).toEqual({ decisions: 10, medianMs: 500, p90Ms: 900 })
  expect(paceByAction).toMatchObject({ approve: pace, delete: { decisions: 0, medianMs: null, p90Ms: null } })
})

test('what was decided together counts among the decisions, and its time by itself', () => {
  const batch = Array.from({ length: 100 }, () => decision({ timeOnPostMs: 3, isBatch: 1 }))
  const { spans, pace, paceOfBatches, people } = tallyDecisions([decision(), ...batch], EDGES)
  expect(spans[1]!.people.approve).toBe(101)
  expect(pace).toEqual({ decisions: 1, medianMs: 1000, p90Ms: 1000 })
  expect(people[0]!.pace).toEqual(pace)
  expect(paceOfBatches).toEqual({ decisions: 100, medianMs: 3, p90Ms: 3 })
})
