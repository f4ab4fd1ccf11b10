import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aDesk, type Desk } from '../../../../fixtures/desk.ts'
import { aRow, type Row } from '../../../../fixtures/rows.ts'

const post = (id: string, parentId: string, minute: number, change: Partial<Row> = {}) =>
  aRow({
    externalId: id,
    parentId,
    text: `Beitrag ${id}`,
    submittedAt: new Date(Date.UTC(2026, 10, 20, 10) + minute * 60_000).toISOString(),
    ...change,
  })

const read = (desk: Desk, name: string) => desk.ask('thread.read', { commentId: desk.idOf(name) })
/** One line a post: how deep, which, and what is left out. */
const drawn = (desk: Desk, name: string) =>
  read(desk, name).posts.map(({ depth, text, answers, unfolded, leftOutBefore, leftOutAfter }) =>
    [
      '·'.repeat(depth) + text.replace('Beitrag ', ''),
      ...(unfolded ? [] : [`${answers} closed`]),
      ...(leftOutBefore > 0 ? [`${leftOutBefore} before`] : []),
      ...(leftOutAfter > 0 ? [`${leftOutAfter} after`] : []),
    ].join(' '),
  )

describe('a thread', () => {
  it('is a tree around the post, in the order in which it is read', async () => {
    const desk = aDesk()
    await desk.take([
      post('a', '', 0),
      post('b', '', 1),
      post('b1', 'b', 2),
      post('b2', 'b', 3, { status: 'deleted' }),
      post('b2x', 'b2', 5),
      post('b2y', 'b2', 6),
      post('b2x1', 'b2x', 7),
      post('b3', 'b', 8),
      post('b3x', 'b3', 9),
      post('c', '', 4),
      post('z', '', 2, { articleId: 'a2' }),
    ])
    expect(drawn(desk, 'b2')).toEqual(['a', 'b', '·b1', '·b2', '··b2x', '···b2x1', '··b2y', '·b3 1 closed', 'c'])
    expect(drawn(desk, 'b2x1')).toEqual(['a', 'b', '·b1', '·b2', '··b2x', '···b2x1', '··b2y', '·b3 1 closed', 'c'])
    expect(drawn(desk, 'a')).toEqual(['a', 'b 3 closed', 'c'])
    expect(read(desk, 'b2')).toMatchObject({
      article: { title: 'Neuer Radweg am Kai', lead: 'Im Frühjahr wird gebaut.', comments: 10 },
      levelsAbove: 0,
      parentMissing: false,
    })
    expect(read(desk, 'b2').posts[3]).toMatchObject({ status: 'deleted', authorName: 'Donaublick' })
  })

  it('that begins with an answer to a post that has not arrived says so', async () => {
    const desk = aDesk()
    await desk.take([post('a', 'weg', 0), post('b', 'weg', 1), post('c', '', 2)])
    expect(read(desk, 'b').parentMissing).toBe(true)
    expect(drawn(desk, 'b')).toEqual(['a', 'b'])
  })

  it('of very many answers is a window, and what is left out is counted', async () => {
    const desk = aDesk()
    await desk.take([
      post('top', '', 0),
      ...Array.from({ length: 700 }, (_, at) => post(`x${at}`, 'top', at + 1)),
      ...Array.from({ length: 30 }, (_, at) => post(`y${at}`, 'x300', 800 + at)),
    ])
    expect(drawn(desk, 'x300')).toEqual([
      'top',
      '·x296 296 before',
      '·x297',
      '·x298',
      '·x299',
      '·x300',
      ...Array.from({ length: 12 }, (_, at) => `··y${at}${at === 11 ? ' 18 after' : ''}`),
      '·x301',
      '·x302',
      '·x303',
      '·x304 395 after',
    ])
    // exact up to 500, so that a thread with a hundred thousand answers costs no more
    expect(drawn(desk, 'top')[12]).toBe('·x11 488 after')
  })

  it('that is very deep shows the last levels and says how many stand above', async () => {
    const desk = aDesk()
    await desk.take(Array.from({ length: 50 }, (_, at) => post(`n${at}`, at === 0 ? '' : `n${at - 1}`, at)))
    const view = read(desk, 'n49')
    expect([view.levelsAbove, view.posts.length, view.posts[0]!.text]).toEqual([20, 30, 'Beitrag n20'])
  })

  it('of posts that answer each other in a ring ends', async () => {
    const desk = aDesk()
    await desk.take([post('a', 'c', 0), post('b', 'a', 1), post('c', 'b', 2)])
    expect(
      read(desk, 'b')
        .posts.map(({ text }) => text)
        .toSorted(),
    ).toEqual(['Beitrag a', 'Beitrag b', 'Beitrag c'])
  })

  it('around a post that is gone is refused', () => {
    expect(aDesk().refusal('thread.read', { commentId: 1 })).toMatchObject({ code: 'NOT_FOUND', key: 'commentGone' })
  })

  it('holds every post at most once, its own always, each answer below its parent, and never more than some 300', async () => {
    const shape = fc.array(fc.nat(), { minLength: 1, maxLength: 120 })
    await fc.assert(
      fc.asyncProperty(shape, fc.nat(), async (parents, chosen) => {
        const desk = aDesk()
        await desk.take(
          parents.map((parent, at) => post(`p${at}`, at === 0 || parent % 4 === 0 ? '' : `p${parent % at}`, at)),
        )
        const id = (chosen % parents.length) + 1
        const { posts } = desk.ask('thread.read', { commentId: id })
        const ids = posts.map(one => one.id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids).toContain(id)
        expect(ids.length).toBeLessThan(340)
        const parentOf = desk.db
          .prepare('SELECT p.id FROM comments c JOIN comments p ON p.external_id = c.parent_external_id WHERE c.id = ?')
          .pluck()
        for (const [at, one] of posts.entries()) {
          const above = posts.slice(0, at).findLast(other => other.depth < one.depth)
          expect(above?.id).toBe(one.depth === 0 ? undefined : parentOf.get(one.id))
        }
        await desk.close()
      }),
      { numRuns: 40 },
    )
  })
})
