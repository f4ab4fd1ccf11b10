import type { BatchItem, SimilarPost, Wave } from '../../shared/domain.ts'

/** The posts like one post, beside the queue it stands in. */
export type SimilarState = Readonly<{
  /** The post that was asked for; its text is what the others are compared with. */
  commentId: number
  /** What was announced, when it was opened from there. */
  wave: Wave | null
  /** Null while they are on their way. */
  posts: readonly SimilarPost[] | null
  isMore: boolean
  isTooShort: boolean
  /** Where the keys stand. */
  index: number
  picked: ReadonlySet<number>
  sinceMs: number
}>

/** A group before its posts have arrived. */
export const openedGroup = (commentId: number, wave: Wave | null, sinceMs: number): SimilarState => ({
  commentId,
  wave,
  posts: null,
  isMore: false,
  isTooShort: false,
  index: 0,
  picked: new Set(),
  sinceMs,
})

/** Nobody has decided it for good yet. */
export const isWaiting = ({ status }: Pick<SimilarPost, 'status'>): boolean =>
  status === 'pending' || status === 'escalated'

/** The posts that a decision goes to: the picked ones, or, with none picked, all that wait. */
export function targetsOf({ posts, picked }: SimilarState): readonly SimilarPost[] {
  const all = posts ?? []
  return picked.size === 0 ? all.filter(isWaiting) : all.filter(post => picked.has(post.commentId))
}

/** Posts as they are named in an order. */
export const groupItems = (posts: readonly SimilarPost[]): BatchItem[] =>
  posts.map(({ commentId, revision, version, openNotices, openComplaints }) => ({
    commentId,
    revision,
    version,
    objections: openNotices + openComplaints,
  }))
