import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { requests } from '../../shared/contract.ts'
import { IMPORT_FIELDS, type Language } from '../../shared/domain.ts'
import { words } from './words.ts'

const LINE_WIDTH = 98

/** Every command, option, field and request there is. */
export function helpText(language: Language): string {
  return words[language].help(version(), wrap(IMPORT_FIELDS), wrap(Object.keys(requests)))
}

/** The program's version, as package.json has it. */
export function version(): string {
  const file = join(import.meta.dirname, '../../package.json')
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}

function wrap(names: readonly string[]): string {
  const lines: string[] = []
  for (const name of names) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + name.length <= LINE_WIDTH) lines[lines.length - 1] = `${last} ${name}`
    else lines.push(`  ${name}`)
  }
  return lines.join('\n')
}
