import { z } from 'zod'
import { alikeCount, contactKind, count, names, share, terms, text } from './pack-schema-parts.ts'

// The conditions of a pack file. The sentences given to `describe` are read in editors.

const hostName = z
  .string()
  .trim()
  .max(253)
  .regex(/^[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+$/u)
const phoneNumber = z
  .string()
  .trim()
  .max(30)
  .regex(/^\+?(?:[ /().-]*\d){3,17}$/)

const contactFields = z.strictObject({
  kinds: z.array(contactKind).min(1),
  atLeast: count.optional().describe('How many; 1 if not said.'),
  except: z
    .strictObject({
      domains: z.array(hostName).optional().describe('E-mail addresses at these domains and what is under them.'),
      numbers: z
        .array(phoneNumber)
        .optional()
        .describe(
          'These telephone numbers, however they are spaced, with or without the country, also with an extension.',
        ),
    })
    .optional()
    .describe('What does not count: the addresses and numbers of the house, helplines.'),
})

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
    contact: z.union([z.array(contactKind).min(1), contactFields]).describe('Contact data of these kinds.'),
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
        posts: alikeCount,
        authors: alikeCount.optional().describe('By at least so many authors; 1 if not said.'),
        minutes: z.int().min(1).max(10_080),
      })
      .describe('The same text was posted at least so often within so many minutes, this post counted.'),
  }),
  similar: z.strictObject({
    similar: z
      .strictObject({
        posts: alikeCount,
        authors: alikeCount.optional().describe('By at least so many authors; 1 if not said.'),
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

/** A condition as its file writes it. */
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

/** A condition, with those that it holds. */
export const condition: z.ZodType<ConditionFile> = z
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
