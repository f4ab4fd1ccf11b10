import { z } from 'zod'
import { Complainant, MAX_NAME_LENGTH, NoticeKind, ReasonCode, Status } from './domain.ts'

// What readers, authorities and trusted flaggers report (Art. 16 DSA), and what authors and notifiers object to (Art. 20 DSA).

export const MAX_EXPLANATION_LENGTH = 10_000
export const MAX_LOCATION_LENGTH = 2000
const MAX_EMAIL_LENGTH = 254

/** Who wrote. The audit log keeps the fingerprint of this and not the names. */
export const Sender = z.strictObject({
  name: z.string().trim().max(MAX_NAME_LENGTH),
  email: z.string().trim().max(MAX_EMAIL_LENGTH),
})
export type Sender = z.infer<typeof Sender>

export const NoticeDraft = z.strictObject({
  commentId: z.int().positive(),
  kind: NoticeKind,
  sender: Sender,
  /** About an offence of Art. 3 to 7 of Directive 2011/93/EU, for which nobody has to say who they are. */
  isExempt: z.boolean(),
  explanation: z.string().max(MAX_EXPLANATION_LENGTH),
  claimedReason: ReasonCode.nullable(),
  /** Where the notifier saw it, as they wrote it. */
  location: z.string().trim().max(MAX_LOCATION_LENGTH),
  /** The statement that everything in it is right and complete to the best of their knowledge. */
  goodFaith: z.boolean(),
  /** Its name where it came from, so that it is not taken in twice; null where it has none. */
  externalId: z.string().trim().min(1).max(200).nullable(),
  /** Null for now. */
  receivedAt: z.iso.datetime().nullable(),
})
export type NoticeDraft = z.infer<typeof NoticeDraft>

export const ComplaintDraft = z.strictObject({
  commentId: z.int().positive(),
  complainant: Complainant,
  sender: Sender,
  text: z.string().max(MAX_EXPLANATION_LENGTH),
  receivedAt: z.iso.datetime().nullable(),
})
export type ComplaintDraft = z.infer<typeof ComplaintDraft>

/** A post that a place may mean. */
export const FoundPost = z.strictObject({
  commentId: z.int(),
  source: z.string(),
  externalId: z.string(),
  authorName: z.string(),
  articleTitle: z.string(),
  status: Status,
  excerpt: z.string(),
})
export type FoundPost = z.infer<typeof FoundPost>
