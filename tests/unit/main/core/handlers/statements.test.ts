import { describe, expect, it } from 'vitest'
import type { StatementRow } from '../../../../../shared/statement.ts'
import { aDesk, type Desk } from '../../../../fixtures/desk.ts'
import { aComplaint, aNotice } from '../../../../fixtures/notices.ts'
import { asPlatform } from '../../../../fixtures/platform.ts'
import { aRow, rows } from '../../../../fixtures/rows.ts'

const MINUTE_MS = 60_000

async function aDeskWith(count = 3): Promise<Desk> {
  const desk = aDesk()
  const { moderator } = desk.ask('app.state', {})
  desk.ask('moderator.setRole', { moderatorId: moderator!.id, role: 'senior' })
  if (count > 0) await desk.take(rows(count, at => ({ authorId: `u${at}`, authorName: `Nutzer ${at}` })))
  return desk
}

const list = (desk: Desk, name: 'due' | 'postponed' | 'exempt' | 'handedOver'): StatementRow[] =>
  desk.ask('statement.page', { list: name, after: null, limit: 200 }).rows
const only = (desk: Desk, name: Parameters<typeof list>[1] = 'due') => {
  const found = list(desk, name)
  expect(found).toHaveLength(1)
  return desk.ask('statement.read', { id: found[0]!.id })
}
const ripen = (desk: Desk) => desk.clock.advance(2 * MINUTE_MS)
const handOver = (desk: Desk, kind: 'merge' | 'letters' | 'database' = 'merge', ids: string[] | null = null) => {
  const made = desk.ask('statement.package', { kind, ids })
  const { exportId } = desk.ask('statement.handOver', {
    kind,
    folder: made.folder,
    sha256: '0'.repeat(64),
    at: made.at,
    items: made.items,
  })
  return { ...made, exportId }
}

