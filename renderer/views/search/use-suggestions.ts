import { useEffect, useState } from 'react'
import type { FieldValue } from '../../../shared/domain.ts'
import type { TypedItem } from '../../../shared/typed-items.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { askedField, type Suggestion, suggestionsFor } from './suggestions.ts'

const SHOWN = 9
const nothing: readonly FieldValue[] = []

/** What is offered for what is being typed; names are looked up in the core. */
export function useSuggestions(item: TypedItem): readonly Suggestion[] {
  const { desk, language } = useWorkplace()
  const search = useWords().screen.search
  const [looked, setLooked] = useState<Readonly<{ key: string; values: readonly FieldValue[] }>>()
  const field = askedField(item)
  const key = `${field} ${item.value}`
  useEffect(() => {
    if (field === null) return
    let isWanted = true
    void desk.api.request('selection.suggest', { field, typed: item.value.slice(0, 200), limit: SHOWN }).then(reply => {
      if (isWanted && reply.ok) setLooked({ key, values: reply.value })
    })
    return () => {
      isWanted = false
    }
  }, [desk, field, item.value, key])
  const values = looked?.key === key ? looked.values : nothing
  return suggestionsFor(item, values, { language, search }).slice(0, field === null ? undefined : SHOWN)
}
