import type { CommentView } from '../../shared/domain.ts'
import { rows } from '../fixtures/rows.ts'
import { violations } from './axe.ts'
import { expect, test, type Workstation } from './workstation.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const inMs = (ms: number) => new Date(Date.now() + ms).toISOString()
const line = (desk: Workstation) => desk.page.locator('.waiting-line')
const row = (desk: Workstation, id: number) => desk.page.locator(`#row-${id}`)
const signIn = (desk: Workstation, name: string) => desk.ask('moderator.signIn', { name })
const view = (desk: Workstation, id: number): CommentView => desk.ask('comment.views', { ids: [id] })[0]!
/** Decides a post behind the page's back. */
const decide = (desk: Workstation, id: number, change: object) => {
  const { revision, version } = view(desk, id)
  const draft = { commentId: id, revision, version, reason: null, note: 'Strafbar?', timeOnPostMs: 900 }
  return desk.ask('comment.decide', { ...draft, action: 'escalate', ...change })
}
/** Makes somebody senior; nobody may be so before. */
const senior = (desk: Workstation, name: string) => {
  const { id } = signIn(desk, name)
  desk.ask('moderator.setRole', { moderatorId: id, role: 'senior' })
  return id
}

test.describe('a post put aside', () => {
  test.use({ start: { rows: rows(6), behindMs: HOUR } })

  test('with L says until when, and lies there by its return', async ({ desk }) => {
    await desk.press()
    const first = await desk.currentId()
    await expect(desk.page.getByRole('button', { name: /^L Später bis .*08:00$/ })).toBeVisible()
    await desk.press('l', 'g', 'l')
    await expect(row(desk, first).locator('time')).toHaveText(/Kommt wieder .*08:00/)
  })

  test('with Shift+L asks until when, shows what it understood, and refuses what it did not', async ({ desk }) => {
    await desk.press('Shift+L')
    const first = await desk.currentId()
    const field = desk.page.getByLabel('Zurücklegen bis')
    await expect(field).toBeFocused()
    await expect(desk.page.locator('.understood')).toHaveText(/08:00 – in/)
    await field.fill('bald')
    await expect(desk.page.locator('.understood')).toHaveText('Keine Zeit erkannt.')
    await desk.page.keyboard.press('Enter')
    await expect(desk.page.getByRole('alert')).toContainText('Das ist keine Zeit.')
    await field.fill('heute 0:00')
    await desk.page.keyboard.press('Enter')
    await expect(desk.page.getByRole('alert')).toContainText('schon vorbei')
    await field.fill('3 Tage')
    await expect(desk.page.locator('.understood')).toHaveText(/– in 3 Tagen$/)
    await desk.page.keyboard.press('Enter')
    await expect.poll(() => view(desk, first).queue).toBe('later')
    await expect(desk.page.locator('.queue-list')).toBeFocused()
    expect(await desk.currentId()).not.toBe(first)
    await desk.press('z')
    expect(view(desk, first).queue).toBe('incoming')
  })

  test('says when it is back whose it was and until when', async ({ desk }) => {
    const dueAt = inMs(-10 * MINUTE)
    decide(desk, 2, { action: 'later', note: '', dueAt })
    await desk.press('g', 'l')
    await expect(row(desk, 2)).toBeVisible()
    await desk.catchUp()
    await desk.press('g', 'i', 'j')
    await expect(row(desk, 2)).toContainText('zurückgelegt von Anna Muster')
    await expect(desk.page.locator('.post-decision')).toHaveText(/^zurückgelegt von Anna Muster, war bis .*\d\d:\d\d$/)
  })
})

