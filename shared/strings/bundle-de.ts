import type { BundleFault, BundleFaultKind, BundleProblemKey } from '../bundle.ts'
import type { ProblemValues } from '../errors.ts'

// The German sentences about evidence bundles (Beweismappen), their signatures and time stamps.

export const bundleProblemsDe: Record<BundleProblemKey, (values: ProblemValues) => string> = {
  bundlePathUnsafe: v =>
    `Der Dateiname ${v['file']} darf in einer Beweismappe nicht stehen: Er ist leer oder zu lang, führt aus ihrem Ordner hinaus oder enthält Zeichen, die nicht jeder Rechner kennt. Es wurde nichts geschrieben.`,
  bundlePathsClash: v =>
    `Die Dateien „${v['file']}“ und „${v['other']}“ wären auf manchen Rechnern dieselbe. Bitte eine umbenennen; es wurde nichts geschrieben.`,
  bundleNameInvalid: v =>
    `„${v['name']}“ taugt nicht als Name oder Datum einer Beweismappe. Erlaubt sind Buchstaben, Ziffern, Punkt, Bindestrich und Unterstrich; ein Datum ab 1980.`,
  bundleTooLarge: () =>
    'Die Beweismappe würde größer als 4 GB oder hätte mehr als 65.534 Dateien. Bitte die Akte auf mehrere Mappen aufteilen; es wurde nichts geschrieben.',
  bundleSourceGone: v =>
    `Die Datei „${v['file']}“ ist aus der Ablage verschwunden. Es wurde keine Beweismappe geschrieben; bitte die IT rufen, die Datei steht in der letzten Sicherung.`,
  bundleSourceUnreadable: v =>
    `Die Datei „${v['file']}“ lässt sich nicht lesen (${v['cause']}). Es wurde keine Beweismappe geschrieben; bitte Rechte und Datenträger prüfen.`,
  bundleSourceTampered: v =>
    `Die Datei „${v['file']}“ ist nicht mehr so, wie sie gesichert wurde: Ihr Hashwert weicht vom aufgezeichneten ab. Es wurde keine Beweismappe geschrieben; bitte nichts ändern und die IT rufen.`,
  bundleDiskFull: v =>
    `Der Datenträger ist voll; „${v['file']}“ wurde nicht geschrieben. Bitte Platz schaffen oder einen anderen Ort wählen.`,
  bundleNotWritten: v =>
    `„${v['file']}“ lässt sich hier nicht schreiben (${v['cause']}). Bitte die Rechte prüfen oder einen anderen Ort wählen.`,
  bundleNotAsWritten: v =>
    `„${v['file']}“ kam beim Nachlesen nicht so vom Datenträger zurück, wie es geschrieben wurde (${v['cause']}). Die Datei wurde verworfen; bitte einen anderen Datenträger nehmen.`,
  bundleNotSound: v =>
    `Die Beweismappe „${v['file']}“ ist nicht in Ordnung (${v['cause']}) und wird deshalb nicht gestempelt. Bitte sie prüfen und neu ausgeben.`,
  bundleStamped: v =>
    `Die Beweismappe „${v['file']}“ hat schon einen Zeitstempel (${v['at']}). Sie wurde nicht verändert.`,
  stampNoAnswer: v =>
    `Die Zeitstempelstelle antwortet nicht (${v['cause']}). Es wurde nichts verändert; der Stempel lässt sich jederzeit nachholen.`,
  stampNotAnAnswer: () =>
    'Was die Zeitstempelstelle geschickt hat, ist kein Zeitstempel. Bitte die Adresse in den Einstellungen prüfen; es wurde nichts verändert.',
  stampRefused: v =>
    `Die Zeitstempelstelle hat abgelehnt (${v['cause']}). Es wurde nichts verändert; bitte Zugang und Kontingent bei ihr prüfen.`,
  stampNotForThis: v =>
    `Der Zeitstempel gehört zu einer anderen Anfrage (${v['cause']}). Er wurde verworfen, verändert wurde nichts; bitte noch einmal versuchen.`,
  stampNotValid: v =>
    `Der Zeitstempel ist nicht gültig (${v['cause']}). Er wurde verworfen, verändert wurde nichts; bitte bei der Zeitstempelstelle nachfragen.`,
  stampRootUnknown: v =>
    `Der Zeitstempel von „${v['by']}“ führt zu keiner Stelle, der dieser Arbeitsplatz vertraut. Er wurde verworfen; bitte das Stammzertifikat in den Einstellungen prüfen.`,
  keyUnreadable: v =>
    `Der Signaturschlüssel ${v['file']} lässt sich nicht lesen (${v['cause']}). Bitte die Rechte der Datei prüfen; sie muss dem Nutzer gehören, der Freigabe startet.`,
  keyNotAKey: v =>
    `Die Datei ${v['file']} ist kein gültiger Signaturschlüssel. Bitte sie aus der Sicherung zurückholen. Nur wenn es keine gibt, die Datei weglegen: Dann entsteht ein neuer Schlüssel mit neuem Fingerabdruck.`,
  keyNotWritten: v =>
    `Der Signaturschlüssel ${v['file']} ließ sich nicht anlegen (${v['cause']}). Bitte Platz und Rechte im Datenordner prüfen.`,
}

