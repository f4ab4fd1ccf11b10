import type { ProblemKey, ProblemValues } from '../errors.ts'
import type { ComplaintDraft, NoticeDraft } from '../notice.ts'
import type { Status } from '../domain.ts'

/** What stands against taking something in, and in which field it is mended. */
export type FieldFault<F extends string> = Readonly<{ field: F; key: ProblemKey; values: ProblemValues }>

export type NoticeField = 'explanation' | 'location' | 'name' | 'email' | 'goodFaith' | 'claimedReason' | 'receivedAt'
export type ComplaintField = 'complainant' | 'text' | 'email' | 'receivedAt'

/** A clock at the desk and one elsewhere may differ by so much. */
const CLOCK_TOLERANCE_MS = 300_000

const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)
const isLater = (at: string | null, nowMs: number): boolean =>
  at !== null && Date.parse(at) > nowMs + CLOCK_TOLERANCE_MS

type Found = ReadonlyArray<readonly [NoticeField, ProblemKey] | null>
const faults = <F extends string>(found: ReadonlyArray<readonly [F, ProblemKey] | null>): Array<FieldFault<F>> =>
  found.flatMap(fault => (fault === null ? [] : [{ field: fault[0], key: fault[1], values: {} }]))

/**
 * Everything that a notice lacks, by field, in the order of Art. 16(2)(a) to (d) DSA; empty when it is complete. A bare flag lacks nothing:
 * it is taken as what it is. Never throws.
 */
export function checkNotice(
  draft: Omit<NoticeDraft, 'commentId'>,
  facts: Readonly<{ nowMs: number; isReason: (code: string) => boolean }>,
): Array<FieldFault<NoticeField>> {
  const { name, email } = draft.sender
  const isFull = draft.kind !== 'readerFlag'
  const found: Found = [
    isFull && draft.explanation.trim() === '' ? ['explanation', 'noticeExplanationMissing'] : null,
    isFull && draft.location === '' ? ['location', 'noticeLocationMissing'] : null,
    isFull && !draft.isExempt && name === '' ? ['name', 'noticeNameMissing'] : null,
    isFull && !draft.isExempt && email === '' ? ['email', 'noticeEmailMissing'] : null,
    email !== '' && !isEmail(email) ? ['email', 'emailBroken'] : null,
    isFull && !draft.goodFaith ? ['goodFaith', 'noticeGoodFaithMissing'] : null,
    draft.claimedReason !== null && !facts.isReason(draft.claimedReason) ? ['claimedReason', 'reasonUnknown'] : null,
    isLater(draft.receivedAt, facts.nowMs) ? ['receivedAt', 'receivedLater'] : null,
  ]
  return faults(found).map(fault =>
    fault.key === 'reasonUnknown' ? { ...fault, values: { reason: draft.claimedReason ?? '' } } : fault,
  )
}

/**
 * Everything that stands against taking a complaint in. Art. 20(1) DSA gives one to the author whose post was deleted, and to a notifier whose
 * notice was not followed; what nobody has decided yet nobody can object to. Never throws.
 */
export function checkComplaint(
  draft: Omit<ComplaintDraft, 'commentId'>,
  facts: Readonly<{ nowMs: number; status: Status }>,
): Array<FieldFault<ComplaintField>> {
  const isDecided = facts.status === 'approved' || facts.status === 'deleted'
  const fitting = facts.status === 'deleted' ? 'author' : 'notifier'
  return faults<ComplaintField>([
    isDecided ? null : ['complainant', 'complaintTooEarly'],
    isDecided && draft.complainant !== fitting
      ? ['complainant', fitting === 'author' ? 'complaintOfAuthorOnly' : 'complaintOfNotifierOnly']
      : null,
    draft.text.trim() === '' ? ['text', 'complaintTextMissing'] : null,
    draft.sender.email !== '' && !isEmail(draft.sender.email) ? ['email', 'emailBroken'] : null,
    isLater(draft.receivedAt, facts.nowMs) ? ['receivedAt', 'receivedLater'] : null,
  ])
}
