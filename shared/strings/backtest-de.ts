import type { BacktestList } from '../domain.ts'
import { figuresIn } from './figures.ts'

// The German sentences of the look back on past decisions, and of the re-check.

const { number, counted } = figuresIn('de-AT')
const posts = counted('Beitrag', 'Beiträge')
const tenths = new Intl.NumberFormat('de-AT', { maximumFractionDigits: 1 })
const percent = (share: number) => `${tenths.format(share * 100)} %`
const spent = (seconds: number) => (seconds < 1 ? 'weniger als einer Sekunde' : `${tenths.format(seconds)} Sekunden`)
const signed = (value: number) => (value > 0 ? `+${number(value)}` : value < 0 ? `−${number(-value)}` : '±0')

const lists: Record<BacktestList, string> = {
  newlyCaught: 'Neu getroffen',
  noLongerCaught: 'Nicht mehr getroffen',
  wronglyCaught: 'Zu Unrecht getroffen',
  missed: 'Verfehlt',
  caught: 'Zu Recht getroffen',
}

export const backtestDe = {
  title: 'Rückblick',
  intro: (what: string) => `Was hätte ${what} bei Beiträgen getan, über die schon entschieden ist?`,
  what: {
    draftPack: (pack: string) => `der Entwurf von „${pack}“`,
    draftRule: (rule: string) => `die Regel „${rule}“ im Entwurf`,
    pack: (pack: string) => `das Paket „${pack}“`,
    rule: (rule: string) => `die Regel „${rule}“`,
  },
  form: 'Welche Entscheidungen?',
  period: 'Zeitraum',
  periods: { all: 'alle', days7: '7 Tage', days30: '30 Tage', days365: '365 Tage', own: 'eigener' },
  from: 'von',
  until: 'bis einschließlich',
  datesBad: 'Das Ende liegt vor dem Anfang.',
  section: 'Ressort',
  onlyRule: (rule: string) => `nur „${rule}“`,
  allSections: 'alle Ressorts',
  start: 'Rückblick starten',
  again: 'Noch einmal starten',
  running: (read: number, total: number) =>
    total === 0 ? 'Die Entscheidungen werden gezählt …' : `${number(read)} von ${number(total)} Entscheidungen`,
  progress: 'Fortschritt des Rückblicks',
  cancel: 'Abbrechen',
  otherRunning: (pack: string) => `Ein Rückblick auf „${pack}“ läuft gerade. Er lässt sich hier abbrechen.`,
  cancelled: 'Der Rückblick wurde abgebrochen. Es gibt kein Ergebnis.',
  failed: 'Der Rückblick ist gescheitert. An Regeln und Beiträgen hat sich nichts geändert. Bitte noch einmal starten.',
  none: 'Noch kein Rückblick. Er ändert nichts und dauert bei 100.000 Entscheidungen wenige Sekunden.',
  stale: 'Der Entwurf hat sich seither geändert. Das Ergebnis gilt für den Stand davor.',
  otherRule: (rule: string | null) =>
    rule === null ? 'Dieses Ergebnis gilt für das ganze Paket.' : `Dieses Ergebnis gilt nur für die Regel „${rule}“.`,
  done: (decisions: number, seconds: number) =>
    `${counted('Entscheidung', 'Entscheidungen')(decisions)} in ${spent(seconds)} geprüft`,
  nothingDecided:
    'In dieser Auswahl hat noch niemand entschieden. Ein längerer Zeitraum oder alle Ressorts geben mehr her.',

  table: 'Treffer und Entscheidungen',
  outcome: 'Ausgang',
  candidate: 'Geprüft',
  draft: 'Entwurf',
  inForce: (version: number) => `Fassung ${version} in Kraft`,
  difference: 'Unterschied',
  rows: {
    hitDeleted: 'gelöscht und getroffen',
    hitApproved: 'freigegeben, aber getroffen',
    missDeleted: 'gelöscht, aber nicht getroffen',
    missApproved: 'freigegeben und nicht getroffen',
  },
  meaning: {
    hitDeleted: 'zu Recht getroffen',
    hitApproved: 'Fehlalarm',
    missDeleted: 'verfehlt',
    missApproved: 'zu Recht in Ruhe gelassen',
  },
  precision: 'Genauigkeit: von den Getroffenen gelöscht',
  recall: 'Ausbeute: von den Gelöschten getroffen',
  interval: (low: number, high: number) => `95 %: ${tenths.format(low * 100)} bis ${percent(high)}`,
  ofCount: (part: number, all: number) => `${number(part)} von ${number(all)}`,
  noShare: 'nicht zu sagen',
  percent,
  signed,
  points: (value: number) =>
    `${value > 0 ? '+' : value < 0 ? '−' : '±'}${tenths.format(Math.abs(value) * 100)} Prozentpunkte`,
  same: 'Kein Unterschied zur Fassung in Kraft: Getroffen werden dieselben Beiträge.',
  differs: (more: number, less: number, right: number, wrong: number) =>
    `${posts(more)} neu getroffen, ${number(less)} nicht mehr. Zu Recht ${signed(right)}, zu Unrecht ${signed(wrong)}.`,
  intervalNote: 'Die Spanne sagt, wo der Wert mit 95 % Sicherheit liegt (Wilson). Wenige Beiträge, weite Spanne.',

  lists,
  listsLabel: 'Beiträge des Rückblicks',
  empty: {
    newlyCaught: 'Nichts kommt neu dazu: Alles, was jetzt getroffen wird, trifft auch die Fassung in Kraft.',
    noLongerCaught: 'Nichts geht verloren: Was die Fassung in Kraft trifft, wird weiter getroffen.',
    wronglyCaught: 'Kein Fehlalarm: Nichts, was freigegeben wurde, wird getroffen.',
    missed: 'Nichts verfehlt: Alles, was gelöscht wurde, wird getroffen.',
    caught: 'Nichts von dem, was gelöscht wurde, wird getroffen. Vielleicht passt die Auswahl nicht zur Regel.',
  } satisfies Record<BacktestList, string>,
  emptyWord: (word: string) => `In dieser Liste steht kein Beitrag mit „${word}“.`,
  gone: 'Diese Beiträge lassen sich nicht mehr holen. Bitte den Rückblick noch einmal starten.',
  loading: 'Die Beiträge werden geholt …',
  shown: (from: number, to: number, total: number) => `${number(from)} bis ${number(to)} von ${number(total)}`,
  nextPage: 'Weiter',
  previousPage: 'Zurück',
  pageKeys: 'blättert',
  postKeys: 'von Beitrag zu Beitrag',
  listKeys: 'wählt die Liste',
  onlyWord: (word: string) => `nur mit „${word}“`,
  clearWord: 'alle zeigen',

  words: 'Getroffene Wörter',
  noWords: 'Kein Wort wurde getroffen: Die Regel trifft ganze Beiträge oder gar nichts.',
  word: 'Wort',
  wordPosts: 'Beiträge',
  wordDeleted: 'davon gelöscht',
  isNew: 'neu',
  isNewTip: 'Die Fassung in Kraft trifft dieses Wort nicht.',
  newWords: counted('neues Wort', 'neue Wörter'),
  toWordsKeys: 'zu den Wörtern',
  wordKeys: 'zeigt die Beiträge',
  exceptionKeys: 'macht das Wort zur Ausnahme',
  proposed: (word: string) => `„${word}“ kommt als Ausnahme in den Entwurf. {rules.undo} nimmt das zurück.`,
  moreWords: (count: number) => `${number(count)} weitere zeigen`,
  wordCount: counted('Wort', 'Wörter'),

  recheck: {
    label: 'Neue Prüfung der Beiträge',
    waiting: (done: number, total: number) => `Was wartet, wird neu geprüft: ${number(done)} von ${number(total)}`,
    archive: (done: number, total: number) => `Das Archiv wird neu geprüft: ${number(done)} von ${number(total)}`,
    paused: (done: number, total: number) => `Die Prüfung ist angehalten: ${number(done)} von ${number(total)}`,
    failed: 'Die neue Prüfung ist gescheitert. Nichts ist verloren.',
    changed: (count: number) => `${number(count)} geändert`,
    small: (done: number, total: number) => `Prüfung ${number(done)} von ${number(total)}`,
    pause: 'Anhalten',
    resume: 'Weiter',
    cancel: 'Abbrechen',
    again: 'Noch einmal',
  },
}

export type BacktestStrings = typeof backtestDe
