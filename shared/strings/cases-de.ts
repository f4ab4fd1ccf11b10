import type { ProblemKey, ProblemValues } from '../errors.ts'
import { figuresIn } from './figures.ts'

// The German sentences about cases and evidence.

const { moment, number, counted } = figuresIn('de-AT')

type CaseProblem =
  | 'caseGone'
  | 'caseChanged'
  | 'caseClosed'
  | 'casePostThere'
  | 'casePostGone'
  | 'casePostNeeded'
  | 'caseLastPost'
  | 'casePartyGone'
  | 'casePartyNeeded'
  | 'caseOffenceGone'
  | 'caseTaskGone'
  | 'caseDamageGone'
  | 'statuteUnknown'
  | 'evidenceGone'
  | 'evidenceTampered'
  | 'redactionLeaks'

export const caseProblemsDe: Record<CaseProblem & ProblemKey, (values: ProblemValues) => string> = {
  caseGone: () => 'Diese Akte gibt es hier nicht. Bitte die Ansicht „Akten“ neu öffnen.',
  caseChanged: () => 'Die Akte wurde inzwischen geändert. Sie wird neu gezeigt; bitte noch einmal eintragen.',
  caseClosed: () => 'Die Akte ist geschlossen. Notizen und Übergaben gehen noch; für alles andere bitte wieder öffnen.',
  casePostThere: () => 'Der Beitrag ist schon in dieser Akte.',
  casePostGone: () => 'Der Beitrag ist nicht in dieser Akte. Bitte zuerst aufnehmen.',
  casePostNeeded: () => 'Auf diesen Beitrag stützt sich ein Tatbestand. Bitte zuerst den Tatbestand streichen.',
  caseLastPost: () => 'Der letzte Beitrag bleibt in der Akte. Ist sie hinfällig, bitte schließen.',
  casePartyGone: () => 'Diese Person steht nicht in der Akte. Bitte zuerst eintragen.',
  casePartyNeeded: () => 'Ein Tatbestand nennt diese Person als Opfer. Bitte zuerst den Tatbestand ändern.',
  caseOffenceGone: () => 'Dieser Tatbestand steht nicht mehr in der Akte.',
  caseTaskGone: () => 'Diese Aufgabe steht nicht mehr in der Akte.',
  caseDamageGone: () => 'Dieser Schaden steht nicht mehr in der Akte.',
  statuteUnknown: v => `Die Bestimmung „${v['id']}“ kennt das Nachschlagewerk nicht. Bitte eine aus der Liste wählen.`,
  evidenceGone: () => 'Diese Datei wurde hier nicht gesichert. Bitte die Liste der Beweismittel neu öffnen.',
  redactionLeaks: v =>
    `In „${v['file']}“ stünde noch etwas, das die geschwärzte Fassung nicht enthalten darf. Geschrieben wurde nichts. Bitte diesen Beitrag aus der Akte nehmen oder nur die Vollfassung übergeben.`,
  evidenceTampered: v =>
    `„${v['name']}“ ist nicht mehr so, wie es am ${moment(String(v['at']))} gesichert wurde. Bitte nichts übergeben und die Datenbank aus einer Sicherung wiederherstellen.`,
}

const posts = counted('Beitrag', 'Beiträge')
const files = counted('Datei', 'Dateien')

