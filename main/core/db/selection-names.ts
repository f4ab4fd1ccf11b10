import { foldForSearch } from '../../../shared/search-text.ts'
import type { Db } from './open.ts'

// Names that people type, looked up. SQLite compares without case in ASCII only, so it is asked for what may be meant, and the folded
// spellings decide: müller, MÜLLER and Mueller are one name.

/** So many accounts or articles may be meant by one name; more are cut off. */
const MOST_MEANT = 10_000

/** A pattern for LIKE that every spelling of a name fits. */
export function patternOf(name: string): string {
  return foldForSearch(name)
    .replace(/[\\%_]/g, sign => `\\${sign}`)
    .replace(/ae|oe|ue|ss|[^\u0020-\u007e]+/gu, '%')
}

export const nameSql = {
  sources: 'SELECT id, name FROM sources ORDER BY name',
  sections: "SELECT DISTINCT section FROM articles WHERE section <> '' ORDER BY section",
  languages: 'SELECT DISTINCT language FROM comments WHERE id > @from AND language IS NOT NULL',
  authors: `SELECT id, name FROM authors WHERE name LIKE @pattern ESCAPE '\\' LIMIT ${MOST_MEANT}`,
  articles: `SELECT id, title AS name FROM articles WHERE title LIKE @pattern ESCAPE '\\' LIMIT ${MOST_MEANT}`,
  lastArticles: `SELECT id, title AS name FROM articles WHERE title LIKE @pattern ESCAPE '\\' ORDER BY id DESC LIMIT @limit`,
  rules: `SELECT r.key, r.id, p.name AS pack FROM rules r JOIN packs p ON p.id = r.pack_id`,
  ruleNames: `SELECT p.name || '/' || r.id AS value, r.explain_de AS de, r.explain_en AS en FROM pack_states s
    JOIN packs p ON p.id = s.in_force JOIN rules r ON r.pack_id = p.id ORDER BY p.name, r.id`,
} as const

type Named = Readonly<{ id: number; name: string }>
type RuleKey = Readonly<{ key: number; id: string; pack: string }>

/** Looks names up, for filters and while they are typed. */
export const nameTable = (db: Db) => {
  const sources = db.prepare<[], Named>(nameSql.sources)
  const sections = db.prepare<[], string>(nameSql.sections).pluck()
  const languages = db.prepare<[{ from: number }], string>(nameSql.languages).pluck()
  const authors = db.prepare<[{ pattern: string }], Named>(nameSql.authors)
  const articles = db.prepare<[{ pattern: string }], Named>(nameSql.articles)
  const lastArticles = db.prepare<[{ pattern: string; limit: number }], Named>(nameSql.lastArticles)
  const rules = db.prepare<[], RuleKey>(nameSql.rules)
  const ruleNames = db.prepare<[], { value: string; de: string; en: string }>(nameSql.ruleNames)

  const authorsLike = (name: string) => {
    const isOpen = name.endsWith('*')
    const folded = foldForSearch(isOpen ? name.slice(0, -1) : name)
    const fits = (other: string) => (isOpen ? other.startsWith(folded) : other === folded)
    const pattern = `${patternOf(folded)}${isOpen ? '%' : ''}`
    return folded === '' ? [] : authors.all({ pattern }).filter(one => fits(foldForSearch(one.name)))
  }
  const hasWords = (words: readonly string[]) => (one: Named) => {
    const title = foldForSearch(one.name)
    return words.every(word => title.includes(word))
  }
  const wordsIn = (typed: string) => foldForSearch(typed).split(/\s+/).filter(Boolean)
  const byLength = (words: readonly string[]) => words.toSorted((a, b) => b.length - a.length)[0] ?? ''
  return {
    sources: () => sources.all(),
    sections: () => sections.all(),
    /** The languages of the comments behind this number. */
    languages: (from: number) => languages.all({ from }),
    /** Accounts of this name; with a star at its end, of all names that begin so. */
    authors: authorsLike,
    /** Articles whose title has all of these words, or their parts. */
    articles: (typed: string) => {
      const words = wordsIn(typed)
      return articles.all({ pattern: `%${patternOf(byLength(words))}%` }).filter(hasWords(words))
    },
    /** The newest of them. */
    lastArticles: (typed: string, limit: number) => {
      const words = wordsIn(typed)
      return lastArticles.all({ pattern: `%${patternOf(byLength(words))}%`, limit: limit * 4 }).filter(hasWords(words))
    },
    /** Every version of a rule that was ever in a pack. */
    rules: (name: string) => {
      const [rule = '', pack] = name.split('/').toReversed()
      return rules.all().filter(one => one.id === rule && (pack === undefined || one.pack === pack))
    },
    ruleNames: () => ruleNames.all(),
  }
}
export type Names = ReturnType<typeof nameTable>
