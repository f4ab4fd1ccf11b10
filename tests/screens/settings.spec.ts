import { type Row, rows } from '../fixtures/rows.ts'
import { violations } from './axe.ts'
import { expect, test, type Workstation } from './workstation.ts'

// Every setting by keyboard, and what it does to the desk at once.

const TEXT = 'Du Schnurzelbatz, geh zermatschkern!'
const posts: Row[] = rows(6, at => (at % 2 === 0 ? { text: TEXT } : {}))
test.use({ start: { rows: posts } })

const openSettings = async (desk: Workstation) => {
  await desk.press()
  await desk.page.keyboard.press('g')
  await desk.page.keyboard.press('s')
  await expect(desk.page.getByRole('heading', { level: 1 })).toHaveText('Einstellungen')
}
const written = (desk: Workstation) =>
  desk.shellLog.filter(({ name }) => name === 'settings.set').map(({ input }) => input)

test('the view opens by G S, begins on its first page, and Escape leads back to the post', async ({ desk }) => {
  await desk.press('j')
  const before = await desk.currentId()
  await openSettings(desk)
  await expect(desk.page.getByRole('tab', { name: 'Allgemein' })).toBeFocused()
  await desk.page.keyboard.press('Escape')
  await expect(desk.page.getByRole('article')).toBeVisible()
  expect(await desk.currentId()).toBe(before)
  await expect(desk.page.getByRole('listbox')).toBeFocused()
})

test('language, theme, size and spacing are chosen by Tab and arrows, and hold at once', async ({ desk }) => {
  await openSettings(desk)
  const html = desk.page.locator('html')
  await desk.page.keyboard.press('Tab')
  await desk.page.keyboard.press('Tab')
  await expect(desk.page.getByRole('radio', { name: 'Deutsch' })).toBeFocused()
  await desk.page.keyboard.press('ArrowRight')
  await expect(desk.page.getByRole('heading', { level: 1 })).toHaveText('Settings')
  await desk.page.keyboard.press('Tab')
  await desk.page.keyboard.press('ArrowRight')
  await desk.page.keyboard.press('ArrowRight')
  await expect(html).toHaveAttribute('data-theme', 'contrast')
  await desk.page.keyboard.press('Tab')
  await desk.page.keyboard.press('ArrowRight')
  await desk.page.keyboard.press('Tab')
  await desk.page.keyboard.press('ArrowRight')
  await expect(html).toHaveAttribute('data-density', 'compact')
  expect(written(desk)).toEqual([
    { language: 'en' },
    { theme: 'dark' },
    { theme: 'contrast' },
    { textSize: 110 },
    { density: 'compact' },
  ])
})

test('the width of a pane follows its slider, and its edge on the desk by arrows and Home', async ({ desk }) => {
  await openSettings(desk)
  await desk.page.getByRole('slider', { name: 'Breite der Liste' }).focus()
  await desk.page.keyboard.press('Home')
  await expect.poll(() => written(desk).at(-1)).toEqual({ leftPane: 220 })
  await desk.page.keyboard.press('Escape')
  const width = () =>
    desk.page.locator('.desk-list').evaluate(element => Math.round(element.getBoundingClientRect().width))
  await expect.poll(width).toBe(220)
  const edge = desk.page.getByRole('separator', { name: 'Kante der Liste' })
  await edge.focus()
  await desk.page.keyboard.press('ArrowRight')
  await expect.poll(width).toBe(240)
  const box = (await edge.boundingBox())!
  await desk.page.mouse.move(box.x + box.width / 2, box.y + 300)
  await desk.page.mouse.down()
  await desk.page.mouse.move(300, box.y + 300)
  await desk.page.mouse.up()
  await expect.poll(() => written(desk).at(-1)).toEqual({ leftPane: 300 })
  await expect.poll(width).toBe(300)
  await edge.focus()
  await desk.page.keyboard.press('Home')
  await expect.poll(() => written(desk).at(-1)).toEqual({ leftPane: null })
  await expect.poll(width).toBe(317)
})

test.describe('another zone', () => {
  test.use({ start: { rows: rows(2, () => ({ submittedAt: '2026-01-31T23:30:00Z' })) } })
  test('is where every time is shown', async ({ desk }) => {
    await desk.press()
    const tip = async () => {
      await desk.page.locator('.post-meta time').hover()
      return (await desk.page.getByRole('tooltip').textContent()) ?? ''
    }
    expect(await tip()).toContain('00:30')
    await openSettings(desk)
    await desk.page.getByRole('combobox', { name: 'Zeitzone' }).selectOption('America/New_York')
    await expect(desk.page.getByText('Alle Zeiten auf dem Schirm')).toBeVisible()
    await desk.page.getByRole('button', { name: 'An den Arbeitsplatz' }).click()
    expect(await tip()).toContain('18:30')
  })
})

test.describe('the buffer', () => {
  test.use({ start: { rows: rows(40), settings: { buffer: 3 } } })
  test('holds as many posts as were asked for', async ({ desk }) => {
    await desk.press('j')
    const asked = new Set(viewsAsked(desk).flatMap(({ ids }) => ids))
    expect(asked.size).toBe(5)
  })
})

