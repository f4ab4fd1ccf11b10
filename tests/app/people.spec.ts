import { expect } from '@playwright/test'
import { currentId, firstRun, giveLead, openPeople, tabTo, takeOver, viewOf } from './day.ts'
import { type Desk, test } from './desk.ts'

// Two and three people at one desk, one after the other, in the real program and by keyboard alone: a question to a senior and its answer,
// and what somebody else would have decided.

const waiting = ({ page }: Desk) => page.locator('.waiting-line')
const row = ({ page }: Desk, id: number) => page.locator(`#row-${id}`)
const moderatorId = async ({ ask }: Desk) => {
  const reply = await ask('app.state', {})
  return reply.ok ? reply.value.moderator?.id : undefined
}

test('a post is escalated to a senior with a deadline, and the answer comes back first to who asked', async ({
  launch,
}) => {
  const desk = await launch()
  const { page, press } = desk
  await firstRun(desk)
  await takeOver(desk, 'Berta Klug')
  await giveLead(desk, 'Berta Klug')
  const berta = await moderatorId(desk)
  await takeOver(desk, 'Eva Kern')

  await press('g', 'i')
  await press(...Array.from({ length: 5 }, () => 'j'))
  const id = await currentId(desk)
  await press('e')
  await page.keyboard.type('Ist das strafbar? @Be')
  await expect(page.getByRole('option', { name: /Berta Klug/ })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await page.keyboard.type('!4h')
  await expect(page.locator('.understood')).toHaveText(/^an Berta Klug · Frist /)
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await viewOf(desk, id)).queue).toBe('escalated')
  const asked = await viewOf(desk, id)
  expect(asked).toMatchObject({ assigneeId: berta, decisions: [{ note: 'Ist das strafbar?' }] })
  expect(Date.parse(asked.dueAt ?? '') - Date.parse(asked.decisions[0]!.decidedAt)).toBeGreaterThan(3.9 * 3_600_000)

  await takeOver(desk, 'Berta Klug')
  await expect(waiting(desk)).toContainText('1 eskaliert')
  await press('g', 'e')
  await expect(row(desk, id)).toContainText('an mich')
  await expect.poll(() => currentId(desk)).toBe(id)
  await expect(page.locator('.post-decision')).toContainText('Ist das strafbar?')
  await press('a')
  await expect(page.getByLabel('Antwort an die Moderation')).toBeFocused()
  await page.keyboard.type('Nein, darf bleiben.')
  await press('Enter')
  await expect.poll(async () => (await viewOf(desk, id)).queue).toBe('incoming')

  await takeOver(desk, 'Eva Kern')
  await expect(waiting(desk)).toContainText('1 Antwort')
  await press('g', 'i')
  await expect.poll(() => currentId(desk)).toBe(id)
  await expect(row(desk, id)).toContainText('Antwort von Berta Klug')
  await expect(page.locator('.post-decision')).toContainText('Nein, darf bleiben.')
  await press('f')
  await expect.poll(async () => (await viewOf(desk, id)).status).toBe('approved')
  await expect(waiting(desk)).not.toContainText('Antwort')
})

test('a share of the decisions is judged again by somebody who does not see them, and the statistics say how far they agree', async ({
  launch,
}) => {
  const desk = await launch()
  const { page, press, ask } = desk
  await firstRun(desk)
  await takeOver(desk, 'Sina Rau')
  await giveLead(desk, 'Sina Rau')
  await openPeople(desk)
  await tabTo(page, page.getByLabel('Anteil der Zweitmeinungen'))
  await press('Control+a')
  await page.keyboard.type('100')
  await press('Enter')
  await expect.poll(() => ask('opinion.share', {})).toEqual({ ok: true, value: { percent: 100 } })
  await press('Escape')

  await takeOver(desk, 'Eva Kern')
  await press('g', 'i')
  const deleted = await currentId(desk)
  await press('d', '1')
  const approved = await currentId(desk)
  await press('f')
  const disputed = await currentId(desk)
  await press('f')
  await expect.poll(async () => (await viewOf(desk, disputed)).status).toBe('approved')

  await takeOver(desk, 'Carl Neu')
  await expect(waiting(desk)).toContainText('3 Zweitmeinungen')
  await press('g', 'z')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Zweitmeinung')
  await expect.poll(() => currentId(desk)).toBe(deleted)
  await expect(page.locator('.desk-post')).toContainText('Bitte so entscheiden')
  await expect(page.locator('.desk')).not.toContainText('Eva Kern')
  await press('d', '1')
  await expect.poll(() => currentId(desk)).toBe(approved)
  await press('f')
  await expect.poll(() => currentId(desk)).toBe(disputed)
  await press('d', '1')
  await expect(page.locator('.empty')).toContainText('„Zweitmeinung“ ist leer.')
  expect(await viewOf(desk, deleted)).toMatchObject({ status: 'deleted', decisions: { length: 1 } })
  expect(await viewOf(desk, approved)).toMatchObject({ status: 'approved', decisions: { length: 1 } })
  await expect.poll(async () => (await viewOf(desk, disputed)).queue).toBe('escalated')

  await press('g', 't')
  const table = page.getByRole('table', { name: 'Wie einig sich zwei sind' })
  await expect(table.getByRole('row', { name: /^was zu tun ist/ })).toHaveText(/^was zu tun ist367\s%0,40/)
  expect(await ask('audit.verify', {})).toMatchObject({ ok: true, value: { ok: true, broken: null } })
})
