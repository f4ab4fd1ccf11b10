import { describe, expect, it } from 'vitest'
import { digestPart, queueFor } from '../../../../main/core/intake.ts'
import { aDesk, type Desk } from '../../../fixtures/desk.ts'
import { aRow } from '../../../fixtures/rows.ts'

const articlesOf = ({ db }: Desk) =>
  db.prepare('SELECT external_id, title, lead, section, url, comments FROM articles ORDER BY id').all()
const authorsOf = ({ db }: Desk) =>
  db.prepare('SELECT external_id, name, registered_at, first_seen_at FROM authors ORDER BY id').all()
const lifeOf = ({ db }: Desk) =>
  db.prepare('SELECT status, ever_public, published_at, unpublished_at FROM comments').get() as Record<string, unknown>

describe('what a row says of its article', () => {
  it('is completed by later rows and never emptied by them, in one file or the next', async () => {
    const desk = aDesk()
    const bare = { articleTitle: '', articleLead: '', articleSection: '', articleUrl: '' }
    await desk.take([aRow({ externalId: '1', ...bare }), aRow({ externalId: '2', ...bare, articleTitle: 'Der Titel' })])
    await desk.take([
      aRow({ externalId: '3', ...bare, articleLead: 'Der Vorspann' }),
      aRow({ externalId: '4', ...bare }),
    ])
    expect(articlesOf(desk)).toEqual([
      { external_id: 'a1', title: 'Der Titel', lead: 'Der Vorspann', section: '', url: null, comments: 4 },
    ])
  })

  it('is corrected by a newer row', async () => {
    const desk = aDesk()
    await desk.take([aRow({ externalId: '1', articleTitle: 'Alter Titel' })])
    await desk.take([aRow({ externalId: '2', articleTitle: 'Neuer Titel' })])
    expect(articlesOf(desk)).toMatchObject([{ title: 'Neuer Titel', comments: 2 }])
  })
})

describe('what a row says of its author', () => {
  it('keeps the earliest post as the first sight, in whatever order they come', async () => {
    const desk = aDesk()
    for (const [externalId, day] of [
      ['1', '05'],
      ['2', '03'],
      ['3', '07'],
      ['4', '01'],
    ] as const)
      await desk.take([aRow({ externalId, submittedAt: `2026-11-${day}T10:00:00Z` })])
    expect(authorsOf(desk)).toMatchObject([{ first_seen_at: '2026-11-01T10:00:00.000Z' }])
  })

  it('takes a new name and a registration that was missing, and never loses one', async () => {
    const desk = aDesk()
    await desk.take([
      aRow({ externalId: '1', authorName: 'Alt', authorRegisteredAt: '' }),
      aRow({ externalId: '2', authorName: 'Neu', authorRegisteredAt: '2019-01-01T00:00:00Z' }),
      aRow({ externalId: '3', authorName: '', authorRegisteredAt: '' }),
    ])
    expect(authorsOf(desk)).toEqual([
      {
        external_id: 'u1',
        name: 'Neu',
        registered_at: '2019-01-01T00:00:00.000Z',
        first_seen_at: '2026-11-20T10:00:00.000Z',
      },
    ])
  })
})

