import type { Because } from '../author.ts'
import type { Action, FileKind, SanctionKind, StepAction } from '../domain.ts'
import type { ProblemKey, ProblemValues } from '../errors.ts'
import { figuresIn } from './figures.ts'

// The German sentences about authors, their sanctions, threads and the steps of a shift.

const { number, counted, moment } = figuresIn('de-AT')
const days = counted('Tag', 'Tage')
const inDays = counted('Tag', 'Tagen')
const hours = counted('Stunde', 'Stunden')
const posts = counted('Beitrag', 'Beiträge')
const steps = counted('Schritt', 'Schritte')
const percent = (share: number) => `${number(Math.round(share * 100))} %`

/** 72 hours are three days. */
const duration = (count: number) => (count % 24 === 0 ? days(count / 24) : hours(count))

const kinds: Record<FileKind, string> = {
  note: 'Notiz',
  warning: 'Verwarnung',
  premoderation: 'Vormoderation',
  suspension: 'Sperre',
  ban: 'Ausschluss',
}
const the = (kind: unknown) => (kind === 'ban' ? 'der Ausschluss' : `die ${kinds[kind as FileKind]}`)
const theBeginning = (kind: unknown) => the(kind).replace('d', 'D')

/** What a step did, as a participle: "… ist verwarnt". */
export const stepsDe: Record<StepAction, string> = {
  approve: 'freigegeben',
  delete: 'gelöscht',
  escalate: 'eskaliert',
  later: 'zurückgelegt',
  answer: 'beantwortet',
  note: 'Notiz geschrieben',
  warning: 'verwarnt',
  premoderation: 'vormoderiert',
  suspension: 'gesperrt',
  ban: 'ausgeschlossen',
  end: 'aufgehoben',
}

const inTheWay = (v: ProblemValues): string => {
  const at = typeof v['at'] === 'string' ? moment(v['at']) : ''
  const did = stepsDe[v['did'] as Action]
  const post = `den Beitrag von „${v['author']}“`
  switch (String(v['by'])) {
    case 'person':
      return `${v['name']} hat ${post} am ${at} ${did}. Er lässt sich unter „Entschieden“ neu entscheiden.`
    case 'rule':
      return `Die Regel „${v['name']}“ hat ${post} am ${at} ${did}. Er lässt sich unter „Entschieden“ neu entscheiden.`
    case 'resting':
      return `Darauf beruht ${the(v['did'])} gegen „${v['author']}“, von ${v['name']} am ${at}. Bitte zuerst diese Maßnahme aufheben.`
    case 'complaint':
      return `Gegen diese Entscheidung über ${post} liegt seit ${at} eine Beschwerde vor. Darüber entscheidet jemand anderer, unter „Beschwerden“.`
    case 'taken':
      return `Gegen „${v['author']}“ gilt schon ${the(v['did'])} von ${v['name']}, seit ${at}. Bitte zuerst diese Maßnahme aufheben.`
    case 'ended':
      return `${theBeginning(v['did'])} gegen „${v['author']}“ wurde von ${v['name']} am ${at} beendet. In der Nutzerakte lässt sie sich neu verhängen.`
    case 'undone':
      return `${theBeginning(v['did'])} gegen „${v['author']}“ hat ${v['name']} am ${at} zurückgenommen; es gibt nichts zu beenden.`
    default:
      return `„${v['author']}“ hat den Beitrag am ${at} auf der Website geändert. Bitte ansehen und neu entscheiden.`
  }
}

type AuthorProblem =
  | 'undoBlocked'
  | 'redoBlocked'
  | 'stepGone'
  | 'stepTooLarge'
  | 'authorGone'
  | 'authorNoteMissing'
  | 'recordGone'
  | 'recordOver'
  | 'durationMissing'
  | 'durationNotMeant'
  | 'warningFirst'
  | 'banSeniorOnly'
  | 'banNeedsNote'
  | 'sanctionInForce'

