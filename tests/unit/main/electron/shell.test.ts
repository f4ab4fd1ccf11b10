import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { newRef } from '../../../../main/electron/fault.ts'
import { createDispatch, type ShellParts } from '../../../../main/electron/shell.ts'
import { shellRequests } from '../../../../shared/contract.ts'
import type { ImportState } from '../../../../shared/domain.ts'
import type { Reply } from '../../../../shared/errors.ts'
import { readKeymap } from '../../../../shared/keymap-file.ts'
import { Settings } from '../../../../shared/settings.ts'

const anImport: ImportState = {
  id: 'i1',
  source: 's',
  fileName: 'posts.csv',
  state: 'finished',
  bytesRead: 1,
  bytesTotal: 1,
  read: 1,
  new: 0,
  revised: 0,
  same: 0,
  rejected: 1,
  unknownStatus: 0,
  startedAt: '2026-01-01T00:00:00.000Z',
  finishedAt: null,
  ratePerSecond: 1,
  rejectFile: null,
}

/** A shell on a core that answers from a table; `did` is what it did to the world outside. */
function shell(answers: Readonly<Record<string, unknown>>, parts: Partial<ShellParts> = {}) {
  const did: unknown[] = []
  const note =
    (what: string) =>
    (...words: unknown[]) =>
      void did.push([what, ...words])
  const dispatch = createDispatch({
    core: {
      dispatch: async (name, input): Promise<Reply<unknown>> =>
        Object.hasOwn(answers, name)
          ? { ok: true, value: answers[name] }
          : { ok: false, problem: { code: 'BAD_INPUT', key: 'unknownRequest', values: { name, input: typeof input } } },
      exportCase: async () => ({ ok: false, problem: { code: 'NOT_FOUND', key: 'caseGone' } }) as const,
      offerFile: async path => ({ ok: false, problem: { code: 'FILE', key: 'fileEmpty', values: { file: path } } }),
    },
    preferences: {
      get: () => ({ settings: Settings.parse({}), language: 'de', broken: ['theme'] }),
      set: note('set'),
    },
    log: {
      info: note('info'),
      warn: note('warn'),
      error: note('error'),
      fault: () => newRef(),
      attempt: (_, act) => act(),
    },
    profile: '/profile',
    rejectsDir: '/data/rejects',
    chooseFile: async () => null,
    choosePack: async () => null,
    placePack: async () => null,
    placeTable: async () => null,
    placePaper: async () => null,
    placeBundle: async () => null,
    placeStatements: async () => null,
    chooseReceipt: async () => null,
    chooseKeymap: async () => null,
    placeKeymap: async () => null,
    openOutside: async url => {
      did.push(['open', url])
      return true
    },
    showInFolder: note('show'),
    onPainted: note('painted'),
    closeWindow: note('close'),
    ...parts,
  })
  return { dispatch, did }
}

