import type { Language } from '../../shared/domain.ts'
import type { Problem } from '../../shared/errors.ts'
import { de } from '../../shared/strings/de.ts'
import { en } from '../../shared/strings/en.ts'
import type { Output } from './output.ts'

const strings = { de, en }

/** What a command has around it. */
export type Surroundings = Readonly<{
  language: Language
  input: AsyncIterable<Uint8Array>
  output: Output
  errors: Output
  /** A person watches standard error. */
  showsProgress: boolean
  /** Calls back once when the person or the system wants an end; after that a second wish ends the program. */
  onInterrupt: (act: () => void) => void
}>

/** The sentence for a problem, in the language of the call. */
export function sentenceOf({ language }: Pick<Surroundings, 'language'>, { key, values }: Problem): string {
  return strings[language].problems[key](values ?? {})
}
