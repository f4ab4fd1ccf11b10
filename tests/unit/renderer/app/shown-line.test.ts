import { expect, test } from 'vitest'
import { reduceRules, type RulesStep } from '../../../../renderer/app/reduce-rules.ts'
import { initialRules, type RulesState } from '../../../../renderer/app/rules-state.ts'
import { aCheck, aRead } from '../../../fixtures/rules.ts'

const after = (state: RulesState, ...steps: RulesStep[]) => steps.reduce(reduceRules, state)
const check = aCheck()
const lineOf = (ruleId: string) => check.rules.find(rule => rule.id === ruleId)?.line
const shown = (state: RulesState) => state.editor?.line

const opened = after(
  initialRules,
  { type: 'rules.opened', place: { pack: 'netz', ruleId: 'grob' }, panel: 'edit' },
  { type: 'rules.arrived', ticket: 1, read: aRead() },
  { type: 'rules.checked', ticket: 1, edition: 1, check },
)

test('the text is shown at a rule that was just added', () => {
  const added = after(opened, { type: 'rules.changed', ticket: 1, yaml: 'neu', check, ruleId: 'mild' })
  expect(shown(added)).toMatchObject({ at: lineOf('mild'), focus: false })
  expect(shown(added)?.id).toBeGreaterThan(shown(opened)?.id ?? 0)
})

test('the text is shown at the chosen rule when another panel is left', () => {
  const back = after(opened, { type: 'rules.panel', panel: 'backtest' }, { type: 'rules.panel', panel: 'edit' })
  expect(shown(back)).toMatchObject({ at: lineOf('grob'), focus: false })
  expect(shown(back)?.id).toBeGreaterThan(shown(opened)?.id ?? 0)
})

test('the text stays where it is when a panel is asked for that is there already', () => {
  expect(shown(after(opened, { type: 'rules.panel', panel: 'edit' }))).toEqual(shown(opened))
})
