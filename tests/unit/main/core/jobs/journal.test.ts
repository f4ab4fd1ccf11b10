import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { JournalPages } from '../../../../../main/core/db/journal.ts'
import { JOURNAL_PAGES } from '../../../../../main/core/db/open.ts'
import { createJournalKeeper } from '../../../../../main/core/jobs/journal.ts'

const MOST_PAGES = 16 * JOURNAL_PAGES

/** A keeper of a journal whose pages the test says, with merges that go on until the test ends them. */
function aKeeper() {
  const merges: Array<PromiseWithResolvers<JournalPages>> = []
  const byItself: boolean[] = []
  let pages: JournalPages = { written: 0, merged: 0 }
  const journal = {
    pages: () => pages,
    merge: () => pages,
    mergeByItself: (isOn: boolean) => void byItself.push(isOn),
  }
  const keeper = createJournalKeeper(journal, () => {
    const merge = Promise.withResolvers<JournalPages>()
    merges.push(merge)
    return merge.promise
  })
  return {
    keeper,
    merges,
    /** What was said of merging by itself, in this order. */
    byItself,
    standsAt: (written: number, merged = 0) => void (pages = { written, merged }),
    /** Ends the merge under way, which has brought all that was written into the file. */
    finish: async () => {
      pages = { ...pages, merged: pages.written }
      merges.at(-1)!.resolve(pages)
      await setImmediate()
    },
  }
}

/** Whether it is over as soon as all that is not waiting for something else has run. */
async function isOver(work: Promise<unknown>): Promise<boolean> {
  let over = false
  const note = () => void (over = true)
  work.then(note, note)
  await setImmediate()
  return over
}

describe('the keeper of a journal', () => {
  it('has the writing connection merge nothing from the start, and nobody below the limit', async () => {
    const { keeper, merges, byItself, standsAt } = aKeeper()
    expect(byItself).toEqual([false])
    for (const written of [0, JOURNAL_PAGES - 1]) {
      standsAt(written)
      await keeper.tend()
    }
    standsAt(3 * JOURNAL_PAGES, 2 * JOURNAL_PAGES + 1)
    await keeper.tend()
    expect(merges).toHaveLength(0)
  })

  it('has it merged from the limit on without waiting, one merge at a time', async () => {
    const { keeper, merges, standsAt, finish } = aKeeper()
    for (const written of [JOURNAL_PAGES, 2 * JOURNAL_PAGES, MOST_PAGES - 1]) {
      standsAt(written)
      await keeper.tend()
      expect(merges).toHaveLength(1)
    }
    await finish()
    await keeper.tend()
    expect(merges).toHaveLength(1)
    standsAt(JOURNAL_PAGES)
    await keeper.tend()
    expect(merges).toHaveLength(2)
  })

  it('waits once the journal is too long, for a merge that began when nobody wrote', async () => {
    const { keeper, merges, standsAt, finish } = aKeeper()
    standsAt(JOURNAL_PAGES)
    await keeper.tend()
    standsAt(MOST_PAGES, JOURNAL_PAGES)
    const tending = keeper.tend()
    expect(await isOver(tending)).toBe(false)
    expect(merges).toHaveLength(1)
    await finish()
    expect(await isOver(tending)).toBe(false)
    expect(merges).toHaveLength(2)
    await finish()
    expect(await isOver(tending)).toBe(true)
  })

  it('waits for one merge where none is under way', async () => {
    const { keeper, merges, standsAt, finish } = aKeeper()
    standsAt(MOST_PAGES, MOST_PAGES - 1)
    const tending = keeper.tend()
    expect(await isOver(tending)).toBe(false)
    await finish()
    expect(await isOver(tending)).toBe(true)
    expect(merges).toHaveLength(1)
  })

  it('says with the next look that a merge has failed, and goes on saying so', async () => {
    const { keeper, merges, byItself, standsAt } = aKeeper()
    standsAt(JOURNAL_PAGES)
    await keeper.tend()
    merges[0]!.reject(new Error('disk full'))
    await setImmediate()
    await expect(keeper.tend()).rejects.toThrow('disk full')
    await expect(keeper.tend()).rejects.toThrow('disk full')
    await keeper.end()
    expect(merges).toHaveLength(1)
    expect(byItself).toEqual([false, true])
  })

  it('does not go on when the merge it waited for has failed', async () => {
    const { keeper, merges, standsAt } = aKeeper()
    standsAt(MOST_PAGES)
    const tending = keeper.tend()
    await setImmediate()
    merges[0]!.reject(new Error('disk full'))
    await expect(tending).rejects.toThrow('disk full')
  })
})

describe('the end of its work', () => {
  it('waits for the merge under way and has the connection merge by itself again', async () => {
    const { keeper, merges, byItself, standsAt, finish } = aKeeper()
    standsAt(JOURNAL_PAGES)
    await keeper.tend()
    const ending = keeper.end()
    expect(await isOver(ending)).toBe(false)
    expect(byItself).toEqual([false])
    await finish()
    expect(await isOver(ending)).toBe(true)
    expect(byItself).toEqual([false, true])
    expect(merges).toHaveLength(1)
  })

  it('leaves no merge to the next decision', async () => {
    const { keeper, merges, byItself, standsAt, finish } = aKeeper()
    standsAt(JOURNAL_PAGES, JOURNAL_PAGES - 1)
    const ending = keeper.end()
    expect(await isOver(ending)).toBe(false)
    await finish()
    expect(await isOver(ending)).toBe(true)
    expect([merges.length, byItself]).toEqual([1, [false, true]])
  })

  it('merges nothing where a commit would not either', async () => {
    const { keeper, merges, standsAt } = aKeeper()
    standsAt(JOURNAL_PAGES - 1)
    await keeper.end()
    expect(merges).toHaveLength(0)
  })

  it('comes also when nobody can look at the journal any more', async () => {
    const byItself: boolean[] = []
    const pages = () => {
      throw new Error('disk gone')
    }
    const journal = { pages, merge: pages, mergeByItself: (isOn: boolean) => void byItself.push(isOn) }
    await createJournalKeeper(journal, () => Promise.reject(new Error('disk gone'))).end()
    expect(byItself).toEqual([false, true])
  })

  it('comes also when the last merge fails', async () => {
    const { keeper, merges, byItself, standsAt } = aKeeper()
    standsAt(JOURNAL_PAGES)
    const ending = keeper.end()
    await setImmediate()
    merges[0]!.reject(new Error('disk full'))
    await ending
    expect(byItself).toEqual([false, true])
  })
})
