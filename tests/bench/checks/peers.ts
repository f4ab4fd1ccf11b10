import type { Mode, Term } from '../../../main/core/checks/types.ts'

// npm packages with the same lists. Each is set up as its own documentation asks for, with the built-in words taken out.

/** Whether a text has a word of the list. */
export type PeerCheck = (text: string) => boolean
type Build = (terms: readonly Term[]) => PeerCheck

const GAP = /\s*(?:\.{3}|…)\s*/g

/** None of them knows gaps in phrases: the words follow each other. */
const wordsOf = (terms: readonly Term[]): string[] => terms.map(({ text }) => text.replace(GAP, ' '))
const harmlessOf = (terms: readonly Term[]): string[] => [...new Set(terms.flatMap(({ except }) => except))]

/** Loads the package; what comes back builds it with a list. */
export const peers: Readonly<Record<PeerName, () => Promise<Build>>> = {
  obscenity: loadObscenity,
  allprofanity: loadAllProfanity,
  '@2toad/profanity': loadToadProfanity,
  'bad-words': loadBadWords,
}
export const PEER_NAMES = ['obscenity', 'allprofanity', '@2toad/profanity', 'bad-words'] as const
export type PeerName = (typeof PEER_NAMES)[number]

/** It asks that patterns are written as its transformers leave the text: the words go through them too. */
async function loadObscenity(): Promise<Build> {
  const { assignIncrementingIds, englishRecommendedTransformers, parseRawPattern, RegExpMatcher } =
    await import('obscenity')
  const { blacklistMatcherTransformers, whitelistMatcherTransformers } = englishRecommendedTransformers
  const transformed = (text: string, containers: typeof blacklistMatcherTransformers = []): string => {
    const steps = containers.map(container => ('factory' in container ? container.factory() : container))
    const characters = Array.from(text, character => {
      let code: number | undefined = character.codePointAt(0)
      for (const step of steps) code = code === undefined ? undefined : step.transform(code)
      return code === undefined ? '' : String.fromCodePoint(code)
    })
    return characters.join('')
  }
  const patternOf = ({ text, mode }: Term): string => {
    const word = transformed(text.replace(GAP, ' '), blacklistMatcherTransformers).replace(/[[\]?|\\]/g, '\\$&')
    return `${startsWord[mode] ? '|' : ''}${word}${endsWord[mode] ? '|' : ''}`
  }
  return terms => {
    const matcher = new RegExpMatcher({
      ...englishRecommendedTransformers,
      blacklistedTerms: assignIncrementingIds(terms.map(term => parseRawPattern(patternOf(term)))),
      whitelistedTerms: harmlessOf(terms).map(word => transformed(word, whitelistMatcherTransformers)),
    })
    return text => matcher.hasMatch(text)
  }
}

/** Its word boundaries are the nearest it has to our modes. */
const startsWord: Readonly<Record<Mode, boolean>> = {
  whole: true,
  inflection: true,
  prefix: true,
  suffix: false,
  anywhere: false,
}
const endsWord: Readonly<Record<Mode, boolean>> = {
  whole: true,
  inflection: true,
  prefix: false,
  suffix: true,
  anywhere: false,
}

/** Everything it has against evasion is on unless told; `clearList` takes out English and Hindi. */
async function loadAllProfanity(): Promise<Build> {
  const { AllProfanity } = await import('allprofanity')
  return terms => {
    const filter = new AllProfanity({ silent: true, whitelistWords: harmlessOf(terms) })
    filter.clearList()
    filter.add(wordsOf(terms))
    return text => filter.check(text)
  }
}

/** Without its Unicode boundaries German words are cut at their umlauts. It has nothing against disguise. */
async function loadToadProfanity(): Promise<Build> {
  const { Profanity, profaneWords } = await import('@2toad/profanity')
  return terms => {
    const profanity = new Profanity({ languages: ['en'], wholeWord: true, unicodeWordBoundaries: true })
    profanity.removeWords(profaneWords.get('en') ?? [])
    profanity.addWords(wordsOf(terms))
    profanity.whitelist.addWords(harmlessOf(terms))
    return text => profanity.exists(text)
  }
}

/** It has nothing against disguise, and exceptions only for whole words of its list. */
async function loadBadWords(): Promise<Build> {
  const { Filter } = await import('bad-words')
  return terms => {
    const filter = new Filter({ emptyList: true })
    filter.addWords(...wordsOf(terms))
    return text => filter.isProfane(text)
  }
}
