import type { BuiltCommandId, CommandGroup, MenuName } from '../commands.ts'
import type { Action, ImportField, ImportNote, ListName, RecordedAction, Status } from '../domain.ts'
import type { ProblemKey, ProblemValues } from '../errors.ts'
import { authorProblemsDe, stepsDe } from './authors-de.ts'
import { bundleProblemsDe } from './bundle-de.ts'
import { figuresIn } from './figures.ts'
import { caseProblemsDe } from './cases-de.ts'
import { lawDe, lawProblemsDe } from './law-de.ts'
import { noticeProblemsDe } from './notices-de.ts'
import { screenDe } from './screen-de.ts'
import { statementProblemsDe } from './statements-de.ts'
import { brokenSettings } from './settings-de.ts'

// All German text of the product. `en.ts` has the same shape; a missing sentence does not compile.

const { number, counted } = figuresIn('de-AT')
const posts = counted('Beitrag', 'Beiträge')
const rows = counted('Zeile', 'Zeilen')

const commands: Record<BuiltCommandId, string> = {
  'comment.approve': 'Freigeben',
  'comment.delete': 'Löschen mit Grund …',
  'comment.deleteSuggested': 'Löschen mit vorgeschlagenem Grund',
  'comment.deleteSpam': 'Als Werbung, Spam löschen',
  'comment.escalate': 'Eskalieren mit Notiz …',
  'comment.later': 'Für später zurücklegen',
  'comment.laterUntil': 'Bis zu einem Zeitpunkt zurücklegen …',
  'comment.answer': 'Eskalation beantworten …',
  'reason.suggested': 'Vorgeschlagener Grund',
  'reason.1': 'Grund 1',
  'reason.2': 'Grund 2',
  'reason.3': 'Grund 3',
  'reason.4': 'Grund 4',
  'reason.5': 'Grund 5',
  'reason.6': 'Grund 6',
  'reason.7': 'Grund 7',
  'reason.8': 'Grund 8',
  'reason.9': 'Grund 9',
  'reason.all': 'Alle Gründe',
  'reason.leave': 'Doch nicht löschen',
  'note.send': 'Notiz absenden',
  'note.leave': 'Notiz verwerfen',
  'history.undo': 'Rückgängig',
  'history.redo': 'Wiederholen',
  'queue.next': 'Nächster Beitrag',
  'queue.previous': 'Voriger Beitrag',
  'queue.first': 'An den Anfang der Liste',
  'queue.refresh': 'Neue Beiträge einreihen',
  'queue.mine': 'Nur an mich Eskaliertes',
  'comment.context': 'Gespräch und Artikel',
  'comment.reveal': 'Verdeckte Wörter zeigen und verdecken',
  'panes.toggle': 'Nur den Beitrag zeigen',
  'article.open': 'Artikel im Browser öffnen',
  'history.open': 'Schritte der Schicht',
  'history.turnTo': 'Bis zu diesem Schritt zurück oder vor',
  'history.show': 'Beitrag des Schritts zeigen',
  'author.open': 'Nutzerakte',
  'author.note': 'Notiz zum Nutzer …',
  'panel.next': 'Nächster Eintrag',
  'panel.previous': 'Voriger Eintrag',
  'panel.first': 'Zum ersten Eintrag, zum Beitrag selbst',
  'panel.show': 'Markierten Beitrag öffnen',
  'panel.close': 'Zurück zum Beitrag',
  'thread.unfold': 'Gespräch von hier aus zeigen',
  'thread.parent': 'Zum Beitrag, auf den geantwortet wird',
  'author.propose': 'Vorgeschlagene Maßnahme übernehmen …',
  'author.warn': 'Verwarnen …',
  'author.premoderate': 'Vormoderieren …',
  'author.suspend': 'Sperren …',
  'author.ban': 'Ausschließen …',
  'author.lift': 'Schwerste Maßnahme aufheben',
  'sanction.leave': 'Doch keine Maßnahme',
  'similar.open': 'Ähnliche Beiträge zeigen',
  'similar.wave': 'Die zuletzt gemeldete Welle zeigen',
  'selection.toggle': 'Beitrag aus- oder abwählen',
  'selection.range': 'Alle bis hierher auswählen',
  'selection.all': 'Alle geladenen Beiträge auswählen, noch einmal: die ganze Liste',
  'selection.clear': 'Auswahl aufheben',
  'batch.cancel': 'Laufende Entscheidung über viele Beiträge abbrechen',
  'similar.next': 'Nächster ähnlicher Beitrag',
  'similar.previous': 'Voriger ähnlicher Beitrag',
  'similar.toggle': 'Ähnlichen Beitrag aus- oder abwählen',
  'similar.all': 'Alle ähnlichen Beiträge auswählen, oder keinen',
  'similar.rule': 'Regel aus der gemeinsamen Wendung machen',
  'similar.close': 'Zurück zum Beitrag',
  'hit.next': 'Nächster Treffer im Beitrag',
  'hit.previous': 'Voriger Treffer im Beitrag',
  'hit.falseAlarm': 'Treffer ist ein Fehlalarm, oder doch keiner',
  'risk.explain': 'Warum steht der Beitrag hier?',
  'go.incoming': 'Zur Warteschlange Eingang',
  'go.flagged': 'Zur Warteschlange Auffällig',
  'go.reported': 'Zu den gemeldeten Beiträgen',
  'go.escalated': 'Zur Warteschlange Eskaliert',
  'go.complaints': 'Zu den Beschwerden',
  'go.later': 'Zur Warteschlange Später',
  'go.decided': 'Zu den entschiedenen Beiträgen',
  'search.open': 'In allen Beiträgen suchen …',
  'filter.open': 'Liste einschränken (Filter) …',
  'filter.removeLast': 'Letzten Filter wegnehmen',
  'filter.clear': 'Alle Filter wegnehmen',
  'list.back': 'Zurück aus Suche oder Filter',
  'list.order': 'Nächste Reihenfolge',
  'notice.open': 'Meldung aufnehmen …',
  'complaint.open': 'Beschwerde aufnehmen …',
  'saved.open': 'Warteschlange speichern oder ändern …',
  'go.saved1': 'Gespeicherte Warteschlange 1',
  'go.saved2': 'Gespeicherte Warteschlange 2',
  'go.saved3': 'Gespeicherte Warteschlange 3',
  'go.saved4': 'Gespeicherte Warteschlange 4',
  'go.saved5': 'Gespeicherte Warteschlange 5',
  'go.saved6': 'Gespeicherte Warteschlange 6',
  'go.saved7': 'Gespeicherte Warteschlange 7',
  'go.saved8': 'Gespeicherte Warteschlange 8',
  'go.saved9': 'Gespeicherte Warteschlange 9',
  'go.nextQueue': 'Zur nächsten Warteschlange',
  'go.opinion': 'Zur Zweitmeinung',
  'go.rules': 'Zu den Regeln',
  'case.start': 'Akte anlegen …',
  'go.cases': 'Zu den Akten',
  'cases.open': 'Offene Akten',
  'cases.closed': 'Geschlossene Akten',
  'cases.next': 'Nächste Akte',
  'cases.previous': 'Vorige Akte',
  'cases.assistant': 'Fragen zum Tatbestand …',
  'cases.title': 'Akte umbenennen …',
  'cases.party': 'Person eintragen …',
  'cases.task': 'Aufgabe eintragen …',
  'cases.taskDone': 'Nächste Aufgabe erledigt',
  'cases.note': 'Notiz zur Akte …',
  'cases.damage': 'Schaden eintragen …',
  'cases.handOver': 'Übergabe festhalten …',
  'cases.export': 'Beweispaket schreiben …',
  'cases.secure': 'Beiträge der Akte noch einmal sichern',
  'cases.check': 'Beweise der Akte prüfen',
  'cases.close': 'Akte schließen oder wieder öffnen …',
  'cases.leave': 'Eingabe zur Akte verwerfen',
  'cases.back': 'Akten verlassen',
  'go.statistics': 'Zur Statistik',
  'go.settings': 'Einstellungen',
  'go.keymap': 'Tasten ändern',
  'rules.open': 'Regel bearbeiten',
  'rules.next': 'Nächste Regel',
  'rules.previous': 'Vorige Regel',
  'rules.back': 'Eine Ebene zurück',
  'rules.add': 'Neue Regel …',
  'rules.remove': 'Regel aus dem Entwurf nehmen',
  'rules.undo': 'Letzte Änderung am Entwurf zurücknehmen',
  'rules.form': 'Ins Formular',
  'rules.yaml': 'In den YAML-Text',
  'rules.try': 'Text ausprobieren',
  'rules.backtest': 'Rückblick auf frühere Entscheidungen',
  'rules.versions': 'Fassungen vergleichen',
  'rules.compare': 'Mit dieser Fassung vergleichen',
  'rules.rollBack': 'Auf diese Fassung zurückrollen',
  'rules.publish': 'Entwurf veröffentlichen …',
  'rules.shadow': 'Schattenbetrieb ein- und ausschalten',
  'rules.automatic': 'Automatik der Regel ein- und ausschalten',
  'rules.switch': 'Paket ein- und ausschalten',
  'rules.import': 'Paket importieren …',
  'rules.export': 'Paket exportieren …',
  'rules.discard': 'Entwurf verwerfen',
  'backtest.start': 'Rückblick starten',
  'backtest.leave': 'Rückblick abbrechen oder verlassen',
  'backtest.newlyCaught': 'Neu getroffene Beiträge',
  'backtest.noLongerCaught': 'Nicht mehr getroffene Beiträge',
  'backtest.wronglyCaught': 'Zu Unrecht getroffene Beiträge',
  'backtest.missed': 'Verfehlte Beiträge',
  'backtest.caught': 'Zu Recht getroffene Beiträge',
  'backtest.next': 'Nächster Beitrag, nächstes Wort',
  'backtest.previous': 'Voriger Beitrag, voriges Wort',
  'backtest.nextPage': 'Nächste Seite der Liste',
  'backtest.previousPage': 'Vorige Seite der Liste',
  'backtest.words': 'Zu den getroffenen Wörtern',
  'backtest.except': 'Getroffenes Wort zur Ausnahme machen',
  'sweep.open': 'Schnelldurchgang',
  'sweep.next': 'Nächster',
  'sweep.previous': 'Voriger',
  'sweep.down': 'Eine Zeile tiefer',
  'sweep.up': 'Eine Zeile höher',
  'sweep.except': 'Ausnehmen',
  'sweep.approve': 'Seite freigeben',
  'sweep.undo': 'Seite zurückholen',
  'sweep.leave': 'Schnelldurchgang verlassen',
  'statistics.today': 'Statistik von heute',
  'statistics.shift': 'Statistik der Schicht',
  'statistics.week': 'Statistik der letzten 7 Tage',
  'statistics.month': 'Statistik der letzten 30 Tage',
  'statistics.tables': 'Tabellen statt Diagrammen',
  'statistics.refresh': 'Neu zählen',
  'statistics.export': 'Als Tabelle speichern (CSV) …',
  'statistics.print': 'Statistik drucken …',
  'statistics.back': 'Zurück zum Arbeitsplatz',
  'palette.open': 'Befehle',
  'help.manual': 'Handbuch',
  'manual.next': 'Nächste Seite des Handbuchs',
  'manual.previous': 'Vorige Seite des Handbuchs',
  'manual.find': 'Im Handbuch suchen',
  'manual.print': 'Seite des Handbuchs drucken …',
  'manual.close': 'Handbuch schließen',
  'help.keys': 'Alle Tasten',
  'help.print': 'Tasten drucken …',
  'keymap.export': 'Tastenbelegung exportieren …',
  'keymap.import': 'Tastenbelegung importieren …',
  'keymap.reset': 'Alle Tasten zurücksetzen',
  'settings.back': 'Einstellungen verlassen',
  'import.open': 'Beiträge importieren …',
  'demo.load': 'Probetisch laden',
  'moderator.change': 'Wer moderiert? …',
  'theme.next': 'Hell, dunkel, hoher Kontrast oder wie das System',
  'text.larger': 'Text größer',
  'text.smaller': 'Text kleiner',
  'text.normal': 'Text in Normalgröße',
  'calm.toggle': 'Ruhige Ansicht ein- und ausschalten',
  'language.next': 'Switch to English',
  'dialog.close': 'Schließen',
  'window.close': 'Freigabe beenden',
}

