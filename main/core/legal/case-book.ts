import { type CaseState, type CaseStep, CaseStep as CaseStepSchema } from '../../../shared/case.ts'
import type { Moderator } from '../../../shared/domain.ts'
import { AppError } from '../../../shared/errors.ts'
import { caseFrom, nextDueAt } from '../../../shared/rules/case.ts'
import { clockIn } from '../../../shared/rules/desk-clock.ts'
import { DESK_ZONE } from '../../../shared/time-zone.ts'
import { canonicalJson } from '../db/audit.ts'
import { type CaseRecord, caseStepHash } from '../db/cases.ts'
import type { CommentRecord } from '../db/comments.ts'
import { captureComment, type CaptureNeeds, objectName } from './capture.ts'
import { noteCustody } from './custody.ts'

const NUMBER_PREFIX = 'FRG'

/** FRG-2026-000123: the year in Vienna, and how many cases that year has had. */
const numberOf = (year: number, running: number): string =>
  `${NUMBER_PREFIX}-${year}-${String(running).padStart(6, '0')}`

/** How the case stands by its record. */
export const stateOfCase = ({ tables }: Pick<CaptureNeeds, 'tables'>, caseId: string): CaseState =>
  caseFrom(tables.cases.entries(caseId).map(({ step }) => step))

/** The case of that id; refuses where there is none. */
export function needCase({ tables }: Pick<CaptureNeeds, 'tables'>, caseId: string): CaseRecord {
  const found = tables.cases.byId(caseId)
  if (found === null) throw new AppError('NOT_FOUND', 'caseGone')
  return found
}

/** Opens a case, empty; posts are added next, in the same transaction. Returns it. */
export function openCase(needs: CaptureNeeds, title: string, by: Moderator): CaseRecord {
  const { tables, workstationId, now, newId } = needs
  const at = now()
  const year = new Date(clockIn(DESK_ZONE).wallAt(at.getTime())).getUTCFullYear()
  const running = tables.cases.nextRunning(year)
  const record: CaseRecord = {
    id: newId(),
    year,
    running,
    number: numberOf(year, running),
    openedAt: at.toISOString(),
    moderatorId: by.id,
    workstationId,
    version: 0,
    title,
    status: 'open',
    changedAt: at.toISOString(),
    nextDueAt: null,
  }
  tables.cases.insert(record)
  writeSteps(needs, record.id, [{ kind: 'opened', title }], by)
  return needCase(needs, record.id)
}

/** Adds steps that nothing stands against to the record of a case, and writes anew what lists show of it. */
export function writeSteps(needs: CaptureNeeds, caseId: string, steps: readonly CaseStep[], by: Moderator): void {
  const { tables, workstationId, now, record } = needs
  const { version } = needCase(needs, caseId)
  const at = now().toISOString()
  for (const [index, step] of steps.entries()) {
    const number = version + index + 1
    const row = {
      caseId,
      number,
      step: canonicalJson(CaseStepSchema.parse(step)),
      at,
      moderatorId: by.id,
      workstationId,
    }
    tables.cases.insertStep(row)
    record({ kind: 'case', id: caseId, number, sha256: caseStepHash(row) })
    if (step.kind === 'itemAdded') tables.cases.addComment(caseId, step.commentId)
    if (step.kind === 'itemRemoved') tables.cases.dropComment(caseId, step.commentId)
  }
  const state = stateOfCase(needs, caseId)
  tables.cases.derive({
    id: caseId,
    version: version + steps.length,
    title: state.title,
    status: state.status,
    changedAt: at,
    nextDueAt: nextDueAt(state),
  })
}

/**
 * Brings posts into a case and secures them there, its record written once for all of them. What was secured of a post before comes in with its own
 * chain, whose head the case's chain then holds.
 */
export function addToCase(
  needs: CaptureNeeds,
  caseId: string,
  comments: readonly CommentRecord[],
  by: Moderator,
): void {
  const { tables } = needs
  const brought = comments.map(comment => {
    const earlier = tables.evidence.ofComment(comment.id)
    const { capture, sha256 } = captureComment(needs, comment, by, 'case')
    return {
      comment,
      captures: [...earlier.map(({ id, sha256: hash }) => ({ id, hash })), { id: capture.id, hash: sha256 }],
    }
  })
  writeSteps(
    needs,
    caseId,
    brought.flatMap(({ comment: { id: commentId }, captures }): CaseStep[] => [
      { kind: 'itemAdded', commentId },
      ...captures.map(({ id, hash }) => ({ kind: 'captured' as const, captureId: id, commentId, sha256: hash })),
    ]),
    by,
  )
  for (const { comment, captures } of brought)
    for (const { id } of captures)
      noteCustody(needs, by, {
        chain: caseId,
        action: 'added',
        object: `${objectName(comment)}, ${id}`,
        objectSha256: tables.custody.head(id),
        reason: 'case',
        counterparty: '',
      })
}
