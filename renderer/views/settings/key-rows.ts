import { type CommandId, allCommands, type CommandGroup, type Scope } from '../../../shared/commands.ts'
import type { Bindings, KeyChoice, LostKey } from '../../../shared/keymaps.ts'
import { matches } from '../../text/fold.ts'

/** A command in the editor of keys, with what it has and what it lost. */
export type KeyRow = Readonly<{
  id: CommandId
  title: string
  group: CommandGroup
  scope: Scope
  keys: readonly string[]
  lost: readonly LostKey[]
  isOwn: boolean
}>

type From = Readonly<{
  choice: KeyChoice
  bindings: Bindings
  lost: readonly LostKey[]
  titles: Readonly<Record<CommandId, string>>
  /** A binding in words. */
  nameOf: (key: string) => string
}>

/** The rows that a typed word finds, by title, key or where they are heard, in the order of the table. */
export function keyRows({ choice, bindings, lost, titles, nameOf }: From, typed: string): KeyRow[] {
  return allCommands.flatMap(([id, { group, scope }]) => {
    const keys = bindings[id]
    const search = `${titles[id]} ${keys.map(nameOf).join(' ')}`
    if (typed.trim() !== '' && !matches(search, typed)) return []
    const row = { id, title: titles[id], group, scope, keys, lost: lost.filter(one => one.id === id) }
    return [{ ...row, isOwn: Object.hasOwn(choice.keys, id) }]
  })
}

/** Where the editor stands: a row and one of its keys; behind the last key is the place for one more. */
export type KeyPlace = Readonly<{ row: number; place: number }>

const PAGE = 10

/** The place a key leads to; the ends hold. Null for a key that does not walk. */
export function walkedTo(key: string, { row, place }: KeyPlace, rows: readonly KeyRow[]): KeyPlace | null {
  const at = (next: number): KeyPlace => {
    const held = Math.max(0, Math.min(next, rows.length - 1))
    return { row: held, place: Math.min(place, rows[held]?.keys.length ?? 0) }
  }
  const most = rows[row]?.keys.length ?? 0
  switch (key) {
    case 'ArrowDown':
      return at(row + 1)
    case 'ArrowUp':
      return at(row - 1)
    case 'PageDown':
      return at(row + PAGE)
    case 'PageUp':
      return at(row - PAGE)
    case 'Home':
      return at(0)
    case 'End':
      return at(rows.length - 1)
    case 'ArrowRight':
      return { row, place: Math.min(place + 1, most) }
    case 'ArrowLeft':
      return { row, place: Math.max(place - 1, 0) }
    default:
      return null
  }
}
