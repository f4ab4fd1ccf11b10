import { type KeyboardEvent, type MouseEvent, useEffect, useLayoutEffect, useMemo } from 'react'
import { useUi, useWords, useWorkplace } from '../../app/context.ts'
import { loadMore } from '../../app/desk.ts'
import { useListTitle } from './list-title.ts'
import { clickOn } from './click-on.ts'
import { QueueRow } from './QueueRow.tsx'
import { useRowWindow } from './row-window.ts'
import './queue-list.css'

/** Height of a row in px, as `--row-height` of the tokens. */
const ROW_PX = { comfortable: 76, compact: 56 } as const
/** So many rows below the sight shall be there already. */
const ROWS_IN_RESERVE = 30

type Props = Readonly<{ onPage: (pages: number) => void }>

/** The posts of the open queue. It never jumps: what changes above the current row is made up for by scrolling. */
export function QueueList({ onPage }: Props) {
  const { desk, settings } = useWorkplace()
  const rowPx = ROW_PX[settings.density]
  const words = useWords()
  const { rows, index, selection, ticket } = useUi(state => state.list)
  const title = useListTitle()
  const returned = useUi(state => state.returned)
  const picked = useUi(state => state.picked.ids)
  const current = rows[index]
  const { box, from, to } = useRowWindow({ ticket, index, id: current?.id ?? null }, rowPx)
  useLayoutEffect(() => box.current?.focus({ preventScroll: true }), [box])
  useEffect(() => {
    if (to > rows.length - ROWS_IN_RESERVE) loadMore(desk)
  }, [desk, to, rows.length])

  const place = useMemo(() => ({ at: index + 1, of: rows.length }), [index, rows.length])

  const onKeyDown = (event: KeyboardEvent) => {
    const pages = pagesOf(event)
    if (pages === 0) return
    event.preventDefault()
    onPage(pages)
  }
  const onClick = (event: MouseEvent) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-id]') : null
    const clicked = rows.findIndex(candidate => String(candidate.id) === row?.dataset['id'])
    if (clicked !== -1) clickOn(desk, clicked, event)
  }
  return (
    <div
      ref={box}
      className="queue-list"
      role="listbox"
      aria-multiselectable={picked.size > 0 || undefined}
      tabIndex={0}
      aria-label={words.screen.queues.list(title)}
      aria-activedescendant={current === undefined ? undefined : `row-${current.id}`}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div className="queue-rows" role="presentation" style={{ blockSize: rows.length * rowPx }}>
        {rows.slice(from, to).map((row, offset) => (
          <div
            key={row.id}
            role="presentation"
            className="queue-slot"
            style={{ translate: `0 ${(from + offset) * rowPx}px` }}
          >
            <QueueRow
              row={row}
              place={row === current ? place : null}
              isReturned={returned.has(row.id)}
              isPicked={picked.size === 0 ? null : picked.has(row.id)}
              where={selection.where}
            />
          </div>
        ))}
      </div>
    </div>
  )
}

/** In the list, Space and the page keys turn the pages of the post, which has no focus of its own while reading. */
function pagesOf({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent): number {
  if (ctrlKey || altKey || metaKey) return 0
  if (key === 'PageDown') return 1
  if (key === 'PageUp') return -1
  if (key === ' ') return shiftKey ? -1 : 1
  return 0
}
