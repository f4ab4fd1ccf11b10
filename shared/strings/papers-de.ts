import type { ProblemKey, ProblemValues } from '../errors.ts'
import type { MissingField, PaperKind } from '../papers.ts'

// The German sentences about papers. Their titles stand on the papers too.

export const PAPERS_DE: Readonly<Record<PaperKind, Readonly<{ title: string }>>> = {
  factsReport: { title: 'Sachverhaltsdarstellung' },
  authorisationSheet: { title: 'Ermächtigung' },
  victimSheet: { title: 'Information für Betroffene' },
  evidenceList: { title: 'Beweismittelverzeichnis' },
  custodyLog: { title: 'Übergabekette' },
  article18: { title: 'Meldung nach Art. 18 DSA' },
  caseSummary: { title: 'Aktenübersicht' },
  damagesDossier: { title: 'Schadenersatzdossier' },
  disclosureAnswer: { title: 'Auskunft über Nutzerdaten' },
  noticeReceipt: { title: 'Bestätigung einer Meldung' },
  noticeDecision: { title: 'Entscheidung über eine Meldung' },
  complaintReceipt: { title: 'Bestätigung einer Beschwerde' },
  complaintDecision: { title: 'Entscheidung über eine Beschwerde' },
  suspensionWarning: { title: 'Verwarnung vor Aussetzung' },
}

