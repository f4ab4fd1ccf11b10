import { rows, type Row } from '../fixtures/rows.ts'
import { violations } from './axe.ts'
import { expect, test, type Workstation } from './workstation.ts'

// Thread, author's file and shift: by keys alone.

const posts: Row[] = rows(40, at => ({
  ...(at === 0 ? { text: 'Der Anfang des Gesprächs.' } : {}),
  ...(at > 0 && at < 12 ? { parentId: '1' } : {}),
  ...(at === 13 ? { parentId: '3', text: 'Eine Antwort auf eine Antwort.' } : {}),
  authorId: `u${at % 2}`,
  authorName: at % 2 === 0 ? 'Donaublick' : 'Lärmpegel_der_lange_Name_eines_Kontos',
}))

const panel = (desk: Workstation, name: string | RegExp) => desk.page.getByRole('complementary', { name })
const walkTo = async (desk: Workstation, externalId: number) => {
  for (let step = 0; step < 45 && (await desk.currentId()) !== externalId; step++) await desk.press('j')
}

test.describe('by keys', () => {
  test.use({ start: { rows: posts, role: 'senior' } })

  test('the parent stands right above an answer, and C shows the thread as a tree to walk', async ({ desk }) => {
    await desk.press()
    await walkTo(desk, 14)
    await expect(desk.page.getByRole('article').getByRole('blockquote')).toContainText('Beitrag Nummer 3 zum Radweg')
    await desk.press('c')
    const tree = desk.page.getByRole('tree', { name: 'Gespräch' })
    await expect(tree).toBeFocused()
    await expect(panel(desk, /Gespräch/)).toContainText('Im Frühjahr wird gebaut.')
    const marked = tree.getByRole('treeitem', { selected: true })
    await expect(marked).toContainText('Eine Antwort auf eine Antwort.')
    await expect(marked).toHaveAttribute('aria-level', '3')
    await expect(marked).toContainText('dieser Beitrag')
    await desk.press('ArrowLeft')
    await expect(marked).toContainText('Beitrag Nummer 3 ')
    await desk.press('ArrowLeft')
    await expect(marked).toContainText('Der Anfang des Gesprächs.')
    // what decides is not heard here
    await desk.press('f')
    expect(desk.counts()).toMatchObject({ decided: 0 })
    await desk.press('ArrowRight')
    await expect(tree.getByRole('treeitem').filter({ hasText: 'Beitrag Nummer 12 ' })).toBeVisible()
    await desk.press('Home')
    await expect(marked).toContainText('Eine Antwort auf eine Antwort.')
    await desk.press('k', 'Enter')
    await expect(desk.page.getByRole('article')).toContainText('Beitrag Nummer 3 ')
    await expect(desk.page.getByRole('listbox')).toBeFocused()
  })

  test('U opens the file: a note, a warning, a suspension, each shown at once and taken back by Z', async ({
    desk,
  }) => {
    await desk.press('u')
    const file = panel(desk, 'Nutzerakte von Donaublick')
    await expect(file.getByRole('listbox', { name: 'Letzte Beiträge' })).toBeFocused()
    await expect(file).toContainText('Keine Maßnahme in Kraft.')

    await desk.press('m')
    await desk.page.keyboard.press('Enter')
    await expect(desk.page.getByRole('alert')).toContainText('Die Notiz ist leer.')
    await desk.page.keyboard.type('Fällt immer wieder auf.')
    await desk.page.keyboard.press('Enter')
    await expect(file).toContainText('Fällt immer wieder auf.')
    await expect(file.getByRole('listbox')).toBeFocused()

    await desk.press('s')
    await expect(desk.page.getByText('Vor einer Sperre steht eine Verwarnung')).toBeVisible()
    await desk.press('w')
    await expect(file.getByRole('combobox', { name: 'Grund' })).toBeFocused()
    await desk.page.keyboard.press('Escape')
    await expect(file.getByRole('form')).toBeHidden()
    await expect(file.getByRole('listbox')).toBeFocused()
    await desk.press('w')
    await desk.page.keyboard.press('Tab')
    await desk.page.keyboard.type('Bitte sachlich bleiben.')
    await desk.page.keyboard.press('Enter')
    await expect(file).toContainText('Wartet auf Anbindung')
    const post = desk.page.getByRole('article')
    await expect(post.locator('.sanction-badge')).toHaveText('verwarnt')

    await desk.press('s')
    const amount = file.getByLabel('Dauer')
    await expect(amount).toHaveValue('3')
    await amount.fill('')
    await amount.press('Enter')
    await expect(file.getByRole('status')).toContainText('Eine Sperre hat ein Ende')
    await amount.fill('7')
    await amount.press('Enter')
    await expect(post.locator('.sanction-badge')).toHaveText(['gesperrt', 'verwarnt'])
    const rowsOfAuthor = desk.page.getByRole('option').filter({ hasText: 'Donaublick' })
    await expect(rowsOfAuthor.first()).toContainText('gesperrt')
    await expect(desk.page.getByRole('option').filter({ hasText: 'Lärmpegel' }).first()).not.toContainText('gesperrt')

    await desk.press('l')
    await expect(post.locator('.sanction-badge')).toHaveText('verwarnt')
    await desk.press('z', 'z')
    await expect(post.locator('.sanction-badge')).toHaveText('verwarnt')
    await desk.press('z', 'z')
    await expect(post.locator('.sanction-badge')).toHaveCount(0)
    await expect(rowsOfAuthor.first()).not.toContainText('verwarnt')
    await desk.page.keyboard.press('Escape')
    await expect(file).toBeHidden()
    await expect(desk.page.getByRole('listbox')).toBeFocused()
  })

  test('the last posts of the author are walked and opened', async ({ desk }) => {
    await desk.press('u')
    const list = desk.page.getByRole('listbox', { name: 'Letzte Beiträge' })
    await expect(list.getByRole('option')).toHaveCount(10)
    await desk.press('j', 'j')
    const marked = list.getByRole('option', { selected: true })
    await expect(marked).toContainText('Beitrag Nummer 35 ')
    await expect(marked).toBeInViewport()
    await desk.press('Enter')
    await expect(desk.page.getByRole('article')).toContainText('Beitrag Nummer 35 ')
  })

  test('Shift+Z lists the shift, Enter goes back to a step and forth again', async ({ desk }) => {
    await desk.press('f', 'f')
    await desk.press('u', 'm')
    await desk.page.keyboard.type('Notiz')
    await desk.page.keyboard.press('Enter')
    await expect(desk.page.getByRole('complementary', { name: /Nutzerakte/ })).toContainText('Notiz')
    await desk.page.keyboard.press('Escape')
    await desk.press('l', 'Shift+Z')
    const list = desk.page.getByRole('listbox', { name: 'Schritte, der neueste zuerst' })
    await expect(list).toBeFocused()
    await expect(list.getByRole('option')).toHaveCount(4)
    await expect(list.getByRole('option').nth(1)).toContainText('Notiz zu')
    await desk.press('j', 'j')
    await expect(desk.page.getByText('macht 3 Schritte rückgängig, bis zu diesem')).toBeVisible()
    await desk.press('Enter')
    await expect.poll(desk.counts).toMatchObject({ decided: 1, later: 0 })
    await expect(list.locator('[data-state="undone"]')).toHaveCount(3)
    await expect(desk.page.getByText('wiederholt diesen Schritt')).toBeVisible()
    await desk.press('k', 'k', 'Enter')
    await expect.poll(desk.counts).toMatchObject({ decided: 2, later: 1 })
    await desk.press('Shift+Z')
    await expect(list).toBeHidden()
  })

  test('a step that cannot be undone says what stands in its way', async ({ desk }) => {
    const id = await desk.currentId()
    await desk.press('f')
    await expect.poll(desk.counts).toMatchObject({ decided: 1 })
    desk.ask('moderator.signIn', { name: 'Berta Beispiel' })
    const [view] = desk.ask('comment.views', { ids: [id] })
    const { revision, version } = view!
    desk.ask('comment.decide', {
      commentId: id,
      revision,
      version,
      action: 'delete',
      reason: 'N01',
      note: '',
      timeOnPostMs: 1,
    })
    desk.ask('moderator.signIn', { name: 'Anna Muster' })
    await desk.press('z')
    await expect(desk.page.getByRole('region', { name: 'Nachrichten' })).toContainText(
      'Schritt 1 lässt sich nicht rückgängig machen: Berta Beispiel hat den Beitrag von „Donaublick“',
    )
  })

  test('thousands of steps are a list of a few rows', async ({ desk }) => {
    test.slow()
    await desk.press()
    for (let step = 0; step < 450; step++)
      desk.ask('author.note', { authorId: 1, commentId: null, text: `Notiz ${step}` })
    await desk.press('Shift+Z')
    const list = desk.page.getByRole('listbox', { name: 'Schritte, der neueste zuerst' })
    await expect(list.getByRole('option').first()).toHaveAttribute('aria-setsize', '450')
    expect(await list.getByRole('option').count()).toBeLessThan(40)
    await list.evaluate(element => element.scrollTo(0, 400 * 56))
    await expect(list.getByText('Notiz 45', { exact: true })).toBeVisible()
  })
})

