import { allCommands, type CommandId, type Scope, scopesHearing } from '../../shared/commands.ts'
import type { Bindings } from '../../shared/keymaps.ts'
import { chordOf, normaliseBinding, type Press } from '../../shared/keys.ts'

// From a key press to a command, as a pure function. The one listener is in listen.ts.

/** What the focus is on: keys belong to fields and controls first. */
export type Place = 'free' | 'text' | 'choice' | 'control'

export type KeyPress = Press & Readonly<{ repeat: boolean; isComposing: boolean; keyCode: number }>

/** The first key of a sequence, waiting for the second. */
export type Pending = Readonly<{ chords: readonly string[]; atMs: number }>

export type Circumstances = Readonly<{
  keymap: Keymap
  scopes: readonly Scope[]
  place: Place
  /** Chords that the part with the focus hears by itself, as "J" or "ArrowDown". */
  ownChords: readonly string[]
  mac: boolean
  nowMs: number
  /** When a click last brought the window back. */
  regainedAtMs: number
  pending: Pending | null
}>

export type Heard = Readonly<{
  command: CommandId | null
  pending: Pending | null
  /** The browser shall not act on the key as well. */
  swallow: boolean
}>

export const SEQUENCE_TIMEOUT_MS = 1000
const REGAIN_GUARD_MS = 150
const IME_KEY_CODE = 229

/** One key of a command, with what decides whether it is heard. */
export type Bound = Readonly<{
  id: CommandId
  keys: string
  scopes: readonly Scope[]
  repeats: boolean
  decides: boolean
}>

export type Keymap = readonly Bound[]

/** The keys in force as they are looked up. */
export const keymapOf = (bindings: Bindings): Keymap =>
  allCommands.flatMap(([id, command]) =>
    bindings[id].map(keys => ({
      id,
      keys: normaliseBinding(keys),
      scopes: scopesHearing(command),
      repeats: command.repeats === true,
      decides: command.decides === true,
    })),
  )

/** What a key press means here and now. */
export function hear(press: KeyPress, where: Circumstances): Heard {
  const isFresh = where.pending !== null && where.nowMs - where.pending.atMs <= SEQUENCE_TIMEOUT_MS
  const pending = isFresh ? where.pending : null
  const ignored: Heard = { command: null, pending, swallow: false }
  if (press.isComposing || press.keyCode === IME_KEY_CODE || holdsSystemKey(press, where)) return ignored
  const chord = chordOf(press, where.mac)
  if (chord === null) return ignored
  if (belongsElsewhere(chord, where)) return { ...ignored, pending: null }
  if (pending !== null) return second(press, chord, pending, where)

  const audible = where.keymap.filter(row => isAudible(row, where))
  const match = audible.find(row => row.keys === chord)
  if (match !== undefined) return taken(match, press, where)
  const begins = audible.some(row => row.keys.startsWith(`${chord} `))
  if (!begins || press.repeat) return { command: null, pending: null, swallow: begins }
  return { command: null, pending: { chords: [chord], atMs: where.nowMs }, swallow: true }
}

/** Windows+D and Ctrl+F on a Mac are the system's; their letters alone would decide. */
const holdsSystemKey = (press: KeyPress, { mac }: Circumstances) => (mac ? press.ctrlKey : press.metaKey)

/** Behind the first key of a sequence nothing else is heard: "G D" must never delete. */
function second(press: KeyPress, chord: string, pending: Pending, where: Circumstances): Heard {
  if (press.repeat) return { command: null, pending, swallow: true }
  const keys = [...pending.chords, chord].join(' ')
  const match = where.keymap.find(row => isAudible(row, where) && row.keys === keys)
  return match === undefined ? { command: null, pending: null, swallow: true } : taken(match, press, where)
}

function taken(row: Bound, press: KeyPress, where: Circumstances): Heard {
  const justBack = row.decides && where.nowMs - where.regainedAtMs < REGAIN_GUARD_MS
  const isHeld = press.repeat && !row.repeats
  return { command: justBack || isHeld ? null : row.id, pending: null, swallow: true }
}

/** The chords with Mod and the function keys. */
const typesNothing = (keys: string) => keys.startsWith('Mod+') || /^(?:Alt\+)?(?:Shift\+)?F\d+$/u.test(keys)

function isAudible(row: Bound, { scopes }: Circumstances): boolean {
  if (!row.scopes.some(scope => scopes.includes(scope))) return false
  // over a dialog or the manual only what types nothing reaches the desk, so that letters stay letters
  const isOver = scopes.includes('dialog') || scopes.includes('manual')
  return !row.scopes.includes('global') || !isOver || typesNothing(row.keys)
}

function belongsElsewhere(chord: string, { keymap, place, scopes, ownChords }: Circumstances): boolean {
  if (ownChords.includes(chord)) return true
  const passes = typesNothing(chord) || chord === 'Escape'
  switch (place) {
    case 'free':
      return false
    case 'text':
      return !passes && !(scopes.includes('note') && isNoteKey(keymap, chord))
    case 'choice':
      return !passes
    case 'control':
      return chord === 'Enter' || chord === 'Space'
  }
}

const isNoteKey = (keymap: Keymap, chord: string) =>
  keymap.some(row => row.scopes.includes('note') && row.keys === chord)
