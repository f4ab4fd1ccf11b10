import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'

/** When this part goes away, the focus goes back to where it was before, or to the list. */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement)
  useLayoutEffect(
    () => () => {
      const home = before instanceof HTMLElement && before.isConnected ? before : null
      const target = home === null || home === document.body ? document.querySelector<HTMLElement>('.queue-list') : home
      target?.focus({ preventScroll: true })
    },
    [before],
  )
}

/** For a line that is typed into: its field has the focus while it stands, and gives it back. */
export function useLineField(): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null)
  useFocusBack()
  useEffect(() => field.current?.focus(), [])
  return field
}
