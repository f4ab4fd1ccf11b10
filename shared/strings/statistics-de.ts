import { durationsIn } from './durations.ts'
import { figuresIn } from './figures.ts'

// The German sentences of the view of the statistics, and of the pace of the queues.

const { number, counted } = figuresIn('de-AT')
const posts = counted('Beitrag', 'Beiträge')
const decisions = counted('Entscheidung', 'Entscheidungen')
const { minutes, seconds } = durationsIn('de-AT', { days: counted('Tag', 'Tage') })
const hundredths = new Intl.NumberFormat('de-AT', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const percent = new Intl.NumberFormat('de-AT', { style: 'percent', maximumFractionDigits: 0 })

export const statisticsDe = {
  title: 'Statistik',
  minutes,
  seconds,
  percent: (share: number) => percent.format(share),
  none: '–',

  periodLabel: 'Zeitraum',
  periods: { today: 'Heute', shift: 'Schicht', week: '7 Tage', month: '30 Tage' },
  periodNames: {
    today: 'heute',
    shift: 'die letzten acht Stunden',
    week: 'die letzten sieben Tage',
    month: 'die letzten dreißig Tage',
  },
  counted: (when: string) => `Stand ${when}`,
  counting: 'Wird gezählt …',
  tables: 'Tabellen',
  export: 'Als CSV',
  print: 'Drucken',
  toDesk: 'Zum Arbeitsplatz',
  saved: (file: string) => `Gespeichert als ${file}.`,
  nothing: 'In diesem Zeitraum ist nichts geschehen.',

  tiles: {
    label: 'Auf einen Blick',
    arrived: 'Eingegangen',
    arrivedDecided: (count: number) =>
      count === 0 ? 'warten auf eine Entscheidung' : `und ${number(count)} schon entschieden`,
    decided: 'Entschieden',
    decidedNote: (later: number) => (later === 0 ? 'von Menschen' : `von Menschen, ${number(later)} zurückgelegt`),
    waiting: 'Wartend',
    waitingNote: (change: number | null) =>
      change === null
        ? 'jetzt'
        : change === 0
          ? 'so viele wie am Beginn'
          : `${number(Math.abs(change))} ${change > 0 ? 'mehr' : 'weniger'} als am Beginn`,
    pace: 'Zeit je Entscheidung',
    paceNote: (p90: string) => `Median; 90 % in ${p90}`,
    paceNone: 'noch keine gemessen',
    automatic: 'Automatisch',
    automaticNote: 'von Regeln entschieden',
    undone: 'Rückgängig gemacht',
    undoneNote: 'sonst nirgends mitgezählt',
  },

  charts: {
    flow: 'Eingang und Entscheidungen',
    arrived: 'eingegangen',
    people: 'von Menschen entschieden',
    automatic: 'von Regeln entschieden',
    waiting: 'Wartende Beiträge',
    waitingSeries: 'wartend am Ende',
    waitingAll: 'zusammen',
    waitingSince: (when: string) => `Gezählt wird seit ${when}.`,
    actions: 'Entscheidungen nach Art',
    actionsNote: 'Jede Art hat ihren eigenen Maßstab. Rückgängig gemachte zählen nicht.',
    highest: (value: number) => `höchstens ${number(value)}`,
    span: 'Zeitspanne',
    /** What a screen reader says of a chart whose table follows. */
    summary: (title: string, period: string) => `${title}, ${period}. Die Zahlen stehen in der Tabelle.`,
    spanTip: (span: string, values: string) => `${span}: ${values}`,
    value: (name: string, value: number) => `${number(value)} ${name}`,
  },

  queues: {
    title: 'Warteschlangen jetzt',
    queue: 'Warteschlange',
    count: 'Beiträge',
    arrivals: 'dazu in 1 h',
    decisions: 'erledigt in 1 h',
    empty: 'leer in',
    notShrinking: 'wird nicht kürzer',
    isEmpty: 'leer',
    note: 'Hochgerechnet aus der letzten Stunde; was auf einmal kam, etwa eine Datei, zählt nicht als Zustrom.',
  },

  pace: {
    title: 'Zeit je Entscheidung',
    action: 'Art',
    decisions: 'gemessen',
    median: 'Median',
    p90: '90 %',
    note: 'Vom Erscheinen des Beitrags bis zur Taste. Die Hälfte war in der Zeit des Medians fertig, neun von zehn in der Zeit daneben. Bei mehreren auf einmal: die Zeit geteilt durch die Beiträge.',
    all: 'alle einzeln',
    batches: 'mehrere auf einmal',
  },

  reasons: {
    title: 'Löschgründe',
    reason: 'Grund',
    people: 'Menschen',
    automatic: 'Regeln',
    share: 'Anteil',
    none: 'Es wurde nichts gelöscht.',
  },

  rules: {
    title: 'Wie gut die Regeln treffen',
    rule: 'Regel',
    recent: 'in 7 Tagen',
    deleted: 'gelöscht',
    approved: 'freigegeben',
    precision: 'Genauigkeit',
    interval: (low: number, high: number) => `${percent.format(low)} bis ${percent.format(high)}`,
    falseAlarms: 'Fehlalarme',
    none: 'Noch hat niemand über einen Beitrag mit Treffern entschieden.',
    note: 'Über alle Beiträge im Bestand, nicht nur den Zeitraum: Anteil der getroffenen Beiträge, die Menschen gelöscht haben, mit 95-%-Bereich.',
    more: (count: number) => `${number(count)} weitere stehen in der Ansicht „Regeln“ ({go.rules}).`,
  },

  people: {
    title: 'Wer',
    titleOwn: 'Meine Entscheidungen',
    name: 'Name',
    decided: 'entschieden',
    approve: 'freigegeben',
    delete: 'gelöscht',
    escalate: 'eskaliert',
    later: 'zurückgelegt',
    undone: 'rückgängig',
    median: 'Median',
    p90: '90 %',
    none: 'Noch keine Entscheidung in diesem Zeitraum.',
    onlyOwn: 'Die Zahlen der anderen sieht nur die Leitung.',
  },

  agreement: {
    title: 'Wie einig sich zwei sind',
    about: 'Worüber',
    overall: 'was zu tun ist',
    posts: 'Beiträge',
    same: 'gleich entschieden',
    kappa: 'Kappa',
    range: '95-%-Bereich',
    kappaOf: (kappa: number) => hundredths.format(kappa),
    interval: (low: number, high: number) => `${hundredths.format(low)} bis ${hundredths.format(high)}`,
    /** Why a figure is missing. */
    why: {
      noPosts: 'keine Beiträge',
      oneCategory: 'alle sagen dasselbe',
      noSpread: 'zu wenig Streuung',
    },
    none: 'In diesem Zeitraum gab es keine Zweitmeinung. Den Anteil legt die Leitung unter „Wer moderiert?“ fest.',
    note: 'Cohens Kappa: Übereinstimmung über den Zufall hinaus, 1 ist völlig einig, 0 wie gewürfelt. Bei einem Grund: beide löschten dafür, gegen alles andere.',
  },

  /** The line below the queues. */
  tunnel: {
    figures: (arrivals: number, gone: number) => `1 h: ${number(arrivals)} dazu, ${number(gone)} erledigt`,
    decided: (count: number) => `1 h: ${number(count)} entschieden`,
    empty: (span: string) => `leer in ${span}`,
    tip: (queue: string, arrivals: number, gone: number) =>
      `„${queue}“ in der letzten Stunde: ${posts(arrivals)} dazu, ${decisions(gone)}`,
  },

  /** Heads and words of the exported table. */
  csv: {
    head: ['Kennzahl', 'Von', 'Bis', 'Was', 'Wer', 'Wert', 'Einheit'],
    arrived: 'Eingegangen',
    arrivedDecided: 'Schon entschieden eingegangen',
    waiting: 'Wartend am Ende',
    people: 'Von Menschen entschieden',
    automatic: 'Automatisch entschieden',
    undone: 'Rückgängig gemacht',
    reason: 'Gelöscht mit Grund',
    median: 'Zeit je Entscheidung, Median',
    p90: 'Zeit je Entscheidung, 90 %',
    measured: 'Gemessene Entscheidungen',
    posts: 'Beiträge',
    decisions: 'Entscheidungen',
    ms: 'Millisekunden',
    byPeople: 'Menschen',
    byRules: 'Regeln',
    /** Part of the file's name: small letters, digits and hyphens. */
    fileName: (period: string, day: string) => `freigabe-statistik-${period}-${day}`,
    filePeriods: { today: 'heute', shift: 'schicht', week: '7-tage', month: '30-tage' },
  },
}
