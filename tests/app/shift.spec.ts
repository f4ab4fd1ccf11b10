import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect } from '@playwright/test'
import type { QueueName } from '../../shared/domain.ts'
import { currentId, firstRun, goKey, queueOf, stepsDone, viewOf } from './day.ts'
import { type Desk, test } from './desk.ts'

// A whole shift by keys alone: three hundred posts and more in every way there is, then all of it taken back. What is in the database
// then is what was there before, but for the records of what was done. The keys go into the report.

const DECIDED = 300
const NOTE = 'Bitte genauer ansehen, das klingt ernst.'

/** Records: what was done stays written down, though it was taken back. */
const RECORDS = [
  'audit',
  'author_records',
  'decisions',
  'hit_marks',
  'opinion_offers',
  'outbox_sanctions',
  'queue_flows',
  'statement_records',
  // one for each deletion there was; none of them stands
  'statements',
  'steps',
]

test('three hundred posts decided by keys alone, and the database is as it was once all is taken back', async ({
  launch,
  folder,
}, testInfo) => {
  test.setTimeout(600_000)
  const desk = await launch()
  const shift = recordKeys(desk)
  await firstRun(desk)
  const before = contents(folder)

  // first, for a mark has the post judged again, by what is known by then
  await goTo(shift, 'flagged')
  await shift.press('n', 'n')

  const single = singleWays(shift)
  let turn = 0
  const decideOne = async () => decideSingle(shift, single[turn++ % single.length]!)

  for (let post = 0; post < 40; post += 1) await decideOne()
  await alikeTogether(shift)
  await pickedTogether(shift)
  await pickedTogether(shift)
  for (let post = 0; post < 40; post += 1) await decideOne()
  await sweepPage(shift)
  await sanctions(shift)
  await lookAround(shift)
  await foundPosts(shift)
  await wholeList(shift, 'later')
  while (decided(folder) < DECIDED) await decideOne()

  const steps = await stepsDone(desk)
  expect(decided(folder)).toBeGreaterThanOrEqual(DECIDED)
  expect(changed(before, contents(folder))).toContain('comments')

  // half of it back and forth again, then all of it
  for (let left = steps - 1; left >= steps / 2; left -= 1) await takeBack(shift, left)
  for (let done = Math.ceil(steps / 2) + 1; done <= steps; done += 1) await takeAgain(shift, done)
  for (let left = steps - 1; left >= 0; left -= 1) await takeBack(shift, left)

  expect(changed(before, contents(folder))).toEqual([])
  expect(standing(folder)).toBe(0)
  const verified = await desk.ask('audit.verify', {})
  expect(verified).toMatchObject({ ok: true, value: { ok: true, broken: null } })
  await testInfo.attach('keys.txt', { body: shift.keys.join('\n'), contentType: 'text/plain' })
  expect(shift.keys.length).toBeGreaterThan(DECIDED)
  await desk.close()
})

type Shift = Desk & Readonly<{ keys: string[]; type: (text: string) => Promise<void> }>

/** The desk with a list of everything that is pressed and typed. */
function recordKeys(desk: Desk): Shift {
  const keys: string[] = []
  return {
    ...desk,
    keys,
    press: async (...pressed) => {
      keys.push(...pressed)
      await desk.press(...pressed)
    },
    type: async text => {
      keys.push(`"${text}"`)
      await desk.page.keyboard.type(text)
    },
  }
}

type Single = Readonly<{
  queue: QueueName
  act: () => Promise<void>
  /** Takes what the rules suggest, so there must be something. */
  isSuggested?: boolean
}>

/** Every way to decide one post, each from the queue in which it is at home. */
function singleWays({ press, type }: Shift): Single[] {
  const keys = (queue: QueueName, ...pressed: string[]): Single => ({ queue, act: () => press(...pressed) })
  const escalate = (text: string): Single => ({
    queue: 'incoming',
    act: async () => {
      await press('e')
      await type(text)
      await press('Enter')
    },
  })
  return [
    keys('incoming', 'f'),
    keys('incoming', 'd', '1'),
    keys('incoming', 'd', '9'),
    keys('incoming', 'l'),
    escalate(NOTE),
    { ...keys('flagged', 'd', 'd'), isSuggested: true },
    { ...keys('flagged', 'Shift+D'), isSuggested: true },
    keys('flagged', 'f'),
    { ...keys('flagged', 'd', 'Enter'), isSuggested: true },
    {
      queue: 'incoming',
      act: async () => {
        await press('Shift+L')
        await type('übermorgen 9')
        await press('Enter')
      },
    },
    escalate(`${NOTE} !4h`),
    keys('incoming', 'd', '0', 'ArrowDown', 'Enter'),
    {
      queue: 'flagged',
      act: async () => {
        await press('Control+k')
        await type('Werbung')
        await press('Enter')
      },
    },
    keys('escalated', 'f'),
    keys('later', 'd', '2'),
  ]
}