describe('what is known of a publication', () => {
  const edit = (change = {}) => aRow({ externalId: 'x', text: `Neu ${JSON.stringify(change)}`, ...change })

  it('comes with the first row', async () => {
    const desk = aDesk()
    await desk.take([aRow({ status: 'online' })])
    expect(lifeOf(desk)).toEqual({
      status: 'approved',
      ever_public: 1,
      published_at: '2026-11-20T10:00:00.000Z',
      unpublished_at: null,
    })
  })

  it('comes with an edit of a post that went online meanwhile, though a person reads it again', async () => {
    const desk = aDesk()
    await desk.take([aRow({ externalId: 'x' })])
    await desk.take([edit({ status: 'online', publishedAt: '2026-11-21T08:00:00Z' })])
    expect(lifeOf(desk)).toEqual({
      status: 'pending',
      ever_public: 1,
      published_at: '2026-11-21T08:00:00.000Z',
      unpublished_at: null,
    })
  })

  it('ends when the source has deleted the edited post, at the time the desk heard of it', async () => {
    const desk = aDesk()
    await desk.take([aRow({ externalId: 'x', status: 'online' })])
    await desk.take([edit({ status: 'deleted' })])
    const { unpublished_at: unpublishedAt, ...rest } = lifeOf(desk)
    expect(rest).toEqual({ status: 'deleted', ever_public: 1, published_at: '2026-11-20T10:00:00.000Z' })
    expect(unpublishedAt).toBe(desk.view(1).queueAt)
    await desk.take([edit({ status: 'deleted', headline: 'Noch einmal' })])
    expect(lifeOf(desk)['unpublished_at']).toBe(unpublishedAt)
    await desk.take([edit({ status: 'online' })])
    expect(lifeOf(desk)).toMatchObject({ ever_public: 1, unpublished_at: null })
  })

  it('is not invented for a post that was never online', async () => {
    const desk = aDesk()
    await desk.take([aRow({ externalId: 'x' })])
    await desk.take([edit({ status: 'deleted' })])
    expect(lifeOf(desk)).toEqual({ status: 'deleted', ever_public: 0, published_at: null, unpublished_at: null })
  })
})

describe('hostile text', () => {
  it.each([
    ['markup', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
    ['direction and invisible characters', 'a\u202eb\u2066c\u200b\ufeffd'],
    ['control characters', 'a\u0001\u001b[31mb\u0085c'],
    ['characters beyond the first plane', '😀👨‍👩‍👧‍👦𝕳𝖆𝖑𝖑𝖔'],
    ['what looks like SQL', "'); DROP TABLE comments; --"],
  ])('is stored as it came: %s', async (_, text) => {
    const desk = aDesk()
    await desk.take([aRow({ text })])
    expect(desk.view(1).text).toBe(text)
    expect(desk.ask('audit.verify', {}).ok).toBe(true)
  })

  it('keeps its marks on the right characters behind it', async () => {
    const desk = aDesk()
    const text = '👨‍👩‍👧‍👦 \u202e Straße: SCHNURZELBATZ!'
    await desk.take([aRow({ text })])
    const [hit] = desk.view(1).hits
    expect(text.slice(hit!.start, hit!.end)).toBe('SCHNURZELBATZ')
  })

  it('of the greatest length goes in', async () => {
    const desk = aDesk()
    const text = 'Schnurzelbatz '.repeat(3571).slice(0, 50_000)
    expect(await desk.take([aRow({ text })])).toMatchObject({ new: 1 })
    expect(desk.view(1).text).toBe(text)
    // A hundred marks of one rule are stored; nobody reads more.
    expect(desk.view(1).hits).toHaveLength(100)
  })
})

describe('the search copy', () => {
  const found = ({ db }: Desk, words: string) =>
    db.prepare<[string], number>('SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid').pluck().all(words)

  it('finds a text by either spelling, and an edited one by its new words alone', async () => {
    const desk = aDesk()
    await desk.take([
      aRow({ externalId: '1', text: 'Die Straße in Österreich' }),
      aRow({ externalId: '2', text: 'Ein Café im Grätzl' }),
    ])
    expect(found(desk, 'strasse')).toEqual([1])
    expect(found(desk, 'oesterreich')).toEqual([1])
    expect(found(desk, 'cafe graetzl')).toEqual([2])
    await desk.take([aRow({ externalId: '1', text: 'Die Gasse' })])
    expect(found(desk, 'strasse')).toEqual([])
    expect(found(desk, 'gasse')).toEqual([1])
  })
})

describe('the first queue of a post', () => {
  it.each([
    ['pending', 0, 'incoming'],
    ['pending', 2, 'flagged'],
    ['approved', 2, 'decided'],
    ['deleted', 0, 'decided'],
    ['escalated', 1, 'escalated'],
  ] as const)('that is %s with %i hits is right: %s', (status, hits, queue) => {
    expect(queueFor(status, hits)).toBe(queue)
  })
})

describe('what is hashed of a text', () => {
  it('tells where the text ends and the record begins', () => {
    expect(digestPart(1, 1, 'ab', 'c')).not.toBe(digestPart(1, 1, 'a', 'b\nc'))
    expect(digestPart(1, 1, 'a\nb', 'c')).not.toBe(digestPart(1, 1, 'a', 'b\nc'))
  })
})