describe('a statement of reasons', () => {
  it('is made with the deletion, in its transaction, and holds what was known then', async () => {
    const desk = await aDeskWith()
    desk.decide(1, 'delete', { reason: 'N05' })
    const { content, letter, puid, history } = only(desk)
    expect(content).toMatchObject({
      restriction: 'deletionUnpublished',
      endsAt: null,
      source: 'voluntary',
      automatedDetection: false,
      automatedDecision: 'not',
      ground: 'terms',
      clause: { number: '3.1', version: '2026-11-29' },
      redress: { profile: 'hosting_only', version: '2026-11-29' },
      category: 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH',
      keyword: 'KEYWORD_DISCRIMINATION',
      language: 'de',
    })
    expect(puid).toMatch(/^fg-[0-9a-f]{32}$/)
    expect(letter.map(({ text }) => text).join('\n')).toContain('Beitrag Nummer 1 zum Radweg.')
    expect(history.map(({ action, moderatorName }) => [action, moderatorName])).toEqual([['made', 'Anna Muster']])
    const logged = desk.db.prepare<[], string>('SELECT effects FROM audit ORDER BY seq DESC LIMIT 1').pluck().get()
    expect(JSON.parse(logged!)).toEqual([
      expect.objectContaining({ kind: 'decision' }),
      expect.objectContaining({ kind: 'statement' }),
    ])
  })

  it('says whether a rule hit, and whether its proposal was taken', async () => {
    const desk = await aDeskWith(0)
    await desk.take([
      aRow({ externalId: 'a', text: 'Du Schnurzelbatz!' }),
      aRow({ externalId: 'b', text: 'Du Schnurzelbatz du!' }),
    ])
    desk.decide(desk.idOf('a'), 'delete', { reason: 'N01' })
    desk.decide(desk.idOf('b'), 'delete', { reason: 'N18' })
    const contents = list(desk, 'due').map(({ id }) => desk.ask('statement.read', { id }).content)
    expect(contents.map(one => [one.automatedDetection, one.automatedDecision])).toEqual([
      [true, 'partially'],
      [true, 'not'],
    ])
  })

  it('names the kind of notice and never who gave it', async () => {
    const desk = await aDeskWith()
    desk.ask('notice.enter', aNotice({ commentId: 1 }))
    desk.ask(
      'notice.enter',
      aNotice({ commentId: 1, kind: 'trustedFlagger', sender: { name: 'Meldestelle Nord', email: 'n@beispiel.at' } }),
    )
    desk.ask('notice.enter', aNotice({ commentId: 2, kind: 'authority' }))
    desk.decide(1, 'delete', { objections: 2 })
    desk.decide(2, 'delete', { objections: 1 })
    const views = list(desk, 'due').map(({ id }) => desk.ask('statement.read', { id }))
    expect(views.map(({ content }) => content.source)).toEqual(['trustedFlagger', 'otherNotice'])
    expect(JSON.stringify(views)).not.toMatch(/Eva Klein|eva\.klein|Meldestelle Nord/)
  })

  it('of a published post says that it was removed', async () => {
    const desk = await aDeskWith()
    desk.decide(1, 'approve')
    desk.decide(1, 'delete')
    expect(only(desk).content.restriction).toBe('deletionPublished')
  })

  it('takes in what the moderator had to write, and says that it did', async () => {
    const desk = await aDeskWith()
    desk.decide(1, 'delete', { reason: 'N99', note: 'Dreimal hintereinander dieselbe Unterstellung.' })
    expect(only(desk).content.explanation).toBe(
      'Maßgeblich waren die Umstände des Einzelfalls. Im Einzelfall war maßgeblich: Dreimal hintereinander dieselbe Unterstellung.',
    )
  })

  it('of material that must not be copied repeats nothing of the post', async () => {
    const desk = await aDeskWith()
    desk.decide(1, 'delete', { reason: 'N19' })
    const view = only(desk)
    expect(view.excerpt).toBe('')
    expect(JSON.stringify(view)).not.toContain('Nummer 1 zum Radweg')
    ripen(desk)
    expect(JSON.stringify(handOver(desk, 'letters'))).not.toContain('Nummer 1 zum Radweg')
  })

  it('is not needed where nobody has an account, and says why', async () => {
    const desk = await aDeskWith(0)
    await desk.take([aRow({ authorId: '', authorName: 'Gast' })])
    desk.decide(1, 'delete')
    expect(list(desk, 'due')).toEqual([])
    expect(only(desk, 'exempt').exemptBecause).toBe('noContact')
    const { id, textId } = list(desk, 'exempt')[0]!
    desk.ask('statement.mark', { items: [{ id, textId }], as: 'required', note: '', until: null })
    expect(only(desk).state).toBe('due')
  })

  it('is not needed for advertising that came as a wave, but for advertising alone', async () => {
    const desk = await aDeskWith(0)
    const advert = (at: number) =>
      `Jetzt die neue Wunderkur bestellen und sofort zehn Kilo verlieren, Angebot gilt nur heute ${at}`
    await desk.take(rows(9, at => ({ text: advert(at), authorId: `u${at % 4}` })))
    await desk.take([
      aRow({ externalId: '99', text: 'Kauft mein altes Fahrrad, es ist wirklich fast wie neu und fährt gut.' }),
    ])
    desk.decide(1, 'delete', { reason: 'N21' })
    desk.decide(desk.idOf('99'), 'delete', { reason: 'N21' })
    desk.decide(2, 'delete', { reason: 'N01' })
    expect(list(desk, 'exempt').map(({ exemptBecause }) => exemptBecause)).toEqual(['bulkSpam'])
    expect(list(desk, 'due').map(({ reason }) => reason)).toEqual(['N21', 'N01'])
  })

  it('is made for each post of a batch, and for a suspension and a ban', async () => {
    const desk = await aDeskWith()
    const items = [1, 2, 3].map(commentId => ({ commentId, revision: 1, version: 0 }))
    desk.ask('batch.decide', { items, action: 'delete', reason: 'N25', note: '', timeMs: 100 })
    expect(list(desk, 'due')).toHaveLength(3)
    const sanction = { authorId: 1, commentId: 1, reason: 'N01', note: 'Immer wieder dieselben Beschimpfungen.' }
    desk.ask('author.sanction', { ...sanction, kind: 'warning', hours: null })
    expect(list(desk, 'due')).toHaveLength(3)
    const { recordId } = desk.ask('author.sanction', { ...sanction, kind: 'suspension', hours: 48 })
    desk.ask('author.sanction', { ...sanction, authorId: 2, commentId: 2, kind: 'warning', hours: null })
    desk.ask('author.sanction', { ...sanction, authorId: 2, commentId: 2, kind: 'ban', hours: null })
    const [suspension, ban] = list(desk, 'due')
      .slice(3)
      .map(({ id }) => desk.ask('statement.read', { id }))
    expect(suspension!.content).toMatchObject({ restriction: 'suspension', automatedDecision: 'not', quotes: false })
    expect(suspension!.content.facts).toContain(
      'In den letzten 90 Tagen wurden 1 von 1 Beiträgen dieses Kontos gelöscht.',
    )
    expect(Date.parse(suspension!.content.endsAt!) - Date.parse(suspension!.content.startsAt)).toBe(48 * 3_600_000)
    expect(ban!.content).toMatchObject({ restriction: 'ban', endsAt: null })
    desk.ask('author.end', { recordId })
    expect(list(desk, 'due').map(({ kind }) => kind)).toEqual(['deletion', 'deletion', 'deletion', 'ban'])
  })
})

