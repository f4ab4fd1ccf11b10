import { type Row, rows } from '../fixtures/rows.ts'
import { violations } from './axe.ts'
import { expect, test, type Workstation } from './workstation.ts'

// The look back: what rules would have done to posts on which people have decided.

/** 30 decided posts: two in three of those with the rude word were deleted, some without it too. */
const decided: Row[] = rows(30, at => ({
  text: at % 3 === 2 ? `Ein ruhiger Beitrag, Nummer ${at}.` : `Du Schnurzelbatz Nummer ${at}, ein Krawutz bist du.`,
  status: at % 3 === 0 || at === 2 ? 'deleted' : 'approved',
  articleId: at % 2 === 0 ? 'a1' : 'a2',
  articleSection: at % 2 === 0 ? 'Wien' : 'Sport',
}))

const draftOf = (yaml: string) => yaml.replace('[schnurzelbatz, krawutzling]', '[krawutz, ruhiger]')

async function open(desk: Workstation, yaml: ((inForce: string) => string) | null) {
  const { moderator } = desk.ask('app.state', {})
  desk.ask('moderator.setRole', { moderatorId: moderator!.id, role: 'senior' })
  if (yaml !== null) {
    const { yaml: inForce, versions } = desk.ask('pack.read', { pack: 'desk-test' })
    desk.ask('pack.saveDraft', { pack: 'desk-test', yaml: yaml(inForce), basedOn: versions[0]!.packId })
  }
  await desk.press('g')
  await desk.page.keyboard.press('u')
  await expect(desk.page.getByRole('heading', { name: 'Regeln', exact: true })).toBeVisible()
  await desk.page.keyboard.press('b')
  await expect(desk.page.getByRole('button', { name: /Rückblick starten/ })).toBeFocused()
}

const cells = (desk: Workstation, row: RegExp) =>
  desk.page
    .getByRole('table', { name: /Treffer und Entscheidungen/ })
    .getByRole('row', { name: row })
    .getByRole('cell')

test.use({ start: { rows: [...decided, ...rows(2, () => ({}), 100)] } })

test('Enter starts, the table sets the draft beside the version in force, and differences are named', async ({
  desk,
}) => {
  await open(desk, draftOf)
  await desk.page.keyboard.press('Enter')
  await expect(cells(desk, /^gelöscht und getroffen/)).toHaveText(['11', '10', '+1'])
  await expect(cells(desk, /^freigegeben, aber getroffen/)).toHaveText(['19', '10', '+9'])
  await expect(cells(desk, /^gelöscht, aber nicht getroffen/)).toHaveText(['0', '1', '−1'])
  await expect(cells(desk, /^freigegeben und nicht getroffen/)).toHaveText(['0', '9', '−9'])
  await expect(cells(desk, /^Genauigkeit/).first()).toContainText('11 von 30')
  await expect(cells(desk, /^Genauigkeit/).first()).toContainText('95 %: 21,9 bis 54,5 %')
  await expect(
    desk.page.getByText('10 Beiträge neu getroffen, 0 nicht mehr. Zu Recht +1, zu Unrecht +9.'),
  ).toBeVisible()
})

test('the five lists are paged by keyboard, with the words marked and empty ones explained', async ({ desk }) => {
  await open(desk, draftOf)
  await desk.page.keyboard.press('Enter')
  const tab = (name: RegExp) => desk.page.getByRole('tab', { name })
  await expect(tab(/Neu getroffen/)).toHaveAttribute('aria-selected', 'true')
  await expect(desk.page.locator('.backtest-post mark').first()).toHaveText('ruhiger')
  await tab(/Neu getroffen/).focus()
  await desk.page.keyboard.press('ArrowRight')
  await expect(tab(/Nicht mehr getroffen/)).toBeFocused()
  await expect(desk.page.getByText('Nichts geht verloren')).toBeVisible()
  await desk.page.keyboard.press('5')
  await expect(tab(/Zu Recht getroffen/)).toHaveAttribute('aria-selected', 'true')
  await expect(desk.page.locator('.backtest-post')).toHaveCount(11)
  await desk.page.keyboard.press('j')
  const posts = desk.page.locator('.backtest-post')
  await expect(posts.first()).toBeFocused()
  await desk.page.keyboard.press('j')
  await expect(posts.nth(1)).toBeFocused()
  await desk.page.keyboard.press('k')
  await expect(posts.first()).toBeFocused()
  await expect(posts.first()).toContainText('gelöscht')
})

