import { memo, type KeyboardEvent, type PointerEvent, useState } from 'react'
import { PANE_PX } from '../../../shared/settings.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { type Pane, showPane } from '../../app/dress.ts'
import { choose } from '../../commands/preferences.ts'
import './pane-edge.css'

const OWN_CHORDS = 'ArrowLeft ArrowRight Home'
const elements = { left: '.desk-list', right: '.desk-context' } as const

/** The edge of a pane: dragged, or moved by the arrows; Home and a double click give the pane back its fitting width. */
export const PaneEdge = memo(function PaneEdge({ pane }: Readonly<{ pane: Pane }>) {
  const { desk, settings } = useWorkplace()
  const words = useWords().screen.settings
  const key = `${pane}Pane` as const
  const [dragged, setDragged] = useState<number | null>(null)
  const width = dragged ?? settings[key]

  const widen = (px: number) => choose(desk, { [key]: held(px) })
  const onKeyDown = (event: KeyboardEvent) => {
    const outward = pane === 'left' ? 'ArrowRight' : 'ArrowLeft'
    if (event.key === 'Home') choose(desk, { [key]: null })
    else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft')
      widen(drawnWidth(pane) + (event.key === outward ? PANE_PX.step : -PANE_PX.step))
    else return
    event.preventDefault()
  }
  const onPointerMove = (event: PointerEvent) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const px = held(pane === 'left' ? event.clientX : window.innerWidth - event.clientX)
    setDragged(px)
    showPane(document.documentElement, pane, px)
  }
  const onPointerUp = () => {
    if (dragged !== null) widen(dragged)
    setDragged(null)
  }
  return (
    <div
      className={`pane-edge pane-edge-${pane}`}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={words.edges[pane]}
      aria-valuemin={PANE_PX.least}
      aria-valuemax={PANE_PX.most}
      aria-valuenow={width ?? PANE_PX.least}
      aria-valuetext={width === null ? words.fitted : words.pixels(width)}
      data-own-chords={OWN_CHORDS}
      onKeyDown={onKeyDown}
      onPointerDown={event => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onDoubleClick={() => choose(desk, { [key]: null })}
    />
  )
})

const held = (px: number) => Math.round(Math.max(PANE_PX.least, Math.min(px, PANE_PX.most)))

/** How wide the pane is now, in px. */
const drawnWidth = (pane: Pane) =>
  Math.round(document.querySelector(elements[pane])?.getBoundingClientRect().width ?? PANE_PX.least)
