import { expect, type Page } from '@playwright/test'
import type { CommentView } from '../../shared/domain.ts'
import { currentId, giveLead, hasFocus, tabTo, viewOf } from './day.ts'
import { type Desk, test } from './desk.ts'

// A rule from its first word to its roll-back, in the real program and by keyboard alone: written, seen to fail on a compound, mended,
// tried on what people decided, published, met in the queue, and taken out of force again.

const PACK = 'netiquette-de-at'
const RULE = 'esel'
const NOTE = 'Esel und Depp, ohne Gesellschaft und Diesel'
const MOST_STEPS = 220

test('a rule is written, fails on a compound, is mended, looked back with, published and rolled back', async ({
  launch,
}) => {
  test.setTimeout(120_000)
  const desk = await launch()
  await desk.page.keyboard.type('Eva Kern')
  await desk.press('Enter')
  await desk.page.locator('[data-post]').waitFor()
  await giveLead(desk, 'Eva Kern')
  const waiting = await decideSome(desk)
  const before = await versionOf(desk)

  await openPack(desk)
  await writeRule(desk)
  await meetCompound(desk)
  await lookBack(desk)

  await publish(desk, before + 1)
  await expect.poll(() => hitRules(desk, waiting)).toContain(RULE)
  await desk.press('g', 'f')
  await walkTo(desk, 'depp')
  await expect(desk.page.getByText(`Regel ${RULE}, Fassung 1`)).toBeVisible()

  await desk.press('g', 'u')
  await expect(desk.page.getByRole('listbox', { name: 'Regeln des Pakets' })).toBeFocused()
  await rollBack(desk, before)
  await expect.poll(() => hitRules(desk, waiting)).not.toContain(RULE)
  expect(await desk.ask('audit.verify', {})).toMatchObject({ ok: true, value: { ok: true, broken: null } })
  await desk.close()
})

/** Two approved, and one deleted that the rule will rightly hit. Gives the number of another one, which goes on waiting. */
async function decideSome(desk: Desk): Promise<number> {
  await desk.press('g', 'f')
  await expect.poll(async () => (await currentView(desk)).queue).toBe('flagged')
  for (const keys of [['f'], ['f'], ['d', '1']]) {
    if (keys[0] === 'd') await walkTo(desk, 'depp')
    const { id } = await currentView(desk)
    await desk.press(...keys)
    await expect.poll(async () => (await currentView(desk)).id).not.toBe(id)
  }
  expect(await desk.ask('history.list', { limit: 10 })).toMatchObject({ value: { steps: { length: 3 } } })
  await walkTo(desk, 'depp')
  return (await currentView(desk)).id
}

async function openPack({ page, press }: Desk): Promise<void> {
  await press('g', 'u')
  await expect(page.getByRole('treegrid')).toBeFocused()
  await expect(page.locator('.rule-row[aria-selected=true]')).toBeVisible()
  const pack = page.locator(`.pack-row[data-pack=${PACK}][aria-selected=true]`)
  for (let step = 0; step < MOST_STEPS && !(await pack.isVisible()); step += 1) await press('j')
  await press('Enter')
  await expect(page.locator('.problems-summary')).toContainText('Keine Fehler')
}

/** A new rule of two terms that are looked for inside words too. */
async function writeRule({ page, press }: Desk): Promise<void> {
  await press('n')
  await expect(page.getByLabel('Kurzname der neuen Regel')).toBeFocused()
  await page.keyboard.type(RULE)
  await press('Enter')
  await expect(page.getByRole('option', { name: /Neue Regel/ })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('listbox', { name: 'Regeln des Pakets' })).toBeFocused()
  await press('f')
  await tabTo(page, page.getByLabel('Treffer gilt für'))
  await press('End')
  await expect(yamlOf(page)).toHaveValue(/id: esel\n[^]*mode: anywhere/)
  await tabTo(page, page.getByRole('textbox', { name: /^Begriffe/ }))
  await page.keyboard.type('depp')
  await press('Enter')
  await expect(page.getByRole('option', { name: 'depp', exact: true })).toBeVisible()
  await press('Escape')
}

