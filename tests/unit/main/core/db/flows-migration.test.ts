import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aClock } from '../../../../fixtures/clock.ts'
import { aDesk } from '../../../../fixtures/desk.ts'
import { aFolder } from '../../../../fixtures/folder.ts'
import { asOlderVersion } from '../../../../fixtures/older-version.ts'
import { rows } from '../../../../fixtures/rows.ts'

test('a desk that is older than counting begins with what it holds, and says since when it counts', async () => {
  const folder = aFolder()
  const path = join(folder, 'desk.sqlite')
  const before = aDesk({ path: join(folder, 'later.sqlite') })
  await before.take(rows(5, index => ({ status: index === 0 ? 'online' : '' })))
  before.decide(2, 'approve')
  await before.close()
  asOlderVersion(before.path, path, 8)

  const clock = aClock()
  const desk = aDesk({ path, clock })
  // The step reads the machine's clock; an hour later is an hour after that.
  const openedMs = desk.db.prepare<[], number>('SELECT max(slot) * 300000 FROM queue_flows').pluck().get()!
  clock.advance(openedMs + 3_600_000 - clock.now().getTime())
  const held = desk.db
    .prepare(
      'SELECT queue, sum(arrived + came - gone + sorted) AS posts FROM queue_flows GROUP BY queue ORDER BY queue',
    )
    .all()
  expect(held).toEqual([
    { queue: 'decided', posts: 2 },
    { queue: 'incoming', posts: 3 },
  ])
  desk.ask('statistics.read', { period: 'month' })
  await desk.core.idle()
  const { statistics } = desk.ask('statistics.read', { period: 'month' })
  expect(statistics!.waitingBefore).toBeNull()
  expect(Date.parse(statistics!.countedSince!)).toBe(openedMs)
  expect(statistics!.spans.at(-1)!.waiting).toMatchObject({ incoming: 3 })
  expect(statistics!.spans.reduce((sum, span) => sum + span.arrived, 0)).toBe(0)
})
