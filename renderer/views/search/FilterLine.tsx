import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { type Filter, isNoFilter } from '../../../shared/filter.ts'
import { parseFilter } from '../../../shared/filter-syntax.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { Kbd } from '../../parts/Kbd.tsx'
import { Untrusted } from '../../parts/Untrusted.tsx'
import { taken, type Suggestion, typingAt } from './suggestions.ts'
import { useSuggestions } from './use-suggestions.ts'

type Props = Readonly<{
  label: string
  placeholder: string
  /** What Enter does, in a word. */
  sends: string
  /** What stands in the line at first, all of it selected. */
  start: string
  mayBeEmpty: boolean
  onSend: (filter: Filter) => void
}>

/** One line in which a filter is typed. Arrows walk the suggestions, Tab takes one, Enter sends the line. */
export function FilterLine({ label, placeholder, sends, start, mayBeEmpty, onSend }: Props) {
  const { language, mac } = useWorkplace()
  const words = useWords().screen.search
  const [line, setLine] = useState(start)
  const [caret, setCaret] = useState(start.length)
  const [walked, setWalked] = useState(-1)
  const [isTried, setTried] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  const item = typingAt(line, caret)
  const suggestions = useSuggestions(item)
  const active = Math.min(walked, suggestions.length - 1)
  const problem = isTried ? problemOf(line, mayBeEmpty, words) : null

  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  // React writes the line without knowing where the caret belongs
  const place = useRef<number | null>(null)
  useLayoutEffect(() => {
    if (place.current !== null) field.current?.setSelectionRange(place.current, place.current)
    place.current = null
  })

  const take = (suggestion: Suggestion) => {
    const next = taken(line, item, suggestion)
    place.current = next.caret
    setLine(next.line)
    setCaret(next.caret)
    setWalked(-1)
    field.current?.focus()
  }
  const send = () => {
    const parsed = parseFilter(line)
    if (parsed.ok && (mayBeEmpty || !isNoFilter(parsed.filter))) onSend(parsed.filter)
    else setTried(true)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const count = suggestions.length
    const chosen = suggestions[active] ?? (event.key === 'Tab' ? suggestions[0] : undefined)
    if (event.key === 'Enter') {
      if (chosen === undefined) send()
      else take(chosen)
    } else if (event.key === 'Tab' && !event.shiftKey && chosen !== undefined) take(chosen)
    else if (event.key === 'ArrowDown' && count > 0) setWalked(active + 1 >= count ? -1 : active + 1)
    else if (event.key === 'ArrowUp' && count > 0) setWalked(active < 0 ? count - 1 : active - 1)
    else return
    event.preventDefault()
  }
  return (
    <div className="search-body">
      <input
        ref={field}
        className="picker-field"
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={suggestions.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
        aria-invalid={problem === null ? undefined : true}
        aria-describedby={`${id}-help`}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        value={line}
        onChange={event => {
          setLine(event.target.value)
          setCaret(event.target.selectionStart ?? event.target.value.length)
          setWalked(-1)
        }}
        onSelect={event => setCaret(event.currentTarget.selectionStart ?? line.length)}
        onKeyDown={onKeyDown}
      />
      <p className="search-help" id={`${id}-help`}>
        {problem === null ? (
          <>
            <Kbd keys="Enter" language={language} mac={mac} /> {sends}
            <Kbd keys="Tab" language={language} mac={mac} /> {words.hintTake}
          </>
        ) : (
          <span role="alert" className="field-problem">
            <Untrusted text={problem} />
          </span>
        )}
      </p>
      <div
        className="picker-list search-list"
        role="listbox"
        id={`${id}-list`}
        aria-label={words.suggestions}
        tabIndex={-1}
        onMouseDown={event => event.preventDefault()}
      >
        {suggestions.map((suggestion, at) => (
          <div
            key={suggestion.insert}
            id={`${id}-${at}`}
            role="option"
            tabIndex={-1}
            className="picker-option"
            aria-selected={at === active}
            onMouseMove={() => setWalked(at)}
            onClick={() => take(suggestion)}
            onKeyDown={onKeyDown}
          >
            <Untrusted className="search-title" text={suggestion.title} />
            <span className="search-about">{suggestion.about}</span>
          </div>
        ))}
      </div>
    </div>
  )
}

function problemOf(line: string, mayBeEmpty: boolean, words: ReturnType<typeof useWords>['screen']['search']) {
  const parsed = parseFilter(line)
  if (!parsed.ok) return words.faults[parsed.problem.key](parsed.problem.values)
  return mayBeEmpty || !isNoFilter(parsed.filter) ? null : words.nothingTyped
}
