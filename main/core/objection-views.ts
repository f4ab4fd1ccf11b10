import type { CommentView, ComplaintView, NoticeView } from '../../shared/domain.ts'
import type { CommentRecord } from './db/comments.ts'
import type { Tables } from './tables.ts'

const NOTICES_SHOWN = 20
const COMPLAINTS_SHOWN = 10

type Shown = Pick<CommentView, 'notices' | 'complaints'>
const NONE: Shown = { notices: [], complaints: [] }

/** Makes what the screen shows of the notices and complaints on a post. */
export function createObjectionViews({ complaints, decisions, notices, objections, people }: Tables) {
  const nameOf = (moderatorId: string) => people.byId(moderatorId)?.name ?? ''

  const closedBy = (decisionId: string | null): NoticeView['closed'] => {
    const decision = decisionId === null ? null : decisions.byId(decisionId)
    if (decision === null) return null
    // only these two close anything
    const action = decision.action as 'approve' | 'delete'
    return { action, moderatorName: nameOf(decision.moderatorId), at: decision.decidedAt }
  }

  const against = (decisionId: string | null): ComplaintView['against'] => {
    const decision = decisionId === null ? null : decisions.byId(decisionId)
    if (decision === null) return null
    const { action, moderatorId, decidedAt } = decision
    return { action, moderatorId, moderatorName: nameOf(moderatorId), decidedAt }
  }

  return ({ id, revision }: CommentRecord): Shown => {
    if (!objections.has(id)) return NONE
    return {
      notices: notices.ofComment(id, NOTICES_SHOWN).map(notice => ({
        id: notice.id,
        kind: notice.kind,
        explanation: notice.explanation,
        claimedReason: notice.claimedReason,
        location: notice.locationUrl ?? '',
        receivedAt: notice.receivedAt,
        isOfEarlierText: notice.revision < revision,
        closed: closedBy(notice.decisionId),
      })),
      complaints: complaints.ofComment(id, COMPLAINTS_SHOWN).map(complaint => ({
        id: complaint.id,
        complainant: complaint.complainant,
        text: complaint.text,
        receivedAt: complaint.receivedAt,
        against: against(complaint.against),
        closed: closedBy(complaint.decisionId),
      })),
    }
  }
}
