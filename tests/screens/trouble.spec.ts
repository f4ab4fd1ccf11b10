import { rows } from '../fixtures/rows.ts'
import { expect, test } from './workstation.ts'

test.describe('a database that cannot be opened', () => {
  test.use({
    start: {
      refused: { 'app.state': { code: 'DATABASE', key: 'databaseCorrupt', values: { file: 'freigabe.db' } } },
    },
  })

  test('is said in one sentence with the way out', async ({ desk }) => {
    await expect(desk.page.getByRole('main')).toContainText('Die Datenbank freigabe.db ist beschädigt.')
    await expect
      .poll(() => desk.shellLog.find(entry => entry.name === 'screen.painted')?.input)
      .toEqual({ what: 'problem' })
    await desk.page.getByRole('button', { name: 'Freigabe beenden' }).click()
    await expect.poll(() => desk.shellLog.some(entry => entry.name === 'window.close')).toBe(true)
  })

  test('can be tried again', async ({ desk }) => {
    await expect(desk.page.getByRole('main')).toContainText('beschädigt')
    desk.refusals.clear()
    await desk.page.getByRole('button', { name: 'Noch einmal versuchen' }).click()
    await expect(desk.page.getByRole('listbox').or(desk.page.getByRole('textbox'))).toBeVisible()
  })
})

test.describe('a view that breaks', () => {
  test.use({ start: { rows: rows(3, () => ({ text: 'GEHEIMER TEXT' })) } })

  test('gives way to a sentence with the number of the log line, tells no text, and can be loaded again', async ({
    desk,
  }) => {
    await desk.press()
    await desk.page.evaluate(() => {
      Object.defineProperty(Intl.RelativeTimeFormat.prototype, 'format', {
        value: () => {
          throw new Error('GEHEIMER TEXT')
        },
      })
    })
    await desk.page.keyboard.press('j')
    await expect(desk.page.getByRole('heading', { level: 1 })).toHaveText('Diese Ansicht ist hängen geblieben')
    await expect(desk.page.getByRole('main')).toContainText('f00d42')
    const report = desk.shellLog.find(entry => entry.name === 'fault.report')
    expect(JSON.stringify(report)).not.toContain('GEHEIM')
    expect(JSON.stringify(report)).toContain('at ')
    await desk.page.getByRole('button', { name: 'Ansicht neu laden' }).click()
    await expect(desk.page.getByRole('article')).toBeVisible()
  })
})

test.describe('a disk that is full', () => {
  test.use({ start: { rows: rows(3) } })

  test('loses no decision: the post comes back, in words', async ({ desk }) => {
    await desk.press()
    desk.refusals.set('comment.decide', { code: 'DATABASE', key: 'diskFull' })
    await desk.page.keyboard.press('f')
    await expect(desk.page.getByRole('region', { name: 'Nachrichten' })).toContainText('Der Datenträger ist voll.')
    await expect(desk.page.getByRole('listbox').getByRole('option')).toHaveCount(3)
  })
})
