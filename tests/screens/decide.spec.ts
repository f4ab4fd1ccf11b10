import { rows } from '../fixtures/rows.ts'
import { expect, test } from './workstation.ts'

// Deciding by keys: one key, one post, never an unseen one.

const RUDE = 'So ein Schnurzelbatz!'
const posts = rows(12)

test.describe('in Incoming', () => {
  test.use({ start: { rows: posts } })

  test('F approves the post on the screen and the next one stands in its place', async ({ desk }) => {
    const first = await desk.currentId()
    const row = desk.page.getByRole('listbox').getByRole('option', { selected: true })
    const placeBefore = await row.boundingBox()
    await desk.press('f')
    await expect(desk.page.getByRole('article')).toContainText('Beitrag Nummer 2')
    expect(await row.boundingBox()).toEqual(placeBefore)
    await expect.poll(desk.counts).toMatchObject({ incoming: 11, decided: 1 })
    const [decided] = desk.ask('comment.views', { ids: [first] })
    expect([decided?.status, decided?.decisions[0]?.moderatorName]).toEqual(['approved', 'Anna Muster'])
    await expect(desk.page.getByRole('button', { name: /Eingang/ })).toContainText('11')
  })

  test('D and a digit delete for the reason on that digit', async ({ desk }) => {
    const id = await desk.currentId()
    const reason = desk.ask('reason.list', {}).find(one => one.digit === 3)!
    await desk.press('d')
    await expect(desk.page.getByText('Löschen – welcher Grund?')).toBeVisible()
    await desk.press('3')
    await expect.poll(desk.counts).toMatchObject({ decided: 1 })
    const [decided] = desk.ask('comment.views', { ids: [id] })
    expect([decided?.status, decided?.decisions[0]?.reason]).toEqual(['deleted', reason.code])
    expect(decided?.decisions[0]?.action).toBe('delete')
  })

  test('D D without a suggestion deletes nothing and says why', async ({ desk }) => {
    await desk.press('d', 'd')
    await expect(desk.page.getByText('Für diesen Beitrag gibt es keinen Vorschlag.')).toBeVisible()
    expect(desk.counts()).toMatchObject({ incoming: 12, decided: 0 })
    await desk.press('Escape')
    await expect(desk.page.getByText('Löschen – welcher Grund?')).toBeHidden()
  })

  test('D 0 finds every reason by typing; one that needs words asks for them in place', async ({ desk }) => {
    const id = await desk.currentId()
    await desk.press('d', '0')
    await desk.page.keyboard.type('sonst')
    await desk.page.keyboard.press('Enter')
    const note = desk.page.getByRole('textbox', { name: /Begründung für/ })
    await expect(note).toBeFocused()
    await desk.page.keyboard.type('zu kurz')
    await desk.page.keyboard.press('Enter')
    await expect(desk.page.getByRole('alert')).toContainText('mindestens 20 Zeichen')
    await expect(note).toHaveValue('zu kurz')
    await desk.page.keyboard.type(', aber jetzt lang genug erklärt')
    await desk.page.keyboard.press('Enter')
    await expect.poll(desk.counts).toMatchObject({ decided: 1 })
    const [decided] = desk.ask('comment.views', { ids: [id] })
    expect(decided?.decisions[0]).toMatchObject({ reason: 'N99', note: 'zu kurz, aber jetzt lang genug erklärt' })
  })

  test('E asks for one line; Escape drops it, Enter sends it, and an empty one is asked for again', async ({
    desk,
  }) => {
    const id = await desk.currentId()
    await desk.press('e')
    await expect(desk.page.getByRole('textbox', { name: 'Warum eskalieren?' })).toBeFocused()
    await desk.page.keyboard.type('fdl')
    await desk.page.keyboard.press('Escape')
    expect(desk.counts()).toMatchObject({ incoming: 12 })
    await desk.press('e')
    await desk.page.keyboard.press('Enter')
    await expect(desk.page.getByRole('alert')).toContainText('warum eskaliert wird')
    await desk.page.keyboard.type('Bitte ansehen, klingt ernst')
    await desk.page.keyboard.press('Enter')
    await expect.poll(desk.counts).toMatchObject({ incoming: 11, escalated: 1 })
    await desk.press('g', 'e')
    await expect(desk.page.getByRole('article')).toContainText('Bitte ansehen, klingt ernst')
    expect(await desk.currentId()).toBe(id)
  })

  test('L puts aside, and in Later it cannot be put aside again', async ({ desk }) => {
    await desk.press('l')
    await expect.poll(desk.counts).toMatchObject({ incoming: 11, later: 1 })
    await desk.press('g', 'l')
    await expect(desk.page.getByRole('article')).toContainText('Beitrag Nummer 1')
    await desk.press('l')
    await expect(desk.page.getByText('Das ist der Beitrag schon.')).toBeVisible()
    expect(desk.counts()).toMatchObject({ later: 1 })
  })

  test('Z takes steps back one by one, the post under the eyes again, and redo takes them again', async ({ desk }) => {
    const [first, second] = desk.ask('queue.page', { queue: 'incoming', order: 'oldest', after: null, limit: 2 }).rows
    await desk.press('f', 'f')
    await expect.poll(desk.counts).toMatchObject({ decided: 2 })
    await desk.press('z')
    await expect.poll(desk.currentId).toBe(second?.id)
    await desk.press('Control+z')
    await expect.poll(desk.currentId).toBe(first?.id)
    await expect.poll(desk.counts).toMatchObject({ incoming: 12, decided: 0 })
    await desk.press('Control+Shift+Z')
    await expect.poll(desk.currentId).toBe(second?.id)
    await expect.poll(desk.counts).toMatchObject({ incoming: 11, decided: 1 })
    const steps = desk.page.getByRole('list', { name: 'Letzte Entscheidungen' }).getByRole('listitem')
    await expect(steps.filter({ hasText: 'rückgängig gemacht' })).toHaveCount(1)
  })

  test('Z after going elsewhere goes back to the queue of the post', async ({ desk }) => {
    const id = await desk.currentId()
    await desk.press('f')
    await expect.poll(desk.counts).toMatchObject({ decided: 1 })
    await desk.press('g', 'h')
    await expect(desk.page.getByRole('heading', { level: 1 })).toHaveText('Entschieden')
    await desk.press('z')
    await expect(desk.page.getByRole('heading', { level: 1 })).toHaveText('Eingang')
    await expect.poll(desk.currentId).toBe(id)
  })

  test('ten keys, as fast as posts are drawn, hit ten posts, each exactly once', async ({ desk }) => {
    await desk.press(...Array<string>(10).fill('f'))
    await expect.poll(desk.counts).toMatchObject({ incoming: 2, decided: 10 })
    expect(desk.ask('history.list', { limit: 20 }).steps.map(step => step.count)).toEqual(Array(10).fill(1))
  })

  test('a key pressed before the next post was drawn decides nothing', async ({ desk }) => {
    await desk.press()
    await expect(desk.page.getByRole('article')).toContainText('Beitrag Nummer 1')
    await desk.page.evaluate(() => {
      for (let key = 0; key < 2; key++)
        window.dispatchEvent(new KeyboardEvent('keydown', { key: 'f', code: 'KeyF', bubbles: true, cancelable: true }))
    })
    await expect.poll(desk.counts).toMatchObject({ incoming: 11, decided: 1 })
    await expect(desk.page.getByText('Zu früh: Der Beitrag war noch nicht zu sehen.')).toBeVisible()
    expect(desk.counts()).toMatchObject({ incoming: 11 })
  })

  test('a held key decides one post', async ({ desk }) => {
    await desk.press()
    await desk.page.keyboard.down('f')
    for (let repeat = 0; repeat < 5; repeat++) {
      await desk.page.waitForTimeout(30)
      await desk.page.keyboard.down('f')
    }
    await desk.page.keyboard.up('f')
    await expect.poll(desk.counts).toMatchObject({ decided: 1 })
  })

  test('buttons do what their keys do, and leave the focus in the list', async ({ desk }) => {
    await desk.page.getByRole('button', { name: 'Freigeben' }).click()
    await expect.poll(desk.counts).toMatchObject({ decided: 1 })
    await expect(desk.page.getByRole('listbox')).toBeFocused()
    await desk.page.getByRole('button', { name: 'Beleidigung' }).click()
    await expect.poll(desk.counts).toMatchObject({ decided: 2 })
  })

  test('a decision is spoken shortly, with what is left', async ({ desk }) => {
    await desk.press('f')
    await expect(desk.page.locator('[aria-live=polite]').filter({ hasText: 'freigegeben, 11 übrig' })).toHaveCount(1)
  })

  test('time on the post is measured from its painting to the key', async ({ desk }) => {
    await desk.press()
    await desk.page.waitForTimeout(400)
    await desk.press('f')
    await expect.poll(desk.counts).toMatchObject({ decided: 1 })
    const ms = await desk.page.evaluate(() => performance.getEntriesByName('post-painted').length)
    expect(ms).toBeGreaterThanOrEqual(2)
  })
})

