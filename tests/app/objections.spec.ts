import { expect } from '@playwright/test'
import { currentId, firstRun, takeOver, viewOf, walkToPost } from './day.ts'
import { type Desk, test } from './desk.ts'

// Notices and complaints from the form to the answer, in the real program and by keyboard alone.

const block = ({ page }: Desk) => page.locator('.objections')
const form = ({ page }: Desk) => page.locator('.notice-dialog')
const heading = ({ page }: Desk) => page.getByRole('heading', { level: 1 })
const ids = ({ page }: Desk) =>
  page.locator('.queue-row').evaluateAll(all => all.map(row => Number((row as HTMLElement).dataset['id'])))

test('notices are taken in, stand in Reported, are answered by one key, and that is taken back and done again', async ({
  launch,
}) => {
  const desk = await launch()
  await firstRun(desk)
  await desk.press('g', 'i')
  const byReader = await enterNotice(desk, 'Droht mit Gewalt.')
  await desk.press('j')
  const byFlagger = await enterNotice(desk, 'Werbung für ein verbotenes Produkt.', 'Ver')
  expect(byFlagger).not.toBe(byReader)

  await desk.press('g', 'r')
  await expect(heading(desk)).toHaveText('Gemeldet')
  await expect.poll(() => ids(desk)).toEqual([byFlagger, byReader])
  await expect(block(desk)).toContainText('Vertrauenswürdiger Hinweisgeber')
  await expect(block(desk)).toContainText('Werbung für ein verbotenes Produkt.')
  await desk.press('f')
  await expect.poll(() => currentId(desk)).toBe(byReader)
  await expect(block(desk)).toContainText('Droht mit Gewalt.')
  await desk.press('d', '1')
  await expect.poll(() => ids(desk)).toEqual([])

  const answered = async () => (await noticesOf(desk, [byFlagger, byReader])).map(({ closed }) => closed)
  const eva = { moderatorName: 'Eva Kern' }
  expect(await answered()).toMatchObject([
    { ...eva, action: 'approve' },
    { ...eva, action: 'delete' },
  ])
  await desk.press('z')
  await expect.poll(() => ids(desk)).toEqual([byReader])
  expect(await answered()).toMatchObject([{ action: 'approve' }, null])
  await desk.press('z')
  await expect.poll(() => ids(desk)).toEqual([byFlagger, byReader])
  expect(await answered()).toEqual([null, null])
  await desk.press('Control+Shift+Z', 'Control+Shift+Z')
  await expect.poll(() => ids(desk)).toEqual([])
  expect(await answered()).toMatchObject([{ action: 'approve' }, { action: 'delete' }])
  expect((await viewOf(desk, byReader)).status).toBe('deleted')
  await isSound(desk)
})

test('a complaint is taken in, kept from who decided first, and upheld or turned down by somebody else', async ({
  launch,
}) => {
  const desk = await launch()
  await firstRun(desk)
  await desk.press('g', 'i')
  const first = await currentId(desk)
  await desk.press('d', '1')
  const second = await currentId(desk)
  await desk.press('d', '2', 'g', 'h')
  for (const id of [first, second]) {
    await walkToPost(desk, id)
    await enterComplaint(desk, 'Das war sachlich.')
    await desk.press('Home')
  }

  await desk.press('g', 'b')
  await expect(heading(desk)).toHaveText('Beschwerden')
  await expect.poll(() => ids(desk)).toEqual([first, second])
  await expect(block(desk)).toContainText('Das war sachlich.')
  await expect(block(desk)).toContainText('Ihre eigene Entscheidung: Jemand anderer entscheidet über die Beschwerde.')
  await desk.press('f')
  await expect(desk.page.locator('.lane')).toContainText('darüber entscheidet jemand anderer')
  // it is back in its place, and the eyes are on the one behind it
  await expect.poll(() => ids(desk)).toEqual([first, second])
  expect(await viewOf(desk, first)).toMatchObject({ status: 'deleted', openComplaints: 1 })

  await takeOver(desk, 'Berta Klug')
  await expect(block(desk)).not.toContainText('Ihre eigene Entscheidung')
  await desk.press('Home')
  await expect.poll(() => currentId(desk)).toBe(first)
  await desk.press('f')
  await expect.poll(() => currentId(desk)).toBe(second)
  await desk.press('d', '2')
  await expect.poll(() => ids(desk)).toEqual([])
  const berta = { moderatorName: 'Berta Klug' }
  expect(await viewOf(desk, first)).toMatchObject({
    status: 'approved',
    openComplaints: 0,
    complaints: [{ against: { moderatorName: 'Eva Kern' }, closed: { ...berta, action: 'approve' } }],
  })
  expect(await viewOf(desk, second)).toMatchObject({
    status: 'deleted',
    openComplaints: 0,
    complaints: [{ closed: { ...berta, action: 'delete' } }],
  })
  await desk.press('z', 'z')
  await expect.poll(() => ids(desk)).toEqual([first, second])
  expect(await viewOf(desk, first)).toMatchObject({ status: 'deleted', openComplaints: 1 })
  await isSound(desk)
})

/** A whole notice about the post on the screen, whose number is given back; `kind` is the beginning of who reports. */
async function enterNotice(desk: Desk, explanation: string, kind?: string): Promise<number> {
  const { page, press } = desk
  const id = await currentId(desk)
  await press('Shift+N')
  await expect(form(desk).getByLabel('Wer meldet')).toBeFocused()
  if (kind !== undefined) await page.keyboard.type(kind)
  await press('Tab')
  await page.keyboard.type(explanation)
  // past the reason, which nobody has to name
  await press('Tab', 'Tab')
  await expect(form(desk).getByLabel('Fundort')).toBeFocused()
  await page.keyboard.type('https://zeitung.example/artikel/1')
  await press('Tab')
  await page.keyboard.type('Ida Lang')
  await press('Tab')
  await page.keyboard.type('ida.lang@beispiel.at')
  await press('Tab', 'Tab', 'Space')
  await expect(form(desk).getByLabel(/nach bestem Wissen/)).toBeChecked()
  await press('Enter')
  await expect(form(desk)).toBeHidden()
  await expect(page.locator('.lane')).toContainText('Die Meldung ist aufgenommen')
  await expect.poll(async () => (await viewOf(desk, id)).openNotices).toBe(1)
  return id
}

async function enterComplaint(desk: Desk, text: string): Promise<void> {
  const id = await currentId(desk)
  await desk.press('Shift+C')
  await expect(form(desk).getByLabel('Wer beschwert sich')).toBeFocused()
  await desk.press('Tab')
  await desk.page.keyboard.type(text)
  await desk.press('Control+Enter')
  await expect(form(desk)).toBeHidden()
  await expect.poll(async () => (await viewOf(desk, id)).openComplaints).toBe(1)
}

const noticesOf = async (desk: Desk, posts: readonly number[]) =>
  (await Promise.all(posts.map(id => viewOf(desk, id)))).flatMap(view => view.notices)

const isSound = async ({ ask }: Desk) =>
  expect(await ask('audit.verify', {})).toMatchObject({ ok: true, value: { ok: true, broken: null } })
