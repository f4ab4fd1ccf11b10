import type { CodePoints } from './code-points.ts'

/** Places in a text without a character: its start, its end, where a word begins or ends, and everywhere else. */
export type Assertion = 'start' | 'end' | 'boundary' | 'notBoundary'

/** A parsed pattern. Groups leave no trace, since nothing can refer to them. */
export type SyntaxTree = Readonly<
  | { type: 'character'; set: CodePoints }
  | { type: 'assertion'; assertion: Assertion }
  | { type: 'sequence'; parts: readonly SyntaxTree[] }
  | { type: 'choice'; options: readonly SyntaxTree[] }
  | { type: 'repeat'; body: SyntaxTree; min: number; max: number; lazy: boolean }
>

/** Says whether the pattern can match without any character. */
export const canBeEmpty = (tree: SyntaxTree): boolean => {
  switch (tree.type) {
    case 'character':
      return false
    case 'assertion':
      return true
    case 'sequence':
      return tree.parts.every(canBeEmpty)
    case 'choice':
      return tree.options.some(canBeEmpty)
    case 'repeat':
      return tree.min === 0 || canBeEmpty(tree.body)
  }
}