test.describe('in Flagged', () => {
  test.use({ start: { rows: rows(5, at => ({ text: `${RUDE} (${at})` })) } })

  test('D D and Shift+D take the suggested reason', async ({ desk }) => {
    await expect(desk.page.getByRole('heading', { level: 1 })).toHaveText('Auffällig')
    await desk.press('d', 'd')
    await expect.poll(desk.counts).toMatchObject({ flagged: 4, decided: 1 })
    await desk.press('Shift+D')
    await expect.poll(desk.counts).toMatchObject({ flagged: 3, decided: 2 })
    expect(desk.ask('history.list', { limit: 5 }).steps.map(step => step.reason)).toEqual(['N01', 'N01'])
  })

  test('the hit is marked on its characters, named below, and explained on focus', async ({ desk }) => {
    const mark = desk.page.locator('mark')
    await expect(mark).toHaveText('Schnurzelbatz')
    await expect(desk.page.getByText('Ein grobes Wort der Prüfung', { exact: true })).toBeVisible()
    await expect(mark).toHaveAccessibleDescription(/Ein grobes Wort der Prüfung/)
    await desk.page.getByRole('button', { name: /Warum steht das hier/ }).focus()
    await desk.page.keyboard.press('Tab')
    await expect(desk.page.getByRole('tooltip')).toContainText('Regel grobes-wort, Fassung 2')
  })

  test('at the end of the queue it says where it goes on', async ({ desk }) => {
    for (let left = 5; left > 0; left--) {
      await desk.press('Shift+D')
      await expect.poll(desk.counts).toMatchObject({ flagged: left - 1 })
    }
    await expect(desk.page.getByRole('heading', { name: '„Auffällig“ ist leer.' })).toBeVisible()
    await expect(desk.page.getByRole('button', { name: /Beiträge importieren/ })).toBeVisible()
    await desk.press('z')
    await expect(desk.page.getByRole('article')).toContainText('Schnurzelbatz')
  })
})

