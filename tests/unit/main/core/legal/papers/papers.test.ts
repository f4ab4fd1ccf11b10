import { describe, expect, it } from 'vitest'
import { PAPER_FORMS, type PaperDraft, PaperKind, type Particulars } from '../../../../../../shared/papers.ts'
import { MISSING_DE, PAPERS_DE } from '../../../../../../shared/strings/papers-de.ts'
import { shownText } from '../../../../../../main/core/legal/papers/verbatim.ts'
import type { Desk } from '../../../../../fixtures/desk.ts'
import { aLegalDesk } from '../../../../../fixtures/legal-desk.ts'
import { HOSTILE, layThreatCase, LETTERHEAD, REPORT, THREAT_ROWS } from '../../../../../fixtures/threat-case.ts'

async function aThreat() {
  const desk = await aLegalDesk(THREAT_ROWS, { role: 'admin' })
  return { desk, ...layThreatCase(desk.ask) }
}
type Threat = Awaited<ReturnType<typeof aThreat>>

/** Everything that a paper of this kind may ask for, each field with its own words. */
const filled = (kind: PaperKind): Particulars =>
  Object.fromEntries(
    [...PAPER_FORMS[kind].needed, ...PAPER_FORMS[kind].optional].map(name => [
      name,
      REPORT[name] ?? `Angabe zu ${name}`,
    ]),
  )

const subjectIn = ({ victimId, suspectId }: Threat, kind: PaperKind): string | null =>
  ({ none: null, victim: victimId, suspect: suspectId, notice: null, complaint: null })[PAPER_FORMS[kind].subject]

const draftOf = (threat: Threat, kind: PaperKind, change: Partial<PaperDraft> = {}): PaperDraft => ({
  caseId: threat.caseId,
  kind,
  subjectId: subjectIn(threat, kind),
  particulars: filled(kind),
  ...change,
})

