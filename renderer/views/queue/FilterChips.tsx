import { X } from 'lucide-react'
import { type KeyboardEvent, useMemo } from 'react'
import { isNoFilter } from '../../../shared/filter.ts'
import { type FilterPart, partsOf, withoutPart } from '../../../shared/filter-syntax.ts'
import { useUi, useWords, useWorkplace } from '../../app/context.ts'
import { openNarrowed } from '../../commands/run-lists.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { Untrusted } from '../../parts/Untrusted.tsx'
import './filter-chips.css'

/** What narrows the open list, each part with its own way out, and how many posts that leaves. */
export function FilterChips() {
  const { desk, language } = useWorkplace()
  const words = useWords().screen.search
  const filter = useUi(state => state.list.selection.filter)
  const isSearch = useUi(state => state.list.selection.where === 'all')
  const parts = useMemo(() => partsOf(filter, language), [filter, language])
  if (isNoFilter(filter) && !isSearch) return null
  const remove = (part: FilterPart) => {
    openNarrowed(desk, withoutPart(filter, part))
    document.querySelector<HTMLElement>('.queue-list')?.focus({ preventScroll: true })
  }
  return (
    <div className="filter">
      <ul className="filter-chips" aria-label={words.filter}>
        {parts.map(part => (
          <li key={`${part.field} ${part.index}`}>
            <button
              type="button"
              className="filter-chip"
              aria-label={words.remove(part.typed)}
              data-own-chords="Backspace Delete"
              onKeyDown={(event: KeyboardEvent) => {
                if (event.key === 'Backspace' || event.key === 'Delete') remove(part)
              }}
              onClick={() => remove(part)}
            >
              <Untrusted text={part.typed} />
              <X aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <p className="filter-line">
        <Found />
        <CommandButton id="list.back" kind="quiet" showKey>
          {words.back}
        </CommandButton>
      </p>
    </div>
  )
}

/** How many there are: as far as it is known. */
function Found() {
  const words = useWords().screen.search
  const list = useUi(state => state.list)
  const isWhole = list.ready && list.next === null
  const count = isWhole ? { count: list.rows.length, isMore: false } : list.count
  const isLooking = !list.ready || (list.next !== null && list.count === null)
  return (
    <span className="filter-count" role="status">
      {count === null ? '' : words.counted(count.count, count.isMore)}
      {isLooking ? words.stillLooking : ''}
    </span>
  )
}
