import type { Deps } from './deps.ts'

/** The events that follow a notice or complaint on a post. */
export function tellOfObjection({ emit }: Pick<Deps, 'emit'>, commentId: number): void {
  emit({ name: 'comment.changed', payload: { ids: [commentId] } })
  emit({ name: 'queues.changed', payload: {} })
}

/** The events that follow decisions on these posts. */
export function tellOfDecisions({ emit }: Pick<Deps, 'emit'>, ids: number[]): void {
  emit({ name: 'comment.changed', payload: { ids } })
  emit({ name: 'queues.changed', payload: {} })
  emit({ name: 'history.changed', payload: {} })
}
