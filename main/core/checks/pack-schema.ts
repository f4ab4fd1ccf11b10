import { z } from 'zod'
import { MAX_ENDING_LENGTH } from './endings.ts'

// The sentences given to `describe` are read in editors, by way of docs/pack.schema.json.

/** The version of the file format. A pack with another one was written for another program version. */
export const PACK_FORMAT = 1

const text = z.string().trim().min(1).max(500)
const bilingual = z.strictObject({ de: text.describe('In German.'), en: text.describe('In English.') })
const mode = z.enum(['whole', 'inflection', 'prefix', 'suffix', 'anywhere'])
const folding = z.enum(['exact', 'strong'])
const termText = z.string().trim().min(1).max(100)
const contactKind = z.enum(['email', 'phone', 'iban', 'address', 'plate'])
const endings = z.array(z.string().trim().min(1).max(MAX_ENDING_LENGTH))

const share = z.number().min(0).max(1)
const count = z.int().min(1).max(10_000)
const names = z.array(z.string().trim().min(1).max(200)).min(1)
const slug = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

const modeHelp =
  'Where the term may stand: whole (the word alone), inflection (with an ending), prefix (begins a word), suffix (ends a word, with an ending), anywhere.'
const foldingHelp =
  'How much disguise is seen through: exact (spelling variants only) or strong (also digits and symbols for letters, parted and hidden letters, look-alikes).'

const term = z.union([
  termText,
  z.strictObject({
    text: termText.describe('The word or phrase. " ... " between words is a gap in which other words may stand.'),
    mode: mode.optional().describe(modeHelp),
    folding: folding.optional().describe(foldingHelp),
    except: z
      .array(termText)
      .optional()
      .describe('Harmless words or phrases that contain the term: a hit inside one of them does not count.'),
    endings: endings
      .optional()
      .describe('Endings that may follow in the modes inflection and suffix, instead of the German ones.'),
    gap: z
      .int()
      .min(1)
      .max(20)
      .optional()
      .describe('How many words may stand at each " ... " of the term; 3 if not said.'),
  }),
])

const terms = z.array(term).min(1)

