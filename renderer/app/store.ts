import { useSyncExternalStore } from 'react'
import { reduce, type Step } from './reduce.ts'
import { initialState, type UiState } from './state.ts'

/** The one place where the screen's state is kept; it changes by steps only. */
export type Store = Readonly<{
  get: () => UiState
  step: (step: Step) => void
  subscribe: (listener: () => void) => () => void
}>

/** A store around the reducer. Listeners hear of real changes only. */
export function createStore(start: UiState = initialState): Store {
  let state = start
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    step: step => {
      const next = reduce(state, step)
      if (next === state) return
      state = next
      for (const listener of listeners) listener()
    },
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** One part of the state, drawn anew when that part changes. The selector must return a stable value. */
export function useStore<T>(store: Store, select: (state: UiState) => T): T {
  return useSyncExternalStore(store.subscribe, () => select(store.get()))
}
