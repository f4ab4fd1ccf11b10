import { check } from '../../../main/core/checks/check.ts'
import { compile } from '../../../main/core/checks/compile.ts'
import type { Hit, Pack, Term } from '../../../main/core/checks/types.ts'
import { shippedPacks } from '../shipped.ts'
import { packOf } from './packs.ts'
import { PEER_NAMES, peers } from './peers.ts'
import { termList } from './term-list.ts'

/** The product's own checks, and what they are compared with. */
export const METHOD_NAMES = ['Freigabe', ...PEER_NAMES] as const
export type MethodName = (typeof METHOD_NAMES)[number]

export const SIZES = [100, 1_000, 10_000] as const

/** So many terms, or the packs as they are shipped with every condition they have; only the product itself can run those. */
export type List = (typeof SIZES)[number] | 'shipped'

/** Ours answers with all hits and their places, the others with yes or no. */
export type Check = (text: string) => boolean | readonly Hit[]

export const isHit = (answer: boolean | readonly Hit[]): boolean =>
  answer === true || (answer !== false && answer.length > 0)

/** Loads what the method needs and makes the list; what comes back builds the method, each time anew. */
export async function loadMethod(name: MethodName, list: List): Promise<() => Check> {
  const packs = shippedPacks()
  if (list === 'shipped') return () => ours(packs)
  return loadMethodWith(name, termList(packs, list))
}

/** The same with a list of its own. */
export async function loadMethodWith(name: MethodName, terms: readonly Term[]): Promise<() => Check> {
  if (name === 'Freigabe') {
    const pack = packOf(terms)
    return () => ours([pack])
  }
  const build = await peers[name]()
  return () => build(terms)
}

function ours(packs: readonly Pack[]): Check {
  const compiled = compile(packs)
  return text => check(compiled, text)
}
