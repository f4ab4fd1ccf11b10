import { describe, expect, test } from 'vitest'
import {
  bindKey,
  exportKeymap,
  freeKey,
  importKeymap,
  record,
  resetAllKeys,
  resetKeys,
  startRecording,
} from '../../../../renderer/app/keymap-orders.ts'
import { effectiveKeys } from '../../../../shared/keymaps.ts'
import { Settings, type SettingsPatch } from '../../../../shared/settings.ts'
import { aPaperDesk, settled } from '../../../fixtures/paper-desk.ts'

async function aDeskWith(change: Partial<Settings> = {}) {
  const paper = aPaperDesk()
  let settings = Settings.parse(change)
  paper.answer('settings.get', () => ({ settings, language: 'de', broken: [] }))
  paper.answer('settings.set', patch => {
    settings = Settings.parse({ ...settings, ...patch })
    return {}
  })
  await paper.desk.answers.need('settings.get')
  const { desk } = paper
  /** Listens for a key and presses these. */
  const press = (...chords: string[]) => {
    for (const chord of chords) {
      const { recording } = desk.store.get().settings
      if (recording !== null) record(desk, recording, chord)
    }
    return settled()
  }
  return {
    ...paper,
    press,
    said: () => desk.store.get().settings.saying?.what,
    recording: () => desk.store.get().settings.recording,
    keysOf: (id: 'comment.approve' | 'comment.later' | 'queue.next') => effectiveKeys(settings).bindings[id],
    written: () => paper.inputsOf('settings.set') as SettingsPatch[],
  }
}

describe('a key that is pressed', () => {
  test('is shown, and taken by Enter', async () => {
    const { desk, press, recording, keysOf, said, written } = await aDeskWith()
    startRecording(desk, 'comment.approve', 0)
    await press('Y')
    expect([recording()?.chords, written()]).toEqual([['Y'], []])
    await press('Enter')
    expect([keysOf('comment.approve'), recording()]).toEqual([['Y'], null])
    expect(said()).toEqual({ kind: 'bound', id: 'comment.approve', key: 'Y' })
  })

  test('and a second one are a sequence; a third begins anew', async () => {
    const { desk, press, recording, keysOf } = await aDeskWith()
    startRecording(desk, 'comment.approve', 1)
    await press('Y', 'X')
    expect(recording()?.chords).toEqual(['Y', 'X'])
    await press('Q', 'Q', 'Enter')
    expect(keysOf('comment.approve')).toEqual(['F', 'Q Q'])
  })

  test('can be Enter itself', async () => {
    const { desk, press, keysOf } = await aDeskWith()
    startRecording(desk, 'comment.approve', 0)
    await press('Enter', 'Enter')
    expect(keysOf('comment.approve')).toEqual(['Enter'])
  })

  test('changes nothing when Escape follows', async () => {
    const { desk, press, recording, said, written } = await aDeskWith()
    startRecording(desk, 'comment.approve', 0)
    await press('Y', 'Escape')
    expect([recording(), written(), said()]).toEqual([null, [], { kind: 'kept', id: 'comment.approve' }])
  })

  test('is taken back by Backspace; Backspace alone takes the key away', async () => {
    const { desk, press, recording, keysOf, said } = await aDeskWith()
    startRecording(desk, 'queue.next', 0)
    await press('Y', 'Backspace')
    expect(recording()?.chords).toEqual([])
    await press('Backspace')
    expect([keysOf('queue.next'), said()]).toEqual([['ArrowDown'], { kind: 'freed', id: 'queue.next', key: 'J' }])
  })

  test('that cannot be is not taken, and why is said', async () => {
    const { desk, press, recording, said, written } = await aDeskWith()
    startRecording(desk, 'comment.approve', 0)
    await press('Tab', 'Enter')
    expect([said(), written()]).toEqual([{ kind: 'objection', why: 'reserved', key: 'Tab' }, []])
    expect(recording()?.chords).toEqual(['Tab'])
  })

  test('takes the place it is given from another command', async () => {
    const { desk, press, keysOf } = await aDeskWith()
    startRecording(desk, 'comment.later', 0)
    await press('F', 'Enter')
    expect([keysOf('comment.later'), keysOf('comment.approve')]).toEqual([['F'], []])
  })
})

test('Escape can be neither changed nor taken away', async () => {
  const { desk, recording, said, written } = await aDeskWith()
  startRecording(desk, 'settings.back', 0)
  expect([recording(), said()]).toEqual([null, { kind: 'fixed' }])
  await freeKey(desk, 'settings.back', 0)
  expect(written()).toEqual([])
})

test('one command and all commands get back what the preset gives them', async () => {
  const { desk, keysOf, written } = await aDeskWith({ keys: { 'comment.approve': ['Y'], 'comment.later': [] } })
  await resetKeys(desk, 'comment.approve')
  expect([keysOf('comment.approve'), keysOf('comment.later')]).toEqual([['F'], []])
  await resetAllKeys(desk)
  expect(written().at(-1)).toEqual({ keys: {} })
})

test('a refused change is said and changes nothing', async () => {
  const { desk, refuse, keysOf, said } = await aDeskWith()
  const problem = { code: 'DATABASE', key: 'diskFull' } as const
  refuse('settings.set', problem)
  await bindKey(desk, 'comment.approve', 0, 'Y')
  expect([said(), keysOf('comment.approve')]).toEqual([{ kind: 'problem', problem }, ['F']])
})

describe('a keymap file', () => {
  test('is written and named', async () => {
    const { desk, answer, said } = await aDeskWith()
    answer('keymap.save', () => ({ fileName: 'tasten.json' }))
    await exportKeymap(desk)
    expect(said()).toEqual({ kind: 'exported', file: 'tasten.json' })
  })

  test('brings its preset and keys', async () => {
    const { desk, answer, written, said } = await aDeskWith({ keys: { 'comment.later': ['Y'] } })
    const text = '{"format":"freigabe-keymap","version":1,"preset":"coral","keys":{"comment.approve":["A"]}}'
    answer('keymap.choose', () => ({ fileName: 'tasten.json', text }))
    await importKeymap(desk)
    expect(written()).toEqual([{ preset: 'coral', keys: { 'comment.approve': ['A'] } }])
    expect(said()).toEqual({ kind: 'imported', file: 'tasten.json' })
  })

  test('that is faulty changes nothing', async () => {
    const { desk, answer, written, said } = await aDeskWith()
    answer('keymap.choose', () => ({ fileName: 'tasten.json', text: 'nichts' }))
    await importKeymap(desk)
    expect([written(), said()]).toMatchObject([[], { kind: 'problem', problem: { key: 'keymapNotJson' } }])
  })

  test('that nobody chose changes nothing', async () => {
    const { desk, answer, written, said } = await aDeskWith()
    answer('keymap.choose', () => null)
    answer('keymap.save', () => null)
    await importKeymap(desk)
    await exportKeymap(desk)
    expect([written(), said()]).toEqual([[], undefined])
  })
})
