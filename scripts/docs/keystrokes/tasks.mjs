// What is compared, and the day that the sums are made for.

/** @typedef {'approve' | 'delete' | 'escalate' | 'ban' | 'bulk' | 'posts'} Task */
/**
 * A way to do a task. `round` marks a way round a function that the tool lacks, `trips` the answers of a server that the hands wait for.
 * @typedef {Readonly<{ way: string, steps: readonly import('./model.mjs').Step[], round?: true, trips: number, note: string }>} Flow
 * @typedef {Readonly<{ name: string, flows: Readonly<Record<Task, readonly [Flow, ...Flow[]]>>, sources: readonly string[] }>} Tool
 */

/** @type {ReadonlyArray<Readonly<{ id: Task, title: string, means: string }>>} */
export const TASKS = [
  { id: 'approve', title: 'Approve', means: 'The post on the screen is published, and the next one is there.' },
  {
    id: 'delete',
    title: 'Delete with reason',
    means: 'The post is taken away, the reason is recorded with the decision, and the next post is there.',
  },
  {
    id: 'escalate',
    title: 'Escalate',
    means: 'The post is handed to somebody senior, with the sample note, and the next post is there.',
  },
  { id: 'ban', title: 'Ban', means: 'The author of the post on the screen may not write again, without an end.' },
  {
    id: 'bulk',
    title: 'Bulk of 30',
    means: 'Thirty posts that stand one below the other in a longer list are deleted for one reason.',
  },
  {
    id: 'posts',
    title: 'Last ten posts of an author',
    means: 'Ten posts by the author of the post on the screen are there to be read.',
  },
]

/** Decisions of one person a day: 12,000 by 14 at the New York Times in 2017. */
export const DECISIONS_A_DAY = 860

/** An assumption, not a measurement: shares of the decisions, in per cent. */
export const MIX = { approve: 85, delete: 13, escalate: 2 }