test.describe('a list of more than one page', () => {
  test.use({ start: { rows: rows(45, at => ({ text: `Schnurzelbatz ${at}`, status: 'deleted' })) } })

  test('is turned by keys, which walk on over its end and back, with the focus always on a post', async ({ desk }) => {
    await open(desk, null)
    await desk.page.keyboard.press('Enter')
    const posts = desk.page.locator('.backtest-post')
    const stands = (what: string) => expect(desk.page.getByText(what, { exact: true })).toBeVisible()
    await stands('1 bis 20 von 45')
    await posts.last().focus()
    await desk.page.keyboard.press('j')
    await stands('21 bis 40 von 45')
    await expect(posts.first()).toBeFocused()
    await desk.page.keyboard.press('k')
    await stands('1 bis 20 von 45')
    await expect(posts.last()).toBeFocused()
    await desk.page.keyboard.press('PageDown')
    await stands('21 bis 40 von 45')
    await expect(posts.first()).toBeFocused()
    await desk.page.keyboard.press('PageDown')
    await stands('41 bis 45 von 45')
    await expect(posts).toHaveCount(5)
    await desk.page.keyboard.press('PageDown')
    await stands('41 bis 45 von 45')
  })
})

test('words are counted with their share deleted, new ones named; one filters the posts, X proposes it', async ({
  desk,
}) => {
  await open(desk, draftOf)
  await desk.page.keyboard.press('Enter')
  const table = desk.page.getByRole('table', { name: /Getroffene Wörter/ })
  await expect(table.getByRole('row')).toHaveCount(3)
  await expect(table.getByRole('row', { name: /krawutz/ })).toContainText('20')
  await expect(table.getByRole('row', { name: /krawutz/ })).toContainText('50 %')
  await expect(table).toContainText('neu')
  const word = table.getByRole('button', { name: 'ruhiger' })
  await table.getByRole('button', { name: 'krawutz' }).focus()
  await desk.page.keyboard.press('ArrowDown')
  await expect(word).toBeFocused()
  await desk.page.keyboard.press('Enter')
  await expect(word).toHaveAttribute('aria-pressed', 'true')
  await expect(desk.page.getByText('nur mit „ruhiger“')).toBeVisible()
  await expect(desk.page.locator('.backtest-post')).toHaveCount(9)
  await word.press('x')
  await expect(desk.page.getByText('„ruhiger“ kommt als Ausnahme in den Entwurf.')).toBeVisible()
})

test('its keys lead from anywhere to its lists, words and pages, and on to the other panels', async ({ desk }) => {
  await open(desk, draftOf)
  const { keyboard } = desk.page
  await keyboard.press('w')
  await expect(desk.page.locator('.strip-keys')).toContainText('Zuerst den Rückblick starten')
  await keyboard.press('b')
  await expect(desk.page.locator('.backtest-post').first()).toBeVisible()
  await keyboard.press('3')
  await expect(desk.page.getByRole('tab', { name: /Zu Unrecht getroffen/ })).toBeFocused()
  await keyboard.press('j')
  await expect(desk.page.locator('.backtest-post').first()).toBeFocused()
  await keyboard.press('w')
  await expect(desk.page.getByRole('button', { name: 'krawutz' })).toBeFocused()
  await keyboard.press('j')
  await expect(desk.page.getByRole('button', { name: 'ruhiger' })).toBeFocused()
  await keyboard.press('b')
  await expect(desk.page.getByRole('button', { name: /Noch einmal starten/ })).toBeFocused()
  await keyboard.press('v')
  await expect(desk.page.getByRole('listbox', { name: 'Fassungen' })).toBeFocused()
  await keyboard.press('w')
  await expect(desk.page.locator('.strip-keys')).toHaveText('')
})

test('the arrows of the period stay its own', async ({ desk }) => {
  await open(desk, null)
  await desk.page.getByRole('radio', { name: 'alle' }).focus()
  await desk.page.keyboard.press('ArrowDown')
  await expect(desk.page.getByRole('radio', { name: '7 Tage', exact: true })).toBeChecked()
})

