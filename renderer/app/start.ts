import { openQueue, type Desk } from './desk.ts'

/** Opens the first queue that has something to do; Incoming when all are empty. Does nothing when a queue is open already. */
export async function startAtDesk(desk: Desk): Promise<void> {
  if (desk.store.get().list.ticket > 0) return
  desk.savedCounter.wake()
  const counts = await desk.answers.need('queue.list').catch(() => [])
  const first = counts.find(state => state.count > 0 && state.queue !== 'decided' && state.queue !== 'later')
  await openQueue(desk, first?.queue ?? 'incoming')
}
