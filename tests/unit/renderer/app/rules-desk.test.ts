import { describe, expect, test } from 'vitest'
import { CHECK_AFTER_MS, SAVE_AFTER_MS } from '../../../../renderer/app/rules-desk.ts'
import { publish, rollBack } from '../../../../renderer/app/rules-orders.ts'
import { isSound } from '../../../../renderer/app/rules-state.ts'
import { setField } from '../../../../renderer/app/rules-values.ts'
import { aPaperDesk, settled } from '../../../fixtures/paper-desk.ts'
import { aCheck, aFaultyCheck, aRead } from '../../../fixtures/rules.ts'

const START_MS = 1000

/** A desk with one pack open, its text checked. */
async function anOpenPack() {
  const paper = aPaperDesk()
  paper.answer('pack.read', () => aRead())
  paper.answer('pack.check', () => aCheck())
  paper.answer('pack.edit', ({ yaml }) => ({ yaml: `${yaml}+`, ruleId: 'grob' }))
  paper.answer('pack.saveDraft', () => ({}))
  await paper.desk.rules.open({ pack: 'netz', ruleId: 'grob' })
  await settled()
  const editor = () => paper.desk.store.get().rules.editor!
  const type = (yaml: string) => paper.desk.store.step({ type: 'rules.typed', yaml })
  return { ...paper, editor, type }
}

describe('a typed text', () => {
  test('is checked once, after a moment of rest', async () => {
    const { type, inputsOf, passTo } = await anOpenPack()
    type('a')
    passTo(START_MS + CHECK_AFTER_MS - 1)
    type('ab')
    passTo(START_MS + CHECK_AFTER_MS)
    expect(inputsOf('pack.check')).toHaveLength(1)
    passTo(START_MS + 2 * CHECK_AFTER_MS)
    expect(inputsOf('pack.check').at(-1)).toEqual({ yaml: 'ab' })
    expect(inputsOf('pack.check')).toHaveLength(2)
  })

  test('is kept as a draft by itself, and no draft is kept of what is in force', async () => {
    const { type, inputsOf, passTo, desk } = await anOpenPack()
    type('a')
    passTo(START_MS + SAVE_AFTER_MS)
    await settled()
    expect(inputsOf('pack.saveDraft')).toEqual([{ pack: 'netz', yaml: 'a' }])
    await desk.rules.keep()
    type('in Kraft')
    await desk.rules.keep()
    expect(inputsOf('pack.saveDraft')).toEqual([
      { pack: 'netz', yaml: 'a' },
      { pack: 'netz', yaml: null },
    ])
  })

  test('that could not be kept comes back when its pack is opened again', async () => {
    const { type, refuse, desk, editor } = await anOpenPack()
    refuse('pack.saveDraft', { code: 'DATABASE', key: 'diskFull' })
    type('nicht verloren')
    desk.rules.leave()
    await settled()
    expect(desk.store.get().rules.status?.what).toMatchObject({ kind: 'problem', problem: { key: 'diskFull' } })
    await desk.rules.open({ pack: 'netz', ruleId: null })
    expect(editor().yaml).toBe('nicht verloren')
  })
})

test('a draft that is faulty from the beginning shows the rules in force', async () => {
  const { desk, answer, editor } = await anOpenPack()
  answer('pack.read', () => aRead({ draft: 'kaputt' }))
  answer('pack.check', ({ yaml }) => (yaml === 'kaputt' ? aFaultyCheck() : aCheck(['grob'])))
  desk.rules.leave()
  await desk.rules.open({ pack: 'netz', ruleId: null })
  await settled()
  expect([editor().ruleId, isSound(editor())]).toEqual(['grob', false])
})

describe('a change of the form', () => {
  const edit = () => setField('grob', ['severity'], 3)

  test('is made one after the other, each on the text of the one before', async () => {
    const { desk, inputsOf, editor } = await anOpenPack()
    await Promise.all([desk.rules.change(edit), desk.rules.change(edit)])
    expect(inputsOf('pack.edit')).toMatchObject([{ yaml: 'in Kraft' }, { yaml: 'in Kraft+' }])
    expect(editor().yaml).toBe('in Kraft++')
  })

  test('that would break the text is not taken and says why', async () => {
    const { desk, answer, editor } = await anOpenPack()
    answer('pack.check', () => aFaultyCheck())
    expect(await desk.rules.change(edit)).toMatchObject({ problems: [{ key: 'badValue' }] })
    expect(editor().yaml).toBe('in Kraft')
  })

  test('is not made in a text that has faults', async () => {
    const { desk, answer, type, inputsOf } = await anOpenPack()
    answer('pack.check', () => aFaultyCheck())
    type('kaputt')
    await desk.rules.change(edit)
    expect(inputsOf('pack.edit')).toEqual([])
  })

  test('is made anew when somebody typed meanwhile', async () => {
    const { desk, answer, type, editor } = await anOpenPack()
    let isFirst = true
    answer('pack.edit', ({ yaml }) => {
      if (isFirst) type('getippt')
      isFirst = false
      return { yaml: `${yaml}+`, ruleId: 'grob' }
    })
    await desk.rules.change(edit)
    expect(editor().yaml).toBe('getippt+')
  })
})

describe('a text that is tried', () => {
  const said = { hits: [], suggestion: null, normalised: 'esel' }

  test('runs what is in force, or the text as it is now, for one rule where that is asked for', async () => {
    const { desk, answer, type, inputsOf, passTo, editor } = await anOpenPack()
    answer('pack.try', () => said)
    desk.store.step({ type: 'rules.trial', change: { text: 'Esel' } })
    passTo(START_MS + CHECK_AFTER_MS)
    await settled()
    expect(editor().trial.answer).toEqual({ text: 'Esel', said })
    type('neu')
    desk.store.step({ type: 'rules.trial', change: { onlyRule: true } })
    passTo(START_MS + 2 * CHECK_AFTER_MS)
    await settled()
    passTo(START_MS + 3 * CHECK_AFTER_MS)
    await settled()
    expect(inputsOf('pack.try')).toEqual([
      { pack: 'netz', yaml: null, ruleId: null, text: 'Esel' },
      { pack: 'netz', yaml: 'neu', ruleId: 'grob', text: 'Esel' },
    ])
  })
})

describe('publishing', () => {
  test('without a note asks for one and sends nothing', async () => {
    const { desk, editor, inputsOf } = await anOpenPack()
    await publish(desk, '  ')
    expect([editor().asking, inputsOf('pack.publish')]).toEqual([{ kind: 'note', problem: 'noteMissing' }, []])
  })

  test('names the version the draft began with, and keeps text and note when it is refused', async () => {
    const { desk, type, refuse, editor, inputsOf } = await anOpenPack()
    type('meins')
    refuse('pack.publish', { code: 'CONFLICT', key: 'packChanged' })
    await publish(desk, 'mein Grund')
    expect(inputsOf('pack.publish')).toEqual([{ pack: 'netz', yaml: 'meins', note: 'mein Grund', basedOn: 2 }])
    expect([editor().yaml, editor().asking]).toMatchObject(['meins', { kind: 'note', problem: { key: 'packChanged' } }])
  })
})

test('rolling back chooses the version that was in force, so that the same key goes forward', async () => {
  const { desk, answer, editor } = await anOpenPack()
  answer('pack.rollBack', () => ({ version: 1 }))
  await rollBack(desk, 10)
  expect([editor().version, desk.store.get().rules.status?.what]).toEqual([
    20,
    { kind: 'rolledBack', version: 1, before: 2 },
  ])
})