describe('a decision that is taken back', () => {
  it('takes its statement back; redone it is due again', async () => {
    const desk = await aDeskWith()
    desk.decide(1, 'delete')
    const before = only(desk)
    desk.ask('history.undo', {})
    expect(list(desk, 'due')).toEqual([])
    desk.ask('history.redo', {})
    const after = only(desk)
    expect(after).toMatchObject({ id: before.id, puid: before.puid, state: 'due' })
    expect(after.dueSince > before.dueSince).toBe(true)
  })

  it('must be told of when its statement was handed over, and then no more', async () => {
    const desk = await aDeskWith()
    desk.decide(1, 'delete')
    ripen(desk)
    handOver(desk)
    expect(list(desk, 'due')).toEqual([])
    desk.ask('history.undo', {})
    const due = only(desk)
    expect(due.state).toBe('withdrawalDue')
    expect(due.letter.map(({ text }) => text).join(' ')).toContain('Wir haben die Entscheidung zurückgenommen.')
    const { id, textId } = due
    expect(
      desk.refusal('statement.mark', { items: [{ id, textId }], as: 'exempted', note: 'Nein', until: null }).key,
    ).toBe('statementNotThere')
    ripen(desk)
    const { items, files } = handOver(desk)
    expect(items).toEqual([{ id, textId, what: 'withdrawal' }])
    expect(files[0]!.text).toContain('Widerruf')
    expect(list(desk, 'due')).toEqual([])
    desk.ask('history.redo', {})
    expect(only(desk)).toMatchObject({ id, state: 'due' })
  })

  it('before the withdrawal was told leaves nothing to tell', async () => {
    const desk = await aDeskWith()
    desk.decide(1, 'delete')
    ripen(desk)
    handOver(desk)
    desk.ask('history.undo', {})
    desk.ask('history.redo', {})
    expect(list(desk, 'due')).toEqual([])
    expect(only(desk, 'handedOver').state).toBe('handedOver')
  })

  it('is told of after a complaint by another person', async () => {
    const desk = await aDeskWith()
    desk.decide(1, 'delete')
    ripen(desk)
    handOver(desk)
    desk.ask('complaint.enter', aComplaint({ commentId: 1 }))
    desk.ask('moderator.signIn', { name: 'Berta Beispiel' })
    desk.decide(1, 'approve')
    expect(
      only(desk)
        .letter.map(({ text }) => text)
        .join(' '),
    ).toContain('Nach nochmaliger Prüfung')
  })

  it('with the same reason once more leaves the statement as it is, with another one replaces it', async () => {
    const desk = await aDeskWith()
    desk.decide(1, 'delete', { reason: 'N01' })
    const first = only(desk)
    desk.decide(1, 'delete', { reason: 'N01' })
    expect(only(desk).history.map(({ action }) => action)).toEqual(['made', 'confirmed'])
    desk.decide(1, 'delete', { reason: 'N05' })
    expect(only(desk)).toMatchObject({ reason: 'N05' })
    desk.ask('history.undo', {})
    expect(only(desk).id).toBe(first.id)
    desk.ask('history.undo', {})
    expect(only(desk).id).toBe(first.id)
    desk.ask('history.undo', {})
    expect(list(desk, 'due')).toEqual([])
  })
})

