import { expect, test } from 'vitest'
import { placeNow } from '../../../../renderer/commands/rules-moves.ts'
import { initialState } from '../../../../renderer/app/state.ts'
import { aPackSummary } from '../../../fixtures/rules.ts'

const packs = [aPackSummary('erstes'), aPackSummary('netz')]
const at = (ruleId: string | null, pack = 'netz') =>
  placeNow({ ...initialState, rules: { ...initialState.rules, place: { pack, ruleId } } }, packs)

test('the keys mean the chosen row', () => {
  expect(at('mild')).toEqual({ pack: 'netz', ruleId: 'mild' })
})

test('of a rule that is only in a draft they mean the pack', () => {
  expect(at('neu')).toEqual({ pack: 'netz', ruleId: null })
})

test('of a pack that is gone they mean the first one', () => {
  expect(at('neu', 'weg')).toEqual({ pack: 'erstes', ruleId: null })
})