test.describe('without being a senior', () => {
  test.use({ start: { rows: posts } })
  test('a ban is refused in words that name the way out', async ({ desk }) => {
    await desk.press('u', 'b')
    await expect(desk.page.getByText('Einen Ausschluss verhängt nur die Leitung.')).toBeVisible()
  })
})

for (const theme of ['light', 'dark'] as const)
  for (const language of ['de', 'en'] as const)
    test.describe(`${language}, ${theme}`, () => {
      test.use({ start: { rows: posts, theme, language, role: 'senior' } })

      test('axe finds nothing in the panels, and nothing is wider than the window', async ({ desk }) => {
        test.slow()
        const clean = async (where: string) => {
          expect.soft(await violations(desk.page), where).toEqual([])
          for (const [width, height] of [
            [1024, 700],
            [1440, 900],
          ] as const) {
            await desk.page.setViewportSize({ width, height })
            const wide = await desk.page.evaluate(() =>
              [...document.querySelectorAll('.desk-panel, .desk-panel *, html')]
                .filter(element => {
                  const { overflowX, display } = getComputedStyle(element)
                  const isCut = overflowX === 'hidden' || display === 'inline'
                  return !isCut && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1
                })
                .map(element => element.className),
            )
            expect.soft(wide, `${where} ${width}`).toEqual([])
          }
        }
        await desk.press('d', '1', 'd', '3', 'f')
        await desk.press('u')
        await expect(desk.page.locator('.plot-bar').first()).toBeVisible()
        await clean('author')
        await desk.press('w')
        await clean('sanction')
        await desk.page.keyboard.press('Tab')
        await desk.page.keyboard.press('Enter')
        await expect(desk.page.locator('.file-queued')).toBeVisible()
        await desk.press('m')
        await desk.page.keyboard.press('Enter')
        await clean('note')
        await desk.page.keyboard.press('Escape')
        await clean('sanctioned')
        await desk.press('Shift+Z')
        await desk.page.keyboard.press('Escape')
        await desk.press('Shift+Z')
        await expect(desk.page.locator('.shift-row').first()).toBeVisible()
        await clean('shift')
        await desk.page.keyboard.press('Escape')
        await desk.press('c')
        await expect(desk.page.getByRole('treeitem').first()).toBeVisible()
        await clean('thread')
      })
    })
