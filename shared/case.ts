import { z } from 'zod'
import { ModeratorRole, Status } from './domain.ts'
import { PaperKind } from './papers.ts'

// The nouns of a legal matter (Akte). What happens to a case is a row of events that nobody changes; how it stands follows from them
// (`shared/rules/case.ts`).

export const MAX_CASE_COMMENTS = 200
const MAX_TITLE = 200
const MAX_LINE = 300
const MAX_TEXT = 20_000

const Line = z.string().trim().max(MAX_LINE)
const Why = z.string().trim().min(1).max(MAX_LINE)
const Id = z.string().min(1).max(80)

/** Whose side of a case: who is suspected, who is attacked, and who may authorise prosecution for them (§ 117 StGB). */
export const PartyRole = z.enum(['suspect', 'victim', 'authority'])
export type PartyRole = z.infer<typeof PartyRole>

/** What a party is; it decides who may prosecute (§ 117 StGB). */
export const PartyKind = z.enum([
  'account',
  'person',
  'official',
  'clergy',
  'supremeOrgan',
  'body',
  'army',
  'group',
  'groupMember',
  'company',
  'unknown',
])
export type PartyKind = z.infer<typeof PartyKind>

export const Party = z.strictObject({
  id: Id,
  role: PartyRole,
  kind: PartyKind,
  /** The account at the source, for a suspect who writes under it. */
  authorId: z.int().positive().nullable(),
  /** As printed; empty where nobody knows it. */
  name: Line,
  /** Office or function: "Bürgermeister von Musterdorf". */
  office: Line,
  address: Line,
  contact: Line,
  /** Why this person: what the attack has to do with them or their office. */
  relation: z.string().trim().max(MAX_TEXT),
  /** Where the house has this from. */
  origin: Line,
})
export type Party = z.infer<typeof Party>

export const Offence = z.strictObject({
  id: Id,
  /** Of the statutes in the reference data. */
  statuteId: Id,
  /** Version of the reference data that was looked at. */
  referenceVersion: z.string().max(80),
  commentIds: z.array(z.int().positive()).min(1).max(MAX_CASE_COMMENTS),
  victimId: Id.nullable(),
  /** The last day on which it can be prosecuted, as YYYY-MM-DD in Vienna; null where none can be computed. */
  limitationDate: z.iso.date().nullable(),
  /** In the subjunctive, as it will be printed. */
  assessment: z.string().trim().max(MAX_TEXT),
})
export type Offence = z.infer<typeof Offence>

export const CaseTask = z.strictObject({
  id: Id,
  title: z.string().trim().min(1).max(MAX_LINE),
  /** ISO text in UTC. */
  dueAt: z.iso.datetime().nullable(),
  /** The clock of the reference data that set it; null for one that somebody wrote. */
  clock: z.string().max(80).nullable(),
})
export type CaseTask = z.infer<typeof CaseTask>

export const Damage = z.strictObject({
  id: Id,
  what: z.string().trim().min(1).max(MAX_LINE),
  amountCents: z.int().nonnegative().max(1_000_000_000_00),
  invoice: Line,
  /** YYYY-MM-DD. */
  date: z.iso.date().nullable(),
  /** How the post caused it. */
  causation: z.string().trim().max(MAX_TEXT),
})
export type Damage = z.infer<typeof Damage>

/** An answer to one question of the offence assistant. */
export const AssistantAnswers = z.record(
  z.string().max(60),
  z.union([z.string().max(MAX_LINE), z.number(), z.boolean(), z.null(), z.array(z.string().max(MAX_LINE)).max(40)]),
)
export type AssistantAnswers = z.infer<typeof AssistantAnswers>

const kind = <K extends string, S extends z.ZodRawShape>(name: K, shape: S) =>
  z.strictObject({ kind: z.literal(name), ...shape })
/** What is put in has no id before the desk gives it one; with an id it replaces what has it. */
const put = <S extends z.ZodRawShape>(schema: z.ZodObject<S>) => schema.extend({ id: Id.nullable() })

