import { rows } from '../fixtures/rows.ts'
import { violations } from './axe.ts'
import { expect, test, type Workstation } from './workstation.ts'

// What the desk holds the law to be, read and changed by keyboard.

test.use({ start: { rows: rows(2), role: 'senior' } })

const openLaw = async (desk: Workstation) => {
  await desk.press()
  await desk.page.keyboard.press('g')
  await desk.page.keyboard.press('s')
  await expect(desk.page.getByRole('tab').first()).toBeFocused()
  await desk.page.keyboard.press('ArrowRight')
  await desk.page.keyboard.press('ArrowRight')
  await expect(desk.page.getByRole('tab').last()).toBeFocused()
}
const text = (desk: Workstation) => desk.page.getByRole('textbox', { name: 'Text des Eintrags' })
const status = (desk: Workstation) => desk.page.locator('.law-saying')

test('a senior finds an entry, changes it with a reason, and goes back, by keyboard', async ({ desk }) => {
  await openLaw(desk)
  await desk.page.keyboard.press('Tab')
  await desk.page.keyboard.press('Tab')
  await expect(desk.page.getByRole('searchbox', { name: 'Eintrag suchen' })).toBeFocused()
  await desk.page.keyboard.type('§ 115')
  await desk.page.keyboard.press('Enter')
  await expect(desk.page.getByRole('heading', { level: 2 })).toHaveText('§ 115 StGB – Beleidigung')

  await expect(text(desk)).toHaveValue(/maxMonths: 3\n/)
  await text(desk).fill((await text(desk).inputValue()).replace('maxMonths: 3', 'maxMonths: drei'))
  await text(desk).press('Tab')
  await desk.page.keyboard.type('Neue Rechtslage')
  await desk.page.keyboard.press('Enter')
  await expect(status(desk)).toContainText('In Zeile')
  await expect(text(desk)).toHaveAttribute('aria-invalid', 'true')

  // What is written and not in force yet waits where it was.
  await text(desk).focus()
  for (const key of ['Escape', 'g', 's']) await desk.page.keyboard.press(key)
  await expect(desk.page.getByRole('tab').first()).toBeFocused()
  for (const key of ['ArrowRight', 'ArrowRight']) await desk.page.keyboard.press(key)
  await expect(text(desk)).toHaveValue(/maxMonths: drei/)
  await desk.page.getByRole('textbox', { name: 'Warum?' }).fill('Neue Rechtslage')

  await text(desk).fill((await text(desk).inputValue()).replace('maxMonths: drei', 'maxMonths: 12'))
  await text(desk).press('Tab')
  await desk.page.keyboard.press('Enter')
  await expect(status(desk)).toHaveText('Die neue Fassung ist in Kraft.')
  await expect(desk.page.getByText('eigene Fassung')).toBeVisible()
  await expect(desk.page.locator('.law-step')).toHaveCount(2)
  await expect(desk.page.locator('.law-step').first()).toContainText('Neue Rechtslage')

  await desk.page.getByRole('textbox', { name: 'Warum?' }).fill('Irrtum')
  await desk.page.getByRole('button', { name: 'Wieder in Kraft setzen' }).focus()
  await desk.page.keyboard.press('Enter')
  await expect(status(desk)).toHaveText('Die frühere Fassung ist wieder in Kraft.')
  await expect(text(desk)).toHaveValue(/maxMonths: 3\n/)
  expect(desk.ask('audit.verify', {}).ok).toBe(true)
})

test('the duties of a source are chosen there, and hold at once', async ({ desk }) => {
  await openLaw(desk)
  const [source] = desk.ask('source.list', {})
  await desk.page.getByRole('combobox', { name: source!.name }).selectOption('online_platform')
  await expect.poll(() => desk.ask('source.list', {})[0]?.profile).toBe('online_platform')
})

test.describe('who may not change the law', () => {
  test.use({ start: { rows: rows(2) } })
  test('reads it all the same', async ({ desk }) => {
    await openLaw(desk)
    await expect(desk.page.locator('pre.law-text')).toContainText('id: stgb107_2')
    await expect(desk.page.getByRole('button', { name: 'In Kraft setzen' })).toHaveCount(0)
    expect(await violations(desk.page)).toEqual([])
  })
})

for (const theme of ['light', 'dark'] as const)
  for (const language of ['de', 'en'] as const)
    test.describe(`${language}, ${theme}`, () => {
      test.use({ start: { rows: rows(2), role: 'senior', theme, language } })
      test('axe finds nothing, and nothing is wider than the window', async ({ desk }) => {
        await openLaw(desk)
        await expect(desk.page.locator('.code-text')).toHaveValue(/stgb107_2/)
        for (const size of [
          { width: 1440, height: 900 },
          { width: 1024, height: 700 },
        ]) {
          await desk.page.setViewportSize(size)
          expect(await violations(desk.page)).toEqual([])
          const isWide = await desk.page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
          expect(isWide).toBe(false)
        }
      })
    })
