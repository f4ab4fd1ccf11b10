import { figuresIn } from './figures.ts'
import type { WaitingStrings } from './waiting-de.ts'

// The English sentences of what waits: for a time, for a person, for a second opinion.

const { number, counted } = figuresIn('en-GB')

export const waitingEn: WaitingStrings = {
  until: when => `until ${when}`,
  timeLabel: 'Put aside until',
  timeExamples: '20m · 2h · 18:30 · tomorrow 9 · Mon 8',
  understood: (when, span) => `${when} – ${span}`,
  notUnderstood: 'No time understood.',
  hasPassed: 'That has passed.',
  escalateHelp: '@ name · by 18:00 or !2h',
  people: 'Escalate to whom?',
  toPerson: name => `to ${name}`,
  nobodyNamed: name => `There is no “@${name}” here.`,
  deadline: when => `due ${when}`,
  answer: 'Answer to the moderator',

  toMe: 'to me',
  overdue: when => `overdue since ${when}`,
  setAsideBy: name => `put aside by ${name}`,
  wasUntil: when => `was until ${when}`,
  answeredBy: name => `Answer from ${name}`,
  answeredTo: name => `to ${name}`,
  backAt: 'Comes back',
  atItsTime: 'automatically at the time that was set',
  opinionsDiffer: name => `automatically after the second opinion of ${name}`,

  mine: 'mine',
  orders: {
    later: { oldest: 'Soonest first', newest: 'Latest first' },
    escalated: { oldest: 'By deadline', newest: 'Newest first' },
  },

  line: {
    label: 'What waits for you',
    lead: 'For you:',
    answers: counted('answer', 'answers'),
    escalated: count => `${number(count)} escalated`,
    overdue: 'overdue',
    unassigned: count => `${number(count)} to any senior`,
    opinions: counted('second opinion', 'second opinions'),
  },

  opinion: {
    title: 'Second opinion',
    hint: 'Please decide as if the post had just come in. How it was decided stays hidden; nothing changes about it here.',
    share: 'Share of second opinions',
    percent: 'percent',
    shareHint:
      'So many of a hundred decisions are seen by a second person who does not know the first. 0 switches it off. Only a senior changes the share.',
    shareWrong: 'Please enter a whole number from 0 to 100.',
  },
}
