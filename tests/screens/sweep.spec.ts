import { aRow, type Row } from '../fixtures/rows.ts'
import { violations } from './axe.ts'
import { expect, test } from './workstation.ts'

const minute = (at: number) => new Date(Date.UTC(2026, 10, 20, 8, at)).toISOString()
const trusted: Row[] = Array.from({ length: 6 }, (_, place) =>
  aRow({
    externalId: `alt-${place}`,
    authorId: 'treu',
    authorName: 'Treue Leserin',
    status: 'online',
    submittedAt: minute(place),
  }),
)
const waiting = (count: number): Row[] =>
  Array.from({ length: count }, (_, place) =>
    aRow({
      externalId: `p${place}`,
      authorId: 'treu',
      authorName: 'Treue Leserin',
      text: `Kurzer Beitrag Nummer ${place + 1}, dem niemand widerspricht.`,
      status: '',
      submittedAt: minute(100 + place),
    }),
  )
const other = aRow({
  externalId: 'fremd',
  authorId: 'neu',
  authorName: 'Neuer Name',
  text: 'Guten Morgen.',
  status: '',
  submittedAt: minute(99),
})

test.use({ start: { rows: [...trusted, other, ...waiting(20)] } })

test('a page is read, an exception left out, the rest approved, and Z brings the page back', async ({ desk }) => {
  const { page } = desk
  await desk.press()
  await page.keyboard.press('s')
  const posts = page.getByRole('listbox', { name: 'Beiträge dieser Seite' })
  await expect(posts.getByRole('option')).toHaveCount(12)
  await expect(posts).not.toContainText('Guten Morgen')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('x')
  await expect(posts.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'false')
  await expect(page.getByText('1 Beitrag bleibt im Eingang')).toBeVisible()

  await page.keyboard.press('Enter')
  await expect(page.getByText('Zu schnell')).toBeVisible()
  expect(desk.counts()).toMatchObject({ incoming: 21 })

  // held to a reading pace: only once the page has been in sight long enough the key is taken
  await expect(async () => {
    if (desk.counts()['incoming'] === 21) await page.keyboard.press('Enter')
    expect(desk.counts()['incoming']).toBe(10)
  }).toPass()
  await expect(posts.getByRole('option')).toHaveCount(8)
  expect(desk.counts()).toMatchObject({ incoming: 10, decided: 17 })
  expect(desk.ask('history.list', { limit: 5 }).steps).toMatchObject([{ action: 'approve', count: 11 }])

  await page.keyboard.press('z')
  await expect(posts.getByRole('option')).toHaveCount(12)
  expect(desk.counts()).toMatchObject({ incoming: 21, decided: 6 })
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-post]')).toBeVisible()
})

for (const theme of ['light', 'dark'] as const)
  for (const language of ['de', 'en'] as const)
    test.describe(`${language}, ${theme}`, () => {
      test.use({ start: { rows: [...trusted, other, ...waiting(20)], theme, language } })

      test('the sweep shows twelve posts at once, and axe finds nothing', async ({ desk }) => {
        const { page } = desk
        await desk.press()
        await page.keyboard.press('s')
        const cards = page.locator('.sweep-card')
        await expect(cards).toHaveCount(12)
        await expect(cards.nth(11)).toBeInViewport({ ratio: 1 })
        await page.keyboard.press('x')
        await page.mouse.move(0, 0)
        expect(await violations(page)).toEqual([])
        await page.setViewportSize({ width: 1024, height: 700 })
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1024)
      })
    })

test('where nothing fits, the sweep says so and leads back', async ({ desk }) => {
  const { page } = desk
  for (const { id } of desk.ask('sweep.page', { after: null, limit: 60 }).posts)
    desk.ask('comment.decide', {
      commentId: id,
      revision: 1,
      version: 0,
      action: 'approve',
      reason: null,
      note: '',
      timeOnPostMs: 1,
    })
  await desk.press()
  await page.keyboard.press('s')
  await expect(page.getByText('wartet nichts mehr')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-post]')).toBeVisible()
})
