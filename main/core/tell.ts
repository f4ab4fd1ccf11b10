import type { Deps } from './deps.ts'

/** The events that follow decisions on these posts. */
export function tellOfDecisions({ emit }: Pick<Deps, 'emit'>, ids: number[]): void {
  emit({ name: 'comment.changed', payload: { ids } })
  emit({ name: 'queues.changed', payload: {} })
  emit({ name: 'history.changed', payload: {} })
}
