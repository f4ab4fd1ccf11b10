import type { BatchState, LeftOut, ManyAction } from '../domain.ts'
import { figuresIn } from './figures.ts'
import type { ManyStrings } from './many-de.ts'

// The English sentences about many posts at once.

const { number, counted } = figuresIn('en-GB')
const posts = counted('post', 'posts')
const similar = counted('similar post', 'similar posts')
const similarPosts = 'Similar posts'
const users = counted('user', 'users')
const minutes = counted('minute', 'minutes')

const doing: Record<ManyAction, string> = {
  approve: 'Approving',
  delete: 'Deleting',
  escalate: 'Escalating',
  later: 'Putting aside',
}
const done: Record<ManyAction, string> = {
  approve: 'approved',
  delete: 'deleted',
  escalate: 'escalated',
  later: 'put aside',
}

const why: Record<LeftOut['why'], string> = {
  commentGone: 'no longer there',
  commentRevised: 'edited by the user',
  commentChanged: 'decided meanwhile',
  alreadySo: 'so already',
  onlyWaitingLater: 'no longer waiting',
  commentObjected: 'reported meanwhile',
  complaintOfOwnDecision: 'complaint about your own decision',
  undoBlocked: 'changed meanwhile',
  redoBlocked: 'changed meanwhile',
}

const participle = ({ kind, action }: BatchState): string =>
  kind === 'decide' ? done[action] : kind === 'undo' ? 'taken back' : 'redone'

const wave = (count: number, authors: number, span: number) =>
  `${similar(count)} by ${users(authors)} in ${minutes(span)}`

export const manyEn: ManyStrings = {
  line: 'Selection',
  picked: count => `${posts(count)} selected`,
  moreThere: 'once more: the whole list',
  already: {
    pending: count => `${number(count)} waiting`,
    approved: count => `${number(count)} approved already`,
    deleted: count => `${number(count)} deleted already`,
    escalated: count => `${number(count)} escalated`,
  },
  later: count => `${number(count)} put aside`,
  notices: counted('open notice', 'open notices'),
  complaints: counted('open complaint', 'open complaints'),
  suggestion: label => `Suggested for all: ${label}`,
  suggestions: 'Different suggestions:',
  suggested: (label, count) => `${label} ${number(count)}`,
  escalate: label => `escalate (${label})`,
  noSuggestion: 'none',
  askReason: count => `Delete ${posts(count)} – for which reason?`,
  counting: 'counting …',
  clear: 'clear',

  similar: {
    label: similarPosts,
    reference: 'This post, and what is like it',
    loading: 'Looking for similar posts …',
    none: 'No other post is like this one.',
    tooShort: 'This post is too short to be compared with others.',
    count: (count, authors) => (count < 2 ? similarPosts : `${similar(count)} by ${users(authors)}`),
    wave,
    more: 'There are more; the most similar ones are shown.',
    pickedOf: (picked, all) => `${number(picked)} of ${number(all)} selected`,
    allWaiting: count =>
      `{comment.approve}, {comment.delete}, {comment.escalate} and {comment.later} go to ${count === 1 ? 'the one that waits' : `all ${number(count)} that wait`}`,
    noneWaiting: 'None of them is waiting any more.',
    compared: 'compared with this',
    sameText: 'same text',
    alike: percent => `${number(percent)}% alike`,
    hits: counted('hit', 'hits'),
    cut: '… shortened',
    added: 'only here:',
    removed: 'missing here:',
    toggle: 'select',
    rule: 'make a rule',
    back: 'back',
  },

  wave: {
    title: wave,
    open: 'Look at them',
  },

  batch: {
    label: 'Decision about many posts',
    progress: ({ kind, action, done: looked, total }) =>
      `${kind === 'decide' ? doing[action] : kind === 'undo' ? 'Taking back' : 'Redoing'}: ${number(looked)} of ${number(total)}`,
    cancel: 'Cancel',
    finished: state => `${posts(state.done - state.leftOut)} ${participle(state)}.`,
    cancelled: state =>
      `Cancelled: ${number(state.done - state.leftOut)} of ${posts(state.total)} ${participle(state)}. The others stay as they were.`,
    failed: state =>
      `Interrupted: ${number(state.done - state.leftOut)} of ${posts(state.total)} ${participle(state)}. What is done stays done; please try again.`,
    leftOut: count => `${posts(count)} left out`,
    why,
    undoHint: '{history.undo} takes all of it back at once.',
    kept: count =>
      count === 1
        ? '1 post has changed meanwhile and stays as it is.'
        : `${number(count)} posts have changed meanwhile and stay as they are.`,
  },
}
