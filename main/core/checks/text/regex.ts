import { buildAutomaton } from './regex/automaton.ts'
import { RegexError } from './regex/error.ts'
import { parseRegex } from './regex/parse.ts'
import { compileProgram } from './regex/program.ts'
import { prefilterOf } from './regex/prefilter.ts'
import { search, tester } from './regex/search.ts'
import { canBeEmpty } from './regex/syntax-tree.ts'
import type { Span } from './span.ts'

/** A compiled pattern. `find` gives its matches in the text as it was typed, from left to right and without overlap. */
export type Regex = Readonly<{ find: (text: string) => Span[] }>

/** So many matches of a pattern are reported in one text. */
export const MAX_MATCHES = 100

/**
 * Compiles a pattern whose work grows with the length of the text and not faster, whatever the pattern and the text are.
 * Syntax and meaning are those of JavaScript with the flag `u`, except that `\w`, `\b` and `\d` know the letters and digits of all
 * scripts, so that an umlaut is part of a word. Throws RegexError for a pattern that is not understood, has a look-around or
 * a back-reference, can match nothing at all, or is too long or too large.
 */
export const compileRegex = (pattern: string, { ignoreCase }: { ignoreCase: boolean }): Regex => {
  const tree = parseRegex(pattern, ignoreCase)
  if (canBeEmpty(tree)) throw new RegexError('matchesEmpty', null)
  const program = compileProgram(tree)
  const automaton = buildAutomaton(program)
  const prefilter = prefilterOf(tree)
  return {
    find: text => (prefilter?.test(text) === false ? [] : search(automaton, program, text, MAX_MATCHES)),
  }
}

/** The patterns as one, which only says whether a text can hold a match of any of them; null if together they are too large. */
export const compileAnyOf = (
  patterns: readonly Readonly<{ pattern: string; ignoreCase: boolean }>[],
): ((text: string) => boolean) | null => {
  const options = patterns.map(({ pattern, ignoreCase }) => parseRegex(pattern, ignoreCase))
  try {
    const program = compileProgram({ type: 'choice', options })
    return tester(buildAutomaton(program), program)
  } catch (error) {
    if (error instanceof RegexError) return null
    throw error
  }
}
