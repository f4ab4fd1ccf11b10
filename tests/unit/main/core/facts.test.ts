import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countAlikeOf } from '../../../../main/core/alike.ts'
import { type FactTable, factTable } from '../../../../main/core/db/facts.ts'
import { similarTable } from '../../../../main/core/db/similar.ts'
import { factsOf } from '../../../../main/core/facts.ts'
import { aPackText, publish } from '../../../fixtures/check-packs.ts'
import { aDesk, type Desk } from '../../../fixtures/desk.ts'
import { aFolder } from '../../../fixtures/folder.ts'
import { aRow, type Row } from '../../../fixtures/rows.ts'

const CHECKER = pathToFileURL(join(import.meta.dirname, '../../../../main/core/checker.ts')).href
const MINUTE_MS = 60_000
const TEXTS = [
  'Der Gemeinderat verschiebt die Sanierung der alten Brücke schon zum dritten Mal.',
  'Mein Hund frisst lieber Karotten als jedes teure Futter aus der Werbung.',
  'Nach dem Gewitter standen sämtliche Keller unserer Siedlung unter Wasser.',
  'Ja eh.',
] as const

const factsFor = ({ db }: Desk, id: number) => {
  const table = factTable(db)
  const similar = similarTable(db)
  return factsOf(table.post(id)!, table, countAlikeOf(similar.signatureOf(id), similar, table))
}

type Post = Readonly<{ author: number; minute: number; text: number; status: string }>
const START_MS = Date.parse('2026-11-20T10:00:00Z')
const post = fc.record({
  author: fc.nat(2),
  minute: fc.nat(90),
  text: fc.nat(3),
  status: fc.constantFrom('', 'online', 'deleted'),
})
const rowOf = ({ author, minute, text, status }: Post, place: number): Row =>
  aRow({
    externalId: `c${place}`,
    authorId: `u${author}`,
    text: TEXTS[text]!,
    status,
    submittedAt: new Date(START_MS + minute * MINUTE_MS).toISOString(),
  })

/** All that was there at the moment of one post, itself left out; the latest first. */
const before = (posts: readonly Post[], at: number) =>
  posts
    .filter((other, place) => place !== at && other.minute <= posts[at]!.minute)
    .toSorted((a, b) => b.minute - a.minute)

const naively = (posts: readonly Post[], at: number, minutes: number) => {
  const own = posts[at]!
  const byAuthor = before(posts, at).filter(other => other.author === own.author)
  const alike = before(posts, at).filter(other => other.text === own.text && other.minute >= own.minute - minutes)
  return {
    earlierPosts: byAuthor.length,
    postsWithin: byAuthor.filter(other => other.minute > own.minute - minutes).length + 1,
    sameText:
      own.text === 3
        ? null
        : { posts: alike.length + 1, authors: new Set([own.author, ...alike.map(other => other.author)]).size },
  }
}

const decidedNaively = (posts: readonly Post[], at: number) => {
  const decided = before(posts, at).filter(other => other.author === posts[at]!.author && other.status !== '')
  return { decided: decided.length, deleted: decided.filter(other => other.status === 'deleted').length }
}

