import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { part1 } from '../../../../../main/core/demo/part-1.ts'
import { part2 } from '../../../../../main/core/demo/part-2.ts'
import { part3 } from '../../../../../main/core/demo/part-3.ts'
import { readReasons } from '../../../../../main/core/reasons.ts'
import { aClock } from '../../../../fixtures/clock.ts'
import { contentOf } from '../../../../fixtures/content.ts'
import { aDesk, SHIPPED } from '../../../../fixtures/desk.ts'
import { aFolder } from '../../../../fixtures/folder.ts'
import { rows } from '../../../../fixtures/rows.ts'

const parts = [part1, part2, part3]
const articles = parts.flatMap(part => part.articles)
const authors = parts.flatMap(part => part.authors)
const comments = parts.flatMap(part => part.comments)
const harmless = comments.filter(comment => comment.reason === undefined)
const articleOf = new Map(articles.map(article => [article.id, article]))
const authorOf = new Map(authors.map(author => [author.id, author]))
const commentOf = new Map(comments.map(comment => [comment.id, comment]))
const minutesOld = ({ article, minutesAfter }: (typeof comments)[number]) =>
  articleOf.get(article)!.hoursAgo * 60 - minutesAfter

describe('the comments of the demo desk', () => {
  it('are many and different, under thirty articles, by repeat authors, in threads', () => {
    expect(articles.length).toBeGreaterThanOrEqual(30)
    expect(new Set(comments.map(comment => comment.text)).size).toBeGreaterThanOrEqual(600)
    expect(new Set(comments.map(comment => comment.author)).size).toBeLessThan(comments.length / 3)
    expect(comments.filter(comment => comment.parent !== undefined).length).toBeGreaterThan(100)
    expect(new Set(articles.map(article => article.section)).size).toBeGreaterThanOrEqual(6)
  })

  it('are harmless to about three quarters', () => {
    const share = harmless.length / comments.length
    expect(share).toBeGreaterThan(0.7)
    expect(share).toBeLessThan(0.8)
  })

  it('cover every reason of the list at least twice', () => {
    const { reasons } = readReasons(SHIPPED.dataDir)
    const counts = reasons.map(
      ({ code }) => [code, comments.filter(comment => comment.reason === code).length] as const,
    )
    expect(counts.filter(([, count]) => count < 2)).toEqual([])
    const known = new Set(reasons.map(reason => reason.code))
    expect(comments.filter(comment => comment.reason !== undefined && !known.has(comment.reason))).toEqual([])
  })

  it.each(['wave-1', 'wave-2', 'sarcasm', 'quotation', 'obfuscated'])('hold what is hard to judge: %s', tag => {
    expect(comments.filter(comment => comment.tags?.includes(tag)).length).toBeGreaterThanOrEqual(5)
  })

  it('have ids, articles, authors and parents that fit together', () => {
    expect([commentOf.size, articleOf.size, authorOf.size]).toEqual([comments.length, articles.length, authors.length])
    const lost = comments.filter(({ article, author, parent, minutesAfter }) => {
      if (!articleOf.has(article) || !authorOf.has(author)) return true
      if (parent === undefined) return false
      const above = commentOf.get(parent)
      return above?.article !== article || above.minutesAfter > minutesAfter
    })
    expect(lost).toEqual([])
  })

  it('are younger than their article and their account, and older than now', () => {
    const wrong = comments.filter(comment => {
      const accountMinutes = authorOf.get(comment.author)!.registeredDaysAgo * 1440
      return comment.minutesAfter < 0 || minutesOld(comment) < 0 || minutesOld(comment) > accountMinutes
    })
    expect(wrong.map(comment => comment.id)).toEqual([])
  })

  it('point only to places that do not exist', () => {
    // RFC 2606 and RFC 6761: names that nobody can own.
    const names = /(?:[\w-]+\.)+(?:at|ch|com|cc|de|eu|example|info|invalid|io|ly|me|net|org|ru|shop|test|top|tv|xyz)\b/g
    const hosts = comments.flatMap(({ text }) => [...text.matchAll(names)].map(match => match[0]))
    const nobodys = /(?:\.(?:example|invalid|test)|^(?:www\.)?example\.(?:com|net|org))$/
    expect(hosts.length).toBeGreaterThan(20)
    expect(hosts.filter(host => !nobodys.test(host))).toEqual([])
  })
})