/** The title of a command by its id; an unknown id is its own name. */
const commandName = (id: string | number | undefined): string =>
  (commands as Record<string, string>)[String(id)] ?? String(id)

const groups: Record<CommandGroup, string> = {
  decide: 'Entscheiden',
  move: 'Bewegen',
  many: 'Viele auf einmal',
  look: 'Ansehen',
  go: 'Gehe zu',
  panel: 'Nebenan',
  author: 'Nutzerakte',
  rules: 'Regeln',
  backtest: 'Rückblick',
  sweep: 'Schnelldurchgang',
  cases: 'Akten',
  statistics: 'Statistik',
  settings: 'Einstellungen',
  desk: 'Arbeitsplatz',
  manual: 'Handbuch',
}

const menus: Record<MenuName, string> = {
  desk: 'Arbeitsplatz',
  post: 'Beitrag',
  go: 'Gehe zu',
  rules: 'Regeln',
  view: 'Ansicht',
  help: 'Hilfe',
}

const queues: Record<ListName, string> = {
  incoming: 'Eingang',
  flagged: 'Auffällig',
  reported: 'Gemeldet',
  escalated: 'Eskaliert',
  complaints: 'Beschwerden',
  later: 'Später',
  decided: 'Entschieden',
  opinion: 'Zweitmeinung',
}

