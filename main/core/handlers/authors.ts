import type { FileEntry, SanctionDraft } from '../../../shared/author.ts'
import type { Moderator, SanctionKind } from '../../../shared/domain.ts'
import { AppError } from '../../../shared/errors.ts'
import { may } from '../../../shared/rights.ts'
import { adviseSanction, checkSanction, PERIOD_DAYS, WARNING_COUNTS_DAYS } from '../../../shared/rules/sanction.ts'
import { writeAuthorRecord } from '../author-book.ts'
import { daysBefore, figuresOf, monthsOf, usualReasonOf } from '../author-figures.ts'
import { type FileItem, fileOf, holdsAt, warningAt } from '../author-file.ts'
import { canonicalJson } from '../db/audit.ts'
import type { AuthorRecord } from '../db/author-records.ts'
import { type Deps, type Handlers, needOnDuty, onDuty } from '../deps.ts'
import { standingAt } from '../standing.ts'

const POSTS_SHOWN = 10
const HOUR_MS = 3_600_000
const YEAR_DAYS = 366
/** So many deleted posts are looked at; who has more is known well enough. */
const DELETED_READ = 2000

type AuthorRequest = `author.${'read' | 'note' | 'sanction' | 'end'}`
type Fields = Partial<AuthorRecord> & Pick<AuthorRecord, 'authorId' | 'kind' | 'action'>

