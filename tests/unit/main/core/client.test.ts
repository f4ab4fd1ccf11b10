import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startCore } from '../../../../main/core/client.ts'
import type { LogEntry } from '../../../../main/core/core.ts'
import type { AppEvent } from '../../../../shared/contract.ts'
import { aDesk, SHIPPED, TEST_PACKS, WORKER } from '../../../fixtures/desk.ts'
import { aFolder } from '../../../fixtures/folder.ts'
import { anNdjsonFile, ROW_MAPPING, rows } from '../../../fixtures/rows.ts'

const STOPPED = { ok: false, problem: { code: 'DATABASE', key: 'databaseStopped' } }

/** The core on its own thread, as the app has it. */
function aThread({ path = join(aFolder(), 'desk.sqlite'), script = WORKER } = {}) {
  const told: AppEvent[] = []
  const log: LogEntry[] = []
  const folder = aFolder()
  const listeners: Array<() => void> = []
  const client = startCore({
    script,
    workerData: { path, packsDir: TEST_PACKS, dataDir: SHIPPED.dataDir, rejectsDir: folder, checkReplies: true },
    onEvent: event => {
      told.push(event)
      for (const listener of listeners) listener()
    },
    log: entry => void log.push(entry),
  })
  onTestFinished(() => client.close())
  /** Resolves with the first event, past or coming, that fits. */
  const heard = (fits: (event: AppEvent) => boolean): Promise<AppEvent> =>
    new Promise(resolve => {
      const look = () => {
        const event = told.find(fits)
        if (event !== undefined) resolve(event)
      }
      listeners.push(look)
      look()
    })
  return { ...client, path, folder, told, log, heard }
}

/** A worker that does something else than answer. */
function aScript(source: string): URL {
  const path = join(aFolder(), 'worker.mjs')
  writeFileSync(path, source)
  return new URL(`file://${path}`)
}

describe('the core on its own thread', () => {
  it('answers as it does without one', async () => {
    const thread = aThread()
    const beside = aDesk({ signedIn: false })
    const asked: Array<[string, unknown]> = [
      ['queue.list', {}],
      ['reason.list', {}],
      ['history.list', { limit: 5 }],
      ['check.text', { text: 'Du Schnurzelbatz!' }],
      ['audit.verify', {}],
      ['comment.views', { ids: [1] }],
      ['comment.views', { ids: 'all' }],
      ['history.undo', {}],
      ['__proto__', null],
    ]
    for (const [name, input] of asked)
      expect(await thread.dispatch(name, input)).toEqual(beside.core.dispatch(name, input))
  })

  it('takes a file, tells its events, and lets a decision through', async () => {
    const thread = aThread()
    await thread.dispatch('moderator.signIn', { name: 'Anna Muster' })
    const offered = await thread.offerFile(anNdjsonFile(thread.folder, rows(500)))
    const token = offered.ok ? offered.value.token : ''
    const start = { token, source: 'Zeitung', mapping: ROW_MAPPING, statuses: 'map', language: 'de' }
    expect(await thread.dispatch('import.start', start)).toMatchObject({ ok: true })
    await thread.heard(event => event.name === 'import.changed' && event.payload.state === 'finished')
    const draft = { commentId: 1, revision: 1, version: 0, action: 'approve', reason: null, note: '', timeOnPostMs: 5 }
    expect(await thread.dispatch('comment.decide', draft)).toMatchObject({ ok: true, value: { status: 'approved' } })
    await thread.heard(event => event.name === 'history.changed')
    expect(await thread.dispatch('audit.verify', {})).toMatchObject({ ok: true, value: { ok: true, decisions: 1 } })
    await thread.close()
    const again = aDesk({ path: thread.path, signedIn: false })
    expect(again.counts()).toMatchObject({ decided: 1, incoming: 499 })
  })

  it('answers every question in the order of asking', async () => {
    const thread = aThread()
    const replies = await Promise.all(
      Array.from({ length: 40 }, (_, index) => thread.dispatch(index % 2 ? 'queue.list' : 'none', {})),
    )
    expect(replies.map(reply => reply.ok)).toEqual(replies.map((_, index) => index % 2 === 1))
  })

  it('that cannot open its database says why to every request, and closes all the same', async () => {
    const folder = aFolder()
    writeFileSync(join(folder, 'letter.sqlite'), 'Sehr geehrte Redaktion, '.repeat(100))
    const thread = aThread({ path: join(folder, 'letter.sqlite') })
    const problem = { code: 'DATABASE', key: 'databaseCorrupt', values: { file: join(folder, 'letter.sqlite') } }
    expect(await thread.dispatch('app.state', {})).toEqual({ ok: false, problem })
    expect(await thread.dispatch('queue.list', {})).toEqual({ ok: false, problem })
    expect(await thread.offerFile(join(folder, 'letter.sqlite'))).toEqual({ ok: false, problem })
    expect(thread.log).toEqual([{ level: 'error', what: 'start', values: { problem: 'databaseCorrupt' } }])
    await thread.close()
    expect(await thread.dispatch('app.state', {})).toEqual(STOPPED)
  })

  it('says of a database that is damaged further in what it says of any damaged one', async () => {
    const path = join(aFolder(), 'desk.sqlite')
    const desk = aDesk({ path })
    await desk.take(rows(5))
    const page = desk.db
      .prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'workstation'")
      .pluck()
      .get() as number
    const pageSize = desk.db.pragma('page_size', { simple: true }) as number
    await desk.close()
    const bytes = readFileSync(path)
    bytes.fill(0xa5, (page - 1) * pageSize, page * pageSize)
    writeFileSync(path, bytes)
    expect(await aThread({ path }).dispatch('app.state', {})).toMatchObject({
      ok: false,
      problem: { key: 'databaseCorrupt' },
    })
  })

  it('that dies tells everybody who waits and everybody who comes', async () => {
    const script = aScript(
      "import { parentPort } from 'node:worker_threads'; parentPort.once('message', () => { throw new Error('Ein geheimer Satz') })",
    )
    const thread = aThread({ script })
    expect(await Promise.all([thread.dispatch('a', {}), thread.offerFile('b'), thread.dispatch('c', {})])).toEqual([
      STOPPED,
      STOPPED,
      STOPPED,
    ])
    expect(await thread.dispatch('queue.list', {})).toEqual(STOPPED)
    expect(thread.log).toEqual([{ level: 'error', what: 'worker', values: { error: 'Error' } }])
    await thread.close()
  })

  it('that ends without a word tells the same', async () => {
    const thread = aThread({
      script: aScript(
        "import { parentPort } from 'node:worker_threads'; parentPort.once('message', () => process.exit(0))",
      ),
    })
    expect(await thread.dispatch('queue.list', {})).toEqual(STOPPED)
  })

  it('that was closed keeps what it confirmed, and answers nothing more', async () => {
    const thread = aThread()
    await thread.dispatch('moderator.signIn', { name: 'Anna Muster' })
    await Promise.all([thread.close(), thread.close()])
    expect(await thread.dispatch('queue.list', {})).toEqual(STOPPED)
    const again = aDesk({ path: thread.path, signedIn: false })
    expect(again.ask('app.state', {}).moderator).toMatchObject({ name: 'Anna Muster' })
  })
})
