import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { aCsvFile, aRow, rows } from '../fixtures/rows.ts'
import { expect, test } from './workstation.ts'

test.use({ start: { rows: rows(2) } })

const KNOWN = ['Nummer;Kommentar;Datum;Autor;Beitrag zu', '7;Guter Bericht;2026-11-20 10:00;Donaublick;Radweg']

test('a file is looked at, its columns are shown with examples, changed, and read', async ({ desk }) => {
  const content = [...rows(20, () => ({}), 100), aRow({ externalId: '200', text: '' })]
  desk.chooseNext(aCsvFile(desk.folder, content))
  await desk.press('Control+i')
  await desk.page.keyboard.press('Enter')
  const dialog = desk.page.getByRole('dialog', { name: 'Beiträge importieren' })
  await expect(dialog).toContainText('zeitung.csv')
  await expect(dialog).toContainText('CSV · Strichpunkt · UTF-8 · 16 Spalten')
  await expect(dialog.getByRole('row', { name: /^Text/ })).toContainText('Beitrag Nummer 100 zum Radweg.')
  await dialog.getByLabel('Name der Quelle').fill('Andere Zeitung')

  await dialog.getByRole('combobox', { name: /Nummer des Beitrags/ }).selectOption('keine Spalte')
  await expect(dialog).toContainText('Es fehlt noch: Nummer des Beitrags.')
  await expect(dialog.getByRole('button', { name: 'Import starten' })).toHaveAttribute('aria-disabled', 'true')
  await dialog.getByRole('combobox', { name: /Nummer des Beitrags/ }).selectOption('externalId')
  await dialog.getByRole('button', { name: 'Import starten' }).click()
  await expect(dialog).toBeHidden()
  await expect(desk.page.getByRole('listbox')).toBeFocused()

  const lane = desk.page.getByRole('region', { name: 'Nachrichten' })
  await expect(lane).toContainText('Import „Andere Zeitung“ ist fertig.')
  await expect(lane).toContainText('21 gelesen · 20 neu · 0 geändert · 0 gleich · 1 abgewiesen')
  await lane.getByRole('button', { name: 'Abgewiesene Zeilen zeigen' }).click()
  await expect.poll(() => desk.shellLog.some(entry => entry.name === 'rejects.show')).toBe(true)
  await expect.poll(desk.counts).toMatchObject({ incoming: 22 })
})

test('a file can be dropped anywhere', async ({ desk }) => {
  await desk.press()
  const transfer = await desk.page.evaluateHandle(lines => {
    const data = new DataTransfer()
    data.items.add(new File([lines.join('\n')], 'gezogen.csv', { type: 'text/csv' }))
    return data
  }, KNOWN)
  await desk.page.dispatchEvent('.queue-list', 'dragover', { dataTransfer: transfer })
  await expect(desk.page.getByText('Datei hier ablegen')).toBeVisible()
  await desk.page.dispatchEvent('.queue-list', 'drop', { dataTransfer: transfer })
  await expect(desk.page.getByRole('dialog')).toContainText('gezogen.csv')
  await expect(desk.page.getByText('Datei hier ablegen')).toBeHidden()
})

test('all can be taken as waiting, whatever the site says', async ({ desk }) => {
  desk.chooseNext(
    aCsvFile(
      desk.folder,
      rows(5, () => ({ status: 'approved' }), 100),
    ),
  )
  await desk.press('Control+i')
  await desk.page.keyboard.press('Enter')
  await desk.page.getByRole('radio', { name: /Alle als wartend einreihen/ }).check()
  await desk.page.getByRole('button', { name: 'Import starten' }).click()
  await expect.poll(desk.counts).toMatchObject({ incoming: 7, decided: 0 })
})

test('a mapping is remembered for its source, and said to be', async ({ desk }) => {
  const path = aCsvFile(
    desk.folder,
    rows(3, () => ({}), 100),
    'morgenpost.csv',
  )
  for (const sentence of ['Die Zuordnung ist', 'vom letzten Import dieser Quelle übernommen']) {
    desk.chooseNext(path)
    await desk.press('Control+i')
    await desk.page.keyboard.press('Enter')
    await expect(desk.page.getByRole('dialog')).toContainText(sentence)
    await desk.page.getByRole('button', { name: 'Import starten' }).click()
    await expect(desk.page.getByRole('dialog')).toBeHidden()
    await desk.idle()
  }
  await expect(desk.page.getByRole('region', { name: 'Nachrichten' })).toContainText('0 neu · 0 geändert · 3 gleich')
})

test('an empty file is refused in words, in the dialog', async ({ desk }) => {
  const path = join(desk.folder, 'leer.csv')
  writeFileSync(path, '')
  desk.chooseNext(path)
  await desk.press('Control+i')
  await desk.page.keyboard.press('Enter')
  await expect(desk.page.getByRole('dialog')).toContainText('Die Datei leer.csv ist leer.')
})

test('while a file is read the desk is used; the strip shows how far it is, and cancelling keeps what was read', async ({
  desk,
}) => {
  await desk.press()
  desk.startImport(await desk.offer(desk.writeRows(rows(20_000, () => ({}), 1000))))
  const strip = desk.page.getByRole('contentinfo')
  await expect(strip.getByRole('progressbar')).toBeVisible()
  await desk.press('f')
  await expect.poll(desk.counts).toMatchObject({ decided: 1 })
  await strip.getByRole('button', { name: 'Abbrechen' }).click()
  await expect(desk.page.getByRole('region', { name: 'Nachrichten' })).toContainText('wurde abgebrochen')
  await expect(strip.getByRole('progressbar')).toBeHidden()
  const [last] = desk.ask('import.list', {})
  expect(last?.state).toBe('cancelled')
  expect(last?.read).toBeLessThan(20_000)
})
