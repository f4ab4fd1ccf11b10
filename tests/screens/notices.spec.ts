import type { CommentView } from '../../shared/domain.ts'
import { aComplaint, aNotice } from '../fixtures/notices.ts'
import { rows } from '../fixtures/rows.ts'
import { violations } from './axe.ts'
import { expect, test, type Workstation } from './workstation.ts'

const view = (desk: Workstation, id: number): CommentView => desk.ask('comment.views', { ids: [id] })[0]!
const block = (desk: Workstation) => desk.page.locator('.objections')
const form = (desk: Workstation) => desk.page.locator('.notice-dialog')
const ids = (desk: Workstation) =>
  desk.page.locator('.queue-row').evaluateAll(all => all.map(row => Number((row as HTMLElement).dataset['id'])))
const decide = (desk: Workstation, id: number, action: 'approve' | 'delete') => {
  const { revision, version } = view(desk, id)
  const reason = action === 'delete' ? 'N01' : null
  desk.ask('comment.decide', { commentId: id, revision, version, action, reason, note: '', timeOnPostMs: 900 })
}

test.describe('what is reported', () => {
  test.use({ start: { rows: rows(6, () => ({ status: 'online' })) } })

  test('stands in Reported whatever its status, trusted flaggers first, and is answered by F and D', async ({
    desk,
  }) => {
    desk.ask('notice.enter', aNotice({ commentId: 2, claimedReason: 'N01' }))
    desk.ask('notice.enter', aNotice({ commentId: 4, kind: 'readerFlag', explanation: '' }))
    desk.ask('notice.enter', aNotice({ commentId: 5, kind: 'trustedFlagger' }))
    await desk.press('g', 'r')
    await expect.poll(() => ids(desk)).toEqual([5, 2, 4])
    await expect(block(desk)).toContainText('Gemeldet: 1 Meldung')
    await expect(block(desk)).toContainText('Vertrauenswürdiger Hinweisgeber')
    await desk.press('f')
    await expect.poll(() => view(desk, 5).openNotices).toBe(0)
    expect(view(desk, 5).status).toBe('approved')
    await expect.poll(() => ids(desk)).toEqual([2, 4])
    await expect(block(desk)).toContainText('Das ist eine Beleidigung.')
    await desk.press('d', '1')
    await expect.poll(() => view(desk, 2)).toMatchObject({ status: 'deleted', openNotices: 0 })
    await desk.press('z')
    await expect.poll(() => view(desk, 2)).toMatchObject({ status: 'approved', openNotices: 1 })
    await expect.poll(() => desk.currentId()).toBe(2)
    await expect(desk.page.locator('.queue-link[aria-current] .queue-count')).toHaveText('2')
  })

  test('moves nothing on the screen when it is decided', async ({ desk }) => {
    for (const commentId of [1, 2, 3, 4]) desk.ask('notice.enter', aNotice({ commentId }))
    await desk.press('g', 'r')
    await expect(block(desk)).toBeVisible()
    const textAt = async () => (await desk.page.locator('.post-text').boundingBox())?.y
    const before = await textAt()
    await desk.press('f')
    await expect.poll(() => view(desk, 1).openNotices).toBe(0)
    await expect(block(desk)).toBeVisible()
    expect(await textAt()).toBe(before)
  })

  test('says in past decisions that notices were decided', async ({ desk }) => {
    desk.ask('notice.enter', aNotice({ commentId: 3 }))
    decide(desk, 3, 'approve')
    await desk.press('g', 'h')
    const past = desk.page.getByRole('region', { name: 'Meldungen und Beschwerden' })
    await expect(past).toContainText('nicht gefolgt')
    await expect(desk.page.locator('.card').filter({ hasText: '1 Meldung entschieden' })).toBeVisible()
  })

  test('that comes in while somebody reads is shown at once', async ({ desk }) => {
    desk.ask('notice.enter', aNotice({ commentId: 1 }))
    await desk.press('g', 'r')
    await expect(block(desk)).toContainText('1 Meldung')
    desk.ask('notice.enter', aNotice({ commentId: 1, kind: 'authority' }))
    await expect(block(desk)).toContainText('2 Meldungen')
  })
})

