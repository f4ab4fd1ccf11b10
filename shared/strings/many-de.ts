import type { BatchState, LeftOut, ManyAction } from '../domain.ts'
import { figuresIn } from './figures.ts'

// The German sentences about many posts at once: what is picked, what is alike, how far a batch is.

const { number, counted } = figuresIn('de-AT')
const posts = counted('Beitrag', 'Beiträge')
const similar = counted('ähnlicher Beitrag', 'ähnliche Beiträge')
const similarPosts = 'Ähnliche Beiträge'
const users = counted('Nutzer', 'Nutzern')
const minutes = counted('Minute', 'Minuten')

const doing: Record<ManyAction, string> = {
  approve: 'Freigeben',
  delete: 'Löschen',
  escalate: 'Eskalieren',
  later: 'Zurücklegen',
}
const done: Record<ManyAction, string> = {
  approve: 'freigegeben',
  delete: 'gelöscht',
  escalate: 'eskaliert',
  later: 'zurückgelegt',
}

const why: Record<LeftOut['why'], string> = {
  commentGone: 'nicht mehr da',
  commentRevised: 'vom Nutzer geändert',
  commentChanged: 'inzwischen entschieden',
  alreadySo: 'schon so',
  onlyWaitingLater: 'wartet nicht mehr',
  commentObjected: 'inzwischen gemeldet',
  complaintOfOwnDecision: 'Beschwerde gegen Ihre eigene Entscheidung',
  undoBlocked: 'inzwischen verändert',
  redoBlocked: 'inzwischen verändert',
}

const participle = ({ kind, action }: BatchState): string =>
  kind === 'decide' ? done[action] : kind === 'undo' ? 'rückgängig gemacht' : 'wiederholt'

const wave = (count: number, authors: number, span: number) =>
  `${similar(count)} von ${users(authors)} in ${minutes(span)}`

export const manyDe = {
  line: 'Auswahl',
  picked: (count: number) => `${posts(count)} ausgewählt`,
  moreThere: 'noch einmal: die ganze Liste',
  already: {
    pending: (count: number) => `${number(count)} warten`,
    approved: (count: number) => `${number(count)} schon freigegeben`,
    deleted: (count: number) => `${number(count)} schon gelöscht`,
    escalated: (count: number) => `${number(count)} eskaliert`,
  },
  later: (count: number) => `${number(count)} zurückgelegt`,
  notices: counted('offene Meldung', 'offene Meldungen'),
  complaints: counted('offene Beschwerde', 'offene Beschwerden'),
  suggestion: (label: string) => `Vorschlag für alle: ${label}`,
  suggestions: 'Verschiedene Vorschläge:',
  suggested: (label: string, count: number) => `${label} ${number(count)}`,
  escalate: (label: string) => `eskalieren (${label})`,
  noSuggestion: 'keiner',
  askReason: (count: number) => `${posts(count)} löschen – welcher Grund?`,
  counting: 'wird gezählt …',
  clear: 'aufheben',

  similar: {
    label: similarPosts,
    reference: 'Dieser Beitrag, und was ihm ähnelt',
    loading: 'Ähnliche Beiträge werden gesucht …',
    none: 'Kein anderer Beitrag ähnelt diesem.',
    tooShort: 'Dieser Beitrag ist zu kurz, um ihn mit anderen zu vergleichen.',
    count: (count: number, authors: number) => (count < 2 ? similarPosts : `${similar(count)} von ${users(authors)}`),
    wave,
    more: 'Es gibt noch mehr; gezeigt werden die ähnlichsten.',
    pickedOf: (picked: number, all: number) => `${number(picked)} von ${number(all)} ausgewählt`,
    allWaiting: (count: number) =>
      `{comment.approve}, {comment.delete}, {comment.escalate} und {comment.later} gelten für ${count === 1 ? 'den wartenden Beitrag' : `alle ${number(count)} wartenden Beiträge`}`,
    noneWaiting: 'Davon wartet keiner mehr.',
    compared: 'Ausgangsbeitrag',
    sameText: 'gleicher Text',
    alike: (percent: number) => `${number(percent)} % gleich`,
    hits: counted('Treffer', 'Treffer'),
    cut: '… gekürzt',
    added: 'nur hier:',
    removed: 'fehlt hier:',
    toggle: 'auswählen',
    rule: 'Regel daraus',
    back: 'zurück',
  },

  wave: {
    title: wave,
    open: 'Ansehen',
  },

  batch: {
    label: 'Entscheidung über viele Beiträge',
    progress: ({ kind, action, done: looked, total }: BatchState) =>
      `${kind === 'decide' ? doing[action] : kind === 'undo' ? 'Rückgängig' : 'Wiederholen'}: ${number(looked)} von ${number(total)}`,
    cancel: 'Abbrechen',
    finished: (state: BatchState) => `${posts(state.done - state.leftOut)} ${participle(state)}.`,
    cancelled: (state: BatchState) =>
      `Abgebrochen: ${number(state.done - state.leftOut)} von ${posts(state.total)} ${participle(state)}. Die übrigen bleiben, wie sie waren.`,
    failed: (state: BatchState) =>
      `Unterbrochen: ${number(state.done - state.leftOut)} von ${posts(state.total)} ${participle(state)}. Was getan ist, gilt; bitte noch einmal versuchen.`,
    leftOut: (count: number) => `${posts(count)} ausgelassen`,
    why,
    undoHint: '{history.undo} macht alles auf einmal rückgängig.',
    kept: (count: number) =>
      count === 1
        ? '1 Beitrag wurde inzwischen verändert und bleibt, wie er ist.'
        : `${number(count)} Beiträge wurden inzwischen verändert und bleiben, wie sie sind.`,
  },
}

export type ManyStrings = typeof manyDe
