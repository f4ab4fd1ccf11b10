import { rows, type Row } from '../fixtures/rows.ts'
import { violations } from './axe.ts'
import { expect, test } from './workstation.ts'

// Many posts at once, by keys alone: picked rows, alike posts, large batches.

const RUDE = 'So ein Schnurzelbatz!'
const TEXT = 'Die Kommission hat uns alle verkauft und niemand redet darüber, bitte weitersagen!'
const posts = rows(12)

const wave = (count: number): Row[] =>
  rows(count, at => ({
    text: at === 3 ? TEXT.replace('niemand', 'keiner') : `${TEXT} ${at}`,
    authorId: `u${at % 9}`,
    authorName: `Nutzer ${at % 9}`,
  }))

test.describe('picked rows', () => {
  test.use({ start: { rows: posts } })

  test('X and Shift+X pick a range, F approves it as one step, and one Z brings it back', async ({ desk }) => {
    const { page } = desk
    await desk.press('x', 'j', 'j', 'j', 'Shift+X')
    await expect(page.locator('.queue-row[data-picked]')).toHaveCount(4)
    await expect(page.getByRole('option', { checked: true })).toHaveCount(4)
    await expect(page.getByText('4 Beiträge ausgewählt')).toBeVisible()
    await desk.press('f')
    await expect.poll(desk.counts).toMatchObject({ incoming: 8, decided: 4 })
    await expect(page.getByRole('article')).toContainText('Beitrag Nummer 5')
    await expect(page.getByRole('list', { name: 'Letzte Entscheidungen' })).toContainText('× 4')
    await expect(page.locator('[aria-live=polite]').filter({ hasText: '4 Beiträge freigegeben, 8 übrig' })).toHaveCount(
      1,
    )
    await desk.press('z')
    await expect.poll(desk.counts).toMatchObject({ incoming: 12, decided: 0 })
    await expect(page.getByRole('article')).toContainText('Beitrag Nummer 1')
    expect(desk.ask('audit.verify', {}).broken).toBeNull()
  })

  test('a click goes to a row, Shift and a click pick all up to it, Ctrl and a click one more', async ({ desk }) => {
    const { page } = desk
    const option = (number: number) => page.getByRole('option', { name: new RegExp(`Nummer ${number} `) })
    await desk.press()
    await option(2).click()
    await expect(page.getByRole('article')).toContainText('Beitrag Nummer 2 ')
    await option(5).click({ modifiers: ['Shift'] })
    await expect(page.locator('.queue-row[data-picked]')).toHaveCount(4)
    await option(7).click({ modifiers: ['Control'] })
    await option(3).click({ modifiers: ['Control'] })
    await expect(page.getByText('4 Beiträge ausgewählt')).toBeVisible()
    await option(1).click()
    await expect(page.getByRole('article')).toContainText('Beitrag Nummer 1 ')
    await desk.press('f')
    await expect.poll(desk.counts).toMatchObject({ incoming: 8, decided: 4 })
  })

  test('D and a digit delete all of them for one reason; E asks for one note', async ({ desk }) => {
    await desk.press('x', 'j', 'x', 'd')
    await expect(desk.page.getByText('2 Beiträge löschen – welcher Grund?')).toBeVisible()
    await desk.press('3')
    await expect.poll(desk.counts).toMatchObject({ incoming: 10, decided: 2 })
    await desk.press('x', 'j', 'x', 'e')
    await desk.page.keyboard.type('Bitte beide ansehen')
    await desk.page.keyboard.press('Enter')
    await expect.poll(desk.counts).toMatchObject({ incoming: 8, escalated: 2 })
    const steps = desk.ask('history.list', { limit: 5 }).steps.map(step => [step.action, step.count])
    expect(steps).toEqual([
      ['escalate', 2],
      ['delete', 2],
    ])
  })

  test('Ctrl+A picks the list, X lets one go, Escape all', async ({ desk }) => {
    await desk.press('Control+a', 'j', 'x')
    await expect(desk.page.getByText('11 Beiträge ausgewählt')).toBeVisible()
    await desk.press('Escape')
    await expect(desk.page.locator('.queue-row[data-picked]')).toHaveCount(0)
    await desk.press('f')
    await expect.poll(desk.counts).toMatchObject({ incoming: 11, decided: 1 })
  })

  test('the line names the odd ones out before anything is decided, and posts that moved on come back', async ({
    desk,
  }) => {
    await desk.press('l', 'e')
    await desk.page.keyboard.type('Bitte ansehen')
    await desk.page.keyboard.press('Enter')
    await expect.poll(desk.counts).toMatchObject({ later: 1, escalated: 1, incoming: 10 })
    await desk.press('f', 'g', 'h')
    await expect(desk.page.getByRole('heading', { level: 1 })).toHaveText('Entschieden')
    await desk.press('Control+a')
    await expect(desk.page.getByText('1 schon freigegeben')).toBeVisible()
    await desk.press('Escape', 'g', 'i')
    await expect(desk.page.getByRole('article')).toContainText('Beitrag Nummer 4')
    await desk.press('x', 'j', 'x')
    const second = await desk.currentId()
    await expect(desk.page.getByText('2 Beiträge ausgewählt')).toBeVisible()
    desk.ask('comment.decide', {
      commentId: second,
      revision: 1,
      version: 0,
      action: 'delete',
      reason: 'N01',
      note: '',
      timeOnPostMs: 0,
    })
    await desk.page.keyboard.press('f')
    await expect(desk.page.getByText('1 Beitrag ausgelassen: inzwischen entschieden')).toBeVisible()
    expect(desk.ask('comment.views', { ids: [second] })[0]?.status).toBe('deleted')
  })

  test('axe finds nothing with rows picked', async ({ desk }) => {
    await desk.press('x', 'j', 'Shift+X')
    await expect(desk.page.getByText('2 Beiträge ausgewählt')).toBeVisible()
    expect(await violations(desk.page)).toEqual([])
  })
})

