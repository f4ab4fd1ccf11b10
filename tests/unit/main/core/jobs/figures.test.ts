import { expect, test } from 'vitest'
import type { RuleStats } from '../../../../../shared/domain.ts'
import { aPackText, publish } from '../../../../fixtures/check-packs.ts'
import { aClock } from '../../../../fixtures/clock.ts'
import { aDesk, type Desk } from '../../../../fixtures/desk.ts'
import { rows } from '../../../../fixtures/rows.ts'

const STATUSES = ['', 'online', 'deleted', 'deleted']
const RULES = [
  { id: 'apfel', terms: ['apfel'] },
  { id: 'birne', terms: ['birne'] },
]

async function aDeskWithHits(): Promise<{ desk: Desk; clock: ReturnType<typeof aClock> }> {
  const clock = aClock()
  const desk = aDesk({ clock })
  await desk.take(rows(40, index => ({ text: `apfel apfel ${index}`, status: STATUSES[index % 4]! })))
  publish(desk, aPackText(RULES))
  await desk.core.idle()
  return { desk, clock }
}

/** What the editor is shown once all is counted. */
async function figuresOf(desk: Desk, ruleId: string): Promise<RuleStats> {
  desk.ask('pack.list', {})
  await desk.core.idle()
  return desk.ask('pack.list', {}).stats.find(row => row.ruleId === ruleId)!
}

const changes = (desk: Desk) => desk.told.filter(event => event.name === 'rules.changed').length

test('the figures count posts, not hits, and what people decided', async () => {
  const { desk, clock } = await aDeskWithHits()
  expect(await figuresOf(desk, 'apfel')).toMatchObject({
    pack: 'probe',
    postsIn7Days: 40,
    posts: 40,
    approved: 10,
    deleted: 20,
    falseAlarms: 0,
    shadowIn7Days: 0,
  })
  expect(await figuresOf(desk, 'birne')).toMatchObject({ postsIn7Days: 0, posts: 0, approved: 0, deleted: 0 })
  expect((await figuresOf(desk, 'apfel')).costMicroseconds).toBeGreaterThanOrEqual(0)
  clock.advance(8 * 86_400_000)
  expect(await figuresOf(desk, 'apfel')).toMatchObject({ postsIn7Days: 0, posts: 40 })
})

test('false alarms count by the last word on each hit', async () => {
  const { desk } = await aDeskWithHits()
  const post = desk.ask('queue.page', { queue: 'flagged', order: 'oldest', after: null, limit: 1 }).rows[0]!
  const mark = (place: number, falseAlarm: boolean) => {
    const { start, end } = desk.view(post.id).hits[place]!
    desk.ask('hit.mark', { commentId: post.id, revision: 1, pack: 'probe', ruleId: 'apfel', start, end, falseAlarm })
  }
  mark(0, true)
  mark(1, true)
  expect((await figuresOf(desk, 'apfel')).falseAlarms).toBe(2)
  mark(0, false)
  expect((await figuresOf(desk, 'apfel')).falseAlarms).toBe(1)
})

test('a version in shadow has its own count', async () => {
  const { desk } = await aDeskWithHits()
  desk.ask('pack.shadow', { pack: 'probe', yaml: aPackText([...RULES, { id: 'neu', terms: ['7', '8'] }]) })
  await desk.core.idle()
  expect(await figuresOf(desk, 'apfel')).toMatchObject({ shadowIn7Days: 40, posts: 40 })
  expect(await figuresOf(desk, 'neu')).toMatchObject({ shadowIn7Days: 2, posts: 0 })
})

test('new figures are told once, and asking again soon has nothing counted', async () => {
  const { desk, clock } = await aDeskWithHits()
  await figuresOf(desk, 'apfel')
  const { countedAt } = desk.ask('pack.list', {})
  desk.told.length = 0
  for (let turn = 0; turn < 5; turn += 1) await figuresOf(desk, 'apfel')
  expect(changes(desk)).toBe(0)
  expect(desk.ask('pack.list', {}).countedAt).toBe(countedAt)
  clock.advance(61_000)
  await figuresOf(desk, 'apfel')
  expect(desk.ask('pack.list', {}).countedAt).not.toBe(countedAt)
  // Counted again, but there was nothing new to tell.
  expect(changes(desk)).toBe(0)
})
