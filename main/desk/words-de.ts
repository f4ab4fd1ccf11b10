import type { VerifyReport } from '../../shared/contract.ts'
import type { ImportState } from '../../shared/domain.ts'
import { de } from '../../shared/strings/de.ts'
import type { UsageKey } from './arguments.ts'

const { number } = de

const usage: Record<UsageKey, (word: string) => string> = {
  commandMissing: () => 'Es fehlt der Befehl: import, verify, check, request oder bundle.',
  commandUnknown: word => `Den Befehl „${word}“ gibt es nicht; es gibt import, verify, check, request und bundle.`,
  optionUnknown: word => `Die Option ${word} gibt es nicht.`,
  optionMisplaced: word => `Die Option ${word} passt nicht zu diesem Befehl.`,
  valueMissing: word => `Zur Option ${word} fehlt der Wert.`,
  valueUnwanted: word => `Die Option ${word} nimmt keinen Wert.`,
  databaseMissing: word => `Der Befehl ${word} braucht eine Datenbank: --db DATEI.`,
  fileMissing: () => 'Es fehlt die Datei.',
  nameMissing: () => 'Es fehlt der Name der Anfrage.',
  wordTooMany: word => `„${word}“ ist hier zu viel.`,
  mapUnreadable: word => `--map braucht FELD=SPALTE, nicht „${word}“.`,
  fieldUnknown: word => `Das Feld „${word}“ gibt es nicht.`,
  keyMalformed: word => `„${word}“ ist kein Fingerabdruck; er hat 64 Ziffern von 0 bis f.`,
}

const lines = {
  idMissing: '„id“ fehlt oder ist weder Text noch Zahl.',
  textMissing: '„text“ fehlt oder ist kein Text.',
}

type Broken = NonNullable<VerifyReport['broken']>
const broken: Record<Broken['what'], (at: Broken) => string> = {
  hash: at => `Der Eintrag ${at.entry} des Protokolls wurde verändert.`,
  link: at => `Der Eintrag ${at.entry} des Protokolls schließt nicht an seinen Vorgänger an.`,
  gap: at => `Der Eintrag ${at.entry} des Protokolls fehlt.`,
  decision: at => `Die Entscheidung ${at.decision} aus Eintrag ${at.entry} wurde verändert.`,
  missingDecision: at => `Die Entscheidung ${at.decision} aus Eintrag ${at.entry} fehlt.`,
  unloggedDecision: () => 'Es gibt Entscheidungen, von denen das Protokoll nichts weiß.',
  missingRecord: () => 'In einer Nutzerakte fehlt ein Eintrag.',
  record: () => 'Ein Eintrag einer Nutzerakte wurde verändert.',
  unloggedRecord: () => 'Es gibt Einträge in Nutzerakten, von denen das Protokoll nichts weiß.',
  comment: at =>
    at.entry === null
      ? 'Ein Beitrag stimmt nicht mit dem überein, was über ihn aufgezeichnet ist.'
      : `Ein Text passt nicht mehr zu Eintrag ${at.entry} des Protokolls.`,
  opinion: at =>
    at.entry === null
      ? 'Es gibt Zweitmeinungen, von denen das Protokoll nichts weiß.'
      : `Die Zweitmeinung zur Entscheidung ${at.decision} aus Eintrag ${at.entry} wurde verändert.`,
  notice: at =>
    at.entry === null
      ? 'Es gibt Meldungen, von denen das Protokoll nichts weiß.'
      : `Eine Meldung aus Eintrag ${at.entry} des Protokolls wurde verändert oder fehlt.`,
  complaint: at =>
    at.entry === null
      ? 'Es gibt Beschwerden, von denen das Protokoll nichts weiß.'
      : `Eine Beschwerde aus Eintrag ${at.entry} des Protokolls wurde verändert oder fehlt.`,
  evidence: () => 'Ein Beweismittel wurde verändert, fehlt oder steht in keinem Eintrag des Protokolls.',
  custody: () => 'Eine Übergabekette von Beweismitteln wurde verändert oder hat eine Lücke.',
  document: () => 'Ein Schriftstück wurde verändert oder fehlt.',
  case: () => 'Eine Akte stimmt nicht mit dem überein, was über sie aufgezeichnet ist.',
  reference: at =>
    at.entry === null
      ? 'Es gibt Fassungen von Bestimmungen, von denen das Protokoll nichts weiß.'
      : `Eine Fassung aus Eintrag ${at.entry} des Protokolls wurde verändert oder fehlt.`,
  article18: at =>
    at.entry === null
      ? 'Es gibt Prüfungen nach Art. 18, von denen das Protokoll nichts weiß.'
      : `Eine Prüfung nach Art. 18 aus Eintrag ${at.entry} des Protokolls wurde verändert oder fehlt.`,
  statement: at =>
    at.entry === null
      ? 'Es gibt Begründungen, von denen das Protokoll nichts weiß oder die nicht dort stehen, wo sie stehen müssten.'
      : `Eine Begründung aus Eintrag ${at.entry} des Protokolls wurde verändert oder fehlt.`,
  counter: () => 'Ein Zähler stimmt nicht mit dem Bestand überein.',
  integrity: () => 'SQLite meldet einen Schaden an der Datenbank.',
}

