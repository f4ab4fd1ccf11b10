import { useLayoutEffect, useState } from 'react'

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
