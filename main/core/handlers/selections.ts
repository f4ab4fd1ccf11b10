import type { FieldValue, Reason } from '../../../shared/domain.ts'
import { type NamedField, noFilter } from '../../../shared/filter.ts'
import { foldForSearch } from '../../../shared/search-text.ts'
import { wholeQueue } from '../../../shared/selection.ts'
import { type Deps, type Handlers, onDuty } from '../deps.ts'
import { createSelections, USUAL_LIMITS } from '../selections.ts'

/** Languages are taken from the newest comments only; no index knows them. */
const LANGUAGES_FROM = 5_000

/** The questions that every list asks. */
export function selectionHandlers(
  deps: Deps,
): Pick<Handlers, 'queue.page' | 'selection.page' | 'selection.count' | 'selection.arrived' | 'selection.suggest'> {
  const { tables, now } = deps
  const { names } = tables
  const me = () => onDuty(deps)?.id ?? null
  const selections = createSelections({ table: tables.selections, names, now, me, limits: USUAL_LIMITS })

  const suggest = (field: NamedField, typed: string, limit: number): readonly FieldValue[] => {
    const begins = beginning(typed)
    switch (field) {
      case 'source':
        return names
          .sources()
          .map(({ name }) => plain(name))
          .filter(begins)
      case 'section':
        return names.sections().map(plain).filter(begins)
      case 'author':
        return typed === ''
          ? []
          : distinct(names.authors(`${typed}*`).map(({ name }) => name))
              .toSorted(byName)
              .map(plain)
      case 'article':
        return distinct(names.lastArticles(typed, limit).map(({ name }) => name)).map(plain)
      case 'rule':
        return names
          .ruleNames()
          .map(({ value, de, en }) => ({ value, about: { de, en } }))
          .filter(holding(typed))
      case 'reason':
        return tables.reasons.list().map(reasonValue).filter(holding(typed))
      case 'language':
        return distinct(names.languages(tables.selections.newestId() - LANGUAGES_FROM).map(codeOf))
          .toSorted(byName)
          .map(plain)
          .filter(begins)
    }
  }

  return {
    'queue.page': ({ queue, order, after, limit, mine = false }) => {
      const selection = { ...wholeQueue(queue, order), filter: { ...noFilter, mine: mine ? (true as const) : null } }
      const { rows, next } = selections.page(selection, after, limit)
      return { rows, next }
    },
    'selection.page': ({ selection, after, limit }) => selections.page(selection, after, limit),
    'selection.count': ({ selection, after }) => selections.count(selection, after),
    'selection.arrived': ({ selection, sinceId }) => ({ count: selections.arrived(selection, sinceId) }),
    'selection.suggest': ({ field, typed, limit }) => suggest(field, typed.trim(), limit).slice(0, limit),
  }
}

const plain = (value: string): FieldValue => ({ value, about: null })
const reasonValue = ({ code, label }: Reason): FieldValue => ({ value: code, about: label })
const distinct = (values: readonly string[]) => [...new Set(values)]
const byName = (a: string, b: string) => a.localeCompare(b, 'de')
const codeOf = (language: string) => language.toLowerCase().split('-')[0] ?? language

const beginning = (typed: string) => {
  const folded = foldForSearch(typed)
  return ({ value }: FieldValue) => foldForSearch(value).startsWith(folded)
}

const holding = (typed: string) => {
  const folded = foldForSearch(typed)
  return ({ value, about }: FieldValue) =>
    [value, about?.de ?? '', about?.en ?? ''].some(text => foldForSearch(text).includes(folded))
}
