import { type MouseEvent, type ReactNode, useLayoutEffect, useRef } from 'react'
import './row-list.css'

type Props = Readonly<{
  label: string
  /** Of the row on which the keys stand. */
  activeId: string
  /** More than one row can be picked. */
  isMulti?: boolean
  /** False while something else is typed in; it takes the focus when that ends, and at the beginning. */
  takesFocus?: boolean
  /** Gets the `data-at` of the row. */
  onChoose: (at: number) => void
  children: ReactNode
}>

/** A list in which the keys of the view walk. Rows are of the class `row-list-row` and say their place as `data-at`. */
export function RowList({ label, activeId, isMulti = false, takesFocus = true, onChoose, children }: Props) {
  const list = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (takesFocus) list.current?.focus({ preventScroll: true })
  }, [takesFocus])
  // in braces: newer browsers answer with a promise, which is no way to end an effect
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  })
  const onClick = (event: MouseEvent) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-at]') : null
    if (row !== null) onChoose(Number(row.dataset['at']))
  }
  return (
    <div
      className="row-list"
      role="listbox"
      aria-multiselectable={isMulti || undefined}
      aria-label={label}
      aria-activedescendant={activeId}
      tabIndex={0}
      ref={list}
      onClick={onClick}
      onKeyDown={() => undefined}
    >
      {children}
    </div>
  )
}