async function decideSingle(shift: Shift, { queue, act, isSuggested = false }: Single): Promise<void> {
  await goTo(shift, queue)
  if (isSuggested && !(await walkToSuggestion(shift, queue))) return
  const [id, steps] = [await currentId(shift), await stepsDone(shift)]
  const { version } = await viewOf(shift, id)
  await act()
  await expect.poll(() => stepsDone(shift)).toBe(steps + 1)
  expect((await viewOf(shift, id)).version).toBe(version + 1)
}

/** Down the queue to the first post that the rules suggest to delete; false where there is none left. */
async function walkToSuggestion(shift: Shift, queue: QueueName): Promise<boolean> {
  const page = await shift.ask('queue.page', { queue, order: 'risk', after: null, limit: 200 })
  const target = (page.ok ? page.value.rows : []).find(row => row.reason !== null)?.id
  if (target === undefined) return false
  while ((await currentId(shift)) !== target) await shift.press('j')
  return true
}

async function goTo(shift: Shift, queue: QueueName): Promise<void> {
  await shift.press('g', goKey[queue])
  await expect.poll(() => queueOf(shift)).toBe(queue)
}

/** The first post that others are like, and all of them together. */
async function alikeTogether(shift: Shift): Promise<void> {
  const steps = await stepsDone(shift)
  const rows = await shift.ask('queue.page', { queue: 'incoming', order: 'oldest', after: null, limit: 200 })
  const ids = rows.ok ? rows.value.rows.map(row => row.id) : []
  const isAlike = async (commentId: number) => {
    const group = await shift.ask('similar.group', { commentId })
    return group.ok && group.value.posts.filter(post => post.status === 'pending').length > 1
  }
  await goTo(shift, 'incoming')
  for (const id of ids) {
    if (id === (await currentId(shift)) && (await isAlike(id))) break
    await shift.press('j')
  }
  await shift.press('r')
  await expect(shift.page.getByRole('listbox', { name: 'Dieser Beitrag, und was ihm ähnelt' })).toBeFocused()
  await shift.press('d', '3')
  await expect.poll(() => stepsDone(shift)).toBe(steps + 1)
}

/** Single ones and a run of posts, deleted with one reason, and others approved. */
async function pickedTogether(shift: Shift): Promise<void> {
  const steps = await stepsDone(shift)
  await goTo(shift, 'incoming')
  await shift.press('x', 'j', 'j', 'x')
  await forAll(shift, steps, 'd', '4')
  await goTo(shift, 'incoming')
  await shift.press('x', ...Array.from({ length: 29 }, () => 'j'), 'Shift+X')
  await forAll(shift, steps + 1, 'f')
}

/** A page of the sweep with one exception; it is held to the pace of reading, so the key is pressed until it is taken. */
async function sweepPage(shift: Shift): Promise<void> {
  const steps = await stepsDone(shift)
  await goTo(shift, 'incoming')
  await shift.press('s')
  await expect(shift.page.getByRole('listbox', { name: 'Beiträge dieser Seite' })).toBeVisible()
  await shift.page.keyboard.press('ArrowRight')
  await shift.page.keyboard.press('x')
  shift.keys.push('ArrowRight', 'x', 'Enter')
  await expect(async () => {
    if ((await stepsDone(shift)) === steps) await shift.page.keyboard.press('Enter')
    expect(await stepsDone(shift)).toBe(steps + 1)
  }).toPass()
  await shift.page.keyboard.press('Escape')
  shift.keys.push('Escape')
  await expect(shift.page.locator('[data-post]')).toBeVisible()
}

/** A note and a warning to the author of the first flagged post; the file is closed again. */
async function sanctions(shift: Shift): Promise<void> {
  const steps = await stepsDone(shift)
  await goTo(shift, 'flagged')
  await shift.press('m')
  await shift.type('Fällt immer wieder auf.')
  await shift.press('Enter')
  await expect.poll(() => stepsDone(shift)).toBe(steps + 1)
  await shift.press('u', 'w', 'Tab')
  await shift.type('Bitte sachlich bleiben.')
  await shift.press('Enter')
  await expect.poll(() => stepsDone(shift)).toBe(steps + 2)
  await shift.press('Escape')
}

