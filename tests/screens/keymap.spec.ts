import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rows } from '../fixtures/rows.ts'
import { expect, test, type Workstation } from './workstation.ts'

// The editor of keys, by keys alone, and what it does everywhere a key is shown or heard.

test.use({ start: { rows: rows(6) } })

const keys = async (desk: Workstation, ...pressed: string[]) => {
  for (const key of pressed) await desk.page.keyboard.press(key)
}
const openKeys = async (desk: Workstation) => {
  await desk.press()
  await keys(desk, 'g', 'k')
  await expect(desk.page.getByRole('tab', { name: 'Tasten' })).toBeFocused()
}
const row = (desk: Workstation, id: string) => desk.page.locator(`[data-command="${id}"]`)
const line = (desk: Workstation) => desk.page.locator('.keys-line')
const said = (desk: Workstation) => desk.page.locator('.settings-saying')
/** To a command by typing a part of its title; the focus is on its first key. */
const find = async (desk: Workstation, title: string) => {
  await desk.page.getByRole('searchbox').fill(title)
  await desk.page.getByRole('grid').getByRole('button').first().focus()
}

test('a new key is pressed, taken by Enter, and shown and heard everywhere', async ({ desk }) => {
  await openKeys(desk)
  await find(desk, 'Freigeben')
  await keys(desk, 'Enter')
  await expect(line(desk)).toContainText('Neue Taste für „Freigeben“ drücken.')
  await keys(desk, 'y')
  await expect(line(desk)).toContainText('Y ist frei.')
  await keys(desk, 'Enter')
  await expect(said(desk)).toHaveText('„Freigeben“ liegt jetzt auf Y.')
  await expect(row(desk, 'comment.approve')).toContainText('geändert')
  await expect(row(desk, 'comment.approve').getByRole('button').first()).toBeFocused()

  await keys(desk, 'Escape')
  const button = desk.page.getByRole('button', { name: 'Freigeben' })
  await expect(button).toHaveText('YFreigeben')
  await expect(button).toHaveAttribute('aria-keyshortcuts', 'Y')
  await desk.press('f')
  expect(desk.counts()).toMatchObject({ decided: 0 })
  await desk.press('y')
  await expect.poll(desk.counts).toMatchObject({ decided: 1 })
  await keys(desk, '?')
  await desk.page.keyboard.type('freigeben')
  await expect(desk.page.getByRole('option', { name: /^Freigeben/ })).toContainText('Y')
})

test('a taken key is named before anything is saved; Escape keeps, Enter replaces', async ({ desk }) => {
  await openKeys(desk)
  await find(desk, 'Für später')
  await keys(desk, 'Enter', 'f')
  await expect(line(desk)).toContainText('F ist vergeben: „Freigeben“. Enter ersetzt')
  await keys(desk, 'Escape')
  await expect(said(desk)).toHaveText('„Für später zurücklegen“ bleibt, wie es war.')
  await keys(desk, 'Enter', 'f', 'Enter')
  await expect(said(desk)).toHaveText('„Für später zurücklegen“ liegt jetzt auf F.')
  await desk.page.getByRole('searchbox').fill('')
  await expect(row(desk, 'comment.approve').getByRole('button')).toHaveCount(1)
  await keys(desk, 'Escape')
  await desk.press('f')
  await expect.poll(desk.counts).toMatchObject({ later: 1, decided: 0 })
})

test('while a key is listened for, no command runs, whatever is pressed', async ({ desk }) => {
  await openKeys(desk)
  await find(desk, 'Freigeben')
  await keys(desk, 'Enter', 'Control+k')
  await expect(desk.page.getByRole('dialog')).toBeHidden()
  await expect(line(desk)).toContainText('Strg+K ist vergeben: „Befehle“.')
  await keys(desk, 'Tab')
  await expect(line(desk)).toContainText('Strg+K Tab bleibt frei')
  await keys(desk, 'Escape')
  expect(desk.counts()).toMatchObject({ incoming: 6, decided: 0 })
})

test('keys are added, taken away, brought back; sequences too', async ({ desk }) => {
  await openKeys(desk)
  await find(desk, 'Freigeben')
  const buttons = row(desk, 'comment.approve').getByRole('button')
  await keys(desk, 'ArrowRight', 'Enter', 'q', 'x', 'Enter')
  await expect(buttons).toHaveCount(3)
  await expect(buttons.nth(1).locator('.kbd')).toHaveText('QX')
  await keys(desk, 'ArrowLeft', 'Delete')
  await expect(said(desk)).toHaveText('„Freigeben“ hat F nicht mehr.')
  await expect(buttons).toHaveCount(2)
  await keys(desk, 'r')
  await expect(said(desk)).toHaveText('„Freigeben“ hat wieder die Grundbelegung.')
  await expect(buttons.first().locator('.kbd')).toHaveText('F')
  await expect(desk.page.getByText('keine eigenen Änderungen')).toBeVisible()
})

