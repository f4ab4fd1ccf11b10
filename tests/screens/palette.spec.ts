import { rows } from '../fixtures/rows.ts'
import { expect, test } from './workstation.ts'

test.use({ start: { rows: rows(4) } })

test.describe('the palette', () => {
  test('finds a command without accents, runs it by Enter, and gives the focus back', async ({ desk }) => {
    await desk.press('Control+k')
    const field = desk.page.getByRole('combobox', { name: 'Befehle' })
    await expect(field).toBeFocused()
    await desk.page.keyboard.type('zuruckleg')
    await expect(desk.page.getByRole('option', { name: /Für später zurücklegen/ })).toHaveAttribute(
      'aria-selected',
      'true',
    )
    await desk.page.keyboard.press('Enter')
    await expect(desk.page.getByRole('dialog')).toBeHidden()
    await expect(desk.page.getByRole('listbox')).toBeFocused()
    await expect.poll(desk.counts).toMatchObject({ later: 1 })
  })

  test('deletes for a reason by its name', async ({ desk }) => {
    await desk.press('Control+k')
    await desk.page.keyboard.type('löschen rass')
    await desk.page.keyboard.press('Enter')
    await expect.poll(desk.counts).toMatchObject({ decided: 1 })
    expect(desk.ask('history.list', { limit: 1 }).steps[0]).toMatchObject({ action: 'delete', reason: 'N05' })
  })

  test('shows what cannot run with the why, and does not run it', async ({ desk }) => {
    await desk.press('Control+k')
    await desk.page.keyboard.type('rückgängig')
    const row = desk.page.getByRole('option', { name: /Rückgängig/ })
    await expect(row).toContainText('gibt es nichts rückgängig zu machen')
    await expect(row).toHaveAttribute('aria-disabled', 'true')
    await desk.page.keyboard.press('Enter')
    await expect(desk.page.getByRole('dialog')).toBeVisible()
  })

  test('closes by Escape and by a click beside it; letters typed in it decide nothing', async ({ desk }) => {
    await desk.press('Control+k')
    await desk.page.keyboard.type('fff')
    await desk.page.keyboard.press('Escape')
    await expect(desk.page.getByRole('dialog')).toBeHidden()
    await desk.press('Control+k')
    await desk.page.mouse.click(10, 450)
    await expect(desk.page.getByRole('dialog')).toBeHidden()
    expect(desk.counts()).toMatchObject({ incoming: 4, decided: 0 })
  })

  test('is walked by arrows, round both ends', async ({ desk }) => {
    await desk.press('Control+k')
    await desk.page.keyboard.press('ArrowUp')
    const walked = desk.page.getByRole('dialog').getByRole('option', { selected: true })
    await expect(walked).toContainText('Freigabe beenden')
    await desk.page.keyboard.press('ArrowDown')
    await expect(walked).toContainText('Freigeben')
  })
})

test.describe('the sheet of keys', () => {
  test('lists every command with its keys, searches by key, and runs a row', async ({ desk }) => {
    await desk.press('?')
    const sheet = desk.page.getByRole('dialog', { name: 'Alle Tasten' })
    await expect(sheet.getByRole('group', { name: 'Gehe zu' })).toBeVisible()
    await expect(sheet.getByRole('option', { name: /Eskalieren mit Notiz/ })).toContainText('E')
    await expect(sheet.getByRole('option', { name: /Zu den Akten/ })).toContainText('A')
    await desk.page.keyboard.type('g h')
    await sheet.getByRole('option', { name: /Zu den entschiedenen/ }).click()
    await expect(sheet).toBeHidden()
    await expect(desk.page.getByRole('heading', { level: 1 })).toHaveText('Entschieden')
  })
})

test('a command chosen in the menu runs through the same door', async ({ desk }) => {
  await desk.press()
  await desk.emit({ name: 'command.chosen', payload: { id: 'comment.later' } })
  await expect.poll(desk.counts).toMatchObject({ later: 1 })
  await desk.emit({ name: 'command.chosen', payload: { id: 'no.such' } })
  await expect(desk.page.getByRole('article')).toBeVisible()
})

test('a button tells its command and key when it is reached by keyboard', async ({ desk }) => {
  await desk.press()
  const button = desk.page.getByRole('button', { name: 'Eskalieren' })
  await button.focus()
  await desk.page.keyboard.press('Shift+Tab')
  await desk.page.keyboard.press('Tab')
  await expect(desk.page.getByRole('tooltip')).toContainText('Eskalieren mit Notiz')
  await desk.page.keyboard.press('Escape')
  await expect(desk.page.getByRole('tooltip')).toBeHidden()
})
