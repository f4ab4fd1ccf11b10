import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import './dialog.css'

type Props = Readonly<{ label: string; className: string; onClose: () => void; children: ReactNode }>

/** A panel over the desk. The browser keeps the focus inside; when it closes, the focus goes back to where it was. */
export function Dialog({ label, className, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [before] = useState(() => document.activeElement)
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    element?.querySelector<HTMLElement>('[data-first-focus]')?.focus()
    return () => {
      element?.close()
      if (!(before instanceof HTMLElement) || !before.isConnected) return
      // Closing gives the focus back by itself, but without a caret: a field would look ready and take no letters.
      before.blur()
      before.focus({ preventScroll: true })
    }
  }, [before])
  useEffect(() => {
    const element = dialog.current
    const onCancel = (event: Event) => {
      event.preventDefault()
      onClose()
    }
    // only the ground around the sheet is the dialog itself
    const onMouseDown = (event: Event) => {
      if (event.target === element) onClose()
    }
    element?.addEventListener('cancel', onCancel)
    element?.addEventListener('mousedown', onMouseDown)
    return () => {
      element?.removeEventListener('cancel', onCancel)
      element?.removeEventListener('mousedown', onMouseDown)
    }
  }, [onClose])
  return (
    <dialog ref={dialog} className={`dialog ${className}`} aria-label={label}>
      <div className="dialog-sheet">{children}</div>
    </dialog>
  )
}
