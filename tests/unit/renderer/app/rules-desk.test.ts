import { describe, expect, test } from 'vitest'
import { CHECK_AFTER_MS, SAVE_AFTER_MS } from '../../../../renderer/app/rules-desk.ts'
import { exportPack, importPack, keepDraft, replaceDraft } from '../../../../renderer/app/rules-files.ts'
import {
  addException,
  addRule,
  publish,
  publishAnyway,
  rebase,
  removeRule,
  rollBack,
} from '../../../../renderer/app/rules-orders.ts'
import { isSound } from '../../../../renderer/app/rules-state.ts'
import { setField } from '../../../../renderer/app/rules-values.ts'
import type { RequestName } from '../../../../renderer/api.ts'
import type { Desk } from '../../../../renderer/app/desk.ts'
import { aPaperDesk, settled } from '../../../fixtures/paper-desk.ts'
import { aCheck, aFaultyCheck, aRead, aVersion } from '../../../fixtures/rules.ts'

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
    expect(inputsOf('pack.saveDraft')).toEqual([{ pack: 'netz', yaml: 'a', basedOn: 20 }])
    await desk.rules.keep()
    type('in Kraft')
    await desk.rules.keep()
    expect(inputsOf('pack.saveDraft')).toEqual([
      { pack: 'netz', yaml: 'a', basedOn: 20 },
      { pack: 'netz', yaml: null, basedOn: null },
    ])
  })

  test('that is from now on based on what is in force is kept so', async () => {
    const { desk, answer, inputsOf } = await anOpenPack()
    answer('pack.read', () => aRead({ draft: 'alt', draftBasedOn: 10 }))
    await desk.rules.open({ pack: 'netz', ruleId: null })
    await desk.rules.keep()
    expect(inputsOf('pack.saveDraft')).toEqual([])
    await rebase(desk)
    expect(inputsOf('pack.saveDraft')).toEqual([{ pack: 'netz', yaml: 'alt', basedOn: 20 }])
  })

  test('that could not be kept comes back when its pack is opened again', async () => {
    const { type, refuse, desk, editor } = await anOpenPack()
    refuse('pack.saveDraft', { code: 'DATABASE', key: 'diskFull' })
    type('nicht verloren')
    desk.rules.leave()
    await settled()
    expect(desk.store.get().rules.status?.what).toMatchObject({ kind: 'problem', problem: { key: 'diskFull' } })
    await desk.rules.open({ pack: 'netz', ruleId: null })
    expect([editor().yaml, editor().basedOn]).toEqual(['nicht verloren', 20])
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
    expect(inputsOf('pack.publish')).toEqual([{ pack: 'netz', yaml: 'meins', note: 'mein Grund', basedOn: 20 }])
    expect([editor().yaml, editor().asking]).toMatchObject(['meins', { kind: 'note', problem: { key: 'packChanged' } }])
  })
})

describe('who opens another pack while publishing is under way', () => {
  async function left(end: 'published' | 'refused') {
    const paper = await anOpenPack()
    const { desk, type, answer, editor } = paper
    type('meins')
    desk.store.step({ type: 'rules.asking', asking: { kind: 'note', problem: null } })
    const goOn = () => {
      desk.rules.leave()
      answer('pack.read', () => aRead({ draft: 'anderer Entwurf', draftBasedOn: 10 }))
      void desk.rules.open({ pack: 'anderes', ruleId: null })
      desk.store.step({ type: 'rules.asking', asking: { kind: 'name', problem: null } })
    }
    if (end === 'published') answer('pack.publish', () => ({ version: 3, changedRules: [] }))
    else paper.refuse('pack.publish', { code: 'CONFLICT', key: 'packChanged' })
    const published = publish(desk, 'mein Grund')
    while (paper.inputsOf('pack.publish').length === 0) await Promise.resolve()
    goOn()
    await published
    await settled()
    return { status: desk.store.get().rules.status?.what, editor: editor() }
  }
  const untouched = {
    pack: 'anderes',
    yaml: 'anderer Entwurf',
    basedOn: 10,
    asking: { kind: 'name', problem: null },
  }

  test('finds that pack as it was, and is told what was published', async () => {
    const { editor, status } = await left('published')
    expect(editor).toMatchObject(untouched)
    expect(status).toMatchObject({ kind: 'published', version: 3 })
  })

  test('is told of a refusal, and not at a note of that pack', async () => {
    const { editor, status } = await left('refused')
    expect(editor).toMatchObject(untouched)
    expect(status).toMatchObject({ kind: 'problem', problem: { key: 'packChanged' } })
  })

  test('before it was sent publishes nothing', async () => {
    const { desk, type, inputsOf } = await anOpenPack()
    type('meins')
    const published = publish(desk, 'mein Grund')
    desk.rules.leave()
    await Promise.all([desk.rules.open({ pack: 'anderes', ruleId: null }), published])
    expect(inputsOf('pack.publish')).toEqual([])
  })
})

