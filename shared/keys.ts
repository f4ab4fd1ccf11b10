/** "Mod+Shift+K" is a chord; "G I" is two chords, one after the other. Mod is ⌘ on a Mac and Ctrl elsewhere. */
const MODIFIERS = ['Mod', 'Alt', 'Shift'] as const

/** One spelling for every binding, so that two of them can be compared. Throws on a modifier it does not know. */
export function normaliseBinding(binding: string): string {
  return binding
    .trim()
    .split(/\s+/)
    .map(chord => {
      const parts = partsOf(chord)
      const key = parts.pop() ?? ''
      const known: readonly string[] = MODIFIERS
      if (key === '' || parts.some(part => !known.includes(part))) throw new Error(`Bad chord "${chord}"`)
      return [...MODIFIERS.filter(m => parts.includes(m)), key.length === 1 ? capital(key) : key].join('+')
    })
    .join(' ')
}

/** "Mod++" is Mod and the plus key. */
const partsOf = (chord: string): string[] =>
  chord === '+' || chord.endsWith('++') ? [...chord.slice(0, -1).split('+').filter(Boolean), '+'] : chord.split('+')

/** "ß" has no capital of one letter and stays. */
function capital(letter: string): string {
  const upper = letter.toUpperCase()
  return upper.length === 1 ? upper : letter
}

/** The part of a DOM KeyboardEvent that matters, so that this file needs no DOM. */
export type Press = Readonly<{
  key: string
  code: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}>

const MODIFIER_KEYS: ReadonlySet<string> = new Set([
  'Shift',
  'Control',
  'Alt',
  'AltGraph',
  'Meta',
  'CapsLock',
  'Dead',
  'Process',
  'Unidentified',
])

const isLatinLetter = (key: string) => /^[a-z]$/i.test(key)

/**
 * The chord of a key press, or null when it is only a modifier, a dead key or part of a composition.
 * Letters go by what is printed on the key; where the layout prints no Latin letter there (Cyrillic, Greek), by the
 * key's place. Digits go by their place too, since French layouts print "&" on the unshifted 1.
 */
export function chordOf(press: Press, mac: boolean): string | null {
  if (MODIFIER_KEYS.has(press.key)) return null
  const byPlace = /^(?:Key([A-Z])|Digit(\d)|Numpad(\d))$/.exec(press.code)
  const letterAtPlace = byPlace?.[1]
  const digitAtPlace = byPlace?.[2] ?? byPlace?.[3]
  const single = press.key.length === 1

  let key = press.key
  if (key === ' ') key = 'Space'
  else if (digitAtPlace !== undefined && !press.shiftKey && !press.altKey) key = digitAtPlace
  else if (single && isLatinLetter(key)) key = key.toUpperCase()
  else if (single && letterAtPlace !== undefined && key.charCodeAt(0) > 126) key = letterAtPlace
  else if (single) key = capital(key)

  // A printed symbol already says Shift or AltGr: "?" is "?" on every layout, and so is a digit that needs Shift on a French one.
  const symbol = key.length === 1 && !/\p{L}|\d/u.test(key)
  const shifted = press.shiftKey && !symbol && !/^\d$/.test(press.key)
  // Windows reports AltGr as Ctrl and Alt together
  const altGr = !mac && symbol && press.ctrlKey && press.altKey
  const mod = (mac ? press.metaKey : press.ctrlKey) && !altGr
  const parts = [mod && 'Mod', press.altKey && !symbol && 'Alt', shifted && 'Shift', key]
  return parts.filter(part => part !== false).join('+')
}

/** The words people know the named keys by; letters and symbols show as they are. */
const NAMES: Readonly<Record<'de' | 'en', Readonly<Record<string, string>>>> = {
  de: {
    Mod: 'Strg',
    Shift: 'Umschalt',
    Alt: 'Alt',
    Escape: 'Esc',
    Enter: 'Enter',
    Space: 'Leertaste',
    ArrowUp: '↑',
    ArrowDown: '↓',
    ArrowLeft: '←',
    ArrowRight: '→',
    Delete: 'Entf',
    Backspace: '⌫',
    Insert: 'Einfg',
    Home: 'Pos1',
    End: 'Ende',
    PageUp: 'Bild↑',
    PageDown: 'Bild↓',
  },
  en: {
    Mod: 'Ctrl',
    Shift: 'Shift',
    Alt: 'Alt',
    Escape: 'Esc',
    Enter: 'Enter',
    Space: 'Space',
    ArrowUp: '↑',
    ArrowDown: '↓',
    ArrowLeft: '←',
    ArrowRight: '→',
    Delete: 'Del',
    Backspace: '⌫',
    Insert: 'Ins',
    Home: 'Home',
    End: 'End',
    PageUp: 'PgUp',
    PageDown: 'PgDn',
  },
}

/** A binding as caps to draw: "Mod+Shift+Z" → [["Ctrl","Shift","Z"]]; "G I" → [["G"],["I"]]. */
export function capsOf(binding: string, language: 'de' | 'en', mac: boolean): string[][] {
  const names = mac ? { ...NAMES[language], Mod: '⌘', Shift: '⇧', Alt: '⌥' } : NAMES[language]
  const named = (part: string) => (Object.hasOwn(names, part) ? (names as Record<string, string>)[part]! : part)
  return normaliseBinding(binding)
    .split(' ')
    .map(chord => partsOf(chord).map(named))
}

const NAMED_KEY =
  /^(Escape|Enter|Space|Tab|Backspace|Delete|Insert|Home|End|PageUp|PageDown|Arrow(Up|Down|Left|Right)|F\d{1,2})$/
const MAX_CHORDS = 2

/** Whether a keyboard can press this: one chord or two, each with at most one of every modifier and one key of a known name. */
export function isBinding(binding: string): boolean {
  const chords = binding.trim().split(/\s+/)
  return chords.length <= MAX_CHORDS && chords.every(isChord)
}

function isChord(chord: string): boolean {
  const parts = partsOf(chord)
  const key = parts.pop() ?? ''
  const known: readonly string[] = MODIFIERS
  const isKey = NAMED_KEY.test(key) || [...key].length === 1
  return isKey && parts.every(part => known.includes(part)) && new Set(parts).size === parts.length
}

/** Types a character when pressed in a field. */
export function isTyping(binding: string): boolean {
  const parts = partsOf(normaliseBinding(binding).split(' ')[0] ?? '')
  return (parts.at(-1)?.length === 1 || parts.at(-1) === 'Space') && !parts.includes('Mod') && !parts.includes('Alt')
}
