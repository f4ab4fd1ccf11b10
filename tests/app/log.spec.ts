import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { test } from './desk.ts'

const NAME = 'Eva Musterfrau-Prüfstein'
const NOTE = 'Notiz mit dem Wort Zwetschkenröster'
const TEXT = 'Ein Satz mit Marillenknödel <script>alert(1)</script>'

test('the log holds what happened and no word that anybody wrote', async ({ folder, launch }) => {
  const desk = await launch()
  await desk.ask('moderator.signIn', { name: NAME })
  await desk.ask('demo.load', {})
  const page = await desk.ask('queue.page', { queue: 'incoming', order: 'oldest', after: null, limit: 50 })
  const rows = page.ok ? page.value.rows : []
  expect(rows.length).toBeGreaterThan(20)
  const views = await desk.ask('comment.views', { ids: rows.slice(0, 20).map(row => row.id) })
  const shown = views.ok ? views.value : []
  const draft = { revision: 1, version: 0, reason: null, timeOnPostMs: 10 }
  await desk.ask('comment.decide', { ...draft, commentId: rows[0]!.id, action: 'escalate', note: NOTE })
  await desk.ask('comment.decide', { ...draft, commentId: rows[0]!.id, action: 'approve', note: NOTE })
  await desk.ask('check.text', { text: TEXT })
  // misuse and faults, each with text in it
  await desk.page.evaluate(text => window.api.dispatch(text, { text }), TEXT)
  await desk.page.evaluate(text => window.api.dispatch('check.text', { text, [text]: 1 }), TEXT)
  const fault = await desk.ask('fault.report', {
    where: `Error: ${TEXT}\n    at Post (app://workstation/assets/i.js:1:2)`,
  })
  const file = join(folder, `${TEXT.slice(0, 20)}.json`)
  writeFileSync(file, `[{"id": 1, "text": "${NOTE}"`)
  await desk.page.evaluate(text => window.api.offerFile(new File([text], text)), TEXT)
  await desk.app.evaluate((_, text) => {
    setImmediate(() => {
      JSON.parse(text)
    })
  }, TEXT)
  await expect.poll(() => desk.log()).toContain('uncaught')

  const log = desk.log()
  expect(log).toContain(fault.ok ? fault.value.ref : 'a reference')
  const forbidden = [NAME, NOTE, TEXT, 'Marillenknödel', 'Zwetschkenröster', 'Musterfrau', ...wordsOf(shown)]
  const said = log + desk.spoken()
  expect(forbidden.filter(word => said.includes(word))).toEqual([])
  for (const line of log.trim().split('\n'))
    expect(JSON.parse(line)).toMatchObject({
      at: expect.any(String),
      area: expect.any(String),
      what: expect.any(String),
    })
})

/** Every text, name and title of the posts that were on the screen. */
function wordsOf(
  views: ReadonlyArray<Readonly<{ text: string; author: { name: string }; article: { title: string; lead: string } }>>,
): string[] {
  return views.flatMap(({ text, author, article }) => [text, author.name, article.title, article.lead])
}
