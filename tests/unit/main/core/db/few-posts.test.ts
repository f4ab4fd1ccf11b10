import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commentTable } from '../../../../../main/core/db/comments.ts'
import { emptyTally } from '../../../../../main/core/db/counters.ts'
import { factTable } from '../../../../../main/core/db/facts.ts'
import { FEW, fewPostTable } from '../../../../../main/core/db/few-posts.ts'
import { intakeTable } from '../../../../../main/core/db/intake.ts'
import type { Status } from '../../../../../shared/domain.ts'
import { aDesk } from '../../../../fixtures/desk.ts'
import { aFolder } from '../../../../fixtures/folder.ts'
import { rows } from '../../../../fixtures/rows.ts'

const STATUSES = ['pending', 'approved', 'deleted', 'escalated'] as const satisfies readonly Status[]
const HOUR_MS = 3_600_000
const at = (hour: number) => new Date(Date.UTC(2026, 10, 20) + hour * HOUR_MS).toISOString()

/** The tables of a desk that has one post, and a plain way to write more. */
async function aBook() {
  const desk = aDesk()
  await desk.take(rows(1))
  const few = fewPostTable(desk.db)
  const intake = intakeTable(desk.db, few)
  let count = 1
  const post = (authorId: number, hour: number, status: Status) =>
    intake.insertComment(
      {
        sourceId: 1,
        externalId: `x${count++}`,
        articleId: 1,
        authorId,
        parentExternalId: null,
        status,
        queue: status === 'pending' ? 'incoming' : status === 'escalated' ? 'escalated' : 'decided',
        queueAt: at(hour),
        severity: 0,
        risk: 0,
        riskParts: null,
        suggestedAction: null,
        suggestedReason: null,
        everPublic: 0,
        publishedAt: null,
        unpublishedAt: null,
        language: null,
        sourceStatus: null,
        submittedAt: at(hour),
        receivedAt: at(hour),
      },
      'Text',
      '{}',
      'text',
      emptyTally(),
    )
  const author = () =>
    intake.insertAuthor({
      sourceId: 1,
      externalId: `a${count++}`,
      name: 'Donaublick',
      registeredAt: null,
      firstSeenAt: at(0),
    })
  return { desk, few, comments: commentTable(desk.db, few), facts: factTable(desk.db, few), post, author }
}

const steps = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ kind: fc.constant('post'), author: fc.nat(4), hour: fc.nat(40), status: fc.nat(3) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant('move'), author: fc.nat(200), hour: fc.nat(40), status: fc.nat(3) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('author'),
        author: fc.constant(0),
        hour: fc.constant(0),
        status: fc.constant(0),
      }),
    },
  ),
  { maxLength: 90, size: 'max' },
)

describe('what authors have posted', () => {
  it('is remembered as the database has it, whatever is written, for a post of any time', async () => {
    const { desk, comments, facts, post, author } = await aBook()
    const bare = factTable(desk.db)
    const all = desk.db.prepare<[number], { posts: number; last: string | null }>(
      'SELECT count(*) AS posts, max(submitted_at) AS last FROM comments WHERE author_id = ?',
    )
    const met = { some: 0, many: 0, earlier: 0 }
    fc.assert(
      fc.property(steps, walk => {
        const authors = [author(), author(), author(), author(), author()]
        const written: number[] = []
        for (const { kind, author: place, hour, status } of walk) {
          const state = STATUSES[status]!
          if (kind === 'author') authors.push(author())
          else if (kind === 'post') written.push(post(authors[place % 2]!, hour, state))
          else if (written.length > 0) {
            const id = written[place % written.length]!
            const version = desk.db
              .prepare<[number], number>('SELECT version FROM comments WHERE id = ?')
              .pluck()
              .get(id)!
            comments.move(id, version, {
              status: state,
              queue: 'decided',
              queueAt: at(hour),
              everPublic: 0,
              publishedAt: null,
              unpublishedAt: null,
            })
          }
          for (const authorId of authors) {
            const now = facts.few(authorId, at(hour), 0)
            const { posts, last } = all.get(authorId)!
            // With a number that no post has, the database itself is asked.
            if (now === null) expect(posts).toBeGreaterThan(FEW)
            else expect(now).toEqual(bare.few(authorId, at(hour), -1))
            if (now === null) met.many += 1
            else if (now.posts > 0) met[last! > at(hour) ? 'earlier' : 'some'] += 1
          }
        }
      }),
      { numRuns: 40 },
    )
    expect(Math.min(met.some, met.many, met.earlier)).toBeGreaterThan(20)
  })

  it('is read anew after another program has written', async () => {
    const path = join(aFolder(), 'desk.sqlite')
    const desk = aDesk({ path })
    await desk.take(rows(3))
    const few = fewPostTable(desk.db)
    few.look()
    expect(few.of(1)).toMatchObject({ posts: 3, deleted: 0 })
    const other = new Database(path)
    other.exec("UPDATE comments SET status = 'deleted' WHERE id = 2")
    other.close()
    few.look()
    expect(few.of(1)).toMatchObject({ posts: 3, deleted: 1 })
  })

  it('says no more than that they are many', async () => {
    const { few, post, author } = await aBook()
    const id = author()
    for (let hour = 0; hour < FEW + 5; hour += 1) post(id, hour, 'approved')
    expect(few.of(id).posts).toBeGreaterThan(FEW)
    few.forget()
    expect(few.of(id).posts).toBe(FEW + 1)
  })
})
