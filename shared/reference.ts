import { z } from 'zod'

// The reference data of the law as schemas: what the files in `main/data` say, and what the desk keeps of them in versions. Statutes, clocks and
// documents are data because they change without the program; see docs/law.md. Days are ISO dates of the calendar of Vienna.

const Bilingual = z.strictObject({ de: z.string().min(1), en: z.string().min(1) })
const Id = z
  .string()
  .regex(/^[a-zA-Z0-9]+(_[a-zA-Z0-9]+)*$/)
  .max(40)
const Day = z.iso.date()

/** How sure an entry is: read in the law itself, read in a secondary source, general knowledge, or a decision of the house. */
export const Sureness = z.enum(['V', 'S', 'G', 'D'])
export type Sureness = z.infer<typeof Sureness>

/** What a post says, as far as a provision may turn on it; the last six aggravate what stands before. */
export const SAID = [
  'threatGrave',
  'threat',
  'demand',
  'insult',
  'allegation',
  'oldOffence',
  'accusation',
  'creditHarm',
  'groupHatred',
  'groupInsult',
  'genocideDenial',
  'hateMaterial',
  'crimeCall',
  'crimeApproval',
  'disobedience',
  'electionNews',
  'nsActivity',
  'nsDenial',
  'nsCall',
  'nsSymbol',
  'bannedSymbol',
  'antiState',
  'extremistFaith',
  'terrorCall',
  'terrorThreat',
  'terrorGuide',
  'terrorMember',
  'pursuit',
  'bullying',
  'personalData',
  'intimateFacts',
  'intimateImage',
  'genitalImage',
  'ownImage',
  'identity',
  'presumption',
  'childImage',
  'childContact',
  'youthAbuse',
  'suicide',
  'religion',
  'stateMockery',
  'symbolMockery',
  'copyright',
  'discrimination',
  'termsBreach',
  'leading',
  'violenceFollowed',
  'specialDanger',
  'graveEffects',
  'forgedPaper',
  'commercial',
] as const
export const Said = z.enum(SAID)
export type Said = z.infer<typeof Said>

/** Against whom a post is directed. */
export const TARGETS = [
  'privatePerson',
  'staff',
  'official',
  'clergy',
  'president',
  'organMember',
  'stateOrgan',
  'authority',
  'groupMember',
  'group',
  'publisher',
  'nobody',
] as const
export const Target = z.enum(TARGETS)
export type Target = z.infer<typeof Target>

/** Who brings a provision before whom. "civil" is a claim, not an offence. */
export const ProcedureType = z.enum(['official', 'authorisation', 'private', 'administrative', 'civil'])
export type ProcedureType = z.infer<typeof ProcedureType>

/** How public something must have been. */
export const PUBLICITY_LEVELS = ['none', 'thirdPerson', 'several', 'public', 'lasting', 'many', 'broad'] as const
export const PublicityLevel = z.enum(PUBLICITY_LEVELS)
export type PublicityLevel = z.infer<typeof PublicityLevel>

/** Where a period comes from: § 57(3) StGB with § 32 MedienG, § 31 VStG, § 1489 ABGB, § 8a(2) MedienG. */
export const LimitationRule = z.enum(['stgb57', 'vstg31', 'abgb1489', 'medieng8a'])
export type LimitationRule = z.infer<typeof LimitationRule>

/** Facts an element may turn on beside what was said and against whom. */
export const ElementFact = z.enum(['untrue', 'knowing', 'office'])

export const Element = z.strictObject({
  key: Id,
  ...Bilingual.shape,
  /** Given when one of these was said. */
  said: z.array(Said).min(1).optional(),
  /** Given when it is directed against one of these. */
  target: z.array(Target).min(1).optional(),
  fact: ElementFact.optional(),
})
export type Element = z.infer<typeof Element>

export const Statute = z.strictObject({
  id: Id,
  ref: z.string().min(1).max(80),
  name: Bilingual,
  meaning: Bilingual,
  /** What must be given; publicity and intent are added by the program. */
  elements: z.array(Element).min(1),
  penalty: Bilingual,
  /** The longest imprisonment it is punished with, in months, for § 57(3) StGB; null where there is none. */
  maxMonths: z.int().positive().nullable(),
  type: ProcedureType,
  /** Who brings it: anybody reports, the victim, the body attacked, the holder of the right, a claimant. */
  who: z.enum(['anyone', 'victim', 'body', 'rightHolder', 'claimant']),
  /** § 117(1) and (2) StGB: against bodies and officials it becomes an offence of authorisation. */
  office: z.boolean().default(false),
  /** § 117(3) StGB: so it does for the sake of a group. */
  hateMotive: z.boolean().default(false),
  /** § 71 StPO: the victim may have the court find out who it was. */
  disclosure: z.boolean().default(false),
  publicity: PublicityLevel,
  /** What is left of it where a needed publicity never came about. */
  unpublished: z.enum(['attempt', 'nothing']).default('attempt'),
  /** Whether it touches life or safety (Art. 18 DSA) by its nature, by the case, or not. */
  danger: z.enum(['inherent', 'possible', 'none']),
  terror: z.boolean().default(false),
  /** § 207a StGB: never copied, shown or bundled. */
  childImages: z.boolean().default(false),
  /** Binds the newsroom, not who wrote the post: never offered against them. */
  newsroom: z.boolean().default(false),
  /** A claim of those concerned against the publisher, not against who wrote the post. */
  againstPublisher: z.boolean().default(false),
  /** To whom an official offence is reported. */
  addressee: z.enum(['prosecutor', 'security', 'childProtection']).default('prosecutor'),
  /** The provision that this one is the graver case of. */
  qualifies: Id.optional(),
  /** Null where nothing runs. `years` and `months` only where the rule does not say them. */
  limitation: z
    .strictObject({
      rule: LimitationRule,
      years: z.int().positive().optional(),
      months: z.int().positive().optional(),
      /** A sentence for what the period does not show, such as that it does not run before the victim is of age. */
      note: Bilingual.optional(),
    })
    .nullable(),
  /** It comes into question where one of these was said ... */
  said: z.array(Said),
  /** ... and all of these: what makes it the graver case. */
  needs: z.array(Said).default([]),
  /** Against whom; empty for anybody and nobody. */
  targets: z.array(Target).default([]),
  /** The first and the last day of its force; null for open. */
  from: Day.nullable().default(null),
  until: Day.nullable().default(null),
  source: z.string().min(1),
  sure: Sureness,
  severity: z.int().min(0).max(5),
})
export type Statute = z.infer<typeof Statute>

