import { describe, expect, test } from 'vitest'
import { reduceRules, type RulesStep } from '../../../../renderer/app/reduce-rules.ts'
import {
  comparedWith,
  currentCheck,
  currentForm,
  currentVersion,
  initialRules,
  isDraft,
  isOvertaken,
  isSound,
  placesOf,
  type RulesState,
  versionKeys,
} from '../../../../renderer/app/rules-state.ts'
import { aCheck, aFaultyCheck, aPackSummary, aRead, aVersion } from '../../../fixtures/rules.ts'

const after = (state: RulesState, ...steps: RulesStep[]) => steps.reduce(reduceRules, state)

/** The pack with its text there and checked, standing on a rule. */
function opened(ruleId: string | null = 'grob'): RulesState {
  return after(
    initialRules,
    { type: 'rules.opened', place: { pack: 'netz', ruleId }, panel: 'edit' },
    { type: 'rules.arrived', ticket: 1, read: aRead() },
    { type: 'rules.checked', ticket: 1, edition: 1, check: aCheck() },
  )
}
const editorOf = (state: RulesState) => state.editor!

describe('the editor', () => {
  test('begins with what is in force, or with the draft that was kept', () => {
    expect([editorOf(opened()).yaml, isDraft(editorOf(opened())), editorOf(opened()).basedOn]).toEqual([
      'in Kraft',
      false,
      20,
    ])
    const drafted = after(
      initialRules,
      { type: 'rules.opened', place: { pack: 'netz', ruleId: null }, panel: 'edit' },
      { type: 'rules.arrived', ticket: 1, read: aRead({ draft: 'Entwurf', draftBasedOn: 20 }) },
    )
    expect(editorOf(drafted)).toMatchObject({ yaml: 'Entwurf', saved: { yaml: 'Entwurf', basedOn: 20 }, basedOn: 20 })
    expect([isDraft(editorOf(drafted)), isOvertaken(editorOf(drafted))]).toEqual([true, false])
  })

  test('throws answers away that belong to an earlier opening or an older text', () => {
    const typed = after(opened(), { type: 'rules.typed', yaml: 'neu' })
    const stale = after(
      typed,
      { type: 'rules.checked', ticket: 1, edition: 1, check: aFaultyCheck() },
      { type: 'rules.checked', ticket: 9, edition: 2, check: aFaultyCheck() },
      { type: 'rules.arrived', ticket: 9, read: aRead({ yaml: 'fremd' }) },
    )
    expect(stale).toBe(typed)
    expect(currentCheck(editorOf(typed))).toBeNull()
  })

  test('shows the rules of the last sound text while the text has faults', () => {
    const faulty = after(
      opened(),
      { type: 'rules.typed', yaml: 'kaputt' },
      { type: 'rules.checked', ticket: 1, edition: 2, check: aFaultyCheck() },
    )
    expect([isSound(editorOf(faulty)), currentForm(editorOf(faulty))?.id]).toEqual([false, 'grob'])
  })

  test('stands on the neighbour of a rule that vanished, and on a new one', () => {
    const gone = after(opened('mild'), {
      type: 'rules.changed',
      ticket: 1,
      yaml: 'ohne',
      check: aCheck(['grob']),
      ruleId: null,
    })
    expect([editorOf(gone).ruleId, gone.place]).toEqual(['grob', { pack: 'netz', ruleId: 'grob' }])
    const added = after(gone, {
      type: 'rules.changed',
      ticket: 1,
      yaml: 'mit',
      check: aCheck(['grob', 'neu']),
      ruleId: 'neu',
    })
    expect(editorOf(added).ruleId).toBe('neu')
  })

  test('looks back on a whole pack without a rule, and edits one', () => {
    const looking = after(
      initialRules,
      { type: 'rules.opened', place: { pack: 'netz', ruleId: null }, panel: 'backtest' },
      { type: 'rules.arrived', ticket: 1, read: aRead() },
      { type: 'rules.checked', ticket: 1, edition: 1, check: aCheck() },
    )
    expect(editorOf(looking).ruleId).toBeNull()
    expect(editorOf(after(looking, { type: 'rules.panel', panel: 'edit' })).ruleId).toBe('grob')
  })
})

