import type { ProblemKey, ProblemValues } from '../errors.ts'

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