test('Escape stays what it is', async ({ desk }) => {
  await openKeys(desk)
  await find(desk, 'Einstellungen verlassen')
  await keys(desk, 'Enter')
  await expect(said(desk)).toHaveText('Esc bleibt, damit immer ein Weg zurück führt.')
  await keys(desk, 'Delete')
  await expect(row(desk, 'settings.back').getByRole('button')).toHaveCount(2)
})

test('a preset is chosen by arrows and heard at once', async ({ desk }) => {
  await openKeys(desk)
  await desk.page.getByRole('radio', { name: 'Freigabe' }).focus()
  await keys(desk, 'ArrowRight', 'ArrowRight')
  await expect(desk.page.getByRole('radio', { name: 'wie in WordPress' })).toBeChecked()
  await keys(desk, 'Escape')
  await expect(desk.page.getByRole('button', { name: 'Freigeben' })).toHaveText('AFreigeben')
  await desk.press('a', 's')
  await expect.poll(desk.counts).toMatchObject({ decided: 2 })
  expect(desk.ask('history.list', { limit: 2 }).steps).toMatchObject([
    { action: 'delete', reason: 'N21' },
    { action: 'approve' },
  ])
  await desk.press('z')
  await expect.poll(desk.counts).toMatchObject({ decided: 1 })
})

test('in Coral’s keymap Z shows only the post, and T goes to the next queue', async ({ desk }) => {
  await openKeys(desk)
  await desk.page.getByRole('radio', { name: 'Freigabe' }).focus()
  await keys(desk, 'ArrowRight', 'Escape')
  await desk.press('z')
  await expect(desk.page.getByRole('navigation')).toBeHidden()
  await desk.press('f')
  await expect.poll(desk.counts).toMatchObject({ decided: 1 })
  await desk.press('z', 't')
  await expect(desk.page.getByRole('heading', { level: 1 })).toHaveText('Auffällig')
})

test('the keymap goes out as a file and comes in from one; a faulty one is refused in words', async ({ desk }) => {
  await openKeys(desk)
  await find(desk, 'Freigeben')
  await keys(desk, 'Enter', 'y', 'Enter')
  await expect(said(desk)).toContainText('auf Y')
  await desk.page.getByRole('button', { name: 'Tastenbelegung exportieren …', exact: true }).click()
  await expect(said(desk)).toHaveText('Die Tastenbelegung steht in tasten.json.')
  const path = join(desk.folder, 'tasten.json')
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
    preset: 'freigabe',
    keys: { 'comment.approve': ['Y'] },
  })

  await desk.page.getByRole('button', { name: 'Alle Tasten zurücksetzen', exact: true }).click()
  await expect(said(desk)).toHaveText('Alle Befehle haben wieder die Grundbelegung.')
  desk.chooseNext(path)
  const importButton = desk.page.getByRole('button', { name: 'Tastenbelegung importieren …', exact: true })
  await importButton.click()
  await expect(said(desk)).toHaveText('Die Tasten aus tasten.json gelten ab jetzt.')
  await expect(row(desk, 'comment.approve').locator('.kbd')).toHaveText('Y')

  writeFileSync(path, readFileSync(path, 'utf8').replace('"Y"', '"Hyper+Y"'))
  await importButton.click()
  await expect(said(desk)).toContainText('In der Datei tasten.json hat „Freigeben“ die Taste „Hyper+Y“.')
  await expect(row(desk, 'comment.approve').locator('.kbd')).toHaveText('Y')
})

test('the sheet of keys prints what is in force, and nothing else of the page', async ({ desk }) => {
  await desk.page.evaluate(() => {
    window.print = () => undefined
  })
  await desk.press('?')
  await desk.page.getByRole('button', { name: 'Tasten drucken …' }).click()
  await desk.page.emulateMedia({ media: 'print' })
  const sheet = desk.page.locator('.printed-keys')
  await expect(sheet).toContainText('Grundbelegung Freigabe, keine eigenen Änderungen')
  await expect(sheet.getByRole('row', { name: /^Freigeben F am Beitrag/ })).toBeVisible()
  await expect(desk.page.locator('.desk, dialog')).toHaveCount(2)
  for (const hidden of await desk.page.locator('.desk, dialog').all()) await expect(hidden).toBeHidden()
  const pdf = await desk.page.pdf({ format: 'A4' })
  // some two hundred commands
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(4)
  await expect(sheet).toHaveCount(0)
})
