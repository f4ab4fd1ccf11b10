import { type CodePoints, LAST_CODE_POINT } from './code-points.ts'

/**
 * The characters sorted into kinds that a pattern cannot tell apart. `kindOf[pageOf[codePoint >> 8] + (codePoint & 255)]` is the
 * kind of a code point; pages with the same content are shared.
 */
export type Alphabet = Readonly<{
  pageOf: Uint32Array
  kindOf: Uint16Array
  /** One code point of each kind. */
  samples: readonly number[]
}>

const PAGE = 256

// Between two neighbouring edges no set begins or ends.
const edgesOf = (sets: readonly CodePoints[]): number[] => {
  const edges = new Set([0, LAST_CODE_POINT + 1])
  for (const set of sets) {
    for (let index = 0; index < set.length; index += 2) edges.add(set[index] ?? 0).add((set[index + 1] ?? 0) + 1)
  }
  return [...edges].sort((one, other) => one - other)
}

// Splits the kinds set by set: two stretches stay of one kind as long as they are in the same sets.
const kindsOfStretches = (edges: readonly number[], sets: readonly CodePoints[]) => {
  const stretchAt = new Map(edges.map((edge, index) => [edge, index]))
  let kinds: number[] = edges.slice(1).map(() => 0)
  for (const set of sets) {
    const isInside = new Uint8Array(kinds.length)
    for (let index = 0; index < set.length; index += 2) {
      const end = stretchAt.get((set[index + 1] ?? 0) + 1)
      isInside.fill(1, stretchAt.get(set[index] ?? 0), end)
    }
    const renamed = new Map<number, number>()
    kinds = kinds.map((kind, stretch) => {
      const key = 2 * kind + (isInside[stretch] ?? 0)
      const name = renamed.get(key) ?? renamed.size
      renamed.set(key, name)
      return name
    })
  }
  return kinds
}

const pageContent = (
  edges: readonly number[],
  kinds: readonly number[],
  first: number,
  stretch: number,
): Uint16Array => {
  const content = new Uint16Array(PAGE)
  for (let place = stretch, offset = 0; offset < PAGE; place += 1) {
    const end = Math.min((edges[place + 1] ?? Infinity) - first, PAGE)
    content.fill(kinds[place] ?? 0, offset, end)
    offset = end
  }
  return content
}

const layPages = (edges: readonly number[], kinds: readonly number[]) => {
  const pageOf = new Uint32Array((LAST_CODE_POINT + 1) / PAGE)
  const pages: Uint16Array[] = []
  const placeOfUniform = new Map<number, number>()
  let stretch = 0
  for (let page = 0; page < pageOf.length; page += 1) {
    const first = page * PAGE
    while ((edges[stretch + 1] ?? Infinity) <= first) stretch += 1
    const isUniform = (edges[stretch + 1] ?? Infinity) >= first + PAGE
    const kind = kinds[stretch] ?? 0
    const place = (isUniform ? placeOfUniform.get(kind) : undefined) ?? pages.length
    if (place === pages.length) pages.push(pageContent(edges, kinds, first, stretch))
    if (isUniform) placeOfUniform.set(kind, place)
    pageOf[page] = place * PAGE
  }
  const kindOf = new Uint16Array(pages.length * PAGE)
  pages.forEach((content, place) => kindOf.set(content, place * PAGE))
  return { pageOf, kindOf }
}

/** Sorts all characters by which of the sets they are in. */
export const buildAlphabet = (sets: readonly CodePoints[]): Alphabet => {
  const distinct = [...new Map([...new Set(sets)].map(set => [set.join(), set])).values()]
  const edges = edgesOf(distinct)
  const kinds = kindsOfStretches(edges, distinct)
  const samples: number[] = []
  kinds.forEach((kind, stretch) => (samples[kind] ??= edges[stretch] ?? 0))
  return { ...layPages(edges, kinds), samples }
}
