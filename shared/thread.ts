import { z } from 'zod'
import { Status } from './domain.ts'

/** One post of a thread, in the order in which it is read. */
export const ThreadPost = z.strictObject({
  id: z.int(),
  /** 0 for a post that answers none, or none that is here. */
  depth: z.int(),
  status: Status,
  authorName: z.string(),
  text: z.string(),
  submittedAt: z.string(),
  /** Direct answers, exact up to 500. */
  answers: z.int(),
  /** Whether all its answers are in this window. */
  unfolded: z.boolean(),
  /** Posts of the same level that are left out right before it, or right behind it and its answers; exact up to 500. */
  leftOutBefore: z.int(),
  leftOutAfter: z.int(),
})
export type ThreadPost = z.infer<typeof ThreadPost>

/** A window on a thread around one post. */
export const ThreadView = z.strictObject({
  article: z.strictObject({
    id: z.int(),
    title: z.string(),
    lead: z.string(),
    section: z.string(),
    url: z.string().nullable(),
    comments: z.int(),
  }),
  /** Levels above the first one shown. */
  levelsAbove: z.int(),
  /** The parent that the first post names and that has not arrived. */
  parentMissing: z.boolean(),
  posts: z.array(ThreadPost),
})
export type ThreadView = z.infer<typeof ThreadView>
