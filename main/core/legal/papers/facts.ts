import type { CaseEntry, CustodyEntry, Damage, Party } from '../../../../shared/case.ts'
import type { Letterhead, PaperDraft, PaperEdition } from '../../../../shared/papers.ts'
import type { ProcedureType, ServiceProfile } from '../../../../shared/reference.ts'

// Everything a paper is made of, as plain values. The papers read nothing else, so the same facts make the same paper for ever.

export type StatuteFacts = Readonly<{
  id: string
  ref: string
  name: string
  /** How it is pursued by its nature. */
  type: ProcedureType
  penalty: string
  /** § 117(1) and (2) StGB: against bodies and officials it needs their authorisation instead of a private charge. */
  office: boolean
  /** § 117(3) StGB: so it does for the sake of a group. */
  hateMotive: boolean
  /** Not read in the text of the law: check before use. */
  isUnsure: boolean
}>

export type OffenceFacts = Readonly<{
  statute: StatuteFacts
  referenceVersion: string
  /** Numbers of the posts in this paper. */
  posts: readonly number[]
  victimId: string | null
  limitationDate: string | null
  assessment: string
}>

export type EvidenceFact = Readonly<{
  /** Counted through the paper. */
  number: number
  post: number
  captureId: string
  name: string
  mediaType: string
  size: number
  sha256: string
  capturedAt: string
  capturedBy: string
}>

export type DecisionFact = Readonly<{
  at: string
  action: string
  reason: string | null
  reasonLabel: string
  by: string
  /** Null where a person decided. */
  rule: string | null
}>

export type PostFacts = Readonly<{
  /** The duties of the DSA that its source is under. */
  profile: ServiceProfile
  /** Counted through the paper, from 1. */
  number: number
  commentId: number
  externalId: string
  source: string
  /** The secured state that is quoted; null where none is. */
  capture: Readonly<{ id: string; at: string; by: string; sha256: string; method: string }> | null
  text: string
  /** Of the text as it stands in kommentar.txt. */
  textSha256: string
  revision: number
  /** The newest one; another than `revision` where the post was changed after it was secured. */
  currentRevision: number
  language: string | null
  submittedAt: string
  receivedAt: string
  everPublic: boolean
  publishedAt: string | null
  unpublishedAt: string | null
  author: Readonly<{ id: number; externalId: string; name: string }>
  article: Readonly<{ externalId: string; title: string; lead: string; section: string; url: string | null }>
  parentExternalId: string | null
  /** The posts it answers, the topmost first. */
  preceding: readonly Readonly<{ author: string; at: string; text: string }>[]
  /** Direct answers to it. */
  answers: number
  decisions: readonly DecisionFact[]
  holdId: string | null
}>

export type AccountFacts = Readonly<{
  id: number
  externalId: string
  name: string
  registeredAt: string | null
  firstSeenAt: string
  counts: Readonly<{ pending: number; approved: number; deleted: number; escalated: number }>
  /** What the source gave with the posts beyond what has a place of its own: "email", "ip". */
  further: readonly Readonly<{ name: string; value: string; post: number }>[]
  /** Decisions on the account's other posts, the newest first. */
  earlier: readonly Readonly<{ at: string; reasonLabel: string; reason: string | null; externalId: string }>[]
  sanctions: readonly Readonly<{ at: string; kind: string; reasonLabel: string; endsAt: string | null }>[]
}>

export type NoticeFacts = Readonly<{
  id: string
  kind: string
  senderName: string
  senderEmail: string
  explanation: string
  location: string
  receivedAt: string
  post: number
  decision: DecisionFact | null
}>

export type ComplaintFacts = Readonly<{
  id: string
  complainant: string
  senderName: string
  senderEmail: string
  text: string
  receivedAt: string
  post: number
  against: DecisionFact | null
  decision: DecisionFact | null
}>

export type PaperFacts = Readonly<{
  schema: 'freigabe-paper'
  schemaVersion: 1
  draft: PaperDraft
  /** Null for a preview, which has none yet. */
  number: string | null
  version: number
  edition: PaperEdition
  at: string
  by: Readonly<{ name: string; role: string }>
  program: Readonly<{ version: string; system: string }>
  workstation: string
  letterhead: Letterhead
  case: Readonly<{
    id: string
    number: string
    title: string
    status: 'open' | 'closed'
    openedAt: string
    openedBy: string
    custodyHead: string
    custodyLinks: number
  }>
  posts: readonly PostFacts[]
  parties: readonly Party[]
  offences: readonly OffenceFacts[]
  accounts: readonly AccountFacts[]
  evidence: readonly EvidenceFact[]
  custody: readonly CustodyEntry[]
  entries: readonly CaseEntry[]
  tasks: readonly Readonly<{ title: string; dueAt: string | null; doneAt: string | null }>[]
  damages: readonly Damage[]
  notices: readonly NoticeFacts[]
  complaints: readonly ComplaintFacts[]
}>

/** What was written in for a paper, or an empty text. */
export const particular = ({ draft }: PaperFacts, name: keyof PaperDraft['particulars']): string =>
  (draft.particulars[name] ?? '').trim()

/** The party, notice or complaint that the paper is about. */
export const partyOf = ({ parties, draft }: PaperFacts): Party | null =>
  parties.find(({ id }) => id === draft.subjectId) ?? null
export const noticeOf = ({ notices, draft }: PaperFacts): NoticeFacts | null =>
  notices.find(({ id }) => id === draft.subjectId) ?? null
export const complaintOf = ({ complaints, draft }: PaperFacts): ComplaintFacts | null =>
  complaints.find(({ id }) => id === draft.subjectId) ?? null
