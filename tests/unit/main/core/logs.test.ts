import { rmSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { requests } from '../../../../shared/contract.ts'
import { aDesk, type Desk } from '../../../fixtures/desk.ts'
import { anNdjsonFile, aRow, ROW_MAPPING, rows } from '../../../fixtures/rows.ts'

/** A word that stands in everything a person could have written; no log may know it. */
const SECRET = 'Quastenflosser'
const hostile = (where: string) => `${SECRET} ${where}\n    at ${SECRET} (/home/${SECRET}.ts:1:1)\n{"level":"error"}`

const privateRows = [
  aRow({
    externalId: `${SECRET}-1`,
    text: hostile('text'),
    headline: hostile('headline'),
    authorId: `${SECRET}-u`,
    authorName: hostile('name'),
    articleId: `${SECRET}-a`,
    articleTitle: hostile('title'),
    articleLead: hostile('lead'),
    status: SECRET,
    language: SECRET,
  }),
  ...rows(3, index => ({ text: hostile(`Schnurzelbatz ${index}`) })),
]
const badRows = [
  aRow({ externalId: '', text: hostile('no id') }),
  aRow({ externalId: 'late', text: hostile('bad date'), submittedAt: SECRET }),
  aRow({ externalId: 'long', text: SECRET.repeat(5000) }),
]

function expectSilence({ log }: Desk): void {
  expect(JSON.stringify(log)).not.toContain(SECRET)
}

describe('no log knows what somebody wrote', () => {
  it('after imports with good and bad rows, decisions, undos and refusals', async () => {
    const desk = aDesk()
    expect(await desk.take([...privateRows, ...badRows], SECRET)).toMatchObject({ new: 4, rejected: 3 })
    desk.decide(1, 'escalate', { note: hostile('note') })
    desk.decide(2, 'delete', { reason: 'N99', note: hostile('note') })
    desk.ask('history.undo', {})
    desk.ask('moderator.signIn', { name: SECRET })
    desk.ask('workstation.rename', { name: SECRET })
    desk.ask('check.text', { text: hostile('Schnurzelbatz') })
    desk.refusal('comment.decide', { ...desk.draft(3, 'escalate', { note: hostile('note') }), version: 9 })
    desk.refusal('comment.decide', { ...desk.draft(3, 'escalate'), note: { [SECRET]: hostile('note') } })
    desk.refusal('history.redo', { [SECRET]: hostile('field') })
    desk.refusal(hostile('request name'), {})
    desk.refusal('import.start', { token: SECRET, source: SECRET, mapping: {}, statuses: 'map', language: 'de' })
    expect(desk.log.length).toBeGreaterThan(0)
    expectSilence(desk)
  })

  it('after failures inside of every request', async () => {
    const desk = aDesk()
    await desk.take(privateRows)
    const draft = desk.draft(1, 'escalate', { note: hostile('note') })
    desk.db.exec(`CREATE TRIGGER broken BEFORE INSERT ON decisions BEGIN SELECT RAISE(ABORT, '${SECRET}'); END`)
    desk.refusal('comment.decide', draft)
    desk.db.close()
    const inputs: Record<string, unknown> = {
      'comment.decide': draft,
      'comment.views': { ids: [1] },
      'comment.link': { commentId: 1 },
      'queue.page': { queue: 'incoming', order: 'oldest', after: null, limit: 9 },
      'history.list': { limit: 9 },
      'moderator.signIn': { name: SECRET },
      'workstation.rename': { name: SECRET },
      'check.text': { text: hostile('text') },
    }
    for (const name of Object.keys(requests)) desk.core.dispatch(name, inputs[name] ?? {})
    expect(desk.log.filter(entry => entry.what === 'failed').length).toBeGreaterThan(8)
    expectSilence(desk)
  })

  it('after an error whose message quotes it, over several lines that look like frames', () => {
    const desk: Desk = aDesk({
      onEvent: () => {
        throw new TypeError(hostile('message'))
      },
    })
    const failures = desk.log.filter(entry => entry.level === 'error')
    expect(failures.length).toBeGreaterThan(0)
    expect(String(failures[0]!.values?.['stack'])).toMatch(/^at .*logs\.test\.ts/)
    expectSilence(desk)
  })

  it('after imports that fail halfway, and files that are refused', async () => {
    const desk = aDesk()
    const file = anNdjsonFile(desk.folder, privateRows, `${SECRET}.ndjson`)
    const token = await desk.offer(file)
    rmSync(file)
    desk.ask('import.start', { token, source: SECRET, mapping: ROW_MAPPING, statuses: 'map', language: 'de' })
    await desk.core.idle()
    await desk.core.offerFile(file)
    const next = await desk.offer(anNdjsonFile(desk.folder, privateRows))
    desk.db.exec(`CREATE TRIGGER broken BEFORE INSERT ON revisions BEGIN SELECT RAISE(ABORT, '${SECRET}'); END`)
    desk.ask('import.start', { token: next, source: 'Zeitung', mapping: ROW_MAPPING, statuses: 'map', language: 'de' })
    await desk.core.idle()
    expect(desk.log.map(entry => entry.what)).toContain('failed')
    expectSilence(desk)
  })
})

describe('the log says enough to find a fault', () => {
  it('which request was slow, by name and time alone', () => {
    const desk = aDesk({
      now: () => {
        const untilMs = performance.now() + 50
        while (performance.now() < untilMs);
        return new Date('2026-11-22T09:00:00.000Z')
      },
      signedIn: false,
    })
    desk.ask('moderator.signIn', { name: SECRET })
    expect(desk.log).toContainEqual({
      level: 'info',
      what: 'slow',
      values: { request: 'moderator.signIn', ms: expect.any(Number) },
    })
    expectSilence(desk)
  })

  it('which input was refused as our own mistake, but not a plain refusal of a rule', async () => {
    const desk = aDesk()
    await desk.take(rows(1))
    desk.log.length = 0
    desk.refusal('comment.link', { commentId: 'x' })
    desk.refusal('none', {})
    desk.refusal('comment.decide', desk.draft(1, 'delete', { reason: null }))
    // A busy machine may add that something was slow.
    expect(desk.log.filter(entry => entry.what !== 'slow')).toEqual([
      { level: 'warn', what: 'refused', values: { request: 'comment.link', problem: 'badInput' } },
      { level: 'warn', what: 'refused', values: { request: 'unknown', problem: 'unknownRequest' } },
    ])
  })
})