/** What the desk keeps of authors: notes, sanctions, and what speaks for one. */
export function authorHandlers(deps: Deps): Pick<Handlers, AuthorRequest> {
  const { tables, now, newId } = deps
  const { authors, authorRecords, reasons, sanctions, steps } = tables

  /** What is known of an author at a moment, for the panel and for the record of a sanction. */
  const knownOf = (authorId: number, at: Date) => {
    const items = fileOf(authorRecords.ofAuthor(authorId))
    const deleted = authors.deletedSince(authorId, daysBefore(at, YEAR_DAYS), DELETED_READ)
    const illegalReasons = new Set(reasons.list().flatMap(reason => (reason.statutes === '' ? [] : [reason.code])))
    const posts = authors.postsSince(authorId, daysBefore(at, PERIOD_DAYS))
    return { items, deleted, figures: figuresOf({ deleted, posts, items, illegalReasons }, at) }
  }

  const inForceOf = (items: readonly FileItem[], at: string) =>
    new Set(items.flatMap(item => (holdsAt(item, at) && item.record.kind !== 'note' ? [item.record.kind] : [])))

  /** Writes a record and its step in the shift. */
  const write = (moderator: Moderator, at: string, fields: Fields): { recordId: string } => {
    const id = newId()
    const record: AuthorRecord = {
      id,
      batchId: id,
      ofRecord: null,
      reason: null,
      note: '',
      endsAt: null,
      commentId: null,
      decisionId: null,
      figures: null,
      netiquetteVersion: deps.netiquetteVersion,
      moderatorId: moderator.id,
      workstationId: deps.workstationId,
      recordedAt: at,
      ...fields,
    }
    writeAuthorRecord(deps, record)
    const { batchId, kind, action, reason, commentId, authorId } = record
    steps.push({
      moderatorId: moderator.id,
      kind: 'record',
      batchId,
      action: action === 'end' ? 'end' : kind,
      reason,
      commentId,
      authorId,
      comments: 0,
      decidedAt: at,
    })
    deps.emit({ name: 'history.changed', payload: {} })
    return { recordId: id }
  }

  /** The post a record is made from, which must be one of the author. */
  const postOf = (commentId: number | null, authorId: number) => {
    if (commentId === null) return null
    const comment = tables.comments.record(commentId)
    if (comment === null || comment.authorId !== authorId) throw new AppError('NOT_FOUND', 'commentGone')
    return comment
  }

  /** The deletion of the post, when it stands: a sanction then rests on it. */
  const groundOf = (draft: SanctionDraft): string | null => {
    const comment = postOf(draft.commentId, draft.authorId)
    if (comment === null || comment.status !== 'deleted') return null
    return standingAt(tables, comment.id, comment.version).record === null
      ? null
      : standingAt(tables, comment.id, comment.version).restsOn
  }

  const nameOf = (moderatorId: string) => tables.people.byId(moderatorId)?.name ?? ''

  const entryOf = (item: FileItem, queued: ReadonlySet<string>): FileEntry => {
    const { record, end, isUndone } = item
    return {
      id: record.id,
      kind: record.kind,
      reason: record.reason,
      note: record.note,
      commentId: record.commentId,
      moderatorName: nameOf(record.moderatorId),
      at: record.recordedAt,
      endsAt: record.endsAt,
      ended: end === null ? null : { at: end.recordedAt, moderatorName: nameOf(end.moderatorId) },
      undone: isUndone,
      queued: queued.has(end?.id ?? record.id),
    }
  }

  return {
    'author.read': ({ authorId }) => {
      const head = authors.head(authorId)
      if (head === null) throw new AppError('NOT_FOUND', 'authorGone')
      const at = now()
      const { items, deleted, figures } = knownOf(authorId, at)
      const queued = new Set(sanctions.queued(authorId))
      return {
        ...head,
        months: monthsOf(deleted, at),
        posts: authors.lastPosts(authorId, POSTS_SHOWN),
        file: items.toReversed().map(item => entryOf(item, queued)),
        usualReason: usualReasonOf(deleted),
        advice: adviseSanction(figures, inForceOf(items, at.toISOString())),
      }
    },

    'author.note': ({ authorId, commentId, text }) => {
      const moderator = needOnDuty(deps)
      if (!authors.exists(authorId)) throw new AppError('NOT_FOUND', 'authorGone')
      if (text.trim() === '') throw new AppError('RULE', 'authorNoteMissing')
      postOf(commentId, authorId)
      const at = now().toISOString()
      return write(moderator, at, { authorId, commentId, kind: 'note', action: 'add', note: text.trim() })
    },

    'author.sanction': draft => {
      const moderator = onDuty(deps)
      if (!authors.exists(draft.authorId)) throw new AppError('NOT_FOUND', 'authorGone')
      const at = now()
      const { items, figures } = knownOf(draft.authorId, at)
      const violation = checkSanction(draft, {
        moderatorOnDuty: moderator !== null,
        isSenior: may(moderator, 'lead'),
        reasons: new Map(reasons.list().map(reason => [reason.code, reason.needsNote])),
        isWarned: warningAt(items, at.toISOString()) !== null,
        inForce: inForceOf(items, at.toISOString()),
      })[0]
      if (violation !== undefined) throw new AppError('RULE', violation.key, violation.values)
      return write(moderator!, at.toISOString(), {
        authorId: draft.authorId,
        commentId: draft.commentId,
        kind: draft.kind,
        action: 'add',
        reason: draft.reason,
        note: draft.note.trim(),
        endsAt: endAfter(draft, at),
        decisionId: groundOf(draft),
        figures: canonicalJson(figures),
      })
    },

    'author.end': ({ recordId }) => {
      const moderator = needOnDuty(deps)
      const record = authorRecords.byId(recordId)
      if (record === null || record.action !== 'add') throw new AppError('NOT_FOUND', 'recordGone')
      const at = now().toISOString()
      const item = fileOf(authorRecords.ofAuthor(record.authorId)).find(one => one.record.id === recordId)!
      if (!holdsAt(item, at)) throw new AppError('RULE', 'recordOver')
      if (record.kind === 'ban' && !may(moderator, 'lead')) throw new AppError('RULE', 'banSeniorOnly')
      const { authorId, kind, reason, commentId } = record
      write(moderator, at, { authorId, kind, reason, commentId, action: 'end', ofRecord: recordId })
      return {}
    },
  }
}

/** When a sanction ends by itself, or null: a warning counts a year, the others as long as was said. */
function endAfter({ kind, hours }: Readonly<{ kind: SanctionKind; hours: number | null }>, at: Date): string | null {
  if (kind === 'warning') return daysBefore(at, -WARNING_COUNTS_DAYS)
  return hours === null ? null : new Date(at.getTime() + hours * HOUR_MS).toISOString()
}
