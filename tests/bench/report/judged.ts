import { count } from './format.ts'
import type { Table } from './table.ts'

/** A figure beside what it shall be. */
export type Judged = Readonly<{ what: string; target: string; measured: string; isReached: boolean }>

type Say = (value: number) => string
export const perSecond: Say = value => `${count(value)} comments/s`

export function atMost(what: string, value: number, limit: number, say: Say): Judged {
  return { what, target: `at most ${say(limit)}`, measured: say(value), isReached: value <= limit }
}

export function atLeast(what: string, value: number, limit: number, say: Say): Judged {
  return { what, target: `at least ${say(limit)}`, measured: say(value), isReached: value >= limit }
}

/** Targets beside what was measured, with a plain sentence for each one that is missed. */
export function judgedTable(title: string, judged: readonly Judged[]): Table {
  return {
    title,
    head: ['What', 'target', 'measured', 'reached'],
    rows: judged.map(({ what, target, measured, isReached }) => [what, target, measured, isReached ? 'yes' : 'no']),
    notes: judged
      .filter(({ isReached }) => !isReached)
      .map(({ what, target, measured }) => `Missed: ${what} shall be ${target}, and is ${measured}.`),
  }
}
