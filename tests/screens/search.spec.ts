import { rows } from '../fixtures/rows.ts'
import { violations } from './axe.ts'
import { expect, test, type Workstation } from './workstation.ts'

// Searching everything, and results as a list like any other.

const posts = rows(30, at => ({
  ...(at === 3 ? { text: 'In der Straße stehen die Räder.', authorName: 'Radfreund', authorId: 'u9' } : {}),
  ...(at === 7 ? { text: 'Die STRASSE gehört allen, sagt der Kreisverkehr.', articleSection: 'Sport' } : {}),
  ...(at === 9 ? { text: 'Alte Strasse, neuer Belag: https://belag.example/x', status: 'approved' } : {}),
  ...(at === 11 ? { text: 'Du Schnurzelbatz auf der Straße!' } : {}),
}))
const results = 'Suche'

for (const language of ['de', 'en'] as const)
  for (const theme of ['light', 'dark'] as const)
    test.describe(`${language}, ${theme}`, () => {
      test.use({ start: { rows: posts, language, theme } })

      test('axe finds nothing in the line, its suggestions, its problems and the results', async ({ desk }) => {
        const clean = async (where: string) => expect.soft(await violations(desk.page), where).toEqual([])
        await desk.press('/')
        await clean('empty line')
        await desk.page.keyboard.type('status:')
        await expect(desk.page.getByRole('dialog').getByRole('option').first()).toBeVisible()
        await desk.page.keyboard.press('ArrowDown')
        await clean('suggestions')
        await desk.page.keyboard.press('ArrowUp')
        await desk.page.keyboard.press('Enter')
        await expect(desk.page.getByRole('alert')).toBeVisible()
        await clean('problem')
        await desk.page.keyboard.press('Control+a')
        await desk.page.keyboard.type('strasse')
        await desk.page.keyboard.press('Enter')
        await expect(desk.page.locator('.post-found').first()).toBeVisible()
        await clean('results')
        await desk.press('Shift+S')
        await clean('saving')
        await desk.page.keyboard.type('Straßen')
        await desk.page.keyboard.press('Enter')
        await expect(desk.page.locator('.saved-nav')).toBeVisible()
        await clean('saved')
      })
    })

