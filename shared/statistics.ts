import { z } from 'zod'
import { Action, QueueName, ReasonCode } from './domain.ts'

// The figures of a period, as docs/statistics.md explains them one by one. Times are ISO-8601 UTC text.

/** Today, the last eight hours, the last 7 and 30 days; in the desk's time zone. */
export const Period = z.enum(['today', 'shift', 'week', 'month'])
export type Period = z.infer<typeof Period>

/** Queues in which posts wait for a person. */
export const WaitingQueue = QueueName.exclude(['decided'])
export type WaitingQueue = z.infer<typeof WaitingQueue>

/** Decisions by what was decided. What was taken back is not among them. */
export const ActionCounts = z.record(Action, z.int())
export type ActionCounts = z.infer<typeof ActionCounts>

/** One bar of the charts: an hour, a quarter of a day or a day. */
export const SpanFigures = z.strictObject({
  from: z.string(),
  /** Exclusive; the last span is still under way. */
  until: z.string(),
  /** Posts that came to wait: new ones, and decided ones with a new text. */
  arrived: z.int(),
  /** Posts that came decided from their source. */
  arrivedDecided: z.int(),
  /** What waited at its end (in the last span: now); null before anybody counted. */
  waiting: z.record(WaitingQueue, z.int()).nullable(),
  people: ActionCounts,
  automatic: ActionCounts,
  /** Decisions of this span that were taken back, whenever that was. */
  undone: z.int(),
})
export type SpanFigures = z.infer<typeof SpanFigures>

/** Milliseconds from painting a post to its decision, over so many decisions; null where there is none. */
export const Pace = z.strictObject({ decisions: z.int(), medianMs: z.int().nullable(), p90Ms: z.int().nullable() })
export type Pace = z.infer<typeof Pace>

export const PersonFigures = z.strictObject({
  id: z.string(),
  name: z.string(),
  actions: ActionCounts,
  undone: z.int(),
  pace: Pace,
})
export type PersonFigures = z.infer<typeof PersonFigures>

export const Statistics = z.strictObject({
  period: Period,
  /** The moment up to which was counted. */
  until: z.string(),
  /** Since when arrivals and waiting posts are counted, on a desk that is older than counting; null where all were. */
  countedSince: z.string().nullable(),
  /** What waited when the period began; null before anybody counted. */
  waitingBefore: z.record(WaitingQueue, z.int()).nullable(),
  spans: z.array(SpanFigures),
  /** Of decisions taken one by one, and of those by what was decided. */
  pace: Pace,
  paceByAction: z.record(Action, Pace),
  /** Of decisions taken together with others, each with its share of the time. */
  paceOfBatches: Pace,
  /** Deletions by reason, most frequent first. */
  reasons: z.array(z.strictObject({ reason: ReasonCode, people: z.int(), automatic: z.int() })),
  /** Whoever asks, and for a senior everybody who decided. */
  people: z.array(PersonFigures),
})
export type Statistics = z.infer<typeof Statistics>
