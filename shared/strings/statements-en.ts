import type { ProblemKey, ProblemValues } from '../errors.ts'

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
