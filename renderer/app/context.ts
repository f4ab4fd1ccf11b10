import { createContext, useContext } from 'react'
import type { Language } from '../../shared/domain.ts'
import type { Bindings } from '../../shared/keymaps.ts'
import type { Settings } from '../../shared/settings.ts'
import { de, type Strings } from '../../shared/strings/de.ts'
import { en } from '../../shared/strings/en.ts'
import type { CommandId } from '../../shared/commands.ts'
import type { Desk } from './desk.ts'
import { useStore } from './store.ts'
import type { UiState } from './state.ts'

/** What every part of the screen may reach: the desk, the one door for commands, the language, the settings and the keys. */
export type Workplace = Readonly<{
  desk: Desk
  run: (id: CommandId) => void
  mac: boolean
  language: Language
  settings: Settings
  /** The keys in force. */
  bindings: Bindings
}>

export const WorkplaceContext = createContext<Workplace | null>(null)

/** The workplace around a component. Throws outside of one. */
export function useWorkplace(): Workplace {
  const workplace = useContext(WorkplaceContext)
  if (workplace === null) throw new Error('Rendered outside of the workplace')
  return workplace
}

/** One part of the screen's state. */
export function useUi<T>(select: (state: UiState) => T): T {
  return useStore(useWorkplace().desk.store, select)
}

const books: Readonly<Record<Language, Strings>> = { de, en }

/** The sentences of a language. */
export function wordsIn(language: Language): Strings {
  return books[language]
}

/** The sentences of the screen's language. */
export function useWords(): Strings {
  return wordsIn(useWorkplace().language)
}
