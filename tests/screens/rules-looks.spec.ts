import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { rows } from '../fixtures/rows.ts'
import { expect, test, type Workstation } from './workstation.ts'

// The view of the rules in both languages and themes, and in windows of all sizes, with the rules that ship.

const start = { rows: rows(6), role: 'senior', shippedRules: true } as const

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze()
  return found.map(one => `${one.id}: ${one.nodes.map(node => node.html).join(' | ')}`)
}

async function openEditor({ page, press }: Workstation): Promise<void> {
  await press('g')
  await page.keyboard.press('u')
  await expect(page.getByRole('row').nth(2)).toBeVisible()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect(page.locator('.problems-summary[data-tone=go]')).toBeVisible()
}

for (const theme of ['light', 'dark'] as const)
  for (const language of ['de', 'en'] as const)
    test.describe(`${language}, ${theme}`, () => {
      test.use({ start: { ...start, theme, language } })

      test('axe finds nothing in the list, the editor, its faults, its versions and its look back', async ({
        desk,
      }) => {
        test.slow()
        const { page } = desk
        const clean = async (where: string) => expect.soft(await violations(page), where).toEqual([])
        await desk.press('g')
        await page.keyboard.press('u')
        await expect(page.getByRole('row').nth(2)).toBeVisible()
        await clean('list')
        await page.keyboard.press('Enter')
        await expect(page.locator('.problems-summary[data-tone=go]')).toBeVisible()
        await page.keyboard.press('t')
        await page.keyboard.insertText('Ruf an: 0664 1234567, https://spam.example/a, ganz sicher.')
        await expect(page.locator('.trial-verdict')).toBeVisible()
        await clean('editor')
        await page.keyboard.press('Escape')
        await page.keyboard.press('y')
        await page.keyboard.press('Control+End')
        await page.keyboard.type('\nfoo: bar')
        await expect(page.locator('.problems-summary[data-tone=stop]')).toBeVisible()
        await clean('faults')
        await page.keyboard.press('Escape')
        await page.keyboard.press('v')
        await expect(page.locator('.diff-line').first()).toBeVisible()
        await clean('versions')
        await page.keyboard.press('b')
        await clean('look back')
      })
    })

test.describe('windows', () => {
  test.use({ start })

  for (const [width, height] of [
    [1920, 1080],
    [1440, 900],
    [1200, 800],
    [1024, 768],
    [760, 600],
    [450, 700],
    [450, 350],
  ] as const)
    test(`of ${width} × ${height} scroll sideways nowhere`, async ({ desk }) => {
      const { page } = desk
      await page.setViewportSize({ width, height })
      await openEditor(desk)
      const wide = () =>
        page.evaluate(() =>
          [...document.querySelectorAll('.rules, .rules *')]
            .filter(
              element => !element.matches('.code-text, .visually-hidden, .rule-label, select, bdi, .rule-label *'),
            )
            .filter(element => element.getBoundingClientRect().right > innerWidth + 1)
            .map(element => `${element.tagName}.${element.className}`),
        )
      expect.soft(await wide(), 'editor').toEqual([])
      await page.keyboard.press('v')
      expect.soft(await wide(), 'versions').toEqual([])
      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      await expect(page.getByRole('treegrid')).toBeVisible()
      expect.soft(await wide(), 'list').toEqual([])
    })
})

test.describe('typing', () => {
  test.use({ start })

  test('a fault moves nothing on the screen', async ({ desk }) => {
    const { page } = desk
    await openEditor(desk)
    const places = () =>
      page.evaluate(() =>
        ['.rule-list', '.rule-form', '.form-title', '.code-field', '.problems', '.trial', '.strip'].map(selector => {
          const { top, left, width, height } = document.querySelector(selector)!.getBoundingClientRect()
          return [selector, top, left, width, height]
        }),
      )
    const before = await places()
    await page.keyboard.press('y')
    await page.keyboard.press('Control+End')
    await page.keyboard.type('\nfoo: bar')
    await expect(page.locator('.problems-summary[data-tone=stop]')).toBeVisible()
    expect(await places()).toEqual(before)
  })
})
