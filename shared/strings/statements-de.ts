import type { ProblemKey, ProblemValues } from '../errors.ts'
import { figuresIn } from './figures.ts'

// The German sentences about statements of reasons.

export const statementProblemsDe = {
  statementGone: () => 'Diese Begründung gibt es nicht mehr.',
  statementChanged: () => 'Die Begründung wurde inzwischen verändert. Bitte noch einmal ansehen und dann fortfahren.',
  statementSent: () =>
    'Diese Begründung ist schon übergeben oder gemeldet und lässt sich nicht mehr ändern. Wer anders entscheidet, erzeugt eine neue.',
  statementHeld: (v: ProblemValues) =>
    `Begründungen bleiben ${v['seconds']} Sekunden am Arbeitsplatz, damit sich die Entscheidung noch zurücknehmen lässt. Bitte gleich noch einmal versuchen.`,
  statementFieldEmpty: (v: ProblemValues) =>
    `${({ facts: 'Der Sachverhalt', explanation: 'Die Erklärung', legalGround: 'Die Rechtsgrundlage' } as Record<string, string>)[v['field'] as string] ?? 'Das Feld'} darf nicht leer sein: Art. 17 Abs. 3 DSA verlangt die Angabe. Bitte ergänzen.`,
  statementWhyMissing: () => 'Bitte in einem Satz sagen, warum keine Begründung nötig ist.',
  statementNotThere: () => 'Das geht mit dieser Begründung nicht, so wie sie jetzt steht. Bitte die Liste neu ansehen.',
  nothingToExport: () =>
    'Es gibt nichts zu übergeben. Neue Begründungen kommen mit den nächsten Entscheidungen; ganz frische warten noch die Rückhaltezeit ab.',
  databaseRecordBroken: (v: ProblemValues) =>
    `Die Transparenzdatenbank würde ${v['sign']} nicht annehmen: Feld ${v['field']}, Regel „${v['rule']}“. Bitte die Begründung bearbeiten; geschrieben wurde nichts.`,
  databaseRecordPrivate: (v: ProblemValues) =>
    `${v['sign']} verrät im Feld ${v['field']} etwas über eine Person (${({ name: 'Name', handle: 'Nutzername mit @', contact: 'Kontaktdaten', link: 'Link', quote: 'Zitat des Beitrags' } as Record<string, string>)[v['what'] as string] ?? v['what']}). Die Datenbank ist öffentlich und vergisst nichts. Bitte die Begründung bearbeiten; geschrieben wurde nichts.`,
  exportGone: () => 'Diesen Export gibt es nicht.',
  receiptBroken: (v: ProblemValues) =>
    `${v['file']} ist keine Antwort der Transparenzdatenbank. Bitte die Antwort so ablegen, wie sie kam (JSON).`,
  receiptTooLarge: (v: ProblemValues) =>
    `${v['file']} ist zu groß für eine Antwort der Transparenzdatenbank. Bitte die richtige Datei wählen.`,
  receiptForNothing: (v: ProblemValues) =>
    `Keine der Begründungen in ${v['file']} wurde von hier gemeldet. Bitte prüfen, ob die Antwort von diesem Arbeitsplatz stammt.`,
  receiptWhichBatch: () =>
    'Die Antwort sagt nicht, zu welcher Datei sie gehört. Bitte so benennen wie die gesendete Datei, also etwa „tdb-outbox-20261129-0930-01.json“.',
} as const satisfies Partial<Record<ProblemKey, (values: ProblemValues) => string>>

const count = figuresIn('de-AT').counted('Begründung', 'Begründungen')
const withdrawals = figuresIn('de-AT').counted('Widerruf', 'Widerrufe')
const { number } = figuresIn('de-AT')