/** One condition is one key; `all`, `any`, `not` and `count` hold others. */
const leaves = {
  terms: z.strictObject({ terms: terms.describe('One of these terms is found.') }),
  someTerms: z.strictObject({
    terms: z
      .strictObject({ of: terms, atLeast: count.describe('How many places, overlapping ones counted once.') })
      .describe('Several places of these terms are found.'),
  }),
  regex: z.strictObject({
    regex: z
      .union([
        text,
        z.strictObject({
          pattern: text,
          ignoreCase: z.boolean().optional().describe('Whether Ä and ä are the same; true if not said.'),
          atLeast: count.optional().describe('How many matches; 1 if not said.'),
        }),
      ])
      .describe(
        'A regular expression without looking around and without back-references. Case does not matter unless said.',
      ),
  }),
  links: z.strictObject({
    links: z
      .strictObject({
        atLeast: count.optional().describe('How many links; 1 if not said.'),
        domains: names.optional().describe('Only links to these domains and what is under them count.'),
        except: names.optional().describe('Links to these domains and what is under them do not count.'),
        shortener: z.literal(true).optional().describe('Only links of services that shorten links count.'),
        disguised: z.literal(true).optional().describe('Only links that show another target than they have count.'),
      })
      .describe('Links of the kind described; {} is any link.'),
  }),
  capitals: z.strictObject({
    capitals: z
      .strictObject({
        share: share.describe('At least this share of the letters is capital.'),
        letters: count.describe('At least so many letters, so that short cries do not count.'),
      })
      .describe('Written in capitals.'),
  }),
  length: z.strictObject({
    length: z
      .strictObject({
        unit: z.enum(['characters', 'words']).optional().describe('characters if not said.'),
        atLeast: z.int().min(0).max(1_000_000).optional(),
        atMost: z.int().min(0).max(1_000_000).optional(),
      })
      .describe('How long the text is.'),
  }),
  repetition: z.strictObject({
    repetition: z
      .strictObject({
        run: z.int().min(2).max(1000).optional().describe('One character stands at least so often in a row.'),
        words: share.optional().describe('At least this share of the words repeats an earlier word.'),
      })
      .describe('Repeated characters or words; what is named must all hold.'),
  }),
  emoji: z.strictObject({
    emoji: z
      .strictObject({
        atLeast: count.optional().describe('How many emoji; 1 if not said.'),
        share: share.optional().describe('At least this share of the characters is emoji.'),
      })
      .describe('Emoji.'),
  }),
  language: z.strictObject({
    language: z
      .strictObject({
        is: names.optional().describe('One of these languages, as codes of ISO 639-1.'),
        not: names.optional().describe('None of these languages.'),
      })
      .describe('The language of the text; unknown where the text is too short or mixed.'),
  }),
  contact: z.strictObject({
    contact: z
      .union([z.array(contactKind).min(1), z.strictObject({ kinds: z.array(contactKind).min(1), atLeast: count })])
      .describe('Contact data of these kinds.'),
  }),
  accountAge: z.strictObject({
    accountAge: z
      .strictObject({ belowDays: count.describe('The account is younger than so many days.') })
      .describe('The age of the account when the post was written.'),
  }),
  deletedShare: z.strictObject({
    deletedShare: z
      .strictObject({
        share: share.describe('At least this share was deleted.'),
        ofLast: z.int().min(1).max(200).describe('Of so many latest decided posts of the author.'),
      })
      .describe('How much of what the author wrote was deleted.'),
  }),
  sanctioned: z.strictObject({ sanctioned: z.literal(true).describe('A sanction against the author is in force.') }),
  firstPost: z.strictObject({ firstPost: z.literal(true).describe('The author never wrote before.') }),
  flood: z.strictObject({
    flood: z
      .strictObject({ posts: count, minutes: z.int().min(1).max(1440) })
      .describe('The author wrote at least so many posts within so many minutes, this one counted.'),
  }),
  sameText: z.strictObject({
    sameText: z
      .strictObject({
        posts: count,
        authors: count.optional().describe('By at least so many authors; 1 if not said.'),
        minutes: z.int().min(1).max(10_080),
      })
      .describe('The same text was posted at least so often within so many minutes, this post counted.'),
  }),
  similar: z.strictObject({
    similar: z
      .strictObject({
        posts: count,
        authors: count.optional().describe('By at least so many authors; 1 if not said.'),
        hours: z.int().min(1).max(168),
        alike: z.number().min(0.5).max(1).optional().describe('How alike, 1 being the same; 0.8 if not said.'),
      })
      .describe('Nearly the same text was posted at least so often within so many hours, this post counted.'),
  }),
  notices: z.strictObject({
    notices: z.strictObject({ atLeast: count }).describe('At least so many open notices about the post.'),
  }),
  section: z.strictObject({
    section: names.describe('The article stands in one of these sections; case does not matter.'),
  }),
  article: z.strictObject({
    article: names.describe('The post is under one of these articles, by the ids of the source.'),
  }),
  hour: z.strictObject({
    hour: z
      .strictObject({ from: z.int().min(0).max(23), to: z.int().min(0).max(23) })
      .describe('Local hour of submission: from this hour up to, not including, the other; may go over midnight.'),
  }),
}

type LeafFile = { [K in keyof typeof leaves]: z.infer<(typeof leaves)[K]> }[keyof typeof leaves]

export type ConditionFile =
  | LeafFile
  | { all: ConditionFile[] }
  | { any: ConditionFile[] }
  | { not: ConditionFile }
  | { count: { atLeast: number; of: ConditionFile[] } }

/** The names a condition may have. */
export const conditionNames: readonly string[] = [
  ...Object.keys(leaves).filter(name => name !== 'someTerms'),
  'all',
  'any',
  'not',
  'count',
]

const condition: z.ZodType<ConditionFile> = z
  .lazy(() =>
    z.union([
      ...Object.values(leaves),
      z.strictObject({ all: z.array(condition).min(1).describe('All of these hold.') }),
      z.strictObject({ any: z.array(condition).min(1).describe('At least one of these holds.') }),
      z.strictObject({ not: condition }).describe('not: this does not hold. What is unknown stays unknown.'),
      z.strictObject({
        count: z
          .strictObject({ atLeast: count, of: z.array(condition).min(1) })
          .describe('At least so many of these hold.'),
      }),
    ]),
  )
  .describe('One condition: exactly one of the names.')

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
  rules: z.array(rule).min(1),
})

export type PackFile = z.infer<typeof packFile>
export type RuleFile = PackFile['rules'][number]
export type TermFile = z.infer<typeof term>
export type ExampleFile = z.infer<typeof examples>[number]
