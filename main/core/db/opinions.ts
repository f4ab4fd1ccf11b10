import type { CommentRow, Cursor } from '../../../shared/domain.ts'
import type { Judgement } from '../../../shared/rules/agreement.ts'
import { recordHash } from './audit.ts'
import { rowsFrom } from './list-rows.ts'
import type { Db } from './open.ts'

/** A decision that somebody else is asked about. */
export type Offer = Readonly<{
  decisionId: string
  commentId: number
  /** Whose decision it is. */
  moderatorId: string
  version: number
  offeredAt: string
}>

export type Opinion = Readonly<{
  decisionId: string
  moderatorId: string
  action: Judgement['action']
  reason: string | null
  note: string
  timeOnPostMs: number
  givenAt: string
}>

type Pair = Readonly<{
  firstAction: Judgement['action']
  firstReason: string | null
  secondAction: Judgement['action']
  secondReason: string | null
}>

/** The fingerprint under which the audit log knows an opinion. */
export const opinionHash = (opinion: Opinion): string => recordHash(opinion)

// Nobody is asked about a post that has moved on, or that they have themselves decided before.
const FOR_ME = `o.moderator_id <> @me AND c.version = o.version
  AND NOT EXISTS (SELECT 1 FROM decisions d WHERE d.comment_id = o.comment_id AND d.moderator_id = @me)`

const columns = `decision_id AS decisionId, moderator_id AS moderatorId, action, reason, note, time_on_post_ms AS timeOnPostMs,
  given_at AS givenAt`

/** Decisions offered for a second opinion, and the opinions. */
export const opinionTable = (db: Db) => {
  const offer = db.prepare<[Offer]>(
    `INSERT INTO opinion_offers (decision_id, comment_id, moderator_id, version, offered_at)
     VALUES (@decisionId, @commentId, @moderatorId, @version, @offeredAt)`,
  )
  const withdraw = db.prepare<[string]>('DELETE FROM opinion_offers WHERE decision_id = ?')
  const expire = db.prepare<[string]>('DELETE FROM opinion_offers WHERE offered_at < ?')
  const open = db.prepare<[{ me: string; commentId: number }], Offer>(
    `SELECT o.decision_id AS decisionId, o.comment_id AS commentId, o.moderator_id AS moderatorId, o.version, o.offered_at AS offeredAt
     FROM opinion_offers o JOIN comments c ON c.id = o.comment_id WHERE o.comment_id = @commentId AND ${FOR_ME}`,
  )
  const count = db
    .prepare<[{ me: string }], number>(
      `SELECT count(*) FROM opinion_offers o CROSS JOIN comments c ON c.id = o.comment_id WHERE ${FOR_ME}`,
    )
    .pluck()
  const page = db.prepare<
    [{ me: string; at: string; id: number; limit: number; now: string }],
    CommentRow & { offeredAt: string }
  >(
    `${rowsFrom('opinion_offers o INDEXED BY opinion_offers_by_time CROSS JOIN comments c ON c.id = o.comment_id', 'o.offered_at AS offeredAt')}
     WHERE (o.offered_at, o.comment_id) > (+@at, +@id) AND ${FOR_ME} ORDER BY o.offered_at, o.comment_id LIMIT +@limit`,
  )
  const insert = db.prepare<[Opinion]>(
    `INSERT INTO opinions (decision_id, moderator_id, action, reason, note, time_on_post_ms, given_at)
     VALUES (@decisionId, @moderatorId, @action, @reason, @note, @timeOnPostMs, @givenAt)`,
  )
  const byDecision = db.prepare<[string], Opinion>(`SELECT ${columns} FROM opinions WHERE decision_id = ?`)
  const counted = db.prepare<[], number>('SELECT count(*) FROM opinions').pluck()
  const pairs = db.prepare<[string, string], Pair>(
    `SELECT d.action AS firstAction, d.reason AS firstReason, p.action AS secondAction, p.reason AS secondReason
     FROM opinions p JOIN decisions d ON d.id = p.decision_id WHERE p.given_at >= ? AND p.given_at < ?`,
  )
  return {
    offer: (offered: Offer) => offer.run(offered),
    withdraw: (decisionId: string) => withdraw.run(decisionId),
    /** Forgets offers from before that time. */
    expire: (before: string) => expire.run(before),
    /** The offer on a post that a person may answer, or null. */
    open: (me: string, commentId: number) => open.get({ me, commentId }) ?? null,
    count: (me: string) => count.get({ me }) ?? 0,
    page: (me: string, after: Cursor | null, limit: number, now: string) =>
      page.all({ me, at: after?.at ?? '', id: after?.id ?? 0, limit, now }),
    insert: (opinion: Opinion) => insert.run(opinion),
    byDecision: (decisionId: string) => byDecision.get(decisionId) ?? null,
    given: () => counted.get() ?? 0,
    /** Both judgements of every post judged twice in a time: from inclusive, until exclusive. */
    pairs: (from: string, until: string) =>
      pairs.all(from, until).map(({ firstAction, firstReason, secondAction, secondReason }) => ({
        first: { action: firstAction, reason: firstReason },
        second: { action: secondAction, reason: secondReason },
      })),
  }
}
