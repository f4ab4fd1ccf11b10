import type { ConditionKind, Finding } from '../domain.ts'
import { figuresIn } from './figures.ts'

// The German sentences about hits: what a rule found, and why a post stands where it stands.

const { number, counted } = figuresIn('de-AT')
const times = (count: number) => `${number(count)}-mal`
const days = counted('Tag', 'Tage')
const hits = counted('Treffer', 'Treffer')
const links = counted('Link', 'Links')
const contacts = counted('Kontaktangabe', 'Kontaktangaben')
const notices = counted('offene Meldung', 'offene Meldungen')
const users = counted('Nutzer', 'Nutzern')
const percent = (share: number) => `${number(Math.round(share * 100))} %`
const languages = new Intl.DisplayNames('de', { type: 'language' })

type Figures = Finding['figures']
const of = (figures: Figures, name: string) => Number(figures[name] ?? 0)
const text = (figures: Figures, name: string) => String(figures[name] ?? '')
const alike = (what: string, figures: Figures) =>
  `${what} ${times(of(figures, 'posts'))}, von ${users(of(figures, 'authors'))}`

const names: Record<ConditionKind, string> = {
  terms: 'Begriffe',
  regex: 'Muster',
  links: 'Links',
  capitals: 'Großbuchstaben',
  length: 'Länge',
  repetition: 'Wiederholung',
  emoji: 'Emojis',
  language: 'Sprache',
  contact: 'Kontaktdaten',
  accountAge: 'Alter des Kontos',
  deletedShare: 'Anteil Gelöschter',
  sanctioned: 'Maßnahme',
  firstPost: 'Erster Beitrag',
  flood: 'Beiträge in kurzer Zeit',
  sameText: 'Gleicher Text',
  similar: 'Ähnlicher Text',
  notices: 'Meldungen',
  section: 'Ressort',
  article: 'Artikel',
  hour: 'Uhrzeit',
}

/** What was found, by its figures; the same whether the rule wanted it so or not. */
const found: Record<ConditionKind, (figures: Figures) => string> = {
  terms: v => `Begriffe ${times(of(v, 'count'))}`,
  regex: v => `Muster ${times(of(v, 'count'))}`,
  links: v => links(of(v, 'count')),
  capitals: v => `${percent(of(v, 'share'))} Großbuchstaben`,
  length: v => ('words' in v ? `${number(of(v, 'words'))} Wörter lang` : `${number(of(v, 'characters'))} Zeichen lang`),
  repetition: v =>
    'run' in v ? `ein Zeichen ${times(of(v, 'run'))} hintereinander` : `${percent(of(v, 'words'))} Wiederholungen`,
  emoji: v => `${number(of(v, 'count'))} Emojis`,
  language: v => `Sprache: ${languages.of(text(v, 'language')) ?? text(v, 'language')}`,
  contact: v => contacts(of(v, 'count')),
  accountAge: v => (of(v, 'days') < 1 ? 'Konto von heute' : `Konto ${days(Math.floor(of(v, 'days')))} alt`),
  deletedShare: v => `${number(of(v, 'deleted'))} der letzten ${number(of(v, 'decided'))} gelöscht`,
  sanctioned: () => 'Maßnahme in Kraft',
  firstPost: v =>
    of(v, 'earlierPosts') === 0 ? 'erster Beitrag' : `${number(of(v, 'earlierPosts'))} frühere Beiträge`,
  flood: v => `${number(of(v, 'posts'))} Beiträge in kurzer Zeit`,
  sameText: v => alike('gleicher Text', v),
  similar: v => alike('ähnlicher Text', v),
  notices: v => notices(of(v, 'notices')),
  section: v => `Ressort ${text(v, 'section')}`,
  article: v => `Artikel ${text(v, 'article')}`,
  hour: v => `abgeschickt um ${number(of(v, 'hour'))} Uhr`,
}

export const hitsDe = {
  /** One finding of a rule. What is not known is said to be unknown, never denied. */
  finding: ({ kind, truth, figures }: Finding) => {
    if (truth === 'unknown') return `${names[kind]}: unbekannt`
    if (truth === 'no' && Object.keys(figures).length === 0) return `${names[kind]}: nein`
    return found[kind](figures)
  },
  check: 'Zu prüfen:',
  falseAlarm: 'Fehlalarm',
  wholePost: 'ganzer Beitrag',
  speaksForApproving: 'spricht für Freigeben',
  suggestApprove: 'Freigeben',
  forApprove: 'Spricht für Freigeben:',
  more: (count: number) => `und ${number(count)} weitere`,
  walk: 'zum nächsten Treffer',
  mark: 'Fehlalarm',
  unmark: 'doch kein Fehlalarm',
  /** For ears: the hit the keys stand on. */
  at: (place: number, count: number, rule: string, written: string) =>
    `Treffer ${number(place)} von ${number(count)}: ${rule}${written === '' ? '' : `, ${written}`}`,
  marked: 'als Fehlalarm markiert',
  unmarked: 'zählt wieder als Treffer',

  risk: {
    label: 'Warum steht das hier?',
    total: (points: number) => `Risiko ${number(points)}`,
    parts: {
      severity: (level: number) => `schwerster Treffer Stufe ${level}`,
      hits,
      author: 'Nutzer',
      flood: 'viele Beiträge',
    },
    column: 'Was zählt',
    points: 'Punkte',
    reason: 'Warum',
    names: { severity: 'Schwere', hits: 'Treffer', author: 'Nutzer', flood: 'Häufung' },
    why: {
      severity: (level: number) => `Der schwerste Treffer, der zählt, hat Stufe ${level}; je Stufe 100 Punkte.`,
      hits: (count: number) => `${hits(count)} ${count === 1 ? 'zählt' : 'zählen'}; je Treffer 3 Punkte, höchstens 30.`,
      author: 'Das Konto ist jünger als eine Woche, oder zuletzt wurde viel von ihm gelöscht.',
      authorNone: 'Weder ein junges Konto noch viel Gelöschtes bekannt.',
      flood: 'Mehr als drei Beiträge dieses Nutzers binnen zehn Minuten.',
      floodNone: 'Keine auffällige Häufung bekannt.',
    },
    sum: 'Risiko',
    order: 'Das höchste Risiko steht oben. Die Schwere geht immer vor; alles andere reiht nur innerhalb einer Stufe.',
  },
}

export type HitStrings = typeof hitsDe
