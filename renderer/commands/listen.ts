import type { CommandId } from '../../shared/commands.ts'
import type { Store } from '../app/store.ts'
import { hear, type Keymap, SEQUENCE_TIMEOUT_MS, type Pending, type Place } from './keymap.ts'
import { scopesOf } from './scope.ts'

const TEXT_INPUTS = 'textarea, [contenteditable=true], input:not([type=checkbox], [type=radio], [type=button])'
const CLICK_BEHIND_FOCUS_MS = 150
const CONTROLS = 'button, a[href], summary, input, [role=button], [role=tab]'

/** What kind of element has the focus. */
export function placeOf(target: EventTarget | null): Place {
  if (!(target instanceof Element)) return 'free'
  if (target.closest(TEXT_INPUTS) !== null) return 'text'
  if (target.closest('select, [data-own-keys]') !== null) return 'choice'
  return target.closest(CONTROLS) === null ? 'free' : 'control'
}

/** The chords that the list with the focus hears by itself; it names them in `data-own-chords`. */
export function ownChordsOf(target: EventTarget | null): readonly string[] {
  const part = target instanceof Element ? target.closest<HTMLElement>('[data-own-chords]') : null
  return part?.dataset['ownChords']?.split(' ') ?? []
}

/** Starts the one keydown listener of the page. Returns what stops it. */
export function listenToKeys(store: Store, mac: boolean, run: (id: CommandId) => void, keymap: Keymap): () => void {
  let pending: Pending | null = null
  let focusedAtMs = Number.NEGATIVE_INFINITY
  let regainedAtMs = Number.NEGATIVE_INFINITY
  let timeout: number | undefined

  const wait = (next: Pending | null) => {
    window.clearTimeout(timeout)
    pending = next
    store.step({ type: 'keys.pending', chords: next?.chords ?? [] })
    if (next !== null) timeout = window.setTimeout(() => wait(null), SEQUENCE_TIMEOUT_MS)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const [scopes, place, ownChords] = [scopesOf(store.get()), placeOf(event.target), ownChordsOf(event.target)]
    const heard = hear(event, {
      keymap,
      scopes,
      place,
      ownChords,
      mac,
      nowMs: performance.now(),
      regainedAtMs,
      pending,
    })
    if (heard.pending !== pending) wait(heard.pending)
    if (!heard.swallow) return
    event.preventDefault()
    event.stopPropagation()
    if (heard.command !== null) run(heard.command)
  }
  const onFocus = () => {
    focusedAtMs = performance.now()
  }
  // a click that brings the window back comes right behind its focus; coming back by keyboard needs no guard
  const onPointerDown = () => {
    if (performance.now() - focusedAtMs < CLICK_BEHIND_FOCUS_MS) regainedAtMs = performance.now()
  }

  window.addEventListener('keydown', onKeyDown, { capture: true })
  window.addEventListener('focus', onFocus)
  window.addEventListener('pointerdown', onPointerDown, { capture: true })
  return () => {
    window.clearTimeout(timeout)
    window.removeEventListener('keydown', onKeyDown, { capture: true })
    window.removeEventListener('focus', onFocus)
    window.removeEventListener('pointerdown', onPointerDown, { capture: true })
  }
}
