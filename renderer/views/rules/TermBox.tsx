import { type KeyboardEvent, useEffect } from 'react'
import type { RuleForm } from '../../../shared/domain.ts'
import { useWords } from '../../app/context.ts'
import { Untrusted } from '../../parts/Untrusted.tsx'

/** A term and its place in the rule's list. */
export type PlacedTerm = RuleForm['terms'][number] & Readonly<{ place: number }>

type Props = Readonly<{
  id: string
  terms: readonly PlacedTerm[]
  chosen: PlacedTerm | undefined
  onChoose: (place: number) => void
  onEdit: () => void
  onRemove: () => void
}>

const PAGE = 8

/** The terms as a list with keys of its own: arrows walk, Enter edits, Delete removes. */
export function TermBox({ id, terms, chosen, onChoose, onEdit, onRemove }: Props) {
  const words = useWords().screen.rules.form
  const activeId = chosen === undefined ? undefined : `${id}-${chosen.place}`
  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' })
  }, [activeId])
  const onKeyDown = (event: KeyboardEvent) => {
    const step = stepOf(event.key, terms.length)
    if (step !== null) {
      const at = chosen === undefined ? 0 : terms.indexOf(chosen)
      const next = terms[Math.max(0, Math.min(terms.length - 1, at + step))]
      if (next !== undefined) onChoose(next.place)
    } else if (event.key === 'Enter') onEdit()
    else if (event.key === 'Delete') onRemove()
    else return
    event.preventDefault()
  }
  return (
    <div
      className="terms-list"
      role="listbox"
      tabIndex={0}
      data-own-keys=""
      aria-label={words.terms}
      aria-activedescendant={activeId}
      onKeyDown={onKeyDown}
    >
      {terms.map(term => (
        <div
          key={term.place}
          id={`${id}-${term.place}`}
          role="option"
          tabIndex={-1}
          className="term-item"
          aria-selected={term === chosen}
          onClick={() => onChoose(term.place)}
          onKeyDown={onKeyDown}
        >
          <Untrusted className="term-text" text={term.text} />
          <span className="rules-soft">{term.mode === null ? '' : (words.modes[term.mode] ?? term.mode)}</span>
          <span className="rules-soft">{term.except.length === 0 ? '' : words.exceptions(term.except.length)}</span>
        </div>
      ))}
    </div>
  )
}

function stepOf(key: string, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return 1
    case 'ArrowUp':
      return -1
    case 'PageDown':
      return PAGE
    case 'PageUp':
      return -PAGE
    case 'Home':
      return -count
    case 'End':
      return count
    default:
      return null
  }
}