test.describe('a search', () => {
  test.use({ start: { rows: posts } })

  const search = async (desk: Workstation, line: string) => {
    await desk.press('/')
    await desk.page.keyboard.type(line)
    await desk.page.keyboard.press('Enter')
    await desk.press()
  }

  test('finds folded spellings in all queues, newest first, and marks what was meant', async ({ desk }) => {
    await search(desk, 'strasse')
    await expect(desk.page.getByRole('heading', { level: 1 })).toHaveText(results)
    await expect(desk.page.getByRole('listbox').getByRole('option')).toHaveCount(4)
    await expect(desk.page.locator('.filter-count')).toHaveText('4 Beiträge')
    await expect(desk.page.locator('.post-found')).toHaveText(['Straße'])
    await desk.press('j')
    await expect(desk.page.locator('.post-found')).toHaveText(['Strasse'])
    await expect(desk.page.getByRole('listbox')).toBeFocused()
  })

  test('is decided in like a queue; Escape leads back to the post where one was', async ({ desk }) => {
    await desk.press('j', 'j')
    const before = await desk.currentId()
    await search(desk, 'strasse')
    const [first, second] = [12, 8]
    expect(await desk.currentId()).toBe(first)
    await desk.press('Shift+D')
    await desk.press('j', 'f')
    await expect.poll(desk.counts).toMatchObject({ decided: 3 })
    expect(desk.ask('comment.views', { ids: [first, second] }).map(view => view.status)).toEqual([
      'deleted',
      'approved',
    ])
    await expect(desk.page.getByRole('listbox').getByRole('option')).toHaveCount(4)
    await desk.press('z', 'z')
    await expect.poll(desk.counts).toMatchObject({ decided: 1 })
    await expect(desk.page.getByRole('heading', { level: 1 })).toHaveText(results)
    expect(await desk.currentId()).toBe(first)
    await desk.press('Escape')
    await expect(desk.page.getByRole('heading', { level: 1 })).toHaveText('Eingang')
    expect(await desk.currentId()).toBe(before)
  })

  test('for what waits loses a post that is decided, and gets it back by undo', async ({ desk }) => {
    await search(desk, 'status:wartet strasse')
    const options = desk.page.getByRole('listbox').getByRole('option')
    await expect(options).toHaveCount(3)
    await desk.press('d', '1')
    await expect(options).toHaveCount(2)
    await desk.press('z')
    await expect(options).toHaveCount(3)
    await expect(desk.page.getByRole('heading', { level: 1 })).toHaveText(results)
  })

  test('suggests fields and values; Tab takes them', async ({ desk }) => {
    await desk.press('/')
    const dialog = desk.page.getByRole('dialog')
    const line = dialog.getByRole('combobox')
    await desk.page.keyboard.type('nu')
    await desk.page.keyboard.press('Tab')
    await expect(line).toHaveValue('nutzer:')
    await desk.page.keyboard.type('radf')
    await expect(dialog.getByRole('option', { name: 'Radfreund' })).toBeVisible()
    await desk.page.keyboard.press('Tab')
    await expect(line).toHaveValue('nutzer:Radfreund ')
    await desk.page.keyboard.type('grund:')
    await desk.page.keyboard.type('rass')
    await expect(dialog.getByRole('option')).toHaveCount(1)
    await desk.page.keyboard.press('ArrowDown')
    await desk.page.keyboard.press('Enter')
    await expect(line).toHaveValue('nutzer:Radfreund grund:N05 ')
  })

  test('says what cannot be searched for, and searches once it can', async ({ desk }) => {
    await desk.press('/')
    await desk.page.keyboard.type('s*')
    await desk.page.keyboard.press('Enter')
    await expect(desk.page.getByRole('alert')).toContainText('mindestens 3 Buchstaben')
    await expect(desk.page.getByRole('dialog')).toBeVisible()
    await desk.page.keyboard.press('Control+a')
    await desk.page.keyboard.type('kreisv*')
    await desk.page.keyboard.press('Enter')
    await desk.press()
    await expect(desk.page.locator('.post-found')).toHaveText(['Kreisverkehr'])
  })

  test('that finds nothing says so and leads back', async ({ desk }) => {
    await search(desk, 'gibtesnicht')
    await expect(desk.page.getByRole('heading', { level: 2, name: 'Nichts gefunden.' })).toBeVisible()
    await desk.press('Escape')
    await expect(desk.page.getByRole('heading', { level: 1 })).toHaveText('Eingang')
  })

  test('can be kept under a key, and opened by it from the rules', async ({ desk }) => {
    await search(desk, 'strasse hat:link')
    await desk.press('Shift+S')
    await desk.page.keyboard.type('Links zur Straße')
    await desk.page.keyboard.press('Enter')
    const saved = desk.page.getByRole('navigation', { name: 'Gespeicherte Warteschlangen' })
    await expect(saved.getByRole('button')).toContainText(['Links zur Straße'])
    await expect(saved.locator('.queue-count')).toHaveText('1')
    await expect(desk.page.getByRole('heading', { level: 1 })).toHaveText('Links zur Straße')
    expect(desk.ask('saved.list', {})).toMatchObject([{ name: 'Links zur Straße', digit: 1 }])
    await desk.press('g', 'i')
    await desk.press('g')
    await desk.page.keyboard.press('u')
    await expect(desk.page.locator('[data-rules-home]')).toBeVisible()
    await desk.page.keyboard.press('g')
    await desk.page.keyboard.press('1')
    await desk.press()
    await expect(desk.page.getByRole('heading', { level: 1 })).toHaveText('Links zur Straße')
    await expect(desk.page.getByRole('listbox').getByRole('option')).toHaveCount(1)
  })

  test('that was kept can be renamed and removed', async ({ desk }) => {
    await search(desk, 'strasse')
    await desk.press('Shift+S')
    await desk.page.keyboard.type('Alt')
    await desk.page.keyboard.press('Enter')
    await desk.press('Shift+S')
    await desk.page.keyboard.press('Control+a')
    await desk.page.keyboard.type('Neu')
    await desk.page.keyboard.press('Enter')
    await expect(desk.page.getByRole('heading', { level: 1 })).toHaveText('Neu')
    expect(desk.ask('saved.list', {}).map(one => one.name)).toEqual(['Neu'])
    await desk.press('Shift+S')
    await desk.page.getByRole('button', { name: 'Entfernen' }).press('Enter')
    await expect.poll(() => desk.ask('saved.list', {})).toEqual([])
    await expect(desk.page.getByRole('heading', { level: 1 })).toHaveText(results)
  })
})
