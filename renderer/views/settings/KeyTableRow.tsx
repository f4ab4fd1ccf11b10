import { Plus } from 'lucide-react'
import { isFixed } from '../../../shared/keymaps.ts'
import type { Recording } from '../../app/settings-state.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { Kbd } from '../../parts/Kbd.tsx'
import type { KeyRow } from './key-rows.ts'

type Props = Readonly<{
  row: KeyRow
  /** Which of its keys Tab leads to, or null. */
  focused: number | null
  recording: Recording | null
  nameOf: (key: string) => string
  onFocus: (place: number) => void
  onPress: (place: number) => void
}>

/** One command: its title, where it is heard, its keys as buttons, and one more for another key. */
export function KeyTableRow({ row, focused, recording, nameOf, onFocus, onPress }: Props) {
  const { language, mac } = useWorkplace()
  const words = useWords()
  const screen = words.screen.settings
  const buttonProps = (place: number) => ({
    type: 'button' as const,
    className: 'key-button',
    tabIndex: place === focused ? 0 : -1,
    'data-listening': recording?.place === place || undefined,
    onFocus: () => onFocus(place),
    onClick: () => onPress(place),
  })
  const pressed = recording?.chords.join(' ') ?? ''
  const listening = pressed === '' ? '…' : <Kbd keys={pressed} language={language} mac={mac} />
  return (
    <tr className="keys-row" data-own={row.isOwn || undefined} data-command={row.id}>
      <th scope="row">
        {row.title}
        {row.isOwn ? <span className="keys-changed">{screen.changed}</span> : null}
      </th>
      <td className="keys-where">{screen.scopes[row.scope]}</td>
      <td className="keys-cells">
        {row.keys.map((key, place) => (
          <button key={key} {...buttonProps(place)} aria-disabled={isFixed(row.id, key) || undefined}>
            <span aria-hidden="true">
              {recording?.place === place ? listening : <Kbd keys={key} language={language} mac={mac} />}
            </span>
            <span className="visually-hidden">{screen.change(row.title, nameOf(key))}</span>
          </button>
        ))}
        <button {...buttonProps(row.keys.length)} data-add="">
          <span aria-hidden="true">{recording?.place === row.keys.length ? listening : <Plus />}</span>
          <span className="visually-hidden">{screen.add(row.title)}</span>
        </button>
        {row.lost.map(({ key, to }) => (
          <span key={key} className="keys-lost">
            {screen.lost(nameOf(key), words.commands[to])}
          </span>
        ))}
      </td>
    </tr>
  )
}