test.describe('a notice', () => {
  test.use({ start: { rows: rows(4, () => ({ status: 'online' })) } })

  test('is taken in by keys alone, and what is missing is said with its reason', async ({ desk }) => {
    await desk.press('g', 'h')
    const id = await desk.currentId()
    await desk.page.keyboard.press('Shift+N')
    await expect(form(desk).getByLabel('Wer meldet')).toBeFocused()
    await desk.page.keyboard.press('Control+Enter')
    await expect(form(desk).getByRole('alert')).toHaveText('5 Felder fehlen noch oder passen nicht.')
    await expect(form(desk).getByLabel('Begründung')).toBeFocused()
    await desk.page.keyboard.type('Droht mit Gewalt.')
    await desk.page.keyboard.press('Control+Enter')
    await expect(form(desk)).toContainText('Der Fundort fehlt')
    await expect(form(desk)).toContainText('Der Name fehlt')
    await expect(form(desk)).toContainText('Die Erklärung fehlt')
    await expect(form(desk).getByRole('alert')).toHaveText('4 Felder fehlen noch oder passen nicht.')
    await expect(form(desk).getByLabel('Fundort')).toBeFocused()
    expect(await violations(desk.page)).toEqual([])
    await desk.page.keyboard.type('https://zeitung.example/a1')
    await desk.page.keyboard.press('Tab')
    await desk.page.keyboard.type('Eva Klein')
    await desk.page.keyboard.press('Tab')
    await desk.page.keyboard.type('eva@beispiel.at')
    await desk.page.keyboard.press('Tab')
    await desk.page.keyboard.press('Tab')
    await desk.page.keyboard.press('Space')
    await desk.page.keyboard.press('Enter')
    await expect(form(desk)).toBeHidden()
    await expect(desk.page.locator('.lane')).toContainText('Die Meldung ist aufgenommen')
    expect(view(desk, id)).toMatchObject({ openNotices: 1, notices: [{ explanation: 'Droht mit Gewalt.' }] })
  })

  test('is taken in for a post that is named by its address', async ({ desk }) => {
    await desk.press('g', 'i')
    await desk.page.keyboard.press('Shift+N')
    const place = form(desk).getByLabel('Beitrag')
    await expect(place).toBeFocused()
    await place.fill('https://zeitung.example/artikel/9#nicht-da')
    await expect(form(desk)).toContainText('Dazu ist im Bestand kein Beitrag.')
    await place.fill('https://zeitung.example/artikel/9#comment-3')
    await expect(form(desk).locator('.place-post')).toContainText('freigegeben')
    await form(desk).getByLabel('Wer meldet').selectOption('readerFlag')
    await form(desk).getByRole('button', { name: 'Aufnehmen' }).press('Enter')
    await expect(form(desk)).toBeHidden()
    expect(view(desk, 3).openNotices).toBe(1)
  })
})

test.describe('a complaint', () => {
  test.use({ start: { rows: rows(3, () => ({ status: 'online' })) } })

  test('is taken in, is not for who decided first, and brings the post back', async ({ desk }) => {
    decide(desk, 2, 'delete')
    await desk.press('g', 'h')
    await desk.page.keyboard.press('Shift+C')
    await expect(form(desk).getByLabel('Wer beschwert sich')).toHaveValue('author')
    await form(desk).getByLabel('Beschwerde', { exact: true }).fill('Das war sachlich.')
    await desk.page.keyboard.press('Control+Enter')
    await expect(form(desk)).toBeHidden()
    await desk.press('g', 'b')
    await expect(block(desk)).toContainText('Beschwerde: 1 offen')
    await expect(block(desk)).toContainText('Ihre eigene Entscheidung')
    await desk.press('f')
    await expect(desk.page.locator('.lane')).toContainText('darüber entscheidet jemand anderer')
    expect(view(desk, 2).status).toBe('deleted')
    desk.ask('moderator.signIn', { name: 'Berta Klug' })
    await expect(block(desk)).not.toContainText('Ihre eigene Entscheidung')
    await desk.press('f')
    await expect.poll(() => view(desk, 2)).toMatchObject({ status: 'approved', openComplaints: 0 })
  })
})

for (const theme of ['light', 'dark'] as const)
  for (const language of ['de', 'en'] as const)
    test.describe(`${language}, ${theme}`, () => {
      test.use({ start: { rows: rows(9, () => ({ status: 'online' })), theme, language } })

      test('axe finds nothing at reported posts, at complaints and in their forms', async ({ desk }) => {
        for (const commentId of [2, 3, 4]) desk.ask('notice.enter', aNotice({ commentId, claimedReason: 'N01' }))
        decide(desk, 1, 'delete')
        desk.ask('complaint.enter', aComplaint())
        await desk.press('g', 'r')
        await expect(block(desk)).toBeVisible()
        expect.soft(await violations(desk.page), 'reported').toEqual([])
        await desk.press('g', 'b')
        await expect(block(desk)).toBeVisible()
        expect.soft(await violations(desk.page), 'complaints').toEqual([])
        await desk.page.keyboard.press('Shift+C')
        await expect(form(desk)).toBeVisible()
        expect.soft(await violations(desk.page), 'form').toEqual([])
      })
    })
