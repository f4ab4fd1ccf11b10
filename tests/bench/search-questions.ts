import type Database from 'better-sqlite3'
import type { Core } from '../../main/core/core.ts'
import { type Filter, noFilter } from '../../shared/filter.ts'
import { parseFilter } from '../../shared/filter-syntax.ts'
import { ftsQuery } from '../../shared/search-words.ts'
import type { Selection } from '../../shared/selection.ts'
import { ask } from './project.ts'
import { type Spread, spreadOf } from './spread.ts'

// What people look for, asked of the core, beside the bare question to SQLite's index of words.

export type SearchFigures = Readonly<{
  kinds: ReadonlyArray<Readonly<{ name: string; asked: Spread; bare: Spread | null }>>
  /** Words, phrases and beginnings of words together: what is typed most. */
  words: Spread
}>

const PAGE_ROWS = 100
const REPEATS = 120
const WARM_UP = 30

type Kind = Readonly<{
  name: string
  lines: readonly string[]
  where?: Selection['where']
  order?: Selection['order']
  /** Counts into what is judged. */
  isUsual?: true
}>

const wordKinds: readonly Kind[] = [
  { name: 'a rare word', lines: ['hintergföll', 'christkindlmarkt', 'bezirkshauptfrau', 'skischaukel'], isUsual: true },
  { name: 'a word of every second post', lines: ['die', 'das', 'der', 'nicht', 'es'], isUsual: true },
  { name: 'three common words', lines: ['die nicht und', 'der wird einmal', 'ich das für'], isUsual: true },
  { name: 'a phrase', lines: ['"schon wieder"', '"die Kinderbetreuung"', '"in der"'], isUsual: true },
  {
    name: 'the beginning of a word',
    lines: ['traine*', 'kreis*', 'müll*', 'feuerw*', 'christk*', 'ein*'],
    isUsual: true,
  },
  { name: 'a beginning that most posts have', lines: ['ein*'] },
  { name: 'a common word, deleted posts', lines: ['die status:gelöscht'] },
  { name: 'a common word, in Flagged by risk', lines: ['die', 'nicht'], where: 'flagged', order: 'risk' },
  { name: 'a rare word, most relevant first', lines: ['trainerwechsel', 'strompreis'], order: 'relevance' },
  { name: 'a common word, most relevant first', lines: ['die', 'nicht'], order: 'relevance' },
]

/** The milliseconds of the first page of each kind of search. */
export function measureSearch(core: Core, sql: Database.Database): SearchFigures {
  const names = sql.prepare<[], string>('SELECT name FROM authors ORDER BY id LIMIT 20').pluck().all()
  const authorKinds: readonly Kind[] = [
    { name: 'an author', lines: names.map(name => `nutzer:"${name}"`) },
    { name: 'a word of an author', lines: names.map(name => `nutzer:"${name}" nicht`) },
  ]
  const bare = sql.prepare<[string, number]>(
    'SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?',
  )
  const usual: number[] = []
  const kinds = [...wordKinds, ...authorKinds].map(kind => {
    const filters = kind.lines.map(filterOf)
    const asked = timesOf(turn => askPage(core, kind, filters[turn % filters.length]!))
    if (kind.isUsual === true) usual.push(...asked)
    const isOfWords = filters.every(({ author, status }) => author.length + status.length === 0)
    const floor = () => timesOf(turn => bare.all(ftsQuery(filters[turn % filters.length]!.text), PAGE_ROWS))
    return { name: kind.name, asked: spreadOf(asked), bare: isOfWords ? spreadOf(floor()) : null }
  })
  return { kinds, words: spreadOf(usual) }
}

function askPage(core: Core, { where = 'all', order = 'newest' }: Kind, filter: Filter): void {
  ask(core, 'selection.page', { selection: { where, filter, order }, after: null, limit: PAGE_ROWS })
}

function filterOf(line: string): Filter {
  const parsed = parseFilter(line)
  return parsed.ok ? parsed.filter : noFilter
}

function timesOf(work: (turn: number) => void): number[] {
  const took: number[] = []
  for (let turn = 0; turn < WARM_UP + REPEATS; turn += 1) {
    const startedMs = performance.now()
    work(turn)
    if (turn >= WARM_UP) took.push(performance.now() - startedMs)
  }
  return took
}
