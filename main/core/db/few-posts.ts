import type { Status } from '../../../shared/domain.ts'
import type { Db } from './open.ts'

/** Most authors have no more posts than these. */
export const FEW = 24
/** Authors that are remembered; then it begins anew. */
const MAX_AUTHORS = 100_000

/** `latest` is when the last one was submitted; null without any. Of an author with more than `FEW`, not all are counted. */
export type FewPosts = Readonly<{ posts: number; decided: number; deleted: number; latest: string | null }>

const NONE: FewPosts = { posts: 0, decided: 0, deleted: 0, latest: null }

const isDecided = (status: Status) => status === 'approved' || status === 'deleted'

/**
 * What authors have posted by now, remembered from one arriving post to the next: a file asks for every one of its posts. Whoever writes a
 * post tells it, whoever changes the status of one has it forget, and `look` must be called where another program may have written.
 */
export const fewPostTable = (db: Db) => {
  const read = db
    .prepare<[number, number], [number, number, number, string | null]>(
      `SELECT count(*), total(status IN ('approved', 'deleted')), total(status = 'deleted'), max(submitted_at) FROM (
         SELECT status, submitted_at FROM comments INDEXED BY comments_by_author WHERE author_id = +? LIMIT +?)`,
    )
    .raw()
  const dataVersion = db.prepare<[], number>('PRAGMA data_version').pluck()
  const known = new Map<number, FewPosts>()
  let version = -1

  const keep = (authorId: number, few: FewPosts): FewPosts => {
    if (known.size >= MAX_AUTHORS) known.clear()
    known.set(authorId, few)
    return few
  }
  return {
    of: (authorId: number): FewPosts => {
      const remembered = known.get(authorId)
      if (remembered !== undefined) return remembered
      const [posts, decided, deleted, latest] = read.get(authorId, FEW + 1)!
      return keep(authorId, { posts, decided, deleted, latest })
    },
    /** A new author. */
    begin: (authorId: number): void => void keep(authorId, NONE),
    /** A new post of an author. */
    added: ({ authorId, submittedAt, status }: Readonly<{ authorId: number; submittedAt: string; status: Status }>) => {
      const before = known.get(authorId)
      if (before === undefined) return
      const { posts, decided, deleted, latest } = before
      known.set(authorId, {
        posts: posts + 1,
        decided: decided + Number(isDecided(status)),
        deleted: deleted + Number(status === 'deleted'),
        latest: latest === null || latest < submittedAt ? submittedAt : latest,
      })
    },
    forget: (): void => known.clear(),
    /** Forgets all if another connection has written since the last look. */
    look: (): void => {
      const now = dataVersion.get() ?? 0
      if (now !== version) known.clear()
      version = now
    },
  }
}
export type FewPostTable = ReturnType<typeof fewPostTable>
