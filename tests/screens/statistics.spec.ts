import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rows } from '../fixtures/rows.ts'
import { violations } from './axe.ts'
import { expect, test, type Workstation } from './workstation.ts'

const posts = rows(30, at => ({
  ...(at % 3 === 0 ? { text: `Du Schnurzelbatz Nummer ${at}!` } : {}),
  ...(at === 1 ? { status: 'online' } : {}),
}))

/** Opens the statistics by their keys and waits until they are counted. */
async function open(desk: Workstation): Promise<void> {
  await desk.page.keyboard.press('g')
  await desk.page.keyboard.press('t')
  await expect(desk.page.locator('.tiles')).toBeVisible()
}

const cell = (desk: Workstation, title: string, row: string, column: number) =>
  desk.page.getByRole('region', { name: title }).getByRole('row', { name: row }).getByRole('cell').nth(column)

test.describe('the statistics', () => {
  test.use({ start: { rows: posts } })

  test('are opened, switched, turned into tables, saved and left by keys alone', async ({ desk }) => {
    await desk.press('g', 'i', 'f', 'f', 'd', '1', 'l', 'z')
    const id = await desk.currentId()
    await open(desk)
    const tile = (name: string) =>
      desk.page
        .locator('.tile')
        .filter({ has: desk.page.getByText(name, { exact: true }) })
        .locator('.tile-value')
    await expect(tile('Eingegangen')).toHaveText('29')
    await expect(tile('Entschieden')).toHaveText('3')
    await expect(tile('Wartend')).toHaveText('26')
    await expect(tile('Rückgängig gemacht')).toHaveText('1')
    await expect(cell(desk, 'Löschgründe', 'Beleidigung', 0)).toHaveText('1')

    for (const [key, name, spans] of [
      ['4', '30 Tage', 30],
      ['2', 'Schicht', 8],
    ] as const) {
      await desk.page.keyboard.press(key)
      await expect(desk.page.getByRole('button', { name, exact: false })).toHaveAttribute('aria-pressed', 'true')
      // while charts are shown, their tables are there for screen readers
      const table = desk.page.getByRole('table', { name: 'Eingang und Entscheidungen' })
      await expect(table.getByRole('row')).toHaveCount(spans + 1)
      await expect(tile('Eingegangen')).toHaveText('29')
    }
    await expect(desk.page.locator('.chart-drawing').first()).toBeVisible()
    await desk.page.keyboard.press('t')
    await expect(desk.page.locator('.chart-drawing')).toHaveCount(0)
    await expect(desk.page.getByRole('table', { name: 'Eingang und Entscheidungen' })).toBeVisible()

    await desk.page.keyboard.press('x')
    await expect(
      desk.page.getByRole('status').filter({ hasText: 'Gespeichert als freigabe-statistik-schicht' }),
    ).toBeVisible()
    const saved = desk.shellLog.find(({ name }) => name === 'table.save')!.input as { name: string }
    const file = readFileSync(join(desk.folder, `${saved.name}.csv`), 'utf8')
    expect(file.split('\r\n')[0]).toBe('\ufeffKennzahl;Von;Bis;Was;Wer;Wert;Einheit')
    expect(file).toMatch(/\r\nVon Menschen entschieden;[^;]+;[^;]+;freigegeben;Anna Muster;2;Entscheidungen\r\n/)

    await desk.page.keyboard.press('Escape')
    await desk.press()
    expect(await desk.currentId()).toBe(id)
  })

  test('follow what happens while they are shown', async ({ desk }) => {
    await desk.press()
    await open(desk)
    const waiting = desk.page.locator('.tile', { hasText: 'Wartend' }).locator('.tile-value')
    await expect(waiting).toHaveText('29')
    await expect(cell(desk, 'Warteschlangen jetzt', 'Eingang', 0)).toHaveText('19')
    desk.startImport(await desk.offer(desk.writeRows(rows(7, () => ({}), 100))))
    await desk.idle()
    await expect(cell(desk, 'Warteschlangen jetzt', 'Eingang', 0)).toHaveText('26')
  })

  test('on paper are figures alone, on white, with their period in the title', async ({ desk }) => {
    await desk.press('Control+Shift+L', 'Control+Shift+L')
    await open(desk)
    await desk.page.emulateMedia({ media: 'print' })
    await expect(desk.page.getByRole('heading', { level: 1 })).toHaveText('Statistik: heute')
    await expect(desk.page.locator('.strip')).toBeHidden()
    await expect(desk.page.getByRole('button').first()).toBeHidden()
    expect(await desk.page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light')
    const isCut = await desk.page
      .locator('.statistics-page')
      .evaluate(page => page.scrollHeight > page.clientHeight + 1)
    expect(isCut).toBe(false)
  })
})

test.describe('the figures of others', () => {
  test.use({ start: { rows: posts } })

  test('are shown to a senior only', async ({ desk }) => {
    await desk.press('g', 'i', 'f')
    desk.ask('moderator.signIn', { name: 'Berta Beispiel' })
    await desk.press('f')
    await open(desk)
    const names = (title: string) => desk.page.getByRole('table', { name: title }).getByRole('rowheader')
    await expect(names('Meine Entscheidungen')).toHaveText(['Berta Beispiel'])
    const { moderator } = desk.ask('app.state', {})
    desk.ask('moderator.setRole', { moderatorId: moderator!.id, role: 'senior' })
    await expect(names('Wer')).toHaveText(['Anna Muster', 'Berta Beispiel'])
  })
})

test.describe('the open queue', () => {
  test.use({ start: { rows: posts } })

  test('says how it moves and when it is empty, and moves nothing by it', async ({ desk }) => {
    await desk.press('g', 'i')
    const line = desk.page.locator('.queue-pace')
    await expect(line).toHaveText('1 h: 19 dazu, 0 erledigt')
    const listTop = () => desk.page.locator('.queue-list').evaluate(list => list.getBoundingClientRect().top)
    const before = await listTop()
    await desk.press('f', 'f')
    await expect(line).toHaveText(/^1 h: 19 dazu, 2 erledigtleer in \d+\smin$/)
    expect(await listTop()).toBe(before)
  })
})

for (const theme of ['light', 'dark'] as const)
  for (const language of ['de', 'en'] as const)
    test.describe(`in ${language}, ${theme}`, () => {
      test.use({ start: { rows: posts, theme, language, role: 'senior' } })

      test('axe finds nothing in charts and tables, and nothing is wider than the window', async ({ desk }) => {
        test.slow()
        await desk.press('g', 'f', 'f', 'd', '1')
        await open(desk)
        expect.soft(await violations(desk.page), 'charts').toEqual([])
        for (const [width, height] of [
          [1920, 1080],
          [1440, 900],
          [1024, 700],
          [720, 450],
          [450, 350],
        ] as const) {
          await desk.page.setViewportSize({ width, height })
          const wide = await desk.page.evaluate(() =>
            [document.documentElement, ...document.querySelectorAll('.statistics, .statistics-page, .statistics-head')]
              .filter(element => element.scrollWidth > element.clientWidth + 1)
              .map(element => element.className),
          )
          expect.soft(wide, `${width} × ${height}`).toEqual([])
        }
        await desk.page.setViewportSize({ width: 1024, height: 700 })
        await desk.page.keyboard.press('t')
        await desk.page.keyboard.press('4')
        await expect(desk.page.locator('.table-box').first()).toBeVisible()
        expect.soft(await violations(desk.page), 'tables').toEqual([])
      })
    })
