import { expect, type Locator, type Page } from '@playwright/test'
import type { CommentView, ListName } from '../../shared/domain.ts'
import type { Desk } from './desk.ts'

// What every walk through a day needs: a name, the demo desk, and looks at what is on the screen.

const MOST_STEPS = 220

/** The keys that lead to a queue, after G. */
export const goKey = { incoming: 'i', flagged: 'f', escalated: 'e', later: 'l', decided: 'h' } as const

/** Name, language and demo desk, with Tab, arrows and Enter. */
export async function firstRun({ page, press }: Desk): Promise<void> {
  await page.keyboard.type('Eva Kern')
  await press('Tab')
  await press('ArrowLeft')
  await expect(page.getByRole('heading', { name: 'Welcome' })).toBeVisible()
  await press('ArrowLeft')
  await expect(page.getByRole('heading', { name: 'Willkommen' })).toBeVisible()
  await press('Shift+Tab', 'Enter')
  await page.locator('[data-post]').waitFor()
}

/** Whoever sits at the desk now opens the list of people with the palette. */
export async function openPeople({ page, press }: Desk): Promise<void> {
  await press('Control+k')
  await expect(page.getByRole('dialog', { name: 'Befehle' })).toBeVisible()
  await page.keyboard.type('Wer moderiert')
  await press('Enter')
  await expect(page.getByRole('dialog', { name: 'Wer moderiert?' })).toBeVisible()
}

/** Somebody takes over: by their button in the list of people, or, when new, by typing their name. */
export async function takeOver(desk: Desk, name: string): Promise<void> {
  const { page, press, ask } = desk
  await openPeople(desk)
  const known = page.getByRole('dialog').getByRole('button', { name, exact: true })
  if (await known.isVisible()) await tabTo(page, known)
  else {
    await tabTo(page, page.getByLabel('Anderer Name'))
    await page.keyboard.type(name)
  }
  await press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect.poll(() => ask('app.state', {})).toMatchObject({ value: { moderator: { name } } })
}

/** Makes somebody in the list of people a senior. */
export async function giveLead(desk: Desk, name: string): Promise<void> {
  const { page, press } = desk
  await openPeople(desk)
  const role = page.getByRole('combobox', { name: `Aufgabe von ${name}` })
  await tabTo(page, role)
  await press('L')
  await expect(role).toHaveValue('senior')
  await press('Escape')
}

/** Whether the focus is exactly there. */
export const hasFocus = (locator: Locator) => locator.evaluate(element => element === document.activeElement)

/** Presses Tab until the focus is there. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  for (let step = 0; step < MOST_STEPS && !(await hasFocus(target)); step += 1) await page.keyboard.press('Tab')
  await expect(target).toBeFocused()
}

/** Presses J until this post is on the screen. */
export async function walkToPost(desk: Desk, id: number): Promise<void> {
  for (let step = 0; step < MOST_STEPS && (await currentId(desk)) !== id; step += 1) await desk.press('j')
  expect(await currentId(desk)).toBe(id)
}

/** The number of the post on the screen. */
export async function currentId({ page }: Desk): Promise<number> {
  return Number(await page.locator('[data-post]').getAttribute('data-post'))
}

/** Where the post on the screen stands. */
export async function queueOf(desk: Desk): Promise<ListName> {
  return (await viewOf(desk, await currentId(desk))).queue
}

/** A post as the desk shows it. */
export async function viewOf({ ask }: Desk, id: number): Promise<CommentView> {
  const reply = await ask('comment.views', { ids: [id] })
  const [view] = reply.ok ? reply.value : []
  if (view === undefined) throw new Error(`There is no post ${id}`)
  return view
}

/** How many steps of this shift stand. */
export async function stepsDone({ ask }: Desk): Promise<number> {
  const reply = await ask('history.page', { from: null, limit: 1 })
  return reply.ok ? reply.value.total - reply.value.undone : Number.NaN
}
