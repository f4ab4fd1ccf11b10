import { rows } from '../fixtures/rows.ts'
import { violations } from './axe.ts'
import { expect, test, type Workstation } from './workstation.ts'

test.use({ start: { rows: rows(6) } })

const dialog = ({ page }: Workstation) => page.getByRole('dialog', { name: 'Handbuch' })
const text = (desk: Workstation) => dialog(desk).getByRole('article')
const current = (desk: Workstation) => dialog(desk).locator('[aria-current=page]')
const open = async (desk: Workstation) => {
  await desk.page.keyboard.press('F1')
  await expect(dialog(desk)).toBeVisible()
}

test('F1 opens the page about what is on the screen, and Escape leads back to where one was', async ({ desk }) => {
  await desk.press('j', 'd')
  const id = await desk.currentId()
  await open(desk)
  await expect(current(desk)).toHaveText('Einen Beitrag entscheiden')
  await expect(current(desk)).toBeFocused()
  await desk.page.keyboard.press('f')
  await desk.page.keyboard.press('Escape')
  await expect(dialog(desk)).toBeHidden()
  expect(await desk.currentId()).toBe(id)
  // the moment after D is still there
  await desk.press('1')
  await expect.poll(desk.counts).toMatchObject({ incoming: 5, decided: 1 })
})

test('each view has its page, and F1 closes what it opened', async ({ desk }) => {
  await desk.press()
  const at = async (...keys: string[]) => {
    for (const key of keys) await desk.page.keyboard.press(key)
    await open(desk)
    const title = await current(desk).textContent()
    await desk.page.keyboard.press('F1')
    await expect(dialog(desk)).toBeHidden()
    return title
  }
  expect(await at('g', 'u')).toBe('Regeln schreiben')
  expect(await at('g', 't')).toBe('Die Statistik lesen')
  expect(await at('g', 'k')).toBe('Eigene Tasten')
  expect(await at('Control+i')).toBe('Beiträge importieren')
  await expect(desk.page.getByRole('dialog', { name: 'Beiträge importieren' })).toBeVisible()
})

test('arrows turn the pages, Enter goes into the text, where arrows move it', async ({ desk }) => {
  await desk.press()
  await open(desk)
  await desk.page.keyboard.press('ArrowDown')
  await expect(current(desk)).toHaveText('Rückgängig machen')
  await expect(current(desk)).toBeFocused()
  await desk.page.keyboard.press('k')
  await desk.page.keyboard.press('Enter')
  await expect(text(desk)).toBeFocused()
  await desk.page.keyboard.press('ArrowDown')
  await expect(current(desk)).toHaveText('Einen Beitrag entscheiden')
  await expect.poll(() => text(desk).evaluate(element => element.scrollTop)).toBeGreaterThan(0)
  await desk.page.keyboard.press('j')
  await expect(text(desk)).toBeFocused()
  await expect(text(desk).getByRole('heading', { level: 2 })).toHaveText('Rückgängig machen')
  expect(await text(desk).evaluate(element => element.scrollTop)).toBe(0)
})

test('a search narrows the pages by all that they say; Escape empties it before it closes', async ({ desk }) => {
  await desk.press()
  await open(desk)
  await desk.page.keyboard.press('f')
  const field = desk.page.getByRole('textbox', { name: 'Im Handbuch suchen' })
  await expect(field).toBeFocused()
  await desk.page.keyboard.type('ruckblick')
  await expect(dialog(desk).getByRole('status')).toHaveText(/^\d+ Seiten$/)
  await desk.page.keyboard.press('Enter')
  await expect(text(desk)).toBeFocused()
  await expect(text(desk).getByRole('heading', { level: 2 })).toContainText('Rückblick')
  await desk.page.keyboard.press('Escape')
  await expect(field).toHaveValue('')
  await expect(field).toBeFocused()
  await desk.page.keyboard.press('Escape')
  await expect(dialog(desk)).toBeHidden()
})

test('a link leads to its page, a picture is shown', async ({ desk }) => {
  await desk.press()
  await open(desk)
  const picture = text(desk).getByRole('img').first()
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(300)
  await text(desk).getByRole('link', { name: 'Rückgängig machen' }).click()
  await expect(current(desk)).toHaveText('Rückgängig machen')
  await expect(text(desk)).toBeFocused()
})

test.describe('with own keys', () => {
  test.use({ start: { rows: rows(2), settings: { keys: { 'comment.approve': ['Q'], 'comment.later': [] } } } })

  test('the manual names those, and a command without one by its title', async ({ desk }) => {
    await desk.press()
    await open(desk)
    const row = (what: string) => text(desk).getByRole('row', { name: new RegExp(what, 'u') })
    await expect(row('gibt den Beitrag frei').getByRole('cell').first()).toHaveText('Q')
    await expect(row('legt ihn zurück').getByRole('cell').first()).toHaveText('„Für später zurücklegen“')
  })
})

test.describe('where the desk cannot begin', () => {
  test.use({
    start: { refused: { 'app.state': { code: 'DATABASE', key: 'databaseCorrupt', values: { file: 'freigabe.db' } } } },
  })

  test('the manual opens on the page about trouble', async ({ desk }) => {
    await expect(desk.page.getByRole('main')).toContainText('beschädigt')
    await open(desk)
    await expect(current(desk)).toHaveText('Wenn etwas nicht geht')
  })
})

for (const theme of ['light', 'dark'] as const)
  for (const language of ['de', 'en'] as const)
    test.describe(`${language}, ${theme}`, () => {
      test.use({ start: { rows: rows(3), theme, language }, viewport: { width: 1024, height: 700 } })

      test('axe finds nothing on any page, and none is wider than its room', async ({ desk }) => {
        test.slow()
        await desk.press()
        await desk.page.keyboard.press('F1')
        const list = desk.page.locator('[data-manual-page]')
        await list.first().click()
        for (let at = 0; at < (await list.count()); at += 1) {
          const page = await desk.page.locator('[aria-current=page]').getAttribute('data-manual-page')
          const isWide = await desk.page.locator('.manual-page').evaluate(each => each.scrollWidth > each.clientWidth)
          expect.soft(isWide, page!).toBe(false)
          if (at % 4 === 0) expect.soft(await violations(desk.page), page!).toEqual([])
          await desk.page.keyboard.press('j')
        }
      })
    })
