import type { Because } from '../author.ts'
import type { Action, FileKind, SanctionKind, StepAction } from '../domain.ts'
import type { ProblemValues } from '../errors.ts'
import type { AuthorStrings, authorProblemsDe } from './authors-de.ts'
import { figuresIn } from './figures.ts'

// The English sentences about authors, their sanctions, threads and the steps of a shift.

const { number, counted, moment } = figuresIn('en-GB')
const days = counted('day', 'days')
const hours = counted('hour', 'hours')
const posts = counted('post', 'posts')
const steps = counted('step', 'steps')
const suspensions = counted('suspension', 'suspensions')
const percent = (share: number) => `${number(Math.round(share * 100))}%`

const duration = (count: number) => (count % 24 === 0 ? days(count / 24) : hours(count))

const kinds: Record<FileKind, string> = {
  note: 'Note',
  warning: 'Warning',
  premoderation: 'Pre-moderation',
  suspension: 'Suspension',
  ban: 'Ban',
}
const the = (kind: unknown) => `the ${kinds[kind as FileKind].toLowerCase()}`

export const stepsEn: Record<StepAction, string> = {
  approve: 'approved',
  delete: 'deleted',
  escalate: 'escalated',
  later: 'put aside',
  answer: 'answered',
  note: 'note written',
  warning: 'warned',
  premoderation: 'pre-moderated',
  suspension: 'suspended',
  ban: 'banned',
  end: 'lifted',
}

const inTheWay = (v: ProblemValues): string => {
  const at = typeof v['at'] === 'string' ? moment(v['at']) : ''
  const did = v['did'] === 'later' ? 'put it aside' : `${stepsEn[v['did'] as Action]} it`
  const post = `the post by “${v['author']}”`
  switch (String(v['by'])) {
    case 'person':
      return `of ${post}: ${v['name']} ${did} on ${at}. Decide it anew under “Decided”.`
    case 'rule':
      return `of ${post}: the rule “${v['name']}” ${did} on ${at}. Decide it anew under “Decided”.`
    case 'resting':
      return `${the(v['did'])} of “${v['author']}” rests on it, given by ${v['name']} on ${at}. Lift that one first.`
    case 'complaint':
      return `there is a complaint about this decision on ${post} since ${at}. Somebody else decides it, under “Complaints”.`
    case 'taken':
      return `“${v['author']}” is under ${the(v['did'])} by ${v['name']} since ${at}. Lift that one first.`
    case 'ended':
      return `${the(v['did'])} of “${v['author']}” was ended by ${v['name']} on ${at}. The author’s file can give a new one.`
    case 'undone':
      return `${the(v['did'])} of “${v['author']}” was taken back by ${v['name']} on ${at}; there is nothing to end.`
    default:
      return `“${v['author']}” edited the post at the site on ${at}. Please look at it and decide anew.`
  }
}

export const authorProblemsEn: Record<keyof typeof authorProblemsDe, (values: ProblemValues) => string> = {
  undoBlocked: v => `Step ${v['position']} cannot be undone: ${inTheWay(v)}`,
  redoBlocked: v => `Step ${v['position']} cannot be redone: ${inTheWay(v)}`,
  stepGone: () => 'This step is no longer there. The list of the shift is shown anew.',
  stepTooLarge: v =>
    `Step ${v['position']} has ${posts(Number(v['posts']))} and is undone or redone by itself. Go to the step next to it first, then on.`,
  authorGone: () => 'There is no such author here.',
  authorNoteMissing: () => 'The note is empty. Please write a sentence, or drop it with Esc.',
  recordGone: () => 'There is no such entry in the author’s file.',
  recordOver: () => 'This is over already; there is nothing to lift.',
  durationMissing: () =>
    'A suspension has an end (Art. 23(1) DSA: “for a reasonable period of time”). Please say for how long.',
  durationNotMeant: () => 'A warning and a ban have no duration. Please leave it empty.',
  warningFirst: () => 'A warning comes before a suspension (Art. 23(1) DSA), and none counts here. Please warn first.',
  banSeniorOnly: () =>
    'Only a senior gives and ends a ban. Escalate one of the author’s posts with E; “Who is moderating?” says who is a senior.',
  banNeedsNote: v => `A ban without a warning before it needs an explanation of at least ${v['minimum']} characters.`,
  sanctionInForce: v =>
    `The author is under a ${kinds[v['sanction'] as SanctionKind].toLowerCase()} already. Lift it first, then give a new one.`,
}

const of = (values: Because['values'], name: string) => Number(values[name] ?? 0)
const text = (values: Because['values'], name: string) => String(values[name] ?? '')

