import Database from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createSigner, isSameText, similarity } from '../../../../../main/core/checks/similar/signature.ts'
import type { SimilarQuery } from '../../../../../main/core/checks/similar/search.ts'
import similarStep from '../../../../../main/core/db/migrations/0003-similar.ts'
import timesStep from '../../../../../main/core/db/migrations/0006-signature-times.ts'
import type { Db } from '../../../../../main/core/db/open.ts'
import { similarWindow } from '../../../../../main/core/db/similar-window.ts'
import { similarTable } from '../../../../../main/core/db/similar.ts'
import { chanceFor } from '../../../../bench/corpus/random.ts'
import { comments, edited } from '../checks/similar/edited.ts'

const MINUTE_MS = 60_000
const signer = createSigner()
const texts = comments.filter(text => signer.sign(text) !== null).slice(0, 60)
const ALIKE = 0.8

type Kept = Readonly<{ id: number; timeMs: number; signature: Uint8Array }>
type Asked = Required<Pick<SimilarQuery, 'sinceMs' | 'untilMs' | 'except'>>

const aDatabase = (): Db => {
  const db = new Database(':memory:')
  onTestFinished(() => void db.close())
  db.exec('CREATE TABLE comments (id INTEGER PRIMARY KEY) STRICT')
  db.exec(similarStep)
  db.exec(timesStep)
  return db
}

const put = (db: Db, posts: readonly Kept[]) => {
  const table = similarTable(db, 32)
  for (const { id, timeMs, signature } of posts) {
    db.prepare('INSERT INTO comments (id) VALUES (?)').run(id)
    table.put(id, signature, timeMs)
  }
  return table
}

/** Posts about a minute apart; every third is a variant of one of few texts. */
const somePosts = (count: number, seed: number): Kept[] =>
  Array.from({ length: count }, (_, at) => {
    const chance = chanceFor(seed, 9, at)
    const text = at % 3 === 0 ? edited(texts[at % 4]!, 0.05, at) : chance.pick(texts)
    return {
      id: at + 1,
      timeMs: at * MINUTE_MS + chance.below(MINUTE_MS),
      signature: signer.sign(text) ?? signer.sign(texts[0]!)!,
    }
  })

/** By looking at every post. */
const counted = (posts: readonly Kept[], signature: Uint8Array, { sinceMs, untilMs, except }: Asked, alike: number) =>
  posts
    .filter(post => post.id !== except && post.timeMs >= sinceMs && post.timeMs <= untilMs)
    .filter(post =>
      alike >= 1 ? isSameText(signature, post.signature) : similarity(signature, post.signature) >= alike,
    )
    .map(({ id }) => id)

const nothingElsewhere = {
  query: (): never => {
    throw new Error('This should have been in memory')
  },
}

describe('a window that moves with the time', () => {
  it.each([
    ['forwards', (posts: readonly Kept[]) => posts],
    ['backwards', (posts: readonly Kept[]) => posts.toReversed()],
  ])('finds every alike post of the period, and none from before or behind it, going %s', (_, order) => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 90 }), (seed, minutes) => {
        const posts = somePosts(160, seed)
        const db = aDatabase()
        put(db, posts)
        const window = similarWindow(db, nothingElsewhere)
        for (const { id, timeMs, signature } of order(posts)) {
          const asked = { sinceMs: timeMs - minutes * MINUTE_MS, untilMs: timeMs, except: id }
          for (const alike of [ALIKE, 1]) {
            const query = { ...asked, minSimilarity: alike, limit: 500, isSameText: alike >= 1 }
            const found = window.query(signature, query).map(({ commentId }) => commentId)
            expect(found.toSorted((a, b) => a - b)).toEqual(counted(posts, signature, asked, alike))
          }
        }
      }),
      { numRuns: 8 },
    )
  })

  it('tells how a wave of thousands began, going backwards too', () => {
    const signature = signer.sign(texts[0]!)!
    const posts = Array.from({ length: 4000 }, (_, at) => ({ id: at + 1, timeMs: at * 1000, signature }))
    const db = aDatabase()
    put(db, posts)
    const window = similarWindow(db, nothingElsewhere)
    for (const { id, timeMs } of posts.toReversed().filter((_, place) => place % 97 === 0)) {
      const query = { sinceMs: timeMs - 1440 * MINUTE_MS, untilMs: timeMs, except: id, minSimilarity: 1, limit: 100 }
      expect(window.query(signature, { ...query, isSameText: true })).toHaveLength(Math.min(100, id - 1))
    }
  })

  it('begins anew when it is full, and loses nobody', () => {
    const posts = somePosts(400, 7)
    const db = aDatabase()
    put(db, posts)
    const asks: number[] = []
    const table = { query: (_: Uint8Array, { except }: SimilarQuery) => (asks.push(except!), []) }
    const window = similarWindow(db, table, 64)
    let found = 0
    for (const { id, timeMs, signature } of posts) {
      const asked = { sinceMs: timeMs - 20 * MINUTE_MS, untilMs: timeMs, except: id }
      const answer = window.query(signature, { ...asked, minSimilarity: ALIKE, limit: 500 })
      if (asks.includes(id)) continue
      expect(answer).toHaveLength(counted(posts, signature, asked, ALIKE).length)
      found += answer.length
    }
    expect(found).toBeGreaterThan(100)
    expect(asks).toEqual([])
  })
})

describe('what does not fit into the window', () => {
  it('is asked of the table: a period with too many posts, and posts without one', () => {
    const posts = somePosts(200, 3)
    const db = aDatabase()
    const table = put(db, posts)
    const window = similarWindow(db, table, 64)
    const { signature } = posts[150]!
    const whole = { minSimilarity: ALIKE, limit: 500 }
    expect(window.query(signature, whole)).toEqual(table.query(signature, whole))
    const long = { ...whole, sinceMs: 0, untilMs: 190 * MINUTE_MS }
    expect(window.query(signature, long)).toEqual(table.query(signature, long))
    expect(window.query(signature, long).length).toBeGreaterThan(0)
  })

  it('is not read again and again where the posts jump about in time', () => {
    const posts = somePosts(6000, 5)
    const db = aDatabase()
    const table = put(db, posts)
    let asked = 0
    const counting = { query: (...words: Parameters<typeof table.query>) => (asked++, table.query(...words)) }
    const window = similarWindow(db, counting)
    for (let turn = 0; turn < 100; turn++) {
      const { id, timeMs, signature } = posts[(turn * 3541) % posts.length]!
      const query = {
        sinceMs: timeMs - 1000 * MINUTE_MS,
        untilMs: timeMs,
        except: id,
        minSimilarity: ALIKE,
        limit: 500,
      }
      window.query(signature, query)
    }
    // one in two at least: a window of a thousand posts costs as much as five searches in the table
    expect(asked).toBeGreaterThan(50)
  })

  it('is seen after forgetting', () => {
    const posts = somePosts(50, 1)
    const db = aDatabase()
    const table = put(db, posts.slice(0, 40))
    const window = similarWindow(db, nothingElsewhere)
    const { signature, timeMs } = posts[39]!
    const query = { sinceMs: 0, untilMs: timeMs + MINUTE_MS, minSimilarity: 1, limit: 500, isSameText: true }
    const before = window.query(signature, query).length
    db.prepare('INSERT INTO comments (id) VALUES (99)').run()
    table.put(99, signature, timeMs)
    expect(window.query(signature, query)).toHaveLength(before)
    window.forget()
    expect(window.query(signature, query)).toHaveLength(before + 1)
  })
})