describe('what was known of a post', () => {
  it('is what a count of all posts up to its own moment says, whatever came in later', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(post, { minLength: 1, maxLength: 25 }), fc.nat(90), async (posts, minutes) => {
        const desk = aDesk()
        await desk.take(posts.map(rowOf))
        for (const place of posts.keys()) {
          const facts = factsFor(desk, desk.idOf(`c${place}`))
          expect({
            earlierPosts: facts.earlierPosts(),
            postsWithin: facts.postsWithin(minutes),
            sameText: facts.sameText(minutes),
          }).toEqual(naively(posts, place, minutes))
          expect(facts.deletedOfLast(100)).toEqual(decidedNaively(posts, place))
        }
        await desk.close()
      }),
      { numRuns: 25 },
    )
  })

  it('is the same whether few posts are counted with one question or each is asked for, by authors of few and of many, also at one time', async () => {
    const busy = fc.record({
      author: fc.constantFrom(0, 0, 0, 1),
      minute: fc.nat(6),
      text: fc.constant(0),
      status: fc.constantFrom('', 'online', 'deleted'),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(busy, { minLength: 20, maxLength: 50 }),
        fc.nat(7),
        fc.nat(30),
        async (posts, minutes, last) => {
          const desk = aDesk()
          await desk.take(posts.map(rowOf))
          const table = factTable(desk.db)
          const answers = (from: FactTable, id: number) => {
            const facts = factsOf(from.post(id)!, from, () => null)
            return {
              earlierPosts: facts.earlierPosts(),
              postsWithin: facts.postsWithin(minutes),
              deletedOfLast: facts.deletedOfLast(last),
              deletedOfAll: facts.deletedOfLast(posts.length),
            }
          }
          for (const place of posts.keys()) {
            const id = desk.idOf(`c${place}`)
            const asked = answers(table, id)
            expect(asked).toEqual(answers({ ...table, few: () => null }, id))
            const { earlierPosts, postsWithin } = naively(posts, place, minutes)
            expect(asked).toMatchObject({ earlierPosts, postsWithin, deletedOfAll: decidedNaively(posts, place) })
            const { authorId, submittedAt } = table.post(id)!
            expect(table.few(authorId, submittedAt, id) === null).toBe(earlierPosts > 24)
          }
          await desk.close()
        },
      ),
      { numRuns: 20 },
    )
  })

  it('looks at the last decided posts only, whatever waits between them', async () => {
    const desk = aDesk()
    const statuses = ['deleted', 'deleted', 'online', '', 'deleted', 'online', '', '']
    await desk.take(statuses.map((status, minute) => rowOf({ author: 0, minute, text: 0, status }, minute)))
    const facts = factsFor(desk, desk.idOf('c7'))
    expect([1, 2, 3, 4, 9].map(last => facts.deletedOfLast(last))).toEqual([
      { decided: 1, deleted: 0 },
      { decided: 2, deleted: 1 },
      { decided: 3, deleted: 1 },
      { decided: 4, deleted: 2 },
      { decided: 5, deleted: 3 },
    ])
    expect(factsFor(desk, desk.idOf('c0')).deletedOfLast(5)).toEqual({ decided: 0, deleted: 0 })
  })

  it.each([
    ['2026-07-01T21:59:59Z', 23],
    ['2026-07-01T22:00:00Z', 0],
    ['2026-12-01T22:30:00Z', 23],
    ['2026-12-01T23:00:00Z', 0],
  ])('has the hour of the newsroom: %s is hour %i', async (submittedAt, hour) => {
    const desk = aDesk()
    await desk.take([aRow({ submittedAt })])
    expect(factsFor(desk, 1).hour()).toBe(hour)
  })

  it.each([
    ['2026-11-20T09:00:00Z', 0],
    ['2026-11-19T10:00:01Z', 0],
    ['2026-11-19T10:00:00Z', 1],
    ['2026-11-13T10:00:00Z', 7],
    ['2026-11-21T10:00:00Z', 0],
    ['', null],
  ])('counts whole days of an account that began %s: %s', async (authorRegisteredAt, days) => {
    const desk = aDesk()
    await desk.take([aRow({ authorRegisteredAt, submittedAt: '2026-11-20T10:00:00Z' })])
    expect(factsFor(desk, 1).accountAgeDays()).toBe(days)
  })

  it('leaves unknown what the source did not say', async () => {
    const desk = aDesk()
    await desk.take([aRow({ articleSection: '' })])
    const facts = factsFor(desk, 1)
    expect([facts.section(), facts.openNotices(), facts.article()]).toEqual([null, 0, 'a1'])
  })

  it('knows what held against the author when the post was submitted, whatever came later', async () => {
    const desk = aDesk()
    const at = (minute: number) => new Date(START_MS + minute * MINUTE_MS).toISOString()
    await desk.take([0, 30, 90].map((minute, place) => aRow({ externalId: `c${place}`, submittedAt: at(minute) })))
    const give = (kind: 'warning' | 'premoderation' | 'suspension', hours: number | null, minute: number) => {
      desk.clock.set(at(minute))
      const draft = { authorId: 1, commentId: null, kind, reason: 'N01', hours, note: '' }
      return desk.ask('author.sanction', draft).recordId
    }
    const known = () => ['c0', 'c1', 'c2'].map(name => factsFor(desk, desk.idOf(name)).sanctioned())
    expect(known()).toEqual([false, false, false])
    give('warning', null, 5)
    // a warning restricts nothing
    expect(known()).toEqual([false, false, false])
    give('suspension', 1, 10)
    expect(known()).toEqual([false, true, false])
    desk.ask('history.undo', {})
    expect(known()).toEqual([false, false, false])
    const id = give('premoderation', null, 20)
    expect(known()).toEqual([false, true, true])
    desk.clock.set(at(60))
    desk.ask('author.end', { recordId: id })
    expect(known()).toEqual([false, true, false])
  })

  it('lets a rule fire on who is under a sanction', async () => {
    const desk = aDesk()
    const pack = JSON.parse(aPackText([{ id: 'gesperrt', when: { sanctioned: true } }]))
    pack.rules[0].examples.hit = ['Eins', 'Zwei'].map(text => ({ text, facts: { sanctioned: true } }))
    publish(desk, JSON.stringify(pack))
    await desk.take([aRow({ externalId: 'vorher', submittedAt: '2026-11-22T08:00:00Z' })])
    desk.ask('author.sanction', {
      authorId: 1,
      commentId: null,
      kind: 'premoderation',
      reason: 'N01',
      hours: null,
      note: '',
    })
    await desk.take([
      aRow({ externalId: 'nachher', submittedAt: '2026-11-22T10:00:00Z' }),
      aRow({ externalId: 'anderer', authorId: 'u2', submittedAt: '2026-11-22T10:00:00Z' }),
    ])
    const hit = (name: string) => desk.view(desk.idOf(name)).hits.map(({ ruleId }) => ruleId)
    expect(['vorher', 'nachher', 'anderer'].map(hit)).toEqual([[], ['gesperrt'], []])
    expect(desk.view(desk.idOf('nachher')).queue).toBe('flagged')
  })
})

