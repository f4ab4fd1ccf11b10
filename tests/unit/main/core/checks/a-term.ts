import { germanEndings } from '../../../../../main/core/checks/endings.ts'
import { createMatcher } from '../../../../../main/core/checks/matcher.ts'
import type { Term } from '../../../../../main/core/checks/types.ts'

/** A term as a pack would hold it; strong and inflected unless said otherwise. */
export const aTerm = (text: string, own: Partial<Term> = {}): Term => ({
  text,
  mode: 'inflection',
  folding: 'strong',
  except: [],
  endings: germanEndings,
  gap: 0,
  ...own,
})

/** A finder that answers with `term[characters found]` in the order of the text. */
export const finderOf = (terms: readonly Term[]) => {
  const matcher = createMatcher(terms)
  return (text: string): string[] =>
    matcher.find(text).map(match => `${terms[match.term]?.text}[${text.slice(match.start, match.end)}]`)
}
