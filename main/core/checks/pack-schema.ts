import { z } from 'zod'
import { condition } from './pack-schema-conditions.ts'
import { bilingual, folding, foldingHelp, mode, modeHelp, slug, terms, termText, text } from './pack-schema-parts.ts'
import type { term } from './pack-schema-parts.ts'

// The sentences given to `describe` are read in editors, by way of docs/pack.schema.json.

/** The version of the file format. A pack with another one was written for another program version. */
export const PACK_FORMAT = 1

const spread = z.strictObject({ posts: z.int().min(1), authors: z.int().min(1) })

const facts = z
  .strictObject({
    accountAgeDays: z.int().min(0).optional(),
    deletedOfLast: z.strictObject({ decided: z.int().min(0), deleted: z.int().min(0) }).optional(),
    sanctioned: z.boolean().optional(),
    earlierPosts: z.int().min(0).optional(),
    postsWithin: z.int().min(1).optional(),
    sameText: spread.optional(),
    similar: spread.optional(),
    openNotices: z.int().min(0).optional(),
    section: text.optional(),
    article: text.optional(),
    hour: z.int().min(0).max(23).optional(),
  })
  .describe('What is known beside the text; what is not named is unknown.')

const exampleText = z.string().trim().min(1).max(2000)
const examples = z.array(z.union([exampleText, z.strictObject({ text: exampleText, facts })])).min(2)

const rule = z.strictObject({
  id: slug.describe('Names the rule in this pack for good: small letters, digits and single dashes.'),
  version: z.int().min(1).describe('Raised whenever the rule changes its meaning; the editor does so by itself.'),
  severity: z
    .union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)])
    .describe('1 (a hint) to 5 (may be a crime). Orders the queue.'),
  reason: z
    .string()
    .regex(/^N(0[1-9]|[12]\d|3[0-6]|99)$/)
    .describe('The reason a decision after this rule would have: N01 to N36, or N99.'),
  statutes: z
    .array(z.string().trim().min(1).max(60))
    .optional()
    .describe("Statutes to think of, by their ids in the desk's list of statutes."),
  action: z
    .enum(['flag', 'suggest-approve', 'suggest-delete', 'suggest-escalate'])
    .describe('What the rule proposes. flag only shows the hit.'),
  explain: bilingual.describe('What the rule finds, for the person who sees the hit.'),
  check: bilingual.optional().describe('What a person must look at before following the suggestion.'),
  mode: mode.optional().describe(`For the terms of this rule unless they say otherwise. ${modeHelp}`),
  folding: folding.optional().describe(`For the terms of this rule unless they say otherwise. ${foldingHelp}`),
  terms: terms.optional().describe('Short for when: { terms: … }. With when as well, both must hold.'),
  when: condition.optional().describe('The condition under which the rule fires.'),
  examples: z
    .strictObject({
      hit: examples.describe('Texts the rule must hit.'),
      miss: examples.describe('Texts it must leave alone.'),
    })
    .describe('Run as tests, and shown in the editor.'),
})

/** A pack file as it is written: terms may be bare words that take the mode and folding of their rule. */
export const packFile = z.strictObject({
  format: z.literal(PACK_FORMAT).describe('The version of the file format.'),
  name: slug.describe('Names the pack for good: small letters, digits and single dashes.'),
  version: z.int().min(1).describe('Raised with every publication; the editor does so by itself.'),
  title: bilingual.describe('The title people see.'),
  owner: text.describe('Who answers for the pack.'),
  expires: z.iso.date().optional().describe('The last day on which its rules run, as in 2027-12-31.'),
  lists: z
    .record(slug, z.array(termText).max(10_000))
    .optional()
    .describe(
      'Words that the house fills in, by the name under which terms call for them: { list: name }. May be empty.',
    ),
  rules: z.array(rule).min(1),
})

export type PackFile = z.infer<typeof packFile>
export type RuleFile = PackFile['rules'][number]
export type TermFile = z.infer<typeof term>
export type ExampleFile = z.infer<typeof examples>[number]
