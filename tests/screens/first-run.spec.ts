import { anNdjsonFile, rows } from '../fixtures/rows.ts'
import { expect, test } from './workstation.ts'

test.describe('a fresh desk', () => {
  test.use({ start: { moderator: null } })

  test('asks for a name and loads the demo desk, by keyboard alone', async ({ desk }) => {
    await expect(desk.page.getByRole('textbox', { name: 'Ihr Name' })).toBeFocused()
    await expect
      .poll(() => desk.shellLog.filter(entry => entry.name === 'screen.painted'))
      .toEqual([{ name: 'screen.painted', input: { what: 'welcome' } }])
    await desk.page.keyboard.type('Lena Beispiel')
    await desk.page.keyboard.press('Enter')
    await expect(desk.page.getByRole('article')).toBeVisible()
    await expect(desk.page.getByRole('contentinfo')).toContainText('Lena Beispiel')
    await expect(desk.page.getByRole('listbox')).toBeFocused()
    await desk.press('f')
    await expect.poll(() => desk.ask('history.list', { limit: 1 }).steps.length).toBe(1)
  })

  test('without a name says so and puts the cursor there', async ({ desk }) => {
    await desk.page.getByRole('button', { name: 'Datei importieren …' }).click()
    await expect(desk.page.getByText('Bitte den Namen eintragen.')).toBeVisible()
    await expect(desk.page.getByRole('textbox', { name: 'Ihr Name' })).toBeFocused()
  })

  test('changes its language at once', async ({ desk }) => {
    await desk.page.getByRole('radio', { name: 'English' }).click()
    await expect(desk.page.getByRole('heading', { level: 1 })).toHaveText('Welcome to Freigabe')
    await expect(desk.page.locator('html')).toHaveAttribute('lang', 'en')
  })

  test('imports a file and is at the desk', async ({ desk }) => {
    desk.chooseNext(anNdjsonFile(desk.folder, rows(3)))
    await desk.page.getByRole('textbox', { name: 'Ihr Name' }).fill('Lena Beispiel')
    await desk.page.getByRole('button', { name: 'Datei importieren …' }).click()
    await desk.page.getByRole('button', { name: 'Datei wählen …' }).click()
    await desk.page.getByRole('button', { name: 'Import starten' }).click()
    await expect(desk.page.getByRole('article')).toContainText('Beitrag Nummer 1 ')
  })
})

test.describe('a desk with posts and nobody at it', () => {
  test.use({ start: { moderator: null, rows: rows(2) } })

  test('asks only who is here', async ({ desk }) => {
    await expect(desk.page.getByRole('button', { name: 'Probetisch laden' })).toHaveCount(0)
    await desk.page.getByRole('textbox', { name: 'Ihr Name' }).fill('Lena Beispiel')
    await desk.page.keyboard.press('Enter')
    await expect(desk.page.getByRole('article')).toBeVisible()
  })
})

test.describe('at the desk', () => {
  test.use({ start: { rows: rows(2) } })

  test('the first post is told to the shell once', async ({ desk }) => {
    await desk.press('j')
    await expect
      .poll(() => desk.shellLog.filter(entry => entry.name === 'screen.painted'))
      .toEqual([{ name: 'screen.painted', input: { what: 'comment' } }])
  })

  test('somebody else can sit down, and comes back by one click', async ({ desk }) => {
    await desk.press()
    await desk.page.getByRole('button', { name: /Im Dienst/ }).click()
    const dialog = desk.page.getByRole('dialog', { name: 'Wer moderiert?' })
    await dialog.getByRole('textbox', { name: 'Anderer Name' }).fill('Berta Beispiel')
    await desk.page.keyboard.press('Enter')
    await expect(desk.page.getByRole('contentinfo')).toContainText('Berta Beispiel')
    await desk.press('f')
    await expect.poll(desk.counts).toMatchObject({ decided: 1 })
    await desk.page.getByRole('button', { name: /Im Dienst/ }).click()
    await dialog.getByRole('button', { name: /Anna Muster/ }).click()
    await expect(desk.page.getByRole('contentinfo')).toContainText('Anna Muster')
    await expect(desk.page.getByText('Noch keine Entscheidung in dieser Schicht')).toBeVisible()
  })
})
