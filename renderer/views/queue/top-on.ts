import { type RefObject, useLayoutEffect, useRef } from 'react'

/** A pane that goes back to its top whenever the key changes: every post begins at its beginning. */
export function useTopOn<T extends HTMLElement>(key: number | null): RefObject<T | null> {
  const pane = useRef<T>(null)
  const last = useRef(key)
  useLayoutEffect(() => {
    if (last.current === key) return
    last.current = key
    if (pane.current !== null && pane.current.scrollTop !== 0) pane.current.scrollTop = 0
  }, [key])
  return pane
}
