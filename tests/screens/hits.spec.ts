import { rows } from '../fixtures/rows.ts'
import { violations } from './axe.ts'
import { aPack } from './rule-pack.ts'
import { expect, test, type Workstation } from './workstation.ts'

// What the rules found, where the moderator needs it: on the words, under them, and as a reason.

const TEXT = 'Du Schnurzelbatz, geh zermatschkern! Die Glitzerkur wirkt.'
const posts = rows(3, at => ({
  text: at === 1 ? 'Blumigkeit überall, das Blumigkeitsfest war schön.' : TEXT,
  authorRegisteredAt: at === 0 ? '' : '2020-03-01T00:00:00Z',
}))

const legend = (desk: Workstation) => desk.page.locator('.legend')
const firstId = (desk: Workstation) => desk.currentId()

test.use({ start: { rows: posts } })

async function onFlagged(desk: Workstation) {
  await desk.press('g', 'f')
  await expect(desk.page.getByRole('article')).toContainText('Schnurzelbatz')
}

test('H walks the hits along the text, each explained and said aloud, while the deciding keys go on', async ({
  desk,
}) => {
  await onFlagged(desk)
  const focused = desk.page.locator('.post-text [data-hit-focus]')
  await desk.press('h')
  await expect(focused).toHaveText('Schnurzelbatz')
  await expect(legend(desk).locator('[data-focused]').first()).toContainText('Ein grobes Wort der Prüfung')
  await expect(desk.page.getByRole('tooltip')).toHaveCount(0)
  await expect(desk.page.locator('[aria-live]').filter({ hasText: 'Treffer 1 von 3' })).toHaveCount(1)
  await desk.press('h')
  await expect(focused).toHaveText('zermatschkern')
  await desk.press('Shift+H', 'Shift+H')
  await expect(focused).toHaveText('Glitzerkur')
  await expect(legend(desk).locator('[data-focused]').first()).toContainText('Nur ein Hinweis')
  await expect(desk.page.getByRole('listbox')).toBeFocused()
  const id = await firstId(desk)
  await desk.press('f')
  await expect.poll(() => desk.ask('comment.views', { ids: [id] })[0]?.status).toBe('approved')
  await expect(desk.page.locator('[data-hit-focus]')).toHaveCount(0)
})

test('N calls the worst hit a false alarm, N again takes it back, and the post stays where it is', async ({ desk }) => {
  await onFlagged(desk)
  const id = await firstId(desk)
  const place = await desk.page.locator('.post-text').boundingBox()
  const marked = () => desk.ask('comment.views', { ids: [id] })[0]?.hits.map(hit => hit.falseAlarm)
  await desk.press('n')
  await expect.poll(marked).toEqual([false, true, false])
  const word = desk.page.locator('mark').filter({ hasText: 'zermatschkern' })
  await expect(word).toHaveAttribute('data-quiet')
  await expect(legend(desk).locator('s')).toHaveText('zermatschkern')
  await expect(desk.page.locator('[aria-live]').filter({ hasText: 'als Fehlalarm markiert' })).toHaveCount(1)
  expect(await firstId(desk)).toBe(id)
  expect(await desk.page.locator('.post-text').boundingBox()).toEqual(place)
  await desk.press('n')
  await expect.poll(marked).toEqual([false, false, false])
  await expect(legend(desk).locator('s')).toHaveCount(0)
  await expect(desk.page.locator('[aria-live]').filter({ hasText: 'zählt wieder' })).toHaveCount(1)
})

test('with every hit a false alarm the post stays under the eyes, and nothing is proposed any more', async ({
  desk,
}) => {
  await onFlagged(desk)
  const id = await firstId(desk)
  await desk.press('n', 'h', 'n', 'Shift+H', 'Shift+H', 'n')
  await expect.poll(() => desk.ask('comment.views', { ids: [id] })[0]?.hits.every(hit => hit.falseAlarm)).toBe(true)
  await expect(desk.page.getByRole('region', { name: 'Entscheiden' })).toContainText('Kein Vorschlag')
  expect(await firstId(desk)).toBe(id)
})

test('N on a post without a hit says why nothing happens', async ({ desk }) => {
  await desk.press('g', 'i', 'n')
  await expect(desk.page.getByText('Dieser Beitrag hat keinen Treffer.')).toBeVisible()
})

test('the suggestion says which rule asks for it and which words made it', async ({ desk }) => {
  await onFlagged(desk)
  const bar = desk.page.getByRole('region', { name: 'Entscheiden' })
  await expect(bar).toContainText('Ein Drohwort der Prüfung: zermatschkern')
})

test('in Flagged one line says why the post stands there, and I spells it out', async ({ desk }) => {
  await onFlagged(desk)
  const line = desk.page.getByRole('button', { name: /Warum steht das hier/ })
  const { riskParts } = desk.ask('comment.views', { ids: [await firstId(desk)] })[0]!
  const total = Object.values(riskParts!).reduce((sum, part) => sum + part, 0)
  await expect(line).toContainText(`Risiko ${total}`)
  await expect(line).toContainText('500 (schwerster Treffer Stufe 5)')
  await desk.press('i')
  const table = desk.page.getByRole('table', { name: 'Warum steht das hier?' })
  await expect(table.getByRole('row')).toHaveCount(6)
  await expect(table).toContainText('3 Treffer zählen')
  await desk.press('g', 'i')
  await expect(line).toBeHidden()
})

test.describe('rules with conditions', () => {
  test('show their findings, unknown ones as unknown, a whole post without a mark, and what speaks for approving', async ({
    desk,
  }) => {
    const { moderator } = desk.ask('app.state', {})
    desk.ask('moderator.setRole', { moderatorId: moderator!.id, role: 'senior' })
    desk.ask('pack.publish', { pack: 'pruefung', yaml: aPack, note: 'Für die Prüfung', basedOn: null })
    await desk.idle()
    await desk.press('g', 'f', '.')
    const praised = desk.ask('queue.page', { queue: 'flagged', order: 'risk', after: null, limit: 10 }).rows
    await desk.press(...Array<string>(praised.findIndex(row => row.excerpt.startsWith('Blumig'))).fill('j'))
    await expect(desk.page.getByRole('article')).toContainText('Blumigkeit')
    await expect(legend(desk)).toContainText('spricht für Freigeben')
    await expect(legend(desk)).toContainText('Zu prüfen: Lob kann auch Hohn sein.')
    await expect(legend(desk)).toContainText('6 Wörter lang')
    await expect(legend(desk)).toContainText('Anteil Gelöschter: unbekannt')
    await expect(legend(desk)).toContainText('ganzer Beitrag')
    await expect(desk.page.getByRole('region', { name: 'Entscheiden' })).toContainText('Spricht für Freigeben')
    await expect(desk.page.locator('mark')).toHaveText(['Blumigkeit', 'Blumigkeit', 'sfest'])
    await desk.press('h', 'h', 'h', 'h')
    await expect(desk.page.locator('[aria-live]').filter({ hasText: 'ganzer Beitrag' })).toHaveCount(1)
    expect(await violations(desk.page)).toEqual([])
  })
})

for (const theme of ['light', 'dark'] as const)
  for (const language of ['de', 'en'] as const)
    test.describe(`${language}, ${theme}`, () => {
      test.use({ start: { rows: posts, theme, language } })
      test('axe finds nothing with a focused hit, a false alarm and the risk unfolded', async ({ desk }) => {
        await desk.press('g', 'f', 'i', 'n', 'h')
        expect(await violations(desk.page)).toEqual([])
      })
    })
