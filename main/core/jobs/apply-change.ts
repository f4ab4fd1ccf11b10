import type { Rechecks } from '../db/rechecks.ts'
import type { TaskContext } from '../pool/context.ts'
import { type Change, shadowKeysOf } from '../pool/tasks/recheck-posts.ts'
import type { RuleSet } from '../rule-set.ts'

/** `outdated` when text, marks or notices are no longer those that were checked: nothing was written. */
export type Applied = Readonly<{ isOutdated: boolean; isPending: boolean; haveHitsChanged: boolean }>

const OUTDATED: Applied = { isOutdated: true, isPending: false, haveHitsChanged: false }

export type ChangeWriter = Readonly<{
  /** Writes what a check found, inside the caller's transaction. A post may change its queue at that moment; with null it stays where it is. */
  apply: (change: Change, movesAtMs: number | null) => Applied
}>

/** `set` is what the changes were found with. */
export function createChangeWriter(
  tables: Readonly<{ rechecks: Rechecks; here: Pick<TaskContext, 'hits' | 'posts'> }>,
  set: RuleSet,
): ChangeWriter {
  const { rechecks, here } = tables
  const shadowKeys = shadowKeysOf(set)
  return {
    apply(change, movesAtMs) {
      const { id, revision, hits, state, shadow } = change
      const now = rechecks.standing(id)
      if (now === null || now.revision !== revision || now.openNotices !== change.openNotices) return OUTDATED
      if (here.posts.lastMark(id, revision) !== change.lastMark) return OUTDATED
      if (hits !== null) here.hits.replace(id, revision, hits)
      if (state !== null) rechecks.judge(id, state)
      if (shadow !== null) {
        for (const key of shadowKeys) rechecks.forgetShadow(key, id)
        here.hits.writeShadow(id, shadow)
      }
      if (movesAtMs !== null) rechecks.moveTo(id, now.queue, change.queue, movesAtMs)
      const isPending = now.status === 'pending' || now.status === 'escalated'
      return { isOutdated: false, isPending, haveHitsChanged: hits !== null }
    },
  }
}