describe('taking back', () => {
  test('takes a burst of typing back at once, and changes of the form one by one', () => {
    const changed = after(
      opened(),
      { type: 'rules.typed', yaml: 'a' },
      { type: 'rules.typed', yaml: 'ab' },
      { type: 'rules.changed', ticket: 1, yaml: 'abc', check: null, ruleId: null },
    )
    const once = after(changed, { type: 'rules.undone' })
    const twice = after(once, { type: 'rules.undone' })
    expect([editorOf(once).yaml, editorOf(twice).yaml]).toEqual(['ab', 'in Kraft'])
    expect(after(twice, { type: 'rules.undone' })).toBe(twice)
  })

  test('begins anew behind a text that was kept', () => {
    const changed = after(
      opened(),
      { type: 'rules.typed', yaml: 'a' },
      { type: 'rules.saved', ticket: 1, text: { yaml: 'a', basedOn: 20 } },
      { type: 'rules.typed', yaml: 'ab' },
      { type: 'rules.undone' },
    )
    expect(editorOf(changed).yaml).toBe('a')
  })
})

describe('another version that comes into force', () => {
  const newer = aRead({ yaml: 'neuer', versions: [aVersion(3, { inForce: true }), aVersion(2)] })

  test('is followed by a text that nobody has touched', () => {
    const state = after(opened(), { type: 'rules.refreshed', ticket: 1, read: newer })
    expect([editorOf(state).yaml, editorOf(state).basedOn, isOvertaken(editorOf(state))]).toEqual(['neuer', 30, false])
  })

  test('leaves a draft alone, which is overtaken until it is based on it', () => {
    const state = after(
      opened(),
      { type: 'rules.typed', yaml: 'meins' },
      { type: 'rules.refreshed', ticket: 1, read: newer },
    )
    expect([editorOf(state).yaml, editorOf(state).basedOn, isOvertaken(editorOf(state))]).toEqual(['meins', 20, true])
    expect(isOvertaken(editorOf(after(state, { type: 'rules.rebased' })))).toBe(false)
  })
})

describe('a draft that began with an older version', () => {
  const drafted = after(
    initialRules,
    { type: 'rules.opened', place: { pack: 'netz', ruleId: null }, panel: 'edit' },
    { type: 'rules.arrived', ticket: 1, read: aRead({ draft: 'Entwurf', draftBasedOn: 10 }) },
  )

  test('says so whenever it is opened, and however much is typed', () => {
    expect(isOvertaken(editorOf(drafted))).toBe(true)
    expect(isOvertaken(editorOf(after(drafted, { type: 'rules.typed', yaml: 'Entwurf, länger' })))).toBe(true)
  })

  test('is no more when it is thrown away; brought back, it is again', () => {
    const discarded = after(drafted, { type: 'rules.typed', yaml: 'in Kraft' })
    expect(isOvertaken(editorOf(discarded))).toBe(false)
    expect(isOvertaken(editorOf(after(discarded, { type: 'rules.undone' })))).toBe(true)
    const begunAnew = after(discarded, { type: 'rules.changed', ticket: 1, yaml: 'neu', check: null, ruleId: null })
    expect(isOvertaken(editorOf(begunAnew))).toBe(false)
  })

  test('is compared with what is in force, and the note that is being written stays', () => {
    const asking = { kind: 'note', problem: null } as const
    const looking = editorOf(after(drafted, { type: 'rules.asking', asking }, { type: 'rules.difference' }))
    expect([looking.panel, comparedWith(looking), currentVersion(looking)]).toEqual(['versions', 20, 'draft'])
    expect(looking.asking).toEqual(asking)
  })
})

describe('versions', () => {
  test('begin with the draft, which is compared with what is in force', () => {
    const editor = editorOf(after(opened(), { type: 'rules.typed', yaml: 'meins' }))
    expect([versionKeys(editor), currentVersion(editor), comparedWith(editor)]).toEqual([
      ['draft', 20, 10],
      'draft',
      20,
    ])
  })
  test('compare what is in force with the version before it, and any with the one that was asked for', () => {
    expect(comparedWith(editorOf(opened()))).toBe(10)
    const asked = after(opened(), { type: 'rules.base', base: 10 }, { type: 'rules.version', version: 20 })
    expect(comparedWith(editorOf(asked))).toBe(10)
  })
})

test('what is said last has a number of its own, so that the same sentence is heard again', () => {
  const what = { kind: 'undone' } as const
  const twice = after(initialRules, { type: 'rules.status', what }, { type: 'rules.status', what })
  expect(twice.status).toEqual({ id: 2, what })
})

test('packs and rules are one list', () => {
  expect(placesOf([aPackSummary('netz')])).toEqual([
    { pack: 'netz', ruleId: null },
    { pack: 'netz', ruleId: 'grob' },
    { pack: 'netz', ruleId: 'mild' },
  ])
})
