import type { CommentView, RiskParts } from '../../shared/domain.ts'
import type { CommentRecord } from './db/comments.ts'
import type { Deps } from './deps.ts'
import { createObjectionViews } from './objection-views.ts'
import { amongFalseAlarms, suggestionOf, viewOfRecord } from './hit-views.ts'

const LAST_POSTS = 5
const SIBLINGS = 8
const SIBLINGS_COUNTED = 500
const DECISIONS_SHOWN = 10
const TEXTS_SHOWN = 5

/** Makes everything the screen needs about a comment. */
export function createViews({
  tables,
  statutes,
  now,
}: Pick<Deps, 'tables' | 'statutes' | 'now'>): (record: CommentRecord) => CommentView {
  const { comments, decisions } = tables
  const objectionsOf = createObjectionViews(tables)
  return (record: CommentRecord): CommentView => {
    const found = tables.hits.ofRevision(record.id, record.revision)
    const isFalseAlarm = amongFalseAlarms(found.length === 0 ? [] : tables.hits.falseAlarms(record.id, record.revision))
    const hits = found.map(hit => viewOfRecord(hit, isFalseAlarm, statutes))
    const parentId = record.parentExternalId
    const parent = parentId === null ? null : comments.byExternalId(record.sourceId, parentId)
    return {
      id: record.id,
      externalId: record.externalId,
      source: record.source,
      version: record.version,
      revision: record.revision,
      status: record.status,
      queue: record.queue,
      text: record.text,
      language: record.language,
      submittedAt: record.submittedAt,
      receivedAt: record.receivedAt,
      queueAt: record.queueAt,
      assigneeId: record.assigneeId,
      dueAt: record.dueAt,
      everPublic: record.everPublic === 1,
      risk: record.risk,
      riskParts: record.riskParts === null ? null : (JSON.parse(record.riskParts) as RiskParts),
      hits,
      suggestion: suggestionOf(hits),
      article: comments.article(record.articleId),
      author: {
        ...comments.author(record.authorId),
        sanctions: tables.sanctions.active(record.authorId, now().toISOString()),
        lastPosts: comments.lastPosts(record.authorId, record.id, LAST_POSTS),
      },
      parent,
      parentMissing: parentId !== null && parent === null,
      siblings: parentId === null ? [] : comments.siblings(record.sourceId, parentId, record.id, SIBLINGS),
      siblingCount:
        parentId === null ? 0 : comments.siblingCount(record.sourceId, parentId, record.id, SIBLINGS_COUNTED),
      decisions: decisions.ofComment(record.id, DECISIONS_SHOWN),
      earlierTexts: record.revision === 1 ? [] : comments.earlierTexts(record.id, record.revision, TEXTS_SHOWN),
      openNotices: record.openNotices,
      openComplaints: record.openComplaints,
      ...objectionsOf(record),
    }
  }
}
