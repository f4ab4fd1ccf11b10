// docs/keys.md: every key there is, in both languages, drawn from the command table.
import { builtCommands } from '../../shared/commands.ts'
import { capsOf } from '../../shared/keys.ts'
import { de } from '../../shared/strings/de.ts'
import { en } from '../../shared/strings/en.ts'
import { formatMarkdown } from './markdown.mjs'

const words = {
  de: {
    title: 'Tasten',
    intro: 'Jede Taste gilt nur, wo sie genannt ist; in Textfeldern gelten nur Esc, Enter und Tasten mit Strg.',
    head: ['Taste', 'Befehl', 'Wo'],
    scopes: {
      global: 'überall',
      queue: 'am Beitrag',
      reason: 'nach D',
      note: 'in der Notiz',
      dialog: 'im offenen Dialog',
      rules: 'in den Regeln',
      backtest: 'im Rückblick',
      sweep: 'im Schnelldurchgang',
      similar: 'bei den ähnlichen Beiträgen',
      statistics: 'in der Statistik',
      thread: 'im Gespräch',
      author: 'in der Nutzerakte',
      sanction: 'in der Maßnahme',
      shift: 'in der Schicht',
      picked: 'mit ausgewählten Beiträgen',
    },
    or: ' oder ',
    next: ', dann ',
    none: 'nur im Menü und unter Befehle',
  },
  en: {
    title: 'Keys',
    intro: 'A key works only where the table says; in text fields only Esc, Enter and keys with Ctrl do.',
    head: ['Key', 'Command', 'Where'],
    scopes: {
      global: 'everywhere',
      queue: 'on the post',
      reason: 'after D',
      note: 'in the note',
      dialog: 'in the open dialog',
      rules: 'in the rules',
      backtest: 'in the backtest',
      sweep: 'in the sweep',
      similar: 'in the similar posts',
      statistics: 'in the statistics',
      thread: 'in the thread',
      author: 'in the author’s file',
      sanction: 'in the sanction',
      shift: 'in the shift',
      picked: 'with posts selected',
    },
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
  const { title, intro, head, scopes } = words[language]
  const { commands, groups } = strings[language]
  const tables = [...Map.groupBy(builtCommands, ([, { group }]) => group)].map(([group, rows]) => {
    const cells = rows.map(([id, { keys, scope }]) => [keysOf(keys, language), commands[id], scopes[scope]])
    return `### ${groups[group]}\n\n${table([head, head.map(() => '---'), ...cells])}`
  })
  return [`## ${title}`, intro, ...tables]
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