export const casesDe = {
  title: 'Akten',
  tabsLabel: 'Listen der Akten',
  list: 'Akten',
  tab: (status: 'open' | 'closed', count: number | undefined) =>
    `${status === 'open' ? 'Offen' : 'Geschlossen'}${count === undefined ? '' : ` (${number(count)})`}`,
  empty: {
    open: 'Es ist keine Akte offen. Eine neue entsteht aus einem Beitrag: in der Warteschlange W drücken.',
    closed: 'Es ist noch keine Akte geschlossen.',
  },
  toDesk: 'Zur Warteschlange',
  posts: (count: number) => posts(count),
  due: (when: string) => `bis ${when}`,
  late: (when: string) => `überfällig seit ${when}`,
  status: { open: 'offen', closed: 'geschlossen' },
  opened: (when: string, who: string) => `Angelegt ${when} von ${who}`,
  add: {
    assistant: 'Assistent',
    party: 'Person',
    task: 'Aufgabe',
    damage: 'Schaden',
    note: 'Notiz',
    handOver: 'Übergabe',
  },
  export: 'Beweispaket',
  exportRedacted: 'Geschwärzt',
  exported: (file: string, count: number, hash: string) =>
    `„${file}“ ist geschrieben und geprüft: ${files(count)}, SHA-256 ${hash} …`,
  exportedAt: (when: string, name: string) => `Beweispaket ${name}, ${when}, SHA-256`,
  check: 'Beweise prüfen',
  close: 'Schließen …',
  reopen: 'Wieder öffnen …',
  secure: 'Noch einmal sichern',
  edit: 'Bearbeiten',
  editOf: (name: string) => `${name} bearbeiten`,
  done: 'Erledigt',
  doneOf: (title: string) => `„${title}“ ist erledigt`,
  doneAt: (when: string) => `erledigt ${when}`,
  noDue: 'ohne Frist',
  sections: {
    items: 'Beiträge',
    parties: 'Personen',
    offences: 'Tatbestände',
    tasks: 'Aufgaben',
    damages: 'Schäden',
    record: 'Verlauf',
  },
  neverPublic: 'Nie veröffentlicht: nur für die Moderation sichtbar.',
  publicSince: (from: string) => `Öffentlich seit ${from}.`,
  publicFromTo: (from: string, to: string) => `Öffentlich von ${from} bis ${to}.`,
  methods: { escalation: 'Bei der Eskalation', case: 'Beim Anlegen der Akte', demand: 'Auf Verlangen' },
  captured: (how: string, when: string, who: string, count: number) =>
    `${how} gesichert, ${when}, von ${who}: ${files(count)}, SHA-256`,
  nobody: 'Noch niemand eingetragen. Wer wird angegriffen, und wer hat geschrieben?',
  nameless: 'Unbekannt',
  roles: { suspect: 'Verdächtig', victim: 'Opfer', authority: 'Ermächtigt' },
  kinds: {
    account: 'Nutzerkonto',
    person: 'Privatperson',
    official: 'Beamtin oder Beamter',
    clergy: 'Geistliche',
    supremeOrgan: 'oberstes Organ',
    body: 'Behörde oder Vertretungskörper',
    army: 'Bundesheer',
    group: 'geschützte Gruppe',
    groupMember: 'Mitglied einer geschützten Gruppe',
    company: 'Unternehmen',
    unknown: 'unbekannt',
  },
  kindHint: 'Davon hängt ab, wer Anklage erheben kann (§ 117 StGB).',
  originHint: 'Woher der Verlag diese Angaben hat.',
  limitation: (day: string | null) =>
    day === null ? 'Verjährung nicht berechenbar' : `verjährt mit Ablauf des ${day.split('-').toReversed().join('.')}`,
  sum: 'Summe',
  fields: {
    role: 'Rolle',
    kind: 'Ist',
    name: 'Name',
    office: 'Amt oder Funktion',
    address: 'Anschrift',
    contact: 'Erreichbar unter',
    relation: 'Bezug zum Angriff',
    origin: 'Quelle der Angaben',
    task: 'Was ist zu tun?',
    dueAt: 'Bis',
    what: 'Schaden',
    amount: 'Betrag in Euro',
    invoice: 'Beleg',
    date: 'Datum',
    causation: 'Wie der Beitrag ihn verursacht hat',
    handedOver: 'Was wurde übergeben?',
    to: 'An wen?',
    channel: 'Auf welchem Weg?',
    reference: 'Aktenzeichen oder Beleg',
    at: 'Wann?',
  },
  dueHint: 'Leer lassen, wenn es keine Frist gibt.',
  channelHint: 'Etwa JustizOnline, Post, persönlich. E-Mail wirkt bei Gericht und Staatsanwaltschaft nicht.',
  atHint: 'Leer lassen für jetzt.',
  missing: 'Das fehlt noch.',
  noAmount: 'Bitte einen Betrag eingeben, etwa 1.234,50.',
  forms: {
    title: 'Akte umbenennen',
    note: 'Notiz zur Akte',
    close: 'Akte schließen',
    reopen: 'Akte wieder öffnen',
    party: 'Person eintragen',
    task: 'Aufgabe eintragen',
    damage: 'Schaden eintragen',
    handOver: 'Übergabe festhalten',
  },
  sentence: {
    title: 'Bezeichnung',
    note: 'Notiz',
    close: 'Wie ist sie ausgegangen?',
    reopen: 'Warum?',
  },
  save: 'Eintragen',
  leave: 'Verwerfen',
  custodyHead: 'Kopf der Übergabekette:',
  checked: ({ files: count, links, faults }: Readonly<{ files: number; links: number; faults: number }>) =>
    faults === 0
      ? `${files(count)} und ${counted('Glied', 'Glieder')(links)} der Übergabekette stimmen.`
      : `${counted('Fehler', 'Fehler')(faults)} in den Beweisen. Bitte nichts übergeben und die Datenbank aus einer Sicherung wiederherstellen.`,
  entries: {
    opened: (title: string) => `Angelegt: ${title}`,
    titled: (title: string) => `Umbenannt: ${title}`,
    itemAdded: (id: number) => `Beitrag ${id} aufgenommen`,
    captured: (id: number, hash: string) => `Beitrag ${id} gesichert (${hash} …)`,
    itemRemoved: (id: number, why: string) => `Beitrag ${id} herausgenommen: ${why}`,
    partyPut: (name: string) => `Person eingetragen: ${name === '' ? 'unbekannt' : name}`,
    partyRemoved: (why: string) => `Person gestrichen: ${why}`,
    assessed: () => 'Fragen zum Tatbestand beantwortet',
    offencePut: (statute: string) => `Tatbestand eingetragen: ${statute}`,
    offenceDropped: (why: string) => `Tatbestand gestrichen: ${why}`,
    taskPut: (title: string) => `Aufgabe: ${title}`,
    taskDone: (note: string) => (note === '' ? 'Aufgabe erledigt' : `Aufgabe erledigt: ${note}`),
    damagePut: (what: string) => `Schaden eingetragen: ${what}`,
    damageRemoved: (why: string) => `Schaden gestrichen: ${why}`,
    documentMade: (number: string, version: number) => `Schriftstück ${number} ausgefertigt, Fassung ${version}`,
    handedOver: (what: string, to: string, channel: string) => `Übergeben: ${what} an ${to} (${channel})`,
    closed: (outcome: string) => `Geschlossen: ${outcome}`,
    reopened: (why: string) => `Wieder geöffnet: ${why}`,
  },
  assistant: {
    title: 'Was könnte das sein?',
    post: 'Beitrag',
    open: 'noch offen',
    addSaid: 'Etwas hinzufügen …',
    readers: 'Leser, geschätzt',
    yesNo: { yes: 'ja', no: 'nein', unsure: 'nicht sicher' },
    truths: { true: 'wahr', false: 'unwahr', knowinglyFalse: 'bewusst unwahr', unknown: 'nicht bekannt' },
    candidates: 'Bestimmungen, die infrage kommen',
    noCandidate: 'Nach den Antworten kommt keine Bestimmung infrage.',
    documents: 'Welche Dokumente passen',
    right: 'passt.',
    notRight: 'passt nicht.',
    states: { given: 'gegeben:', missing: 'fehlt:', unclear: 'zu prüfen:' },
    documentNames: {
      factsReport: 'Sachverhaltsdarstellung',
      authorisationSheet: 'Ermächtigung',
      victimSheet: 'Informationsblatt für das Opfer',
      article18: 'Meldung nach Art. 18 DSA',
      terrorNotice: 'Meldung nach Art. 14 Abs. 5 TCO-VO',
      childRecord: 'Vermerk nach § 207a StGB',
      districtReport: 'Anzeige an die Verwaltungsbehörde',
      disclosureAnswer: 'Auskunft an das Gericht',
      damagesDossier: 'Schadensmappe',
      bundle: 'Beweispaket',
    },
    take: (count: number) =>
      count === 0 ? 'Antworten festhalten' : `${counted('Tatbestand', 'Tatbestände')(count)} übernehmen`,
  },
  start: 'Akte anlegen',
  startHint: (count: number) => `${posts(count)} werden aufgenommen und sofort gesichert.`,
  startNow: 'Akte anlegen',
  addTo: 'Oder in eine offene Akte aufnehmen',
  proposedTitle: (author: string, article: string) => `${author}: ${article}`,
}