/** What somebody can do to a case that is open. */
export const CaseStepDraft = z.discriminatedUnion('kind', [
  kind('titled', { title: z.string().trim().min(1).max(MAX_TITLE) }),
  kind('itemAdded', { commentId: z.int().positive() }),
  kind('itemRemoved', { commentId: z.int().positive(), why: Why }),
  kind('partyPut', { party: put(Party) }),
  kind('partyRemoved', { partyId: Id, why: Why }),
  kind('assessed', { commentId: z.int().positive().nullable(), answers: AssistantAnswers }),
  kind('offencePut', { offence: put(Offence) }),
  kind('offenceDropped', { offenceId: Id, why: Why }),
  kind('taskPut', { task: put(CaseTask) }),
  kind('taskDone', { taskId: Id, note: Line }),
  kind('noted', { text: z.string().trim().min(1).max(MAX_TEXT) }),
  kind('damagePut', { damage: put(Damage) }),
  kind('damageRemoved', { damageId: Id, why: Why }),
  kind('handedOver', {
    /** What was given, as "Sachverhaltsdarstellung, Fassung 2". */
    what: z.string().trim().min(1).max(MAX_LINE),
    to: z.string().trim().min(1).max(MAX_LINE),
    /** "JustizOnline", "persönlich", "Post". */
    channel: z.string().trim().min(1).max(MAX_LINE),
    /** Their file number, a receipt. */
    reference: Line,
    at: z.iso.datetime(),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable(),
  }),
  kind('closed', { outcome: Why }),
  kind('reopened', { why: Why }),
])
export type CaseStepDraft = z.infer<typeof CaseStepDraft>

const Sha = z.string().regex(/^[0-9a-f]{64}$/)

/** Everything that can stand in the record of a case: what people do, and what the desk does with it. */
export const CaseStep = z.discriminatedUnion('kind', [
  kind('opened', { title: z.string().max(MAX_TITLE) }),
  kind('titled', { title: z.string().max(MAX_TITLE) }),
  kind('itemAdded', { commentId: z.int().positive() }),
  kind('captured', { captureId: Id, commentId: z.int().positive(), sha256: Sha }),
  kind('itemRemoved', { commentId: z.int().positive(), why: Why }),
  kind('partyPut', { party: Party }),
  kind('partyRemoved', { partyId: Id, why: Why }),
  kind('assessed', { commentId: z.int().positive().nullable(), answers: AssistantAnswers }),
  kind('offencePut', { offence: Offence }),
  kind('offenceDropped', { offenceId: Id, why: Why }),
  kind('taskPut', { task: CaseTask }),
  kind('taskDone', { taskId: Id, note: Line, at: z.string() }),
  kind('noted', { text: z.string().max(MAX_TEXT) }),
  kind('damagePut', { damage: Damage }),
  kind('damageRemoved', { damageId: Id, why: Why }),
  kind('handedOver', {
    what: Line,
    to: Line,
    channel: Line,
    reference: Line,
    at: z.iso.datetime(),
    sha256: Sha.nullable(),
  }),
  kind('documentMade', {
    documentId: Id,
    document: PaperKind,
    number: z.string().max(80),
    version: z.int().positive(),
    /** Of the paper as HTML. */
    sha256: Sha,
  }),
  kind('closed', { outcome: Why }),
  kind('reopened', { why: Why }),
])
export type CaseStep = z.infer<typeof CaseStep>

/** One entry of a case's record, with who made it. */
export const CaseEntry = z.strictObject({
  /** Counted from 1 without gaps. */
  number: z.int().positive(),
  at: z.string(),
  moderatorName: z.string(),
  step: CaseStep,
})
export type CaseEntry = z.infer<typeof CaseEntry>

/** How a case stands. */
export const CaseState = z.strictObject({
  title: z.string(),
  status: z.enum(['open', 'closed']),
  items: z.array(z.strictObject({ commentId: z.int(), captureIds: z.array(z.string()) })),
  parties: z.array(Party),
  /** The last answers for each post; for null, those about the case as a whole. */
  answers: z.array(z.strictObject({ commentId: z.int().nullable(), answers: AssistantAnswers })),
  offences: z.array(Offence),
  tasks: z.array(CaseTask.extend({ doneAt: z.string().nullable() })),
  damages: z.array(Damage),
  documents: z.array(
    z.strictObject({ id: z.string(), document: PaperKind, number: z.string(), version: z.int(), sha256: Sha }),
  ),
})
export type CaseState = z.infer<typeof CaseState>

