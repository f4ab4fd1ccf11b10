import { answerParent } from '../child.ts'
import { type Check, isHit, loadMethodWith, type MethodName } from './methods.ts'
import { disguiseGroups, innocents } from './recall-tables.ts'

// A process of its own: one method on the tables of the tests. Nothing is timed here.

export type RecallOrder = Readonly<{ method: MethodName }>

export type RecallFigures = Readonly<{
  groups: ReadonlyArray<Readonly<{ name: string; cases: number; missed: readonly string[] }>>
  innocents: Readonly<{ terms: number; texts: number; flagged: readonly string[] }>
}>

answerParent(async ({ method }: RecallOrder): Promise<RecallFigures> => {
  const checks = new Map<string, Check>()
  for (const { term } of disguiseGroups.flatMap(({ cases }) => cases))
    // a list of this one word, so that a neighbour cannot be found in its place
    if (!checks.has(term.text)) checks.set(term.text, (await loadMethodWith(method, [term]))())
  const isFound = (word: string, text: string) => isHit(checks.get(word)?.(text) ?? false)
  const check = (await loadMethodWith(method, innocents.terms))()
  return {
    groups: disguiseGroups.map(({ name, cases }) => ({
      name,
      cases: cases.length,
      missed: cases.filter(({ term, text }) => !isFound(term.text, text)).map(({ text }) => text),
    })),
    innocents: {
      terms: innocents.terms.length,
      texts: innocents.texts.length,
      flagged: innocents.texts.filter(text => isHit(check(text))),
    },
  }
})
