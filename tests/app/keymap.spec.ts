import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { currentId, firstRun, tabTo, viewOf } from './day.ts'
import { type Desk, test } from './desk.ts'

// The editor of keys in the real program, by keyboard alone: a key is changed, heard at the desk, written to a file, reset and read again.

test('a key is changed by pressing it, heard, written to a file, reset and read from it again', async ({
  launch,
  folder,
}) => {
  const desk = await launch()
  const { page, press } = desk
  const file = join(folder, 'tasten.json')
  await chooseAlways(desk, file)
  await firstRun(desk)
  const said = page.locator('.settings-saying')
  const line = page.locator('.keys-line')
  const approveKeys = page.locator('[data-command="comment.approve"] .kbd')
  const button = (name: string) => page.getByRole('button', { name, exact: true })

  await openKeys(desk)
  await findCommand(desk, 'Freigeben')
  await press('Enter', 'd')
  await expect(line).toContainText('D ist vergeben: „Löschen')
  expect(await desk.ask('settings.get', {})).toMatchObject({ value: { settings: { keys: {} } } })
  await press('Escape')
  await expect(said).toHaveText('„Freigeben“ bleibt, wie es war.')
  await expect(approveKeys).toHaveText('F')
  await press('Enter', 'y')
  await expect(line).toContainText('Y ist frei.')
  await press('Enter')
  await expect(said).toHaveText('„Freigeben“ liegt jetzt auf Y.')
  await tabTo(page, button('Tastenbelegung exportieren …'))
  await press('Enter')
  await expect(said).toHaveText('Die Tastenbelegung steht in tasten.json.')
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ keys: { 'comment.approve': ['Y'] } })
  await press('Escape')

  await press('f')
  await approves(desk, 'y')

  await openKeys(desk)
  await tabTo(page, button('Alle Tasten zurücksetzen'))
  await press('Enter')
  await expect(said).toHaveText('Alle Befehle haben wieder die Grundbelegung.')
  await expect(approveKeys).toHaveText('F')
  await press('Escape')
  await approves(desk, 'f')

  await openKeys(desk)
  await tabTo(page, button('Tastenbelegung importieren …'))
  await press('Enter')
  await expect(said).toHaveText('Die Tasten aus tasten.json gelten ab jetzt.')
  await expect(approveKeys).toHaveText('Y')
  await press('Escape')
  await approves(desk, 'y')
})

/** The dialogs of the system, which no key of the program reaches, name this file. */
const chooseAlways = ({ app }: Desk, path: string) =>
  app.evaluate(({ dialog }, filePath) => {
    Object.assign(dialog, {
      showSaveDialog: () => Promise.resolve({ canceled: false, filePath }),
      showOpenDialog: () => Promise.resolve({ canceled: false, filePaths: [filePath] }),
    })
  }, path)

async function openKeys({ page, press }: Desk): Promise<void> {
  await press('g', 'k')
  await expect(page.getByRole('tab', { name: 'Tasten' })).toBeFocused()
}

/** To the first key of the first command whose title has these letters. */
async function findCommand({ page, press }: Desk, title: string): Promise<void> {
  await tabTo(page, page.getByRole('searchbox'))
  await page.keyboard.type(title)
  await press('Tab')
  await expect(page.getByRole('grid').getByRole('button').first()).toBeFocused()
}

/** The post on the screen was waiting before the key, and is approved after it. */
async function approves(desk: Desk, key: string): Promise<void> {
  await desk.page.locator('[data-post]').waitFor()
  const id = await currentId(desk)
  expect((await viewOf(desk, id)).status).toBe('pending')
  await desk.press(key)
  await expect.poll(async () => (await viewOf(desk, id)).status).toBe('approved')
}
