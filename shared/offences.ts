import { z } from 'zod'
import { DocumentId, ProcedureType, PublicityLevel, Said, Target } from './reference.ts'

// What the offence assistant asks and answers. Days are ISO dates of the calendar of Vienna.

const Bilingual = z.strictObject({ de: z.string(), en: z.string() })
const YesNo = z.enum(['yes', 'no', 'unsure'])

/** How the post is related to the office of whom it attacks (§ 117(2) StGB). */
export const Relation = z.enum(['duringOffice', 'professionalAct', 'private'])
export type Relation = z.infer<typeof Relation>

/** The answers to the questions; null where nobody has answered yet. */
export const Answers = z.strictObject({
  said: z.array(Said),
  target: Target.nullable(),
  relation: Relation.nullable(),
  /** Of what is alleged; "knowinglyFalse" where the author knows better. */
  truth: z.enum(['true', 'false', 'knowinglyFalse', 'unknown']).nullable(),
  published: YesNo.nullable(),
  /** How many have read it, as estimated; null where nobody knows. */
  readers: z.int().nonnegative().nullable(),
  /** Whether life or safety is threatened (Art. 18 DSA). */
  danger: YesNo.nullable(),
  /** Whether the danger to life is imminent (Art. 14(5) Reg. (EU) 2021/784). */
  imminent: YesNo.nullable(),
})
export type Answers = z.infer<typeof Answers>

/** When it happened; ISO instants in UTC. `knownAt` is when damage and wrongdoer were known. */
export const DeedTimes = z.strictObject({
  submittedAt: z.iso.datetime().nullable(),
  publishedAt: z.iso.datetime().nullable(),
  unpublishedAt: z.iso.datetime().nullable(),
  knownAt: z.iso.datetime().nullable(),
})
export type DeedTimes = z.infer<typeof DeedTimes>

/** A sentence of `shared/strings/offences-*.ts`, by its key. */
export const WhyKey = z.enum([
  'said',
  'notSaid',
  'target',
  'targetOpen',
  'wrongTarget',
  'toBeChecked',
  'untrue',
  'provenTrue',
  'truthOpen',
  'knows',
  'knowsNot',
  'neverPublic',
  'publishedOpen',
  'readersOpen',
  'readersEnough',
  'readersFew',
  'perceivable',
  'durationOpen',
  'notNeeded',
  'byNature',
  'bodyAuthorises',
  'duringOffice',
  'professionalAct',
  'professionalActReadersOpen',
  'officeOpen',
  'groupMember',
  'victimProsecutes',
  'elementMissing',
  'repealed',
  'notYet',
  'text',
  'asAttempt',
  'expired',
  'childImages',
  'noDanger',
  'dangerOpen',
  'notTerror',
  'notImminent',
  'imminentOpen',
  'notOwnClaim',
  'ownClaim',
  'againstPublisher',
  'noDisclosure',
  'publisherIsVictim',
  'noCandidate',
  'noChildImages',
])
export type WhyKey = z.infer<typeof WhyKey>

export const Why = z.strictObject({ key: WhyKey, values: z.record(z.string(), z.union([z.string(), z.number()])) })
export type Why = z.infer<typeof Why>

/** "unclear" wants a person's look. */
export const ElementState = z.enum(['given', 'missing', 'unclear'])
export type ElementState = z.infer<typeof ElementState>

export const ElementFinding = z.strictObject({ key: z.string(), text: Bilingual, state: ElementState, why: Why })
export type ElementFinding = z.infer<typeof ElementFinding>

/** Who must act for it to be pursued. */
export const Actor = z.enum([
  'anyone',
  'body',
  'victimAndSuperior',
  'victim',
  'victimAuthorises',
  'rightHolder',
  'claimant',
  'publisher',
])
export type Actor = z.infer<typeof Actor>

export const Addressee = z.enum([
  'prosecutor',
  'security',
  'childProtection',
  'district',
  'victim',
  'civilCourt',
  'ownCounsel',
])
export type Addressee = z.infer<typeof Addressee>

/** Its state on the day that was asked for. */
export const Limitation = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.enum(['runs', 'expired']),
    rule: z.string(),
    start: z.enum(['publication', 'submission', 'knowledge']),
    startDay: z.string(),
    lastDay: z.string(),
    amount: z.int(),
    unit: z.enum(['years', 'months']),
    /** The period stands on law that came later than the deed: to be checked. */
    isOlderThanRule: z.boolean(),
    note: Bilingual.nullable(),
  }),
  z.strictObject({
    state: z.literal('none'),
    why: z.enum(['noPeriod', 'neverPublic', 'startUnknown', 'knowledgeUnknown']),
  }),
])
export type Limitation = z.infer<typeof Limitation>

export const Offer = z.strictObject({ document: DocumentId, isOffered: z.boolean(), why: Why })
export type Offer = z.infer<typeof Offer>

export const Candidate = z.strictObject({
  statute: z.string(),
  /** The version of the entry it rests on; null outside of a desk. */
  versionId: z.int().nullable(),
  ref: z.string(),
  name: Bilingual,
  severity: z.int(),
  /** Not read in the law itself: "vor Verwendung prüfen". */
  verify: z.boolean(),
  elements: z.array(ElementFinding),
  publicity: PublicityLevel,
  /** After the switch of § 117 StGB. */
  type: ProcedureType,
  typeWhy: Why,
  actor: Actor,
  addressee: Addressee,
  completion: z.enum(['completed', 'unclear', 'attempt', 'notPunishable']),
  /** The graver provision that takes its place, where that one is met. */
  behind: z.string().nullable(),
  limitation: Limitation,
  offers: z.array(Offer),
})
export type Candidate = z.infer<typeof Candidate>

export const Assessment = z.strictObject({
  /** Those that can be pursued first, the gravest first. */
  candidates: z.array(Candidate),
  /** What fits the words but not the case, and why. */
  leftOut: z.array(z.strictObject({ statute: z.string(), ref: z.string(), why: Why })),
  /** Every kind of document once: offered when a candidate calls for it, with those that do. */
  documents: z.array(Offer.extend({ statutes: z.array(z.string()) })),
})
export type Assessment = z.infer<typeof Assessment>

/** One question of the assistant with what the desk would answer. */
export const Question = z.enum(['said', 'target', 'relation', 'truth', 'published', 'danger', 'imminent'])
export type Question = z.infer<typeof Question>

/** The forced check of Art. 18 DSA. */
export const Article18Answers = z.strictObject({
  lifeOrSafety: YesNo.nullable(),
  /** Who is threatened, in words. */
  whom: z.string().max(500),
  howSoon: z.enum(['now', 'soon', 'past', 'unknown']).nullable(),
  /** ISO 3166 of the Member State concerned, or null where it cannot be told. */
  memberState: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  /** Why not, where the answer is no. */
  because: z.string().max(2000),
})
export type Article18Answers = z.infer<typeof Article18Answers>

export const Article18Outcome = z.strictObject({
  isForced: z.boolean(),
  result: z.enum(['open', 'duty', 'noDuty']),
  /** What keeps it open, by field. */
  missing: z.array(z.enum(['lifeOrSafety', 'whom', 'howSoon', 'because'])),
  /** Danger now: the emergency call comes before any paper. */
  callFirst: z.boolean(),
  addressees: z.array(z.enum(['austria', 'otherState', 'europol'])),
  /** Terrorist content with an imminent threat to life as well: Art. 14(5) Reg. (EU) 2021/784. */
  isTerrorNotice: z.boolean(),
})
export type Article18Outcome = z.infer<typeof Article18Outcome>
