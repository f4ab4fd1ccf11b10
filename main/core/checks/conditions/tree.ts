import type { Tree } from '../truth.ts'
import type { Condition, FactCondition, LeafCondition, TextCondition } from '../types.ts'

const factKinds: ReadonlySet<string> = new Set<FactCondition['kind']>([
  'accountAge',
  'deletedShare',
  'sanctioned',
  'firstPost',
  'flood',
  'sameText',
  'similar',
  'notices',
  'section',
  'article',
  'hour',
])

/** Whether the condition speaks of author, time, other posts or article, and not of the text. */
export const isFact = (leaf: LeafCondition): leaf is FactCondition => factKinds.has(leaf.kind)

/** Whether the condition speaks of the text alone. */
export const isText = (leaf: LeafCondition): leaf is TextCondition => !factKinds.has(leaf.kind)

/** A rule's condition as a tree, and its leaves in the order in which they are written. */
export type Plan = Readonly<{ tree: Tree; leaves: readonly LeafCondition[] }>

/** Parts that need only the text go first, so that no fact is asked for in vain; their order changes no truth. */
const textFirst = (parts: ReadonlyArray<Readonly<{ tree: Tree; facts: number }>>): Tree[] =>
  parts.toSorted((a, b) => a.facts - b.facts).map(part => part.tree)

/** Numbers the leaves of a condition. */
export const planOf = (condition: Condition): Plan => {
  const leaves: LeafCondition[] = []
  const build = (node: Condition): { tree: Tree; facts: number } => {
    if (!('of' in node)) {
      leaves.push(node)
      return { tree: { kind: 'leaf', leaf: leaves.length - 1 }, facts: isFact(node) ? 1 : 0 }
    }
    if (node.kind === 'not') {
      const { tree, facts } = build(node.of)
      return { tree: { kind: 'not', of: tree }, facts }
    }
    const parts = node.of.map(build)
    const facts = parts.reduce((sum, part) => sum + part.facts, 0)
    return { tree: { ...node, of: textFirst(parts) }, facts }
  }
  return { tree: build(condition).tree, leaves }
}