describe('handing over', () => {
  it('waits for the hold-back, which a senior sets', async () => {
    const desk = await aDeskWith()
    desk.decide(1, 'delete')
    expect(desk.ask('statement.counts', {})).toMatchObject({ due: 0, held: 1, holdBackSeconds: 60 })
    expect(desk.refusal('statement.package', { kind: 'merge', ids: null }).key).toBe('nothingToExport')
    const { id, textId } = only(desk)
    expect(desk.refusal('statement.package', { kind: 'merge', ids: [id] }).key).toBe('nothingToExport')
    const mark = { items: [{ id, textId }], as: 'handedOver' as const, note: '', until: null }
    expect(desk.refusal('statement.mark', mark)).toMatchObject({ key: 'statementHeld', values: { seconds: 60 } })
    desk.ask('statement.setHoldBack', { seconds: 0 })
    expect(desk.ask('statement.counts', {})).toMatchObject({ due: 1, held: 0, holdBackSeconds: 0 })
    desk.ask('statement.mark', { ...mark, note: 'per E-Mail' })
    expect(only(desk, 'handedOver').history.at(-1)).toMatchObject({ action: 'handedOver', detail: 'per E-Mail' })
    desk.ask('moderator.signIn', { name: 'Berta Beispiel' })
    expect(desk.refusal('statement.setHoldBack', { seconds: 5 }).key).toBe('seniorOnly')
  })

  it('is refused as a whole when one of the statements has changed since', async () => {
    const desk = await aDeskWith()
    desk.decide(1, 'delete')
    desk.decide(2, 'delete')
    ripen(desk)
    const made = desk.ask('statement.package', { kind: 'letters', ids: null })
    expect(made.files.map(({ name }) => name)).toEqual([
      'uebersicht.csv',
      'B-000001.html',
      'B-000001.txt',
      'B-000002.html',
      'B-000002.txt',
    ])
    desk.ask('history.undo', {})
    const { kind, folder, at, items } = { kind: 'letters' as const, ...made }
    expect(desk.refusal('statement.handOver', { kind, folder, at, items, sha256: '0'.repeat(64) }).key).toBe(
      'statementChanged',
    )
    expect(list(desk, 'handedOver')).toEqual([])
    expect(desk.ask('statement.exports', {})).toEqual([])
  })

  it('writes a table that a mail merge reads, and writes it the same once more', async () => {
    const desk = await aDeskWith(0)
    await desk.take([aRow({ authorName: '=cmd|"x"', text: 'Ein "Zitat"; mit Strichpunkt' })])
    desk.decide(1, 'delete')
    ripen(desk)
    const made = handOver(desk)
    const { text } = made.files[0]!
    expect(text.startsWith('\ufeffZeichen;Schreiben;')).toBe(true)
    expect(text).toContain(`"'=cmd|""x"""`)
    desk.clock.advance(86_400_000)
    const again = desk.ask('statement.packageAgain', { exportId: made.exportId })
    expect(again.files).toEqual(made.files)
    desk.ask('statement.writtenAgain', { exportId: made.exportId, folder: 'woanders', sha256: '0'.repeat(64) })
    expect(desk.refusal('statement.packageAgain', { exportId: 'x' }).key).toBe('exportGone')
    expect(desk.ask('statement.exports', {})).toMatchObject([
      { kind: 'merge', statements: 1, moderatorName: 'Anna Muster' },
    ])
  })

  it('takes at most a thousand and says that there are more', async () => {
    const desk = await aDeskWith(1100)
    for (let from = 1; from <= 1100; from += 100)
      desk.ask('batch.decide', {
        items: Array.from({ length: 100 }, (_, at) => ({ commentId: from + at, revision: 1, version: 0 })),
        action: 'delete',
        reason: 'N25',
        note: '',
        timeMs: 100,
      })
    ripen(desk)
    expect(handOver(desk)).toMatchObject({ isMore: true })
    const rest = handOver(desk)
    expect(rest.items).toHaveLength(100)
    expect(rest.isMore).toBe(false)
  }, 60_000)
})

