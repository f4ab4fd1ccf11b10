import type { SplitTerms } from './gaps.ts'

/** Everything that is always looked for. The other groups follow: those of the caller, then one for each term with gaps. */
const ALWAYS = 0

/** Which parts of terms are looked for at the moment, by groups, so that nothing is judged that nobody needs. */
export type Wanted = Readonly<{
  isLate: (part: number) => boolean
  isWanted: (part: number) => boolean
  /** Takes note of a part that was found. */
  note: (part: number) => void
  /** Begins a text with what is always looked for. */
  begin: () => void
  /** Goes on with the other parts of terms with gaps whose rarest part was found; false if there are none. */
  beginPhrases: () => boolean
  /** Goes on with the terms of some groups. */
  beginGroups: (groups: readonly number[]) => void
}>

/** Puts parts into groups: those of a term without a group are always looked for, but of a term with gaps only the rarest part. */
export const createWanted = (
  { parts, termOfPart, keyOfTerm }: SplitTerms,
  groupOf: (term: number) => number,
): Wanted => {
  const own = keyOfTerm.map((_, term) => groupOf(term))
  const firstPhrase = 2 + own.reduce((largest, group) => Math.max(largest, group), -1)
  const groups = Int32Array.from(parts, (_, part) => {
    const term = termOfPart[part] as number
    const group = own[term] as number
    if (group >= 0) return 1 + group
    return keyOfTerm[term] === -1 || keyOfTerm[term] === part ? ALWAYS : firstPhrase + term
  })
  const isKey = Uint8Array.from(parts, (_, part) => (keyOfTerm[termOfPart[part] as number] === part ? 1 : 0))
  const rounds = new Int32Array(firstPhrase + own.length)
  const phrases: number[] = []
  let round = 0

  const beginRound = () => {
    round = (round + 1) | 0
    phrases.length = 0
  }

  return {
    isLate: part => groups[part] !== ALWAYS,
    isWanted: part => rounds[groups[part] as number] === round,
    note: part => {
      if (isKey[part] === 1 && groups[part] === ALWAYS) phrases.push(firstPhrase + (termOfPart[part] as number))
    },
    begin: () => {
      beginRound()
      rounds[ALWAYS] = round
    },
    beginPhrases: () => {
      if (phrases.length === 0) return false
      const found = phrases.slice()
      beginRound()
      for (const group of found) rounds[group] = round
      return true
    },
    beginGroups: wanted => {
      beginRound()
      for (const group of wanted) rounds[1 + group] = round
    },
  }
}