test('the sheet of all keys names them, and says where they work', async ({ desk }) => {
  await open(desk, null)
  await desk.page.keyboard.press('?')
  await desk.page.keyboard.type('rückblick')
  const sheet = desk.page.getByRole('dialog', { name: 'Alle Tasten' })
  await expect(sheet.getByRole('option', { name: /Rückblick starten/ })).toContainText('B')
  await desk.page.keyboard.press('Escape')
  await desk.page.keyboard.press('Escape')
  await desk.page.keyboard.press('?')
  await desk.page.keyboard.type('getroffenes wort')
  await expect(sheet.getByRole('option', { name: /zur Ausnahme machen/ })).toBeDisabled()
  await expect(sheet.getByRole('group', { name: /^Rückblick/ })).toContainText('Geht nur im Rückblick (B).')
})

test('a section narrows the look back, and one without decisions says so', async ({ desk }) => {
  await open(desk, null)
  await desk.page.getByLabel('Ressort').selectOption('Sport')
  await desk.page.getByRole('button', { name: /Rückblick starten/ }).click()
  await expect(desk.page.getByText('15 Entscheidungen in')).toBeVisible()
  await expect(desk.page.getByRole('button', { name: /Noch einmal starten/ })).toBeVisible()
  await desk.page.getByRole('radio', { name: 'eigener' }).check()
  await desk.page.getByLabel('von', { exact: true }).fill('2019-01-01')
  await desk.page.getByLabel('bis einschließlich').fill('2018-01-01')
  await expect(desk.page.getByRole('alert')).toContainText('Das Ende liegt vor dem Anfang.')
  await desk.page.getByLabel('bis einschließlich').fill('2019-01-31')
  await desk.page.keyboard.press('Enter')
  await expect(desk.page.getByText('In dieser Auswahl hat noch niemand entschieden.')).toBeVisible()
})

test('while it runs there is progress, Escape cancels it, and a cancelled one says that it has no result', async ({
  desk,
}) => {
  await open(desk, null)
  const state = {
    id: 'r1',
    pack: 'desk-test',
    ruleId: null,
    read: 12_000,
    total: 100_000,
    comparedWith: 4,
    result: null,
  }
  await desk.emit({ name: 'backtest.changed', payload: { ...state, state: 'running' } })
  await expect(desk.page.getByRole('progressbar', { name: 'Fortschritt des Rückblicks' })).toBeVisible()
  await expect(desk.page.getByText(/^12\s000 von 100\s000 Entscheidungen/)).toBeVisible()
  desk.refusals.set('backtest.cancel', { code: 'NOT_FOUND', key: 'backtestUnknown' })
  await desk.page.keyboard.press('Escape')
  await expect(desk.page.getByText('Diesen Rückblick gibt es nicht mehr.')).toBeVisible()
  await desk.emit({ name: 'backtest.changed', payload: { ...state, state: 'cancelled' } })
  await expect(desk.page.getByText('Der Rückblick wurde abgebrochen. Es gibt kein Ergebnis.')).toBeVisible()
})

test('a re-check is a quiet line while it runs, in the rules and small at the desk, and then gone', async ({
  desk,
}) => {
  const state = { id: 'p1', phase: 'archive', done: 412_000, total: 1_000_000, changed: 1204 } as const
  const tell = (how: 'running' | 'paused' | 'finished') =>
    desk.emit({ name: 'recheck.changed', payload: { ...state, state: how, startedAt: '2026-11-22T10:00:00.000Z' } })
  await desk.press()
  await tell('running')
  await expect(desk.page.getByText(/^Prüfung 412\s000 von 1\s000\s000/)).toBeVisible()
  await desk.press('g')
  await desk.page.keyboard.press('u')
  await expect(
    desk.page.getByText(/^Das Archiv wird neu geprüft: 412\s000 von 1\s000\s000, 1\s204 geändert/),
  ).toBeVisible()
  await tell('paused')
  await expect(desk.page.getByRole('button', { name: 'Weiter' })).toBeVisible()
  await tell('finished')
  await expect(desk.page.getByText(/412\s000/)).toHaveCount(0)
})

for (const theme of ['light', 'dark'] as const)
  for (const width of [1440, 700])
    test.describe(`${theme}, ${width} wide`, () => {
      test.use({ start: { rows: decided, theme } })
      test('axe finds nothing in the result, and nothing is wider than the window', async ({ desk }) => {
        await open(desk, draftOf)
        await desk.page.setViewportSize({ width, height: 900 })
        await desk.page.keyboard.press('Enter')
        await expect(desk.page.locator('.backtest-post').first()).toBeVisible()
        expect(await violations(desk.page)).toEqual([])
        const wider = await desk.page
          .locator('.backtest')
          .evaluate(element => element.scrollWidth - element.clientWidth)
        expect(wider).toBeLessThanOrEqual(1)
      })
    })
