import type { ConditionKind, Finding } from '../domain.ts'
import { figuresIn } from './figures.ts'
import type { HitStrings } from './hits-de.ts'

// The English sentences about hits, in the shape of hits-de.ts.

const { number, counted } = figuresIn('en-GB')
const times = (count: number) => (count === 1 ? 'once' : `${number(count)} times`)
const days = counted('day', 'days')
const hits = counted('hit', 'hits')
const links = counted('link', 'links')
const contacts = counted('piece of contact data', 'pieces of contact data')
const notices = counted('open notice', 'open notices')
const users = counted('user', 'users')
const percent = (share: number) => `${number(Math.round(share * 100))}%`
const languages = new Intl.DisplayNames('en', { type: 'language' })

type Figures = Finding['figures']
const of = (figures: Figures, name: string) => Number(figures[name] ?? 0)
const text = (figures: Figures, name: string) => String(figures[name] ?? '')
const alike = (what: string, figures: Figures) =>
  `${what} ${times(of(figures, 'posts'))}, by ${users(of(figures, 'authors'))}`

const names: Record<ConditionKind, string> = {
  terms: 'Terms',
  regex: 'Pattern',
  links: 'Links',
  capitals: 'Capitals',
  length: 'Length',
  repetition: 'Repetition',
  emoji: 'Emoji',
  language: 'Language',
  contact: 'Contact data',
  accountAge: 'Age of the account',
  deletedShare: 'Share deleted',
  sanctioned: 'Sanction',
  firstPost: 'First post',
  flood: 'Posts in a short time',
  sameText: 'Same text',
  similar: 'Similar text',
  notices: 'Notices',
  section: 'Section',
  article: 'Article',
  hour: 'Hour',
}

const found: Record<ConditionKind, (figures: Figures) => string> = {
  terms: v => `terms ${times(of(v, 'count'))}`,
  regex: v => `pattern ${times(of(v, 'count'))}`,
  links: v => links(of(v, 'count')),
  capitals: v => `${percent(of(v, 'share'))} capitals`,
  length: v =>
    'words' in v ? `${number(of(v, 'words'))} words long` : `${number(of(v, 'characters'))} characters long`,
  repetition: v =>
    'run' in v ? `one character ${times(of(v, 'run'))} in a row` : `${percent(of(v, 'words'))} repetition`,
  emoji: v => `${number(of(v, 'count'))} emoji`,
  language: v => `language: ${languages.of(text(v, 'language')) ?? text(v, 'language')}`,
  contact: v => contacts(of(v, 'count')),
  accountAge: v => (of(v, 'days') < 1 ? 'account made today' : `account ${days(Math.floor(of(v, 'days')))} old`),
  deletedShare: v => `${number(of(v, 'deleted'))} of the last ${number(of(v, 'decided'))} deleted`,
  sanctioned: () => 'under a sanction',
  firstPost: v => (of(v, 'earlierPosts') === 0 ? 'first post' : `${number(of(v, 'earlierPosts'))} earlier posts`),
  flood: v => `${number(of(v, 'posts'))} posts in a short time`,
  sameText: v => alike('same text', v),
  similar: v => alike('similar text', v),
  notices: v => notices(of(v, 'notices')),
  section: v => `section ${text(v, 'section')}`,
  article: v => `article ${text(v, 'article')}`,
  hour: v => `sent in hour ${number(of(v, 'hour'))}`,
}

export const hitsEn: HitStrings = {
  finding: ({ kind, truth, figures }) => {
    if (truth === 'unknown') return `${names[kind]}: unknown`
    if (truth === 'no' && Object.keys(figures).length === 0) return `${names[kind]}: no`
    return found[kind](figures)
  },
  check: 'To check:',
  falseAlarm: 'false alarm',
  wholePost: 'whole post',
  speaksForApproving: 'speaks for approving',
  suggestApprove: 'Approve',
  forApprove: 'Speaks for approving:',
  more: count => `and ${number(count)} more`,
  walk: 'to the next hit',
  mark: 'false alarm',
  unmark: 'no false alarm after all',
  at: (place, count, rule, written) =>
    `Hit ${number(place)} of ${number(count)}: ${rule}${written === '' ? '' : `, ${written}`}`,
  marked: 'marked as a false alarm',
  unmarked: 'counts as a hit again',

  risk: {
    label: 'Why does this stand here?',
    total: points => `Risk ${number(points)}`,
    parts: {
      severity: level => `worst hit level ${level}`,
      hits,
      author: 'user',
      flood: 'many posts',
    },
    column: 'What counts',
    points: 'Points',
    reason: 'Why',
    names: { severity: 'Severity', hits: 'Hits', author: 'User', flood: 'Flood' },
    why: {
      severity: level => `The worst hit that counts has level ${level}; 100 points a level.`,
      hits: count => `${hits(count)} ${count === 1 ? 'counts' : 'count'}; 3 points a hit, 30 at most.`,
      author: 'The account is younger than a week, or much of it was deleted lately.',
      authorNone: 'Neither a young account nor much deleted is known.',
      flood: 'More than three posts of this user within ten minutes.',
      floodNone: 'No unusual number of posts is known.',
    },
    sum: 'Risk',
    order: 'The highest risk stands on top. Severity always goes first; the rest only orders within a level.',
  },
}
