import { type CodePoints, contains, union } from './code-points.ts'

// The runtime knows the Unicode tables; a set is read out of it once, by letting a one-character pattern run over all
// characters. Planes 4 to 13 are unassigned and planes 15 and 16 private throughout: one character speaks for them.
const CHUNK = 0x800
const SURROGATES = 0xd800
const PLANES = [0, 1, 2, 3, 14]
const UNIFORM: readonly [number, number][] = [
  [SURROGATES, 0xdfff],
  [0x40000, 0xdffff],
  [0xf0000, 0x10ffff],
]

const chunkText = (first: number): string => {
  const characters: number[] = []
  for (let codePoint = first; codePoint < first + CHUNK; codePoint += 1) characters.push(codePoint)
  return String.fromCodePoint(...characters)
}

const readOut = (source: string): CodePoints => {
  const runs = new RegExp(`(?:${source})+`, 'gu')
  const one = new RegExp(`^(?:${source})$`, 'u')
  const set: number[] = []
  for (const plane of PLANES) {
    const unitsEach = plane === 0 ? 1 : 2
    for (let first = plane * 0x10000; first < (plane + 1) * 0x10000; first += CHUNK) {
      if (first === SURROGATES) continue
      for (const { 0: run, index } of chunkText(first).matchAll(runs)) {
        set.push(first + index / unitsEach, first + (index + run.length) / unitsEach - 1)
      }
    }
  }
  for (const [first, last] of UNIFORM) if (one.test(String.fromCodePoint(first))) set.push(first, last)
  return union([set])
}

const read = new Map<string, CodePoints>()

/**
 * The characters that a pattern for one character stands for, in the Unicode version of the runtime.
 * Throws the runtime's SyntaxError when it does not know the pattern.
 */
export const charactersOf = (source: string): CodePoints => {
  const known = read.get(source)
  if (known) return known
  const set = readOut(source)
  read.set(source, set)
  return set
}

/** What words are made of (UTS #18, annex C): letters, marks, digits, connectors and the joiners, in every script. */
export const wordCharacters = (): CodePoints =>
  charactersOf(String.raw`[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}]`)

// Dotless i and dotted capital I fold to nothing but themselves (CaseFolding.txt, status T and F).
const FOLDED_ALONE = new Set([0x130, 0x131])

// Letters that fold to each other although neither is the capital of the other.
const EQUAL_LETTERS = [
  [0x390, 0x1fd3],
  [0x3b0, 0x1fe3],
  [0xfb05, 0xfb06],
]

const single = (text: string): number | null => {
  const codePoint = text.codePointAt(0) ?? 0
  return text.length === (codePoint > 0xffff ? 2 : 1) && !FOLDED_ALONE.has(codePoint) ? codePoint : null
}

const buildCases = (): ReadonlyMap<number, ReadonlySet<number>> => {
  const groups = new Map<number, Set<number>>()
  const changing = charactersOf(String.raw`\p{Changes_When_Casemapped}`)
  for (let index = 0; index < changing.length; index += 2) {
    for (let codePoint = changing[index] ?? 0; codePoint <= (changing[index + 1] ?? 0); codePoint += 1) {
      if (FOLDED_ALONE.has(codePoint)) continue
      const letter = String.fromCodePoint(codePoint)
      const members = new Set([codePoint])
      for (const mapped of [single(letter.toLowerCase()), single(letter.toUpperCase())]) {
        if (mapped === null) continue
        members.add(mapped)
        for (const known of groups.get(mapped) ?? []) members.add(known)
      }
      for (const known of groups.get(codePoint) ?? []) members.add(known)
      for (const member of members) groups.set(member, members)
    }
  }
  for (const letters of EQUAL_LETTERS) for (const letter of letters) groups.set(letter, new Set(letters))
  return groups
}

let cases: ReadonlyMap<number, ReadonlySet<number>> | null = null

/** The set with all capital and small forms of its letters (simple case folding; ß and ẞ, but not ss). */
export const withAllCases = (set: CodePoints): CodePoints => {
  cases ??= buildCases()
  const added: number[] = []
  if (set.length === 2 && set[0] === set[1]) {
    for (const member of cases.get(set[0] ?? 0) ?? []) added.push(member, member)
  } else {
    for (const [codePoint, members] of cases) {
      if (contains(set, codePoint)) for (const member of members) added.push(member, member)
    }
  }
  return added.length === 0 ? set : union([set, added])
}
