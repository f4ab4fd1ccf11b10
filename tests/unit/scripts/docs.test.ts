import { expect, test } from 'vitest'
import { allCommands } from '../../../shared/commands.ts'
import { capsOf } from '../../../shared/keys.ts'
import { de } from '../../../shared/strings/de.ts'
import { en } from '../../../shared/strings/en.ts'
import { keysPage } from '../../../scripts/docs/keys.mjs'
import { schemaPage } from '../../../scripts/docs/schema.mjs'

test('the page of keys has a row for every command, in both languages, and for no other', async () => {
  // The tables of the other keymaps have a column for each.
  const rows = (await keysPage())
    .split('\n')
    .filter(line => line.startsWith('| ') && line.split('|').length === 5 && !/^\| (?:Taste|Key|-)/.test(line))
  expect(rows).toHaveLength(2 * allCommands.length)
  const cells = rows.map(row => row.split('|').map(cell => cell.trim()))
  for (const [language, { commands }] of Object.entries({ de, en }))
    for (const [id, { keys }] of allCommands) {
      const row = cells.find(([, , title]) => title === commands[id])
      for (const key of keys) {
        const caps = capsOf(key, language as 'de' | 'en', false).map(chord => `\`${chord.join('+')}\``)
        for (const cap of caps) expect(row?.[1]).toContain(cap)
      }
    }
})

test('the page of the schema names every table with its triggers, and nothing that SQLite made for itself', () => {
  const page = schemaPage()
  for (const table of ['comments', 'revisions', 'decisions', 'audit', 'hits', 'counters', 'search'])
    expect(page).toMatch(new RegExp(`^CREATE (?:VIRTUAL )?TABLE "?${table}"? `, 'm'))
  expect(page).toContain('CREATE TRIGGER decisions_no_update')
  expect(page).not.toMatch(/sqlite_|search_/)
})
