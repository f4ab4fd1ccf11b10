import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { aClock } from '../../../../fixtures/clock.ts'
import { aNotice } from '../../../../fixtures/notices.ts'
import { aCase, aLegalDesk } from '../../../../fixtures/legal-desk.ts'
import type { Desk } from '../../../../fixtures/desk.ts'
import { rows } from '../../../../fixtures/rows.ts'

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex')
const fileOf = (desk: Desk, captureId: string, name: string): Buffer =>
  Buffer.from(desk.ask('evidence.read', { captureId, name }).base64, 'base64')
const jsonOf = (desk: Desk, captureId: string, name: string): Record<string, unknown> =>
  JSON.parse(fileOf(desk, captureId, name).toString('utf8')) as Record<string, unknown>

describe('securing a post', () => {
  it('keeps text and record exactly, and everything that is known around them', async () => {
    const odd = 'Dreckiger\u202e Name\u200b\r\n mit 😀 und ẞ'
    const desk = await aLegalDesk(rows(3, index => (index === 0 ? { text: odd } : { parentId: '1' })))
    desk.decide(1, 'delete')
    desk.ask('notice.enter', aNotice({ commentId: 1 }))
    const { captureIds } = desk.ask('evidence.capture', { commentIds: [1] })
    const [capture] = desk.ask('evidence.list', { commentId: 1 })
    expect(capture).toMatchObject({ id: captureIds[0], revision: 1, method: 'demand', capturedBy: 'Anna Muster' })
    expect(capture!.files.map(({ name }) => name)).toEqual([
      'kommentar.json',
      'kommentar.txt',
      'kontext.json',
      'konto.json',
      'meldungen.json',
      'rohdaten-1.txt',
      'verlauf.json',
    ])
    const id = capture!.id
    expect(fileOf(desk, id, 'kommentar.txt').toString('utf8')).toBe(desk.view(1).text)
    const raw = desk.db.prepare<[], string>('SELECT raw FROM raw_records WHERE comment_id = 1').pluck().get()!
    expect(fileOf(desk, id, 'rohdaten-1.txt').toString('utf8')).toBe(raw)
    expect(jsonOf(desk, id, 'verlauf.json')).toMatchObject({
      decisions: [{ action: 'delete', moderatorName: 'Anna Muster' }],
      revisions: [{ revision: 1 }],
    })
    expect(jsonOf(desk, id, 'kontext.json')).toMatchObject({ article: { title: desk.view(1).article.title } })
    expect(jsonOf(desk, id, 'meldungen.json')).toMatchObject({ notices: [{ senderName: 'Eva Klein' }] })
    for (const { name, sha256: hash } of capture!.files) expect(sha256(fileOf(desk, id, name))).toBe(hash)
  })

  it('says who, in which function, when by both clocks, where and with what', async () => {
    const desk = await aLegalDesk(rows(1), { clock: aClock({ stepMs: 0 }) })
    const [id] = desk.ask('evidence.capture', { commentIds: [1] }).captureIds
    const record = desk.db.prepare<[string], string>('SELECT record FROM captures WHERE id = ?').pluck().get(id!)!
    expect(JSON.parse(record)).toMatchObject({
      capturedAt: { utc: '2026-11-22T09:00:00.000Z', vienna: '2026-11-22T10:00:00.000+01:00' },
      capturedBy: { name: 'Anna Muster', role: 'legal' },
      workstation: { name: 'Arbeitsplatz 1' },
      program: { version: '1.2.3', system: 'test' },
      comment: { id: 1, revision: 1 },
      clock: 'workstation',
    })
    expect(desk.ask('custody.list', { chain: id! })).toMatchObject([
      { number: 1, action: 'captured', objectSha256: sha256(record), prevHash: '0'.repeat(64) },
    ])
  })

  it('happens by itself when a post is handed to the legal desk, and not when it goes to anybody else', async () => {
    const desk = await aLegalDesk()
    const legal = desk.ask('app.state', {}).moderator!
    const berta = desk.ask('moderator.signIn', { name: 'Berta Beispiel' })
    desk.decide(1, 'escalate', { assigneeId: legal.id })
    desk.decide(2, 'escalate', { assigneeId: berta.id })
    desk.decide(3, 'escalate')
    desk.ask('moderator.signIn', { name: legal.name })
    expect(desk.ask('evidence.list', { commentId: 1 })).toMatchObject([
      { method: 'escalation', capturedBy: 'Berta Beispiel' },
    ])
    expect(jsonOf(desk, desk.ask('evidence.list', { commentId: 1 })[0]!.id, 'kommentar.json')).toMatchObject({
      status: 'escalated',
    })
    expect(desk.ask('evidence.list', { commentId: 2 })).toEqual([])
    expect(desk.ask('evidence.list', { commentId: 3 })).toEqual([])
    expect(desk.ask('audit.verify', {}).broken).toBeNull()
  })

  it('of many posts together happens for those that are handed over', async () => {
    const desk = await aLegalDesk()
    const { id: assigneeId } = desk.ask('app.state', {}).moderator!
    const items = [1, 2].map(commentId => ({ commentId, revision: 1, version: 0 }))
    desk.ask('batch.decide', { items, action: 'escalate', reason: null, note: 'x', assigneeId, timeMs: 1 })
    expect([1, 2, 3].map(commentId => desk.ask('evidence.list', { commentId }).length)).toEqual([1, 1, 0])
  })

  it('is not undone when the escalation is: what was secured stays', async () => {
    const desk = await aLegalDesk()
    const { id: assigneeId } = desk.ask('app.state', {}).moderator!
    desk.decide(1, 'escalate', { assigneeId })
    desk.ask('history.undo', {})
    expect(desk.ask('evidence.list', { commentId: 1 })).toHaveLength(1)
  })

  it('comes into a case with its own chain, whose head the chain of the case holds', async () => {
    const desk = await aLegalDesk()
    const [captureId] = desk.ask('evidence.capture', { commentIds: [1] }).captureIds
    const head = desk.ask('custody.list', { chain: captureId! }).at(-1)!.entryHash
    const { caseId, read } = aCase(desk)
    expect(read().items[0]!.captures).toHaveLength(2)
    expect(desk.ask('custody.list', { chain: caseId })[0]).toMatchObject({ action: 'added', objectSha256: head })
  })

  it('once more in a case keeps the earlier one: the source may have edited the post since', async () => {
    const desk = await aLegalDesk()
    const { read } = aCase(desk)
    desk.ask('evidence.capture', { commentIds: [1] })
    expect(read().items[0]!.captures.map(({ method }) => method)).toEqual(['case', 'demand'])
    expect(read().state.items[0]!.captureIds).toHaveLength(2)
  })
})

