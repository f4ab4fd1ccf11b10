import type { KeyboardEvent } from 'react'
import type { CommandId } from '../../shared/commands.ts'
import { chordOf } from '../../shared/keys.ts'
import { useWorkplace } from '../app/context.ts'

export type OwnKeys<Id extends CommandId> = Readonly<{
  /** For the attribute `data-own-chords` of the list. */
  chords: string
  /** Which of the commands a key press means, or null. */
  commandOf: (event: KeyboardEvent) => Id | null
}>

/** For a list that answers some commands by itself while it has the focus: their keys in force, as the listener of the page needs them. */
export function useOwnKeys<Id extends CommandId>(...ids: readonly Id[]): OwnKeys<Id> {
  const { bindings, mac } = useWorkplace()
  return {
    chords: ids.flatMap(id => bindings[id].filter(key => !key.includes(' '))).join(' '),
    commandOf: event => {
      const chord = chordOf(event.nativeEvent, mac)
      return chord === null ? null : (ids.find(id => bindings[id].includes(chord)) ?? null)
    },
  }
}
