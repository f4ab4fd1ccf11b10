import { z } from 'zod'
import { MAX_ENDING_LENGTH } from './endings.ts'

// What conditions and rules of a pack file are made of. The sentences given to `describe` are read in editors.

/** A sentence or a name. */
export const text = z.string().trim().min(1).max(500)
/** A text in both languages. */
export const bilingual = z.strictObject({ de: text.describe('In German.'), en: text.describe('In English.') })
/** Where a term may stand. */
export const mode = z.enum(['whole', 'inflection', 'prefix', 'suffix', 'anywhere'])
/** How much disguise is seen through. */
export const folding = z.enum(['exact', 'strong'])
/** A word or phrase to look for. */
export const termText = z.string().trim().min(1).max(100)
/** Kinds of contact data. */
export const contactKind = z.enum(['email', 'phone', 'iban', 'address', 'plate'])
const endings = z.array(z.string().trim().min(1).max(MAX_ENDING_LENGTH))

/** A share, 0 to 1. */
export const share = z.number().min(0).max(1)
/** How many of something. */
export const count = z.int().min(1).max(10_000)
/**
 * So many alike posts are found wherever they are kept, the asking one counted: of each key 64 entries are looked at (`similar/search.ts`), and
 * others may share it. A rule that asks for more could hold in one place and not in another.
 */
export const MOST_ALIKE = 60
/** How many alike posts, or authors of them. The limit itself is held by the reader of conditions, which has a sentence for it. */
export const alikeCount = count.meta({ maximum: MOST_ALIKE })
/** Names of things outside the pack. */
export const names = z.array(z.string().trim().min(1).max(200)).min(1)
/** Names of things in the pack. */
export const slug = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

/** What is said of modes. */
export const modeHelp =
  'Where the term may stand: whole (the word alone), inflection (with an ending), prefix (begins a word), suffix (ends a word, with an ending), anywhere.'
/** What is said of folding. */
export const foldingHelp =
  'How much disguise is seen through: exact (spelling variants only) or strong (also digits and symbols for letters, parted and hidden letters, look-alikes).'

/** One term, or all words of a list. */
export const term = z.union([
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
  z.strictObject({
    list: slug.describe('All words of this list of the pack, each as a term.'),
    mode: mode.optional().describe(modeHelp),
    folding: folding.optional().describe(foldingHelp),
  }),
])

/** A list of terms. */
export const terms = z.array(term).min(1)
