// Words behind blocks, for the calm view. Spaces stay, so that lines break as before.

const BLOCK = '█'

export type MaskPiece = Readonly<{ text: string; isHidden: boolean }>

/** The same text with a block for every character. */
export const blocksFor = (text: string): string => text.replace(/\S/gu, BLOCK)

/** A text cut at these words, whatever their case; the beginning of one at the very end, where a text was cut off, counts too. */
export function maskWords(text: string, words: readonly string[]): MaskPiece[] {
  const wanted = words.filter(word => word.trim() !== '').toSorted((a, b) => b.length - a.length)
  if (wanted.length === 0) return text === '' ? [] : [{ text, isHidden: false }]
  const cut = cutOffStart(text, wanted)
  const body = text.slice(0, text.length - cut)
  const parts = body.split(new RegExp(`(${wanted.map(escaped).join('|')})`, 'iu'))
  return [
    ...parts.map((part, place) => ({ text: part, isHidden: place % 2 === 1 })),
    { text: text.slice(text.length - cut), isHidden: true },
  ].filter(piece => piece.text !== '')
}

const LEAST_CUT = 2

/** How many characters at the end are the beginning of a word. */
function cutOffStart(text: string, words: readonly string[]): number {
  const end = text.toLowerCase()
  const lengths = words.flatMap(word => {
    const whole = word.toLowerCase()
    for (let length = Math.min(whole.length - 1, end.length); length >= LEAST_CUT; length--)
      if (end.endsWith(whole.slice(0, length)) && !/[\p{L}\d]/u.test(end.at(-length - 1) ?? '')) return [length]
    return []
  })
  return Math.max(0, ...lengths)
}

const escaped = (word: string) => word.replace(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`)
