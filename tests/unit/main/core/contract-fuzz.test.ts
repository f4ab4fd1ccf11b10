import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type RequestName, requests } from '../../../../shared/contract.ts'
import { contentOf } from '../../../fixtures/content.ts'
import { aDesk, type Desk, TEST_PACKS } from '../../../fixtures/desk.ts'
import { anNdjsonFile, ROW_MAPPING, rows } from '../../../fixtures/rows.ts'

const names = Object.keys(requests) as RequestName[]

/** Texts that programs stumble over. */
const nasty = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '__proto__',
    'constructor',
    'toString',
    '\0',
    'a\0b',
    '\ud800',
    '\udfff!',
    '\u202e\u200b',
    "'; DROP TABLE audit; --",
  ),
  fc.constantFrom('x'.repeat(81), 'ü'.repeat(2001), 'z'.repeat(300_000), 'N01', 'N99', 'N00', 'n01'),
  fc.string({ unit: 'binary' }),
)
const number = fc.oneof(
  fc.constantFrom(-1, -0, 0, 0.5, 1, 2, 3, 2 ** 31, 2 ** 53 - 1, 2 ** 53, 1e308, Number.NaN, Number.POSITIVE_INFINITY),
  fc.integer(),
)
const anything = fc.oneof(
  nasty,
  number,
  fc.jsonValue(),
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true }),
)

/** Fields that fit, each of which may be replaced by something that does not. */
const nearly = (shape: Record<string, fc.Arbitrary<unknown>>) =>
  fc
    .tuple(
      fc.record(
        Object.fromEntries(
          Object.entries(shape).map(([key, fits]) => [key, fc.oneof({ weight: 25, arbitrary: fits }, anything)]),
        ),
        { requiredKeys: Object.keys(shape).slice(0, -1) },
      ),
      fc.oneof({ weight: 25, arbitrary: fc.constant({}) }, fc.dictionary(nasty, anything, { maxKeys: 2 })),
    )
    .map(([fields, more]) => ({ ...fields, ...more }))

