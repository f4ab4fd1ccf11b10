import { NO, YES } from '../truth.ts'
import type { Tree } from '../truth.ts'
import type { TextView } from './text-view.ts'

/** A quick question about a text; a no is certain. */
export type May = (view: TextView) => boolean

/** A question with what it costs; null where the answer would always be that it may. */
export type Question = Readonly<{ may: May; cost: number }> | null

const everyOf = (questions: readonly Exclude<Question, null>[]): Question => {
  const [first, second] = questions
  if (first === undefined || second === undefined) return first ?? null
  const asked = questions.map(question => question.may)
  return {
    may: view => {
      for (const may of asked) if (!may(view)) return false
      return true
    },
    cost: first.cost,
  }
}

const someOf = (questions: readonly Exclude<Question, null>[], needed: number): Question => {
  const asked = questions.map(question => question.may)
  const may: May = view => {
    let able = 0
    for (const ask of asked) if (ask(view) && ++able >= needed) return true
    return false
  }
  return { may, cost: questions.reduce((sum, question) => sum + question.cost, 0) }
}

/** What must be asked to know at once that a condition cannot turn out as wanted, from the questions of its leaves. */
export const questionOf = (
  tree: Tree,
  ofLeaf: (leaf: number) => Question,
  wanted: typeof NO | typeof YES = YES,
): Question => {
  switch (tree.kind) {
    case 'leaf':
      return wanted === NO ? null : ofLeaf(tree.leaf)
    case 'not':
      return questionOf(tree.of, ofLeaf, wanted === YES ? NO : YES)
    case 'all':
    case 'any':
    case 'count': {
      const parts = tree.of.map(part => questionOf(part, ofLeaf, wanted))
      const least = tree.kind === 'count' ? tree.atLeast : tree.kind === 'all' ? parts.length : 1
      const needed = wanted === YES ? least : parts.length - least + 1
      const asked = parts.filter(part => part !== null).sort((a, b) => a.cost - b.cost)
      const free = parts.length - asked.length
      if (needed <= free) return null
      return needed === parts.length ? everyOf(asked) : someOf(asked, needed - free)
    }
  }
}