export const Clock = z.strictObject({
  id: Id,
  name: Bilingual,
  starts: Bilingual,
  /** What the law gives; no amount where it only says "without undue delay". */
  limit: z.strictObject({
    amount: z.int().positive().nullable(),
    unit: z.enum(['hours', 'days', 'weeks', 'months', 'years']).nullable(),
    text: Bilingual,
  }),
  /** The house's own target in hours; 0 for at once, null for none. */
  houseHours: z.number().nonnegative().nullable(),
  basis: z.string().min(1),
  profile: z.enum(['both', 'online_platform']),
  sure: Sureness,
})
export type Clock = z.infer<typeof Clock>

export const DOCUMENTS = [
  'factsReport',
  'authorisationSheet',
  'victimSheet',
  'article18',
  'terrorNotice',
  'childRecord',
  'districtReport',
  'disclosureAnswer',
  'damagesDossier',
  'bundle',
] as const
export const DocumentId = z.enum(DOCUMENTS)
export type DocumentId = z.infer<typeof DocumentId>

const DocumentFields = z.strictObject({
  id: DocumentId,
  name: Bilingual,
  addressees: z.array(Bilingual).min(1),
  edition: z.enum(['authority', 'redacted', 'internal']),
  /** The procedures it is made for, each with why; one that is missing here stands in `unfit`. */
  fits: z.partialRecord(ProcedureType, Bilingual),
  unfit: z.partialRecord(ProcedureType, Bilingual),
  fields: z.array(z.strictObject({ key: Id, ...Bilingual.shape, required: z.boolean() })).min(1),
  basis: z.string().min(1),
  sure: Sureness,
})
/** Every procedure stands on one side, so that a refusal always has its sentence. */
export const DocumentKind = DocumentFields.refine(
  ({ fits, unfit }) => ProcedureType.options.every(type => (fits[type] === undefined) !== (unfit[type] === undefined)),
  { message: 'fits and unfit together must name each procedure once', path: ['fits'] },
)
export type DocumentKind = z.infer<typeof DocumentKind>

/** From how many readers on case law speaks of a level. */
export const Publicity = z.strictObject({
  id: PublicityLevel,
  readers: z.int().nonnegative(),
  ...Bilingual.shape,
  source: z.string().min(1),
  sure: Sureness,
})
export type Publicity = z.infer<typeof Publicity>

/** What a reason of the desk suggests to the assistant, and whether Art. 18 DSA must be checked with it. */
export const Suggested = z.strictObject({
  id: z.string().regex(/^N\d\d$/),
  said: z.array(Said),
  target: Target.nullable(),
  /** Always, or only where the post has a concrete target. */
  article18: z.enum(['always', 'targeted', 'no']),
  sure: Sureness,
})
export type Suggested = z.infer<typeof Suggested>

export const REFERENCE_KINDS = ['statute', 'clock', 'document', 'publicity', 'suggestion'] as const
export const ReferenceKind = z.enum(REFERENCE_KINDS)
export type ReferenceKind = z.infer<typeof ReferenceKind>

export const referenceSchemas = {
  statute: Statute,
  clock: Clock,
  document: DocumentKind,
  publicity: Publicity,
  suggestion: Suggested,
} as const satisfies Record<ReferenceKind, z.ZodType>
export type ReferenceBody<K extends ReferenceKind> = z.infer<(typeof referenceSchemas)[K]>

const entryOf = <K extends ReferenceKind>(kind: K) =>
  z.strictObject({
    kind: z.literal(kind),
    versionId: z.int(),
    /** The desk has changed it. */
    isOwn: z.boolean(),
    /** The product has brought a newer one, which is not in force. */
    hasNewerShipped: z.boolean(),
    body: referenceSchemas[kind],
  })

/** An entry as it holds at the desk. */
export const ReferenceEntry = z.discriminatedUnion('kind', [
  entryOf('statute'),
  entryOf('clock'),
  entryOf('document'),
  entryOf('publicity'),
  entryOf('suggestion'),
])
export type ReferenceEntry = z.infer<typeof ReferenceEntry>

/** One version of an entry in its history. */
export const ReferenceStep = z.strictObject({
  versionId: z.int(),
  origin: z.enum(['shipped', 'edited']),
  note: z.string(),
  moderatorName: z.string().nullable(),
  installedAt: z.string(),
  inForce: z.boolean(),
})
export type ReferenceStep = z.infer<typeof ReferenceStep>

/** Which duties of the DSA a source is under: a comments section that belongs to a newspaper, or a platform of its own (recital 13). */
export const ServiceProfile = z.enum(['hosting_only', 'online_platform'])
export type ServiceProfile = z.infer<typeof ServiceProfile>
