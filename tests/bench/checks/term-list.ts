import type { Pack, Term } from '../../../main/core/checks/types.ts'
import { compound, COMPOUND_COUNT } from './compounds.ts'
import { decidingTermsOf } from './packs.ts'

/**
 * A list of so many different terms: those that make a hit alone in the packs first, then invented compounds. Where the packs hold more, they are
 * taken evenly from all of their rules. Throws if there are not enough words.
 */
export function termList(packs: readonly Pack[], size: number): Term[] {
  const shipped = withoutRepeats(decidingTermsOf(packs))
  if (shipped.length >= size)
    return Array.from({ length: size }, (_, place) => shipped[Math.floor((place * shipped.length) / size)] as Term)
  const invented = Array.from({ length: COMPOUND_COUNT }, (_, index) => compound(index))
  const terms = withoutRepeats([...shipped, ...invented]).slice(0, size)
  if (terms.length < size) throw new RangeError(`There are only ${terms.length} terms for a list of ${size}`)
  return terms
}

function withoutRepeats(terms: readonly Term[]): Term[] {
  return [...new Map(terms.toReversed().map(term => [term.text.toLowerCase(), term])).values()].toReversed()
}
