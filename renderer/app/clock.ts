import { useSyncExternalStore } from 'react'

const TICK_MS = 30_000

let now = Date.now()
const listeners = new Set<() => void>()
let timer: number | undefined

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= window.setInterval(() => {
    now = Date.now()
    for (const each of listeners) each()
  }, TICK_MS)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    window.clearInterval(timer)
    timer = undefined
  }
}

/** The time in epoch milliseconds, stepping every half minute for all ages on the screen together. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now)
}
