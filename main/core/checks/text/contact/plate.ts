import { beginsFreely, isBlank, isCapital } from '../characters.ts'
import type { Span } from '../span.ts'
import { austrianCities, austrianCodes, cantons, germanCodes, noPlateLetters } from './plate-data.ts'

// Short codes of capitals and digits mean many things (S 21, EU 27, E 200 CDI), so only forms that nothing else has are plates
// by themselves. Other forms need a word like "Kennzeichen" near by.

const LOOK_BACK = 12
const LOOK_AHEAD = 12
const CONTEXT_LENGTH = 60
const context = /kennzeichen|nummerntafel|nummernschild|taferl|autonummer|\bkfz\b|\bpkw\b|falschparker|geparkt|parkt\b/i
const codeBefore = /([A-ZÄÖÜ]{1,3})( - |[- ·•]|)$/
const germanBefore = /([A-ZÄÖÜ]{1,3})(?: - |[-: ])([A-ZÄÖÜ]{1,2})([- ]?)$/
const chosenBefore = /([A-Z]{1,2})[- ]([A-Z]{2,5})[- ]?$/
const lettersBehind = /^(\d{1,5})([ -]?)([A-Z]{1,3})(?![\p{L}\d])/u
const germanBehind = /^(\d{1,4})[EH]?(?![\p{L}\d])/u
const digitsBehind = /^(\d{1,6})(?![\p{L}\d])/u
const partOfANumber = /^(?:[.,:/-]\d| ?[%€°])/

/** A piece of text that has the form of a plate; `sure` if no other thing has that form. */
type Shape = Readonly<{ start: number; end: number; sure: boolean }>

const isYear = (digits: string): boolean => digits.length === 4 && digits >= '1900' && digits <= '2099'

/** "W-12345 X", "GU 123 AB". */
const austrianShape = (at: number, before: string, behind: string): Shape | undefined => {
  const [lead = '', code = '', parting = ''] = codeBefore.exec(before) ?? []
  const [serial = '', digits = '', gap = '', letters = ''] = lettersBehind.exec(behind) ?? []
  if (serial === '' || !austrianCodes.has(code) || noPlateLetters.has(letters) || digits.startsWith('0'))
    return undefined
  const total = digits.length + letters.length
  if (total < 4 || total > 6) return undefined
  const isVienna = code === 'W'
  const isUsual = austrianCities.has(code)
    ? (isVienna && digits.length >= 4 && letters.length === 1) || (digits.length >= 3 && letters.length === 2)
    : (digits.length === 3 && letters.length === 2) || (digits.length === 2 && letters.length === 3)
  const isParted = parting !== '' && (gap !== '' || parting.includes('-'))
  return { start: at - lead.length, end: at + serial.length, sure: isUsual && isParted && !isYear(digits) }
}

/** "M-AB 1234", "HH AB 123". */
const germanShape = (at: number, before: string, behind: string): Shape | undefined => {
  const [lead = '', code = '', letters = '', gap = ''] = germanBefore.exec(before) ?? []
  const [serial = '', digits = ''] = germanBehind.exec(behind) ?? []
  if (serial === '' || lead === '' || !germanCodes.has(code) || digits.startsWith('0')) return undefined
  if (noPlateLetters.has(letters) || code.length + letters.length + digits.length > 8) return undefined
  const hasHyphen = lead.charAt(code.length) === '-'
  const sure = hasHyphen && letters.length === 2 && gap !== '' && digits.length >= 2 && !isYear(digits)
  const parted =
    !hasHyphen && letters.length === 2 && gap === ' ' && digits.length >= 3 && !isYear(digits) && code.length !== 3
  return { start: at - lead.length, end: at + serial.length, sure: sure || parted }
}

/** "ZH 123456". */
const swissShape = (at: number, before: string, behind: string): Shape | undefined => {
  const [lead = '', code = '', parting = ''] = codeBefore.exec(before) ?? []
  const [serial = ''] = digitsBehind.exec(behind) ?? []
  if (serial === '' || parting === '' || !cantons.has(code) || serial.startsWith('0')) return undefined
  return { start: at - lead.length, end: at + serial.length, sure: serial.length >= 5 && !serial.endsWith('000') }
}

/** "W-PETER 1": letters chosen by the owner. */
const chosenShape = (at: number, before: string, behind: string): Shape | undefined => {
  const [lead = '', code = '', letters = ''] = chosenBefore.exec(before) ?? []
  const [serial = ''] = germanBehind.exec(behind) ?? []
  if (serial === '' || !austrianCodes.has(code) || noPlateLetters.has(letters)) return undefined
  return { start: at - lead.length, end: at + serial.length, sure: false }
}

const shapes = [germanShape, chosenShape, austrianShape, swissShape]

const mayEndACode = (text: string, at: number): boolean => {
  const before = text.charCodeAt(at - 1)
  if (isCapital(before)) return true
  if (!isBlank(before) && before !== 45 && before !== 0xb7 && before !== 0x2022) return false
  return isCapital(text.charCodeAt(at - 2)) || (isBlank(before) && text.charCodeAt(at - 2) === 45)
}

/** The licence plate, Austrian, German or Swiss, whose first digit stands at `at`. */
export const plateAt = (text: string, at: number): Span | undefined => {
  if (!mayEndACode(text, at)) return undefined
  const before = text.slice(Math.max(0, at - LOOK_BACK), at)
  const behind = text.slice(at, at + LOOK_AHEAD)
  for (const shapeOf of shapes) {
    const shape = shapeOf(at, before, behind)
    if (
      shape === undefined ||
      !beginsFreely(text, shape.start) ||
      partOfANumber.test(text.slice(shape.end, shape.end + 3))
    )
      continue
    if (shape.sure || context.test(text.slice(Math.max(0, shape.start - CONTEXT_LENGTH), shape.start)))
      return { start: shape.start, end: shape.end }
  }
  return undefined
}
