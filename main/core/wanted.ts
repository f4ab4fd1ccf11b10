import type { Filter, FilterMoment } from '../../shared/filter.ts'
import { foldForSearch } from '../../shared/search-text.ts'
import type { Where } from '../../shared/selection.ts'
import type { Wanted } from './db/selections.ts'
import type { Names } from './db/selection-names.ts'
import { instantAt } from './desk-time.ts'

const MINUTE_MS = 60_000

/** Who asks, and when. */
export type Asking = Readonly<{ me: string | null; nowMs: number }>

/** The filter with its names looked up, or null where one of them means nothing at all: then nothing can be found. */
export function wantedBy(filter: Filter, where: Where, names: Names, { me, nowMs }: Asking): Wanted | null {
  const looked = {
    sources: found(filter.source, name => names.sources().filter(one => sameName(one.name, name))),
    articles: found(filter.article, names.articles),
    authors: found(filter.author, names.authors),
    assignees: filter.mine === null ? null : me === null ? [] : [me],
    rules: found(filter.rule, name => names.rules(name).map(({ key }) => ({ id: key }))),
  }
  if (Object.values(looked).some(ids => ids?.length === 0)) return null
  const sections = listed(filter.section)
  return {
    ...looked,
    queue: where === 'all' ? null : where,
    sections: sections === null ? null : names.sections().filter(name => sections.some(one => sameName(one, name))),
    reasons: listed(filter.reason),
    statuses: listed(filter.status),
    languages: listed(filter.language),
    hasLink: filter.hasLink,
    since: latest(filter.after, filter.younger === null ? null : nowMs - filter.younger * MINUTE_MS),
    until: earliest(filter.before, filter.older === null ? null : nowMs - filter.older * MINUTE_MS),
    terms: listed(filter.text),
  }
}

const listed = <T>(values: readonly T[]) => (values.length === 0 ? null : values)

const sameName = (a: string, b: string) => foldForSearch(a) === foldForSearch(b)

function found(names: readonly string[], look: (name: string) => ReadonlyArray<Readonly<{ id: number }>>) {
  return names.length === 0 ? null : [...new Set(names.flatMap(name => look(name).map(one => one.id)))]
}

const latest = (day: FilterMoment | null, ms: number | null) => iso(Math.max(msOf(day, -Infinity), ms ?? -Infinity))
const earliest = (day: FilterMoment | null, ms: number | null) => iso(Math.min(msOf(day, Infinity), ms ?? Infinity))
const msOf = (day: FilterMoment | null, otherwise: number) => (day === null ? otherwise : instantAt(day))
const iso = (ms: number) => (Number.isFinite(ms) ? new Date(ms).toISOString() : null)