/** One line of the list of cases. */
export const CaseRow = z.strictObject({
  id: z.string(),
  /** As it is printed: FRG-2026-000123. */
  number: z.string(),
  title: z.string(),
  status: z.enum(['open', 'closed']),
  comments: z.int(),
  openedAt: z.string(),
  changedAt: z.string(),
  /** The nearest thing that runs out: a task, or an offence's limitation (the end of that day in Vienna). */
  nextDueAt: z.string().nullable(),
})
export type CaseRow = z.infer<typeof CaseRow>

/** A post of a case, as the list of its items shows it. */
export const CaseItem = z.strictObject({
  commentId: z.int(),
  externalId: z.string(),
  source: z.string(),
  authorId: z.int(),
  authorName: z.string(),
  articleTitle: z.string(),
  status: Status,
  revision: z.int(),
  text: z.string(),
  submittedAt: z.string(),
  everPublic: z.boolean(),
  publishedAt: z.string().nullable(),
  unpublishedAt: z.string().nullable(),
  captures: z.array(z.lazy(() => CaptureRow)),
})
export type CaseItem = z.infer<typeof CaseItem>

export const CaseView = z.strictObject({
  id: z.string(),
  number: z.string(),
  /** Counts the entries of its record; what is done to it names the one it saw. */
  version: z.int(),
  openedAt: z.string(),
  openedBy: z.string(),
  state: CaseState,
  items: z.array(CaseItem),
  /** The newest first. */
  entries: z.array(CaseEntry),
  /** Of the case's chain of custody. */
  custodyHead: z.string(),
  /** What has left the desk, the oldest first. */
  exports: z.array(z.lazy(() => CustodyEntry)),
})
export type CaseView = z.infer<typeof CaseView>

// ——— Evidence ———

/** Why a post was secured. */
export const CaptureMethod = z.enum(['escalation', 'case', 'demand'])
export type CaptureMethod = z.infer<typeof CaptureMethod>

/** One file of a capture. The bytes lie under their SHA-256. */
export const CaptureFile = z.strictObject({
  name: z.string(),
  mediaType: z.string(),
  size: z.int(),
  sha256: Sha,
})
export type CaptureFile = z.infer<typeof CaptureFile>

export const CaptureRow = z.strictObject({
  id: z.string(),
  revision: z.int(),
  method: CaptureMethod,
  capturedAt: z.string(),
  capturedBy: z.string(),
  /** Of the capture record, which names the SHA-256 of every file. */
  sha256: Sha,
  files: z.array(CaptureFile),
})
export type CaptureRow = z.infer<typeof CaptureRow>

/** What can happen to evidence. */
export const CustodyAction = z.enum([
  'captured',
  'added',
  'viewed',
  'copied',
  'redacted',
  'exported',
  'handedOver',
  'removed',
])
export type CustodyAction = z.infer<typeof CustodyAction>

/** One link of a chain of custody, as it is exported; the hash is over the previous one and the canonical JSON of all else. */
export const CustodyEntry = z.strictObject({
  /** A case's id, or a capture's for what happened before it came into a case. */
  chain: z.string(),
  number: z.int().positive(),
  at: z.string(),
  actor: z.strictObject({ id: z.string(), name: z.string(), role: ModeratorRole }),
  workstation: z.strictObject({ id: z.string(), name: z.string() }),
  action: CustodyAction,
  object: z.string(),
  objectSha256: Sha.nullable(),
  reason: z.string(),
  counterparty: z.string(),
  prevHash: Sha,
  entryHash: Sha,
})
export type CustodyEntry = z.infer<typeof CustodyEntry>

/** A bundle that was written and read again whole. */
export const ExportedCase = z.strictObject({
  fileName: z.string(),
  sha256: Sha,
  bytes: z.int(),
  files: z.int(),
  /** Of the workstation's key, which signed it. */
  fingerprint: z.string(),
})
export type ExportedCase = z.infer<typeof ExportedCase>
