import type { Mode, Term } from '../../../main/core/checks/types.ts'
import { aTerm } from '../../unit/main/core/checks/a-term.ts'
import { disguises } from '../../unit/main/core/checks/disguise-table.ts'
import { harmlessWords } from '../../unit/main/core/checks/harmless-words.ts'
import { shippedPacks } from '../shipped.ts'
import { decidingTermsOf } from './packs.ts'

// The tables of the tests, with the lists they are looked at with here.

export type DisguiseGroup = Readonly<{ name: string; cases: ReadonlyArray<Readonly<{ text: string; term: Term }>> }>

/** Words that a desk would look for inside others; the rest of the table is looked for with its endings, phrases as they are. */
const modes: Readonly<Record<string, Mode>> = {
  Idiot: 'anywhere',
  Trottel: 'anywhere',
  Scheiße: 'anywhere',
  Nutte: 'suffix',
}
const GAP_WORDS = 3

/** Every disguise with the one term that must be found in it. */
export const disguiseGroups: readonly DisguiseGroup[] = Object.entries(disguises).map(([name, byTerm]) => ({
  name,
  cases: Object.entries(byTerm).flatMap(([term, texts]) => texts.map(text => ({ text, term: termOf(term) }))),
}))

function termOf(text: string): Term {
  const isPhrase = text.includes(' ')
  return aTerm(text, {
    mode: modes[text] ?? (isPhrase ? 'whole' : 'inflection'),
    gap: text.includes('...') ? GAP_WORDS : 0,
  })
}

/** Innocent texts, and the terms that must not be found in them: all that decide alone in a pack that is shipped. */
export const innocents: Readonly<{ terms: readonly Term[]; texts: readonly string[] }> = {
  terms: decidingTermsOf(shippedPacks()),
  texts: harmlessWords,
}