describe('an edit', () => {
  it('is a new version and empties none of the fields', async () => {
    const desk = await aDeskWith()
    desk.decide(1, 'delete')
    const { id, textId, content } = only(desk)
    const draft = {
      id,
      textId,
      facts: 'Neu gefasst.',
      explanation: content.explanation,
      ground: 'law',
      legalGround: '§ 115 StGB',
    } as const
    for (const [field, change] of [
      ['facts', { facts: ' ' }],
      ['explanation', { explanation: '' }],
      ['legalGround', { legalGround: '\n' }],
    ] as const)
      expect(desk.refusal('statement.edit', { ...draft, ...change })).toMatchObject({
        key: 'statementFieldEmpty',
        values: { field },
      })
    desk.ask('statement.edit', draft)
    expect(only(desk).content).toMatchObject({ facts: 'Neu gefasst.', ground: 'law', legalGround: '§ 115 StGB' })
    expect(desk.refusal('statement.edit', draft).key).toBe('statementChanged')
    const mark = { items: [{ id, textId }], as: 'postponed', note: '', until: '2026-12-24T08:00:00Z' } as const
    expect(desk.refusal('statement.mark', mark).key).toBe('statementChanged')
    ripen(desk)
    handOver(desk)
    expect(desk.refusal('statement.edit', { ...draft, textId: list(desk, 'handedOver')[0]!.textId }).key).toBe(
      'statementSent',
    )
    expect(desk.ask('audit.verify', {}).ok).toBe(true)
  })
})

describe('marking', () => {
  it('puts off until a time, from which it is due by itself', async () => {
    const desk = await aDeskWith()
    desk.decide(1, 'delete')
    const { id, textId } = only(desk)
    const mark = { items: [{ id, textId }], as: 'postponed' as const, note: '' }
    expect(desk.refusal('statement.mark', { ...mark, until: null }).key).toBe('timeUnknown')
    expect(desk.refusal('statement.mark', { ...mark, until: '2026-11-22T08:00:00Z' }).key).toBe('timePast')
    desk.ask('statement.mark', { ...mark, until: '2026-11-23T08:00:00Z' })
    expect(list(desk, 'due')).toEqual([])
    expect(desk.ask('statement.counts', {})).toMatchObject({ due: 0, held: 0, postponed: 1 })
    desk.clock.set('2026-11-23T08:02:00.000Z')
    expect(only(desk).id).toBe(id)
  })

  it('asks why none is needed, and is all or nothing', async () => {
    const desk = await aDeskWith()
    desk.decide(1, 'delete')
    desk.decide(2, 'delete')
    const items = list(desk, 'due').map(({ id, textId }) => ({ id, textId }))
    const mark = { items, as: 'exempted', note: '', until: null } as const
    expect(desk.refusal('statement.mark', mark).key).toBe('statementWhyMissing')
    const gone = { id: 'niemand', textId: items[0]!.textId }
    expect(desk.refusal('statement.mark', { ...mark, note: 'Konto gelöscht', items: [...items, gone] }).key).toBe(
      'statementGone',
    )
    expect(list(desk, 'due')).toHaveLength(2)
    desk.ask('statement.mark', { ...mark, note: 'Konto gelöscht' })
    expect(list(desk, 'exempt').map(({ exemptBecause }) => exemptBecause)).toEqual(['person', 'person'])
  })
})