const statuses: Record<Status, string> = {
  pending: 'wartet',
  approved: 'freigegeben',
  deleted: 'gelöscht',
  escalated: 'eskaliert',
}

const done: Record<Action, string> = {
  approve: 'freigegeben',
  delete: 'gelöscht',
  escalate: 'eskaliert',
  later: 'zurückgelegt',
  answer: 'beantwortet',
}

const recorded: Record<RecordedAction, string> = {
  ...done,
  return: 'wieder vorgelegt',
  undo: 'rückgängig gemacht',
  redo: 'wiederholt',
}

const problems: Record<ProblemKey, (values: ProblemValues) => string> = {
  unknownRequest: () => 'Diese Anfrage kennt Freigabe nicht. Bitte Freigabe neu starten.',
  badInput: () => 'Die Eingabe passt nicht zur Anfrage. Bitte noch einmal versuchen.',
  internal: v =>
    `Da ist etwas schiefgegangen; am Bestand hat sich nichts geändert. Bitte noch einmal versuchen. Kommt es wieder, hilft der IT die Nummer ${v['ref'] ?? '–'}.`,
  commentGone: () => 'Diesen Beitrag gibt es im Bestand nicht.',
  commentChanged: v =>
    `Der Beitrag wurde inzwischen ${v['status'] === undefined ? 'verändert' : statuses[v['status'] as Status]}. Er steht wieder da; bitte noch einmal ansehen und entscheiden.`,
  commentRevised: () =>
    'Der Nutzer hat den Beitrag inzwischen geändert. Die neue Fassung steht da; bitte noch einmal lesen und entscheiden.',
  alreadySo: () => 'Das ist der Beitrag schon. Bitte mit dem nächsten weitermachen.',
  nothingChanges: () => 'Das ist schon so; geändert hat sich nichts.',
  onlyWaitingLater: () => 'Nur wartende und eskalierte Beiträge lassen sich zurücklegen.',
  noModerator: () => 'Noch ist niemand angemeldet. Bitte unter „Wer moderiert?“ den Namen eintragen.',
  moderatorUnknown: () => 'Diesen Namen kennt der Arbeitsplatz nicht. Bitte unter „Wer moderiert?“ eintragen.',
  nameTaken: v => `Den Namen „${v['name']}“ gibt es schon. Bitte einen anderen wählen.`,
  reasonMissing: () => 'Zum Löschen gehört ein Grund. Bitte einen wählen.',
  reasonUnknown: v => `Den Grund ${v['reason']} gibt es in der Liste nicht.`,
  onlyEscalatedAnswered: () =>
    'Beantworten lassen sich nur eskalierte Beiträge. Sie stehen in der Warteschlange „Eskaliert“.',
  answerMissing: () => 'Bitte in einem Satz antworten.',
  nobodyAsked: () => 'Diesen Beitrag hat kein Mensch eskaliert, also wartet niemand auf Antwort. Bitte entscheiden.',
  timePast: () => 'Dieser Zeitpunkt ist schon vorbei. Bitte einen späteren angeben, etwa „20m“ oder „morgen 9“.',
  timeTooFar: () => 'Das ist mehr als ein Jahr hin. Bitte einen früheren Zeitpunkt angeben.',
  timeUnknown: () => 'Das ist keine Zeit. Verstanden wird etwa „20m“, „2h“, „18:30“, „morgen 9“ oder „Mo 8“.',
  assigneeUnknown: () =>
    'Hinter @ steht kein Name dieses Arbeitsplatzes. Bitte einen aus der Liste nehmen oder das @ löschen.',
  opinionGone: () => 'Zu diesem Beitrag wird keine Zweitmeinung mehr gebraucht. Weiter geht es mit dem nächsten.',
  noteMissing: () => 'Bitte in einem Satz sagen, warum eskaliert wird.',
  noteTooShort: v => `Dieser Grund braucht eine Begründung mit mindestens ${v['minimum']} Zeichen.`,
  savedGone: () => 'Diese gespeicherte Warteschlange gibt es nicht mehr.',
  savedNameTaken: v => `Eine Warteschlange „${v['name']}“ gibt es schon. Bitte einen anderen Namen wählen.`,
  savedDigitTaken: v => `Die Taste ${v['digit']} gehört schon „${v['name']}“. Bitte eine andere wählen.`,
  savedFull: v => `Mehr als ${v['most']} Warteschlangen lassen sich nicht speichern. Bitte zuerst eine entfernen.`,
  nothingToUndo: () => 'In dieser Schicht gibt es nichts mehr rückgängig zu machen.',
  nothingToRedo: () => 'Es gibt nichts zu wiederholen.',
  ...bundleProblemsDe,
  ...noticeProblemsDe,
  ...caseProblemsDe,
  ...lawProblemsDe,
  ...authorProblemsDe,
  ...statementProblemsDe,
  batchRunning: () =>
    'Es läuft noch eine Entscheidung über viele Beiträge. Bitte warten oder sie unten in der Leiste abbrechen.',
  batchUnknown: () => 'Diese Entscheidung über viele Beiträge läuft nicht mehr.',
  demoPresent: () => 'Der Probetisch ist schon geladen.',
  fileGone: v => `Die Datei ${v['file']} ist nicht mehr da. Bitte neu auswählen.`,
  fileEmpty: v => `Die Datei ${v['file']} ist leer. Bitte den Export prüfen und eine andere Datei wählen.`,
  fileHeaderOnly: v => `Die Datei ${v['file']} hat nur eine Kopfzeile und keine Beiträge. Bitte den Export prüfen.`,
  fileBinary: v =>
    `Die Datei ${v['file']} ist keine Textdatei. Freigabe liest CSV, NDJSON und JSON; gepackte Dateien bitte vorher entpacken.`,
  fileUnreadable: v => `Die Datei ${v['file']} lässt sich nicht lesen. Bitte die Rechte prüfen.`,
  fileIsFolder: v => `${v['file']} ist ein Ordner. Bitte eine Datei auswählen.`,
  filePacked: v =>
    `${v['file']} ist eine Excel-Datei oder ein Archiv. In Excel bitte als „CSV UTF-8“ speichern; Archive vorher entpacken.`,
  fileMarkup: v =>
    `Die Datei ${v['file']} ist eine Webseite oder XML und keine Tabelle. Freigabe liest CSV, NDJSON und JSON.`,
  fileNoColumns: v =>
    `In der Datei ${v['file']} sind keine Spalten zu erkennen. Bitte den Export mit Komma, Strichpunkt oder Tabulator erstellen.`,
  fileNotAList: v => `Die Datei ${v['file']} ist JSON, aber keine Liste von Beiträgen. Bitte den Export prüfen.`,
  fileLineTooLong: v =>
    `Die erste Zeile der Datei ${v['file']} ist länger als ein Beitrag sein kann. Bitte den Export prüfen.`,
  mappingIncomplete: v =>
    `Für „${fields[v['field'] as ImportField] ?? v['field']}“ ist noch keine Spalte gewählt. Ohne sie geht der Import nicht.`,
  mappingUnknownColumn: v => `Die Spalte „${v['column']}“ gibt es in dieser Datei nicht. Bitte neu zuordnen.`,
  importRunning: () => 'Es läuft schon ein Import. Bitte warten oder ihn abbrechen.',
  importUnknown: () => 'Diesen Import gibt es nicht mehr.',
  noRejects: () => 'Bei diesem Import wurde keine Zeile abgewiesen.',
  rejectsLost: v =>
    `Die Datei mit den abgewiesenen Zeilen ließ sich nicht vollständig schreiben; ${v['lost']} fehlen darin. Bitte Platz und Rechte prüfen und die Datei noch einmal importieren.`,
  diskFull: () =>
    'Der Datenträger ist voll. Nichts Bestätigtes ist verloren. Bitte Platz schaffen und den letzten Schritt wiederholen.',
  databaseNewer: v =>
    `Die Datenbank stammt aus einer neueren Fassung von Freigabe (Stand ${v['found']}, hier ${v['known']}). Bitte Freigabe aktualisieren; die Datei wurde nicht angerührt.`,
  databaseCorrupt: v =>
    `Die Datenbank ${v['file']} ist beschädigt. Bitte nichts weiter tun und die IT rufen: Im selben Ordner liegen die letzten Sicherungen (.backup). Die Datei wurde nicht verändert.`,
  databaseForeign: v =>
    `${v['file']} ist keine Datenbank von Freigabe. Bitte den Pfad prüfen; die Datei wurde nicht angerührt.`,
  databaseReadOnly: v =>
    `Freigabe darf in den Ordner ${v['folder']} nicht schreiben. Bitte die Rechte ändern oder mit --user-data-dir einen anderen Ordner angeben.`,
  databaseBusy: v =>
    `Die Datenbank ${v['file']} ist von einem anderen Programm gesperrt. Bitte das andere Programm beenden und neu starten.`,
  databaseUnreachable: v => `Die Datenbank ${v['file']} lässt sich nicht öffnen. Bitte Ordner und Rechte prüfen.`,
  databaseStopped: () =>
    'Die Datenbank antwortet nicht mehr. Alles Bestätigte ist gesichert. Bitte Freigabe neu starten.',
  dataBroken: v =>
    `Die mitgelieferte Datei ${v['file']} ist in Zeile ${v['line']} fehlerhaft (${v['detail']}). Bitte neu installieren.`,
  dataMissing: v => `Die mitgelieferte Datei ${v['file']} fehlt oder lässt sich nicht lesen. Bitte neu installieren.`,
  linkRefused: () => 'Zu diesem Artikel gibt es keine sichere Adresse (https). Er wird nicht geöffnet.',
  seniorOnly: () => 'Das darf nur die Leitung. Wer sie hat, steht unter „Wer moderiert?“.',
  lastSenior: () => 'Jemand muss die Leitung haben. Bitte zuerst einer anderen Person die Leitung geben.',
  lastAdmin: () => 'Jemand muss die Verwaltung haben. Bitte zuerst einer anderen Person die Verwaltung geben.',
  legalOnly: () => 'Das darf nur die Rechtsabteilung. Wer dazugehört, steht unter „Wer moderiert?“.',
  adminOnly: () => 'Das darf nur die Verwaltung. Wer sie hat, steht unter „Wer moderiert?“.',
  hitGone: () => 'Diesen Treffer gibt es nicht mehr: Die Regeln haben sich geändert. Der Beitrag wird neu gezeigt.',
  packUnknown: v => `Das Regelpaket „${v['pack']}“ gibt es hier nicht. Bitte die Ansicht „Regeln“ neu öffnen.`,
  packBroken: v =>
    v['count'] === 1
      ? `Das Regelpaket hat einen Fehler in Zeile ${v['line']}. Die Fassung in Kraft gilt weiter.`
      : `Das Regelpaket hat ${v['count']} Fehler, den ersten in Zeile ${v['line']}. Die Fassung in Kraft gilt weiter.`,
  packNameDiffers: v =>
    `Der Text gehört zum Paket „${v['found']}“, bearbeitet wird „${v['pack']}“. Bitte den Namen im Text angleichen.`,
  packChanged: v =>
    `Der Entwurf begann mit einer anderen Fassung; inzwischen ist Fassung ${v['inForce']} in Kraft. Bitte den Unterschied ansehen oder trotzdem veröffentlichen: Dann gilt nur noch, was im Entwurf steht.`,
  draftPresent: v =>
    `Zum Paket „${v['pack']}“ gibt es schon einen anderen Entwurf. Bitte ihn zuerst veröffentlichen oder verwerfen, oder ihn durch die Datei ersetzen.`,
  packUnchanged: () => 'Der Text sagt dasselbe wie die Fassung in Kraft. Es gibt nichts zu veröffentlichen.',
  packInForce: () => 'Diese Fassung ist schon in Kraft.',
  packTooLarge: v => `Die Datei ${v['file']} ist größer als 4 MB. Bitte auf mehrere Pakete aufteilen.`,
  packNotUtf8: v => `Die Datei ${v['file']} ist nicht in UTF-8 gespeichert. Bitte im Texteditor als UTF-8 speichern.`,
  packNotWritten: v =>
    `Die Datei ${v['file']} lässt sich nicht schreiben. Bitte die Rechte prüfen oder einen anderen Ort wählen.`,
  packDiskFull: v =>
    `Der Datenträger ist voll; ${v['file']} wurde nicht geschrieben. Bitte Platz schaffen oder einen anderen Ort wählen.`,
  languagesLoading: () =>
    'Die Spracherkennung wird gerade geladen; ohne sie lassen sich die Beispiele nicht prüfen. Bitte gleich noch einmal veröffentlichen.',
  exampleMissed: v =>
    `Die Regel „${v['rule']}“ trifft eines ihrer eigenen Beispiele nicht. Bitte Regel oder Beispiel ändern.`,
  exampleHit: v =>
    `Die Regel „${v['rule']}“ trifft ein Beispiel, das harmlos bleiben soll. Bitte eine Ausnahme eintragen oder das Beispiel ändern.`,
  ruleUnknown: v => `Die Regel „${v['rule']}“ gibt es in dieser Fassung nicht.`,
  ruleOnlyFlags: v => `Die Regel „${v['rule']}“ schlägt nichts vor, also kann sie auch nichts selbst tun.`,
  backtestRunning: () => 'Ein Rückblick läuft schon. Bitte warten oder ihn abbrechen.',
  backtestUnknown: () => 'Diesen Rückblick gibt es nicht mehr. Bitte neu starten.',
  recheckUnknown: () => 'Diese Prüfung läuft nicht mehr.',
  settingsBroken: v =>
    `In den Einstellungen war nicht lesbar: ${brokenSettings(String(v['keys']), commands)}. Dafür gilt die Voreinstellung; die Datei, wie sie war, liegt als settings.json.broken daneben.`,
  keymapTooLarge: v => `Die Datei ${v['file']} ist zu groß für eine Tastenbelegung. Bitte eine andere wählen.`,
  keymapNotJson: v =>
    `Die Datei ${v['file']} ist kein gültiges JSON. Bitte eine Datei wählen, die Freigabe exportiert hat; geändert hat sich nichts.`,
  keymapForeign: v =>
    `Die Datei ${v['file']} ist keine Tastenbelegung von Freigabe. Bitte eine exportierte wählen; geändert hat sich nichts.`,
  keymapUnknownCommand: v =>
    `Die Datei ${v['file']} nennt den Befehl „${v['command']}“, den es hier nicht gibt. Bitte die Zeile entfernen oder Freigabe aktualisieren; geändert hat sich nichts.`,
  keymapBadKey: v =>
    `In der Datei ${v['file']} hat „${commandName(v['command'])}“ die Taste „${v['key']}“. ${v['why'] === 'unknownKey' ? 'So heißt keine Taste.' : v['why'] === 'typing' ? 'Wo getippt wird, geht nur eine mit Strg (Mod) oder eine wie Enter.' : 'Sie ist anderem vorbehalten.'} Bitte in der Datei ändern; übernommen wurde nichts.`,
  keymapConflict: v =>
    `In der Datei ${v['file']} liegt „${v['key']}“ auf „${commandName(v['command'])}“ und auf „${commandName(v['other'])}“, oder die eine Taste beginnt die Folge der anderen. Bitte eine davon ändern; übernommen wurde nichts.`,
  checkerStopped: () => 'Die Prüfung im Hintergrund ist abgebrochen. Bitte noch einmal starten.',
}

