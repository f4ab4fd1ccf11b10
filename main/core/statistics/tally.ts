import type { Action } from '../../../shared/domain.ts'
import { Action as Actions } from '../../../shared/domain.ts'
import type { ActionCounts, Pace } from '../../../shared/statistics.ts'
import type { CountedDecision } from '../db/statistics.ts'
import { quantileOf } from './quantile.ts'

/** What people and rules decided in one span. */
export type DecidedSpan = { people: ActionCounts; automatic: ActionCounts; undone: number }
type Person = { actions: ActionCounts; undone: number; times: number[] }

export type DecisionTally = Readonly<{
  spans: DecidedSpan[]
  pace: Pace
  paceByAction: Record<Action, Pace>
  paceOfBatches: Pace
  reasons: Array<{ reason: string; people: number; automatic: number }>
  people: Array<{ id: string; actions: ActionCounts; undone: number; pace: Pace }>
}>

const noActions = (): ActionCounts => ({ approve: 0, delete: 0, escalate: 0, later: 0, answer: 0 })

/**
 * The figures of the decisions between the edges (epoch ms, full hours, ascending). A decision that was taken back counts as undone where it was taken, and
 * nowhere else.
 */
export function tallyDecisions(decisions: Iterable<CountedDecision>, edges: readonly number[]): DecisionTally {
  const spans = edges.slice(1).map((): DecidedSpan => ({ people: noActions(), automatic: noActions(), undone: 0 }))
  const times: Record<Action, number[]> = { approve: [], delete: [], escalate: [], later: [], answer: [] }
  const batchTimes: number[] = []
  const reasons = new Map<string, { people: number; automatic: number }>()
  const people = new Map<string, Person>()
  const spanOf = createSpanLookup(edges)

  for (const { hour, action, origin, moderatorId, reason, timeOnPostMs, isBatch, isUndone } of decisions) {
    const span = spans[spanOf(hour)]
    if (span === undefined) continue
    const byPerson = origin === 'person'
    const person = byPerson ? entry(people, moderatorId, () => ({ actions: noActions(), undone: 0, times: [] })) : null
    if (isUndone === 1) {
      span.undone += 1
      if (person !== null) person.undone += 1
      continue
    }
    span[byPerson ? 'people' : 'automatic'][action] += 1
    if (action === 'delete' && reason !== null)
      entry(reasons, reason, () => ({ people: 0, automatic: 0 }))[byPerson ? 'people' : 'automatic'] += 1
    if (person === null) continue
    person.actions[action] += 1
    // Nothing was measured where a post was decided without being on the screen by itself.
    if (timeOnPostMs === 0) continue
    if (isBatch === 1) batchTimes.push(timeOnPostMs)
    else {
      times[action].push(timeOnPostMs)
      person.times.push(timeOnPostMs)
    }
  }

  return {
    spans,
    pace: paceOf(Actions.options.flatMap(action => times[action])),
    paceByAction: {
      approve: paceOf(times.approve),
      delete: paceOf(times.delete),
      escalate: paceOf(times.escalate),
      later: paceOf(times.later),
      answer: paceOf(times.answer),
    },
    paceOfBatches: paceOf(batchTimes),
    reasons: [...reasons]
      .map(([reason, counts]) => ({ reason, ...counts }))
      .sort((a, b) => b.people + b.automatic - a.people - a.automatic || (a.reason < b.reason ? -1 : 1)),
    people: [...people].map(([id, { actions, undone, times: own }]) => ({ id, actions, undone, pace: paceOf(own) })),
  }
}

function entry<V>(map: Map<string, V>, key: string, make: () => V): V {
  const known = map.get(key) ?? make()
  map.set(key, known)
  return known
}

/** From an hour as ISO text ("2026-11-22T09") to the place of its span; -1 before the first one. Each hour is looked up once. */
function createSpanLookup(edges: readonly number[]): (hour: string) => number {
  const known = new Map<string, number>()
  return hour => {
    const place = known.get(hour) ?? edges.findLastIndex(edge => edge <= Date.parse(`${hour}:00:00Z`))
    known.set(hour, place)
    return place
  }
}

function paceOf(times: readonly number[]): Pace {
  const ascending = Float64Array.from(times).sort()
  return {
    decisions: ascending.length,
    medianMs: quantileOf(ascending, 0.5),
    p90Ms: quantileOf(ascending, 0.9),
  }
}