test.describe('an escalation', () => {
  test.use({ start: { rows: rows(6), behindMs: 2 * HOUR } })

  test('takes a name by its first letters and a deadline, and shows both', async ({ desk }) => {
    const berta = senior(desk, 'Berta Klein')
    signIn(desk, 'Bernd Groß')
    signIn(desk, 'Anna Muster')
    await desk.press('e')
    const id = await desk.currentId()
    await desk.page.keyboard.type('Strafbar? @Be')
    const options = desk.page.getByRole('option', { name: /^Be/ })
    await expect(options).toHaveText(['Berta KleinLeitung', 'Bernd Groß'])
    await desk.page.keyboard.press('ArrowDown')
    await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true')
    await desk.page.keyboard.press('ArrowUp')
    await desk.page.keyboard.press('Enter')
    await expect(desk.page.getByRole('textbox', { name: 'Warum eskalieren?' })).toHaveValue('Strafbar? @Berta Klein ')
    await expect(desk.page.locator('.mention-list')).toHaveCount(0)
    await desk.page.keyboard.type('bis übermorgen 9')
    await expect(desk.page.locator('.understood')).toHaveText(/^an Berta Klein · Frist .*09:00$/)
    await desk.page.keyboard.press('Enter')
    await expect.poll(() => view(desk, id).queue).toBe('escalated')
    expect(view(desk, id)).toMatchObject({ assigneeId: berta, decisions: [{ note: 'Strafbar?' }] })
    await desk.press('g', 'e')
    await expect(row(desk, id)).toContainText('an Berta Klein')
    await expect(desk.page.locator('.post-decision')).toContainText('Frist')
  })

  test('is sent by Enter without either, and says what is missing', async ({ desk }) => {
    await desk.press('e')
    const id = await desk.currentId()
    await desk.page.keyboard.type('@Niemand !2h')
    await expect(desk.page.locator('.understood')).toContainText('„@Niemand“ gibt es hier nicht.')
    await desk.page.keyboard.press('Enter')
    await expect(desk.page.getByRole('alert')).toContainText('Hinter @ steht kein Name')
    const field = desk.page.getByRole('textbox', { name: 'Warum eskalieren?' })
    await field.fill('!2h')
    await desk.page.keyboard.press('Enter')
    await expect(desk.page.getByRole('alert')).toContainText('warum eskaliert wird')
    await expect(field).toHaveValue('!2h')
    await field.fill('Bitte ansehen')
    await desk.page.keyboard.press('Enter')
    await expect.poll(() => view(desk, id).queue).toBe('escalated')
  })

  test('stands by its deadline, says in a word that it is overdue, and can be seen alone', async ({ desk }) => {
    const berta = senior(desk, 'Berta')
    signIn(desk, 'Anna Muster')
    decide(desk, 1, {})
    decide(desk, 2, { assigneeId: berta, dueAt: inMs(4 * HOUR) })
    decide(desk, 3, { dueAt: inMs(-HOUR) })
    signIn(desk, 'Berta')
    await desk.press('g', 'e')
    await expect(desk.page.locator('.queue-row')).toHaveCount(3)
    const shown = await desk.page.locator('.queue-row').evaluateAll(all => all.map(one => Number(one.dataset['id'])))
    expect(shown).toEqual([3, 2, 1])
    await expect(row(desk, 3).locator('.overdue')).toHaveText(/^überfällig seit /)
    await expect(row(desk, 2)).toContainText('an mich')
    await expect(line(desk)).toHaveText('Für Sie:1 eskaliert2 an die Leitung')
    await desk.press('Shift+M')
    await expect(desk.page.locator('.queue-row')).toHaveCount(1)
    await expect(desk.page.getByRole('button', { name: 'meine' })).toHaveAttribute('aria-pressed', 'true')
    await desk.press('Shift+M')
    await expect(desk.page.locator('.queue-row')).toHaveCount(3)
  })

  test('is answered by a senior and comes back to the head of who asked, with the answer', async ({ desk }) => {
    const berta = senior(desk, 'Berta')
    signIn(desk, 'Anna Muster')
    decide(desk, 4, { assigneeId: berta })
    signIn(desk, 'Berta')
    await desk.press('g', 'e', 'a')
    await desk.page.getByLabel('Antwort an die Moderation').fill('Darf bleiben.')
    await desk.page.keyboard.press('Enter')
    await expect.poll(() => view(desk, 4).queue).toBe('incoming')
    await expect(line(desk)).toBeHidden()
    await desk.press('z')
    expect(view(desk, 4)).toMatchObject({ queue: 'escalated', assigneeId: berta })
    await desk.press('Control+Shift+Z')
    await expect.poll(() => view(desk, 4).queue).toBe('incoming')
    signIn(desk, 'Anna Muster')
    await expect(line(desk)).toHaveText('Für Sie:1 Antwort')
    await line(desk).getByRole('button', { name: '1 Antwort' }).click()
    await expect.poll(() => desk.currentId()).toBe(4)
    await expect(row(desk, 4)).toContainText('Antwort von Berta')
    await expect(desk.page.locator('.post-decision')).toContainText('Darf bleiben.')
    await desk.press('f')
    await expect(line(desk)).toBeHidden()
    await desk.press('g', 'i')
    await desk.press('a')
    await expect(desk.page.locator('.strip-keys')).toHaveText('Geht nur bei eskalierten Beiträgen.')
  })
})

