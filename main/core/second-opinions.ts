import { sha256 } from './db/audit.ts'
import type { Decision } from './db/decisions.ts'
import type { Tables } from './tables.ts'

/** The name of the share among the desk's settings; its value is a whole number of percent. */
export const SHARE_SETTING = 'opinionShare'
/** After so long an opinion says little of the work of today, and what nobody looked at would pile up. */
const OFFERED_FOR_MS = 7 * 86_400_000

/** Where a decision falls between 0 (inclusive) and 1 (exclusive), by the SHA-256 of its id alone: so anybody can check who was picked. */
export const lotOf = (decisionId: string): number => Number.parseInt(sha256(decisionId).slice(0, 8), 16) / 2 ** 32

/** How many of a hundred decisions are offered. */
export const shareOf = ({ deskSettings }: Pick<Tables, 'deskSettings'>): number =>
  Number(deskSettings.get(SHARE_SETTING) ?? 0)

/** Offers a person's decision for a second opinion if the desk's share picks it. Only what settles a post is judged twice. */
export function offerForOpinion(tables: Pick<Tables, 'deskSettings' | 'opinions'>, decision: Decision): void {
  if (decision.origin !== 'person' || (decision.action !== 'approve' && decision.action !== 'delete')) return
  const percent = shareOf(tables)
  if (percent === 0 || lotOf(decision.id) >= percent / 100) return
  tables.opinions.expire(new Date(Date.parse(decision.decidedAt) - OFFERED_FOR_MS).toISOString())
  const { id: decisionId, commentId, moderatorId, version, decidedAt: offeredAt } = decision
  tables.opinions.offer({ decisionId, commentId, moderatorId, version, offeredAt })
}