/** The rule hits Gesellschaft, until that is an exception. */
async function meetCompound({ page, press }: Desk): Promise<void> {
  const marks = page.locator('.trial-marked mark')
  await press('t')
  await page.keyboard.type('Die Gesellschaft zahlt am Ende die Rechnung.')
  await expect(marks).toHaveCount(1)
  await expect(page.locator('.trial-verdict')).toContainText('1 Treffer')
  await press('Tab')
  await expect(page.getByRole('button', { name: '„Gesellschaft“ als Ausnahme' })).toBeFocused()
  await press('Enter')
  await expect(page.locator('.rules-status')).toContainText('„Gesellschaft“ ist jetzt eine Ausnahme von „esel“')
  await expect(page.locator('.trial-verdict')).toHaveText('Kein Treffer.')
  await expect(marks).toHaveCount(0)
  await expect(yamlOf(page)).toHaveValue(/id: esel\n[^]*except: \[Gesellschaft\]/)
  await press('Escape')
}

/** Three approved posts are hit, two by Diesel and one by dieselbe; the exception Diesel covers them all. */
async function lookBack(desk: Desk): Promise<void> {
  const { page, press } = desk
  await press('b')
  await expect(page.getByRole('button', { name: /Rückblick starten/ })).toBeFocused()
  await press('b')
  await expect(cells(page, /^gelöscht und getroffen/)).toHaveText(['1', '0', '+1'])
  await expect(cells(page, /^freigegeben, aber getroffen/)).toHaveText(['3', '0', '+3'])
  await expect(cells(page, /^Genauigkeit/).first()).toContainText('1 von 4')
  expect(await desk.ask('backtest.state', {})).toMatchObject({
    value: { pack: PACK, ruleId: RULE, result: { candidate: { hitDeleted: 1, hitApproved: 3 } } },
  })
  await press('3', 'j')
  await expect(page.locator('.backtest-post').first()).toBeFocused()
  await press('w')
  const diesel = page.getByRole('button', { name: 'diesel', exact: true })
  for (let step = 0; step < 3 && !(await hasFocus(diesel)); step += 1) await press('j')
  await expect(diesel).toBeFocused()
  await press('x')
  await expect(page.getByText('Das Ergebnis gilt für den Stand davor')).toBeVisible()
  await press('b')
  await expect(cells(page, /^freigegeben, aber getroffen/)).toHaveText(['0', '0', '±0'])
  await expect(cells(page, /^Genauigkeit/).first()).toContainText('1 von 1')
}

async function publish(desk: Desk, version: number): Promise<void> {
  const { page, press } = desk
  await press('p')
  await expect(page.getByLabel('Was ändert sich und warum?')).toBeFocused()
  await page.keyboard.type(NOTE)
  await press('Enter')
  await expect(page.locator('.rules-status')).toContainText(`Fassung ${version} ist in Kraft (geändert: ${RULE})`)
  await expect(page.locator('.editor-state')).toContainText(`Fassung ${version} in Kraft`)
  expect(await versionOf(desk)).toBe(version)
}

async function rollBack(desk: Desk, version: number): Promise<void> {
  const { page, press } = desk
  await press('v')
  await expect(page.getByRole('listbox', { name: 'Fassungen' })).toBeFocused()
  await expect(page.getByRole('option', { name: new RegExp(NOTE) })).toContainText('Eva Kern')
  await press('j')
  await expect(page.getByRole('option', { name: `Fassung ${version}` })).toHaveAttribute('aria-selected', 'true')
  await press('r')
  await expect(page.locator('.rules-status')).toContainText(`Fassung ${version} ist in Kraft. R setzt Fassung`)
  await expect(page.locator('.editor-state')).toContainText(`Fassung ${version} in Kraft`)
  expect(await versionOf(desk)).toBe(version)
}

const yamlOf = (page: Page) => page.getByRole('textbox', { name: 'YAML-Text des Pakets' })

const cells = (page: Page, row: RegExp) =>
  page
    .getByRole('table', { name: /Treffer und Entscheidungen/ })
    .getByRole('row', { name: row })
    .getByRole('cell')

/** Presses J until a post with this word is on the screen. */
async function walkTo(desk: Desk, word: string): Promise<void> {
  const has = async () => (await currentView(desk)).text.toLowerCase().includes(word)
  for (let step = 0; step < MOST_STEPS && !(await has()); step += 1) await desk.press('j')
  expect(await has()).toBe(true)
}

const currentView = async (desk: Desk): Promise<CommentView> => viewOf(desk, await currentId(desk))

const hitRules = async (desk: Desk, id: number) => (await viewOf(desk, id)).hits.map(hit => hit.ruleId)

async function versionOf({ ask }: Desk): Promise<number> {
  const reply = await ask('pack.list', {})
  return (reply.ok ? reply.value.packs : []).find(pack => pack.name === PACK)?.version ?? 0
}
