import { expect } from '@playwright/test'
import type { Desk } from './desk.ts'

// Every view there is, by the keys that lead to it from the desk; Escape leads back.

type View = Readonly<{
  name: string
  open: readonly string[]
  /** What is typed once it is open. */
  typed?: string
  after?: readonly string[]
  /** Is there once it is open. */
  sign: string
  /** How often Escape is pressed until the desk is back. */
  escapes: number
}>

export const views: readonly View[] = [
  { name: 'desk', open: ['g', 'f'], sign: '.post', escapes: 0 },
  { name: 'reasons', open: ['d'], sign: '.bar[data-mode="reason"]', escapes: 1 },
  { name: 'all-reasons', open: ['d', '0'], sign: '.picker-list', escapes: 2 },
  { name: 'escalation', open: ['e'], sign: '.note-field', escapes: 1 },
  { name: 'similar', open: ['r'], sign: '.similar-row', escapes: 1 },
  { name: 'thread', open: ['c'], sign: '.desk-panel .panel-row', escapes: 1 },
  { name: 'author', open: ['u'], sign: '.desk-panel .panel-row', escapes: 1 },
  { name: 'sanction', open: ['u', 'w'], sign: '.sanction-form', escapes: 2 },
  { name: 'shift', open: ['Shift+Z'], sign: '.desk-panel', escapes: 1 },
  { name: 'search-field', open: ['/'], sign: '.search', escapes: 1 },
  { name: 'search', open: ['/'], typed: 'der', after: ['Enter'], sign: '.post', escapes: 1 },
  { name: 'sweep', open: ['g', 'i', 's'], sign: '.sweep-card, .sweep-empty', escapes: 1 },
  { name: 'statistics', open: ['g', 't'], sign: '.tiles', escapes: 1 },
  { name: 'rules', open: ['g', 'u'], sign: '.pack-row', escapes: 1 },
  { name: 'rule-editor', open: ['g', 'u', 'Enter'], sign: '.editor-state', escapes: 2 },
  { name: 'settings', open: ['g', 's'], sign: '.settings-general', escapes: 1 },
  { name: 'keys', open: ['g', 'k'], sign: '.keys-table', escapes: 1 },
  { name: 'manual', open: ['F1'], sign: '.manual', escapes: 1 },
  { name: 'notice', open: ['Shift+N'], sign: '.notice-dialog', escapes: 1 },
  { name: 'complaint', open: ['Shift+C'], sign: '.notice-dialog', escapes: 1 },
  { name: 'palette', open: ['Control+k'], sign: '.palette', escapes: 1 },
  { name: 'key-help', open: ['?'], sign: '.key-help', escapes: 1 },
  { name: 'import', open: ['Control+i'], sign: 'dialog', escapes: 1 },
]

export async function openView({ page, press }: Desk, view: View): Promise<void> {
  await press(...view.open)
  if (view.typed !== undefined) await page.keyboard.type(view.typed)
  if (view.after !== undefined) await press(...view.after)
  await page.locator(view.sign).first().waitFor()
}

export async function leaveView({ page, press }: Desk, view: View): Promise<void> {
  for (let step = 0; step < view.escapes; step += 1) await press('Escape')
  await expect(page.locator('.desk .post')).toBeVisible()
  await expect(page.locator('dialog')).toHaveCount(0)
}
