import type { ActionCounts, Statistics, WaitingQueue } from '../../../shared/statistics.ts'

/** Decisions that end the waiting: approved, deleted, escalated. What is put aside waits on. */
export const decidedIn = ({ approve, delete: deleted, escalate }: ActionCounts): number => approve + deleted + escalate

/** Posts in all queues that wait; null where that is not known. */
export const waitingIn = (waiting: Readonly<Record<WaitingQueue, number>> | null): number | null =>
  waiting === null ? null : Object.values(waiting).reduce((sum, count) => sum + count, 0)

/** The sums of a whole period. */
export function totalsOf({ spans }: Pick<Statistics, 'spans'>) {
  const sum = (of: (span: Statistics['spans'][number]) => number) => spans.reduce((total, span) => total + of(span), 0)
  return {
    arrived: sum(span => span.arrived),
    arrivedDecided: sum(span => span.arrivedDecided),
    people: sum(span => decidedIn(span.people)),
    later: sum(span => span.people.later),
    automatic: sum(span => decidedIn(span.automatic) + span.automatic.later),
    undone: sum(span => span.undone),
  }
}
