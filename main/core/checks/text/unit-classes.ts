/** What a UTF-16 code unit is to the measures, as bits. 0 is punctuation or a symbol that is no emoji. */
export const LETTER = 1
export const CAPITAL = 2
export const DIGIT = 4
/** Goes on with a word but does not begin one: combining marks and invisible format characters. */
export const JOINER = 8
export const SPACE = 16
/** May begin an emoji. */
export const PICTURE = 32
/** Half of a character, or a lone surrogate. */
export const SURROGATE = 64

const sources: readonly (readonly [bit: number, pattern: RegExp])[] = [
  [LETTER, /\p{L}+/gu],
  [CAPITAL, /[\p{Lu}\p{Lt}]+/gu],
  [DIGIT, /\p{Nd}+/gu],
  [JOINER, /[\p{M}\p{Cf}]+/gu],
  [SPACE, /[\p{White_Space}\uFEFF]+/gu],
  [PICTURE, /[[\p{Emoji}--[0-9#*]][\p{Extended_Pictographic}]]+/gv],
]

const BLOCK = 0x1000

// An exclamation mark stands for each surrogate, so that the place in the text stays the unit.
const everyUnit = (): string => {
  const blocks = Array.from({ length: 0x10000 / BLOCK }, (_, block) =>
    String.fromCharCode(...Array.from({ length: BLOCK }, (_unused, unit) => block * BLOCK + unit)),
  )
  return blocks.join('').replace(/[\uD800-\uDFFF]/g, '!')
}

const classesOfUnits = (): Uint8Array => {
  const classes = new Uint8Array(0x10000)
  const units = everyUnit()
  for (const [bit, pattern] of sources) {
    for (const { index, 0: run } of units.matchAll(pattern)) {
      for (let unit = index; unit < index + run.length; unit++) classes[unit] = (classes[unit] as number) | bit
    }
  }
  // White space comes first: the byte order mark is both.
  classes[0xfeff] = SPACE
  classes.fill(SURROGATE, 0xd800, 0xe000)
  return classes
}

const smallLetters = (classes: Readonly<Uint8Array>): Uint16Array => {
  const small = new Uint16Array(0x10000)
  for (let unit = 0; unit < 0x10000; unit++) {
    const isCapital = ((classes[unit] as number) & CAPITAL) !== 0
    small[unit] = isCapital ? String.fromCharCode(unit).toLowerCase().charCodeAt(0) : unit
  }
  return small
}

/** The bits of every code unit, from the Unicode data of the runtime. */
export const classOfUnit: Readonly<Uint8Array> = classesOfUnits()

/** The small letter of every capital, and every other code unit as it is. */
export const smallOfUnit: Readonly<Uint16Array> = smallLetters(classOfUnit)

const astral = { letter: /\p{L}/uy, capital: /[\p{Lu}\p{Lt}]/uy, digit: /\p{Nd}/uy, joiner: /[\p{M}\p{Cf}]/uy }

const fits = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at
  return pattern.test(text)
}

/** The bits of the character beyond the basic plane that begins at `at`; 0 for a lone surrogate. */
export const classOfPair = (text: string, at: number): number => {
  const code = text.codePointAt(at) as number
  if (code < 0x10000) return 0
  if (fits(astral.letter, text, at)) return fits(astral.capital, text, at) ? LETTER | CAPITAL : LETTER
  if (fits(astral.digit, text, at)) return DIGIT
  if (fits(astral.joiner, text, at)) return JOINER
  return PICTURE
}

// Flags; what shows as an emoji by itself, or with U+FE0F, or has no assigned character yet; then skin tone, tags, joined parts.
const emoji = new RegExp(
  String.raw`[0-9#*]\uFE0F?\u20E3|\p{RI}\p{RI}?|` +
    String.raw`(?:[\p{Emoji_Presentation}[\p{Emoji}&&[\u2600-\u27BF\u{1F000}-\u{1FFFF}]][\p{Extended_Pictographic}&&\p{Cn}]](?!\uFE0E)|` +
    String.raw`\p{Extended_Pictographic}(?=\uFE0F))[\uFE0F\p{Emoji_Modifier}]*[\u{E0020}-\u{E007F}]*` +
    String.raw`(?:\u200D\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]*)*`,
  'vy',
)

/** Where the emoji that begins at `at` ends; `at` itself if none does. Sequences, flags and keycaps are one emoji. */
export const endOfEmoji = (text: string, at: number): number => {
  emoji.lastIndex = at
  return emoji.test(text) ? emoji.lastIndex : at
}
