import type { AuthorRecord } from '../db/author-records.ts'
import { fileOf, holdsAt } from '../author-file.ts'
import { type By, changeStatement, makeStatement } from './book.ts'
import { sanctionContent } from './content.ts'
import type { StatementNeeds } from './of-decisions.ts'

const isStated = (record: AuthorRecord): record is AuthorRecord & { kind: 'suspension' | 'ban' } =>
  record.kind === 'suspension' || record.kind === 'ban'

/**
 * Follows a record of an author's file that was just written. A suspension or ban gets its statement; the statement is in force for as long
 * as nobody undid or ended it.
 */
export function stateSanction(needs: StatementNeeds, record: AuthorRecord): void {
  if (!isStated(record)) return
  const { statements, authorRecords } = needs.tables
  const by: By = { at: record.recordedAt, moderatorId: record.moderatorId, authorRecordId: record.id }
  if (record.action === 'add') {
    const { sourceId, hasAccount, isDemo, profile } = statements.reach(record.authorId)
    makeStatement(
      needs,
      {
        kind: record.kind,
        sourceId,
        authorId: record.authorId,
        commentId: record.commentId,
        revision: null,
        reason: record.reason!,
        exempt: hasAccount === 1 ? null : 'noContact',
        reportable: profile === 'online_platform' && isDemo === 0 ? 1 : 0,
      },
      sanctionContent(record, needs.reasoned(record.reason!), needs.house, profile),
      by,
    )
    return
  }
  const records = authorRecords.ofAuthor(record.authorId)
  const item = fileOf(records).find(one => one.record.id === rootOf(record, records))
  const standing = item === undefined ? null : statements.ofAuthorRecord(item.record.id)
  if (item === undefined || standing === null) return
  const holds = holdsAt(item, record.recordedAt)
  if (standing.stands === 1 && !holds)
    changeStatement(needs, standing, 'withdrawn', { because: item.isUndone ? 'undone' : 'ended' }, by)
  if (standing.stands === 0 && holds) changeStatement(needs, standing, 'reinstated', {}, by)
}

/** The sanction itself, behind its ending and whatever was undone of that. */
function rootOf(record: AuthorRecord, records: readonly AuthorRecord[]): string {
  let at = record
  while (at.action !== 'add') at = records.find(({ id }) => id === at.ofRecord)!
  return at.id
}
