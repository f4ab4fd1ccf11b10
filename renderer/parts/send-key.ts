import { type RefObject, useEffect } from 'react'

/**
 * Sends a form by Ctrl+Enter (Cmd+Enter) from any of its fields: Enter alone begins a line in a field of many and does nothing in a list to choose
 * from.
 */
export function useSendKey(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const sent = form.current
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      sent?.requestSubmit()
    }
    sent?.addEventListener('keydown', onKeyDown)
    return () => sent?.removeEventListener('keydown', onKeyDown)
  }, [form])
}
