import { anNdjsonFile, type Row, rows } from '../fixtures/rows.ts'
import { violations } from './axe.ts'
import { expect, test } from './workstation.ts'

// In both languages and both themes: nothing for axe to find, nothing wider than the window.

const posts: Row[] = rows(30, at => ({
  ...(at % 3 === 0 ? { text: `Du Schnurzelbatz, siehe https://boese.example/${at} und zermatschkern\u200B!` } : {}),
  ...(at === 1 ? { status: 'approved' } : {}),
  ...(at === 5 ? { parentId: '1' } : {}),
}))

for (const theme of ['light', 'dark'] as const)
  for (const language of ['de', 'en'] as const)
    test.describe(`${language}, ${theme}`, () => {
      test.use({ start: { rows: posts, theme, language } })

      test('axe finds nothing on the desk, in its modes and dialogs', async ({ desk }) => {
        test.slow()
        const clean = async (where: string) => expect.soft(await violations(desk.page), where).toEqual([])
        await desk.press('g', 'f', 'f')
        await clean('queue')
        await desk.press('d')
        await clean('reasons')
        await desk.press('0')
        await clean('all reasons')
        await desk.page.keyboard.press('Escape')
        await desk.page.keyboard.press('Escape')
        await desk.press('e')
        await desk.page.keyboard.press('Enter')
        await clean('note')
        await desk.page.keyboard.press('Escape')
        await desk.press('g', 'h')
        await clean('decided')
        await desk.emit({ name: 'file.refused', payload: { key: 'fileEmpty', values: { file: 'a.csv' } } })
        await clean('side lane')
        await desk.press('Control+k')
        await clean('palette')
        await desk.page.keyboard.press('Escape')
        await desk.press('?')
        await clean('help')
        await desk.page.keyboard.press('Escape')
        desk.chooseNext(anNdjsonFile(desk.folder, posts, 'noch.ndjson'))
        await desk.press('Control+i')
        await clean('import')
        await desk.page.keyboard.press('Enter')
        await expect(desk.page.getByRole('table')).toBeVisible()
        await clean('mapping')
        await desk.page.keyboard.press('Escape')
        await desk.press('g', 'h', 'Shift+N')
        await desk.page.keyboard.press('Control+Enter')
        await clean('notice')
        await desk.page.keyboard.press('Escape')
        await desk.press('g', 'l')
        await clean('empty queue')
      })

      test.describe('first run', () => {
        test.use({ start: { moderator: null, theme, language } })
        test('axe finds nothing on the first run', async ({ desk }) => {
          await expect(desk.page.getByRole('textbox')).toBeFocused()
          expect(await violations(desk.page)).toEqual([])
        })
      })
    })

test.describe('windows', () => {
  test.use({ start: { rows: posts } })

  for (const [width, height] of [
    [1920, 1080],
    [1440, 900],
    [1200, 800],
    [1024, 768],
    [900, 700],
    [720, 450],
    [450, 350],
  ] as const)
    test(`of ${width} × ${height} scroll sideways nowhere and keep post and bar in sight`, async ({ desk }) => {
      await desk.page.setViewportSize({ width, height })
      await desk.press('g', 'f')
      const wide = await desk.page.evaluate(() =>
        [...document.querySelectorAll('*')]
          .filter(element => {
            const style = getComputedStyle(element)
            const scrolls = style.overflowX === 'auto' || style.overflowX === 'scroll'
            return element === document.documentElement || scrolls
              ? element.scrollWidth > element.clientWidth + 1
              : false
          })
          .map(element => element.className),
      )
      expect(wide).toEqual([])
      await expect(desk.page.locator('.post-text')).toBeInViewport()
      await expect(desk.page.getByRole('button', { name: 'Freigeben', exact: false }).first()).toBeInViewport({
        ratio: 0.9,
      })
    })
})

test.describe('language and theme', () => {
  test.use({ start: { rows: posts } })

  test('change at once by their commands', async ({ desk }) => {
    await desk.press()
    await desk.page.getByRole('button', { name: 'English' }).click()
    await expect(desk.page.getByRole('heading', { level: 1 })).toHaveText('Incoming')
    await expect(desk.page.locator('html')).toHaveAttribute('lang', 'en')
    const paper = () => desk.page.locator('.desk-post').evaluate(element => getComputedStyle(element).backgroundColor)
    const light = await paper()
    await desk.press('Control+Shift+L')
    await expect(desk.page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await expect.poll(paper).not.toBe(light)
  })
})
