import { rows } from '../fixtures/rows.ts'
import { expect, test } from './workstation.ts'

// Walking through queues without deciding.

test.use({
  start: {
    rows: rows(230, at => ({
      ...(at % 50 === 7 ? { text: `Schnurzelbatz (${at})` } : {}),
      ...(at === 3 ? { parentId: '1' } : {}),
      ...(at === 4 ? { parentId: '1', text: 'Ich sehe das anders als mein Vorredner.' } : {}),
      ...(at === 0 ? { articleId: 'a0', articleUrl: '' } : {}),
    })),
  },
})

test('J and K, and the arrows, step; holding J walks; Home goes back to the top', async ({ desk }) => {
  const post = desk.page.getByRole('article')
  await desk.press('j')
  await expect(post).toContainText('Beitrag Nummer 2 ')
  await desk.press('ArrowDown', 'k')
  await expect(post).toContainText('Beitrag Nummer 2 ')
  await desk.page.keyboard.down('j')
  for (let repeat = 0; repeat < 120; repeat++) await desk.page.keyboard.down('j')
  await desk.page.keyboard.up('j')
  await expect(desk.page.getByRole('listbox').getByRole('option', { selected: true })).toHaveAttribute(
    'aria-posinset',
    '123',
  )
  await expect(desk.page.getByRole('listbox').getByRole('option', { selected: true })).toBeInViewport()
  await desk.press('Home')
  await expect(post).toContainText('Beitrag Nummer 1 ')
  expect(desk.counts()).toMatchObject({ incoming: 225, decided: 0 })
})

test('scrolling loads the next page of the list', async ({ desk }) => {
  await desk.press()
  const list = desk.page.getByRole('listbox')
  await expect(list.getByRole('option', { selected: true })).toHaveAttribute('aria-setsize', '100')
  await list.evaluate(element => element.scrollTo(0, 100 * 76))
  // two scrolls in one frame would be none
  await expect(list.locator('[data-id="100"]')).toBeInViewport()
  await list.evaluate(element => element.scrollTo(0, 0))
  await expect(list.getByRole('option', { selected: true })).toHaveAttribute('aria-setsize', '200')
})

test('G and a second key goes to a queue; the waiting G is shown, and a wrong second key does nothing', async ({
  desk,
}) => {
  await desk.press('g')
  await expect(desk.page.getByText('und jetzt …')).toBeVisible()
  await desk.press('f')
  await expect(desk.page.getByRole('heading', { level: 1 })).toHaveText('Auffällig')
  await desk.press('g', 'd')
  await expect(desk.page.getByText('welcher Grund?')).toBeHidden()
  expect(desk.counts()).toMatchObject({ flagged: 5 })
  await desk.press('g', 'i')
  await expect(desk.page.getByRole('heading', { level: 1 })).toHaveText('Eingang')
})

test('a click takes a post, and the list keeps the focus', async ({ desk }) => {
  await desk.press()
  await desk.page.getByRole('listbox').getByRole('option').nth(4).click()
  await expect(desk.page.getByRole('article')).toContainText('Ich sehe das anders')
  await expect(desk.page.getByRole('listbox')).toBeFocused()
})

test('the order can be chosen, and the keys work right after', async ({ desk }) => {
  await desk.press()
  await desk.page.getByLabel('Reihenfolge').selectOption('newest')
  await expect(desk.page.getByRole('article')).toContainText('Beitrag Nummer 230')
  await desk.press('f')
  await expect.poll(desk.counts).toMatchObject({ decided: 1 })
})

test('what stands around a post is there without a key', async ({ desk }) => {
  await desk.press('j', 'j', 'j')
  await expect(desk.page.getByRole('article').getByRole('blockquote')).toContainText('Beitrag Nummer 1 ')
  const context = desk.page.getByRole('complementary', { name: 'Zusammenhang' })
  await expect(context).toContainText('Ich sehe das anders')
  await expect(context).toContainText('Im Frühjahr wird gebaut.')
})

test('O opens the article in the browser; without an address it says so', async ({ desk }) => {
  await desk.press('o')
  await expect(desk.page.getByText('Zu diesem Artikel ist keine Adresse bekannt.')).toBeVisible()
  await desk.press('j', 'o')
  await expect
    .poll(() => desk.shellLog.filter(entry => entry.name === 'article.open').map(entry => entry.input))
    .toEqual([{ commentId: await desk.currentId() }])
})

test('new posts wait for the dot, and an empty queue fills by itself', async ({ desk }) => {
  await desk.press('g', 'f')
  const before = await desk.currentId()
  const token = await desk.offer(desk.writeRows(rows(3, at => ({ text: `Krawutzling ${at}` }), 900)))
  desk.startImport(token)
  await desk.idle()
  const fresh = desk.page.getByRole('button', { name: /3 neue Beiträge/ })
  await expect(fresh).toBeVisible()
  await desk.press('.')
  await expect(fresh).toBeHidden()
  await expect(desk.page.getByRole('listbox').getByRole('option', { selected: true })).toHaveAttribute(
    'aria-setsize',
    '8',
  )
  expect(await desk.currentId()).toBe(before)
})
