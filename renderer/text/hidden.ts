// Characters a reader would not see, although they change what is read: writing-direction controls, zero-width and control characters.

export type HiddenKind = 'bidi' | 'invisible' | 'control' | 'hyphen' | 'tag'

/** A run of one hidden character: where it stands, how often, and what it is. */
export type Hidden = Readonly<{ start: number; end: number; label: string; kind: HiddenKind }>

const BIDI = '\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069'
const INVISIBLE =
  '\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u200B-\\u200D\\u2028\\u2029\\u2060-\\u2065\\u206A-\\u206F\\u3164\\uFEFF\\uFFA0\\uFFF9-\\uFFFB'
const CONTROL = '\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F'
const TAG = '\\u{E0000}-\\u{E007F}'

const anyHidden = new RegExp(`([${BIDI}${INVISIBLE}${CONTROL}\\u00AD${TAG}])\\1*`, 'gu')
const kinds: ReadonlyArray<readonly [HiddenKind, RegExp]> = [
  ['bidi', new RegExp(`[${BIDI}]`, 'u')],
  ['control', new RegExp(`[${CONTROL}]`, 'u')],
  ['hyphen', /\u00AD/u],
  ['tag', new RegExp(`[${TAG}]`, 'u')],
]

const JOINERS = /^[\u200C\u200D]$/u
/** Scripts in which joiners are spelling, not trickery. */
const joiningScript =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Sinhala}\p{Script=Malayalam}]/u
const emojiBefore = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]$/u
const emojiAfter = /^\p{Extended_Pictographic}/u
/** A flag such as that of Scotland is a black flag followed by tags. */
const flag = /\u{1F3F4}[\u{E0020}-\u{E007E}]+\u{E007F}/gu

/** All hidden runs of a text, in order. Emoji sequences and joining scripts keep the joiners they need. */
export function findHidden(text: string): Hidden[] {
  const flags = [...text.matchAll(flag)].map(match => [match.index, match.index + match[0].length] as const)
  const found: Hidden[] = []
  for (const match of text.matchAll(anyHidden)) {
    const start = match.index
    const end = start + match[0].length
    const character = match[1] ?? ''
    if (flags.some(([from, to]) => start >= from && end <= to)) continue
    if (match[0] === character && JOINERS.test(character) && isSpelling(text, start, end)) continue
    found.push({ start, end, label: labelOf(character, match[0].length / character.length), kind: kindOf(character) })
  }
  return found
}

function isSpelling(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start)
  const after = text.slice(end, end + 2)
  if (emojiBefore.test(before) && emojiAfter.test(after)) return true
  return joiningScript.test(before.slice(-1)) && joiningScript.test(after.slice(0, 1))
}

function labelOf(character: string, count: number): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return count === 1 ? `U+${code}` : `U+${code} ×${count}`
}

function kindOf(character: string): HiddenKind {
  return kinds.find(([, pattern]) => pattern.test(character))?.[0] ?? 'invisible'
}