const preview = (desk: Desk, draft: PaperDraft) => {
  const { html, missing } = desk.ask('paper.preview', draft)
  const bare = html
    .slice(html.indexOf('<body>'))
    .replace(/<wbr \/>|<span class="hash">|(?<=[0-9a-f])<\/span>/g, '')
    .replace(/<(?!span class="(hidden|return)"|\/span)[^>]+>/g, ' ')
  const text = shownText(bare)
    .replaceAll('</span>', '')
    .replace(/<span[^>]*>/g, '')
  return { html, missing: missing.map(({ field }) => field), text: text.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ') }
}

const OF_THE_CASE = PaperKind.options.filter(kind => !['notice', 'complaint'].includes(PAPER_FORMS[kind].subject))

describe('every paper', () => {
  it.each(OF_THE_CASE)('%s is complete where the case and the form are', async kind => {
    const threat = await aThreat()
    const { missing, text, html } = preview(threat.desk, draftOf(threat, kind))
    expect(missing).toEqual([])
    expect(html).toContain('lang="de-AT"')
    expect(html).not.toMatch(/<script|style="|javascript:|src=|href=/)
    expect(text).toContain('FRG-2026-000001')
    expect(text).toContain(PAPERS_DE[kind].title)
    expect(text).toContain(threat.desk.ask('case.read', { caseId: threat.caseId }).custodyHead)
    for (const name of PAPER_FORMS[kind].needed)
      expect(text).toContain((REPORT[name] ?? `Angabe zu ${name}`).split('\n')[0])
  })

  it.each(PaperKind.options)('%s names everything it lacks instead of leaving it blank', async kind => {
    const desk = await aLegalDesk(THREAT_ROWS)
    const { caseId } = desk.ask('case.open', { commentIds: [2], title: '' })
    const draft = { caseId, kind, subjectId: null, particulars: {} }
    const { missing, text } = preview(desk, draft)
    expect(missing).toEqual(expect.arrayContaining(['letterhead', 'contact', ...PAPER_FORMS[kind].needed]))
    expect(text).toContain('Entwurf – es fehlt:')
    for (const field of missing) expect(text).toContain(MISSING_DE[field])
    const { version } = desk.ask('case.read', { caseId })
    expect(desk.refusal('paper.make', { ...draft, version })).toMatchObject({ code: 'RULE', key: 'paperIncomplete' })
  })
})

describe('the report to the prosecutor', () => {
  it('has all that § 80 StPO practice asks for, in its order', async () => {
    const threat = await aThreat()
    const { text } = preview(threat.desk, draftOf(threat, 'factsReport', { particulars: REPORT }))
    const order = [
      'Staatsanwaltschaft Wien',
      'Vollfassung für Behörde',
      'Verdacht nach § 107 Abs 2 StGB',
      'SACHVERHALTSDARSTELLUNG',
      LETTERHEAD.register,
      'u-4711',
      '01.03.2024, 08:15:30 Uhr (Wien, UTC+1); 01.03.2024, 07:15:30 UTC',
      'Dr. Franz Gruber',
      '21.11.2026, 19:04:05 Uhr (Wien, UTC+1); 21.11.2026, 18:04:05 UTC',
      'Musterdorf sperrt die Hauptstraße',
      'https://zeitung.example/oesterreich/musterdorf-sperrt-die-hauptstrasse/4711',
      'Antwort auf Beitrag k-100',
      'Bildzeichen im Text: U+1F621',
      'Öffentlich von 21.11.2026, 19:10:00 Uhr',
      'Öffentlich bis 22.11.2026',
      'rund 3.400 Aufrufe',
      'Was sagt ihr?',
      'nein; nicht veröffentlicht, nur der Moderation sichtbar',
      'Früheres Verhalten',
      'könnten den Tatbestand „Schwere gefährliche Drohung“ nach § 107 Abs 2 StGB zum Nachteil von Dr. Franz Gruber verwirklichen',
      'Offizialdelikt',
      'Die Ankündigung wäre geeignet',
      'Unschuldsvermutung',
      'Dringlichkeit',
      'telefonisch verständigt (Insp. Huber)',
      'Beitrag 1: gelöscht am',
      'Begründung nach Art. 17 DSA wurde an das Nutzerkonto noch nicht versandt',
      'kommentar.txt',
      'wird Anna Muster genannt',
      'zu bestätigen (§ 80 StPO)',
      'Wien, am 22. November 2026',
      'Leiterin der Rechtsabteilung',
      'Beilagen',
    ]
    let from = 0
    for (const piece of order) {
      const at = text.indexOf(piece, from)
      expect([piece, at >= from]).toEqual([piece, true])
      from = at
    }
  })

  it('quotes to the letter, and gives the hash of exactly that', async () => {
    const threat = await aThreat()
    const { html } = preview(threat.desk, draftOf(threat, 'factsReport'))
    const quotes = [...html.matchAll(/<div class="quote">(.*?)<\/div>/gs)].map(([, markup]) => shownText(markup!))
    expect(quotes[0]).toBe(HOSTILE)
    const [capture] = threat.desk.ask('evidence.list', { commentId: 2 })
    const { sha256 } = capture!.files.find(({ name }) => name === 'kommentar.txt')!
    expect(html.replaceAll('<wbr />', '')).toContain(sha256)
  })

  it('is not for what only the victim can bring to court', async () => {
    const threat = await aThreat()
    const { desk, caseId } = threat
    const state = desk.ask('case.read', { caseId }).state
    const does = (step: Parameters<typeof desk.ask<'case.record'>>[1]['step']) =>
      desk.ask('case.record', { caseId, version: desk.ask('case.read', { caseId }).version, step })
    const { id, ...victim } = state.parties[0]!
    does({ kind: 'offencePut', offence: { ...state.offences[0]!, statuteId: 'stgb115' } })
    // against an official it needs their authorisation instead (§ 117 StGB), and the report says so
    const authorised = preview(desk, draftOf(threat, 'factsReport'))
    expect(authorised.missing).toEqual([])
    expect(authorised.text).toContain('Ermächtigung')
    does({ kind: 'partyPut', party: { ...victim, id, kind: 'person' } })
    expect(preview(desk, draftOf(threat, 'factsReport')).missing).toEqual(['procedure'])
    expect(preview(desk, draftOf(threat, 'victimSheet')).text).toContain('nur das Opfer selbst (Privatanklage)')
  })

  it('quotes what was secured, and says that the post was changed since', async () => {
    const threat = await aThreat()
    await threat.desk.take([{ ...THREAT_ROWS[1]!, text: 'Alles nur Spaß.' }], 'Zeitung')
    const { text } = preview(threat.desk, draftOf(threat, 'factsReport'))
    expect(text).toContain('gehört')
    expect(text).not.toContain('Alles nur Spaß')
    expect(text).toContain('liegt inzwischen in Fassung 2 vor')
  })
})

it('the sheet for a victim and the answer to an order give no data of the account by themselves', async () => {
  const threat = await aThreat()
  const sheet = preview(threat.desk, draftOf(threat, 'victimSheet')).text
  expect(sheet).not.toContain('u-4711')
  expect(sheet).not.toContain('Zornbinkel')
  expect(sheet).toContain('21. November 2031')
  const answer = preview(threat.desk, draftOf(threat, 'disclosureAnswer')).text
  expect(answer).not.toContain('Zornbinkel')
  expect(answer).toContain('Angabe zu given')
})

it('the dossier sums damages to the cent', async () => {
  const threat = await aThreat()
  const { desk, caseId } = threat
  const { version, state } = desk.ask('case.read', { caseId })
  desk.ask('case.record', {
    caseId,
    version,
    step: { kind: 'damagePut', damage: { ...state.damages[0]!, id: null, what: 'Porto', amountCents: 1 } },
  })
  expect(preview(desk, draftOf(threat, 'damagesDossier')).text).toContain('Summe EUR 1.234,57')
})

describe('letters about notices and complaints', () => {
  const aNotice = ({ desk }: Threat) => {
    desk.ask('notice.enter', {
      commentId: 3,
      kind: 'reader',
      sender: { name: 'Maria Huber', email: 'maria@example.org' },
      isExempt: false,
      explanation: 'Das ist eine Drohung <b>gegen</b> eine Familie.',
      claimedReason: 'N12',
      location: 'https://zeitung.example/oesterreich/musterdorf-sperrt-die-hauptstrasse/4711',
      goodFaith: true,
      externalId: null,
      receivedAt: null,
    })
    return desk.view(3).notices[0]!
  }

  it('confirm at once, and decide once it is decided', async () => {
    const threat = await aThreat()
    const { desk } = threat
    const { id } = aNotice(threat)
    const letter = (kind: PaperKind) => preview(desk, draftOf(threat, kind, { subjectId: id }))
    expect(letter('noticeReceipt')).toMatchObject({ missing: [] })
    expect(letter('noticeReceipt').text).toContain('Maria Huber maria@example.org')
    expect(letter('noticeReceipt').text).toContain('Das ist eine Drohung <b>gegen</b> eine Familie.')
    expect(letter('noticeDecision').missing).toEqual(['objectionOpen'])
    desk.decide(3, 'delete', { reason: 'N12' })
    const decided = letter('noticeDecision')
    expect(decided.missing).toEqual([])
    expect(decided.text).toContain('gelöscht')
    expect(decided.text).not.toContain('Zornbinkel')
  })

  it('tell of redress what binds the service', async () => {
    const threat = await aThreat()
    const { desk } = threat
    const { id } = aNotice(threat)
    desk.decide(3, 'delete', { reason: 'N12' })
    const { redress: _none, ...particulars } = filled('noticeDecision')
    const text = () => preview(desk, draftOf(threat, 'noticeDecision', { subjectId: id, particulars })).text
    expect(text()).toContain('noch einmal')
    expect(text()).not.toContain('Art. 20 DSA')
    desk.db.prepare("UPDATE sources SET profile = 'online_platform'").run()
    expect(text()).toContain('innerhalb von sechs Monaten')
    expect(text()).toContain('Art. 21 DSA')
  })
})
