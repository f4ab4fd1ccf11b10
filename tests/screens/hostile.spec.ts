import { rows } from '../fixtures/rows.ts'
import { expect, test } from './workstation.ts'

// A post is foreign text. It is shown as it was written, and nothing in it acts.

const SCRIPT = '<script>window.caught = 1</script><img src=x onerror="window.caught = 2"> <b>fett</b> &amp; {{7*7}}'
const TURNED = 'Das ist harmlos \u202Etsi laginuzreV saD\u202C, oder?'
const SPLIT = 'Schnur\u200Bzel\u200Bbatz und Schnurzelbatz'
const LINK = 'Seht https://zeitung.example@boese.example/anmelden, sofort!'
const LONG = `${'Sehr langer Satz ohne Ende. '.repeat(1780)}Schluss.`

test.use({
  start: {
    rows: [SCRIPT, TURNED, LINK, LONG].flatMap((text, at) =>
      rows(1, () => ({ text, authorName: at === 0 ? 'A<i>b</i>\u202Ec' : 'Donaublick' }), at + 1),
    ),
  },
})

test('tags and scripts stay letters, everywhere they show', async ({ desk }) => {
  await desk.press()
  await expect(desk.page.getByRole('article')).toContainText(SCRIPT)
  await expect(desk.page.locator('.post-text')).toHaveText(SCRIPT)
  await expect(desk.page.getByRole('article').locator('b, i, img, script')).toHaveCount(0)
  await expect(desk.page.getByRole('listbox')).toContainText('<script>')
  expect(await desk.page.evaluate(() => 'caught' in window)).toBe(false)
})

test('what turns the writing around is taken out of the flow and labelled', async ({ desk }) => {
  await desk.press('j')
  const text = desk.page.locator('.post-text')
  await expect(text).toContainText('U+202E')
  await expect(text).toContainText('U+202C')
  const written = await text.evaluate(element => element.textContent)
  expect(written).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/)
  expect(await desk.page.getByRole('listbox').textContent()).not.toMatch(/[\u202A-\u202E]/)
})

test('a link is text with the host it would really reach, and nothing to click', async ({ desk }) => {
  await desk.press('j', 'j')
  const text = desk.page.locator('.post-text')
  await expect(text.locator('.post-host')).toHaveText('boese.example')
  await expect(text.locator('a')).toHaveCount(0)
})

test('fifty thousand characters scroll inside of their pane, by the keyboard, and the bar stays', async ({ desk }) => {
  await desk.press()
  const bar = desk.page.getByRole('region', { name: 'Entscheiden' })
  const before = await bar.boundingBox()
  await desk.press('j', 'j', 'j')
  await expect(desk.page.locator('.post-text')).toContainText('Schluss.')
  expect(await bar.boundingBox()).toEqual(before)
  await desk.page.keyboard.press('Space')
  await expect.poll(() => desk.page.getByRole('main').evaluate(element => element.scrollTop)).toBeGreaterThan(200)
  await desk.press('k')
  expect(await desk.page.getByRole('main').evaluate(element => element.scrollTop)).toBe(0)
})

test.describe('a hit broken up by hidden characters', () => {
  test.use({ start: { rows: rows(1, () => ({ text: SPLIT })) } })

  test('is marked where it can be, and what hides in it is shown', async ({ desk }) => {
    await desk.press()
    await expect(desk.page.locator('.post-text')).toContainText('U+200B')
    await expect(desk.page.locator('mark').last()).toHaveText('Schnurzelbatz')
  })
})
