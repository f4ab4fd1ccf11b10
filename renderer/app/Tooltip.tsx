import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { CommandId } from '../../shared/commands.ts'
import { CommandKey } from '../commands/CommandKey.tsx'
import { run } from '../commands/run.ts'
import { useSay } from '../commands/say.ts'
import { situationOf } from '../commands/situation.ts'
import { HitDetails } from '../views/queue/HitDetails.tsx'
import { Severity } from '../views/queue/Severity.tsx'
import { dateTime } from './ages.ts'
import { useUi, useWords, useWorkplace } from './context.ts'
import { currentView } from './state.ts'
import './tooltip.css'

const HOVER_DELAY_MS = 350
const GAP_PX = 6

/**
 * The one tooltip of the page. Elements ask for it by attribute: data-tip (words), data-tip-time (a moment), data-tip-command (a row
 * of the table) or data-tip-hits (places in the post's hits).
 */
export function Tooltip() {
  const target = useTipTarget()
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = box.current
    if (element === null || target === null) return
    const at = target.getBoundingClientRect()
    const size = element.getBoundingClientRect()
    const above = at.top - size.height - GAP_PX
    const left = Math.min(
      Math.max(GAP_PX, at.left + at.width / 2 - size.width / 2),
      window.innerWidth - size.width - GAP_PX,
    )
    element.style.translate = `${Math.round(left)}px ${Math.round(above > 0 ? above : at.bottom + GAP_PX)}px`
  }, [target])
  if (target === null) return null
  return (
    <div className="tooltip" role="tooltip" ref={box} data-tip-box="">
      <TipContent target={target} />
    </div>
  )
}

function TipContent({ target }: Readonly<{ target: HTMLElement }>) {
  const { desk, language, settings } = useWorkplace()
  const words = useWords()
  const say = useSay()
  const view = useUi(currentView)
  const { tip, tipCommand, tipHits, tipTime } = target.dataset
  if (tipTime !== undefined) return dateTime(tipTime, language, settings.timeZone)
  if (tipCommand !== undefined) {
    const id = tipCommand as CommandId
    const verdict = run[id].can(situationOf(desk))
    return (
      <>
        <span className="tooltip-line">
          {words.commands[id]}
          <CommandKey id={id} />
        </span>
        {verdict === true ? null : <span className="tooltip-soft">{say(words.screen.blocked[verdict])}</span>}
      </>
    )
  }
  if (tipHits !== undefined)
    return tipHits.split(' ').map(place => {
      const hit = view?.hits[Number(place)]
      if (hit === undefined) return null
      return (
        <span key={place} className="tooltip-hit">
          <span>
            <Severity level={hit.severity} /> {hit.explain[language]}
            {hit.falseAlarm ? ` · ${words.screen.hits.falseAlarm}` : null}
          </span>
          <HitDetails hit={hit} className="tooltip-soft" />
        </span>
      )
    })
  return tip
}

/** The element whose tooltip shows: pointed at for a moment, or reached by keyboard. Escape and leaving hide it. */
function useTipTarget(): HTMLElement | null {
  const [target, setTarget] = useState<HTMLElement | null>(null)
  useEffect(() => {
    let timer: number | undefined
    const show = (element: HTMLElement | null, delayMs: number) => {
      window.clearTimeout(timer)
      timer = window.setTimeout(() => setTarget(element), delayMs)
    }
    const hide = () => {
      window.clearTimeout(timer)
      setTarget(null)
    }
    const onOver = (event: Event) => {
      const origin = event.target instanceof Element ? event.target : null
      if (origin?.closest('[data-tip-box]') != null) return window.clearTimeout(timer)
      const element = askerOf(origin)
      show(element, element === null ? 0 : HOVER_DELAY_MS)
    }
    const onFocus = (event: Event) => {
      const element = askerOf(event.target)
      if (element?.matches(':focus-visible') === true) show(element, 0)
      else hide()
    }
    const handlers = { pointerover: onOver, focusin: onFocus, pointerdown: hide, keydown: hide, scroll: hide } as const
    // of the window, for a key that is a command goes no further than that
    for (const [name, handler] of Object.entries(handlers)) window.addEventListener(name, handler, true)
    return () => {
      window.clearTimeout(timer)
      for (const [name, handler] of Object.entries(handlers)) window.removeEventListener(name, handler, true)
    }
  }, [])
  // the hit on which the keys stand explains itself as if it had the focus
  const hitFocus = useUi(state => state.hitFocus)
  const [hitShown, setHitShown] = useState(hitFocus)
  if (hitShown !== hitFocus) {
    setHitShown(hitFocus)
    setTarget(null)
  }
  useEffect(() => {
    // a mark just set is read in the legend, and nothing needs to be laid over the text
    if (hitFocus?.said !== null) return
    const timer = window.setTimeout(() => {
      if (!isLegendInSight()) setTarget(document.querySelector<HTMLElement>('.post-text [data-hit-focus]'))
    })
    return () => window.clearTimeout(timer)
  }, [hitFocus])
  return target?.isConnected === true ? target : null
}

/** The rule of the hit on which the keys stand can be read whole below the post: nothing needs to lie over the text. */
function isLegendInSight(): boolean {
  const rule = document.querySelector('.legend-rule[data-focused]')?.getBoundingClientRect()
  const bar = document.querySelector('.bar')?.getBoundingClientRect()
  return rule !== undefined && bar !== undefined && rule.top >= 0 && rule.bottom <= bar.top
}

function askerOf(origin: EventTarget | null): HTMLElement | null {
  return origin instanceof Element
    ? origin.closest<HTMLElement>('[data-tip], [data-tip-command], [data-tip-hits], [data-tip-time]')
    : null
}