describe('a wave', () => {
  const COPY = 'Jetzt kostenlos anmelden und mit dem geheimen Trick der Banken reich werden, nur noch heute!'
  const EDITED = 'Jetzt gratis anmelden und mit dem geheimen Trick der Banken reich werden, nur noch heute!'
  const wave = (texts: readonly string[], authors: number): Row[] =>
    texts.map((text, place) =>
      aRow({
        externalId: `w${place}`,
        text,
        authorId: `u${place % authors}`,
        submittedAt: new Date(START_MS + place * MINUTE_MS).toISOString(),
      }),
    )
  const rule = (condition: object) => aPackText([{ id: 'welle', when: condition }])
  const hitPosts = (desk: Desk, count: number) =>
    Array.from({ length: count }, (_, place) => place).filter(
      place => desk.view(desk.idOf(`w${place}`)).hits.length > 0,
    )
  const publishWave = (condition: object, options: Parameters<typeof aDesk>[0] = {}) => {
    const desk = aDesk(options)
    const pack = JSON.parse(rule(condition))
    const [kind, wanted] = Object.entries(condition)[0] as [string, { posts: number; authors?: number }]
    const facts = { [kind]: { posts: wanted.posts, authors: wanted.authors ?? 1 } }
    pack.rules[0].examples.hit = ['Eins', 'Zwei'].map(text => ({ text, facts }))
    publish(desk, JSON.stringify(pack))
    return desk
  }

  it('of one text is seen from the post on that makes it one, in any spelling', async () => {
    const desk = publishWave({ sameText: { posts: 3, minutes: 60 } })
    await desk.take(wave([COPY, COPY.toUpperCase(), COPY.replaceAll('e', 'е'), `${COPY} !!!`, TEXTS[0]], 5))
    expect(hitPosts(desk, 5)).toEqual([2, 3])
    expect(desk.view(desk.idOf('w3')).hits[0]).toMatchObject({
      start: 0,
      end: 0,
      findings: [{ kind: 'sameText', truth: 'yes', figures: { posts: 4, authors: 4 } }],
    })
  })

  it('of one author is none of several', async () => {
    const desk = publishWave({ sameText: { posts: 3, authors: 2, minutes: 60 } })
    await desk.take(wave([COPY, COPY, COPY], 1))
    expect(hitPosts(desk, 3)).toEqual([])
    const other = publishWave({ sameText: { posts: 3, authors: 2, minutes: 60 } })
    await other.take(wave([COPY, COPY, COPY], 2))
    expect(hitPosts(other, 3)).toEqual([2])
  })

  it('is over when the time has passed', async () => {
    const desk = publishWave({ sameText: { posts: 2, minutes: 1 } })
    const [first, second] = wave([COPY, COPY], 2)
    await desk.take([first!, { ...second!, submittedAt: new Date(START_MS + 61_000).toISOString() }])
    expect(hitPosts(desk, 2)).toEqual([])
  })

  it('of nearly the same texts is one to the rule about similar ones alone', async () => {
    const desk = publishWave({ similar: { posts: 3, hours: 24, alike: 0.6 } })
    await desk.take(wave([COPY, EDITED, COPY, TEXTS[1]], 3))
    expect(hitPosts(desk, 4)).toEqual([2])
    const strict = publishWave({ sameText: { posts: 3, minutes: 60 } })
    await strict.take(wave([COPY, EDITED, COPY], 3))
    expect(hitPosts(strict, 3)).toEqual([])
  })

  it('is seen up to the largest number a rule may ask for, also by the threads that check everything', async () => {
    const folder = aFolder()
    const desk = publishWave(
      { similar: { posts: 60, hours: 24 } },
      { path: join(folder, 'desk.db'), checkerScript: CHECKER },
    )
    const texts = Array.from({ length: 80 }, (_, place) => `${COPY} ${'ja '.repeat(place % 3)}`)
    await desk.take(wave(texts, 80).map(row => ({ ...row, status: 'online' })))
    const late = Array.from({ length: 21 }, (_, place) => 59 + place)
    expect(hitPosts(desk, 80)).toEqual(late)
    desk.ask('recheck.start', {})
    await desk.core.idle()
    expect(desk.ask('recheck.state', {})).toMatchObject({ state: 'finished' })
    expect(hitPosts(desk, 80)).toEqual(late)
  })

  it('has no posts of an import that was taken back', async () => {
    const desk = publishWave({ sameText: { posts: 2, minutes: 60 } })
    const [first, second] = wave([COPY, COPY], 2)
    // the last thing a slice writes fails, when its posts are in memory already
    desk.db.exec(`CREATE TRIGGER broken BEFORE INSERT ON audit WHEN new.request = 'import.slice'
      BEGIN SELECT RAISE(ABORT, 'no room'); END`)
    expect(await desk.take([first!, { ...second!, text: TEXTS[1] }])).toMatchObject({ state: 'failed', new: 0 })
    desk.db.exec('DROP TRIGGER broken')
    await desk.take([
      { ...second!, externalId: 'w9' },
      { ...first!, text: TEXTS[0] },
    ])
    expect(desk.view(desk.idOf('w9')).hits).toEqual([])
  })

  it('says the same of its posts when all are checked again', async () => {
    const desk = publishWave({ sameText: { posts: 3, minutes: 60 } })
    await desk.take(wave([COPY, COPY, COPY, COPY], 4))
    desk.ask('recheck.start', {})
    await desk.core.idle()
    expect(hitPosts(desk, 4)).toEqual([2, 3])
    expect(desk.ask('recheck.state', {})).toMatchObject({ state: 'finished', changed: 0 })
  })
})
