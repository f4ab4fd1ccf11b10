import { AppError } from '../../shared/errors.ts'
import { type FileItem, fileOf, holdsAt, warningAt } from './author-file.ts'
import { writeAuthorRecord } from './author-book.ts'
import type { AuthorRecord } from './db/author-records.ts'
import type { Step } from './db/steps.ts'
import type { Deps } from './deps.ts'
import { blockedByPost, blockedByRecord, type Turn } from './in-the-way.ts'
import { standingAt } from './standing.ts'

type Person = Readonly<{ moderatorId: string; isSenior: boolean }>

/** The suspension that would stand without a warning before it (Art. 23(1) DSA) if this warning had never been given. */
function suspensionOn(warning: AuthorRecord, items: readonly FileItem[], at: string): AuthorRecord | null {
  const others = items.filter(item => item.record.id !== warning.id)
  const resting = others.find(
    item =>
      item.record.kind === 'suspension' &&
      holdsAt(item, at) &&
      item.record.recordedAt >= warning.recordedAt &&
      warningAt(others, item.record.recordedAt) === null,
  )
  return resting?.record ?? null
}

/** Another sanction of the same kind that holds at a moment; warnings and notes may stand side by side. */
const sameKind = ({ kind, id }: AuthorRecord, items: readonly FileItem[], at: string) =>
  kind === 'note' || kind === 'warning'
    ? undefined
    : items.find(item => item.record.kind === kind && item.record.id !== id && holdsAt(item, at))

type Around = Readonly<{ deps: Deps; step: Step; turn: Turn; by: Person; at: string }>

/** What stands against bringing a note or sanction back. */
function againstAdding({ deps: { tables }, step, turn, by }: Around, record: AuthorRecord) {
  if (record.kind === 'ban' && !by.isSenior) return new AppError('RULE', 'banSeniorOnly')
  if (record.decisionId === null) return null
  const comment = tables.comments.record(record.commentId!)!
  return standingAt(tables, comment.id, comment.version).restsOn === record.decisionId
    ? null
    : blockedByPost({ tables, turn, step }, comment)
}

/** What stands in the way of undoing or redoing one record, or null. */
function objection(around: Around, original: AuthorRecord): AppError | null {
  const { deps, step, turn, at } = around
  const way = { tables: deps.tables, turn, step }
  const records = deps.tables.authorRecords.ofAuthor(original.authorId)
  const items = fileOf(records)
  const { record, end, isUndone } = items.find(item => item.record.id === (original.ofRecord ?? original.id))!
  const isAdding = original.action === 'add'

  if (isAdding === (turn === 'redo')) {
    const taken = sameKind(record, items, at)
    if (taken !== undefined) return blockedByRecord(way, 'taken', taken.record)
    // Art. 23(1) DSA holds for what comes back too.
    if (record.kind === 'suspension' && warningAt(items, record.recordedAt) === null)
      return new AppError('RULE', 'warningFirst')
    return isAdding ? againstAdding(around, record) : null
  }
  if (end !== null) return blockedByRecord(way, 'ended', end)
  if (isUndone)
    return blockedByRecord(
      way,
      'undone',
      records.findLast(other => other.ofRecord === record.id)!,
    )
  const resting = isAdding && record.kind === 'warning' ? suspensionOn(record, items, at) : null
  return resting === null ? null : blockedByRecord(way, 'resting', resting)
}

/**
 * Takes a note or sanction of a step back, or again, or the end of one: by a counter-record. Returns the mark that the counter-records share. Throws a CONFLICT that says what stands in
 * the way.
 */
export function turnRecord(deps: Deps, step: Step, turn: Turn, by: Person): string {
  const at = deps.now().toISOString()
  const batchId = deps.newId()
  for (const original of deps.tables.authorRecords.ofBatch(step.batchId)) {
    const problem = objection({ deps, step, turn, by, at }, original)
    if (problem !== null) throw problem
    writeAuthorRecord(deps, {
      ...original,
      id: deps.newId(),
      batchId,
      action: turn,
      ofRecord: original.id,
      note: '',
      endsAt: null,
      decisionId: null,
      figures: null,
      netiquetteVersion: deps.netiquetteVersion,
      moderatorId: by.moderatorId,
      workstationId: deps.workstationId,
      recordedAt: at,
    })
  }
  return batchId
}
