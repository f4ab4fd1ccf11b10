import type { AppEvent, Input, Output, RequestName } from '../../shared/contract.ts'
import type { Moderator, RuleStats } from '../../shared/domain.ts'
import { AppError } from '../../shared/errors.ts'
import type { CommentRecord } from './db/comments.ts'
import type { IntakeDesk, Receipt } from './intake.ts'
import type { Reference } from './reference.ts'
import type { StatuteFacts } from './legal/papers/facts.ts'
import type { Rules } from './rules.ts'
import type { Reasoned } from './statements/content.ts'
import type { DatabaseSchema } from './statements/database-schema.ts'
import type { HouseTexts } from './statements/house-texts.ts'
import type { Tables } from './tables.ts'

/** What an order did, as the audit log keeps it. */
export type Effect =
  | Readonly<{ kind: 'decision'; id: string; sha256: string }>
  | Readonly<{ kind: 'authorRecord'; id: string; sha256: string }>
  /** A second opinion, by the decision it is about. */
  | Readonly<{ kind: 'opinion'; id: string; sha256: string }>
  | Readonly<{ kind: 'notice'; id: string; sha256: string }>
  | Readonly<{ kind: 'complaint'; id: string; sha256: string }>
  | Readonly<{ kind: 'capture'; id: string; sha256: string }>
  /** A link of a chain of custody, by the hash of the link. */
  | Readonly<{ kind: 'custody'; chain: string; number: number; sha256: string }>
  /** A paper of a case, by the fingerprint of its row. */
  | Readonly<{ kind: 'document'; id: string; sha256: string }>
  /** A printed part of a paper, and the picture of a secured post. */
  | Readonly<{ kind: 'print'; id: string; part: number; sha256: string }>
  | Readonly<{ kind: 'picture'; id: string; sha256: string }>
  /** An entry of the record of a case. */
  | Readonly<{ kind: 'case'; id: string; number: number; sha256: string }>
  /** Versions of entries of the reference data, one or those that came together; the digest is `referenceDigest`. */
  | Readonly<{ kind: 'reference'; what: 'shipped' | 'edited'; firstId: number; lastId: number; sha256: string }>
  | Readonly<{ kind: 'article18'; id: string; sha256: string }>
  /** A record of a statement of reasons, and what left the desk. */
  | Readonly<{ kind: 'statement'; id: string; sha256: string }>
  | Readonly<{ kind: 'statementExport'; id: string; sha256: string }>
  | Readonly<{ kind: 'setting'; name: string; value: string }>
  | Readonly<{ kind: 'intake'; source: string; receipt: Receipt }>
  | Readonly<{ kind: 'import'; importId: string; state: string }>
  | Readonly<{ kind: 'moderator'; id: string }>
  | Readonly<{ kind: 'rules'; pack: string; what: string; packId: number | null }>
  | Readonly<{ kind: 'saved'; id: string; state: 'kept' | 'removed' }>
  | Readonly<{ kind: 'recheck'; recheckId: string; state: string }>

/** What handlers are given; nothing else reaches them. */
export type Deps = Readonly<{
  tables: Tables
  rules: Rules
  /** Statutes, clocks and documents with their versions. */
  reference: Reference
  /** What rules may name (a statute or a family of them) → as it is printed. */
  statutes: ReadonlyMap<string, string>
  /** A family of statutes → its members. */
  statuteFamilies: ReadonlyMap<string, readonly string[]>
  /** What statements of reasons say: of a reason by its code, of the house, and what the Commission's database takes. */
  reasoned: (code: string) => Reasoned
  house: HouseTexts
  databaseSchema: DatabaseSchema
  /** Every sentence that the house itself puts into statements, the longest first. */
  houseSentences: readonly string[]
  /** What papers say of a statute, or null where it is not known. */
  statuteFacts: (id: string) => StatuteFacts | null
  intake: IntakeDesk
  workstationId: string
  netiquetteVersion: string
  /** What made the evidence: the program's version, and the system it runs on. */
  program: Readonly<{ version: string; system: string }>
  now: () => Date
  newId: () => string
  emit: (event: AppEvent) => void
  /** Goes into the audit entry of the order being handled. */
  record: (effect: Effect) => void
  /** Checks everything anew in the background, what waits first; follows every change of the rules. */
  recheck: () => void
  /**
   * Judges one post again: people said something of its hits, or its open notices have changed, where rules ask for them. Its place in the
   * order follows, its queue does not.
   */
  rejudge: (commentId: number, because: 'mark' | 'notices') => void
  /** Figures of the rules as last counted; asking has them counted anew in the background. */
  figures: () => Readonly<{ stats: RuleStats[]; countedAt: string | null }>
  /** Runs once the order being handled is safely committed. */
  afterCommit: (follow: () => void) => void
}>

/**
 * One transaction with its audit entry, outside of any request. Of background work a power cut may take back the last ones (`isPassing`), until
 * the next order that must last: it is done again from where the file says it was, and waiting for the disk with each slice takes longer than
 * the slice.
 */
export type RunOrder = <T>(
  request: string,
  input: unknown,
  work: () => T,
  durability?: Readonly<{ isPassing: boolean }>,
) => T

export type Handlers = { [N in RequestName]: (input: Input<N>) => Output<N> }

/** The moderator who sits at this desk, or null. */
export function onDuty({ tables }: Pick<Deps, 'tables'>): Moderator | null {
  const id = tables.people.workstation()?.moderatorId ?? null
  return id === null ? null : tables.people.byId(id)
}

/** The moderator who sits at this desk; refuses where there is none. */
export function needOnDuty(deps: Pick<Deps, 'tables'>): Moderator {
  const moderator = onDuty(deps)
  if (moderator === null) throw new AppError('RULE', 'noModerator')
  return moderator
}

/** The comment of that number; refuses where there is none. */
export function needComment({ tables }: Pick<Deps, 'tables'>, commentId: number): CommentRecord {
  const comment = tables.comments.record(commentId)
  if (comment === null) throw new AppError('NOT_FOUND', 'commentGone')
  return comment
}