describe('the Commission’s database', () => {
  it('gets nothing of a hosting service, nothing of the demo desk, nothing that is not needed', async () => {
    const hosting = await aDeskWith()
    hosting.decide(1, 'delete')
    ripen(hosting)
    expect(hosting.refusal('statement.package', { kind: 'database', ids: null }).key).toBe('nothingToExport')
    const demo = aDesk()
    demo.ask('demo.load', {})
    asPlatform(demo)
    const waiting = demo.ask('queue.page', { queue: 'incoming', order: 'oldest', after: null, limit: 1 }).rows[0]!
    demo.decide(waiting.id, 'delete')
    ripen(demo)
    expect(demo.ask('statement.counts', {})).toMatchObject({ due: 1, toReport: 0 })
    expect(demo.refusal('statement.package', { kind: 'database', ids: null }).key).toBe('nothingToExport')
    expect(demo.refusal('statement.package', { kind: 'database', ids: [list(demo, 'due')[0]!.id] }).key).toBe(
      'nothingToExport',
    )
  })

  it('gets batches of at most a hundred, line by line, and a table, once', async () => {
    const desk = asPlatform(await aDeskWith(250))
    for (const from of [1, 101, 201])
      desk.ask('batch.decide', {
        items: Array.from({ length: from === 201 ? 50 : 100 }, (_, at) => ({
          commentId: from + at,
          revision: 1,
          version: 0,
        })),
        action: 'delete',
        reason: 'N25',
        note: '',
        timeMs: 100,
      })
    ripen(desk)
    const { files, folder } = handOver(desk, 'database')
    expect(folder).toBe('tdb-outbox-20261122-1002')
    expect(files.map(({ name }) => name)).toEqual([
      `${folder}-01.json`,
      `${folder}-02.json`,
      `${folder}-03.json`,
      `${folder}.ndjson`,
      `${folder}.csv`,
    ])
    const batches = files.slice(0, 3).map(({ text }) => (JSON.parse(text) as { statements: unknown[] }).statements)
    expect(batches.map(({ length }) => length)).toEqual([100, 100, 50])
    expect(
      files[3]!.text
        .trim()
        .split('\n')
        .map(line => JSON.parse(line) as unknown),
    ).toEqual(batches.flat())
    expect(files[4]!.text.trim().split('\r\n')).toHaveLength(251)
    expect(desk.refusal('statement.package', { kind: 'database', ids: null }).key).toBe('nothingToExport')
    expect(list(desk, 'due')).toHaveLength(200)
  })

  it('refuses what says something of a person, naming record and field, and writes nothing', async () => {
    const desk = asPlatform(await aDeskWith(3))
    desk.decide(1, 'delete')
    desk.decide(2, 'delete', { reason: 'N99', note: 'Das hat Nutzer 1 schon dreimal so geschrieben.' })
    ripen(desk)
    expect(desk.refusal('statement.package', { kind: 'database', ids: null })).toMatchObject({
      key: 'databaseRecordPrivate',
      values: { sign: 'B-000002', field: 'incompatible_content_explanation', what: 'name' },
    })
    const { id, textId, content } = desk.ask('statement.read', { id: list(desk, 'due')[1]!.id })
    const draft = { id, textId, facts: content.facts, ground: 'terms', legalGround: '' } as const
    desk.ask('statement.edit', { ...draft, explanation: 'Es hieß darin: Beitrag Nummer 2 zum Radweg, und mehr.' })
    expect(desk.refusal('statement.package', { kind: 'database', ids: null })).toMatchObject({
      values: { what: 'quote' },
    })
    const edited = desk.ask('statement.read', { id })
    desk.ask('statement.edit', {
      ...draft,
      textId: edited.textId,
      explanation: 'Dieselbe Unterstellung stand dreimal da.',
    })
    expect(handOver(desk, 'database').items).toHaveLength(2)
    const sent = desk.ask('statement.read', { id })
    expect(sent.canEdit).toBe(false)
    expect(desk.refusal('statement.edit', { ...draft, textId: sent.textId, explanation: 'Doch anders.' }).key).toBe(
      'statementSent',
    )
  })

  it('keeps what the database answered; what it refused is reported anew', async () => {
    const desk = asPlatform(await aDeskWith(3))
    desk.decide(1, 'delete')
    desk.decide(2, 'delete')
    ripen(desk)
    const { folder } = handOver(desk, 'database')
    const ids = list(desk, 'due').map(({ id }) => id)
    const answer = (text: string, fileName = `${folder}-01.json`) => desk.ask('statement.receipt', { fileName, text })
    expect(answer('{"errors":{"statement_1":{"puid":["invalid"]}}}')).toEqual({ stored: 0, refused: 2, unknown: 0 })
    expect(ids.map(id => desk.ask('statement.read', { id }).receipt)).toEqual(['refused: ', 'refused: puid: invalid'])
    expect(desk.ask('statement.counts', {}).toReport).toBe(2)
    desk.clock.advance(MINUTE_MS)
    handOver(desk, 'database')
    const stored = ids.map((id, at) => ({ puid: desk.ask('statement.read', { id }).puid, uuid: `u${at}` }))
    const unknown = { puid: 'fg-anderswo', uuid: 'u9' }
    expect(answer(JSON.stringify({ statements: [...stored, unknown] }))).toEqual({ stored: 2, refused: 0, unknown: 1 })
    expect(ids.map(id => desk.ask('statement.read', { id }).receipt)).toEqual(['u0', 'u1'])
    expect(desk.refusal('statement.receipt', { fileName: 'a.json', text: 'Limit Reached' }).key).toBe('receiptBroken')
    expect(desk.refusal('statement.receipt', { fileName: 'a.json', text: JSON.stringify(unknown) }).key).toBe(
      'receiptForNothing',
    )
    expect(
      desk.refusal('statement.receipt', {
        fileName: 'tdb-outbox-20200101-0000-01.json',
        text: '{"errors":{"statement_0":{"a":["b"]}}}',
      }).key,
    ).toBe('receiptWhichBatch')
    expect(desk.ask('audit.verify', {}).ok).toBe(true)
  })
})

