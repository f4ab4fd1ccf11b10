import type { Decision } from './db/decisions.ts'
import type { Tables } from './tables.ts'

/**
 * What a post's state rests on: the id of a decision, or the bare version where none does. `record` is the row that brought it about: the
 * decision itself, its redoing or its return; null where the post stands as its source sent it.
 */
export type Standing = Readonly<{ restsOn: string; record: Decision | null }>

/**
 * The decision that a post's state rests on at a version, looking through what was taken back; what came back rests on its having been put
 * aside.
 */
export function standingAt({ decisions }: Pick<Tables, 'decisions'>, commentId: number, version: number): Standing {
  for (let at = version; ;) {
    const decision = decisions.at(commentId, at)
    if (decision === null) return { restsOn: String(at), record: null }
    if (decision.action === 'redo' || decision.action === 'return')
      return { restsOn: decision.ofDecision!, record: decision }
    if (decision.action !== 'undo') return { restsOn: decision.id, record: decision }
    at = decisions.byId(decision.ofDecision!)!.version - 1
  }
}
