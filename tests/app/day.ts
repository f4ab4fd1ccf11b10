import { expect } from '@playwright/test'
import type { CommentView, ListName } from '../../shared/domain.ts'
import type { Desk } from './desk.ts'

// What every walk through a day needs: a name, the demo desk, and looks at what is on the screen.

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