test('what is typed while a published text is read back stays, as a draft that begins with it', async () => {
  const { desk, type, answer, editor, inputsOf } = await anOpenPack()
  type('meins')
  answer('pack.publish', () => ({ version: 3, changedRules: [] }))
  answer('pack.read', () => {
    type('meins und mehr')
    return aRead({ yaml: 'meins', versions: [aVersion(3, { inForce: true }), aVersion(2)] })
  })
  await publish(desk, 'mein Grund')
  expect(editor()).toMatchObject({ yaml: 'meins und mehr', inForce: 'meins', basedOn: 30, asking: null })
  await desk.rules.keep()
  expect(inputsOf('pack.saveDraft').at(-1)).toEqual({ pack: 'netz', yaml: 'meins und mehr', basedOn: 30 })
})

describe('who opens another pack while an order is under way', () => {
  /** Leaves for another pack, where a line is asked for, as soon as the request is sent. */
  async function leftDuring(request: RequestName, order: (desk: Desk) => Promise<unknown>) {
    const paper = await anOpenPack()
    const { desk, inputsOf, editor } = paper
    paper.answer('pack.rollBack', () => ({ version: 1 }))
    const done = order(desk)
    while (inputsOf(request).length === 0) await Promise.resolve()
    desk.rules.leave()
    void desk.rules.open({ pack: 'anderes', ruleId: null })
    desk.store.step({ type: 'rules.asking', asking: { kind: 'note', problem: null } })
    await done
    await settled()
    return { ...paper, editor: editor(), status: desk.store.get().rules.status?.what }
  }
  const untouched = { pack: 'anderes', yaml: 'in Kraft', version: null, asking: { kind: 'note', problem: null } }

  test.each<[string, (desk: Desk) => Promise<unknown>]>([
    ['adding a rule', desk => addRule(desk, 'neu')],
    ['removing one', desk => removeRule(desk, { pack: 'netz', ruleId: 'grob' })],
    ['an exception', desk => addException(desk, { word: 'Eselsohr', ruleId: 'grob', term: 'Esel' })],
  ])('finds that pack as it was, and is not told of what was not done: %s', async (_, order) => {
    const { editor, status } = await leftDuring('pack.edit', order)
    expect(editor).toMatchObject(untouched)
    expect(status).toBeUndefined()
  })

  test('finds no version chosen there by a roll-back, and is told of it', async () => {
    const { editor, status } = await leftDuring('pack.rollBack', desk => rollBack(desk, 10))
    expect(editor).toMatchObject(untouched)
    expect(status).toMatchObject({ kind: 'rolledBack', version: 1 })
  })

  test('has no change made there that waited for another one', async () => {
    const { desk, editor, inputsOf } = await anOpenPack()
    const changes = [1, 2].map(severity => desk.rules.change(() => setField('grob', ['severity'], severity)))
    while (inputsOf('pack.edit').length === 0) await Promise.resolve()
    desk.rules.leave()
    await Promise.all([desk.rules.open({ pack: 'anderes', ruleId: null }), ...changes])
    await settled()
    expect([editor().yaml, inputsOf('pack.edit')]).toMatchObject(['in Kraft', [{ edit: { value: 1 } }]])
  })
})

test('a rule that was added leaves alone the note that is asked for meanwhile', async () => {
  const { desk, editor } = await anOpenPack()
  desk.store.step({ type: 'rules.asking', asking: { kind: 'name', problem: null } })
  const added = addRule(desk, 'neu')
  desk.store.step({ type: 'rules.asking', asking: { kind: 'note', problem: null } })
  await added
  expect(editor()).toMatchObject({ yaml: 'in Kraft+', asking: { kind: 'note', problem: null } })
})

test('publishing anyway names the version in force, also when that came meanwhile', async () => {
  const { desk, type, answer, refuse, inputsOf, editor } = await anOpenPack()
  type('meins')
  refuse('pack.publish', { code: 'CONFLICT', key: 'packChanged' })
  answer('pack.read', () => aRead({ yaml: 'neuer', versions: [aVersion(3, { inForce: true }), aVersion(2)] }))
  await publish(desk, 'mein Grund')
  answer('pack.publish', () => ({ version: 4, changedRules: [] }))
  await publishAnyway(desk, 'mein Grund')
  expect(inputsOf('pack.publish')).toMatchObject([{ basedOn: 20 }, { basedOn: 30, yaml: 'meins' }])
  expect(editor().asking).toBeNull()
})