export const authorProblemsDe: Record<AuthorProblem & ProblemKey, (values: ProblemValues) => string> = {
  undoBlocked: v => `Schritt ${v['position']} lässt sich nicht rückgängig machen: ${inTheWay(v)}`,
  redoBlocked: v => `Schritt ${v['position']} lässt sich nicht wiederholen: ${inTheWay(v)}`,
  stepGone: () => 'Diesen Schritt gibt es nicht mehr. Die Liste der Schicht wird neu gezeigt.',
  stepTooLarge: v =>
    `Schritt ${v['position']} hat ${posts(Number(v['posts']))} und wird für sich allein zurückgenommen oder wiederholt. Bitte zuerst bis zu diesem Schritt gehen, dann weiter.`,
  authorGone: () => 'Diesen Nutzer gibt es im Bestand nicht.',
  authorNoteMissing: () => 'Die Notiz ist leer. Bitte einen Satz schreiben, oder mit Esc verwerfen.',
  recordGone: () => 'Diesen Eintrag gibt es in der Nutzerakte nicht.',
  recordOver: () => 'Das ist schon vorbei; aufzuheben gibt es nichts.',
  durationMissing: () =>
    'Eine Sperre hat ein Ende (Art. 23 Abs. 1 DSA: „für einen angemessenen Zeitraum“). Bitte die Dauer angeben.',
  durationNotMeant: () => 'Verwarnung und Ausschluss haben keine Dauer. Bitte sie leer lassen.',
  warningFirst: () =>
    'Vor einer Sperre steht eine Verwarnung (Art. 23 Abs. 1 DSA), und hier gilt keine. Bitte zuerst verwarnen.',
  banSeniorOnly: () =>
    'Einen Ausschluss verhängt und beendet nur die Leitung. Bitte einen Beitrag des Nutzers eskalieren; wer die Leitung hat, steht unter „Wer moderiert?“.',
  banNeedsNote: v =>
    `Ein Ausschluss ohne vorherige Verwarnung braucht eine Begründung mit mindestens ${v['minimum']} Zeichen.`,
  sanctionInForce: v =>
    `Es gilt schon ${v['sanction'] === 'ban' ? 'ein Ausschluss' : `eine ${kinds[v['sanction'] as SanctionKind]}`}. Bitte zuerst aufheben, dann neu verhängen.`,
}

const of = (values: Because['values'], name: string) => Number(values[name] ?? 0)
const text = (values: Because['values'], name: string) => String(values[name] ?? '')

/** The why of a proposal; the letters are those of Art. 23(3) DSA. */
const because: Record<Because['key'], (values: Because['values']) => string> = {
  number: v =>
    `a) Anzahl: ${number(of(v, 'violating'))} von ${posts(of(v, 'posts'))} in ${inDays(of(v, 'days'))} gelöscht, ${number(of(v, 'illegal'))} davon aus einem Grund mit Gesetzesbezug.`,
  share: v => `b) Anteil: ${percent(of(v, 'share'))} aller Beiträge des Zeitraums.`,
  gravity: v =>
    of(v, 'worst') === 0
      ? 'c) Schwere: nichts gelöscht.'
      : `c) Schwere: höchstens Stufe ${of(v, 'worst')} von 5; ${posts(of(v, 'grave'))} ab Stufe 4.`,
  repeated: v =>
    `d) Absicht: ${posts(of(v, 'afterWarning'))} nach der Verwarnung vom ${moment(text(v, 'warnedAt'))} – trotzdem weitergemacht.`,
  notRepeated: v => `d) Absicht: seit der Verwarnung vom ${moment(text(v, 'warnedAt'))} nichts mehr gelöscht.`,
  notWarned: () => 'd) Absicht: nicht erkennbar; es gilt keine Verwarnung.',
  nothing: () => 'Kein Vorschlag: Im Zeitraum wurde nichts gelöscht.',
  tooFew: v => `Kein Vorschlag: Von „häufig“ (Art. 23 Abs. 1) lässt sich ab ${posts(of(v, 'needed'))} sprechen.`,
  warnFirst: () => 'Verwarnung: Sie steht vor jeder Sperre (Art. 23 Abs. 1).',
  noRepeat: () => 'Kein Vorschlag: Seit der Verwarnung gibt es keinen neuen Anlass.',
  mild: () => 'Vormoderation: weitergemacht, aber weder häufig noch besonders schwer.',
  suspend: v =>
    `Sperre für ${days(of(v, 'days'))}: nach Verwarnung weitergemacht, ${of(v, 'suspensions') === 0 ? 'noch keine Sperre' : `bisher ${counted('Sperre', 'Sperren')(of(v, 'suspensions'))}`}.`,
  ladderEnds: v =>
    `Ausschluss, durch die Leitung: Auch ${counted('Sperre', 'Sperren')(of(v, 'suspensions'))} und die Verwarnung haben nichts geändert.`,
  inForce: v => `Kein Vorschlag: Es gilt schon ${the(v['sanction'])}.`,
}

const shortMonths = new Intl.DateTimeFormat('de-AT', { month: 'short', timeZone: 'UTC' })
const longMonths = new Intl.DateTimeFormat('de-AT', { month: 'long', year: 'numeric', timeZone: 'UTC' })

