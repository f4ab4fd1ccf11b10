// docs/keys.md: every key there is, in both languages, drawn from the command table.
import { allCommands } from '../../shared/commands.ts'
import { effectiveKeys, PRESETS } from '../../shared/keymaps.ts'
import { capsOf } from '../../shared/keys.ts'
import { de } from '../../shared/strings/de.ts'
import { en } from '../../shared/strings/en.ts'
import { formatMarkdown } from './markdown.mjs'

const words = {
  de: {
    title: 'Tasten',
    intro: 'Jede Taste gilt nur, wo sie genannt ist; in Textfeldern gelten nur Esc, Enter und Tasten mit Strg.',
    head: ['Taste', 'Befehl', 'Wo'],
    presets: 'Andere Grundbelegungen',
    command: 'Befehl',
    or: ' oder ',
    next: ', dann ',
    none: 'nur im Menü und unter Befehle',
  },
  en: {
    title: 'Keys',
    intro: 'A key works only where the table says; in text fields only Esc, Enter and keys with Ctrl do.',
    head: ['Key', 'Command', 'Where'],
    presets: 'Other keymaps',
    command: 'Command',
    or: ' or ',
    next: ', then ',
    none: 'menu and command palette only',
  },
}
const strings = { de, en }

/** The page as Markdown, formatted like every other file. */
export function keysPage() {
  const note = '<!-- Drawn from shared/commands.ts by scripts/docs.mjs. Not to be edited. -->'
  return formatMarkdown([note, ...section('de'), ...section('en')].join('\n\n'))
}

/** @param {'de' | 'en'} language */
function section(language) {
  const { title, intro, head } = words[language]
  const { commands, groups, screen } = strings[language]
  const { scopes } = screen.settings
  const tables = [...Map.groupBy(allCommands, ([, { group }]) => group)].map(([group, rows]) => {
    const cells = rows.map(([id, { keys, scope }]) => [keysOf(keys, language), commands[id], scopes[scope]])
    return `### ${groups[group]}\n\n${table([head, head.map(() => '---'), ...cells])}`
  })
  return [`## ${title}`, intro, ...tables, ...others(language)]
}

/**
 * What the other keymaps say otherwise.
 * @param {'de' | 'en'} language
 */
function others(language) {
  const { command, presets } = words[language]
  const { commands, screen } = strings[language]
  const keymaps = PRESETS.map(preset => ({ preset, ...effectiveKeys({ preset, keys: {} }) }))
  const rows = allCommands
    .filter(([id]) => new Set(keymaps.map(({ bindings }) => bindings[id].join(' '))).size > 1)
    .map(([id]) => [commands[id], ...keymaps.map(({ bindings }) => keysOf(bindings[id], language))])
  const head = [command, ...PRESETS.map(preset => screen.settings.presets[preset])]
  return [`### ${presets}`, table([head, head.map(() => '---'), ...rows])]
}

/**
 * @param {readonly string[]} keys
 * @param {'de' | 'en'} language
 */
function keysOf(keys, language) {
  const { or, next, none } = words[language]
  if (keys.length === 0) return none
  return keys
    .map(key =>
      capsOf(key, language, false)
        .map(caps => `\`${caps.join('+')}\``)
        .join(next),
    )
    .join(or)
}

/** @param {ReadonlyArray<readonly string[]>} rows */
function table(rows) {
  return rows.map(cells => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n')
}