test.describe('picked rows with suggestions', () => {
  test.use({ start: { rows: rows(4, at => ({ text: `${RUDE} (${at})` })) } })

  test('D D takes the reason that is suggested for all', async ({ desk }) => {
    await desk.press('Control+a')
    await expect(desk.page.getByText('Vorschlag für alle: Beleidigung')).toBeVisible()
    await desk.press('d', 'd')
    await expect.poll(desk.counts).toMatchObject({ flagged: 0, decided: 4 })
    expect(desk.ask('history.list', { limit: 1 }).steps[0]).toMatchObject({ action: 'delete', reason: 'N01', count: 4 })
  })
})

test.describe('a large list', () => {
  test.use({ start: { rows: rows(460) } })

  test('is decided in slices with progress, and taken back alike', async ({ desk }) => {
    test.slow()
    await desk.press('Control+a')
    await expect(desk.page.getByText('100 Beiträge ausgewählt')).toBeVisible()
    await desk.press('Control+a')
    await expect(desk.page.getByText('460 Beiträge ausgewählt')).toBeVisible()
    await desk.press('f')
    await expect.poll(desk.counts, { timeout: 20_000 }).toMatchObject({ incoming: 0, decided: 460 })
    await expect(desk.page.getByText('460 Beiträge freigegeben.')).toBeVisible()
    await desk.press('z')
    await expect.poll(desk.counts, { timeout: 20_000 }).toMatchObject({ incoming: 460, decided: 0 })
    await expect(desk.page.getByText('460 Beiträge rückgängig gemacht.')).toBeVisible()
    await expect(desk.page.getByRole('article')).toContainText('Beitrag Nummer 1')
    expect(desk.ask('audit.verify', {}).broken).toBeNull()
  })
})

test.describe('alike posts', () => {
  test.use({ start: { rows: [...wave(9), ...rows(3, () => ({}), 20)] } })

  test('R shows them with what differs, F decides all that wait, Z brings them back', async ({ desk }) => {
    const { page } = desk
    await desk.press('r')
    await expect(page.getByRole('heading', { name: '9 ähnliche Beiträge von 9 Nutzern' })).toBeVisible()
    const group = page.getByRole('listbox', { name: 'Dieser Beitrag, und was ihm ähnelt' })
    await expect(group).toBeFocused()
    await expect(group.getByRole('option')).toHaveCount(9)
    await expect(group.locator('ins', { hasText: 'keiner' })).toBeVisible()
    await expect(group.locator('del', { hasText: 'niemand' })).toBeVisible()
    expect(await violations(page)).toEqual([])
    await desk.press('f')
    await expect.poll(desk.counts).toMatchObject({ incoming: 3, decided: 9 })
    await expect(page.getByRole('article')).toContainText('Beitrag Nummer 20')
    await expect(page.getByRole('listbox')).toBeFocused()
    await desk.press('z')
    await expect.poll(desk.counts).toMatchObject({ incoming: 12, decided: 0 })
  })

  test('X picks some of them, and only those are decided', async ({ desk }) => {
    await desk.press('r')
    await expect(desk.page.getByRole('heading', { name: '9 ähnliche Beiträge' })).toBeVisible()
    await desk.press('j', 'x', 'j', 'x', 'd')
    await expect(desk.page.getByText('2 Beiträge löschen – welcher Grund?')).toBeVisible()
    await desk.press('9')
    await expect.poll(desk.counts).toMatchObject({ incoming: 10, decided: 2 })
  })

  test('Escape goes back to the post, and nothing is decided', async ({ desk }) => {
    const id = await desk.currentId()
    await desk.press('r', 'Escape')
    await expect.poll(desk.currentId).toBe(id)
    await expect(desk.page.getByRole('listbox')).toBeFocused()
    expect(desk.counts()).toMatchObject({ incoming: 12 })
  })

  test('an announced wave is opened by Shift+R, and R makes a rule of it', async ({ desk }) => {
    const { page } = desk
    const commentId = await desk.currentId()
    await desk.emit({ name: 'wave.seen', payload: { commentId, posts: 9, authors: 9, minutes: 20 } })
    await expect(page.getByText('9 ähnliche Beiträge von 9 Nutzern in 20 Minuten')).toBeVisible()
    expect(await violations(page)).toEqual([])
    await desk.press('Shift+R')
    await expect(page.getByRole('heading', { name: '9 ähnliche Beiträge von 9 Nutzern in 20 Minuten' })).toBeVisible()
    await page.keyboard.press('r')
    await expect(
      page.getByText('welle-kommission-alle-verkauft').or(page.getByText('welle-kommission-verkauft')).first(),
    ).toBeVisible()
    await expect
      .poll(() => desk.ask('pack.read', { pack: 'desk-test' }).draft ?? '')
      .toContain('kommission hat uns alle verkauft')
  })
})
