// Letters of which flags are made. Two of them are a flag; one alone, and three or more in a row, are a word in another dress.

const HIGH = 0xd83c
const FIRST_LOW = 0xdde6
const LAST_LOW = 0xddff

const isAt = (text: string, at: number): boolean => {
  const low = text.charCodeAt(at + 1)
  return text.charCodeAt(at) === HIGH && low >= FIRST_LOW && low <= LAST_LOW
}

const letter = /^\p{L}/u

/** Whether a code point is one of these letters. */
export const isFlagLetter = (point: number): boolean => point >= 0x1f1e6 && point <= 0x1f1ff

/** A row of these letters: where it ends, and whether it is flags and no word. */
export type FlagRow = Readonly<{ end: number; isFlags: boolean }>

/** The row that begins at `start`. Several flags behind a word, as in "Servus🇦🇹🇩🇪", do not belong to it. */
export const flagRowAt = (text: string, start: number): FlagRow => {
  let end = start
  while (isAt(text, end)) end += 2
  const letters = (end - start) / 2
  const touchesWord = letter.test(text.slice(Math.max(0, start - 1), start)) || letter.test(text.slice(end, end + 2))
  return { end, isFlags: letters === 2 || (letters > 2 && touchesWord) }
}
