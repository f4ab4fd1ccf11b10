import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './workstation.ts'
import { aRow, rows, aCsvFile } from '../fixtures/rows.ts'

const shots = '/tmp/shots'
const some = rows(60, i => ({
  authorId: `u${i % 7}`,
  authorName: ['Donaublick', 'Gerti K.', 'Der Grantler', 'Schneeberg_52', 'Mag. Hofer', 'xXx', 'Lieserl'][i % 7],
  authorRegisteredAt: i % 5 === 0 ? '2026-11-10T00:00:00Z' : '2019-03-01T00:00:00Z',
  articleId: `a${i % 4}`,
  articleTitle: [
    'Neuer Radweg am Kai',
    'Gemeinderat streitet über das Bad',
    'Schnee bis ins Tal: was jetzt auf den Straßen gilt',
    'Heimsieg nach Verlängerung',
  ][i % 4],
  articleSection: ['Wien', 'Niederösterreich', 'Chronik', 'Sport'][i % 4],
  articleLead: 'Im Frühjahr wird gebaut, die Anrainer sind gespalten. Was der Bezirk plant und was es kostet.',
  submittedAt: new Date(Date.now() - (60 - i) * 7 * 60_000).toISOString(),
  parentId: i % 4 === 1 && i > 3 ? String(i - 3) : i % 6 === 0 && i > 8 ? '3' : '',
  status: i % 9 === 8 ? 'approved' : i % 13 === 12 ? 'deleted' : '',
  text:
    i % 5 === 0
      ? `Geh bitte, du Schnurzelbatz! Wer so einen Krawutzling wählt, dem ist nicht mehr zu helfen. Siehe https://www.bad.example/pfad?x=${i} und dann reden wir weiter.\n\nSo was von daneben.`
      : `Also ich fahr da jeden Tag mit dem Rad in die Arbeit, und es war höchste Zeit, dass da was passiert. Die Autofahrer werden sich daran gewöhnen, so wie überall. (${i})`,
}))
test.use({ start: { rows: some } })
test('small', async ({ desk }) => {
  for (const [width, height] of [
    [450, 350],
    [720, 450],
    [1200, 800],
  ] as const) {
    await desk.page.setViewportSize({ width, height })
    await desk.press('g', 'f')
    await desk.emit({ name: 'file.refused', payload: { key: 'fileEmpty', values: { file: 'a.csv' } } })
    await desk.page.waitForTimeout(200)
    await desk.page.screenshot({ path: `/tmp/shots/small-${width}.png` })
  }
})
const sizes = [
  [1440, 900],
  [1024, 768],
  [900, 700],
  [1920, 1080],
] as const
for (const theme of ['light', 'dark'] as const)
  for (const language of ['de', 'en'] as const)
    test.describe(`${theme} ${language}`, () => {
      test.use({ start: { rows: some, theme, language } })
      test('look', async ({ desk }) => {
        desk.page.on('console', m => console.log(m.text()))
        desk.page.on('pageerror', m => console.log(m))
        const shot = (name: string) => desk.page.screenshot({ path: `${shots}/${name}-${theme}-${language}.png` })
        await desk.press('g', 'f', 'f', 'd', 'd')
        await desk.press('Shift+D')
        await desk.page.waitForTimeout(300)
        for (const [width, height] of sizes) {
          await desk.page.setViewportSize({ width, height })
          await desk.page.waitForTimeout(100)
          await shot(`flagged-${width}`)
        }
        await desk.page.setViewportSize({ width: 1440, height: 900 })
        await desk.press('d')
        await shot('reason')
        await desk.press('0')
        await desk.page.keyboard.type('be')
        await desk.page.waitForTimeout(100)
        await shot('reasons')
        await desk.page.keyboard.press('Escape')
        await desk.page.keyboard.press('Escape')
        await desk.press('e')
        await desk.page.keyboard.type('Bitte anschauen, das klingt nach einer Drohung')
        await shot('note')
        await desk.page.keyboard.press('Enter')
        await desk.press('g', 'e')
        await desk.page.waitForTimeout(300)
        await shot('escalated')
        await desk.press('g', 'h')
        await desk.page.waitForTimeout(300)
        await desk.press('j')
        await shot('decided')
        await desk.page.keyboard.press('Control+k')
        await shot('palette')
        await desk.page.keyboard.press('Escape')
        await desk.page.keyboard.press('?')
        await shot('help')
        await desk.page.keyboard.press('Escape')
        desk.chooseNext(
          aCsvFile(
            desk.folder,
            some.map((r, i) => (i === 4 ? { ...r, text: '' } : { ...r, externalId: 'x' + i })),
          ),
        )
        await desk.page.keyboard.press('Control+i')
        await desk.page.waitForTimeout(200)
        await shot('import-choose')
        await desk.page.keyboard.press('Enter')
        await desk.page.waitForTimeout(300)
        await shot('import-map')
        await desk.page.getByRole('button', { name: /Import starten|Start the import/ }).click()
        await desk.idle()
        await desk.page.waitForTimeout(600)
        await desk.press('g', 'f')
        await desk.page.waitForTimeout(300)
        await shot('import-done')
        await desk.page.setViewportSize({ width: 900, height: 700 })
        await shot('import-done-900')
      })
      test.describe('welcome', () => {
        test.use({ start: { theme, language, moderator: null } })
        test('welcome', async ({ desk }) => {
          await desk.page.waitForTimeout(300)
          await desk.page.screenshot({ path: `${shots}/welcome-${theme}-${language}.png` })
        })
      })
    })
