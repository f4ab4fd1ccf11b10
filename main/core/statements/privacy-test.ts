import { foldForSearch } from '../../../shared/search-text.ts'
import { findContacts } from '../checks/text/contacts.ts'
import { findLinks } from '../checks/text/links.ts'
import type { DatabaseRecord } from './database-record.ts'

// Art. 24(5) DSA: the Commission's database holds no personal data, is public, and forgets nothing. So every string is looked through first.

/** What must not stand in an export, beside what can be recognised by itself. */
export type Private = Readonly<{
  /** Names and handles of authors, notifiers and moderators. */
  names: readonly string[]
  /** The posts, by the puid of their statement. */
  texts: ReadonlyMap<string, string>
}>

export type PrivacyFault = Readonly<{
  puid: string
  field: string
  what: 'name' | 'handle' | 'contact' | 'link' | 'quote'
}>

/** So many words in a row are no chance. */
const QUOTE_WORDS = 5
/** A name of one letter is in every text. */
const MIN_NAME = 2
const HANDLE = /(^|[^\p{L}\p{N}])@[\p{L}\p{N}_]{2,}/u

const wordsOf = (text: string): string[] => foldForSearch(text).match(/[\p{L}\p{N}]+/gu) ?? []

function runsOf(text: string): Set<string> {
  const words = wordsOf(text)
  const runs = new Set<string>()
  for (let at = 0; at + QUOTE_WORDS <= words.length; at += 1) runs.add(words.slice(at, at + QUOTE_WORDS).join(' '))
  return runs
}

/** Fields that hold words; in all others the database prescribes the values, or they are days. */
const WORDS = /(_other|_facts|_legal_ground|_content_ground|_explanation|_identity|_url)$/
const isPrescribed = (field: string, value: string): boolean =>
  !WORDS.test(field) && /^([A-Z_]+|Yes|No|\d{4}-\d\d-\d\d)$/.test(value)

/**
 * Looks through every string of some records. `sentences` are the house's own, the longest first: they were written without knowing the post,
 * so a nickname such as "Regel" in them names nobody. Finds names with word boundaries, whatever their case.
 */
export function findPrivate(
  records: readonly DatabaseRecord[],
  { names, texts }: Private,
  sentences: readonly string[],
): PrivacyFault[] {
  const wanted = new Set(names.map(name => wordsOf(name).join(' ')).filter(name => name.length >= MIN_NAME))
  const longest = Math.max(0, ...[...wanted].map(name => name.split(' ').length))
  const namesAnybody = (words: readonly string[]): boolean =>
    words.some((_, at) =>
      Array.from({ length: longest }, (_unused, more) => words.slice(at, at + more + 1).join(' ')).some(run =>
        wanted.has(run),
      ),
    )
  return records.flatMap(record => {
    const puid = String(record['puid'])
    const runs = runsOf(texts.get(puid) ?? '')
    return Object.entries(record).flatMap(([field, value]): PrivacyFault[] => {
      const strings = (typeof value === 'string' ? [value] : value).filter(
        one => field !== 'puid' && !isPrescribed(field, one),
      )
      const found = strings.flatMap((whole): Array<PrivacyFault['what']> => {
        const own = withoutSentences(whole, sentences)
        const words = wordsOf(own)
        return [
          ...(namesAnybody(words) ? (['name'] as const) : []),
          ...(HANDLE.test(own) ? (['handle'] as const) : []),
          ...(findContacts(own, KINDS).length > 0 ? (['contact'] as const) : []),
          ...(findLinks(own).length > 0 ? (['link'] as const) : []),
          ...([...runsOf(own)].some(run => runs.has(run)) ? (['quote'] as const) : []),
        ]
      })
      return [...new Set(found)].map(what => ({ puid, field, what }))
    })
  })
}

const KINDS = new Set(['email', 'phone', 'iban', 'address', 'plate'] as const)

/** The text without the house's own sentences; what stood on either side of one does not become one run of words. */
export const withoutSentences = (text: string, sentences: readonly string[]): string =>
  sentences.reduce((left, sentence) => left.replaceAll(sentence, ' ¶ '), text)
