import { isBlank, isDigit, isLetter, isWordCharacter } from '../characters.ts'
import type { Span } from '../span.ts'
import { ibanLengths } from './iban-data.ts'

const MODULUS = 97
/** Letters count from A = 10 on (ISO 7064, MOD 97-10). */
const LETTER_OFFSET = 55
const MIN_ACCOUNT_DIGITS = 8

/** The remainder of an IBAN in capitals; 1 if its check digits are right. */
const remainder = (iban: string): number => {
  let rest = 0
  for (let at = 0; at < iban.length; at++) {
    const code = iban.charCodeAt((at + 4) % iban.length)
    rest = isDigit(code) ? (rest * 10 + code - 48) % MODULUS : (rest * 100 + code - LETTER_OFFSET) % MODULUS
  }
  return rest
}

const isParting = (code: number): boolean => isBlank(code) || code === 45 || code === 46

/** Reads so many letters and digits, single blanks, dots or hyphens between; undefined if there are fewer. */
const readAccount = (text: string, start: number, count: number): { value: string; end: number } | undefined => {
  let value = ''
  let at = start
  while (value.length < count) {
    if (isParting(text.charCodeAt(at)) && value.length > 0) at++
    const code = text.charCodeAt(at)
    if (!isDigit(code) && !(isLetter(code) && code < 128)) return undefined
    value += text.charAt(at++)
  }
  return { value, end: at }
}

/** The IBAN whose check digits begin at `at`. Only what has its country's length and right check digits is one. */
export const ibanAt = (text: string, at: number): Span | undefined => {
  const start = isBlank(text.charCodeAt(at - 1)) ? at - 3 : at - 2
  if (start < 0 || isWordCharacter(text.charCodeAt(start - 1))) return undefined
  const country = text.slice(start, start + 2)
  const length = ibanLengths.get(country.toUpperCase())
  if (length === undefined) return undefined
  const account = readAccount(text, at, length - 2)
  if (account === undefined || isWordCharacter(text.charCodeAt(account.end))) return undefined
  const iban = (country + account.value).toUpperCase()
  const digits = iban.replace(/[^0-9]/g, '').length
  // One in ninety-seven sentences has right check digits, so letters must be written as letters of an IBAN are.
  const hasLetters = digits < length - 2
  if (hasLetters && (account.value !== account.value.toUpperCase() || digits < MIN_ACCOUNT_DIGITS)) return undefined
  return isDigit(iban.charCodeAt(3)) && remainder(iban) === 1 ? { start, end: account.end } : undefined
}
