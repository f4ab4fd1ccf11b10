import type { CommandId } from '../../shared/commands.ts'
import { run } from './run.ts'
import { leavesManual } from './run-manual.ts'
import { situationOf } from './situation.ts'
import type { Desk } from '../app/desk.ts'

/** Runs a command if it can run now; otherwise the screen says why not. */
export function runIn(desk: Desk): (id: CommandId) => void {
  return id => {
    const verdict = run[id].can(situationOf(desk))
    desk.store.step({ type: 'key.blocked', why: verdict === true ? null : verdict })
    if (verdict !== true) return
    if (desk.store.get().manual !== null && leavesManual(id)) desk.store.step({ type: 'manual.closed' })
    run[id].run(desk)
  }
}