describe('checking the record', () => {
  it.each([
    ['a text was changed', `UPDATE statement_records SET content = json_replace(content, '$.facts', 'x')`],
    ['a record is gone', "DELETE FROM statement_records WHERE action = 'handedOver'"],
    ['a statement stands elsewhere', `UPDATE statements SET state = 'due', told = 'nothing'`],
    ['a statement is gone', 'DELETE FROM statements WHERE seq = 1'],
    ['an export was changed', `UPDATE statement_exports SET folder = 'x'`],
  ])('finds out: %s', async (_, sql) => {
    const desk = await aDeskWith()
    desk.decide(1, 'delete')
    ripen(desk)
    handOver(desk)
    expect(desk.ask('audit.verify', {}).ok).toBe(true)
    for (const table of ['statement_records', 'statement_exports'])
      for (const way of ['update', 'delete']) desk.db.exec(`DROP TRIGGER ${table}_no_${way}`)
    desk.db.pragma('foreign_keys = OFF')
    desk.db.exec(sql)
    expect(desk.ask('audit.verify', {})).toMatchObject({ ok: false, broken: { what: 'statement' } })
  })

  it.each([
    ['statement_records', 'detail'],
    ['statement_exports', 'folder'],
    ['redress_texts', 'body'],
  ])('lets nobody change %s', async (table, column) => {
    const desk = await aDeskWith()
    desk.decide(1, 'delete')
    ripen(desk)
    handOver(desk)
    expect(() => desk.db.exec(`DELETE FROM ${table}`)).toThrow('append-only')
    expect(() => desk.db.exec(`UPDATE ${table} SET ${column} = ''`)).toThrow('append-only')
  })
})