export const statementsDe = {
  title: 'Begründungen',
  tabsLabel: 'Listen der Begründungen',
  tabs: {
    due: 'Fällig',
    postponed: 'Aufgeschoben',
    exempt: 'Nicht nötig',
    handedOver: 'Übergeben',
    exports: 'Exporte',
  },
  summary: (due: number, held: number, taken: number) =>
    [
      `${count(due)} zu übergeben`,
      ...(taken > 0 ? [`darunter ${withdrawals(taken)}`] : []),
      ...(held > 0 ? [`${number(held)} noch zurückgehalten`] : []),
    ].join(', '),
  toReport: (open: number) => `${number(open)} für die Transparenzdatenbank offen`,
  list: (tab: string) => `Begründungen: ${tab}`,
  picked: (many: number) => `${number(many)} markiert`,
  empty: {
    due: 'Es ist keine Begründung fällig. Sie entstehen mit jeder Löschung, jeder Sperre und jedem Ausschluss von selbst.',
    postponed: 'Es ist keine Begründung aufgeschoben.',
    exempt:
      'Hier stehen Begründungen, die nicht nötig sind: bei massenhafter Werbung und wo niemand zu erreichen ist (Art. 17 Abs. 2 DSA).',
    handedOver: 'Es ist noch keine Begründung übergeben.',
    exports: 'Noch ist nichts exportiert.',
  },
  kinds: { deletion: 'Löschung', suspension: 'Sperre', ban: 'Ausschluss' },
  withdrawal: 'Widerruf',
  held: (until: string) => `bleibt bis ${until}`,
  since: (when: string) => `fällig seit ${when}`,
  until: (when: string) => `aufgeschoben bis ${when}`,
  exempt: {
    bulkSpam: 'nicht nötig: massenhafte Werbung (Art. 17 Abs. 2 DSA)',
    noContact: 'nicht nötig: kein Konto, über das der Nutzer zu erreichen ist (Art. 17 Abs. 2 DSA)',
    person: 'nicht nötig, von Hand festgelegt',
  },
  edited: 'bearbeitet',
  demo: 'Probetisch',
  demoHint: 'Begründungen vom Probetisch kommen nie in die Transparenzdatenbank: Die Menschen darin gibt es nicht.',
  verify: 'Die Rechtsgrundlage vor Verwendung prüfen: Sie wurde nicht im geltenden Wortlaut gelesen.',
  ownWords: 'Die Erklärung enthält Worte der Moderation. Bitte lesen, bevor sie hinausgeht.',
  withdrawalHint: 'Wer die Begründung erhalten hat, muss auch erfahren, dass die Entscheidung nicht mehr gilt.',
  reported: (when: string) =>
    `Am ${when} für die Transparenzdatenbank geschrieben. Dort lässt sich nichts ändern oder löschen.`,
  receipt: (answer: string) => `Antwort der Datenbank: ${answer}`,
  noTold: 'Der Verlag hat diese Begründung noch niemandem übergeben.',
  letter: 'Das Schreiben',
  fields: 'Angaben nach Art. 17 Abs. 3 DSA',
  names: {
    decision: 'Entscheidung',
    scope: 'Geltung',
    facts: 'Sachverhalt',
    source: 'Anlass',
    automation: 'Automatik',
    ground: 'Grundlage',
    explanation: 'Erklärung',
    redress: 'Rechtsbehelfe',
    category: 'Kategorie',
  },
  restrictions: {
    deletionUnpublished: 'nicht freigegeben',
    deletionPublished: 'nach der Veröffentlichung entfernt',
    suspension: 'Kommentieren befristet gesperrt',
    ban: 'vom Kommentieren ausgeschlossen',
  },
  territories: { EEA: 'EU und EWR', AT: 'Österreich' },
  forGood: 'auf Dauer',
  untilEnd: (when: string) => `bis ${when}`,
  sources: {
    voluntary: 'eigene Initiative',
    article16: 'Meldung nach Art. 16 DSA',
    trustedFlagger: 'vertrauenswürdiger Hinweisgeber',
    otherNotice: 'anderer Hinweis',
  },
  automation: (detected: boolean, decided: 'fully' | 'partially' | 'not') =>
    `${detected ? 'automatisch aufgefallen' : 'nicht automatisch aufgefallen'}, ${
      {
        fully: 'automatisch entschieden',
        partially: 'von einem Menschen nach Vorschlag entschieden',
        not: 'von einem Menschen entschieden',
      }[decided]
    }`,
  terms: (clause: string, version: string) => `Netiquette, Punkt ${clause} (Fassung ${version})`,
  law: (ground: string) => `Gesetz: ${ground}`,
  profiles: { hosting_only: 'Hostingdienst', online_platform: 'Online-Plattform' },
  history: 'Verlauf',
  actions: {
    made: 'erstellt',
    edited: 'bearbeitet',
    handedOver: 'übergeben',
    postponed: 'aufgeschoben',
    exempted: 'für nicht nötig erklärt',
    required: 'für nötig erklärt',
    withdrawn: 'zurückgezogen',
    reinstated: 'wieder in Kraft',
    confirmed: 'durch eine weitere Entscheidung bestätigt',
    reported: 'für die Transparenzdatenbank geschrieben',
    received: 'Antwort der Transparenzdatenbank',
  },
  because: {
    undone: 'Entscheidung rückgängig gemacht',
    reversed: 'anders entschieden',
    complaint: 'nach einer Beschwerde anders entschieden',
    reopened: 'wird neu geprüft',
    replaced: 'durch eine neue Entscheidung ersetzt',
    ended: 'vorzeitig aufgehoben',
    statement: 'Begründung',
    withdrawal: 'Widerruf',
  } as Readonly<Record<string, string>>,
  toDesk: 'Zum Arbeitsplatz',
  merge: 'Serienbrief',
  letters: 'Briefe',
  database: 'Transparenzdatenbank',
  receiptButton: 'Antwort einlesen',
  edit: 'Bearbeiten',
  later: 'Bis morgen',
  notNeeded: 'Nicht nötig',
  needed: 'Doch nötig',
  byHand: 'Schon übergeben',
  again: 'Noch einmal schreiben',
  form: {
    title: 'Begründung bearbeiten',
    hint: 'Das wird eine neue Fassung; die alte bleibt im Verlauf. Bitte niemanden nennen und nicht aus dem Beitrag zitieren: Sachverhalt und Erklärung können veröffentlicht werden.',
    facts: 'Sachverhalt',
    explanation: 'Erklärung',
    ground: 'Grundlage',
    terms: 'Netiquette',
    law: 'Gesetz',
    legalGround: 'Rechtsgrundlage',
    legalHint: 'Nur wenn sich die Bestimmung nennen und in zwei Sätzen erklären lässt.',
    save: 'Als neue Fassung speichern',
    leave: 'Verwerfen',
    missing: 'Darf nicht leer sein.',
  },
  line: {
    exempt: 'Warum ist keine Begründung nötig?',
    exemptExample: 'etwa „Konto auf Wunsch gelöscht, keine Adresse bekannt“',
    byHand: 'Wie wurde sie übergeben?',
    byHandExample: 'etwa „per E-Mail am 20. November“',
    save: 'Festhalten',
  },
  page: (from: number, isMore: boolean) => `ab ${number(from)}${isMore ? ', es gibt mehr' : ''}`,
  saved: (folder: string, statements: number, isMore: boolean) =>
    `${count(statements)} in den Ordner ${folder} geschrieben.${isMore ? ' Es gibt noch mehr: bitte noch einmal exportieren.' : ''}`,
  received: (stored: number, refused: number, unknown: number) =>
    [
      `Gespeichert: ${number(stored)} angenommen`,
      ...(refused > 0 ? [`${number(refused)} abgewiesen; sie stehen wieder zum Export an`] : []),
      ...(unknown > 0 ? [`${number(unknown)} nicht von hier`] : []),
    ].join(', ') + '.',
  exports: {
    label: 'Exporte',
    kinds: { merge: 'Serienbrief', letters: 'Einzelbriefe', database: 'Transparenzdatenbank' },
    row: (many: number, who: string) => `${count(many)}, von ${who}`,
    hint: 'Ein Export lässt sich jederzeit noch einmal schreiben; er enthält dann dieselben Fassungen.',
  },
  holdBack: {
    label: 'Rückhaltezeit für Begründungen',
    seconds: 'Sekunden',
    hint: 'So lange bleibt eine Begründung am Arbeitsplatz, damit sich die Entscheidung folgenlos zurücknehmen lässt. 0 bis 3600. Gilt für alle; ändern kann sie die Leitung.',
    wrong: 'Bitte eine ganze Zahl von 0 bis 3600 eingeben.',
  },
}
