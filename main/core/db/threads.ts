import type { Status } from '../../../shared/domain.ts'
import type { Db } from './open.ts'

/** A post with its place in a thread; its text is cut. */
export type ThreadNode = Readonly<{
  id: number
  sourceId: number
  externalId: string
  articleId: number
  parentExternalId: string | null
  status: Status
  authorName: string
  text: string
  submittedAt: string
}>

/** Characters of a post that a thread shows. */
const TEXT_LENGTH = 600
/** So many are counted. */
const COUNTED = 500

const NODE = `SELECT c.id, c.source_id AS sourceId, c.external_id AS externalId, c.article_id AS articleId,
    c.parent_external_id AS parentExternalId, c.status, u.name AS authorName, substr(r.text, 1, ${TEXT_LENGTH}) AS text,
    c.submitted_at AS submittedAt
  FROM comments c JOIN revisions r ON r.comment_id = c.id AND r.number = c.revision JOIN authors u ON u.id = c.author_id`

type Around = Readonly<{
  sourceId: number
  articleId: number
  parent: string | null
  at: string
  id: number
  limit: number
}>

const ANSWERS = 'c.source_id = +@sourceId AND c.parent_external_id = +@parent'
const ROOTS = 'c.article_id = +@articleId AND c.parent_external_id IS NULL'
const before = '(c.submitted_at, c.id) < (+@at, +@id)'
const after = '(c.submitted_at, c.id) > (+@at, +@id)'
const backwards = 'ORDER BY c.submitted_at DESC, c.id DESC LIMIT +@limit'
const forwards = 'ORDER BY c.submitted_at, c.id LIMIT +@limit'

/** Reads of threads. Each is bounded, however long the thread is. */
export const threadTable = (db: Db) => {
  const node = db.prepare<[number], ThreadNode>(`${NODE} WHERE c.id = +?`)
  const byExternalId = db.prepare<[number, string], ThreadNode>(`${NODE} WHERE c.source_id = +? AND c.external_id = +?`)
  /** The walks of one level, which is the answers of one post or the posts of an article that answer none. */
  const level = (where: string, index: string) => {
    const count = (side: string) =>
      db
        .prepare<[Omit<Around, 'limit'>], number>(
          `SELECT count(*) FROM (SELECT 1 FROM comments c INDEXED BY ${index} WHERE ${where} AND ${side} LIMIT ${COUNTED})`,
        )
        .pluck()
    return {
      before: db.prepare<[Around], ThreadNode>(`${NODE} WHERE ${where} AND ${before} ${backwards}`),
      after: db.prepare<[Around], ThreadNode>(`${NODE} WHERE ${where} AND ${after} ${forwards}`),
      countBefore: count(before),
      countAfter: count(after),
    }
  }
  const answers = level(ANSWERS, 'comments_by_parent')
  const roots = level(ROOTS, 'comments_by_article')
  const levelOf = ({ parentExternalId }: Pick<ThreadNode, 'parentExternalId'>) =>
    parentExternalId === null ? roots : answers
  const bound = (of: ThreadNode) => ({
    sourceId: of.sourceId,
    articleId: of.articleId,
    parent: of.parentExternalId,
    at: of.submittedAt,
    id: of.id,
  })
  const under = (of: ThreadNode) => ({ ...bound(of), parent: of.externalId, at: '', id: 0 })
  return {
    node: (id: number) => node.get(id) ?? null,
    parentOf: (of: ThreadNode): ThreadNode | null =>
      of.parentExternalId === null ? null : (byExternalId.get(of.sourceId, of.parentExternalId) ?? null),
    /** Posts of the same level right before or behind one, the nearest first. */
    before: (of: ThreadNode, limit: number) => levelOf(of).before.all({ ...bound(of), limit }),
    after: (of: ThreadNode, limit: number) => levelOf(of).after.all({ ...bound(of), limit }),
    /** All of them, exact up to 500. */
    countBefore: (of: ThreadNode) => levelOf(of).countBefore.get(bound(of)) ?? 0,
    countAfter: (of: ThreadNode) => levelOf(of).countAfter.get(bound(of)) ?? 0,
    /** The first direct answers, the oldest first. */
    answers: (of: ThreadNode, limit: number) => answers.after.all({ ...under(of), limit }),
    /** Direct answers, exact up to 500. */
    countAnswers: (of: ThreadNode) => answers.countAfter.get(under(of)) ?? 0,
  }
}
export type Threads = ReturnType<typeof threadTable>
