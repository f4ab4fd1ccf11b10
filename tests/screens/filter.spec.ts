import { rows } from '../fixtures/rows.ts'
import { violations } from './axe.ts'
import { expect, test, type Workstation } from './workstation.ts'

// Narrowing the open list, and posts that come in while somebody reads.

const posts = rows(40, at => ({
  ...(at % 4 === 0 ? { articleSection: 'Sport', articleId: 'a2', articleTitle: 'Derby endet torlos' } : {}),
  ...(at % 8 === 0 ? { text: `Tor ${at}! Mehr auf www.tore.example/${at}` } : {}),
}))

const narrow = async (desk: Workstation, line: string) => {
  await desk.press('Shift+F')
  await desk.page.keyboard.type(line)
  await desk.page.keyboard.press('Enter')
  await desk.press()
}
const options = (desk: Workstation) => desk.page.getByRole('listbox').getByRole('option')
const chips = (desk: Workstation) => desk.page.getByRole('list', { name: 'Filter' }).getByRole('button')

test.describe('a filter', () => {
  test.use({ start: { rows: posts } })

  test('narrows the open queue; its parts are chips, taken away by keys', async ({ desk }) => {
    await narrow(desk, 'ressort:sport hat:link')
    await expect(desk.page.getByRole('heading', { level: 1 })).toHaveText('Eingang')
    await expect(options(desk)).toHaveCount(5)
    await expect(chips(desk)).toHaveText(['ressort:sport', 'hat:link'])
    await desk.press('Backspace')
    await expect(options(desk)).toHaveCount(10)
    await expect(chips(desk)).toHaveText(['ressort:sport'])
    await chips(desk).first().focus()
    await desk.page.keyboard.press('Delete')
    await expect(chips(desk)).toHaveCount(0)
    await expect(desk.page.getByRole('listbox')).toBeFocused()
    await expect(desk.page.locator('.queue-row').first()).toContainText('Tor 0')
    await narrow(desk, 'tor ressort:sport')
    await desk.press('Shift+Backspace')
    await expect(chips(desk)).toHaveCount(0)
  })

  test('keeps the keys of the queue: what is decided leaves, undo brings it back into the narrowed list', async ({
    desk,
  }) => {
    await narrow(desk, 'ressort:sport')
    const first = await desk.currentId()
    await desk.press('f', 'd', '1', 'l')
    await expect(options(desk)).toHaveCount(7)
    await expect.poll(desk.counts).toMatchObject({ decided: 2, later: 1 })
    await desk.press('z', 'z', 'z')
    await expect(options(desk)).toHaveCount(10)
    expect(await desk.currentId()).toBe(first)
    await expect(chips(desk)).toHaveText(['ressort:sport'])
  })

  test('that is done says so, and Escape leads to the whole queue', async ({ desk }) => {
    await narrow(desk, 'ressort:sport artikel:"derby torlos" tor* hat:link')
    await desk.press('f', 'f', 'f', 'f', 'f')
    await expect(desk.page.getByRole('heading', { level: 2 })).toContainText('passt nichts zum Filter')
    expect(await violations(desk.page)).toEqual([])
    await desk.press('Escape')
    await expect(chips(desk)).toHaveCount(0)
    expect(await desk.currentId()).toBe(2)
  })

  test('is shown in the language of the screen and can be changed in its line', async ({ desk }) => {
    await narrow(desk, 'ressort:sport')
    await desk.page.getByRole('button', { name: 'English' }).click()
    await expect(desk.page.getByRole('list', { name: 'Filter' }).getByRole('button')).toHaveText(['section:sport'])
    await desk.press('Shift+F')
    await expect(desk.page.getByRole('combobox', { name: 'Narrow Incoming' })).toHaveValue('section:sport')
    await desk.page.keyboard.press('End')
    await desk.page.keyboard.type(' has:no-link')
    await desk.page.keyboard.press('Enter')
    await desk.press()
    await expect(options(desk)).toHaveCount(5)
  })

  test('goes with an order of its own', async ({ desk }) => {
    await narrow(desk, 'ressort:sport')
    const oldest = await desk.currentId()
    await desk.press('Shift+O')
    await expect(desk.page.getByRole('combobox', { name: 'Reihenfolge' })).toHaveValue('newest')
    await expect.poll(desk.currentId).not.toBe(oldest)
    await expect(options(desk)).toHaveCount(10)
  })
})

test.describe('posts that come in', () => {
  test.use({ start: { rows: posts } })

  const more = (first: number, count: number) =>
    rows(count, () => ({ articleSection: 'Sport', articleId: 'a2', articleTitle: 'Derby endet torlos' }), first)

  test('wait behind a line and move nothing; the full stop takes them in', async ({ desk }) => {
    await desk.press('Shift+O')
    await desk.press('j', 'j', 'j')
    const before = await desk.currentId()
    const row = desk.page.getByRole('listbox').getByRole('option', { selected: true })
    const place = await row.boundingBox()
    desk.startImport(await desk.offer(desk.writeRows(more(100, 12))))
    await desk.idle()
    const line = desk.page.getByRole('button', { name: /12 neue Beiträge/ })
    await expect(line).toBeVisible()
    expect(await row.boundingBox()).toEqual(place)
    expect(await desk.currentId()).toBe(before)
    await desk.press('.')
    await expect(line).toBeHidden()
    expect(await desk.currentId()).toBe(before)
    await desk.press('j')
    expect(await desk.currentId()).toBe(52)
  })

  test('are told in a narrowed list only if they belong to it', async ({ desk }) => {
    await narrow(desk, 'ressort:wien')
    desk.startImport(await desk.offer(desk.writeRows([...more(100, 3), ...rows(2, () => ({}), 200)])))
    await desk.idle()
    await expect(desk.page.getByRole('button', { name: /2 neue Beiträge/ })).toBeVisible()
  })
})
