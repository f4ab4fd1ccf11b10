import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

type Place = Readonly<{
  /** Changes when another list is opened. */
  ticket: number
  index: number
  id: number | null
}>

export type RowWindow = Readonly<{
  box: RefObject<HTMLDivElement | null>
  /** First row to draw. */
  from: number
  /** Behind the last row to draw. */
  to: number
}>

/** Rows kept in sight above and below the current one. */
const MARGIN_ROWS = 1
/** Rows drawn outside of the sight, so that scrolling shows no holes. */
const SPARE_ROWS = 6

/**
 * Which rows of a long list of equal rows are drawn, and where the list stands. Rows that come or go above the current one are made up
 * for by scrolling, so that nothing moves under the eyes; a step scrolls just enough to keep the current row in sight.
 */
export function useRowWindow(place: Place, rowPx: number): RowWindow {
  const box = useRef<HTMLDivElement>(null)
  const last = useRef<Place | null>(null)
  // kept beside the page: asking it for them in the middle of a change would make it lay everything out twice
  const scroll = useRef({ topPx: 0, heightPx: 0 })
  const [top, setTop] = useState(0)
  const [rowsInSight, setRowsInSight] = useState(20)
  const { ticket, index, id } = place

  useLayoutEffect(() => {
    const { topPx, heightPx } = scroll.current
    const target = scrolledTo(topPx, heightPx, last.current, { ticket, index, id }, rowPx)
    last.current = { ticket, index, id }
    if (target === topPx || heightPx === 0 || box.current === null) return
    box.current.scrollTop = target
    // read back, since the list may be too short to scroll that far
    scroll.current.topPx = box.current.scrollTop
    setTop(Math.floor(scroll.current.topPx / rowPx))
  }, [ticket, index, id, rowPx])

  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const onScroll = () => {
      scroll.current.topPx = element.scrollTop
      setTop(Math.floor(element.scrollTop / rowPx))
    }
    const size = new ResizeObserver(() => {
      scroll.current.heightPx = element.clientHeight
      setRowsInSight(Math.ceil(element.clientHeight / rowPx) + 1)
    })
    size.observe(element)
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      size.disconnect()
      element.removeEventListener('scroll', onScroll)
    }
  }, [rowPx])

  return { box, from: Math.max(0, top - SPARE_ROWS), to: top + rowsInSight + SPARE_ROWS }
}

/** Where the list should stand, in px from its top. */
export function scrolledTo(nowPx: number, heightPx: number, before: Place | null, place: Place, rowPx: number): number {
  if (before === null || before.ticket !== place.ticket) return keptInSight(0, heightPx, place.index, rowPx)
  const sameRow = place.id !== null && before.id === place.id
  const followed = sameRow ? nowPx + (place.index - before.index) * rowPx : nowPx
  // who scrolled away to look at something else is not pulled back while standing still
  return sameRow ? followed : keptInSight(followed, heightPx, place.index, rowPx)
}

function keptInSight(nowPx: number, heightPx: number, index: number, rowPx: number): number {
  // in a list of two rows there is no room for one above and one below; the current row goes before them
  const marginPx = Math.max(0, Math.min(MARGIN_ROWS * rowPx, (heightPx - rowPx) / 2))
  const top = Math.max(0, index * rowPx - marginPx)
  const bottom = (index + 1) * rowPx + marginPx
  if (top < nowPx) return top
  return bottom > nowPx + heightPx ? Math.min(top, bottom - heightPx) : nowPx
}
