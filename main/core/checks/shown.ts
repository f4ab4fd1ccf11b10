import { lookAlikes } from './fold-data.ts'
import { I_OR_L, PART, symbolOfLetter } from './fold-table.ts'
import { createNormaliser } from './normalise.ts'

const normaliser = createNormaliser()

const letters = new Map([...'abcdefghjkmnopqrstuvwxyz'].map(letter => [symbolOfLetter(letter), letter] as const))
const looksLikeL = lookAlikes['l'] ?? ''

const letterOf = (symbol: number, unit: number): string => {
  const character = String.fromCharCode(unit)
  if (symbol === I_OR_L) return character === 'l' || looksLikeL.includes(character) ? 'l' : 'i'
  return letters.get(symbol) ?? character
}

/** A text as the rules read it: small Latin letters, umlauts as two, one blank for each gap. For people who wonder why a rule fires. */
export const normalisedText = (text: string): string => {
  const { symbols, units, runs, length } = normaliser.fold(text).stream
  let shown = ''
  for (let entry = 0; entry < length; entry++) {
    const symbol = symbols[entry] as number
    shown += symbol === PART ? ' ' : letterOf(symbol, units[entry] as number).repeat(runs[entry] as number)
  }
  return shown.trim()
}
