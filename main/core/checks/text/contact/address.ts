import { isBlank, isDigit, isLetter } from '../characters.ts'
import type { Span } from '../span.ts'
import { noStreetNames, noStreets, streetAdjectives, streetTails, streetWord, sureStreetWords } from './address-data.ts'

const MAX_WORD = 40
const MAX_TAIL = 90
const MAX_LEAD = 50
const MIN_STEM = 3
const FIRST_YEAR = 1800
const LAST_YEAR = 2100
// A letter, a range, staircase and door, "12a", "12-14", "12/2/15", "12, Stiege 3, Top 7".
const houseNumber =
  /^\d{1,4}(?: ?[a-hA-H](?![\p{L}\d]))?(?: ?[-–/] ?\d{1,4}[a-h]?(?![\p{L}\d])){0,3}(?:,? ?(?:Stiege|Stg\.?|Top|Tür|Haus|Stock|Hof|Objekt) ?\d{1,3}[a-h]?(?![\p{L}\d])){0,3}/u
const placeBehind = /^[,;]?\s{1,2}(?:(?:A|AT|D|DE|CH)[- ])?\d{4,5} \p{Lu}[\p{L}.-]{2,30}/u
const placeBefore = /(?:(?:A|AT|D|DE|CH)[- ])?\d{4,5} \p{Lu}[\p{L}.-]{2,30}(?:, ?| )$/u
const notAHouse =
  /^(?:[.,:]\d|[°%€$²³]| ?(?:km|m|cm|kmh|meter|euro|eur|€|%|uhr|prozent|jahre?n?|stunden?|tagen?|minuten?|kilometern?|mal|x|mio|mrd|millionen|grad|mann|leuten?|personen|punkten?|plätzen?|toren?|spielen?|gegen|bis)(?!\p{L})|\. ?(?:jänner|januar|feb|märz|april|mai|juni|juli|aug|sep|okt|nov|dez|platz|bezirk|spieltag))/iu
const numberWord = /(?:nr\.?|nummer|no\.) {0,2}$/i

const wordStart = (text: string, end: number): number => {
  let start = end
  while (end - start < MAX_WORD) {
    const code = text.charCodeAt(start - 1)
    if (!isLetter(code) && code !== 45 && code !== 46 && code !== 39 && code !== 0x2019) break
    start--
  }
  while (start < end && !isLetter(text.charCodeAt(start))) start++
  return start
}

const isCapitalWord = (word: string): boolean => /^\p{Lu}/u.test(word)

/** Whether a word alone before a street word is its name: "Mariahilfer Straße", "Alte Gasse", "Dr.-Karl-Renner". */
const isStreetName = (word: string, kind: string): boolean => {
  const small = word.toLowerCase()
  if (small.length < MIN_STEM || noStreetNames.has(small)) return false
  if (streetAdjectives.has(small)) return isCapitalWord(word)
  return small.endsWith('er') && small.length >= 5 && (isCapitalWord(word) || sureStreetWords.has(kind))
}

/** The start of the street's name that ends at `end`, or -1. */
const streetStart = (text: string, end: number): number => {
  if (!streetTails.has(text.slice(end - 3, end).toLowerCase())) return -1
  const start = wordStart(text, end)
  const word = text.slice(start, end)
  const match = streetWord.exec(word.toLowerCase())
  const [, stem = '', kind = ''] = match ?? []
  if (match === null) return -1
  if (stem.length >= MIN_STEM) {
    if (noStreets[kind === 'strasse' || kind.startsWith('str') ? 'straße' : kind]?.has(stem)) return -1
    return isCapitalWord(word) || (sureStreetWords.has(kind) && stem.length > MIN_STEM) ? start : -1
  }
  if (stem !== '' || !isBlank(text.charCodeAt(start - 1)) || (!isCapitalWord(word) && !sureStreetWords.has(kind)))
    return -1
  const nameStart = wordStart(text, start - 1)
  return isStreetName(text.slice(nameStart, start - 1), kind) ? nameStart : -1
}

const streetEnd = (text: string, at: number): number => {
  let end = at
  while (at - end < 2 && isBlank(text.charCodeAt(end - 1))) end--
  const last = text.charCodeAt(end - 1)
  // A full stop, an r or an R: only then can it be "Nr." or its like.
  if (last !== 46 && last !== 114 && last !== 82) return end
  const lead = text.slice(Math.max(0, end - 8), end)
  const word = numberWord.exec(lead)
  if (word === null) return end
  end -= word[0].length
  while (isBlank(text.charCodeAt(end - 1)) && at - end < 12) end--
  return end
}

/** The postal address whose house number begins at `at`; a postcode and place beside it belong to it. */
export const addressAt = (text: string, at: number): Span | undefined => {
  const end = streetEnd(text, at)
  const last = text.charCodeAt(end - 1)
  if ((!isLetter(last) && last !== 46) || text.charAt(at) === '0') return undefined
  const start = streetStart(text, end)
  if (start < 0) return undefined
  const tail = text.slice(at, at + MAX_TAIL)
  const house = houseNumber.exec(tail)?.[0] ?? ''
  const number = Number.parseInt(house, 10)
  const next = tail.charCodeAt(house.length)
  if (house === '' || isLetter(next) || isDigit(next) || notAHouse.test(tail.slice(house.length))) return undefined
  if (number >= FIRST_YEAR && number <= LAST_YEAR) return undefined
  const behind = placeBehind.exec(tail.slice(house.length))?.[0] ?? ''
  const before = behind === '' ? (placeBefore.exec(text.slice(Math.max(0, start - MAX_LEAD), start))?.[0] ?? '') : ''
  return { start: start - before.length, end: at + house.length + behind.length }
}