const because: Record<Because['key'], (values: Because['values']) => string> = {
  number: v =>
    `(a) Number: ${number(of(v, 'violating'))} of ${posts(of(v, 'posts'))} in ${days(of(v, 'days'))} deleted, ${number(of(v, 'illegal'))} of them for a reason that names a statute.`,
  share: v => `(b) Share: ${percent(of(v, 'share'))} of all posts of the period.`,
  gravity: v =>
    of(v, 'worst') === 0
      ? '(c) Gravity: nothing deleted.'
      : `(c) Gravity: at most level ${of(v, 'worst')} of 5; ${posts(of(v, 'grave'))} from level 4 up.`,
  repeated: v =>
    `(d) Intention: ${posts(of(v, 'afterWarning'))} after the warning of ${moment(text(v, 'warnedAt'))} – went on all the same.`,
  notRepeated: v => `(d) Intention: nothing deleted since the warning of ${moment(text(v, 'warnedAt'))}.`,
  notWarned: () => '(d) Intention: cannot be told; no warning counts.',
  nothing: () => 'No proposal: nothing was deleted in the period.',
  tooFew: v => `No proposal: “frequently” (Art. 23(1)) begins with ${posts(of(v, 'needed'))}.`,
  warnFirst: () => 'Warning: it comes before any suspension (Art. 23(1)).',
  noRepeat: () => 'No proposal: there is no new ground since the warning.',
  mild: () => 'Pre-moderation: went on, yet neither frequently nor gravely.',
  suspend: v =>
    `Suspension for ${days(of(v, 'days'))}: went on after a warning, ${of(v, 'suspensions') === 0 ? 'no suspension yet' : `${suspensions(of(v, 'suspensions'))} so far`}.`,
  ladderEnds: v => `Ban, by a senior: ${suspensions(of(v, 'suspensions'))} and the warning changed nothing.`,
  inForce: v => `No proposal: ${the(v['sanction'])} holds already.`,
}

const shortMonths = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' })
const longMonths = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

export const authorsEn: AuthorStrings = {
  kinds,
  badges: { warning: 'warned', premoderation: 'pre-moderated', suspension: 'suspended', ban: 'banned' },
  badgeTip: (kind, reason, since, until) =>
    `${kinds[kind]} since ${moment(since)}${until === null ? ', without end' : `, until ${moment(until)}`}: ${reason}`,
  title: 'Author’s file',
  label: name => `File of ${name}`,
  loading: 'Loading …',
  source: name => `account at ${name}`,
  posts: 'Last posts',
  noPosts: 'There is no post by this author.',
  postsHint: 'opens the marked post',
  under: title => `under “${title}”`,
  current: 'this post',
  sanctions: 'Sanctions',
  noSanctions: 'No sanction holds.',
  pastSanctions: counted('earlier sanction', 'earlier sanctions'),
  notes: 'Moderation notes',
  noNotes: 'No note yet.',
  writeNote: 'Write a note',
  noteLabel: name => `Note on ${name}`,
  withdraw: 'withdraw',
  withdrawn: (name, at) => `withdrawn by ${name}, ${moment(at)}`,
  lift: 'lift',
  lifted: (name, at) => `lifted by ${name}, ${moment(at)}`,
  undone: 'undone',
  over: at => `ended ${moment(at)}`,
  until: at => `until ${moment(at)}`,
  counts: at => `counts until ${moment(at)}`,
  withoutEnd: 'without end',
  given: (name, at) => `${name}, ${moment(at)}`,
  queued: 'Waits for a connection: the source does not know of it yet.',
  advice: 'What speaks for what? (Art. 23(3) DSA)',
  proposal: 'Proposal',
  noProposal: 'No proposal',
  proposed: (kind, length) => (length === null ? kinds[kind] : `${kinds[kind]} for ${duration(length)}`),
  follow: 'take it',
  buttons: { warning: 'Warn', premoderation: 'Pre-moderate', suspension: 'Suspend', ban: 'Ban' },
  form: {
    title: kind => `Give a ${kinds[kind].toLowerCase()}`,
    reason: 'Reason',
    amount: 'Duration',
    unit: 'Unit',
    units: { hours: 'hours', days: 'days' },
    open: 'empty: until it is lifted',
    note: 'Note',
    send: 'Give it',
    leave: 'Drop it',
    hint: '{history.undo} takes it back. The source hears of it once it is connected.',
  },
  plot: {
    title: 'Deleted posts by reason, twelve months',
    none: 'Nothing was deleted in twelve months.',
    other: 'other reasons',
    atSource: 'deleted at the source',
    month: 'Month',
    short: month => shortMonths.format(new Date(`${month}-01`)),
    long: month => longMonths.format(new Date(`${month}-01`)),
    summary: (all, most, inMost) =>
      `${posts(all)} deleted in twelve months, most of them in ${longMonths.format(new Date(`${most}-01`))} (${number(inMost)}).`,
  },
  because: ({ key, values }) => because[key](values),

  thread: {
    title: 'Thread',
    label: 'Thread around the post',
    open: 'Show the thread',
    current: 'this post',
    answers: counted('answer', 'answers'),
    before: count => (count >= 490 ? 'many earlier posts' : counted('earlier post', 'earlier posts')(count)),
    after: count => (count >= 490 ? 'many later posts' : counted('later post', 'later posts')(count)),
    levels: counted('level above is left out.', 'levels above are left out.'),
    keys: { unfold: 'from here', parent: 'one level up', show: 'open', close: 'back' },
  },

  shift: {
    title: 'Steps of the shift',
    none: 'There is no step in this shift yet.',
    list: 'Steps, the newest first',
    place: position => `Step ${number(position)}`,
    batch: count => `${posts(count)} together`,
    undone: 'undone',
    undo: count => (count === 1 ? 'undoes this step' : `undoes ${steps(count)}, down to this one`),
    redo: count => (count === 1 ? 'redoes this step' : `redoes ${steps(count)}, up to this one`),
    show: 'shows the post',
    about: (action, file, name) => {
      if (file === null) return stepsEn[action]
      if (action === 'end') return `${kinds[file]} ${file === 'note' ? 'withdrawn' : 'lifted'}: ${name}`
      return file === 'note' ? `Note on ${name}` : `${kinds[file]}: ${name}`
    },
  },
}