const id = fc.integer({ min: 1, max: 5 })
const column = fc.constantFrom(null, 'text', 'externalId', 'nicht da')
const packName = fc.constantFrom('desk-test', 'desk-test', 'nicht-da')
const shippedText = readFileSync(join(TEST_PACKS, 'desk-test.yaml'), 'utf8')
const packText = fc.oneof(
  fc.constantFrom(
    shippedText,
    shippedText.replace('severity: 3', 'severity: 4'),
    shippedText.slice(0, 300),
    'rules: [',
    '{}',
  ),
  nasty,
)
const packSide = fc.oneof(
  nearly({ packId: fc.integer({ min: 0, max: 4 }) }),
  nearly({ which: fc.constantFrom('inForce', 'draft') }),
  nearly({ yaml: packText }),
)
const place = fc.option(nearly({ risk: fc.integer(), at: fc.string(), id }))
const values = (...some: readonly unknown[]) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant([]) }, fc.array(fc.constantFrom(...some), { maxLength: 3 }))
const filter = nearly({
  source: values('Zeitung', 'Anderswo'),
  section: values('Wien'),
  article: values('Radweg', 'neuer kai'),
  author: values('Donaublick', 'donau*', '*'),
  rule: values('grobes-wort', 'desk-test/grobes-wort', 'nicht-da'),
  reason: values('N01', 'N99'),
  status: values('pending', 'approved', 'deleted'),
  language: values('de'),
  hasLink: fc.constantFrom(null, null, true, false),
  mine: fc.constantFrom(null, null, true),
  older: fc.constantFrom(null, null, 5),
  younger: fc.constantFrom(null, null, 5),
  before: fc.constantFrom(null, null, '2026-11-21', '2026-02-30'),
  after: fc.constantFrom(null, null, '2026-11-01T12:30'),
  text: fc.array(
    nearly({
      kind: fc.constantFrom('word', 'prefix', 'phrase'),
      text: fc.constantFrom('Beitrag', 'Schnurzel', 'zum Radweg', '"', '!!!', 'AND NOT ('),
    }),
    { maxLength: 2 },
  ),
})
const selection = nearly({
  where: fc.constantFrom('all', 'all', 'incoming', 'flagged', 'reported', 'complaints', 'decided'),
  filter,
  order: fc.constantFrom('risk', 'oldest', 'newest', 'relevance'),
})
const moment = fc.constantFrom(
  '2026-11-22T09:30:00Z',
  '2026-11-23T07:00:00.000Z',
  '2020-01-01T00:00:00Z',
  '9999-12-31T00:00:00Z',
  'morgen',
)
const paperDraft = {
  caseId: fc.constantFrom('CASE', 'CASE', 'nicht-da'),
  kind: fc.constantFrom('caseSummary', 'evidenceList', 'custodyLog', 'factsReport', 'noticeReceipt'),
  subjectId: fc.constantFrom(null, null, 'PARTY', 'nicht-da'),
  particulars: fc.constantFrom({}, { addressee: 'Staatsanwaltschaft Wien' }, { signer: '\u202e', place: 'Wien' }),
}
const partyId = fc.constantFrom(null, null, 'PARTY', 'nicht-da')
const caseStep = fc.oneof(
  nearly({ kind: fc.constant('titled'), title: fc.constantFrom('Neuer Titel', '') }),
  nearly({ kind: fc.constantFrom('itemAdded'), commentId: id }),
  nearly({ kind: fc.constant('itemRemoved'), commentId: id, why: fc.constantFrom('gehört nicht dazu', '') }),
  nearly({
    kind: fc.constant('partyPut'),
    party: nearly({
      id: partyId,
      role: fc.constantFrom('suspect', 'victim', 'authority'),
      kind: fc.constantFrom('account', 'person', 'official'),
      authorId: fc.constantFrom(null, 1),
      name: fc.constantFrom('', 'Eva Klein'),
      office: fc.constant(''),
      address: fc.constant(''),
      contact: fc.constant(''),
      relation: fc.constant(''),
      origin: fc.constant(''),
    }),
  }),
  nearly({
    kind: fc.constant('assessed'),
    commentId: fc.option(id),
    answers: fc.constantFrom({}, { lebensgefahr: true }),
  }),
  nearly({
    kind: fc.constant('offencePut'),
    offence: nearly({
      id: partyId,
      statuteId: fc.constantFrom('stgb107_1', 'stgb0'),
      referenceVersion: fc.constant('1'),
      commentIds: fc.array(id, { minLength: 1, maxLength: 2 }),
      victimId: fc.constantFrom(null, null, 'nicht-da'),
      limitationDate: fc.constantFrom(null, '2029-11-22', '2026-02-30'),
      assessment: fc.constant(''),
    }),
  }),
  nearly({
    kind: fc.constant('taskPut'),
    task: nearly({
      id: partyId,
      title: fc.constantFrom('Anrufen', ''),
      dueAt: fc.option(moment),
      clock: fc.constant(null),
    }),
  }),
  nearly({ kind: fc.constantFrom('noted'), text: fc.constantFrom('Eine Notiz', '') }),
  nearly({ kind: fc.constantFrom('closed'), outcome: fc.constantFrom('eingestellt', '') }),
  nearly({ kind: fc.constantFrom('reopened'), why: fc.constantFrom('neue Beiträge', '') }),
)
const referenceKind = fc.constantFrom('statute', 'clock', 'document', 'publicity', 'suggestion')
const referenceEntry = fc.constantFrom('stgb107_1', 'article18', 'factsReport', 'many', 'N01', 'nicht-da')
const article18Case = {
  reason: fc.constantFrom('N12', 'N13', 'N14', 'N01', 'N77'),
  said: fc.subarray(['threatGrave', 'terrorCall']),
  target: fc.constantFrom(null, 'official', 'group'),
  check: nearly({
    lifeOrSafety: fc.constantFrom(null, 'yes', 'no', 'unsure'),
    whom: fc.constantFrom('', 'Bürgermeisterin'),
    howSoon: fc.constantFrom(null, 'now', 'unknown'),
    memberState: fc.constantFrom(null, 'AT', 'DE'),
    because: fc.constantFrom('', 'Es ist ein Zitat aus einem Film.'),
  }),
}
const statementId = fc.constantFrom('niemand', '00000000-0000-7000-8000-000000000009')
const nearInputs: Record<RequestName, fc.Arbitrary<unknown>> = {
  'app.state': nearly({}),
  'reason.list': nearly({}),
  'moderator.signIn': nearly({ name: fc.constantFrom('Anna', 'ANNA', 'Berta', ' Anna ') }),
  'workstation.rename': nearly({ name: fc.constantFrom('Platz 1', 'Platz 2') }),
  'queue.list': nearly({}),
  'statistics.read': nearly({ period: fc.constantFrom('today', 'shift', 'week', 'month', 'year') }),
  'queue.page': nearly({
    queue: fc.constantFrom('incoming', 'flagged', 'reported', 'escalated', 'complaints', 'later', 'decided'),
    order: fc.constantFrom('risk', 'oldest', 'newest'),
    after: fc.option(nearly({ risk: fc.integer(), at: fc.string(), id })),
    limit: fc.integer({ min: 1, max: 200 }),
    mine: fc.boolean(),
  }),
  'selection.page': nearly({ selection, after: place, limit: fc.integer({ min: 1, max: 200 }) }),
  'selection.count': nearly({ selection, after: place }),
  'selection.arrived': nearly({ selection, sinceId: fc.nat(5) }),
  'selection.suggest': nearly({
    field: fc.constantFrom('source', 'section', 'article', 'author', 'rule', 'reason', 'language'),
    typed: fc.oneof(fc.constantFrom('', 'd', 'Donau', 'wien', 'N0', '%', '*'), nasty),
    limit: fc.integer({ min: 1, max: 50 }),
  }),
  'saved.list': nearly({}),
  'saved.put': nearly({
    id: fc.constantFrom(null, null, 'nicht-da'),
    name: fc.constantFrom('Werbung', 'werbung', 'Sport', 'Ähnlich'),
    digit: fc.constantFrom(null, 1, 2),
    selection,
  }),
  'saved.remove': nearly({ id: fc.constantFrom('nicht-da') }),
  'statement.page': nearly({
    list: fc.constantFrom('due', 'postponed', 'exempt', 'handedOver'),
    after: fc.option(nearly({ at: fc.string(), seq: fc.integer() })),
    limit: fc.integer({ min: 1, max: 200 }),
  }),
  'statement.counts': nearly({}),
  'statement.read': nearly({ id: statementId }),
  'statement.edit': nearly({
    id: statementId,
    textId: statementId,
    facts: fc.constantFrom('', 'Geprüft und für falsch befunden.'),
    explanation: fc.constantFrom(' ', 'Das ist nicht erlaubt.'),
    ground: fc.constantFrom('terms', 'law'),
    legalGround: fc.constantFrom('', '§ 115 StGB'),
  }),
  'statement.mark': nearly({
    items: fc.array(nearly({ id: statementId, textId: statementId }), { minLength: 1, maxLength: 3 }),
    as: fc.constantFrom('handedOver', 'postponed', 'exempted', 'required'),
    note: fc.constantFrom('', 'Das Konto ist gelöscht.'),
    until: fc.option(moment),
  }),
  'statement.package': nearly({
    kind: fc.constantFrom('merge', 'letters', 'database'),
    ids: fc.option(fc.array(statementId, { minLength: 1, maxLength: 3 })),
  }),
  'statement.handOver': nearly({
    kind: fc.constantFrom('merge', 'letters', 'database'),
    folder: fc.constantFrom('briefe-20261122-1000', ''),
    sha256: fc.constantFrom('0'.repeat(64), '0'),
    at: moment,
    items: fc.array(
      nearly({ id: statementId, textId: statementId, what: fc.constantFrom('statement', 'withdrawal') }),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
  }),
  'statement.exports': nearly({}),
  'statement.packageAgain': nearly({ exportId: statementId }),
  'statement.writtenAgain': nearly({
    exportId: statementId,
    folder: fc.constantFrom('briefe-20261122-1000'),
    sha256: fc.constantFrom('0'.repeat(64)),
  }),
  'statement.receipt': nearly({
    fileName: fc.constantFrom('antwort.json', 'tdb-outbox-20261122-1000-01.json'),
    text: fc.oneof(
      fc.constantFrom('{}', '{"statements":[{"puid":"a","uuid":"b"}]}', '{"errors":{"statement_0":{"a":["b"]}}}'),
      nasty,
    ),
  }),
  'statement.setHoldBack': nearly({ seconds: fc.integer({ min: -1, max: 3601 }) }),
  'waiting.mine': nearly({}),
  'opinion.page': nearly({ after: place, limit: fc.integer({ min: 1, max: 200 }) }),
  'opinion.views': nearly({ ids: fc.array(fc.oneof(id, number), { maxLength: 25 }) }),
  'opinion.give': nearly({
    commentId: id,
    revision: fc.constantFrom(1, 1, 1, 2),
    version: fc.constantFrom('NOW', 'NOW', 'NOW', 0),
    action: fc.constantFrom('approve', 'delete', 'escalate', 'later'),
    reason: fc.constantFrom(null, 'N01', 'N99', 'N77'),
    note: fc.constantFrom('', 'Bitte ansehen', 'Eine Begründung, die lang genug ist.'),
    timeOnPostMs: fc.nat(86_400_000),
  }),
  'opinion.share': nearly({}),
  'opinion.setShare': nearly({ percent: fc.integer({ min: -1, max: 101 }) }),
  'opinion.agreement': nearly({ from: fc.option(moment), until: fc.option(moment) }),
  'comment.views': nearly({ ids: fc.array(fc.oneof(id, number), { maxLength: 25 }) }),
  'comment.link': nearly({ commentId: id }),
  'comment.decide': nearly({
    commentId: id,
    revision: fc.constantFrom(1, 1, 1, 2),
    version: fc.constantFrom('NOW', 'NOW', 'NOW', 0),
    action: fc.constantFrom('approve', 'delete', 'escalate', 'later', 'answer'),
    reason: fc.constantFrom(null, 'N01', 'N99', 'N77'),
    note: fc.constantFrom('', 'Bitte ansehen', 'Eine Begründung, die lang genug ist.'),
    dueAt: fc.option(moment),
    assigneeId: fc.constantFrom(null, 'ANNA', 'niemand'),
    timeOnPostMs: fc.nat(86_400_000),
    objections: fc.constantFrom(0, 0, 1, 2),
  }),
  'sweep.page': nearly({
    after: fc.constantFrom(null, { at: '', id: 0 }, { at: '2026-11-20T10:00:00.000Z', id: 2 }),
    limit: fc.integer({ min: 1, max: 60 }),
  }),
  'batch.preview': nearly({ ids: fc.array(fc.oneof(id, number), { minLength: 1, maxLength: 25 }) }),
  'batch.decide': nearly({
    items: fc.array(nearly({ commentId: id, revision: fc.constantFrom(1, 2), version: fc.nat(3) }), {
      minLength: 1,
      maxLength: 8,
    }),
    action: fc.constantFrom('approve', 'delete', 'escalate', 'later', 'answer'),
    reason: fc.constantFrom(null, 'N01', 'N99', 'N77'),
    note: fc.constantFrom('', 'Bitte ansehen', 'Eine Begründung, die lang genug ist.'),
    dueAt: fc.option(moment),
    assigneeId: fc.constantFrom(null, 'ANNA', 'niemand'),
    timeMs: fc.nat(86_400_000),
  }),
  'batch.state': nearly({}),
  'batch.cancel': nearly({ batchId: fc.uuid() }),
  'similar.group': nearly({ commentId: id }),
  'similar.phrase': nearly({ commentId: id }),
  'history.list': nearly({ limit: fc.integer({ min: 1, max: 200 }) }),
  'history.page': nearly({
    from: fc.option(fc.integer({ min: 1, max: 9 })),
    limit: fc.integer({ min: 1, max: 200 }),
  }),
  'history.turnTo': nearly({ position: fc.integer({ min: 1, max: 9 }) }),
  'author.read': nearly({ authorId: fc.integer({ min: 1, max: 3 }) }),
  'author.note': nearly({
    authorId: fc.integer({ min: 1, max: 3 }),
    commentId: fc.option(id),
    text: fc.constantFrom('', ' ', 'Fällt immer wieder auf.'),
  }),
  'author.sanction': nearly({
    authorId: fc.integer({ min: 1, max: 3 }),
    commentId: fc.option(id),
    kind: fc.constantFrom('warning', 'warning', 'premoderation', 'suspension', 'ban'),
    reason: fc.constantFrom('N01', 'N99', 'N77'),
    hours: fc.constantFrom(null, null, 24, 8760),
    note: fc.constantFrom('', 'Eine Begründung, die lang genug ist.'),
  }),
  'author.end': nearly({ recordId: fc.constantFrom('niemand', '00000000-0000-7000-8000-000000000009') }),
  'notice.place': nearly({
    place: fc.oneof(fc.constantFrom('c1', 'https://zeitung.example/artikel/1#c1', '%'), nasty),
  }),
  'notice.enter': nearly({
    commentId: id,
    kind: fc.constantFrom('reader', 'reader', 'trustedFlagger', 'authority', 'readerFlag', 'readerFlag'),
    sender: nearly({ name: fc.constantFrom('', 'Eva Klein'), email: fc.constantFrom('', 'eva@beispiel.at', 'eva') }),
    isExempt: fc.boolean(),
    explanation: fc.constantFrom('', 'Das ist eine Beleidigung.'),
    claimedReason: fc.constantFrom(null, 'N01', 'N77'),
    location: fc.constantFrom('', 'https://zeitung.example/artikel/1#c1'),
    goodFaith: fc.boolean(),
    externalId: fc.constantFrom(null, 'M-1', 'M-2'),
    receivedAt: fc.option(moment),
  }),
  'complaint.enter': nearly({
    commentId: id,
    complainant: fc.constantFrom('author', 'notifier'),
    sender: nearly({ name: fc.constantFrom('', 'Donaublick'), email: fc.constantFrom('', 'donau@beispiel.at', '@') }),
    text: fc.constantFrom('', 'Das war keine Beleidigung.'),
    receivedAt: fc.option(moment),
  }),
  'thread.read': nearly({ commentId: id }),
  'history.undo': nearly({}),
  'history.redo': nearly({}),
  'import.start': nearly({
    token: fc.constantFrom('none', 'TOKEN'),
    source: fc.constantFrom('Zeitung', 'zeitung'),
    mapping: fc.oneof(fc.constant(ROW_MAPPING), nearly({ externalId: column, text: column, submittedAt: column })),
    statuses: fc.constantFrom('map', 'allPending'),
    language: fc.constantFrom('de', 'en'),
  }),
  'import.cancel': nearly({ importId: fc.uuid() }),
  'import.list': nearly({}),
  'demo.load': fc.constantFrom({}, null, [], { force: true }, 'demo'),
  'moderator.setRole': nearly({
    moderatorId: fc.constantFrom('ANNA', 'niemand'),
    role: fc.constantFrom('moderator', 'senior', 'legal', 'admin'),
  }),
  'comment.masks': nearly({ ids: fc.array(id, { maxLength: 3 }) }),
  'hit.mark': nearly({
    commentId: id,
    revision: fc.constantFrom(1, 1, 2),
    pack: packName,
    ruleId: fc.constantFrom('grobes-wort', 'nicht-da'),
    start: fc.constantFrom(0, 3),
    end: fc.constantFrom(13, 20),
    falseAlarm: fc.boolean(),
  }),
  'pack.list': nearly({}),
  'pack.read': nearly({ pack: packName }),
  'pack.version': nearly({ pack: packName, packId: fc.integer({ min: 0, max: 4 }) }),
  'pack.check': nearly({ yaml: packText }),
  'pack.try': nearly({
    pack: packName,
    yaml: fc.option(packText),
    ruleId: fc.constantFrom(null, 'grobes-wort', 'nicht-da'),
    text: fc.constantFrom('Schnurzelbatz', ''),
  }),
  'pack.edit': nearly({
    yaml: packText,
    edit: fc.oneof(
      nearly({
        kind: fc.constant('setField'),
        ruleId: fc.constantFrom('grobes-wort', 'nicht-da'),
        path: fc.constantFrom(['severity'], ['terms', 0], ['terms', 99, 'except'], ['explain', 'de']),
        value: anything,
      }),
      nearly({ kind: fc.constantFrom('addRule', 'removeRule'), ruleId: fc.constantFrom('grobes-wort', 'neu') }),
      nearly({ kind: fc.constant('addRule'), ruleId: fc.constant('neu'), phrase: nasty }),
    ),
  }),
  'pack.diff': nearly({ pack: packName, from: packSide, to: packSide }),
  'pack.saveDraft': nearly({ pack: packName, yaml: fc.option(packText), basedOn: fc.constantFrom(null, 1, 9) }),
  'pack.import': nearly({ yaml: packText, replaceDraft: fc.boolean() }),
  'pack.publish': nearly({
    pack: packName,
    yaml: packText,
    note: fc.constantFrom('', 'Neue Ausnahme'),
    basedOn: fc.constantFrom(null, 1, 2, 3),
  }),
  'pack.rollBack': nearly({
    pack: packName,
    packId: fc.integer({ min: 0, max: 4 }),
    note: fc.constantFrom('', 'zu streng'),
  }),
  'pack.switch': nearly({ pack: packName, on: fc.boolean() }),
  'pack.shadow': nearly({ pack: packName, yaml: fc.option(packText) }),
  'rule.automatic': nearly({ pack: packName, ruleId: fc.constantFrom('grobes-wort', 'hinweis'), on: fc.boolean() }),
  'backtest.start': nearly({
    pack: packName,
    yaml: fc.option(packText),
    ruleId: fc.constantFrom(null, 'grobes-wort', 'nicht-da'),
    from: fc.constantFrom(null, '2026-01-01T00:00:00Z'),
    until: fc.constantFrom(null, '2027-01-01T00:00:00Z'),
    section: fc.constantFrom(null, 'Wien'),
  }),
  'backtest.cancel': nearly({ id: fc.uuid() }),
  'backtest.state': nearly({}),
  'backtest.page': nearly({
    id: fc.uuid(),
    list: fc.constantFrom('caught', 'missed', 'newlyCaught'),
    word: fc.constantFrom(null, 'schnurzelbatz'),
    from: fc.nat(20),
    limit: fc.integer({ min: 1, max: 100 }),
  }),
  'section.list': nearly({}),
  'recheck.state': nearly({}),
  'recheck.start': nearly({}),
  'recheck.pause': nearly({ id: fc.uuid() }),
  'recheck.resume': nearly({ id: fc.uuid() }),
  'recheck.cancel': nearly({ id: fc.uuid() }),
  'case.list': nearly({
    status: fc.constantFrom('open', 'closed'),
    after: fc.option(nearly({ changedAt: fc.string(), id: fc.string() })),
    limit: fc.integer({ min: 1, max: 200 }),
  }),
  'case.read': nearly({ caseId: fc.constantFrom('CASE', 'nicht-da') }),
  'case.ofComment': nearly({ commentId: id }),
  'case.open': nearly({
    commentIds: fc.array(id, { minLength: 1, maxLength: 3 }),
    title: fc.constantFrom('', 'Drohung gegen den Bürgermeister'),
  }),
  'case.record': nearly({
    caseId: fc.constantFrom('CASE', 'nicht-da'),
    version: fc.constantFrom('CASE', 1),
    step: caseStep,
  }),
  'evidence.capture': nearly({ commentIds: fc.array(id, { minLength: 1, maxLength: 3 }) }),
  'evidence.list': nearly({ commentId: id }),
  'evidence.read': nearly({
    captureId: fc.constantFrom('CAPTURE', 'nicht-da'),
    name: fc.constantFrom('kommentar.txt', '../x'),
  }),
  'evidence.check': nearly({ caseId: fc.constantFrom('CASE', 'nicht-da') }),
  'custody.list': nearly({ chain: fc.constantFrom('CASE', 'CAPTURE', 'nicht-da') }),
  'paper.list': nearly({ caseId: fc.constantFrom('CASE', 'nicht-da') }),
  'paper.preview': nearly(paperDraft),
  'paper.make': nearly({ ...paperDraft, version: fc.integer({ min: 0, max: 12 }) }),
  'paper.read': nearly({ paperId: fc.constantFrom('PAPER', 'nicht-da'), part: fc.constantFrom(null, 1, 2) }),
  'letterhead.read': nearly({}),
  'letterhead.set': nearly({
    letterhead: nearly({
      publisher: fc.constantFrom('', 'Zeitung GmbH'),
      address: fc.constantFrom('', 'Gasse 1\n1010 Wien'),
      register: nasty,
      contact: fc.constantFrom('', 'Dr. Eva Groß'),
      phone: fc.constantFrom('', '+43 1 1'),
      email: fc.constant(''),
      contactPoint: fc.constant(''),
    }),
  }),
  'author.personal': nearly({
    authorId: fc.integer({ min: 1, max: 3 }),
    commentId: id,
    purpose: fc.constantFrom('', 'Anzeige'),
  }),
  'check.text': nearly({ text: fc.constantFrom('Schnurzelbatz', '') }),
  'audit.verify': nearly({}),
  'reference.list': nearly({ kind: referenceKind }),
  'reference.entry': nearly({ kind: referenceKind, entry: referenceEntry, versionId: fc.constantFrom(null, 1, 9999) }),
  'reference.history': nearly({ kind: referenceKind, entry: referenceEntry }),
  'reference.edit': nearly({
    kind: referenceKind,
    entry: referenceEntry,
    yaml: fc.oneof(fc.constantFrom('id: N01\nsaid: []\ntarget: null\narticle18: always\nsure: D', 'id: ['), nasty),
    note: fc.constantFrom('', 'Neue Rechtslage'),
    basedOn: fc.constantFrom(1, 113),
  }),
  'reference.goBack': nearly({
    kind: referenceKind,
    entry: referenceEntry,
    versionId: fc.constantFrom(1, 113),
    note: fc.constantFrom('', 'zurück'),
  }),
  'source.list': nearly({}),
  'source.setProfile': nearly({ sourceId: id, profile: fc.constantFrom('hosting_only', 'online_platform', 'forum') }),
  'offence.suggest': nearly({ commentId: id }),
  'offence.assess': nearly({
    answers: nearly({
      said: fc.subarray(['threatGrave', 'insult', 'allegation', 'childImage', 'terrorCall', 'electionNews']),
      target: fc.constantFrom(null, 'privatePerson', 'official', 'group', 'publisher'),
      relation: fc.constantFrom(null, 'duringOffice', 'professionalAct'),
      truth: fc.constantFrom(null, 'true', 'false'),
      published: fc.constantFrom(null, 'yes', 'no'),
      readers: fc.option(fc.nat(1000)),
      danger: fc.constantFrom(null, 'yes', 'no', 'unsure'),
      imminent: fc.constantFrom(null, 'yes', 'no'),
    }),
    times: nearly({
      submittedAt: fc.option(moment),
      publishedAt: fc.option(moment),
      unpublishedAt: fc.option(moment),
      knownAt: fc.option(moment),
    }),
    today: fc.constantFrom(null, '2026-11-29', '2026-02-30'),
  }),
  'article18.preview': nearly({ ...article18Case }),
  'article18.record': nearly({ ...article18Case, commentId: id }),
  'article18.list': nearly({ commentId: id }),
}

/** Sends one input and holds the answer against everything that must be true of every answer. */
function send(desk: Desk, name: string, input: unknown): void {
  const before = contentOf(desk.db)
  desk.log.length = 0
  const reply = desk.core.dispatch(name, input)
  const failures = desk.log.filter(entry => entry.level === 'error')
  expect({ name, failures }).toEqual({ name, failures: [] })
  if (!reply.ok) {
    expect(contentOf(desk.db)).toEqual(before)
    expect(reply.problem.code).not.toBe('INTERNAL')
  }
  const isOrder = Object.hasOwn(requests, name) && requests[name as RequestName].kind === 'command'
  if (reply.ok && !isOrder) expect(contentOf(desk.db)).toEqual(before)
}

async function aBusyDesk(): Promise<Desk> {
  const desk = aDesk()
  desk.db.prepare("UPDATE moderators SET role = 'admin'").run()
  await desk.take(rows(4, index => ({ text: index === 2 ? 'Schnurzelbatz' : `Beitrag ${index}`, parentId: '1' })))
  desk.decide(1, 'approve')
  desk.decide(2, 'delete')
  desk.ask('history.undo', {})
  desk.ask('case.open', { commentIds: [2], title: '' })
  return desk
}

/** Puts in what only the desk knows: the token of a file that waits, and the version a post has now. */
async function made(desk: Desk, input: unknown): Promise<unknown> {
  if (typeof input !== 'object' || input === null) return input
  const aCase = desk.db.prepare<[], { id: string; version: number }>('SELECT id, version FROM cases LIMIT 1').get()!
  const aCapture = desk.db.prepare<[], string>('SELECT id FROM captures LIMIT 1').pluck().get()!
  const known: Record<string, unknown> = { CASE: aCase.id, CAPTURE: aCapture }
  for (const key of ['caseId', 'chain', 'captureId'] as const)
    if (key in input) {
      const value = (input as Record<string, unknown>)[key]
      const version = 'version' in input && input.version === 'CASE' ? { version: aCase.version } : {}
      return { ...input, [key]: typeof value === 'string' && value in known ? known[value] : value, ...version }
    }
  if ('token' in input && input.token === 'TOKEN')
    return { ...input, token: await desk.offer(anNdjsonFile(desk.folder, rows(2))) }
  if ('version' in input && input.version === 'NOW' && 'commentId' in input) {
    const version = desk.db
      .prepare('SELECT version FROM comments WHERE id = ?')
      .pluck()
      .get(typeof input.commentId === 'number' ? input.commentId : 0)
    return { ...input, version }
  }
  if ('moderatorId' in input && input.moderatorId === 'ANNA')
    return { ...input, moderatorId: desk.ask('app.state', {}).moderator!.id }
  return input
}

describe('whatever is sent', () => {
  it.each(names)('to %s is answered, and what is refused changes nothing', async name => {
    const desk = await aBusyDesk()
    await fc.assert(
      fc.asyncProperty(fc.oneof({ weight: 5, arbitrary: nearInputs[name] }, anything), async input => {
        send(desk, name, await made(desk, input))
        await desk.core.idle()
      }),
      // A loaded demo desk makes every comparison long.
      { numRuns: name === 'demo.load' ? 15 : 100 },
    )
    expect(desk.ask('audit.verify', {}).broken).toBeNull()
  })

  it('under any name is answered', async () => {
    const desk = await aBusyDesk()
    fc.assert(
      fc.property(fc.oneof(nasty, fc.constantFrom(...names)), anything, (name, input) => {
        if (name !== 'demo.load') send(desk, name, input)
      }),
    )
    expect(desk.ask('audit.verify', {}).broken).toBeNull()
  })

  it('in any order over a whole shift leaves a record that holds', async () => {
    const step = fc
      .constantFrom(...names.filter(name => name !== 'demo.load'))
      .chain(name => nearInputs[name].map(input => ({ name, input })))
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async steps => {
        const desk = await aBusyDesk()
        for (const { name, input } of steps) {
          const reply = desk.core.dispatch(name, await made(desk, input))
          if (!reply.ok) expect(reply.problem.code).not.toBe('INTERNAL')
        }
        await desk.core.idle()
        expect(desk.ask('audit.verify', {}).broken).toBeNull()
        await desk.close()
      }),
      { numRuns: 30 },
    )
  })
})
