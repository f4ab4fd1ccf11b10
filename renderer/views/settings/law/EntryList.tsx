import { useState } from 'react'
import { REFERENCE_KINDS, type ReferenceEntry, type ReferenceKind } from '../../../../shared/reference.ts'
import { useWords, useWorkplace } from '../../../app/context.ts'
import type { LawPlace } from '../../../app/settings-state.ts'
import { found, isToVerify, placeOf, titleOf, valueOf } from './law-entries.ts'

type Props = Readonly<{
  lists: Readonly<Record<ReferenceKind, readonly ReferenceEntry[] | undefined>>
  place: LawPlace
  onChoose: (place: LawPlace) => void
}>

/** All entries by kind, narrowed by what is typed. Enter takes the first one, arrows walk them. */
export function EntryList({ lists, place, onChoose }: Props) {
  const { language } = useWorkplace()
  const words = useWords().law
  const [typed, setTyped] = useState('')
  const groups = REFERENCE_KINDS.map(kind => [kind, found(lists[kind] ?? [], typed, language)] as const)
  const [first] = groups.flatMap(([kind, entries]) => entries.map(({ body }) => ({ kind, entry: body.id })))
  return (
    <>
      <input
        type="search"
        className="field"
        aria-label={words.page.filter}
        placeholder={words.page.filter}
        value={typed}
        onChange={event => setTyped(event.target.value)}
        onKeyDown={event => {
          if (event.key === 'Enter' && first !== undefined) onChoose(first)
        }}
      />
      <select
        className="law-list"
        size={12}
        aria-label={words.page.entries}
        value={valueOf(place)}
        onChange={event => onChoose(placeOf(event.target.value))}
      >
        {groups.map(([kind, entries]) =>
          entries.length === 0 ? null : (
            <optgroup key={kind} label={words.kinds[kind]}>
              {entries.map(entry => (
                <option key={entry.body.id} value={valueOf({ kind, entry: entry.body.id })}>
                  {titleOf(entry, language)}
                  {isToVerify(entry) ? ' *' : ''}
                </option>
              ))}
            </optgroup>
          ),
        )}
      </select>
      <p className="field-hint">
        {groups.every(([, entries]) => entries.length === 0) ? words.page.nothingFound : words.page.star}
      </p>
    </>
  )
}
