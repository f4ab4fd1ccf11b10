import { beginsFreely, isBlank, isDigit, isWordCharacter } from '../characters.ts'
import type { Span } from '../span.ts'
import { foreignCountries, isAreaCode, isMobile, isServiceNumber } from './phone-data.ts'

/** Digits of a number in groups; `ends[n]` and `partings[n]` belong to the n-th group and to what stands in front of it. */
type Groups = Readonly<{ digits: readonly string[]; partings: readonly string[]; ends: readonly number[] }>

const MAX_DIGITS = 17
const MAX_GROUPS = 8
const MAX_PARTING = 3
const nationalBeginning = /^(?:0[1-9]|00 ?[1-9])/
const CONTEXT_LENGTH = 24
const partingCharacters = ' \u00a0\u202f\u2009/-–‑().'
const toCall =
  /(?:tel|fon|phone|fax|mobil|handy|ruf|whatsapp|signal|sms|nummer|hotline|☎|📞|📱|anrufen|erreichbar)[^\n]{0,12}$/i
const notToCall =
  /(?:isbn|konto|blz|akt|az|gz|zl|artikel|bestell|rechnung|patent|art|id|dvr|uid|zvr|fn)[.:\-\s]{0,3}(?:nr|nummer|zahl)?[.:\s]{0,3}$/i
const unit = /^ ?(?:uhr|euro|eur|€|%|mio|mrd|prozent|stück|meter|km|kg)/i

const readGroups = (text: string, start: number): Groups | undefined => {
  const digits: string[] = []
  const partings: string[] = []
  const ends: number[] = []
  let count = 0
  let parting = ''
  for (let at = start; ;) {
    const from = at
    while (isDigit(text.charCodeAt(at)) && count <= MAX_DIGITS) {
      at++
      count++
    }
    if (isDigit(text.charCodeAt(at))) return digits.length > 0 ? { digits, partings, ends } : undefined
    digits.push(text.slice(from, at))
    partings.push(parting)
    ends.push(at)
    const gap = at
    while (at - gap < MAX_PARTING && partingCharacters.includes(text.charAt(at)) && at < text.length) at++
    if (at === gap || digits.length === MAX_GROUPS || !isDigit(text.charCodeAt(at))) return { digits, partings, ends }
    parting = text.slice(gap, at)
  }
}

const firstGroups = (groups: Groups, count: number): Groups => ({
  digits: groups.digits.slice(0, count),
  partings: groups.partings.slice(0, count),
  ends: groups.ends.slice(0, count),
})

const isInternational = (number: string, hasPlus: boolean, { digits, partings }: Groups): boolean => {
  const country = number.slice(0, 2)
  // "+43 (0)664" is the usual mistake.
  const national = number.slice(2).replace(/^0/, '')
  if (national.startsWith('0')) return false
  if (country === '43') return national.length >= 7 && national.length <= 13
  if (country === '49') return national.length >= 7 && national.length <= 12
  if (country === '41') return national.length === 9
  if (!hasPlus || !foreignCountries.test(number) || number.length < 10 || number.length > 15) return false
  const inThousands = digits.slice(1).every(group => group.length === 3) && partings.some(one => one.includes('.'))
  return !inThousands
}

const isLandline = ({ digits, partings }: Groups, number: string): boolean => {
  const [area = '', ...rest] = digits
  const subscriber = rest.join('')
  if (rest.length === 0 || !isAreaCode(area) || partings.some(parting => parting.includes('.'))) return false
  if (rest.some(group => group.length === 1) && !/^\D*[-–]\D*$/.test(partings.at(-1) ?? '')) return false
  // Only a slash or brackets part an area code from nothing else; "0900-1700" is a time.
  const isMarked = /[/()]/.test(partings[1] ?? '')
  const shortest = area === '01' ? 6 : 4
  return subscriber.length >= shortest && number.length >= (isMarked ? 8 : 9) && number.length <= 13
}

const isNational = (groups: Groups, number: string, isExpected: boolean): boolean => {
  if (groups.partings.filter(parting => parting.includes('/')).length > 1) return false
  if (isMobile(number) || isServiceNumber(groups.digits)) return true
  if (isExpected && number.length >= 7 && number.length <= 13 && !number.startsWith('00')) return true
  return isLandline(groups, number)
}

const isNumber = (groups: Groups, hasPlus: boolean, isExpected: boolean): boolean => {
  const number = groups.digits.join('')
  if (hasPlus) return isInternational(number, true, groups)
  if (number.startsWith('00')) return isInternational(number.slice(2), false, groups)
  return number.startsWith('0') && isNational(groups, number, isExpected)
}

const endsFreely = (text: string, end: number): boolean => {
  const next = text.charCodeAt(end)
  if (isWordCharacter(next) || next === 64 || next === 47 || next === 37 || next === 95 || next === 61) return false
  if ((next === 46 || next === 44 || next === 58 || next === 45) && isDigit(text.charCodeAt(end + 1))) return false
  return !unit.test(text.slice(end, end + 9))
}

const startOfNumber = (text: string, at: number): { start: number; hasPlus: boolean } => {
  let start = at
  if (isBlank(text.charCodeAt(start - 1)) && text.charAt(start - 2) === '+') start--
  const hasPlus = text.charAt(start - 1) === '+'
  if (hasPlus) start--
  if (text.charAt(start - 1) === '(') start--
  return { start, hasPlus }
}

/** A bracket around the whole number is none of it, one around the area code is. */
const startInside = (text: string, start: number, end: number): number =>
  text.charAt(start) === '(' && !text.slice(start, end).includes(')') ? start + 1 : start

/** The phone number whose first digit stands at `at`: Austrian, German and Swiss ones, and foreign ones with a plus. */
export const phoneAt = (text: string, at: number): Span | undefined => {
  const { start, hasPlus } = startOfNumber(text, at)
  if (!hasPlus && (text.charAt(at) !== '0' || !nationalBeginning.test(text.slice(at, at + 4)))) return undefined
  if (!beginsFreely(text, start)) return undefined
  const groups = readGroups(text, at)
  if (groups === undefined) return undefined
  const before = text.slice(Math.max(0, start - CONTEXT_LENGTH), start)
  const isExpected = toCall.test(before)
  if (!isExpected && notToCall.test(before)) return undefined
  for (let count = groups.digits.length; count > 0; count--) {
    const end = groups.ends[count - 1] ?? at
    if (endsFreely(text, end) && isNumber(firstGroups(groups, count), hasPlus, isExpected))
      return { start: startInside(text, start, end), end }
  }
  return undefined
}
