import { escaped, type Html } from './html.ts'

// A post is quoted to the letter. What a reader cannot see is shown by its number, for it may have been put there to deceive.

const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]/u
const JOINER = '\u200d'
const isPicture = (character: string | undefined) =>
  character !== undefined && /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]/u.test(character)

const numbered = (character: string) =>
  `<span class="hidden">U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}</span>`

/** The text as it is, with invisible and reordering characters as U+202E in a box. `shownText` of the result is the text again. */
export function verbatim(text: string): Html {
  const characters = [...text]
  const markup = characters.map((character, index) => {
    if (character === '\n' || character === '\t') return character
    if (character === '\r') return characters[index + 1] === '\n' ? '<span class="return"></span>' : numbered(character)
    // Between pictures it makes one of two, as families are written.
    if (character === JOINER && isPicture(characters[index - 1]) && isPicture(characters[index + 1])) return character
    return HIDDEN.test(character) ? numbered(character) : escaped(character)
  })
  return { markup: markup.join('') }
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

/** What `verbatim` was given, read back from its markup. */
export const shownText = (markup: string): string =>
  markup
    .replaceAll('<span class="return"></span>', '\r')
    .replace(/<span class="hidden">U\+([0-9A-F]+)<\/span>/g, (_, digits: string) =>
      String.fromCodePoint(Number.parseInt(digits, 16)),
    )
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => NAMED[name]!)
