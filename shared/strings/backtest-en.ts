import type { BacktestStrings } from './backtest-de.ts'
import { figuresIn } from './figures.ts'

// The English sentences of the backtest and the re-check, in the shape of backtest-de.ts.

const { number, counted } = figuresIn('en-GB')
const posts = counted('post', 'posts')
const tenths = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })
const percent = (share: number) => `${tenths.format(share * 100)}%`
const spent = (seconds: number) => (seconds < 1 ? 'less than a second' : `${tenths.format(seconds)} seconds`)
const signed = (value: number) => (value > 0 ? `+${number(value)}` : value < 0 ? `−${number(-value)}` : '±0')

export const backtestEn: BacktestStrings = {
  title: 'Backtest',
  intro: what => `What would ${what} have done to posts that were decided already?`,
  what: {
    draftPack: pack => `the draft of “${pack}”`,
    draftRule: rule => `the rule “${rule}” in the draft`,
    pack: pack => `the pack “${pack}”`,
    rule: rule => `the rule “${rule}”`,
  },
  form: 'Which decisions?',
  period: 'Period',
  periods: { all: 'all', days7: '7 days', days30: '30 days', days365: '365 days', own: 'own' },
  from: 'from',
  until: 'up to and including',
  datesBad: 'The end lies before the beginning.',
  section: 'Section',
  onlyRule: rule => `only “${rule}”`,
  allSections: 'all sections',
  start: 'Start the backtest',
  again: 'Start once more',
  running: (read, total) =>
    total === 0 ? 'Counting the decisions …' : `${number(read)} of ${number(total)} decisions`,
  progress: 'Progress of the backtest',
  cancel: 'Cancel',
  otherRunning: pack => `A backtest of “${pack}” is running. It can be cancelled here.`,
  cancelled: 'The backtest was cancelled. There is no result.',
  failed: 'The backtest has failed. Nothing has changed in rules and posts. Please start it once more.',
  none: 'No backtest yet. It changes nothing, and takes a few seconds for 100,000 decisions.',
  stale: 'The draft has changed since. The result is that of the text before.',
  otherRule: rule =>
    rule === null ? 'This result is that of the whole pack.' : `This result is that of the rule “${rule}” only.`,
  done: (decisions, seconds) => `${counted('decision', 'decisions')(decisions)} checked in ${spent(seconds)}`,
  nothingDecided: 'Nobody has decided anything in this selection. A longer period or all sections hold more.',

  table: 'Hits and decisions',
  outcome: 'Outcome',
  candidate: 'Tested',
  draft: 'Draft',
  inForce: version => `Version ${version} in force`,
  difference: 'Difference',
  rows: {
    hitDeleted: 'deleted and hit',
    hitApproved: 'approved, but hit',
    missDeleted: 'deleted, but not hit',
    missApproved: 'approved and not hit',
  },
  meaning: {
    hitDeleted: 'rightly hit',
    hitApproved: 'false alarm',
    missDeleted: 'missed',
    missApproved: 'rightly left alone',
  },
  precision: 'Precision: deleted among those hit',
  recall: 'Recall: hit among those deleted',
  interval: (low, high) => `95%: ${tenths.format(low * 100)} to ${percent(high)}`,
  ofCount: (part, all) => `${number(part)} of ${number(all)}`,
  noShare: 'cannot be said',
  percent,
  signed,
  points: value =>
    `${value > 0 ? '+' : value < 0 ? '−' : '±'}${tenths.format(Math.abs(value) * 100)} percentage points`,
  same: 'No difference to the version in force: the same posts are hit.',
  differs: (more, less, right, wrong) =>
    `${posts(more)} newly hit, ${number(less)} no longer. Rightly ${signed(right)}, wrongly ${signed(wrong)}.`,
  intervalNote: 'The range says where the value lies with 95% certainty (Wilson). Few posts, wide range.',

  lists: {
    newlyCaught: 'Newly hit',
    noLongerCaught: 'No longer hit',
    wronglyCaught: 'Wrongly hit',
    missed: 'Missed',
    caught: 'Rightly hit',
  },
  listsLabel: 'Posts of the backtest',
  empty: {
    newlyCaught: 'Nothing comes in addition: the version in force hits all that is hit now.',
    noLongerCaught: 'Nothing gets lost: what the version in force hits is still hit.',
    wronglyCaught: 'No false alarm: nothing that was approved is hit.',
    missed: 'Nothing missed: all that was deleted is hit.',
    caught: 'Nothing that was deleted is hit. Perhaps the selection does not suit the rule.',
  },
  emptyWord: word => `No post with “${word}” stands in this list.`,
  gone: 'These posts can no longer be fetched. Please start the backtest once more.',
  loading: 'Fetching the posts …',
  shown: (from, to, total) => `${number(from)} to ${number(to)} of ${number(total)}`,
  nextPage: 'Next',
  previousPage: 'Back',
  pageKeys: 'turns pages',
  postKeys: 'from post to post',
  listKeys: 'chooses the list',
  onlyWord: word => `only with “${word}”`,
  clearWord: 'show all',

  words: 'Words that were hit',
  noWords: 'No word was hit: the rule hits whole posts, or nothing at all.',
  word: 'Word',
  wordPosts: 'Posts',
  wordDeleted: 'deleted of these',
  isNew: 'new',
  isNewTip: 'The version in force does not hit this word.',
  newWords: counted('new word', 'new words'),
  toWordsKeys: 'to the words',
  wordKeys: 'shows the posts',
  exceptionKeys: 'makes the word an exception',
  proposed: word => `“${word}” becomes an exception in the draft. {rules.undo} takes that back.`,
  moreWords: count => `show ${number(count)} more`,
  wordCount: counted('word', 'words'),

  recheck: {
    label: 'New check of the posts',
    waiting: (done, total) => `What waits is checked anew: ${number(done)} of ${number(total)}`,
    archive: (done, total) => `The archive is checked anew: ${number(done)} of ${number(total)}`,
    paused: (done, total) => `The check is paused: ${number(done)} of ${number(total)}`,
    failed: 'The new check has failed. Nothing is lost.',
    changed: count => `${number(count)} changed`,
    small: (done, total) => `Check ${number(done)} of ${number(total)}`,
    pause: 'Pause',
    resume: 'Go on',
    cancel: 'Cancel',
    again: 'Once more',
  },
}
