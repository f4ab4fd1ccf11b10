import { expect } from '@playwright/test'
import { firstRun, hasFocus } from './day.ts'
import { type Desk, test } from './desk.ts'
import { cutOff, focusOf, unreachable } from './sight.ts'
import { leaveView, openView, views } from './views.ts'

// What somebody with strong magnification meets (WCAG 2.2, 1.4.4, 1.4.10, 2.4.7 and 2.4.11): every view of the real program, in a window
// of 1280 by 800 px.

const WINDOW = { width: 1280, height: 800 }
const MOST_STOPS = 60

const magnified = [
  { how: 'the largest text size of the settings', factor: 1.6 },
  { how: 'a zoom of 200 %', factor: 2 },
]
for (const { how, factor } of magnified)
  test(`with ${how} nothing is cut off or out of reach, and the focus is in sight, in every view`, async ({
    launch,
  }) => {
    test.setTimeout(90_000)
    const desk = await launch()
    await firstRun(desk)
    await approveSome(desk)
    await magnify(desk, factor)
    expect.soft(await shortened(desk), 'the names of the reasons').toEqual([])
    for (const view of views) {
      await openView(desk, view)
      const { page } = desk
      await expect.poll(() => focusOf(page), view.name).toMatchObject({ isSeen: true })
      expect.soft(await cutOff(page), `${view.name}: cut off`).toEqual([])
      expect.soft(await unreachable(page), `${view.name}: out of reach`).toEqual([])
      expect.soft(await overflow(desk), `${view.name}: the page scrolls to no side`).toEqual({ sideways: 0, hidden: 0 })
      await leaveView(desk, view)
    }
  })

test('Tab goes once around the desk, and the focus is always somewhere in sight', async ({ launch }) => {
  const desk = await launch()
  const { page, press } = desk
  await firstRun(desk)
  await press('g', 'f')
  const home = page.locator('.queue-list')
  await expect(home).toBeFocused()
  for (const key of ['Tab', 'Shift+Tab']) {
    const stops: string[] = []
    do {
      await page.keyboard.press(key)
      const focus = await focusOf(page)
      stops.push(focus.where)
      expect.soft(focus, `stop ${stops.length} with ${key}`).toEqual({ where: focus.where, isSeen: true })
    } while (!(await hasFocus(home)) && stops.length < MOST_STOPS)
    await expect(home).toBeFocused()
    // the queues, the post, what surrounds it, the reasons, the decisions, and the line below
    expect(stops.length).toBeGreaterThan(25)
  }
})

/** By the setting where it goes so far, as somebody would choose it; beyond, as the system or a browser would. */
async function magnify({ app, ask, page }: Desk, factor: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]!.setContentSize(width, height),
    WINDOW,
  )
  if (factor === 1.6) await ask('settings.set', { textSize: 160 })
  else
    await app.evaluate(
      ({ BrowserWindow }, zoom) => BrowserWindow.getAllWindows()[0]!.webContents.setZoomFactor(zoom),
      factor,
    )
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(WINDOW.width / factor)
}

/** Approves a run of posts at once, so that authors are known and the sweep has posts. */
async function approveSome({ page, press }: Desk): Promise<void> {
  await press('g', 'i', 'x', ...Array.from({ length: 60 }, () => 'j'), 'Shift+X')
  await page.locator('.pick-line .bar-why').waitFor({ state: 'attached' })
  await press('f')
  await expect(page.locator('.strip')).toContainText('freigegeben')
}

/** The names of reasons that end in an ellipsis: a digit alone says nothing to who is new. */
const shortened = ({ page }: Desk) =>
  page
    .locator('.reason-name')
    .evaluateAll(all => all.flatMap(name => (name.scrollWidth > name.clientWidth ? [name.textContent] : [])))

/** How much of the page lies to its right, and below it where it does not scroll; in px. */
const overflow = ({ page }: Desk) =>
  page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement
    const scrolls = getComputedStyle(document.body).overflowY === 'auto'
    return { sideways: Math.max(0, scrollWidth - innerWidth), hidden: scrolls ? 0 : scrollHeight - innerHeight }
  })
