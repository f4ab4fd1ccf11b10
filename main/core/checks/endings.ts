import { PART } from './fold-table.ts'
import type { Letters } from './symbol-stream.ts'

/** German endings of nouns and adjectives that a word may take in the modes `inflection` and `suffix`, unless the term names its own. */
export const germanEndings: readonly string[] = [
  'e',
  'en',
  'em',
  'ens',
  'er',
  'ern',
  'ers',
  'es',
  'n',
  'ns',
  's',
  'in',
  'innen',
]

/** The longest ending, in letters drawn together. */
export const MAX_ENDING_LENGTH = 6

/** Endings as numbers of five bits a letter. */
export type EndingSet = ReadonlySet<number>

/** The number of the symbols between two entries; -1 if they are too many or go over a gap. */
export const endingKey = ({ symbols }: Pick<Letters, 'symbols'>, start: number, end: number): number => {
  if (end - start > MAX_ENDING_LENGTH) return -1
  let key = 0
  for (let entry = start; entry < end; entry++) {
    if (symbols[entry] === PART) return -1
    key = key * 32 + (symbols[entry] as number)
  }
  return key
}