describe('the shell', () => {
  test('hands on what is not its own', async () => {
    expect(await shell({ 'queue.list': [] }).dispatch('queue.list', {})).toEqual({ ok: true, value: [] })
  })

  test.each(['__proto__', 'toString', 'constructor', ''])('leaves the name "%s" to the core to refuse', async name => {
    expect(await shell({}).dispatch(name, {})).toMatchObject({ ok: false, problem: { key: 'unknownRequest' } })
  })

  test.each(Object.keys(shellRequests))('refuses %s with a field nobody asked for', async name => {
    const { dispatch, did } = shell({})
    expect(await dispatch(name, { path: '/etc/passwd' })).toMatchObject({ ok: false, problem: { key: 'badInput' } })
    expect(did).toEqual([])
  })

  test('answers with what the contract promises', async () => {
    const reply = await shell({}).dispatch('settings.get', {})
    expect(shellRequests['settings.get'].output.parse(reply.ok && reply.value)).toMatchObject({ broken: ['theme'] })
  })

  test('opens the address that the core knows, not one from the page', async () => {
    const { dispatch, did } = shell({ 'comment.link': { url: 'https://zeitung.example/1' } })
    expect(await dispatch('article.open', { commentId: 1 })).toEqual({ ok: true, value: {} })
    expect(did).toEqual([['open', 'https://zeitung.example/1']])
  })

  test.each([
    ['there is none', null, true],
    ['the policy refuses it', 'file:///etc/passwd', false],
  ])('says so when an address cannot be opened because %s', async (_, url, opens) => {
    const { dispatch } = shell({ 'comment.link': { url } }, { openOutside: async () => opens })
    expect(await dispatch('article.open', { commentId: 1 })).toMatchObject({
      ok: false,
      problem: { key: 'linkRefused' },
    })
  })

  test('shows a reject file in its own folder and nowhere else', async () => {
    const { dispatch, did } = shell({ 'import.list': [{ ...anImport, rejectFile: '../../etc/passwd' }] })
    await dispatch('rejects.show', { importId: 'i1' })
    expect(did).toEqual([['show', '/data/rejects/passwd']])
  })

  test('shows nothing for an import without rejects, and none for one it does not know', async () => {
    const { dispatch } = shell({ 'import.list': [anImport] })
    expect(await dispatch('rejects.show', { importId: 'i1' })).toMatchObject({ problem: { key: 'noRejects' } })
    expect(await dispatch('rejects.show', { importId: 'i2' })).toMatchObject({ problem: { key: 'importUnknown' } })
  })

  test('takes no choice for an answer, and passes on why a chosen file cannot be read', async () => {
    expect(await shell({}).dispatch('file.choose', {})).toEqual({ ok: true, value: null })
    const { dispatch } = shell({}, { chooseFile: async () => '/a.csv' })
    expect(await dispatch('file.choose', {})).toMatchObject({
      problem: { key: 'fileEmpty', values: { file: '/a.csv' } },
    })
  })

  test('writes only the preferences that were named', async () => {
    const { dispatch, did } = shell({})
    await dispatch('settings.set', { theme: 'dark', language: undefined })
    expect(did).toEqual([['set', { theme: 'dark' }]])
  })

  test.each([
    ['ENOSPC', 'diskFull'],
    ['EROFS', 'databaseReadOnly'],
    ['EACCES', 'databaseReadOnly'],
    ['EIO', 'internal'],
  ])('says in words that preferences could not be written (%s)', async (code, key) => {
    const set = () => {
      throw Object.assign(new Error(), { code })
    }
    const { dispatch } = shell({}, { preferences: { get: never, set } })
    expect(await dispatch('settings.set', { theme: 'dark' })).toMatchObject({ ok: false, problem: { key } })
  })

  test('writes the keys in force where a person says, and nowhere when they name no place', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'freigabe-shell-'))
    const path = join(folder, 'tasten.json')
    const { dispatch } = shell({}, { placeKeymap: async () => path, chooseKeymap: async () => path })
    expect(await dispatch('keymap.save', {})).toEqual({ ok: true, value: { fileName: 'tasten.json' } })
    expect(readKeymap(readFileSync(path, 'utf8'), 'tasten.json')).toEqual({ preset: 'freigabe', keys: {} })
    const chosen = await dispatch('keymap.choose', {})
    expect(chosen).toEqual({ ok: true, value: { fileName: 'tasten.json', text: readFileSync(path, 'utf8') } })
    writeFileSync(path, 'x'.repeat(200_000))
    expect(await dispatch('keymap.choose', {})).toMatchObject({ problem: { key: 'keymapTooLarge' } })
    rmSync(folder, { recursive: true })
    expect(await shell({}).dispatch('keymap.save', {})).toEqual({ ok: true, value: null })
    expect(await shell({}).dispatch('keymap.choose', {})).toEqual({ ok: true, value: null })
  })

  test('keeps the place of a rendering error and not its words', async () => {
    const { dispatch, did } = shell({})
    const reply = await dispatch('fault.report', {
      where: 'Error: Vollpfosten\n at Post (app://workstation/a/b.js:1:2)',
    })
    const ref = reply.ok ? (reply.value as { ref: string }).ref : ''
    expect(did).toEqual([['error', 'screenFault', { ref, places: ['a/b.js:1:2'] }]])
  })
})

const never = (): never => {
  throw new Error('was not to be asked')
}
