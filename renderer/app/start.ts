import { openQueue, type Desk } from './desk.ts'

/** Opens the first queue that has something to do; Incoming when all are empty. Does nothing when a queue is open already. */
export async function startAtDesk(desk: Desk): Promise<void> {
  if (desk.store.get().list.ticket > 0) return
  desk.savedCounter.wake()
  void tellBroken(desk)
  const counts = await desk.answers.need('queue.list').catch(() => [])
  const first = counts.find(state => state.count > 0 && state.queue !== 'decided' && state.queue !== 'later')
  await openQueue(desk, first?.queue ?? 'incoming')
}

/** Settings that could not be read cost only themselves, but not in silence. */
async function tellBroken(desk: Desk): Promise<void> {
  const broken = await desk.answers.need('settings.get').then(
    ({ broken: keys }) => keys,
    () => [],
  )
  if (broken.length === 0) return
  const problem = { code: 'FILE', key: 'settingsBroken', values: { keys: broken.join(',') } } as const
  desk.store.step({ type: 'lane.added', what: { kind: 'problem', problem, commentId: null, authorName: null } })
}
