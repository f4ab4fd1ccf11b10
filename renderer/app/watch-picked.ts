import { MAX_BATCH } from '../../shared/domain.ts'
import type { Desk } from './desk.ts'

/** Asks what stands out among the picked rows whenever they are others; the last answer counts. */
export function watchPicked(desk: Pick<Desk, 'api' | 'store'>): void {
  let asked: ReadonlySet<number> | null = null
  let isAsking = false
  const ask = async (): Promise<void> => {
    isAsking = true
    for (;;) {
      const { picked } = desk.store.get()
      if (picked.ids.size === 0 || picked.ids === asked) break
      asked = picked.ids
      const reply = await desk.api.request('batch.preview', { ids: [...picked.ids].slice(0, MAX_BATCH) })
      if (reply.ok) desk.store.step({ type: 'picked.facts', of: picked.ids, facts: reply.value })
    }
    isAsking = false
  }
  desk.store.subscribe(() => {
    const { picked } = desk.store.get()
    if (!isAsking && picked.facts === null && picked.ids.size > 0 && picked.ids !== asked) void ask()
  })
}