export const authorsDe = {
  kinds,
  /** Short, for the badge at a post: what the author is. */
  badges: {
    warning: 'verwarnt',
    premoderation: 'vormoderiert',
    suspension: 'gesperrt',
    ban: 'ausgeschlossen',
  } satisfies Record<SanctionKind, string>,
  badgeTip: (kind: SanctionKind, reason: string, since: string, until: string | null) =>
    `${kinds[kind]} seit ${moment(since)}${until === null ? ', ohne Ende' : `, bis ${moment(until)}`}: ${reason}`,
  title: 'Nutzerakte',
  label: (name: string) => `Nutzerakte von ${name}`,
  loading: 'Wird geladen …',
  source: (name: string) => `Konto bei ${name}`,
  posts: 'Letzte Beiträge',
  noPosts: 'Von diesem Nutzer liegt kein Beitrag vor.',
  postsHint: 'öffnet den markierten Beitrag',
  under: (title: string) => `unter „${title}“`,
  current: 'dieser Beitrag',
  sanctions: 'Maßnahmen',
  noSanctions: 'Keine Maßnahme in Kraft.',
  pastSanctions: counted('frühere Maßnahme', 'frühere Maßnahmen'),
  notes: 'Notizen der Moderation',
  noNotes: 'Noch keine Notiz.',
  writeNote: 'Notiz schreiben',
  noteLabel: (name: string) => `Notiz zu ${name}`,
  withdraw: 'zurückziehen',
  withdrawn: (name: string, at: string) => `zurückgezogen von ${name}, ${moment(at)}`,
  lift: 'aufheben',
  lifted: (name: string, at: string) => `aufgehoben von ${name}, ${moment(at)}`,
  undone: 'rückgängig gemacht',
  over: (at: string) => `abgelaufen ${moment(at)}`,
  until: (at: string) => `bis ${moment(at)}`,
  counts: (at: string) => `zählt bis ${moment(at)}`,
  withoutEnd: 'ohne Ende',
  given: (name: string, at: string) => `${name}, ${moment(at)}`,
  queued: 'Wartet auf Anbindung: Die Quelle weiß davon noch nichts.',
  advice: 'Was spricht wofür? (Art. 23 Abs. 3 DSA)',
  proposal: 'Vorschlag',
  noProposal: 'Kein Vorschlag',
  proposed: (kind: SanctionKind, length: number | null) =>
    length === null ? kinds[kind] : `${kinds[kind]} für ${duration(length)}`,
  follow: 'übernehmen',
  buttons: { warning: 'Verwarnen', premoderation: 'Vormoderieren', suspension: 'Sperren', ban: 'Ausschließen' },
  form: {
    title: (kind: SanctionKind) => `${kinds[kind]} verhängen`,
    reason: 'Grund',
    amount: 'Dauer',
    unit: 'Einheit',
    units: { hours: 'Stunden', days: 'Tage' },
    open: 'leer: bis auf Widerruf',
    note: 'Notiz',
    send: 'Verhängen',
    leave: 'Verwerfen',
    hint: 'Mit {history.undo} rückgängig. Die Quelle erfährt davon, sobald sie angebunden ist.',
  },
  plot: {
    title: 'Gelöschte Beiträge nach Gründen, zwölf Monate',
    none: 'In zwölf Monaten wurde nichts gelöscht.',
    other: 'andere Gründe',
    atSource: 'an der Quelle gelöscht',
    month: 'Monat',
    short: (month: string) => shortMonths.format(new Date(`${month}-01`)),
    long: (month: string) => longMonths.format(new Date(`${month}-01`)),
    summary: (all: number, most: string, inMost: number) =>
      `${posts(all)} in zwölf Monaten gelöscht, die meisten im ${longMonths.format(new Date(`${most}-01`))} (${number(inMost)}).`,
  },
  because: ({ key, values }: Because) => because[key](values),

  thread: {
    title: 'Gespräch',
    label: 'Gespräch um den Beitrag',
    open: 'Gespräch ansehen',
    current: 'dieser Beitrag',
    answers: counted('Antwort', 'Antworten'),
    before: (count: number) =>
      count >= 490 ? 'viele frühere Beiträge' : counted('früherer Beitrag', 'frühere Beiträge')(count),
    after: (count: number) =>
      count >= 490 ? 'viele spätere Beiträge' : counted('späterer Beitrag', 'spätere Beiträge')(count),
    levels: counted('Ebene darüber ist ausgelassen.', 'Ebenen darüber sind ausgelassen.'),
    keys: { unfold: 'von hier aus', parent: 'eine Ebene hinauf', show: 'öffnen', close: 'zurück' },
  },

  shift: {
    title: 'Schritte der Schicht',
    none: 'In dieser Schicht gibt es noch keinen Schritt.',
    list: 'Schritte, der neueste zuerst',
    place: (position: number) => `Schritt ${number(position)}`,
    batch: (count: number) => `${posts(count)} zusammen`,
    undone: 'rückgängig gemacht',
    undo: (count: number) =>
      count === 1 ? 'macht diesen Schritt rückgängig' : `macht ${steps(count)} rückgängig, bis zu diesem`,
    redo: (count: number) => (count === 1 ? 'wiederholt diesen Schritt' : `wiederholt ${steps(count)}, bis zu diesem`),
    show: 'zeigt den Beitrag',
    about: (action: StepAction, file: FileKind | null, name: string) => {
      if (file === null) return stepsDe[action]
      if (action === 'end') return `${kinds[file]} ${file === 'note' ? 'zurückgezogen' : 'aufgehoben'}: ${name}`
      return file === 'note' ? `Notiz zu ${name}` : `${kinds[file]}: ${name}`
    },
  },
}

export type AuthorStrings = typeof authorsDe
