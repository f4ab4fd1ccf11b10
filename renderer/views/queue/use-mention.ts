import { type KeyboardEvent, type RefObject, useLayoutEffect, useState } from 'react'
import type { Moderator } from '../../../shared/domain.ts'
import { mentionAt, withMention } from '../../app/mention.ts'

const LIST_KEYS = ['Enter', 'Tab', 'ArrowDown', 'ArrowUp', 'Escape']

/** The list of names behind "@" in a one-line field: what it shows, and the keys that walk it while it is open. */
export function useMention(
  field: RefObject<HTMLInputElement | null>,
  text: string,
  people: readonly Moderator[],
  onText: (text: string) => void,
) {
  const [caret, setCaret] = useState(0)
  const [walked, setWalked] = useState(0)
  const [closedAt, setClosedAt] = useState<number | null>(null)
  const [placed, setPlaced] = useState<Readonly<{ at: number }> | null>(null)
  // a text that was not typed would leave the caret behind all of it
  useLayoutEffect(() => {
    if (placed !== null) field.current?.setSelectionRange(placed.at, placed.at)
  }, [field, placed])

  const found = mentionAt(text, caret, people)
  const mention = found?.at === closedAt ? null : found
  const active = mention === null ? -1 : Math.min(walked, mention.people.length - 1)
  const type = (typed: string, at: number) => {
    onText(typed)
    setCaret(at)
    setWalked(0)
  }
  const pick = (name: string | undefined) => {
    if (mention === null || name === undefined) return
    const next = withMention(text, caret, mention, name)
    type(next.text, next.caret)
    setPlaced({ at: next.caret })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (mention === null || event.nativeEvent.isComposing || !LIST_KEYS.includes(event.key)) return
    event.preventDefault()
    const { length } = mention.people
    if (event.key === 'Escape') setClosedAt(mention.at)
    else if (event.key === 'ArrowDown') setWalked((active + 1) % length)
    else if (event.key === 'ArrowUp') setWalked((active + length - 1) % length)
    else pick(mention.people[active]?.name)
  }
  return {
    mention,
    active,
    pick,
    type,
    /** For the field: the chords that the list hears before the desk does. */
    ownChords: mention === null ? undefined : LIST_KEYS.join(' '),
    onKeyDown,
    onCaret: setCaret,
  }
}
