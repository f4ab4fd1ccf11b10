import { type MouseEvent, type ReactNode, useLayoutEffect, useRef } from 'react'
import { useWorkplace } from '../../app/context.ts'

type Props = Readonly<{
  label: string
  /** Of the row on which the keys stand. */
  activeId: string
  /** More than one row can be picked. */
  isMulti?: boolean
  children: ReactNode
}>

/** A list in which the keys of the view walk; it has the focus from the beginning. Rows say their place as `data-at`. */
export function RowList({ label, activeId, isMulti = false, children }: Props) {
  const { desk } = useWorkplace()
  const list = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => list.current?.focus({ preventScroll: true }), [])
  // in braces: newer browsers answer with a promise, which is no way to end an effect
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  })
  const onClick = (event: MouseEvent) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-at]') : null
    if (row === null) return
    const to = Number(row.dataset['at'])
    desk.atOnce(() => desk.store.step({ type: 'statements.moved', to }))
  }
  return (
    <div
      className="statements-list"
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