describe('a file', () => {
  const chosen = { fileName: 'neu.yaml', yaml: 'aus der Datei' }

  async function aChosenFile() {
    const paper = await anOpenPack()
    paper.answer('pack.choose', () => chosen)
    paper.answer('pack.save', () => ({ fileName: 'x.yaml' }))
    paper.answer('pack.read', () => aRead({ draft: 'mein Entwurf', draftBasedOn: 10 }))
    return paper
  }

  /** A file that was refused because of another draft, and will be taken when that may be replaced. */
  async function aWaitingFile() {
    const paper = await aChosenFile()
    paper.refuse('pack.import', { code: 'CONFLICT', key: 'draftPresent', values: { pack: 'netz' } })
    await importPack(paper.desk)
    paper.answer('pack.import', () => {
      paper.answer('pack.read', () => aRead({ draft: 'aus der Datei', draftBasedOn: 20 }))
      return { pack: 'netz', problems: [] }
    })
    return paper
  }

  test('that would replace another draft waits until a person says which of the two it shall be', async () => {
    const { desk, refuse, inputsOf } = await aChosenFile()
    refuse('pack.import', { code: 'CONFLICT', key: 'draftPresent', values: { pack: 'netz' } })
    await importPack(desk)
    expect(desk.store.get().rules.waiting).toEqual({ file: 'neu.yaml', pack: 'netz', yaml: 'aus der Datei' })
    keepDraft(desk)
    expect(desk.store.get().rules).toMatchObject({
      waiting: null,
      status: { what: { kind: 'draftKept', file: 'neu.yaml' } },
    })
    expect(inputsOf('pack.import')).toEqual([{ yaml: 'aus der Datei', replaceDraft: false }])
  })

  test('that replaces a draft leaves it to be taken back, with what it began with', async () => {
    const { desk, inputsOf, editor } = await aWaitingFile()
    await replaceDraft(desk)
    expect(inputsOf('pack.import').at(-1)).toEqual({ yaml: 'aus der Datei', replaceDraft: true })
    expect([desk.store.get().rules.waiting, editor().yaml]).toEqual([null, 'aus der Datei'])
    desk.store.step({ type: 'rules.undone' })
    expect(editor()).toMatchObject({ yaml: 'mein Entwurf', basedOn: 10 })
  })

  test('that replaces a draft leaves it to no other pack that is opened meanwhile', async () => {
    const { desk, answer, editor } = await aWaitingFile()
    answer('pack.import', () => {
      answer('pack.read', () => {
        answer('pack.read', () => aRead())
        void desk.rules.open({ pack: 'anderes', ruleId: null })
        return aRead({ draft: 'aus der Datei', draftBasedOn: 20 })
      })
      return { pack: 'netz', problems: [] }
    })
    await replaceDraft(desk)
    expect(editor()).toMatchObject({ pack: 'anderes', past: [] })
  })

  test('that replaces a draft does so once, however often that is asked for', async () => {
    const { desk, inputsOf, editor } = await aWaitingFile()
    await Promise.all([replaceDraft(desk), replaceDraft(desk)])
    expect(inputsOf('pack.import').slice(1)).toEqual([{ yaml: 'aus der Datei', replaceDraft: true }])
    desk.store.step({ type: 'rules.undone' })
    expect(editor().yaml).toBe('mein Entwurf')
  })

  test('that is refused in the place of a draft waits on', async () => {
    const { desk, refuse } = await aChosenFile()
    refuse('pack.import', { code: 'CONFLICT', key: 'draftPresent', values: { pack: 'netz' } })
    await importPack(desk)
    refuse('pack.import', { code: 'DATABASE', key: 'diskFull' })
    await replaceDraft(desk)
    expect(desk.store.get().rules).toMatchObject({
      waiting: { file: 'neu.yaml', pack: 'netz', yaml: 'aus der Datei' },
      status: { what: { kind: 'problem', problem: { key: 'diskFull' } } },
    })
  })

  test('is written of what is before the person: the list, the editor, a draft, or the chosen version', async () => {
    const { desk, type, answer, inputsOf } = await aChosenFile()
    answer('pack.version', () => ({ version: 1, yaml: 'die erste' }))
    await exportPack(desk, 'netz')
    type('meins')
    await exportPack(desk, 'netz')
    desk.store.step({ type: 'rules.panel', panel: 'versions' })
    await exportPack(desk, 'netz')
    desk.store.step({ type: 'rules.version', version: 10 })
    await exportPack(desk, 'netz')
    desk.rules.leave()
    await exportPack(desk, 'netz')
    expect(inputsOf('pack.save')).toEqual([
      { pack: 'netz', yaml: 'in Kraft', version: 2 },
      { pack: 'netz', yaml: 'meins', version: null },
      { pack: 'netz', yaml: 'meins', version: null },
      { pack: 'netz', yaml: 'die erste', version: 1 },
      { pack: 'netz', yaml: 'in Kraft', version: 2 },
    ])
    expect(inputsOf('pack.version')).toEqual([{ pack: 'netz', packId: 10 }])
  })

  test('is written of a draft where its pack was never published', async () => {
    const { desk, answer, inputsOf } = await aChosenFile()
    desk.rules.leave()
    answer('pack.read', () => aRead({ yaml: '', draft: 'neu', versions: [] }))
    await exportPack(desk, 'netz')
    expect(inputsOf('pack.save')).toEqual([{ pack: 'netz', yaml: 'neu', version: null }])
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