describe('looking at evidence', () => {
  it('goes into the chain of custody, with who and which file', async () => {
    const desk = await aLegalDesk()
    const { caseId, read } = aCase(desk)
    const capture = read().items[0]!.captures[0]!
    desk.ask('evidence.read', { captureId: capture.id, name: 'kommentar.txt' })
    expect(desk.ask('custody.list', { chain: caseId }).at(-1)).toMatchObject({
      action: 'viewed',
      actor: { name: 'Anna Muster' },
      object: `${capture.id}/kommentar.txt`,
    })
  })

  it('is refused where the bytes are no longer those that were secured, and both checks name them', async () => {
    const desk = await aLegalDesk()
    const { caseId, read } = aCase(desk)
    const capture = read().items[0]!.captures[0]!
    const file = capture.files.find(({ name }) => name === 'kommentar.txt')!
    expect(desk.ask('evidence.check', { caseId })).toMatchObject({ files: 7, links: 2, faults: [] })
    desk.db.exec('DROP TRIGGER blobs_no_update')
    desk.db.prepare('UPDATE blobs SET bytes = ? WHERE sha256 = ?').run(Buffer.from('harmlos'), file.sha256)
    expect(desk.refusal('evidence.read', { captureId: capture.id, name: 'kommentar.txt' })).toMatchObject({
      code: 'DATABASE',
      key: 'evidenceTampered',
    })
    expect(desk.ask('evidence.check', { caseId }).faults).toEqual([{ what: 'bytes', object: file.sha256 }])
    expect(desk.ask('audit.verify', {}).broken).toMatchObject({ what: 'evidence' })
  })

  it.each([
    ['a link changed', "UPDATE custody SET entry = replace(entry, 'Anna', 'Otto')", 'custody'],
    ['a step changed', "UPDATE case_steps SET step = replace(step, 'opened', 'titled') WHERE number = 1", 'case'],
    ['a capture changed', "UPDATE captures SET captured_at = '2020'", 'evidence'],
    ['what lists show of a case changed', "UPDATE cases SET title = 'x'", 'case'],
  ])('finds %s', async (_, sql, what) => {
    const desk = await aLegalDesk()
    aCase(desk)
    for (const table of ['custody', 'case_steps', 'captures']) desk.db.exec(`DROP TRIGGER ${table}_no_update`)
    desk.db.exec(sql)
    expect(desk.ask('audit.verify', {}).broken).toMatchObject({ what })
  })

  it('of a person is for a purpose, and in the audit log', async () => {
    const desk = await aLegalDesk()
    const { author } = desk.view(1)
    const shown = desk.ask('author.personal', { authorId: author.id, commentId: 1, purpose: 'Anzeige FRG-2026-000001' })
    expect(shown).toMatchObject({ name: author.name })
    expect(shown.record).toContain('"authorRegisteredAt"')
    const last = desk.db.prepare('SELECT request, input FROM audit ORDER BY seq DESC LIMIT 1').get()
    expect(last).toMatchObject({ request: 'author.personal' })
    expect(JSON.stringify(last)).toContain('Anzeige FRG-2026-000001')
    desk.ask('moderator.signIn', { name: 'Berta Beispiel' })
    expect(desk.refusal('author.personal', { authorId: author.id, commentId: 1, purpose: 'x' })).toMatchObject({
      key: 'legalOnly',
    })
  })
})