/** Views that are left as they were found; nothing in them is a step. */
async function lookAround(shift: Shift): Promise<void> {
  const steps = await stepsDone(shift)
  await goTo(shift, 'flagged')
  const id = await currentId(shift)
  for (const keys of [['c'], ['i', 'i', 'u'], ['Shift+Z'], ['g', 't'], ['g', 'u'], ['g', 's']])
    await shift.press(...keys, 'Escape')
  await expect.poll(() => currentId(shift)).toBe(id)
  expect(await stepsDone(shift)).toBe(steps)
}

/** What a search finds, and what a filter leaves of a queue, is decided like any other list. */
async function foundPosts(shift: Shift): Promise<void> {
  const { page } = shift
  const steps = await stepsDone(shift)
  await goTo(shift, 'incoming')
  await shift.press('/')
  await shift.type('der status:wartet')
  await shift.press('Enter')
  await expect(page.getByRole('heading', { name: 'Suche', level: 1 })).toBeVisible()
  await page.locator('[data-post]').waitFor()
  await shift.press('f', 'd', '6')
  await expect.poll(() => stepsDone(shift)).toBe(steps + 2)
  await shift.press('Escape')
  await expect.poll(() => queueOf(shift)).toBe('incoming')
  await shift.press('Shift+F')
  await shift.type('ressort:sport')
  await shift.press('Enter')
  await expect(page.getByRole('list', { name: 'Filter' }).getByRole('button')).toHaveText(['ressort:sport'])
  await page.locator('[data-post]').waitFor()
  await shift.press('f', 'l')
  await expect.poll(() => stepsDone(shift)).toBe(steps + 4)
  await shift.press('Escape')
}

/** All of a queue at once, not only what is loaded. */
async function wholeList(shift: Shift, queue: QueueName): Promise<void> {
  const steps = await stepsDone(shift)
  await goTo(shift, queue)
  await shift.press('Control+a', 'Control+a')
  await forAll(shift, steps, 'f')
}

/** Many are decided only once it could be read what stands out among them. */
async function forAll(shift: Shift, steps: number, ...keys: string[]): Promise<void> {
  await shift.page.locator('.pick-line .bar-why').waitFor({ state: 'attached' })
  await shift.press(...keys)
  await expect.poll(() => stepsDone(shift)).toBe(steps + 1)
}

async function takeBack(shift: Shift, left: number): Promise<void> {
  await shift.press(left % 2 === 0 ? 'z' : 'Control+z')
  await expect.poll(() => stepsDone(shift)).toBe(left)
}

async function takeAgain(shift: Shift, done: number): Promise<void> {
  await shift.press('Control+Shift+z')
  await expect.poll(() => stepsDone(shift)).toBe(done)
}

type Contents = ReadonlyMap<string, string>

/** What is in the database of the desk now. */
function inDatabase<T>(folder: string, read: (db: Database.Database) => T): T {
  const db = new Database(join(folder, 'freigabe.db'), { readonly: true })
  try {
    return read(db)
  } finally {
    db.close()
  }
}

/** Every table that is no record, as text; of a comment its version is left out, which counts taking back too. */
const contents = (folder: string): Contents =>
  inDatabase(folder, db => {
    const tables = db
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .pluck()
      .all()
    const rows = (table: string) =>
      db
        .prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`)
        .all()
        .map(row => JSON.stringify(table === 'comments' ? { ...row, version: null } : row))
        .sort()
        .join('\n')
    return new Map(tables.filter(table => !RECORDS.includes(table)).map(table => [table, rows(table)]))
  })

const changed = (before: Contents, after: Contents) =>
  [...before].flatMap(([table, rows]) => (after.get(table) === rows ? [] : [table]))

/** How many posts of the desk people have decided, whatever has become of the decision. */
const decided = (folder: string): number =>
  inDatabase(folder, db =>
    db.prepare<[], number>("SELECT count(DISTINCT comment_id) FROM decisions WHERE origin = 'person'").pluck().get()!,
  )

/** Statements of reasons that somebody would still have to be told. */
const standing = (folder: string): number =>
  inDatabase(folder, db =>
    db
      .prepare<[], number>("SELECT count(*) FROM statements WHERE stands = 1 OR state IN ('due', 'withdrawalDue')")
      .pluck()
      .get()!,
  )
