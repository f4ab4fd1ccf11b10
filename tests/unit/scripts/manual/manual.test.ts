import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { allCommands } from '../../../../shared/commands.ts'
import { MANUAL_PAGES, type ManualBlock, type ManualLine, type ManualPage } from '../../../../shared/manual.ts'
import { LANGUAGES, manualFolder, readPage, textOf } from '../../../../scripts/manual/files.mjs'
import { withKeys } from '../../../../scripts/manual/keys.mjs'
import { shots } from '../../../manual/shots.ts'

// The manual as it is: both languages say the same, nothing leads nowhere, and no group of commands is forgotten.

const missing: string[] = []
const pages = Object.fromEntries(
  LANGUAGES.map(language => [
    language,
    MANUAL_PAGES.map(page =>
      readPage(textOf(language, page), { folder: manualFolder, language, name: page }, problem =>
        missing.push(problem),
      ),
    ),
  ]),
) as Record<'de' | 'en', ManualPage[]>

const linesOf = (block: ManualBlock): readonly ManualLine[] => {
  if (block.kind === 'picture') return []
  if (block.kind === 'table') return [block.head, ...block.rows].flat()
  return 'items' in block ? block.items : [block.line]
}
const spansOf = (page: ManualPage) => page.blocks.flatMap(linesOf).flat()
const commandsOf = (page: ManualPage) => [
  ...new Set(spansOf(page).flatMap(span => (span.kind === 'key' ? span.command : []))),
]
const picturesOf = (page: ManualPage) => page.blocks.flatMap(block => (block.kind === 'picture' ? block.source : []))

describe.each(LANGUAGES)('the manual (%s)', language => {
  test('has a file for each page, and no other', () => {
    expect(readdirSync(join(manualFolder, language)).toSorted()).toEqual(
      MANUAL_PAGES.map(page => `${page}.md`).toSorted(),
    )
  })

  test('shows no picture that does not exist', () => {
    expect(missing).toEqual([])
  })

  test('shows every picture that its script takes, and no other', () => {
    const shown = pages[language].flatMap(picturesOf).toSorted()
    expect(shown).toEqual(shots.map(({ name }) => `../pictures/${name}-${language}.webp`).toSorted())
  })

  test('explains every group of commands', () => {
    const explained = new Set(pages[language].flatMap(commandsOf))
    const groups = Map.groupBy(allCommands, ([, { group }]) => group)
    const silent = [...groups].filter(([, rows]) => !rows.some(([id]) => explained.has(id))).map(([group]) => group)
    expect(silent).toEqual([])
  })

  test('says in bold only what stands on the screen in these words', () => {
    const folder = join(import.meta.dirname, '../../../../shared/strings')
    const names = readdirSync(folder).filter(name => name === `${language}.ts` || name.endsWith(`-${language}.ts`))
    const screen = names.map(name => readFileSync(join(folder, name), 'utf8')).join('\n')
    const bold = pages[language].flatMap(spansOf).flatMap(span => (span.kind === 'strong' ? span.text : []))
    expect(bold.filter(text => !screen.includes(text))).toEqual([])
  })
})

test('both languages name the same commands and pictures on each page', () => {
  const saidBy = (page: ManualPage) => ({
    page: page.id,
    commands: commandsOf(page).toSorted(),
    pictures: picturesOf(page).map(name => name.replace(/-(?:de|en)\./u, '.')),
  })
  expect(pages.en.map(saidBy)).toEqual(pages.de.map(saidBy))
})

test('the pictures take less than 3 MB together, and none is left that no page shows', () => {
  const folder = join(manualFolder, 'pictures')
  const names = readdirSync(folder)
  const shown = LANGUAGES.flatMap(language => shots.map(({ name }) => `${name}-${language}.webp`))
  expect(names.toSorted()).toEqual(shown.toSorted())
  expect(names.reduce((sum, name) => sum + readFileSync(join(folder, name)).length, 0)).toBeLessThan(3_000_000)
})

describe('keys', () => {
  test('are written from the table, in the words of the language', () => {
    expect(withKeys('`?`<!-- comment.deleteSuggested -->', 'de', 'x')).toBe(
      '`Umschalt+D`<!-- comment.deleteSuggested -->',
    )
    expect(withKeys('`?`<!--go.incoming-->', 'en', 'x')).toBe('`G I`<!-- go.incoming -->')
  })

  test('of a command that has none are its title', () => {
    expect(withKeys('`?`<!-- keymap.export -->', 'de', 'x')).toBe('`Tastenbelegung exportieren`<!-- keymap.export -->')
  })

  test('of a command that does not exist are refused by the name of the page', () => {
    expect(() => withKeys('`?`<!-- comment.aprove -->', 'de', 'de/start.md')).toThrow(
      'docs/manual/de/start.md names the command "comment.aprove", which does not exist',
    )
  })
})
