import type { ImportState, Language } from '../../shared/domain.ts'
import { de } from '../../shared/strings/de.ts'
import { en } from '../../shared/strings/en.ts'
import { words } from './words.ts'

const COUNTS = ['read', 'new', 'revised', 'same', 'rejected', 'unknownStatus'] as const
const numbers = { de: de.number, en: en.number }

/** What an import did, as a small table under the file's name. */
export function summaryOf(language: Language, state: ImportState): string {
  const { summary, states } = words[language]
  const rows: Array<readonly [label: string, value: string]> = [
    [summary.source, state.source],
    [summary.state, states[state.state]],
    ...COUNTS.map(count => [summary[count], numbers[language](state[count])] as const),
    ...(state.rejectFile === null ? [] : [[summary.rejectFile, state.rejectFile] as const]),
  ]
  const width = Math.max(...rows.map(([label]) => label.length)) + 2
  return [state.fileName, ...rows.map(([label, value]) => `  ${label.padEnd(width)}${value}`), ''].join('\n')
}

/** How far an import is, on one line. */
export function progressOf(language: Language, state: ImportState): string {
  const percent = state.bytesTotal === 0 ? 100 : Math.floor((state.bytesRead / state.bytesTotal) * 100)
  return words[language].progress(state, percent)
}
