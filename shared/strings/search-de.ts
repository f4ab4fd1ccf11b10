import type { NamedField } from '../filter.ts'
import type { FilterFault } from '../filter-syntax.ts'
import { figuresIn } from './figures.ts'

// The German sentences of searching, filtering and saved queues.

const { number, counted } = figuresIn('de-AT')
const posts = counted('Beitrag', 'Beiträge')

type FaultValues = Readonly<Record<string, string | number>>

const faults: Record<FilterFault, (values: FaultValues) => string> = {
  fieldUnknown: v =>
    `Ein Feld „${v['name']}“ gibt es nicht. Soll der Doppelpunkt zum gesuchten Text gehören, gehört er in Anführungszeichen.`,
  valueMissing: v => `Nach „${v['name']}:“ fehlt noch, wonach gesucht wird.`,
  statusUnknown: v => `Den Status „${v['value']}“ gibt es nicht: wartet, freigegeben, gelöscht oder eskaliert.`,
  reasonUnknown: v => `„${v['value']}“ ist kein Grund. Gründe heißen N01 bis N99.`,
  languageUnknown: v => `„${v['value']}“ ist kein Sprachkürzel. Gemeint ist etwa de oder en.`,
  linkUnknown: v => `„${v['name']}:“ kennt nur „link“ und „keinen-link“.`,
  personUnknown: v => `„${v['name']}:“ kennt nur „mich“.`,
  ageUnknown: v => `„${v['value']}“ ist kein Alter. Gemeint ist etwa 30m, 2h, 3d oder 1w.`,
  dateUnknown: v => `„${v['value']}“ ist kein Tag. Gemeint ist etwa 2026-11-01 oder 1.11.2026.`,
  twice: v => `„${v['name']}:“ kann nur einmal vorkommen.`,
  textEmpty: v => `In „${v['typed']}“ steht kein Buchstabe und keine Ziffer; danach lässt sich nicht suchen.`,
  prefixShort: v => `Vor dem Stern in „${v['typed']}“ müssen mindestens ${v['letters']} Buchstaben stehen.`,
  quoteOpen: () => 'Das Anführungszeichen ist noch offen.',
  tooMuch: () => 'Das ist zu viel auf einmal: höchstens 20 Angaben je Feld, jede mit höchstens 200 Zeichen.',
}

const fields: Record<NamedField | 'status' | 'mine' | 'hasLink' | 'older' | 'younger' | 'before' | 'after', string> = {
  source: 'Quelle, aus der der Beitrag kommt',
  section: 'Ressort des Artikels',
  article: 'Wörter aus dem Titel des Artikels',
  author: 'Name des Nutzers, mit * am Ende auch nur der Anfang',
  rule: 'Regel, die getroffen hat',
  reason: 'Grund der Löschung, sonst der vorgeschlagene',
  status: 'wartet, freigegeben, gelöscht, eskaliert',
  mine: 'an Sie eskaliert oder Antwort auf Ihre Frage',
  language: 'Sprache laut Quelle',
  hasLink: 'enthält einen Link, oder keinen',
  older: 'abgeschickt vor mehr als: 30m, 2h, 3d, 1w',
  younger: 'abgeschickt vor weniger als: 30m, 2h, 3d, 1w',
  before: 'abgeschickt vor diesem Tag',
  after: 'abgeschickt ab diesem Tag',
}

export const searchDe = {
  results: 'Suche',
  /** The line over everything. */
  label: 'In allen Beiträgen suchen',
  placeholder: 'Wörter, "ganzer Satz", wort*, nutzer: status: grund: …',
  /** The line that narrows the open list. */
  narrowLabel: (list: string) => `„${list}“ einschränken`,
  narrowPlaceholder: 'nutzer: ressort: regel: hat:link älter:2h …',
  suggestions: 'Vorschläge',
  /** What can be typed, each with what it finds. */
  ways: [
    {
      typed: 'radweg brücke',
      finds: 'Beiträge mit beiden Wörtern; strasse findet auch Straße, oesterreich auch Österreich',
    },
    { typed: '"am neuen radweg"', finds: 'genau diese Wendung' },
    { typed: 'rad*', finds: 'Wörter, die so beginnen' },
    { typed: 'nutzer: artikel: grund: regel:', finds: 'nur solche Beiträge; hinter dem Doppelpunkt kommen Vorschläge' },
    { typed: 'status: vor: seit:', finds: 'nach Stand und Tag; ein Leerzeichen zeigt alle Felder' },
  ],
  hint: 'sucht',
  hintNarrow: 'schränkt ein',
  hintTake: 'übernimmt den Vorschlag',
  nothingTyped: 'Noch steht nichts da, wonach gesucht werden kann.',
  fields,
  faults,
  filter: 'Filter',
  remove: (part: string) => `${part} wegnehmen`,
  clear: 'Alle Filter wegnehmen',
  counted: (count: number, isMore: boolean) => (isMore ? `mehr als ${posts(count)}` : posts(count)),
  few: (count: number, isMore: boolean) => (isMore ? `${number(count)}+` : number(count)),
  stillLooking: 'sucht weiter …',
  none: 'Nichts gefunden.',
  noneHint: 'Vielleicht hilft ein Wortanfang mit Stern (schön*) oder ein Filter weniger.',
  noneInQueue: (queue: string) => `In „${queue}“ passt nichts zum Filter.`,
  back: 'zurück',
  found: 'Fundstelle',

  saved: {
    label: 'Gespeicherte Warteschlangen',
    title: 'Warteschlange speichern',
    changeTitle: 'Gespeicherte Warteschlange ändern',
    name: 'Name',
    nameHint: 'So steht sie links unter den Warteschlangen.',
    key: 'Taste',
    noKey: 'keine',
    takenBy: (digit: number, name: string) => `${digit} – belegt von „${name}“`,
    shows: 'Zeigt',
    everything: 'alle Beiträge',
    whole: 'ohne Filter',
    save: 'Speichern',
    saveAsNew: 'Als neue speichern',
    removeIt: 'Entfernen',
    removeHint: 'Die Beiträge selbst bleiben, wie sie sind.',
  },
}

export type SearchStrings = typeof searchDe