const faults: Record<BundleFaultKind, (detail: string) => string> = {
  unreadable: detail => `lässt sich nicht lesen (${detail})`,
  notAZip: () => 'ist kein ZIP, wie Freigabe es schreibt, oder ist zu stark beschädigt, um darin zu lesen',
  packedAnew: () =>
    'wurde mit einem anderen Programm neu gepackt; zum Prüfen auspacken und der Prüfanleitung darin folgen',
  container: detail => `die Angaben des ZIP zu dieser Datei wurden verändert (${detail})`,
  surplusBytes: detail => `enthält etwas, das nicht zur Mappe gehört (${detail})`,
  truncated: detail => `ist abgeschnitten, es fehlen Daten (${detail})`,
  tooLarge: () => 'ist viel größer, als eine solche Datei sein kann',
  unsafePath: () => 'hat einen Namen, der aus dem Ordner hinausführt',
  clash: other => `wäre auf manchen Rechnern dieselbe Datei wie „${other}“`,
  doubled: () => 'ist doppelt enthalten',
  secondFolder: () => 'steht außerhalb des einen Ordners der Mappe',
  missing: () => 'fehlt',
  added: () => 'ist dazugekommen und steht in keinem Verzeichnis der Mappe',
  renamed: other => `heißt jetzt „${other}“`,
  changed: detail => `wurde verändert (${detail})`,
  malformed: () => 'ist nicht so aufgebaut, wie es der Standard verlangt',
  oxum: detail => `nennt einen anderen Umfang des Inhalts, als vorhanden ist (${detail})`,
  keyBroken: () => 'ist kein gültiger Ed25519-Schlüssel',
  keyOther: detail => `ist nicht der erwartete Schlüssel, sondern ${detail}`,
  signatureBroken: () => 'ist keine gültige Signatur dieser Mappe',
  stampUnreadable: () => 'ist kein lesbarer Zeitstempel',
  stampRejected: detail => `ist eine Ablehnung der Stempelstelle (${detail})`,
  stampOfOtherData: () => 'ist ein Zeitstempel über andere Daten',
  stampOtherRequest: () => 'gehört zu einer anderen Anfrage',
  stampForged: detail => `ist nicht echt: Die Signatur der Stempelstelle hält nicht (${detail})`,
  stampCertificate: detail => `stammt von einem Zertifikat, das damals nicht zum Stempeln galt (${detail})`,
  stampUntrusted: by => `stammt von „${by}“ und führt zu keinem der angegebenen Stammzertifikate`,
  stampWeak: detail => `verwendet ein Verfahren, das nicht als sicher anerkannt ist (${detail})`,
  more: count => `hat ${count} weitere Fehler`,
}

/** What is wrong with which file, on one line. */
export const bundleFaultDe = ({ file, what, detail }: BundleFault): string => `${file}: ${faults[what](detail)}.`