const states: Record<ImportState['state'], string> = {
  running: 'läuft noch',
  finished: 'fertig',
  cancelled: 'abgebrochen',
  failed: 'gescheitert',
  interrupted: 'unterbrochen',
}

const help = (
  version: string,
  fields: string,
  requests: string,
) => `Freigabe ${version} auf der Kommandozeile: derselbe Bestand, ohne Fenster.

  npm run -s desk -- [Optionen] BEFEHL …

Befehle
  import DATEI …       liest CSV, NDJSON oder JSON ein, eine Datei nach der anderen
  verify               prüft alles: Protokoll, Entscheidungen, Texte, Zähler und die Datei selbst
  check                prüft Texte ohne Datenbank: liest von der Standardeingabe Zeilen wie
                       {"id":1,"text":"…"} und gibt für jede eine Zeile mit Treffern und Vorschlag aus
  request NAME [JSON]  stellt eine Anfrage und gibt die Antwort als JSON aus;
                       mit „-“ kommt das JSON von der Standardeingabe
  bundle DATEI …       prüft Beweismappen, ohne Datenbank: jedes Byte, Signatur, Zeitstempel;
                       dasselbe wie npm run -s verify -- DATEI …

Optionen
  --db DATEI           die Datenbank; nötig bei import, verify und request
  --source NAME        import: Name der Quelle; sonst nach dem Dateinamen
  --map FELD=SPALTE    import: welche Spalte das Feld enthält, auch mehrmals; „FELD=“ heißt: keine
  --all-pending        import: alle Beiträge warten lassen, gleich welchen Status sie haben
  --rejects ORDNER     import: wohin abgewiesene Zeilen kommen; sonst „rejects“ neben der Datenbank
  --as NAME            import, request: wer bei diesem Aufruf moderiert
  --key FINGERABDRUCK  bundle: der Schlüssel, der unterschrieben haben muss
  --roots DATEI        bundle: Stammzertifikate (PEM), zu denen ein Zeitstempel führen muss
  --json               import, verify, bundle: Ergebnis als JSON
  --help, --version    diese Hilfe, die Fassung

Felder für --map
${fields}

Anfragen
${requests}

Ausgang
  0  alles in Ordnung
  1  etwas ist gescheitert, abgewiesen oder stimmt nicht
  2  der Aufruf ist falsch
`

export const wordsDe = {
  usage,
  lines,
  broken,
  states,
  help,
  helpHint: 'Alle Befehle und Optionen: npm run -s desk -- --help',
  line: (line: number, problem: string) => `Zeile ${line}: ${problem}`,
  badLines: (count: number) => `${de.rows(count)} nicht geprüft.`,
  progress: ({ fileName, read, ratePerSecond }: ImportState, percent: number) =>
    `${fileName}: ${percent} %, ${de.rows(read)}, ${number(ratePerSecond)}/s`,
  summary: {
    source: 'Quelle',
    state: 'Stand',
    read: 'gelesen',
    new: 'neu',
    revised: 'neue Fassung',
    same: 'unverändert',
    rejected: 'abgewiesen',
    unknownStatus: 'Status unbekannt',
    rejectFile: 'abgewiesene Zeilen',
  },
  columns: (columns: string) =>
    `Spalten dieser Datei: ${columns}. Zuordnen mit --map FELD=SPALTE, ohne Spalte mit --map FELD=`,
  verified: (entries: number, decisions: number) =>
    `Alles in Ordnung: ${number(entries)} Einträge im Protokoll und ${number(decisions)} Entscheidungen geprüft, dazu alle Texte, die Zähler und die Datei selbst.`,
  technically: (detail: string) => `Technisch: ${detail}`,
  requestUnknown: (name: string) => `Die Anfrage „${name}“ gibt es nicht.`,
  inputUnreadable: 'Die Eingabe der Anfrage ist kein gültiges JSON.',
  outputFailed: (code: string) => `Die Ausgabe ließ sich nicht vollständig schreiben (${code}).`,
}

export type Words = typeof wordsDe