/** The questions for whole posts so far. */
const viewsAsked = (desk: Workstation) =>
  desk.coreLog.filter(({ name }) => name === 'comment.views').map(({ input }) => input as { ids: number[] })

test.describe('settings that could not be read', () => {
  test.use({ start: { rows: posts, broken: ['theme', 'keys.comment.approve'] } })
  test('are named at the desk, and in the view when that is closed', async ({ desk }) => {
    await desk.press()
    const sentence = 'In den Einstellungen war nicht lesbar: Farben, Tasten für „Freigeben“.'
    await expect(desk.page.getByRole('region', { name: 'Nachrichten' })).toContainText(sentence)
    await desk.page.getByRole('button', { name: 'Nachricht schließen' }).click()
    await openSettings(desk)
    await expect(desk.page.getByRole('main')).toContainText(sentence)
  })
})

test.describe('the calm view', () => {
  test.use({ start: { rows: posts, settings: { calm: true } } })

  const seen = (desk: Workstation) => desk.page.locator('.desk').evaluate(element => (element as HTMLElement).innerText)

  test('shows no hit word anywhere, V shows them in the post, V again hides them', async ({ desk }) => {
    await desk.press('g', 'f')
    await expect(desk.page.locator('.queue-list .calm-blocks').first()).toBeVisible()
    expect(await seen(desk)).not.toMatch(/Schnurzelbatz|zermatschkern/)
    await desk.press('v')
    const post = desk.page.getByRole('article')
    await expect(post).toContainText('Schnurzelbatz')
    await expect(post.locator('.calm-blocks')).toHaveCount(0)
    await expect(desk.page.locator('.queue-list .calm-blocks').first()).toBeVisible()
    await desk.press('v')
    expect(await seen(desk)).not.toMatch(/Schnurzelbatz|zermatschkern/)
  })

  test('covers the next post again', async ({ desk }) => {
    await desk.press('g', 'f')
    await desk.press('v', 'f')
    await expect(desk.page.getByRole('article').locator('.calm-blocks').first()).toBeVisible()
  })

  test('uncovers the word on which the keys or the focus stand, and only that', async ({ desk }) => {
    await desk.press('g', 'f', 'h')
    const text = desk.page.locator('.post-text')
    const words = () => text.evaluate(element => (element as HTMLElement).innerText)
    expect(await words()).toMatch(/Du Schnurzelbatz, geh █+/)
    await text.locator('mark').last().focus()
    await expect.poll(words).toMatch(/geh zermatschkern!/)
  })

  test('leaves links, and what a person called a false alarm, readable', async ({ desk }) => {
    await desk.press('g', 'f', 'h', 'n')
    await expect(desk.page.locator('.post-text mark[data-quiet]')).toHaveText('Schnurzelbatz')
    await desk.press('j', 'k')
    await expect(desk.page.locator('.post-text')).toContainText('Schnurzelbatz')
    await expect(desk.page.locator('.queue-list [aria-selected=true]')).toContainText('Schnurzelbatz')
  })
})

for (const theme of ['light', 'dark', 'contrast'] as const)
  for (const language of ['de', 'en'] as const)
    test.describe(`${language}, ${theme}`, () => {
      test.use({ start: { rows: posts, theme, language, settings: { calm: true, density: 'compact' } } })
      test('axe finds nothing on the desk and in the settings', async ({ desk }) => {
        await desk.press('g', 'f')
        expect.soft(await violations(desk.page), 'desk').toEqual([])
        await desk.page.keyboard.press('g')
        await desk.page.keyboard.press('s')
        expect.soft(await violations(desk.page), 'general').toEqual([])
        await desk.page.keyboard.press('ArrowRight')
        expect.soft(await violations(desk.page), 'keys').toEqual([])
        await desk.page.getByRole('grid').getByRole('button').first().click()
        await desk.page.keyboard.press('d')
        expect.soft(await violations(desk.page), 'conflict').toEqual([])
      })
    })

test('nothing moves for who wants less motion, and forced colours keep every cover', async ({ desk }) => {
  await desk.page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' })
  await desk.press('g', 'f')
  const moving = await desk.page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter(element => {
        const { transitionDuration, animationName } = getComputedStyle(element)
        return animationName !== 'none' || transitionDuration.split(', ').some(each => Number.parseFloat(each) > 0)
      })
      .map(element => element.className),
  )
  expect(moving).toEqual([])
})

for (const [width, height] of [
  [1440, 900],
  [1024, 700],
  [900, 560],
  [720, 450],
  [450, 350],
] as const)
  test(`a window of ${width} × ${height} scrolls sideways nowhere`, async ({ desk }) => {
    await desk.page.setViewportSize({ width, height })
    await openSettings(desk)
    const wide = () =>
      desk.page.evaluate(() =>
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
    expect(await wide()).toEqual([])
    await desk.page.keyboard.press('ArrowRight')
    await expect(desk.page.getByRole('grid')).toBeVisible()
    expect(await wide()).toEqual([])
  })
