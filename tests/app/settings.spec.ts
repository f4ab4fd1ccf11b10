import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { Settings } from '../../shared/settings.ts'
import { type Desk, listen, test } from './desk.ts'

const file = (folder: string) => join(folder, 'settings.json')
const stored = (folder: string) => JSON.parse(readFileSync(file(folder), 'utf8')) as Record<string, unknown>
const settingsOf = async (desk: Desk) => {
  const reply = await desk.ask('settings.get', {})
  if (!reply.ok) throw new Error(reply.problem.key)
  return reply.value
}

for (const [what, content] of [
  ['is torn off in the middle', '{"theme": "dark", "langu'],
  ['is empty', ''],
  ['holds something else', '[1, 2, 3]'],
  ['is not text', '\0\x01\x02'],
] as const)
  test(`a settings file that ${what} is set aside, named, and costs nothing but itself`, async ({ folder, launch }) => {
    writeFileSync(file(folder), content)
    const desk = await launch()
    const { settings, broken } = await settingsOf(desk)
    expect({ ...settings, window: {} }).toEqual({ ...Settings.parse({}), window: {} })
    expect(broken).toEqual(['settings.json'])
    expect(readFileSync(`${file(folder)}.broken`, 'utf8')).toBe(content)
    expect(await desk.ask('settings.set', { theme: 'dark' })).toEqual({ ok: true, value: {} })
    expect(stored(folder)).toMatchObject({ theme: 'dark' })
  })

test('a broken key costs only that key, and the file as it was is kept', async ({ folder, launch }) => {
  const content = JSON.stringify({ theme: 'purple', language: 'en', window: { width: 'wide' }, later: { kept: true } })
  writeFileSync(file(folder), content)
  const desk = await launch()
  const { settings, language, broken } = await settingsOf(desk)
  expect(settings).toMatchObject({ theme: 'system', language: 'en' })
  expect(language).toBe('en')
  expect(broken).toEqual(['theme', 'window'])
  expect(readFileSync(`${file(folder)}.broken`, 'utf8')).toBe(content)
  expect(stored(folder)).toEqual({ language: 'en', later: { kept: true } })
})

test('a broken key of one command costs that command only', async ({ folder, launch }) => {
  writeFileSync(file(folder), JSON.stringify({ keys: { 'comment.approve': ['Hyper+F'], 'comment.later': ['Y'] } }))
  const desk = await launch()
  const { settings, broken } = await settingsOf(desk)
  expect([settings.keys, broken]).toEqual([{ 'comment.later': ['Y'] }, ['keys.comment.approve']])
  expect(stored(folder)).toEqual({ keys: { 'comment.later': ['Y'] } })
})

test('the text size is the zoom of the window, by setting and by key, and holds over a restart', async ({ launch }) => {
  const zoomOf = (desk: Desk) =>
    desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.getZoomFactor())
  const first = await launch()
  await first.ask('settings.set', { textSize: 125 })
  await expect.poll(() => zoomOf(first)).toBeCloseTo(1.25, 5)
  await first.page.keyboard.press('Control++')
  await expect.poll(() => zoomOf(first)).toBeCloseTo(1.4, 5)
  await first.close()
  const second = await launch()
  await expect.poll(() => zoomOf(second)).toBeCloseTo(1.4, 5)
})

test('own keys and keymaps stand in the menu at once, and reach the page', async ({ launch }) => {
  const desk = await launch({ args: ['--demo'] })
  const acceleratorOf = (id: string) =>
    desk.app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()!.getMenuItemById(item)?.accelerator ?? null, id)
  expect(await acceleratorOf('palette.open')).toBe('CmdOrCtrl+K')
  await desk.ask('settings.set', { keys: { 'palette.open': ['Mod+P'] } })
  expect(await acceleratorOf('palette.open')).toBe('CmdOrCtrl+P')
  await desk.page.keyboard.press('Control+p')
  await expect(desk.page.getByRole('dialog')).toBeVisible()
})

test('preferences hold over a restart, keys of a newer version with them', async ({ folder, launch }) => {
  writeFileSync(file(folder), JSON.stringify({ later: { kept: true } }))
  const first = await launch()
  const { heard } = await listen(first.page)
  await first.ask('settings.set', { theme: 'dark', language: 'en' })
  expect(await heard()).toContainEqual({ name: 'settings.changed', payload: {} })
  expect(await first.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark')
  await first.close()

  const second = await launch()
  expect(await settingsOf(second)).toMatchObject({
    settings: { theme: 'dark', language: 'en' },
    language: 'en',
    broken: [],
  })
  expect(await second.app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(true)
  expect(stored(folder)).toMatchObject({ later: { kept: true } })
  expect(existsSync(`${file(folder)}.broken`)).toBe(false)
})

test('the menu speaks the language of the screen at once', async ({ launch }) => {
  const desk = await launch()
  const labels = () => desk.app.evaluate(({ Menu }) => Menu.getApplicationMenu()!.items.map(item => item.label))
  await desk.ask('settings.set', { language: 'de' })
  expect(await labels()).toContain('Bearbeiten')
  await desk.ask('settings.set', { language: 'en' })
  expect(await labels()).toContain('Edit')
})

test('a command chosen in the menu reaches the page', async ({ launch }) => {
  const desk = await launch()
  const { heard } = await listen(desk.page)
  await desk.app.evaluate(({ Menu }) => Menu.getApplicationMenu()!.getMenuItemById('palette.open')!.click())
  await expect.poll(heard).toContainEqual({ name: 'command.chosen', payload: { id: 'palette.open' } })
})

test('the window opens where it was closed, in the colour of the page', async ({ launch }) => {
  const first = await launch()
  await first.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.setBounds({ x: 40, y: 30, width: 900, height: 640 }),
  )
  const boundsOf = (desk: Desk) =>
    desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getNormalBounds())
  await expect.poll(() => boundsOf(first)).toEqual({ x: 40, y: 30, width: 900, height: 640 })
  await first.close()
  for (const theme of ['light', 'dark', 'contrast'] as const) {
    const desk = await launch()
    expect(await boundsOf(desk)).toEqual({ x: 40, y: 30, width: 900, height: 640 })
    await desk.ask('settings.set', { theme })
    await desk.close()
    const again = await launch()
    const ground = await again.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]!.getBackgroundColor(),
    )
    expect(ground.toLowerCase()).toBe(await groundOf(again))
    await again.close()
  }
})

/** The page's own ground as #rrggbb, whatever notation its style uses. */
function groundOf(desk: Desk): Promise<string> {
  return desk.page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d')!
    context.fillStyle = getComputedStyle(document.body).backgroundColor
    context.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data
    return `#${[red, green, blue].map(value => value.toString(16).padStart(2, '0')).join('')}`
  })
}

test('everything in the folder is for its user alone', async ({ folder, launch }) => {
  const desk = await launch()
  await desk.ask('settings.set', { theme: 'dark' })
  await desk.close()
  const modes = ['settings.json', 'freigabe.db'].map(name => statSync(join(folder, name)).mode & 0o077)
  expect(modes).toEqual([0, 0])
})
