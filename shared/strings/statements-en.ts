import type { ProblemKey, ProblemValues } from '../errors.ts'
import { figuresIn } from './figures.ts'
import type { ScreenStrings } from './screen-de.ts'

// The English sentences about statements of reasons.

export const statementProblemsEn = {
  statementGone: () => 'This statement of reasons is no longer there.',
  statementChanged: () => 'The statement has been changed meanwhile. Please look at it again, then go on.',
  statementSent: () =>
    'This statement has been handed over or reported and can no longer be changed. Another decision makes a new one.',
  statementHeld: (v: ProblemValues) =>
    `Statements stay at the desk for ${v['seconds']} seconds so that the decision can be taken back. Please try again in a moment.`,
  statementFieldEmpty: (v: ProblemValues) =>
    `${({ facts: 'The facts', explanation: 'The explanation', legalGround: 'The legal ground' } as Record<string, string>)[v['field'] as string] ?? 'The field'} must not be empty: Art. 17(3) DSA asks for it. Please fill it in.`,
  statementWhyMissing: () => 'Please say in one sentence why no statement is needed.',
  statementNotThere: () => 'That cannot be done with this statement as it stands. Please look at the list again.',
  nothingToExport: () =>
    'There is nothing to hand over. New statements come with the next decisions; fresh ones still wait for the hold-back.',
  databaseRecordBroken: (v: ProblemValues) =>
    `The Transparency Database would not take ${v['sign']}: field ${v['field']}, rule “${v['rule']}”. Please edit the statement; nothing was written.`,
  databaseRecordPrivate: (v: ProblemValues) =>
    `${v['sign']} says something of a person in the field ${v['field']} (${({ name: 'name', handle: 'user name with @', contact: 'contact details', link: 'link', quote: 'quote of the post' } as Record<string, string>)[v['what'] as string] ?? v['what']}). The database is public and forgets nothing. Please edit the statement; nothing was written.`,
  exportGone: () => 'There is no such export.',
  receiptBroken: (v: ProblemValues) =>
    `${v['file']} is no answer of the Transparency Database. Please save the answer as it came (JSON).`,
  receiptTooLarge: (v: ProblemValues) =>
    `${v['file']} is too large for an answer of the Transparency Database. Please choose the right file.`,
  receiptForNothing: (v: ProblemValues) =>
    `None of the statements in ${v['file']} was reported from here. Please check whether the answer belongs to this desk.`,
  receiptWhichBatch: () =>
    'The answer does not say which file it belongs to. Please name it like the file that was sent, such as “tdb-outbox-20261129-0930-01.json”.',
} as const satisfies Partial<Record<ProblemKey, (values: ProblemValues) => string>>

const count = figuresIn('en-GB').counted('statement', 'statements')
const withdrawals = figuresIn('en-GB').counted('withdrawal', 'withdrawals')
const { number } = figuresIn('en-GB')

