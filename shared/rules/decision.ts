import type { DecisionDraft } from '../contract.ts'
import { type Action, MIN_OTHER_NOTE_LENGTH, type QueueName, type Status } from '../domain.ts'
import type { ProblemKey, ProblemValues } from '../errors.ts'

/** What the rules need to know. Handlers gather it; rules never fetch. */
export type DecisionFacts = Readonly<{
  status: Status
  queue: QueueName
  moderatorOnDuty: boolean
  /** Notices and complaints that are open against the post. */
  objections: number
  /** The reasons of the desk: code → does it demand a note. */
  reasons: ReadonlyMap<string, boolean>
}>

export type Violation = Readonly<{ rule: string; key: ProblemKey; values: ProblemValues }>
type Draft = Pick<DecisionDraft, 'action' | 'reason' | 'note'>
type Rule = (draft: Draft, facts: DecisionFacts) => readonly [ProblemKey, ProblemValues?] | null

const rules: Readonly<Record<string, Rule>> = {
  someoneIsOnDuty: (_, f) => (f.moderatorOnDuty ? null : ['noModerator']),

  // With something open against it, approving what is approved says that nothing is wrong with it: Art. 16(5), 20(4) DSA want an answer.
  changesSomething: (d, f) =>
    (d.action === 'approve' && f.status === 'approved' && f.objections === 0) ||
    (d.action === 'later' && f.queue === 'later')
      ? ['alreadySo']
      : null,

  onlyWaitingPostsAreSetAside: (d, f) =>
    d.action === 'later' && f.status !== 'pending' && f.status !== 'escalated' ? ['onlyWaitingLater'] : null,

  // Art. 17(3)(d), (e) DSA: a statement of reasons names the ground relied on.
  deletionNamesReason: d => (d.action === 'delete' && d.reason === null ? ['reasonMissing'] : null),

  reasonExists: (d, f) =>
    d.reason !== null && !f.reasons.has(d.reason) ? ['reasonUnknown', { reason: d.reason }] : null,

  otherReasonIsExplained: (d, f) =>
    d.reason !== null && f.reasons.get(d.reason) === true && d.note.trim().length < MIN_OTHER_NOTE_LENGTH
      ? ['noteTooShort', { minimum: MIN_OTHER_NOTE_LENGTH, reason: d.reason }]
      : null,

  escalationSaysWhy: d => (d.action === 'escalate' && d.note.trim() === '' ? ['noteMissing'] : null),

  onlyEscalatedPostsAreAnswered: (d, f) =>
    d.action === 'answer' && f.queue !== 'escalated' ? ['onlyEscalatedAnswered'] : null,

  answerSaysSomething: d => (d.action === 'answer' && d.note.trim() === '' ? ['answerMissing'] : null),
}

/** Everything that stands against a decision, in the rules' order; empty when it may be taken. Never throws. */
export function checkDecision(draft: Draft, facts: DecisionFacts): Violation[] {
  return Object.entries(rules).flatMap(([rule, holds]) => {
    const found = holds(draft, facts)
    return found === null ? [] : [{ rule, key: found[0], values: found[1] ?? {} }]
  })
}

/** Where a post stands after an action: what is open against it is answered by approving or deleting it, and by nothing else. */
export function placeAfter(
  action: Action,
  post: Readonly<{ status: Status; openNotices: number; openComplaints: number }>,
): Readonly<{ status: Status; queue: QueueName; openNotices: number; openComplaints: number }> {
  const isAnswer = action === 'approve' || action === 'delete'
  const { openNotices, openComplaints } = isAnswer ? { openNotices: 0, openComplaints: 0 } : post
  return { ...outcomeOf(action, post.status), openNotices, openComplaints }
}

/** Status and queue after an action. Setting aside keeps the status; what waits again goes by its hits. */
export function outcomeOf(
  action: Action,
  status: Status,
  hasHits = false,
): Readonly<{ status: Status; queue: QueueName }> {
  switch (action) {
    case 'approve':
      return { status: 'approved', queue: 'decided' }
    case 'delete':
      return { status: 'deleted', queue: 'decided' }
    case 'escalate':
      return { status: 'escalated', queue: 'escalated' }
    case 'later':
      return { status, queue: 'later' }
    case 'answer':
      return { status: 'pending', queue: hasHits ? 'flagged' : 'incoming' }
  }
}