const fields: Record<ImportField, string> = {
  externalId: 'Nummer des Beitrags',
  text: 'Text',
  headline: 'Überschrift des Beitrags',
  submittedAt: 'Abgeschickt am',
  status: 'Status auf der Website',
  authorId: 'Nutzernummer',
  authorName: 'Nutzername',
  authorRegisteredAt: 'Nutzer registriert am',
  articleId: 'Artikelnummer',
  articleTitle: 'Artikeltitel',
  articleLead: 'Artikelvorspann',
  articleSection: 'Ressort',
  articleUrl: 'Artikeladresse',
  parentId: 'Antwort auf',
  publishedAt: 'Veröffentlicht am',
  language: 'Sprache',
}

const importNotes: Record<ImportNote, string> = {
  windows1252:
    'Die Datei ist nicht in UTF-8; sie wird als Windows-1252 gelesen. Bitte die Umlaute in den Beispielen prüfen.',
  damagedUtf8: 'Einzelne Zeichen sind beschädigt; diese Zeilen kommen in die Datei der abgewiesenen Zeilen.',
  doubleEncoded: 'Umlaute sind doppelt kodiert („fÃ¼r“ statt „für“). Bitte den Export in UTF-8 wiederholen.',
  noHeader: 'Keine Kopfzeile gefunden; die Spalten sind nummeriert.',
}

export const de = {
  importNotes,
  languageName: 'Deutsch',
  number,
  posts,
  rows,
  commands,
  groups,
  menus,
  queues,
  statuses,
  done,
  recorded,
  steps: stepsDe,
  problems,
  fields,
  law: lawDe,
  screen: screenDe,
}

export type Strings = typeof de
