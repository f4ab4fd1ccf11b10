import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { matches } from '../text/fold.ts'
import './picker.css'

export type PickerItem = Readonly<{
  id: string
  /** What typing is compared with. */
  search: string
  group?: string
  /** What is said beside the group's name, once for all its rows. */
  groupNote?: string
  /** Why it cannot be picked now. */
  blocked?: string
  content: ReactNode
}>

type Props = Readonly<{
  label: string
  placeholder: string
  emptyText: string
  items: readonly PickerItem[]
  onPick: (id: string) => void
}>

const PAGE = 8

/** A field to type in and the list it narrows; arrows walk, Enter picks. */
export function Picker({ label, placeholder, emptyText, items, onPick }: Props) {
  const [typed, setTyped] = useState('')
  const [walked, setWalked] = useState(0)
  const listId = useId()
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const groups = grouped(typed.trim() === '' ? items : bestFirst(items, typed))
  const shown = groups.flatMap(([, members]) => members)
  const active = Math.min(walked, shown.length - 1)
  const optionId = (index: number) => `${listId}-${index}`

  const activeId = shown[active]?.id
  useEffect(() => field.current?.focus(), [])
  useEffect(() => {
    const option = activeId === undefined ? null : list.current?.querySelector(`[data-id="${CSS.escape(activeId)}"]`)
    option?.scrollIntoView({ block: 'nearest' })
  }, [activeId, list])

  const pick = (item: PickerItem | undefined) => {
    if (item !== undefined && item.blocked === undefined) onPick(item.id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const target = stepOf(event.key, active, shown.length)
    if (event.key === 'Enter') pick(shown[active])
    else if (target === null) return
    else setWalked(target)
    event.preventDefault()
  }

  return (
    <div className="picker">
      <input
        ref={field}
        className="picker-field"
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? optionId(active) : undefined}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={event => {
          setTyped(event.target.value)
          setWalked(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div
        className="picker-list"
        role="listbox"
        id={listId}
        aria-label={label}
        ref={list}
        tabIndex={-1}
        // the field keeps the focus, whatever is clicked
        onMouseDown={event => event.preventDefault()}
        onMouseMove={event => setWalked(at => placeUnder(event.target, shown) ?? at)}
        onClick={event => pick(shown[placeUnder(event.target, shown) ?? -1])}
        onKeyDown={onKeyDown}
      >
        {groups.map(([group, members], place) => (
          <Group key={group ?? ''} name={group} note={members[0]?.groupNote} id={`${listId}-group-${place}`}>
            {members.map(item => (
              <div
                key={item.id}
                data-id={item.id}
                id={optionId(shown.indexOf(item))}
                role="option"
                tabIndex={-1}
                className="picker-option"
                aria-selected={item === shown[active]}
                aria-disabled={item.blocked === undefined ? undefined : true}
              >
                {item.content}
              </div>
            ))}
          </Group>
        ))}
      </div>
      {shown.length === 0 ? <p className="picker-empty">{emptyText}</p> : null}
    </div>
  )
}

type GroupProps = Readonly<{ name: string | undefined; note: string | undefined; id: string; children: ReactNode }>

function Group({ name, note, id, children }: GroupProps) {
  if (name === undefined) return children
  return (
    <div role="group" aria-labelledby={id} className="picker-group">
      <div id={id} className="picker-heading" role="presentation">
        {name}
        {note === undefined ? null : <span className="picker-note"> {note}</span>}
      </div>
      {children}
    </div>
  )
}

/** The row under the pointer. */
function placeUnder(target: EventTarget, shown: readonly PickerItem[]): number | null {
  const id = target instanceof Element ? target.closest<HTMLElement>('[data-id]')?.dataset['id'] : undefined
  const place = shown.findIndex(item => item.id === id)
  return place === -1 ? null : place
}

function stepOf(key: string, active: number, count: number): number | null {
  const last = count - 1
  switch (key) {
    case 'ArrowDown':
      return active >= last ? 0 : active + 1
    case 'ArrowUp':
      return active <= 0 ? last : active - 1
    case 'PageDown':
      return Math.min(last, active + PAGE)
    case 'PageUp':
      return Math.max(0, active - PAGE)
    default:
      return null
  }
}

/** What begins as typed comes first, then what holds it; otherwise the table's order. */
function bestFirst(items: readonly PickerItem[], typed: string): readonly PickerItem[] {
  const found = items.filter(item => matches(item.search, typed))
  const begins = found.filter(
    item => item.blocked === undefined && matches(item.search.slice(0, typed.length + 1), typed),
  )
  return [...begins, ...found.filter(item => !begins.includes(item))]
}

function grouped(items: readonly PickerItem[]): Array<[string | undefined, PickerItem[]]> {
  const groups = new Map<string | undefined, PickerItem[]>()
  for (const item of items) groups.set(item.group, [...(groups.get(item.group) ?? []), item])
  return [...groups]
}