describe('loading the demo desk', () => {
  it('gives the same desk to everybody at the same moment', () => {
    const desks = [1, 2].map(() => {
      const desk = aDesk({ clock: aClock() })
      desk.ask('demo.load', {})
      return contentOf(desk.db)
    })
    expect(desks[0]).toEqual(desks[1])
  })

  it('counts every age back from now', () => {
    const [early, late] = ['2026-01-01T12:00:00.000Z', '2026-07-09T07:30:00.000Z'].map(start => {
      const desk = aDesk({ clock: aClock({ start, stepMs: 0 }) })
      desk.ask('demo.load', {})
      const times = desk.db.prepare<[], string>('SELECT submitted_at FROM comments ORDER BY external_id').pluck().all()
      return times.map(time => Date.parse(start) - Date.parse(time))
    })
    expect(early).toEqual(late)
    expect(Math.min(...early!)).toBeGreaterThanOrEqual(0)
  })

  it('says what came of it, tells the screen, and leaves a desk to work on', () => {
    const desk = aDesk({ packsDir: SHIPPED.packsDir })
    desk.told.length = 0
    expect(desk.ask('demo.load', {})).toEqual({ comments: comments.length, articles: articles.length })
    expect(desk.told.map(event => event.name)).toEqual(['app.changed', 'queues.changed'])
    expect(desk.ask('app.state', {}).hasComments).toBe(true)
    const { incoming, flagged, decided } = desk.counts()
    expect(incoming).toBeGreaterThan(300)
    expect(flagged).toBeGreaterThan(30)
    expect(decided).toBe(comments.filter(comment => comment.past !== undefined).length)
    const [first] = desk.ask('queue.page', { queue: 'incoming', order: 'oldest', after: null, limit: 1 }).rows
    expect(desk.view(first!.id)).toMatchObject({ source: 'Probetisch', article: { lead: expect.stringMatching(/\w/) } })
    expect(desk.ask('audit.verify', {}).ok).toBe(true)
  })

  it('is refused the second time, after a restart too', async () => {
    const path = join(aFolder(), 'desk.sqlite')
    const desk = aDesk({ path })
    desk.ask('demo.load', {})
    const before = contentOf(desk.db)
    expect(desk.refusal('demo.load', {})).toEqual({ code: 'RULE', key: 'demoPresent', values: {} })
    expect(contentOf(desk.db)).toEqual(before)
    await desk.close()
    expect(aDesk({ path, signedIn: false }).refusal('demo.load', {})).toMatchObject({ key: 'demoPresent' })
  })

  it('stands beside imported comments', async () => {
    const desk = aDesk()
    await desk.take(rows(5))
    desk.ask('demo.load', {})
    expect(Object.values(desk.counts()).reduce((sum, count) => sum + count, 0)).toBe(comments.length + 5)
  })
})

describe('the packs that ship, on the demo desk', () => {
  const desk = () => {
    const loaded = aDesk({ packsDir: SHIPPED.packsDir })
    loaded.ask('demo.load', {})
    const hit = loaded.db
      .prepare<[], string>(
        `SELECT DISTINCT external_id FROM comments c JOIN hits h ON h.comment_id = c.id AND h.revision = c.revision
         WHERE h.end_offset > 0`,
      )
      .pluck()
      .all()
    return new Set(hit)
  }

  // Only hits on words are counted: what authors did before flags their harmless posts too, and should.
  // Measured when the first pack was made: 20 of 734 (2.7 %), all but a handful of them insults that somebody quotes.
  it('raise an alarm on at most 4 % of the harmless comments, and on at most 1 % of those that quote nobody', () => {
    const hit = desk()
    const alarms = (some: typeof comments) => some.filter(comment => hit.has(comment.id)).length / some.length
    expect(alarms(harmless)).toBeLessThanOrEqual(0.04)
    const plain = harmless.filter(comment => comment.tags === undefined)
    expect(alarms(plain)).toBeLessThanOrEqual(0.01)
  })

  // Measured with the first pack: 45 of 62. What is said without a bad word is for people to see.
  it('find at least six of ten insults', () => {
    const hit = desk()
    const insults = comments.filter(comment => comment.reason === 'N01')
    expect(insults.filter(comment => hit.has(comment.id)).length / insults.length).toBeGreaterThanOrEqual(0.6)
  })
})
