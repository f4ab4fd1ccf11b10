import type { SweepPost } from '../../shared/domain.ts'

/** A place in the order of Incoming; null is its beginning. */
export type SweepPlace = Readonly<{ at: string; id: number }> | null

/** The sweep: one page of short posts, read together. */
export type SweepState = Readonly<{
  /** Counts pages; an answer for an earlier one is thrown away. */
  ticket: number
  posts: readonly SweepPost[]
  index: number
  /** Ids of posts that somebody wants to read by themselves; they stay in Incoming. */
  left: ReadonlySet<number>
  /** Where this page begins, where those before it began, and where the next one does. */
  from: SweepPlace
  before: readonly SweepPlace[]
  next: SweepPlace
  phase: 'loading' | 'reading' | 'sending'
  /** When the page was drawn (performance.now), null until then. */
  shownAtMs: number | null
}>

/** The sweep before it was opened. */
export const initialSweep: SweepState = {
  ticket: 0,
  posts: [],
  index: 0,
  left: new Set(),
  from: null,
  before: [],
  next: null,
  phase: 'loading',
  shownAtMs: null,
}

/** The posts of the page that nobody wants to read by themselves. */
export const sweptPosts = ({ posts, left }: SweepState): readonly SweepPost[] =>
  posts.filter(post => !left.has(post.id))
