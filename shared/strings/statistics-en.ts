import { durationsIn } from './durations.ts'
import { figuresIn } from './figures.ts'
import type { statisticsDe } from './statistics-de.ts'

// The English sentences of the view of the statistics, in the shape of the German ones.

const { number, counted } = figuresIn('en-GB')
const posts = counted('post', 'posts')
const decisions = counted('decision', 'decisions')
const { minutes, seconds } = durationsIn('en-GB', { days: counted('day', 'days') })
const hundredths = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const percent = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 0 })

export const statisticsEn: typeof statisticsDe = {
  title: 'Statistics',
  minutes,
  seconds,
  percent: share => percent.format(share),
  none: '–',

  periodLabel: 'Period',
  periods: { today: 'Today', shift: 'Shift', week: '7 days', month: '30 days' },
  periodNames: {
    today: 'today',
    shift: 'the last eight hours',
    week: 'the last seven days',
    month: 'the last thirty days',
  },
  counted: when => `As of ${when}`,
  counting: 'Being counted …',
  tables: 'Tables',
  export: 'As CSV',
  print: 'Print',
  toDesk: 'To the desk',
  saved: file => `Saved as ${file}.`,
  nothing: 'Nothing happened in this period.',

  tiles: {
    label: 'At a glance',
    arrived: 'Arrived',
    arrivedDecided: count => (count === 0 ? 'wait for a decision' : `and ${number(count)} already decided`),
    decided: 'Decided',
    decidedNote: later => (later === 0 ? 'by people' : `by people, ${number(later)} put aside`),
    waiting: 'Waiting',
    waitingNote: change =>
      change === null
        ? 'now'
        : change === 0
          ? 'as many as at the beginning'
          : `${number(Math.abs(change))} ${change > 0 ? 'more' : 'fewer'} than at the beginning`,
    pace: 'Time per decision',
    paceNote: p90 => `median; 90 % within ${p90}`,
    paceNone: 'none measured yet',
    automatic: 'Automatic',
    automaticNote: 'decided by rules',
    undone: 'Undone',
    undoneNote: 'counted nowhere else',
  },

  charts: {
    flow: 'Arrivals and decisions',
    arrived: 'arrived',
    people: 'decided by people',
    automatic: 'decided by rules',
    waiting: 'Waiting posts',
    waitingSeries: 'waiting at the end',
    waitingAll: 'together',
    waitingSince: when => `Counted since ${when}.`,
    actions: 'Decisions by kind',
    actionsNote: 'Each kind has a scale of its own. What was undone does not count.',
    highest: value => `${number(value)} at most`,
    span: 'Span',
    summary: (title, period) => `${title}, ${period}. The figures are in the table.`,
    spanTip: (span, values) => `${span}: ${values}`,
    value: (name, value) => `${number(value)} ${name}`,
  },

  queues: {
    title: 'Queues now',
    queue: 'Queue',
    count: 'Posts',
    arrivals: 'in, 1 h',
    decisions: 'done, 1 h',
    empty: 'empty in',
    notShrinking: 'not shrinking',
    isEmpty: 'empty',
    note: 'Projected from the last hour; what came all at once, such as a file, does not count as a stream.',
  },

  pace: {
    title: 'Time per decision',
    action: 'Kind',
    decisions: 'measured',
    median: 'median',
    p90: '90 %',
    note: 'From the post appearing to the key. Half were done within the median, nine in ten within the time beside it. For several at once: the time divided by the posts.',
    all: 'all, one by one',
    batches: 'several at once',
  },

  reasons: {
    title: 'Reasons for deleting',
    reason: 'Reason',
    people: 'people',
    automatic: 'rules',
    share: 'share',
    none: 'Nothing was deleted.',
  },

  rules: {
    title: 'How well the rules hit',
    rule: 'Rule',
    recent: 'in 7 days',
    deleted: 'deleted',
    approved: 'approved',
    precision: 'precision',
    interval: (low, high) => `${percent.format(low)} to ${percent.format(high)}`,
    falseAlarms: 'false alarms',
    none: 'Nobody has decided about a post with hits yet.',
    note: 'Over all posts on the desk, not only the period: the share of hit posts that people deleted, with its 95 % range.',
    more: count => `${number(count)} more are in the view of the rules ({go.rules}).`,
  },

  people: {
    title: 'Who',
    titleOwn: 'My decisions',
    name: 'Name',
    decided: 'decided',
    approve: 'approved',
    delete: 'deleted',
    escalate: 'escalated',
    later: 'put aside',
    undone: 'undone',
    median: 'median',
    p90: '90 %',
    none: 'No decision in this period yet.',
    onlyOwn: 'Only seniors see the figures of others.',
  },

  agreement: {
    title: 'How far two people agree',
    about: 'About',
    overall: 'what to do',
    posts: 'Posts',
    same: 'decided alike',
    kappa: 'Kappa',
    range: '95% interval',
    kappaOf: kappa => hundredths.format(kappa),
    interval: (low, high) => `${hundredths.format(low)} to ${hundredths.format(high)}`,
    why: { noPosts: 'no posts', oneCategory: 'all say the same', noSpread: 'too little spread' },
    none: 'There was no second opinion in this period. A senior sets the share under “Who is moderating?”.',
    note: 'Cohen’s kappa: agreement beyond chance; 1 is complete, 0 as if thrown by dice. On a reason: both deleted for it, against all else.',
  },

  tunnel: {
    figures: (arrivals, gone) => `1 h: ${number(arrivals)} in, ${number(gone)} done`,
    decided: count => `1 h: ${number(count)} decided`,
    empty: span => `empty in ${span}`,
    tip: (queue, arrivals, gone) => `“${queue}” in the last hour: ${posts(arrivals)} in, ${decisions(gone)}`,
  },

  csv: {
    head: ['Figure', 'From', 'Until', 'What', 'Who', 'Value', 'Unit'],
    arrived: 'Arrived',
    arrivedDecided: 'Arrived already decided',
    waiting: 'Waiting at the end',
    people: 'Decided by people',
    automatic: 'Decided automatically',
    undone: 'Undone',
    reason: 'Deleted with reason',
    median: 'Time per decision, median',
    p90: 'Time per decision, 90 %',
    measured: 'Measured decisions',
    posts: 'posts',
    decisions: 'decisions',
    ms: 'milliseconds',
    byPeople: 'people',
    byRules: 'rules',
    fileName: (period, day) => `freigabe-statistics-${period}-${day}`,
    filePeriods: { today: 'today', shift: 'shift', week: '7-days', month: '30-days' },
  },
}