export const statementsEn: ScreenStrings['statements'] = {
  title: 'Statements of reasons',
  tabsLabel: 'Lists of statements',
  tabs: {
    due: 'Due',
    postponed: 'Put off',
    exempt: 'Not needed',
    handedOver: 'Handed over',
    exports: 'Exports',
  },
  summary: (due, held, taken) =>
    [
      `${count(due)} to hand over`,
      ...(taken > 0 ? [`${withdrawals(taken)} among them`] : []),
      ...(held > 0 ? [`${number(held)} still held back`] : []),
    ].join(', '),
  toReport: open => `${number(open)} open for the Transparency Database`,
  list: tab => `Statements of reasons: ${tab}`,
  picked: many => `${number(many)} picked`,
  empty: {
    due: 'No statement is due. They come by themselves with every deletion, suspension and ban.',
    postponed: 'No statement is put off.',
    exempt:
      'Statements that are not needed stand here: for advertising in bulk, and where nobody can be reached (Art. 17(2) DSA).',
    handedOver: 'No statement has been handed over yet.',
    exports: 'Nothing has been exported yet.',
  },
  kinds: { deletion: 'Deletion', suspension: 'Suspension', ban: 'Ban' },
  withdrawal: 'Withdrawal',
  held: until => `stays until ${until}`,
  since: when => `due since ${when}`,
  until: when => `put off until ${when}`,
  exempt: {
    bulkSpam: 'not needed: advertising in bulk (Art. 17(2) DSA)',
    noContact: 'not needed: no account by which the user can be reached (Art. 17(2) DSA)',
    person: 'not needed, as somebody decided',
  },
  edited: 'edited',
  demo: 'demo desk',
  demoHint: 'Statements of the demo desk never go into the Transparency Database: its people do not exist.',
  verify: 'Check the legal ground before use: it was not read in the wording in force.',
  ownWords: 'The explanation holds words of the moderator. Please read it before it leaves.',
  withdrawalHint: 'Whoever got the statement must also hear that the decision holds no longer.',
  reported: when => `Written for the Transparency Database on ${when}. Nothing can be changed or deleted there.`,
  receipt: answer => `Answer of the database: ${answer}`,
  noTold: 'The publisher has not handed this statement to anybody yet.',
  letter: 'The letter',
  fields: 'Details of Art. 17(3) DSA',
  names: {
    decision: 'Decision',
    scope: 'Scope',
    facts: 'Facts',
    source: 'Occasion',
    automation: 'Automation',
    ground: 'Ground',
    explanation: 'Explanation',
    redress: 'Redress',
    category: 'Category',
  },
  restrictions: {
    deletionUnpublished: 'not published',
    deletionPublished: 'removed after publication',
    suspension: 'commenting suspended for a time',
    ban: 'banned from commenting',
  },
  territories: { EEA: 'EU and EEA', AT: 'Austria' },
  forGood: 'for good',
  untilEnd: when => `until ${when}`,
  sources: {
    voluntary: 'own initiative',
    article16: 'notice under Art. 16 DSA',
    trustedFlagger: 'trusted flagger',
    otherNotice: 'other hint',
  },
  automation: (detected, decided) =>
    `${detected ? 'detected automatically' : 'not detected automatically'}, ${
      {
        fully: 'decided automatically',
        partially: 'decided by a person following a suggestion',
        not: 'decided by a person',
      }[decided]
    }`,
  terms: (clause, version) => `Netiquette, point ${clause} (version ${version})`,
  law: ground => `Law: ${ground}`,
  profiles: { hosting_only: 'hosting service', online_platform: 'online platform' },
  history: 'History',
  actions: {
    made: 'made',
    edited: 'edited',
    handedOver: 'handed over',
    postponed: 'put off',
    exempted: 'said not to be needed',
    required: 'said to be needed',
    withdrawn: 'withdrawn',
    reinstated: 'in force again',
    confirmed: 'confirmed by another decision',
    reported: 'written for the Transparency Database',
    received: 'answer of the Transparency Database',
  },
  because: {
    undone: 'decision undone',
    reversed: 'decided otherwise',
    complaint: 'decided otherwise after a complaint',
    reopened: 'is looked at again',
    replaced: 'replaced by a new decision',
    ended: 'lifted early',
    statement: 'statement',
    withdrawal: 'withdrawal',
  },
  toDesk: 'To the desk',
  merge: 'Mail merge',
  letters: 'Letters',
  database: 'Transparency Database',
  receiptButton: 'Read answer',
  edit: 'Edit',
  later: 'Until tomorrow',
  notNeeded: 'Not needed',
  needed: 'Needed after all',
  byHand: 'Handed over already',
  again: 'Write once more',
  form: {
    title: 'Edit statement',
    hint: 'This becomes a new version; the old one stays in the history. Please name nobody and quote nothing of the post: facts and explanation may be published. Write in German, as the letter is.',
    facts: 'Facts',
    explanation: 'Explanation',
    ground: 'Ground',
    terms: 'Netiquette',
    law: 'Law',
    legalGround: 'Legal ground',
    legalHint: 'Only if the provision can be named and explained in two sentences.',
    save: 'Save as a new version',
    leave: 'Discard',
    missing: 'Must not be empty.',
  },
  line: {
    exempt: 'Why is no statement needed?',
    exemptExample: 'such as “account deleted on request, no address known”',
    byHand: 'How was it handed over?',
    byHandExample: 'such as “by e-mail on 20 November”',
    save: 'Keep',
  },
  page: (from, isMore) => `from ${number(from)}${isMore ? ', there are more' : ''}`,
  saved: (folder, statements, isMore) =>
    `${count(statements)} written to the folder ${folder}.${isMore ? ' There are more: please export again.' : ''}`,
  received: (stored, refused, unknown) =>
    [
      `Stored: ${number(stored)} accepted`,
      ...(refused > 0 ? [`${number(refused)} refused; they wait for the next export`] : []),
      ...(unknown > 0 ? [`${number(unknown)} not from here`] : []),
    ].join(', ') + '.',
  exports: {
    label: 'Exports',
    kinds: { merge: 'Mail merge', letters: 'Single letters', database: 'Transparency Database' },
    row: (many, who) => `${count(many)}, by ${who}`,
    hint: 'An export can be written once more at any time; it then holds the same versions.',
  },
  holdBack: {
    label: 'Hold-back of statements',
    seconds: 'seconds',
    hint: 'For so long a statement stays at the desk, so that the decision can be taken back without anybody hearing of it. 0 to 3600. Holds for all; a senior may change it.',
    wrong: 'Please enter a whole number from 0 to 3600.',
  },
}
