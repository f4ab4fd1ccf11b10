import type { Complainant, NoticeKind, NoticeView } from '../domain.ts'
import type { ProblemValues } from '../errors.ts'
import { figuresIn } from './figures.ts'
import type { noticeProblemsDe, NoticeStrings } from './notices-de.ts'

// The English sentences about notices and complaints.

const { number, counted, moment } = figuresIn('en-GB')
const notices = counted('notice', 'notices')
const complaints = counted('complaint', 'complaints')

export const noticeProblemsEn: Record<keyof typeof noticeProblemsDe, (values: ProblemValues) => string> = {
  noticeExplanationMissing: () =>
    'The explanation is missing: a notice must say why the content should be illegal (Art. 16(2)(a) DSA). Without one, take it in as a “flag without details”.',
  noticeLocationMissing: () =>
    'The location is missing: a notice must say where the content is, best by its address (Art. 16(2)(b) DSA).',
  noticeNameMissing: () =>
    'The name is missing (Art. 16(2)(c) DSA). It may be left out only for child sexual abuse material, or in a “flag without details”.',
  noticeEmailMissing: () => 'The e-mail address is missing (Art. 16(2)(c) DSA): receipt and decision are sent there.',
  noticeGoodFaithMissing: () =>
    'The statement is missing that everything is accurate and complete to the best of their belief (Art. 16(2)(d) DSA).',
  noticeKnown: v =>
    `The notice “${v['id']}” was taken in on ${moment(String(v['at']))} already. Please compare its reference and the post.`,
  emailBroken: () => 'This is no e-mail address. They look like this: name@example.com',
  receivedLater: () => 'It would have been received in the future. Please check day and time.',
  complaintTooEarly: () => 'Nobody has decided on this post yet. A complaint is about a decision; please decide first.',
  complaintOfAuthorOnly: () =>
    'The post is deleted: whoever wrote it can complain. Whoever reported it was proved right.',
  complaintOfNotifierOnly: () =>
    'The post is approved: whoever reported it can complain. For whoever wrote it nothing changes.',
  complaintTextMissing: () => 'The text of the complaint is missing. Please enter what it says.',
  complaintOwnDecision: v =>
    `The complaint is about your own decision; somebody else decides it. These may: ${v['names']}. Escalate to hand it on.`,
  complaintNobodyElse: () =>
    'The complaint is about your own decision; somebody else decides it. The desk knows nobody else yet: please have a second person sign in under “Who moderates?”.',
  commentObjected: () =>
    'Something has come in about this post meanwhile, a notice or a complaint. It is shown now; please look at it and decide again.',
}

const kinds: Record<NoticeKind, string> = {
  reader: 'Reader',
  trustedFlagger: 'Trusted flagger',
  authority: 'Authority',
  readerFlag: 'Flag without details',
}

const complainants: Record<Complainant, string> = {
  author: 'Whoever wrote the post',
  notifier: 'Whoever reported the post',
}

type Closing = NonNullable<NoticeView['closed']>

export const noticesEn: NoticeStrings = {
  kinds,
  complainants,

  reported: (count: number) => `Reported: ${notices(count)}`,
  complained: (count: number) => `Complaint${count === 1 ? '' : 's'}: ${number(count)} open`,
  claimed: (label: string) => `claimed: ${label}`,
  ofEarlierText: 'about an earlier text',
  noExplanation: 'without explanation',
  more: (count: number) => `and ${notices(count)} more`,
  by: { author: 'by the user', notifier: 'by the notifier' },
  against: (action: string, name: string) => `about: ${action} by ${name}`,
  againstSource: 'about a decision of the source',
  ownDecision: 'Your own decision: somebody else decides the complaint.',

  decided: (noticeCount: number, complaintCount: number) =>
    [
      ...(noticeCount > 0 ? [notices(noticeCount)] : []),
      ...(complaintCount > 0 ? [complaints(complaintCount)] : []),
    ].join(' and ') + ' decided',
  earlier: 'Notices and complaints',
  closed: ({ action }: Closing) => (action === 'delete' ? 'followed' : 'not followed'),
  complaintClosed: ({ action }: Closing, complainant: Complainant) =>
    (action === 'approve') === (complainant === 'author') ? 'upheld' : 'rejected',

  orders: {
    reported: { oldest: 'By precedence', newest: 'Newest first' },
  },
  row: { notices, complaints },

  form: {
    notice: 'Take in a notice',
    complaint: 'Take in a complaint',
    place: 'Post',
    placeHint: 'Its address (URL), or its id at the source.',
    placeUnknown: 'No post here goes by that. The address of the post or its id at the source helps.',
    placeMany: 'Several posts fit. Which one is meant?',
    looking: 'looking …',
    kind: 'Who reports',
    complainant: 'Who complains',
    explanation: 'Explanation',
    explanationHint: 'Why the content should be illegal, in the words of the notice.',
    location: 'Location',
    locationHint: 'The address that is named.',
    claimedReason: 'Claimed',
    noReason: 'nothing in particular',
    name: 'Name',
    email: 'E-mail',
    exempt: 'Child sexual abuse material: name and e-mail not needed',
    goodFaith: 'It is stated that everything is accurate and complete to the best of their belief',
    externalId: 'Reference',
    externalIdHint: 'If there is one; prevents duplicates.',
    receivedAt: 'Received',
    receivedHint: 'Empty means: now.',
    text: 'Complaint',
    textHint: 'What it says, in its own words.',
    optional: 'optional',
    save: 'Take in',
    missing: (count: number) =>
      count === 1 ? 'One field is missing or does not fit.' : `${number(count)} fields are missing or do not fit.`,
    private: 'Name and e-mail are kept; they are not shown while moderating.',
  },
  taken: {
    notice: 'The notice is taken in; the post stands in “Reported”.',
    covered: 'The flag is taken in and answered already: this text was checked after a notice and approved.',
    complaint: 'The complaint is taken in; the post stands in “Complaints”.',
  },
}
