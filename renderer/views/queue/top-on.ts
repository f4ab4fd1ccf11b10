import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

/** A pane that goes back to its top whenever the key changes: every post begins at its beginning. */
export function useTopOn<T extends HTMLElement>(key: number | null): RefObject<T | null> {
  const pane = useRef<T>(null)
  const last = useRef(key)
  const isScrolled = useRef(false)
  useEffect(() => {
    const element = pane.current
    const onScroll = () => {
      isScrolled.current = true
    }
    element?.addEventListener('scroll', onScroll, { passive: true })
    return () => element?.removeEventListener('scroll', onScroll)
  }, [])
  useLayoutEffect(() => {
    if (last.current === key) return
    last.current = key
    // asking for the place would make the browser lay the page out twice, so only a pane that was scrolled is touched
    if (isScrolled.current) pane.current?.scrollTo({ top: 0 })
    isScrolled.current = false
  }, [key])
  return pane
}
