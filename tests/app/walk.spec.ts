import { expect } from '@playwright/test'
import type { Output } from '../../shared/contract.ts'
import type { Action, CommentRow, Cursor, QueueName } from '../../shared/domain.ts'
import type { Reply } from '../../shared/errors.ts'
import { currentId, firstRun, goKey, queueOf, stepsDone, viewOf } from './day.ts'
import { type Desk, test } from './desk.ts'

// The whole way of a first day, by keyboard alone: name, demo desk, thirty decisions in every way there is, all of them taken
// back, and the same desk again after a restart.

type Way = Readonly<{
  queue: QueueName
  /** Letters of a note are typed; everything else is a key. */
  keys: readonly string[]
  note?: string
  action: Action
  /** Null where the suggestion decides, or where there is none. */
  reason: string | null
}>

const NOTE = 'Bitte genauer ansehen, das klingt ernst.'
const ways: readonly Way[] = [
  { queue: 'incoming', keys: ['f'], action: 'approve', reason: null },
  { queue: 'incoming', keys: ['d', '1'], action: 'delete', reason: 'by digit' },
  { queue: 'incoming', keys: ['l'], action: 'later', reason: null },
  { queue: 'incoming', keys: ['e'], note: NOTE, action: 'escalate', reason: null },
  { queue: 'incoming', keys: ['d', '9'], action: 'delete', reason: 'by digit' },
  { queue: 'flagged', keys: ['d', 'd'], action: 'delete', reason: 'suggested' },
  { queue: 'flagged', keys: ['Shift+D'], action: 'delete', reason: 'suggested' },
  { queue: 'flagged', keys: ['d', 'Enter'], action: 'delete', reason: 'suggested' },
  { queue: 'flagged', keys: ['f'], action: 'approve', reason: null },
  { queue: 'flagged', keys: ['d', '4'], action: 'delete', reason: 'by digit' },
]
const ROUNDS = 3
const DECISIONS = ways.length * ROUNDS

test('a first day by keyboard alone, and nothing is different after taking everything back', async ({ launch }) => {
  test.setTimeout(180_000)
  const desk = await launch()
  await firstRun(desk)
  const atFirst = await everything(desk)
  expect(atFirst.filter(row => row.queue === 'incoming').length).toBeGreaterThan(300)

  let decided = 0
  for (let round = 0; round < ROUNDS; round += 1)
    for (const way of ways) {
      await walk(desk, way)
      decided += 1
      await expect.poll(() => stepsDone(desk)).toBe(decided)
    }
  expect(decided).toBe(DECISIONS)
  const afterWork = await everything(desk)
  expect(changedBetween(atFirst, afterWork)).toHaveLength(DECISIONS)

  for (let left = DECISIONS - 1; left >= 0; left -= 1) {
    await desk.press(left % 2 === 0 ? 'z' : 'Control+z')
    await expect.poll(() => stepsDone(desk)).toBe(left)
  }
  const afterUndo = await everything(desk)
  expect(changedBetween(atFirst, afterUndo)).toEqual([])

  await desk.press('Control+Shift+z')
  await expect.poll(() => stepsDone(desk)).toBe(1)
  await desk.press('z')
  await expect.poll(() => stepsDone(desk)).toBe(0)
  const atTheEnd = await everything(desk)
  const counts = await desk.ask('queue.list', {})
  await desk.press('Control+q').catch(() => {})
  await expect.poll(() => desk.app.windows().length).toBe(0)

  const again = await launch()
  await again.page.locator('[data-post]').waitFor()
  expect(await everything(again)).toEqual(atTheEnd)
  expect(await again.ask('queue.list', {})).toEqual(counts)
  await expect(again.page.getByRole('button', { name: 'Eva Kern' })).toBeVisible()
  expect(await again.ask('audit.verify', {})).toMatchObject({ ok: true, value: { ok: true, broken: null } })
  await again.close()
})

/** One decision; checks that the record says what the keys meant. */
async function walk(desk: Desk, { queue, keys, note, action, reason }: Way): Promise<void> {
  await desk.press('g', goKey[queue])
  await expect.poll(() => queueOf(desk)).toBe(queue)
  const id = await currentId(desk)
  const before = await viewOf(desk, id)
  await desk.press(...keys)
  if (note !== undefined) {
    await desk.page.keyboard.type(note)
    await desk.press('Enter')
  }
  await expect.poll(async () => (await viewOf(desk, id)).decisions.length).toBe(before.decisions.length + 1)
  const view = await viewOf(desk, id)
  const record = view.decisions.toSorted((one, other) => one.decidedAt.localeCompare(other.decidedAt)).at(-1)
  expect(record).toMatchObject({ action, note: note ?? '', moderatorName: 'Eva Kern' })
  if (reason === 'suggested') expect(record?.reason).toBe(before.suggestion?.reason)
  else if (reason === 'by digit') expect(record?.reason).toBe(await reasonOn(desk, Number(keys.at(-1))))
  await expect.poll(() => currentId(desk)).not.toBe(id)
}

async function reasonOn({ ask }: Desk, digit: number): Promise<string> {
  const reply = await ask('reason.list', {})
  return (reply.ok ? reply.value : []).find(reason => reason.digit === digit)?.code ?? ''
}

/** Every post of the desk with its place, by number. */
async function everything({ ask }: Desk): Promise<CommentRow[]> {
  const rows: CommentRow[] = []
  for (const queue of ['incoming', 'flagged', 'escalated', 'later', 'decided'] as const) {
    let after: Cursor | null = null
    do {
      const reply: Reply<Output<'queue.page'>> = await ask('queue.page', { queue, order: 'oldest', after, limit: 200 })
      if (!reply.ok) throw new Error(reply.problem.key)
      rows.push(...reply.value.rows)
      after = reply.value.next
    } while (after !== null)
  }
  return rows.toSorted((one, other) => one.id - other.id)
}

/** The posts whose status or queue differ; their versions may, since taking back is a change too. */
function changedBetween(before: readonly CommentRow[], after: readonly CommentRow[]): number[] {
  expect(after.map(row => row.id)).toEqual(before.map(row => row.id))
  return before.flatMap((row, index) => {
    const other = after[index]
    return row.status === other?.status && row.queue === other.queue ? [] : [row.id]
  })
}
