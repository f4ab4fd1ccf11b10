import { z } from 'zod'
import { CommentGlimpse, FileKind, ReasonCode, SanctionKind } from './domain.ts'

// An author's file, and what is known of the author beside it.

/** One post of the author in small. */
export const AuthorPost = CommentGlimpse.extend({
  articleTitle: z.string(),
  /** What it was deleted or escalated for, if that is known. */
  reason: ReasonCode.nullable(),
})
export type AuthorPost = z.infer<typeof AuthorPost>

/** A note or sanction. What is ended or undone stays in the file and says so. */
export const FileEntry = z.strictObject({
  id: z.string(),
  kind: FileKind,
  reason: ReasonCode.nullable(),
  note: z.string(),
  commentId: z.int().nullable(),
  moderatorName: z.string(),
  at: z.string(),
  /** When it ends by itself; null where it does not. */
  endsAt: z.string().nullable(),
  ended: z.strictObject({ at: z.string(), moderatorName: z.string() }).nullable(),
  undone: z.boolean(),
  /** Waits to be told to the source. */
  queued: z.boolean(),
})
export type FileEntry = z.infer<typeof FileEntry>

/** What Art. 23(3) DSA wants looked at: (a) number, (b) share, (c) gravity, (d) intention. */
export const SanctionFigures = z.strictObject({
  periodDays: z.int(),
  /** All posts of the period, whatever became of them. */
  posts: z.int(),
  /** Of these deleted, and of those for a reason that names a statute. */
  violating: z.int(),
  illegal: z.int(),
  /** Severity of the worst of them, 1 to 5, 0 without any; and how many reach severity 4. */
  worst: z.int(),
  grave: z.int(),
  /** When the last warning was given that still counts. */
  warnedAt: z.string().nullable(),
  /** Violating posts submitted after it. */
  afterWarning: z.int(),
  /** Suspensions so far that were not undone. */
  suspensions: z.int(),
})
export type SanctionFigures = z.infer<typeof SanctionFigures>

export const Because = z.strictObject({
  key: z.enum([
    'number',
    'share',
    'gravity',
    'repeated',
    'notRepeated',
    'notWarned',
    'nothing',
    'tooFew',
    'warnFirst',
    'noRepeat',
    'mild',
    'suspend',
    'ladderEnds',
    'inForce',
  ]),
  values: z.record(z.string(), z.union([z.number(), z.string()])),
})
export type Because = z.infer<typeof Because>

/** What the file and the figures speak for, and why. A person decides. */
export const SanctionAdvice = z.strictObject({
  figures: SanctionFigures,
  proposal: z.strictObject({ kind: SanctionKind, hours: z.int().nullable() }).nullable(),
  because: z.array(Because),
})
export type SanctionAdvice = z.infer<typeof SanctionAdvice>

/** Deleted posts of one month of Vienna ("2026-11") by reason; null is a deletion that came from the source. */
export const MonthOfReasons = z.strictObject({
  month: z.string(),
  reasons: z.array(z.strictObject({ reason: ReasonCode.nullable(), posts: z.int() })),
})
export type MonthOfReasons = z.infer<typeof MonthOfReasons>

/** Everything the author's panel shows. */
export const AuthorView = z.strictObject({
  id: z.int(),
  name: z.string(),
  source: z.string(),
  registeredAt: z.string().nullable(),
  firstSeenAt: z.string(),
  pending: z.int(),
  approved: z.int(),
  deleted: z.int(),
  escalated: z.int(),
  /** The last twelve months, the oldest first, also those without a deletion. */
  months: z.array(MonthOfReasons),
  /** The newest first. */
  posts: z.array(AuthorPost),
  /** The newest first. */
  file: z.array(FileEntry),
  /** The reason most deletions of the period have, for the form. */
  usualReason: ReasonCode.nullable(),
  advice: SanctionAdvice,
})
export type AuthorView = z.infer<typeof AuthorView>

/** A sanction as a person asks for it. */
export const SanctionDraft = z.strictObject({
  authorId: z.int().positive(),
  /** The post from which it is given. */
  commentId: z.int().positive().nullable(),
  kind: SanctionKind,
  reason: ReasonCode,
  /** How long, for a suspension and, if wanted, for pre-moderation. */
  hours: z.int().positive().max(8760).nullable(),
  note: z.string().max(2000),
})
export type SanctionDraft = z.infer<typeof SanctionDraft>
