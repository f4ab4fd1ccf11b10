import { AppError } from '../../../shared/errors.ts'
import type { Sender } from '../../../shared/notice.ts'
import { checkComplaint, checkNotice } from '../../../shared/rules/notice.ts'
import { type Deps, type Handlers, needComment, needOnDuty } from '../deps.ts'
import { namesIn } from '../place.ts'
import { standingAt } from '../standing.ts'
import { coverOf, takeComplaint, takeNotice } from '../take-objection.ts'
import { tellOfObjection } from '../tell.ts'

const POSTS_FOUND = 5

/** What readers, authorities and authors send in about posts. */
export function noticeHandlers(deps: Deps): Pick<Handlers, 'notice.place' | 'notice.enter' | 'complaint.enter'> {
  const { tables, now, newId, workstationId } = deps

  return {
    'notice.place': ({ place }) => ({ posts: tables.places.named(namesIn(place), POSTS_FOUND) }),

    'notice.enter': draft => {
      const moderatorId = needOnDuty(deps).id
      const comment = needComment(deps, draft.commentId)
      const reasons = new Set(tables.reasons.list().map(({ code }) => code))
      const [fault] = checkNotice(draft, { nowMs: now().getTime(), isReason: code => reasons.has(code) })
      if (fault !== undefined) throw new AppError('RULE', fault.key, fault.values)
      const { sourceId, revision } = comment
      const known = draft.externalId === null ? null : tables.notices.byExternalId(sourceId, draft.externalId)
      if (known !== null)
        throw new AppError('RULE', 'noticeKnown', { id: known.externalId ?? '', at: known.recordedAt })
      const recordedAt = now().toISOString()
      const id = newId()
      const coveredBy = draft.kind === 'readerFlag' ? coverOf(deps, comment) : null
      takeNotice(deps, {
        id,
        sourceId,
        commentId: comment.id,
        revision,
        externalId: draft.externalId,
        kind: draft.kind,
        ...namedBy(draft.sender),
        isExempt: draft.isExempt ? 1 : 0,
        explanation: draft.explanation.trim(),
        claimedReason: draft.claimedReason,
        locationUrl: draft.location === '' ? null : draft.location,
        goodFaith: draft.goodFaith ? 1 : 0,
        coveredBy,
        receivedAt: atOr(draft.receivedAt, recordedAt),
        recordedAt,
        moderatorId,
        workstationId,
      })
      tellOfObjection(deps, comment.id)
      return { noticeId: id, isOpen: coveredBy === null }
    },

    'complaint.enter': draft => {
      const moderatorId = needOnDuty(deps).id
      const comment = needComment(deps, draft.commentId)
      const [fault] = checkComplaint(draft, { nowMs: now().getTime(), status: comment.status })
      if (fault !== undefined) throw new AppError('RULE', fault.key, fault.values)
      const { record, restsOn } = standingAt(tables, comment.id, comment.version)
      const recordedAt = now().toISOString()
      const id = newId()
      takeComplaint(deps, {
        id,
        commentId: comment.id,
        revision: comment.revision,
        against: record === null ? null : restsOn,
        complainant: draft.complainant,
        ...namedBy(draft.sender),
        text: draft.text.trim(),
        receivedAt: atOr(draft.receivedAt, recordedAt),
        recordedAt,
        moderatorId,
        workstationId,
      })
      tellOfObjection(deps, comment.id)
      return { complaintId: id }
    },
  }
}

const namedBy = ({ name, email }: Sender) => ({ senderName: textOr(name), senderEmail: textOr(email) })
const textOr = (text: string): string | null => (text === '' ? null : text)
const atOr = (at: string | null, otherwise: string): string => (at === null ? otherwise : new Date(at).toISOString())
