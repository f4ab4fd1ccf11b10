import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { mergeJournalOf } from '../../../../../main/core/db/journal.ts'
import { openReader } from '../../../../../main/core/db/reader.ts'
import { createReaderContext } from '../../../../../main/core/pool/context.ts'
import { aDesk } from '../../../../fixtures/desk.ts'
import { aFolder } from '../../../../fixtures/folder.ts'
import { aRow } from '../../../../fixtures/rows.ts'

const TEXT = 'Jetzt kostenlos anmelden und mit dem geheimen Trick der Banken reich werden, nur noch heute!'
const aCopy = (externalId: string, minute: number) =>
  aRow({ externalId, text: TEXT, submittedAt: `2026-11-20T10:${String(minute).padStart(2, '0')}:00Z` })

/** A desk with two copies of a text, and what runs on a checking thread count of them. */
async function twoCopies() {
  const folder = aFolder()
  const path = join(folder, 'desk.db')
  const desk = aDesk({ folder, path })
  await desk.take([aCopy('a', 0), aCopy('z', 30)])
  const connections: Array<ReturnType<typeof openReader>> = []
  const context = createReaderContext(
    () => {
      const db = openReader({ path })
      connections.push(db)
      return db
    },
    () => mergeJournalOf({ path }),
  )
  onTestFinished(() => {
    context.endRun()
    for (const db of connections) db.close()
  })
  const counted = (run: string) => {
    const [post] = context.posts.byIds(Int32Array.of(desk.idOf('z')))
    const facts = context.factsInRun(run)(post!)
    return [facts.sameText(60)?.posts, facts.earlierPosts()]
  }
  return { desk, context, counted }
}

describe('runs that take turns on a thread', () => {
  test('keep each what they remember, and see what was new when they began', async () => {
    const { desk, counted } = await twoCopies()
    expect(counted('recheck')).toEqual([2, 1])
    await desk.take([aCopy('b', 1)])
    expect(counted('backtest')).toEqual([3, 2])
    expect(counted('recheck')).toEqual([2, 1])
    await desk.take([aCopy('c', 2)])
    expect([counted('backtest'), counted('recheck')]).toEqual([
      [3, 2],
      [2, 1],
    ])
  })

  test('are two at most: a third one takes the place of the one unused for longest', async () => {
    const { desk, counted } = await twoCopies()
    for (const run of ['first', 'second', 'first']) counted(run)
    await desk.take([aCopy('b', 1)])
    expect(counted('third')).toEqual([3, 2])
    expect(counted('first')).toEqual([2, 1])
    expect(counted('second')).toEqual([3, 2])
  })

  test('remember nothing once they are over, and read anew what they have remembered for long', async () => {
    const { desk, context, counted } = await twoCopies()
    for (const run of ['first', 'second']) counted(run)
    await desk.take([aCopy('b', 1)])
    const startMs = performance.now()
    const now = vi.spyOn(performance, 'now').mockReturnValue(startMs + 31_000)
    onTestFinished(() => now.mockRestore())
    expect(counted('first')).toEqual([3, 2])
    await desk.take([aCopy('c', 2)])
    expect(counted('first')).toEqual([3, 2])
    context.endRun()
    expect(counted('first')).toEqual([4, 3])
  })
})