/** What a paper lacks, and what to do. */
export const MISSING_DE: Readonly<Record<MissingField, string>> = {
  addressee: 'Der Adressat. Bitte Stelle und Anschrift eintragen.',
  yourReference: 'Das Zeichen der Gegenseite. Bitte eintragen.',
  place: 'Der Ort der Ausfertigung. Bitte eintragen.',
  signer: 'Wer unterschreibt. Bitte den Namen eintragen.',
  signerFunction: 'Die Funktion der Person, die unterschreibt. Bitte eintragen.',
  reach: 'Die Reichweite. Bitte Zahl und Art der Zählung eintragen.',
  assessment: 'Die rechtliche Einordnung. Bitte kurz und im Konjunktiv eintragen.',
  urgency: 'Die Dringlichkeit. Bitte angeben, ob und wie bald Gefahr für Leben oder Sicherheit bestünde.',
  phoneCall: 'Die telefonische Verständigung. Bitte Nummer, Zeit und Gegenüber eintragen.',
  measures: 'Die gesetzten Maßnahmen. Bitte eintragen, was mit Beiträgen und Daten geschehen ist.',
  statementSent: 'Der Stand der Begründung an das Nutzerkonto. Bitte eintragen.',
  requests: 'Die Anträge. Bitte eintragen.',
  threat: 'Die Art der Bedrohung. Bitte eintragen, wem was droht.',
  memberState: 'Die Anknüpfung an den Mitgliedstaat. Bitte Tatort oder Aufenthalt eintragen.',
  authorisedFor: 'Wofür ermächtigt wird. Bitte Tat und Bestimmung eintragen.',
  superior: 'Die vorgesetzte Stelle. Bitte eintragen.',
  support: 'Die Stellen, die Betroffene unterstützen. Bitte mit Erreichbarkeit eintragen.',
  court: 'Das zuständige Gericht. Bitte eintragen.',
  fee: 'Die Gerichtsgebühr. Bitte den geltenden Betrag eintragen.',
  order: 'Die Anordnung. Bitte Stelle, Zahl und Datum eintragen.',
  scope: 'Der verlangte Umfang. Bitte aus der Anordnung übernehmen.',
  given: 'Was bekannt gegeben wird. Bitte nur eintragen, was die Anordnung verlangt.',
  secrecy: 'Die Prüfung des Redaktionsgeheimnisses (§ 31 MedienG). Bitte das Ergebnis eintragen.',
  decidedBy: 'Wer entschieden hat. Bitte Namen, Funktion und Datum eintragen.',
  userInformed: 'Ob die Nutzerin oder der Nutzer verständigt wurde. Bitte eintragen.',
  untruth: 'Worin Unwahrheit oder Ehrverletzung liegt. Bitte eintragen.',
  fault: 'Das Verschulden. Bitte Vorsatz oder Fahrlässigkeit und Belege eintragen.',
  earlierLetter: 'Das Aufforderungsschreiben. Bitte Datum, Frist und Zustellung eintragen.',
  claims: 'Das Begehren. Bitte eintragen, was verlangt wird.',
  limitation: 'Der letzte Tag der Verjährung und wer ihn überwacht. Bitte eintragen.',
  recipient: 'Die Empfängerin oder der Empfänger. Bitte eintragen.',
  decisionReason: 'Die Begründung. Bitte klar und bestimmt eintragen.',
  automation: 'Ob automatisierte Mittel eingesetzt wurden. Bitte eintragen, auch wenn nicht.',
  redress: 'Die Rechtsbehelfe. Bitte eintragen.',
  terms: 'Die Regel, gegen die verstoßen wurde. Bitte mit Fassung eintragen.',
  duration: 'Die Dauer der angedrohten Aussetzung. Bitte eintragen.',
  letterhead: 'Firma und Anschrift des Verlags. Bitte in den Einstellungen eintragen.',
  contact: 'Ansprechperson mit Telefon oder E-Mail. Bitte in den Einstellungen eintragen.',
  posts: 'Ein Beitrag. Bitte in die Akte aufnehmen.',
  captures: 'Die Sicherung eines Beitrags. Bitte die Beiträge der Akte sichern.',
  suspect: 'Das verdächtige Nutzerkonto. Bitte in der Akte eintragen.',
  victim: 'Die angegriffene Person oder Gruppe. Bitte in der Akte eintragen.',
  offence: 'Ein Tatbestand. Bitte in der Akte eintragen.',
  procedure:
    'Ein Delikt, das die Staatsanwaltschaft verfolgt. Privatanklagedelikte kann nur das Opfer vor Gericht bringen; dafür gibt es die Information für Betroffene.',
  limitationDate: 'Der letzte Tag der Verfolgung. Bitte beim Tatbestand eintragen.',
  custody: 'Die Übergabekette. Bitte zuerst Beiträge sichern.',
  damages: 'Ein Schaden. Bitte Posten, Betrag und Beleg in der Akte eintragen.',
  notice: 'Die Meldung. Bitte eine auswählen, die einen Beitrag der Akte betrifft.',
  complaint: 'Die Beschwerde. Bitte eine auswählen, die einen Beitrag der Akte betrifft.',
  objectionOpen: 'Die Entscheidung. Bitte zuerst über Meldung oder Beschwerde entscheiden.',
  account: 'Das Nutzerkonto. Bitte einen Beitrag des Kontos in die Akte aufnehmen.',
}

type PaperProblem = 'paperIncomplete' | 'paperGone' | 'paperSubjectGone' | 'paperTampered' | 'letterheadSame'

export const paperProblemsDe: Record<PaperProblem & ProblemKey, (values: ProblemValues) => string> = {
  paperIncomplete: v => `Das Schriftstück kann noch nicht ausgefertigt werden. Es fehlt: ${v['missing']}`,
  paperGone: () => 'Dieses Schriftstück gibt es hier nicht. Bitte die Akte neu öffnen.',
  paperSubjectGone: () =>
    'Die Person, Meldung oder Beschwerde, um die es geht, gehört nicht zu dieser Akte. Bitte neu auswählen.',
  paperTampered: v =>
    `Das Schriftstück ${v['number']} ist nicht mehr so, wie es ausgefertigt wurde. Bitte nichts übergeben und die Datenbank aus einer Sicherung wiederherstellen.`,
  letterheadSame: () => 'Der Briefkopf ist schon so eingetragen.',
}
