import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { ManualPageId } from '../../../shared/manual.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { CommandKey } from '../../commands/CommandKey.tsx'
import { type BookPage } from './book.ts'

type Props = Readonly<{
  pages: readonly BookPage[]
  current: ManualPageId | undefined
  typed: string
  onTurn: (page: ManualPageId) => void
  /** To the text of the page that is open. */
  onRead: () => void
}>

/** The list of the pages with the field that narrows it. Walking through it turns the pages. */
export function Contents({ pages, current, typed, onTurn, onRead }: Props) {
  const words = useWords().screen.manual
  const list = useRef<HTMLUListElement>(null)
  const row = (page: ManualPageId | undefined) => rowIn(list.current, page)
  useEffect(() => {
    const element = rowIn(list.current, current)
    element?.scrollIntoView({ block: 'nearest' })
    if (list.current?.contains(document.activeElement) === true) element?.focus()
  }, [current])
  return (
    <nav className="manual-contents" aria-label={words.pages}>
      <FindField
        typed={typed}
        onEnter={() => {
          const [first] = pages
          if (first === undefined) return
          if (!pages.some(page => page.id === current)) onTurn(first.id)
          onRead()
        }}
        onDown={() => (row(current) ?? row(pages[0]?.id))?.focus()}
      />
      <p className="manual-found" role="status">
        {typed.trim() === '' ? '' : pages.length === 0 ? words.none : words.found(pages.length)}
      </p>
      <ul className="manual-list" ref={list}>
        {pages.map(page => (
          <li key={page.id}>
            <button
              type="button"
              className="manual-row"
              data-manual-page={page.id}
              data-first-focus={page.id === current || undefined}
              aria-current={page.id === current ? 'page' : undefined}
              tabIndex={page.id === current ? 0 : -1}
              onClick={() => {
                onTurn(page.id)
                onRead()
              }}
            >
              {page.title}
            </button>
          </li>
        ))}
      </ul>
      <p className="manual-keys" aria-hidden="true">
        <CommandKey id="manual.next" /> <CommandKey id="manual.previous" /> {words.turn}
      </p>
    </nav>
  )
}

const rowIn = (list: HTMLElement | null, page: ManualPageId | undefined) =>
  list?.querySelector<HTMLElement>(`[data-manual-page="${page ?? ''}"]`)

type FieldProps = Readonly<{ typed: string; onEnter: () => void; onDown: () => void }>

function FindField({ typed, onEnter, onDown }: FieldProps) {
  const { desk } = useWorkplace()
  const words = useWords().screen.manual
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') onEnter()
    else if (event.key === 'ArrowDown') onDown()
    else return
    event.preventDefault()
  }
  return (
    <input
      id="manual-find"
      className="field"
      type="text"
      aria-label={words.find}
      placeholder={words.find}
      autoComplete="off"
      spellCheck={false}
      value={typed}
      onChange={event => desk.store.step({ type: 'manual.typed', typed: event.target.value })}
      onKeyDown={onKeyDown}
    />
  )
}
