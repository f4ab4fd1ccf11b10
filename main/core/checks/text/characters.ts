// Kinds of UTF-16 code units. An offset beyond the text gives NaN, which is of no kind.

const foreignLetter = /[\p{L}\p{M}]/u

/** Whether a code unit is one of the digits 0 to 9. */
export const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** Whether a code unit is a letter of any script of the basic plane. */
export const isLetter = (code: number): boolean => {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
  if (code < 0x250) return code >= 0xc0 && code !== 0xd7 && code !== 0xf7
  // Punctuation, symbols and surrogates, which are by far the most of what is met up here.
  if ((code >= 0x2000 && code < 0x2c00) || (code >= 0xd800 && code < 0xf900)) return false
  return foreignLetter.test(String.fromCharCode(code))
}

/** Whether a code unit is a letter or a digit. */
export const isWordCharacter = (code: number): boolean => isDigit(code) || isLetter(code)

/** Whether a code unit is a capital letter as they stand on licence plates. */
export const isCapital = (code: number): boolean =>
  (code >= 65 && code <= 90) || code === 0xc4 || code === 0xd6 || code === 0xdc

/** Whether a code unit is a blank within a line. */
export const isBlank = (code: number): boolean =>
  code === 32 || code === 0xa0 || code === 9 || code === 0x202f || (code >= 0x2000 && code <= 0x200a)

/** Whether a code unit is white space, line ends included. */
export const isSpace = (code: number): boolean => isBlank(code) || (code >= 10 && code <= 13) || code === 0x2028

/** Whether something that begins at `at` stands free, so that it is no piece of a word, a number, a path or a file name. */
export const beginsFreely = (text: string, at: number): boolean => {
  if (at === 0) return true
  const before = text.charCodeAt(at - 1)
  if (isSpace(before)) return true
  if (isWordCharacter(before)) return false
  // A stop, comma or colon may close the word before; behind a digit it is a part of a number.
  if (before === 44 || before === 46 || before === 58) return !isDigit(text.charCodeAt(at - 2))
  return !'/\\=&?#_-+@%$€§~.'.includes(String.fromCharCode(before))
}
