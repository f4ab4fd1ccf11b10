import { compile } from './compile.ts'
import { exampleFacts } from './facts.ts'
import { judge } from './judge.ts'
import { scan } from './scan.ts'
import type { Example, Pack } from './types.ts'

/** An example of a pack that does not behave as the pack says. */
export type FailedExample = Readonly<{
  ruleId: string
  expected: 'hit' | 'miss'
  text: string
}>

/** Runs the examples of every rule against that rule. */
export const failedExamples = (pack: Pack): FailedExample[] => {
  const compiled = compile([pack])
  return pack.rules.flatMap(rule => {
    const fires = ({ text, facts }: Example) =>
      judge(compiled, scan(compiled, text), exampleFacts(facts ?? {})).some(hit => hit.ruleId === rule.id)
    const failed = (expected: 'hit' | 'miss') =>
      rule.examples[expected]
        .filter(example => fires(example) !== (expected === 'hit'))
        .map(({ text }) => ({ ruleId: rule.id, expected, text }))
    return [...failed('hit'), ...failed('miss')]
  })
}