test.describe('deciding', () => {
  test.use({
    start: {
      rows: rows(60, at => ({
        authorName: 'Donaublick'.repeat(1 + (at % 3)),
        articleId: `a${at % 4}`,
        articleTitle: 'Neuer Radweg am Kai. '.repeat(1 + (at % 4)),
        ...(at % 5 === 4 ? { parentId: '1' } : {}),
        submittedAt: `2026-11-${10 + (at % 12)}T10:00:00.000Z`,
        text:
          at % 3 === 0 ? `Du Schnurzelbatz! `.repeat(1 + (at % 7)) : `Beitrag ${at} zum Radweg. `.repeat(1 + (at % 30)),
      })),
    },
  })

  for (const [width, height] of [
    [1440, 900],
    [1024, 700],
  ] as const)
    test(`shifts nothing on the screen, as Chromium counts layout shifts: ${width} × ${height}`, async ({ desk }) => {
      await desk.page.setViewportSize({ width, height })
      const watch = () =>
        desk.page.evaluate(() => {
          const shifts: string[] = []
          const nameOf = (node: Node | null) =>
            (node instanceof Element ? node : node?.parentElement)?.className ?? 'gone'
          const observer = new PerformanceObserver(list => {
            for (const entry of list.getEntries()) {
              const { value, sources } = entry as PerformanceEntry &
                Readonly<{ value: number; sources: Array<{ node: Node | null }> }>
              shifts.push(`${value} ${sources.map(({ node }) => nameOf(node)).join(' ')}`)
            }
          })
          observer.observe({ type: 'layout-shift' })
          Object.assign(window, { shifts, stopWatching: () => observer.disconnect() })
        })
      type Watched = { shifts: string[]; stopWatching: () => void }
      const seen = () =>
        desk.page.evaluate(() => {
          const watched = window as unknown as Watched
          watched.stopWatching()
          return watched.shifts
        })
      await desk.press('g', 'i', 'f')
      await watch()
      await desk.press('f', 'd', '1', 'f', 'l', 'j', 'f', 'd', '9', 'f', 'f', 'd', '3', 'z')
      await expect.poll(() => desk.ask('history.list', { limit: 1 }).steps[0]?.state).toBe('undone')
      expect(await seen()).toEqual([])
      await desk.press('g', 'f', 'd', 'd')
      await watch()
      await desk.press('Shift+D', 'f', 'd', 'd', 'f')
      expect(await seen()).toEqual([])
    })
})
