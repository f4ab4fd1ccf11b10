import { z } from 'zod'

// Papers are what leaves a case: letters, lists and reports, in German. What a paper says is fixed when it is made.

const MAX_LINE = 300
const MAX_PARTICULAR = 20_000

export const PaperKind = z.enum([
  'factsReport',
  'authorisationSheet',
  'victimSheet',
  'evidenceList',
  'custodyLog',
  'article18',
  'caseSummary',
  'damagesDossier',
  'disclosureAnswer',
  'noticeReceipt',
  'noticeDecision',
  'complaintReceipt',
  'complaintDecision',
  'suspensionWarning',
])
export type PaperKind = z.infer<typeof PaperKind>

/** What a paper says that no record of the desk knows; whoever makes it writes it in. */
export const Particular = z.enum([
  'addressee',
  'yourReference',
  'place',
  'signer',
  'signerFunction',
  'reach',
  'assessment',
  'urgency',
  'phoneCall',
  'measures',
  'statementSent',
  'requests',
  'threat',
  'memberState',
  'authorisedFor',
  'superior',
  'support',
  'court',
  'fee',
  'order',
  'scope',
  'given',
  'secrecy',
  'decidedBy',
  'userInformed',
  'untruth',
  'fault',
  'earlierLetter',
  'claims',
  'limitation',
  'recipient',
  'decisionReason',
  'automation',
  'redress',
  'terms',
  'duration',
])
export type Particular = z.infer<typeof Particular>

export const Particulars = z.partialRecord(Particular, z.string().max(MAX_PARTICULAR))
export type Particulars = z.infer<typeof Particulars>

/** What a paper can lack: a particular, or something of the case, the house or the desk. */
export const MissingField = z.enum([
  ...Particular.options,
  'letterhead',
  'contact',
  'posts',
  'captures',
  'suspect',
  'victim',
  'offence',
  'procedure',
  'limitationDate',
  'custody',
  'damages',
  'notice',
  'complaint',
  'objectionOpen',
  'account',
])
export type MissingField = z.infer<typeof MissingField>

/** A field that a paper lacks, and the German sentence that says what to do. */
export const Missing = z.strictObject({ field: MissingField, sentence: z.string() })
export type Missing = z.infer<typeof Missing>

const Line = z.string().trim().max(MAX_LINE)

/** The publisher as every paper names it. */
export const Letterhead = z.strictObject({
  publisher: Line,
  /** Street and town, one under the other. */
  address: z.string().trim().max(1000),
  /** Of the commercial register: "FN 123456a, HG Wien". */
  register: Line,
  /** The person to ask. */
  contact: Line,
  phone: Line,
  email: Line,
  /** The single point of contact of Art. 11 and 12 DSA. */
  contactPoint: Line,
})
export type Letterhead = z.infer<typeof Letterhead>

export const EMPTY_LETTERHEAD: Letterhead = {
  publisher: '',
  address: '',
  register: '',
  contact: '',
  phone: '',
  email: '',
  contactPoint: '',
}

/** Whom or what of its case a paper is about. */
export const PaperSubject = z.enum(['none', 'victim', 'suspect', 'notice', 'complaint'])
export type PaperSubject = z.infer<typeof PaperSubject>

type Form = Readonly<{ subject: PaperSubject; needed: readonly Particular[]; optional: readonly Particular[] }>
const signed = ['place', 'signer', 'signerFunction'] as const

/** What each paper asks for. Without what is needed it is a draft. */
export const PAPER_FORMS: Readonly<Record<PaperKind, Form>> = {
  factsReport: {
    subject: 'none',
    needed: ['addressee', 'urgency', 'measures', 'statementSent', ...signed],
    optional: ['yourReference', 'reach', 'assessment', 'phoneCall', 'requests'],
  },
  authorisationSheet: {
    subject: 'victim',
    needed: ['addressee', 'authorisedFor'],
    optional: ['yourReference', 'superior'],
  },
  victimSheet: { subject: 'victim', needed: ['support'], optional: ['court', 'fee'] },
  evidenceList: { subject: 'none', needed: [], optional: signed },
  custodyLog: { subject: 'none', needed: [], optional: [] },
  article18: {
    subject: 'none',
    needed: ['addressee', 'threat', 'urgency', 'memberState', 'measures', 'userInformed', ...signed],
    optional: ['reach', 'phoneCall', 'assessment'],
  },
  caseSummary: { subject: 'none', needed: [], optional: [] },
  damagesDossier: {
    subject: 'suspect',
    needed: ['addressee', 'untruth', 'fault', 'claims', 'limitation', ...signed],
    optional: ['reach', 'earlierLetter', 'measures'],
  },
  disclosureAnswer: {
    subject: 'suspect',
    needed: ['addressee', 'order', 'scope', 'given', 'secrecy', 'decidedBy', 'userInformed', ...signed],
    optional: ['yourReference'],
  },
  noticeReceipt: { subject: 'notice', needed: signed, optional: ['automation'] },
  noticeDecision: {
    subject: 'notice',
    needed: ['decisionReason', 'automation', ...signed],
    optional: ['redress'],
  },
  complaintReceipt: { subject: 'complaint', needed: signed, optional: [] },
  complaintDecision: { subject: 'complaint', needed: ['decisionReason', ...signed], optional: ['redress'] },
  suspensionWarning: {
    subject: 'suspect',
    needed: ['decisionReason', 'terms', 'duration', ...signed],
    optional: ['recipient', 'redress'],
  },
}

export const PaperEdition = z.enum(['authority', 'victim', 'internal', 'party'])
export type PaperEdition = z.infer<typeof PaperEdition>

export const PaperDraft = z.strictObject({
  caseId: z.string().max(80),
  kind: PaperKind,
  /** The id of a party of the case, a notice or a complaint; null where the paper is about the case. */
  subjectId: z.string().max(80).nullable(),
  particulars: Particulars,
})
export type PaperDraft = z.infer<typeof PaperDraft>

const Sha = z.string().regex(/^[0-9a-f]{64}$/)

/** A paper that was made. */
export const PaperRow = z.strictObject({
  id: z.string(),
  kind: PaperKind,
  subjectId: z.string().nullable(),
  /** The case's number and its own: FRG-2026-000123/2. */
  number: z.string(),
  /** From 1; the same paper made again has the same number and the next version. */
  version: z.int().positive(),
  edition: PaperEdition,
  templateVersion: z.string(),
  madeAt: z.string(),
  madeBy: z.string(),
  factsSha256: Sha,
  htmlSha256: Sha,
  /** The printed parts in their order; none before it is printed. */
  prints: z.array(z.strictObject({ part: z.int().positive(), parts: z.int().positive(), size: z.int(), sha256: Sha })),
})
export type PaperRow = z.infer<typeof PaperRow>
