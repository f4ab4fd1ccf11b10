import { figuresIn } from './figures.ts'

// The German sentences of what waits: for a time, for a person, for a second opinion.

const { number, counted } = figuresIn('de-AT')

export const waitingDe = {
  /** In the bar. */
  until: (when: string) => `bis ${when}`,
  timeLabel: 'Zurücklegen bis',
  timeExamples: '20m · 2h · 18:30 · morgen 9 · Mo 8',
  understood: (when: string, span: string) => `${when} – ${span}`,
  notUnderstood: 'Keine Zeit erkannt.',
  hasPassed: 'Das ist schon vorbei.',
  escalateHelp: '@ Name · bis 18:00 oder !2h',
  people: 'An wen eskalieren?',
  toPerson: (name: string) => `an ${name}`,
  nobodyNamed: (name: string) => `„@${name}“ gibt es hier nicht.`,
  deadline: (when: string) => `Frist ${when}`,
  answer: 'Antwort an die Moderation',

  /** At a post. */
  toMe: 'an mich',
  overdue: (when: string) => `überfällig seit ${when}`,
  setAsideBy: (name: string) => `zurückgelegt von ${name}`,
  wasUntil: (when: string) => `war bis ${when}`,
  answeredBy: (name: string) => `Antwort von ${name}`,
  answeredTo: (name: string) => `an ${name}`,
  backAt: 'Kommt wieder',
  atItsTime: 'automatisch zur gesetzten Zeit',
  opinionsDiffer: (name: string) => `automatisch nach der Zweitmeinung von ${name}`,

  /** In the list. */
  mine: 'meine',
  orders: {
    later: { oldest: 'Nächste zuerst', newest: 'Späteste zuerst' },
    escalated: { oldest: 'Nach Frist', newest: 'Neueste zuerst' },
  },

  line: {
    label: 'Was auf Sie wartet',
    lead: 'Für Sie:',
    answers: counted('Antwort', 'Antworten'),
    escalated: (count: number) => `${number(count)} eskaliert`,
    overdue: 'überfällig',
    unassigned: (count: number) => `${number(count)} an die Leitung`,
    opinions: counted('Zweitmeinung', 'Zweitmeinungen'),
  },

  opinion: {
    title: 'Zweitmeinung',
    hint: 'Bitte so entscheiden, als wäre der Beitrag eben gekommen. Wie er entschieden wurde, bleibt verborgen; hier ändert sich an ihm nichts.',
    share: 'Anteil der Zweitmeinungen',
    percent: 'Prozent',
    shareHint:
      'So viele von hundert Entscheidungen sieht eine zweite Person, ohne die erste zu kennen. 0 schaltet das aus. Nur die Leitung ändert den Anteil.',
    shareWrong: 'Bitte eine ganze Zahl von 0 bis 100 eintragen.',
  },
}

export type WaitingStrings = typeof waitingDe
