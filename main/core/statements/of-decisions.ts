import type { NoticeKind } from '../../../shared/domain.ts'
import type { ExemptBecause, WithdrawnBecause } from '../../../shared/statement.ts'
import type { CommentRecord } from '../db/comments.ts'
import type { Decision } from '../db/decisions.ts'
import type { KnownStatement } from '../db/statements.ts'
import type { Deps } from '../deps.ts'
import { standingAt } from '../standing.ts'
import { WAVE_AUTHORS, WAVE_MINUTES, WAVE_POSTS } from '../waves.ts'
import { type By, changeStatement, makeStatement } from './book.ts'
import { deletionContent } from './content.ts'

// The statement of reasons that a decision about a post needs, in the decision's own transaction.

export type StatementNeeds = Pick<Deps, 'tables' | 'record' | 'newId' | 'workstationId' | 'reasoned' | 'house'>

/** Advertising (N21) counts as high-volume where it came as a wave; the likeness is that of the group of alike posts. */
const ADVERTISING = 'N21'
const ALIKE = 0.5
const MAX_ALIKE = 100
const WINDOW_MS = WAVE_MINUTES * 60_000

const byOf = (decision: Decision): By => ({
  at: decision.decidedAt,
  moderatorId: decision.moderatorId,
  decisionId: decision.id,
})

function isWave({ tables }: StatementNeeds, { id, authorId, submittedAt }: CommentRecord): boolean {
  const signature = tables.similar.signatureOf(id)
  if (signature === null) return false
  const atMs = Date.parse(submittedAt)
  const found = tables.similar.query(signature, {
    sinceMs: atMs - WINDOW_MS,
    untilMs: atMs + WINDOW_MS,
    minSimilarity: ALIKE,
    limit: MAX_ALIKE,
    except: id,
  })
  if (found.length + 1 < WAVE_POSTS) return false
  const authors = new Set(found.map(({ commentId }) => tables.facts.authorOf(commentId)))
  return authors.add(authorId).size >= WAVE_AUTHORS
}

/** Art. 17(2) DSA: nothing without a way to reach the author, nor for deceptive commercial content in bulk. */
function exemptOf(
  needs: StatementNeeds,
  comment: CommentRecord,
  reason: string,
  hasAccount: boolean,
): ExemptBecause | null {
  if (!hasAccount) return 'noContact'
  return reason === ADVERTISING && isWave(needs, comment) ? 'bulkSpam' : null
}

const kindsOf = ({ tables }: StatementNeeds, { decides }: Decision): NoticeKind[] =>
  decides === null
    ? []
    : (JSON.parse(decides) as string[]).flatMap(id => {
        const notice = tables.notices.byId(id)
        return notice === null ? [] : [notice.kind]
      })

function make(needs: StatementNeeds, decision: Decision, comment: CommentRecord): void {
  const reasoned = needs.reasoned(decision.reason!)
  const { hasAccount, isDemo, profile } = needs.tables.statements.reach(comment.authorId)
  makeStatement(
    needs,
    {
      kind: 'deletion',
      sourceId: comment.sourceId,
      authorId: comment.authorId,
      commentId: comment.id,
      revision: comment.revision,
      reason: decision.reason!,
      exempt: exemptOf(needs, comment, decision.reason!, hasAccount === 1),
      reportable: profile === 'online_platform' && isDemo === 0 ? 1 : 0,
    },
    deletionContent(decision, comment, kindsOf(needs, decision), reasoned, needs.house, profile),
    byOf(decision),
  )
}

function withdraw(
  needs: StatementNeeds,
  standing: KnownStatement,
  because: WithdrawnBecause,
  decision: Decision,
): void {
  changeStatement(needs, standing, 'withdrawn', { because }, byOf(decision))
}

const inForce = ({ tables }: StatementNeeds, { id, revision }: CommentRecord): KnownStatement[] =>
  tables.statements.ofComment(id, revision).filter(({ stands }) => stands === 1)

/**
 * Follows a decision that was just written; `comment` is the post as it was before. A deletion gets its statement; a deletion for the same
 * reason once more leaves the one that stands; anything else takes it back.
 */
export function stateReasons(needs: StatementNeeds, decision: Decision, comment: CommentRecord): void {
  const wasDeleted = comment.status === 'deleted'
  if (decision.action === 'delete') {
    const standing = wasDeleted ? inForce(needs, comment) : []
    const same = standing.find(one => one.reason === decision.reason)
    if (same !== undefined) {
      changeStatement(needs, same, 'confirmed', {}, byOf(decision))
      return
    }
    for (const one of standing) withdraw(needs, one, 'replaced', decision)
    make(needs, decision, comment)
    return
  }
  if (!wasDeleted || decision.action === 'later') return
  const because = comment.openComplaints > 0 ? 'complaint' : decision.action === 'escalate' ? 'reopened' : 'reversed'
  for (const one of inForce(needs, comment)) withdraw(needs, one, because, decision)
}

/** Whether a statement is the one of the deletion a post rests on: made for it, or left standing by it. */
const isOf = ({ tables }: StatementNeeds, { id, decisionId }: KnownStatement, restsOn: string): boolean =>
  decisionId === restsOn || tables.statementRecords.isConfirmedBy(id, restsOn)

/**
 * Follows a decision that was taken back, or again; `comment` is the post as it was before. The statement of the deletion that the post now
 * rests on is in force, and no other.
 */
export function turnReasons(needs: StatementNeeds, counter: Decision, comment: CommentRecord): void {
  const known = needs.tables.statements.ofComment(comment.id, comment.revision)
  if (known.length === 0) return
  const { restsOn } = standingAt(needs.tables, comment.id, counter.version)
  for (const one of known) {
    const holds = isOf(needs, one, restsOn)
    if (one.stands === 1 && !holds) withdraw(needs, one, 'undone', counter)
    if (one.stands === 0 && holds) changeStatement(needs, one, 'reinstated', {}, byOf(counter))
  }
}
