import { Fragment, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import { chordOf } from '../../../shared/keys.ts'
import { useUi, useWords, useWorkplace } from '../../app/context.ts'
import { freeKey, keepKeys, record, resetKeys, startRecording } from '../../app/keymap-orders.ts'
import { type KeyPlace, type KeyRow, walkedTo } from './key-rows.ts'
import { KeyTableRow } from './KeyTableRow.tsx'

type Props = Readonly<{ rows: readonly KeyRow[]; nameOf: (key: string) => string }>

/** What the list answers by itself; letters that are not here go on to the page. */
const OWN_CHORDS = 'ArrowUp ArrowDown ArrowLeft ArrowRight Home End PageUp PageDown Delete Backspace R'

/** All commands with their keys: one stop for Tab, arrows walk, and while a key is being changed every press is heard here. */
export function KeyTable({ rows, nameOf }: Props) {
  const { desk, mac } = useWorkplace()
  const words = useWords()
  const screen = words.screen.settings
  const recording = useUi(state => state.settings.recording)
  const [wanted, setWanted] = useState<KeyPlace>({ row: 0, place: 0 })
  const body = useRef<HTMLTableElement>(null)
  const hasFocus = useRef(false)
  const row = Math.min(wanted.row, rows.length - 1)
  const place = Math.min(wanted.place, rows[row]?.keys.length ?? 0)
  // whatever was drawn anew, the focus stands where the keys stand; a key that was taken away took it with it
  useLayoutEffect(() => {
    if (hasFocus.current) body.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  })

  const onKeyDown = (event: KeyboardEvent) => {
    const current = rows[row]
    if (current === undefined) return
    const chord = chordOf(event.nativeEvent, mac)
    if (recording !== null) {
      event.preventDefault()
      if (chord !== null && !event.repeat) record(desk, recording, chord)
      return
    }
    const to = walkedTo(event.key, { row, place }, rows)
    if (to !== null) setWanted(to)
    else if (event.repeat) return
    else if (chord === 'Delete' || chord === 'Backspace') void freeKey(desk, current.id, place)
    else if (chord === 'R') void resetKeys(desk, current.id)
    else return
    event.preventDefault()
  }
  const heads = new Set([...Map.groupBy(rows, each => each.group).values()].map(group => group[0]?.id))
  return (
    <div className="keys-scroll">
      <table
        ref={body}
        // it is walked by arrows, and its buttons have the focus
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        className="keys-table"
        aria-label={screen.list}
        data-own-chords={OWN_CHORDS}
        onKeyDown={onKeyDown}
        onFocus={() => (hasFocus.current = true)}
        onBlur={event => {
          const stays = body.current?.contains(event.relatedTarget) === true
          // a button that was taken away loses the focus to nothing; that is made good above
          if (!stays && event.relatedTarget !== null) hasFocus.current = false
          if (!stays) keepKeys(desk)
        }}
      >
        <thead>
          <tr>
            <th scope="col">{screen.columns.command}</th>
            <th scope="col" className="keys-where">
              {screen.columns.where}
            </th>
            <th scope="col">{screen.columns.keys}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((each, index) => (
            <Fragment key={each.id}>
              {heads.has(each.id) ? (
                <tr className="keys-group">
                  <th scope="rowgroup" colSpan={3}>
                    {words.groups[each.group]}
                  </th>
                </tr>
              ) : null}
              <KeyTableRow
                row={each}
                focused={index === row ? place : null}
                recording={recording?.id === each.id ? recording : null}
                nameOf={nameOf}
                onFocus={at => setWanted({ row: index, place: at })}
                onPress={at => startRecording(desk, each.id, at)}
              />
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  )
}
