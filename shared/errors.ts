// Every refusal and failure a person can meet: a kind for the program, a key for the sentence.

import type { BundleProblemKey } from './bundle.ts'

/** The kind of a problem. RULE, CONFLICT and NOT_FOUND are answers; BAD_INPUT is our own mistake; the rest are failures. */
export type ErrorCode = 'BAD_INPUT' | 'NOT_FOUND' | 'CONFLICT' | 'RULE' | 'FILE' | 'DATABASE' | 'INTERNAL'

/** Each key has one sentence per language in `shared/strings`, which says what happened and names the way out. */
export type ProblemKey =
  | BundleProblemKey
  | 'unknownRequest'
  | 'badInput'
  | 'internal'
  | 'commentGone'
  | 'commentChanged'
  | 'commentRevised'
  | 'alreadySo'
  | 'nothingChanges'
  | 'onlyWaitingLater'
  | 'noModerator'
  | 'moderatorUnknown'
  | 'nameTaken'
  | 'onlyEscalatedAnswered'
  | 'answerMissing'
  | 'nobodyAsked'
  | 'timePast'
  | 'timeTooFar'
  | 'timeUnknown'
  | 'assigneeUnknown'
  | 'opinionGone'
  | 'noticeExplanationMissing'
  | 'noticeLocationMissing'
  | 'noticeNameMissing'
  | 'noticeEmailMissing'
  | 'noticeGoodFaithMissing'
  | 'noticeKnown'
  | 'emailBroken'
  | 'receivedLater'
  | 'complaintTooEarly'
  | 'complaintOfAuthorOnly'
  | 'complaintOfNotifierOnly'
  | 'complaintTextMissing'
  | 'complaintOwnDecision'
  | 'complaintNobodyElse'
  | 'commentObjected'
  | 'reasonMissing'
  | 'reasonUnknown'
  | 'noteMissing'
  | 'noteTooShort'
  | 'savedGone'
  | 'savedNameTaken'
  | 'savedDigitTaken'
  | 'savedFull'
  | 'nothingToUndo'
  | 'nothingToRedo'
  | 'undoBlocked'
  | 'redoBlocked'
  | 'batchRunning'
  | 'batchUnknown'
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
  | 'demoPresent'
  | 'fileGone'
  | 'fileEmpty'
  | 'fileHeaderOnly'
  | 'fileBinary'
  | 'filePacked'
  | 'fileMarkup'
  | 'fileNoColumns'
  | 'fileNotAList'
  | 'fileLineTooLong'
  | 'fileUnreadable'
  | 'fileIsFolder'
  | 'mappingIncomplete'
  | 'mappingUnknownColumn'
  | 'importRunning'
  | 'importUnknown'
  | 'noRejects'
  | 'rejectsLost'
  | 'diskFull'
  | 'databaseNewer'
  | 'databaseCorrupt'
  | 'databaseForeign'
  | 'databaseReadOnly'
  | 'databaseBusy'
  | 'databaseUnreachable'
  | 'databaseStopped'
  | 'dataBroken'
  | 'dataMissing'
  | 'linkRefused'
  | 'seniorOnly'
  | 'lawOnly'
  | 'referenceGone'
  | 'referenceVersionGone'
  | 'referenceBroken'
  | 'referenceIdDiffers'
  | 'referenceChanged'
  | 'referenceNoStatute'
  | 'sourceGone'
  | 'article18Open'
  | 'lastSenior'
  | 'lastAdmin'
  | 'legalOnly'
  | 'adminOnly'
  | 'caseGone'
  | 'caseChanged'
  | 'caseClosed'
  | 'casePostThere'
  | 'casePostGone'
  | 'casePostNeeded'
  | 'caseLastPost'
  | 'casePartyGone'
  | 'casePartyNeeded'
  | 'caseOffenceGone'
  | 'caseTaskGone'
  | 'caseDamageGone'
  | 'statuteUnknown'
  | 'evidenceGone'
  | 'evidenceTampered'
  | 'redactionLeaks'
  | 'hitGone'
  | 'packUnknown'
  | 'packBroken'
  | 'packNameDiffers'
  | 'packChanged'
  | 'draftPresent'
  | 'packUnchanged'
  | 'packInForce'
  | 'packTooLarge'
  | 'packNotUtf8'
  | 'packNotWritten'
  | 'packDiskFull'
  | 'languagesLoading'
  | 'exampleMissed'
  | 'exampleHit'
  | 'ruleUnknown'
  | 'ruleOnlyFlags'
  | 'backtestRunning'
  | 'backtestUnknown'
  | 'recheckUnknown'
  | 'checkerStopped'
  | 'settingsBroken'
  | 'keymapTooLarge'
  | 'keymapNotJson'
  | 'keymapForeign'
  | 'keymapUnknownCommand'
  | 'keymapBadKey'
  | 'keymapConflict'

export type ProblemValues = Readonly<Record<string, string | number>>

/** What crosses a thread or process border instead of an exception. `ref` finds the matching log line. */
export type Problem = Readonly<{ code: ErrorCode; key: ProblemKey; values?: ProblemValues; ref?: string }>

export type Reply<T> = Readonly<{ ok: true; value: T } | { ok: false; problem: Problem }>

/** Thrown once, at the place that knows; caught once, at the border. */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ErrorCode
  readonly key: ProblemKey
  readonly values: ProblemValues
  constructor(code: ErrorCode, key: ProblemKey, values: ProblemValues = {}) {
    super(key)
    this.code = code
    this.key = key
    this.values = values
  }
  /** The form that may cross a border. */
  toProblem(): Problem {
    return { code: this.code, key: this.key, values: this.values }
  }
}

/** Compile-time proof that a switch covers every case. Throws when the proof is wrong at run time. */
export function assertNever(value: never, what = 'value'): never {
  throw new Error(`Unhandled ${what}: ${JSON.stringify(value)}`)
}
