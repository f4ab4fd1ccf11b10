import { z } from 'zod'
import { MAX_ENDING_LENGTH } from './endings.ts'

/** The version of the file format. A pack with another one was written for another program version. */
export const PACK_FORMAT = 1

const text = z.string().trim().min(1).max(500)
const bilingual = z.strictObject({ de: text, en: text })
const version = z.int().min(1)
const mode = z.enum(['whole', 'inflection', 'prefix', 'suffix', 'anywhere'])
const folding = z.enum(['exact', 'strong'])
const termText = z.string().trim().min(1).max(100)
const endings = z.array(z.string().trim().min(1).max(MAX_ENDING_LENGTH))

const term = z.union([
  termText,
  z.strictObject({
    text: termText,
    mode: mode.optional(),
    folding: folding.optional(),
    except: z.array(termText).optional(),
    endings: endings.optional(),
  }),
])

const examples = z.array(text).min(2)

const rule = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be small letters, digits and single dashes'),
  version,
  severity: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]),
  reason: z.string().regex(/^N(0[1-9]|[12]\d|3[0-6]|99)$/, 'must be a reason code, N01 to N36 or N99'),
  action: z.enum(['flag', 'suggest-delete', 'suggest-escalate']),
  explain: bilingual,
  /** How the terms match unless they say otherwise. */
  mode,
  folding,
  terms: z.array(term).min(1),
  examples: z.strictObject({ hit: examples, miss: examples }),
})

/** A pack file as it is written: terms may be bare words that take the mode and folding of their rule. */
export const packFile = z.strictObject({
  format: z.literal(PACK_FORMAT),
  name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be small letters, digits and single dashes'),
  version,
  title: bilingual,
  owner: text,
  rules: z.array(rule).min(1),
})

export type PackFile = z.infer<typeof packFile>
export type RuleFile = PackFile['rules'][number]
export type TermFile = RuleFile['terms'][number]
