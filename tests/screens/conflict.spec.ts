import { aRow, rows } from '../fixtures/rows.ts'
import { expect, test } from './workstation.ts'

// A decision is never assumed: what the core refuses comes back in words.

const posts = rows(6)
test.use({ start: { rows: posts } })

test('a refused post returns to its place, marked, with words in the side lane', async ({ desk }) => {
  const id = await desk.currentId()
  await desk.press()
  desk.refusals.set('comment.decide', { code: 'CONFLICT', key: 'commentChanged', values: { status: 'approved' } })
  await desk.page.keyboard.press('f')
  await expect(desk.page.getByRole('article')).toContainText('Beitrag Nummer 2')
  const lane = desk.page.getByRole('region', { name: 'Nachrichten' })
  await expect(lane).toContainText('Der Beitrag wurde inzwischen freigegeben.')
  const options = desk.page.getByRole('listbox').getByRole('option')
  await expect(options.first()).toContainText('zurückgekommen')
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true')
  await expect(desk.page.getByRole('listbox')).toBeFocused()
  desk.refusals.clear()
  expect(desk.counts()).toMatchObject({ incoming: 6, decided: 0 })

  await lane.getByRole('button', { name: 'Ansehen' }).click()
  await expect.poll(desk.currentId).toBe(id)
  await desk.press('f')
  await expect.poll(desk.counts).toMatchObject({ incoming: 5, decided: 1 })
})

test('a post decided elsewhere meanwhile is refused as a real conflict', async ({ desk }) => {
  await desk.press()
  const id = await desk.currentId()
  const [view] = desk.ask('comment.views', { ids: [id] })
  // the page hears nothing of it, as when two moderators press at the same moment
  await desk.page.evaluate(() => (window.tellPage = () => undefined))
  desk.ask('comment.decide', {
    commentId: id,
    revision: view!.revision,
    version: view!.version,
    action: 'approve',
    reason: null,
    note: '',
    timeOnPostMs: 1,
  })
  await desk.press('f')
  await expect(desk.page.getByRole('region', { name: 'Nachrichten' })).toContainText('inzwischen freigegeben')
  expect(desk.ask('comment.views', { ids: [id] })[0]?.decisions).toHaveLength(1)
})

test('a post changed at the source while it is being read shows its new text and asks to be read again', async ({
  desk,
}) => {
  await desk.press()
  const id = await desk.currentId()
  const changed = aRow({ ...posts[0], text: 'Ich habe meinen Beitrag geändert.' })
  desk.startImport(await desk.offer(desk.writeRows([changed])))
  await desk.idle()
  await desk.emit({ name: 'comment.changed', payload: { ids: [id] } })
  await expect(desk.page.getByRole('article')).toContainText('Ich habe meinen Beitrag geändert.')
  await desk.press('f')
  await expect(desk.page.getByText('Zu früh')).toBeVisible()
  await desk.page.waitForTimeout(800)
  await desk.press('f')
  await expect.poll(desk.counts).toMatchObject({ decided: 1 })
})

test('a note in the lane can be closed, and the focus stays with the work', async ({ desk }) => {
  await desk.emit({ name: 'file.refused', payload: { key: 'fileEmpty', values: { file: 'leer.csv' } } })
  const lane = desk.page.getByRole('region', { name: 'Nachrichten' })
  await expect(lane).toContainText('Die Datei leer.csv ist leer.')
  await lane.getByRole('button', { name: 'Nachricht schließen' }).click()
  await expect(lane).not.toContainText('leer.csv')
  await expect(desk.page.getByRole('listbox')).toBeFocused()
})

test('messages move nothing: the bar and the list stay where they are', async ({ desk }) => {
  await desk.press()
  const bar = desk.page.getByRole('region', { name: 'Entscheiden' })
  const before = [await bar.boundingBox(), await desk.page.getByRole('listbox').boundingBox()]
  for (const file of ['a.csv', 'b.csv', 'c.csv', 'd.csv'])
    await desk.emit({ name: 'file.refused', payload: { key: 'fileEmpty', values: { file } } })
  await expect(desk.page.getByText('d.csv')).toBeVisible()
  expect([await bar.boundingBox(), await desk.page.getByRole('listbox').boundingBox()]).toEqual(before)
})