test.describe('a second opinion', () => {
  test.use({ start: { rows: rows(6) } })

  const offered = (desk: Workstation) => {
    senior(desk, 'Sina')
    desk.ask('opinion.setShare', { percent: 100 })
    signIn(desk, 'Anna Muster')
    decide(desk, 1, { action: 'delete', reason: 'N01', note: 'Zu grob.' })
    decide(desk, 2, { action: 'approve', note: '' })
    signIn(desk, 'Berta')
  }

  test('is asked for without a trace of the decision, by the same keys, and changes nothing that agrees', async ({
    desk,
  }) => {
    offered(desk)
    await expect(line(desk)).toHaveText('Für Sie:2 Zweitmeinungen')
    await desk.press('g', 'z')
    await expect(desk.page.getByRole('heading', { level: 1 })).toHaveText('Zweitmeinung')
    expect(await desk.currentId()).toBe(1)
    await expect(desk.page.locator('.desk-post')).toContainText('Bitte so entscheiden')
    await expect(desk.page.locator('.desk')).not.toContainText(/Zu grob|Anna Muster/)
    await expect(desk.page.locator('.desk-context')).not.toContainText('gelöscht von')
    await desk.press('l')
    await expect(desk.page.locator('.strip-keys')).toContainText('Das geht in der Zweitmeinung nicht')
    await desk.press('d', '1')
    await expect.poll(() => desk.currentId()).toBe(2)
    expect(view(desk, 1)).toMatchObject({ status: 'deleted', version: 1 })
    await desk.press('z')
    await expect(desk.page.locator('.strip-keys')).toContainText('Das geht in der Zweitmeinung nicht')
    await desk.press('f')
    await expect(desk.page.locator('.empty')).toContainText('„Zweitmeinung“ ist leer.')
    await desk.press('g', 'i')
    await expect(desk.page.locator('.queue-nav')).not.toContainText('Zweitmeinung')
  })

  test('that differs stands in Escalated of a senior with both', async ({ desk }) => {
    offered(desk)
    await desk.press('g', 'z', 'f')
    await expect.poll(() => view(desk, 1).queue).toBe('escalated')
    signIn(desk, 'Sina')
    await desk.press('g', 'e')
    await expect(row(desk, 1)).toContainText('an mich')
    await expect(desk.page.locator('.post-decision')).toContainText('Anna Muster: löschen')
    await expect(desk.page.locator('.post-decision')).toContainText('Zweitmeinung von Berta: freigeben')
    await expect(desk.page.locator('.post-decision')).toContainText('automatisch nach der Zweitmeinung von Berta')
  })

  test('shows in the statistics how far two people agree', async ({ desk }) => {
    offered(desk)
    for (const [id, action] of [
      [1, 'delete'],
      [2, 'approve'],
    ] as const) {
      const { revision, version } = view(desk, id)
      const said = { revision, version, reason: action === 'delete' ? 'N01' : null, note: '', timeOnPostMs: 900 }
      desk.ask('opinion.give', { commentId: id, action, ...said })
    }
    await desk.press('g')
    await desk.page.keyboard.press('t')
    const table = desk.page.getByRole('table', { name: 'Wie einig sich zwei sind' })
    await expect(table.getByRole('row', { name: /^was zu tun ist/ })).toHaveText(
      'was zu tun ist2100 %1,00zu wenig Streuung',
    )
    await expect(table.getByRole('row')).toHaveCount(3)
  })

  test('is switched on by a senior, and told to everybody', async ({ desk }) => {
    await desk.press('Control+k')
    await desk.page.keyboard.type('Wer moderiert')
    await desk.page.keyboard.press('Enter')
    const share = desk.page.getByLabel('Anteil der Zweitmeinungen')
    await expect(share).toHaveAttribute('readonly')
    senior(desk, 'Sina')
    await expect(share).not.toHaveAttribute('readonly')
    await share.fill('101')
    await expect(desk.page.getByRole('button', { name: 'Speichern' })).toBeDisabled()
    await share.fill('5')
    await desk.page.keyboard.press('Enter')
    await expect.poll(() => desk.ask('opinion.share', {})).toEqual({ percent: 5 })
  })
})

for (const theme of ['light', 'dark'] as const)
  for (const language of ['de', 'en'] as const)
    test.describe(`${language}, ${theme}`, () => {
      test.use({ start: { rows: rows(12), behindMs: 2 * HOUR, theme, language } })

      test('axe finds nothing where posts wait', async ({ desk }) => {
        test.slow()
        const clean = async (where: string) => expect.soft(await violations(desk.page), where).toEqual([])
        const berta = senior(desk, 'Berta')
        desk.ask('opinion.setShare', { percent: 100 })
        signIn(desk, 'Anna Muster')
        for (const id of [1, 2, 3, 4]) decide(desk, id, { assigneeId: berta, dueAt: inMs((id - 2) * HOUR + MINUTE) })
        decide(desk, 5, { action: 'delete', reason: 'N01' })
        decide(desk, 6, { action: 'later', note: '', dueAt: inMs(-MINUTE) })
        decide(desk, 7, { action: 'later', note: '', dueAt: inMs(30 * HOUR) })
        signIn(desk, 'Berta')
        await desk.press('g', 'e')
        await clean('escalated')
        await desk.press('a')
        await clean('answer')
        await desk.page.keyboard.type('Darf bleiben.')
        await desk.page.keyboard.press('Enter')
        await desk.press('g', 'l')
        await clean('later')
        await desk.catchUp()
        await desk.press('g', 'z')
        await clean('opinion')
        signIn(desk, 'Anna Muster')
        await desk.press('g', 'i')
        await clean('answer of a senior')
        await desk.press('Shift+L')
        await clean('time')
        await desk.page.keyboard.press('Escape')
        await desk.press('e')
        await desk.page.keyboard.type('Ist das strafbar? @B')
        await clean('names')
      })
    })
