import type { Rechecks } from '../db/rechecks.ts'
import type { TaskContext } from '../pool/context.ts'
import { recheckPosts } from '../pool/tasks/recheck-posts.ts'
import type { Rules } from '../rules.ts'
import { createChangeWriter } from './apply-change.ts'

/**
 * Judges one post again by what people said of its hits, inside the caller's transaction. Its place in the order of Flagged follows; its
 * queue does not, for somebody is reading it.
 */
export function rejudge(
  deps: Readonly<{ rules: Rules; rechecks: Rechecks; here: TaskContext }>,
  commentId: number,
): void {
  const set = deps.rules.current()
  const [change] = recheckPosts(deps.here, { ids: Int32Array.of(commentId), run: null }, [set])
  if (change !== undefined) createChangeWriter(deps, set).apply(change, null)
}
