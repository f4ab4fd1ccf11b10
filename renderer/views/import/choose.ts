import type { Desk } from '../../app/desk.ts'
import type { Problem } from '../../../shared/errors.ts'

/** Lets the person choose a file in the system's dialog. Returns what stands against it, or null. */
export async function chooseFile(desk: Desk): Promise<Problem | null> {
  const reply = await desk.api.request('file.choose', {})
  if (!reply.ok) return reply.problem
  if (reply.value !== null) desk.store.step({ type: 'dialog.changed', dialog: { kind: 'import', probe: reply.value } })
  return null
}
