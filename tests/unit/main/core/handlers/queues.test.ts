import { describe, expect, it } from 'vitest'
import type { CommentRow, Cursor, Order, QueueName } from '../../../../../shared/domain.ts'
import { CommentView } from '../../../../../shared/domain.ts'
import { aClock } from '../../../../fixtures/clock.ts'
import { aDesk, type Desk } from '../../../../fixtures/desk.ts'
import { aRow, rows } from '../../../../fixtures/rows.ts'

function everyPage(desk: Desk, queue: QueueName, order: Order, limit: number): CommentRow[] {
  const all: CommentRow[] = []
  for (let after: Cursor | null = null; ;) {
    const page: { rows: CommentRow[]; next: Cursor | null } = desk.ask('queue.page', { queue, order, after, limit })
    all.push(...page.rows)
    if (page.next === null) return all
    after = page.next
  }
}

const words = ['', 'Schnurzelbatz', 'Schnurzelbatz Krawutzling', 'zermatschkern', 'Glitzerkur']

describe('a queue page by page', () => {
  // Few different times and risks, so that most rows share their key with many others.
  const crowded = async () => {
    const desk = aDesk()
    const crowd = rows(97, index => ({
      text: `${words[index % words.length]} Beitrag ${index}`,
      submittedAt: `2026-11-20T10:0${index % 3}:00.000Z`,
    }))
    await desk.take(crowd)
    return desk
  }
  const byKey: Record<Order, (a: CommentRow, b: CommentRow) => number> = {
    oldest: (a, b) => (a.queueAt === b.queueAt ? a.id - b.id : a.queueAt < b.queueAt ? -1 : 1),
    newest: (a, b) => byKey.oldest(b, a),
    risk: (a, b) => b.risk - a.risk || byKey.oldest(a, b),
  }

  it.each(['oldest', 'newest', 'risk'] as const)('gives every row once and in order: %s', async order => {
    const desk = await crowded()
    for (const limit of [1, 7, 26, 200]) {
      const found = everyPage(desk, 'flagged', order, limit)
      expect(found).toHaveLength(desk.counts()['flagged']!)
      expect(new Set(found.map(row => row.id)).size).toBe(found.length)
      expect(found).toEqual(found.toSorted(byKey[order]))
    }
    expect(desk.counts()).toMatchObject({ flagged: 77, incoming: 20 })
  })

  it('ranks by risk in Flagged alone; elsewhere the oldest come first', async () => {
    const desk = await crowded()
    expect(everyPage(desk, 'incoming', 'risk', 6)).toEqual(everyPage(desk, 'incoming', 'oldest', 200))
    const found = everyPage(desk, 'flagged', 'risk', 50)
    expect(found).toEqual(found.toSorted(byKey.risk))
    expect([...new Set(found.map(row => row.severity))]).toEqual([5, 3, 1])
  })

  it('goes on behind a row that has left the queue meanwhile', async () => {
    const desk = await crowded()
    const first = desk.ask('queue.page', { queue: 'flagged', order: 'risk', after: null, limit: 10 })
    desk.decide(first.rows.at(-1)!.id, 'approve')
    const second = desk.ask('queue.page', { queue: 'flagged', order: 'risk', after: first.next, limit: 10 })
    const whole = everyPage(desk, 'flagged', 'risk', 200)
    expect(second.rows).toEqual(whole.slice(9, 19))
  })

  it('shows a short excerpt, the author, the article and the suggested reason', async () => {
    const desk = aDesk()
    await desk.take([aRow({ text: `Schnurzelbatz ${'ü'.repeat(300)}` })])
    expect(everyPage(desk, 'flagged', 'oldest', 5)).toEqual([
      {
        id: 1,
        authorId: 1,
        revision: 1,
        version: 0,
        status: 'pending',
        queue: 'flagged',
        excerpt: `Schnurzelbatz ${'ü'.repeat(146)}`,
        authorName: 'Donaublick',
        articleTitle: 'Neuer Radweg am Kai',
        section: 'Wien',
        submittedAt: '2026-11-20T10:00:00.000Z',
        queueAt: '2026-11-20T10:00:00.000Z',
        assigneeId: null,
        dueAt: null,
        setAsideBy: null,
        answeredBy: null,
        severity: 3,
        risk: 303,
        reason: 'N01',
        openNotices: 0,
        openComplaints: 0,
        reportedAt: null,
        complainedAt: null,
        sanction: null,
      },
    ])
  })
})

describe('the pace of the queues', () => {
  it('counts what came and what was decided in the last hour, and says when each is empty', async () => {
    const clock = aClock({ start: '2026-11-22T09:00:00.000Z', stepMs: 0 })
    const desk = aDesk({ clock })
    await desk.take(rows(50))
    const pace = (queue: QueueName) => desk.ask('queue.list', {}).find(one => one.queue === queue)
    expect(pace('incoming')).toMatchObject({ count: 50, arrivals: 50, decisions: 0, minutesToEmpty: null })
    clock.advance(30 * 60_000)
    for (let id = 1; id <= 8; id += 1) desk.decide(id, 'approve')
    desk.decide(9, 'escalate')
    desk.decide(10, 'later')
    clock.advance(10 * 60_000)
    // ten in ten minutes, forty left
    expect(pace('incoming')).toMatchObject({ count: 40, arrivals: 50, decisions: 10, minutesToEmpty: 40 })
    expect(pace('escalated')).toMatchObject({ count: 1, arrivals: 1, decisions: 0, minutesToEmpty: null })
    expect(pace('later')).toMatchObject({ count: 1, arrivals: 1, decisions: 0, minutesToEmpty: null })
    expect(pace('decided')).toMatchObject({ count: 8, arrivals: 8, decisions: 0, minutesToEmpty: null })
    expect(pace('flagged')).toMatchObject({ count: 0, arrivals: 0, decisions: 0, minutesToEmpty: 0 })
    clock.advance(61 * 60_000)
    expect(pace('incoming')).toMatchObject({ count: 40, arrivals: 0, decisions: 0, minutesToEmpty: null })
  })

  it('takes back what was undone', async () => {
    const desk = aDesk()
    await desk.take(rows(3))
    const [before] = desk.ask('queue.list', {})
    desk.decide(1, 'approve')
    desk.ask('history.undo', {})
    expect(desk.ask('queue.list', {})[0]).toEqual(before)
    desk.ask('history.redo', {})
    expect(desk.ask('queue.list', {})[0]).toMatchObject({ count: 2, decisions: 1 })
  })
})

describe('the list of queues', () => {
  it('names every queue with its count and the age of its oldest post', async () => {
    const desk = aDesk()
    await desk.take(rows(3, index => ({ text: index === 1 ? 'Schnurzelbatz' : `Gut ${index}` })))
    desk.decide(desk.idOf('3'), 'escalate')
    const [incoming, flagged, reported, escalated, complaints, later, decided] = desk.ask('queue.list', {})
    expect(incoming).toMatchObject({ queue: 'incoming', count: 1, oldestAt: '2026-11-20T00:01:00.000Z' })
    expect(flagged).toMatchObject({ queue: 'flagged', count: 1, oldestAt: '2026-11-20T00:02:00.000Z' })
    expect(reported).toMatchObject({ queue: 'reported', count: 0, oldestAt: null })
    expect(complaints).toMatchObject({ queue: 'complaints', count: 0, oldestAt: null })
    expect(escalated).toMatchObject({ queue: 'escalated', count: 1, oldestAt: desk.view(3).queueAt })
    expect(later).toMatchObject({ queue: 'later', count: 0, oldestAt: null })
    expect(decided).toMatchObject({ queue: 'decided', count: 0, oldestAt: null })
  })
})

describe('the view of a post', () => {
  it('is complete', async () => {
    const desk = aDesk()
    await desk.take([
      aRow({ externalId: 'top', text: 'Schnurzelbatz! Und Glitzerkur.', publishedAt: '2026-11-20T10:05:00Z' }),
      aRow({ externalId: 'older', text: 'Früher einmal.', submittedAt: '2026-11-01T08:00:00Z', status: 'deleted' }),
    ])
    const view = desk.view(desk.idOf('top'))
    expect(CommentView.parse(view)).toEqual({
      id: 1,
      externalId: 'top',
      source: 'Zeitung',
      version: 0,
      revision: 1,
      status: 'pending',
      queue: 'flagged',
      text: 'Schnurzelbatz! Und Glitzerkur.',
      language: 'de',
      submittedAt: '2026-11-20T10:00:00.000Z',
      receivedAt: expect.stringMatching(/^2026-11-22T09:00:00/),
      queueAt: '2026-11-20T10:00:00.000Z',
      assigneeId: null,
      dueAt: null,
      everPublic: true,
      risk: 306,
      riskParts: { severity: 300, hits: 6, author: 0, flood: 0 },
      hits: [
        {
          ruleId: 'grobes-wort',
          ruleVersion: 2,
          pack: 'desk-test',
          start: 0,
          end: 13,
          severity: 3,
          reason: 'N01',
          action: 'suggest-delete',
          explain: { de: 'Ein grobes Wort der Prüfung', en: 'A rude word of the tests' },
          check: null,
          statutes: [],
          term: 'schnurzelbatz',
          findings: [],
          falseAlarm: false,
        },
        expect.objectContaining({ ruleId: 'hinweis', start: 19, end: 29, action: 'flag' }),
      ],
      suggestion: { action: 'delete', reason: 'N01', because: [0] },
      article: {
        id: 1,
        title: 'Neuer Radweg am Kai',
        lead: 'Im Frühjahr wird gebaut.',
        section: 'Wien',
        url: 'https://zeitung.example/a1',
        comments: 2,
      },
      author: {
        id: 1,
        name: 'Donaublick',
        registeredAt: '2020-03-01T00:00:00.000Z',
        firstSeenAt: '2026-11-01T08:00:00.000Z',
        pending: 1,
        approved: 0,
        deleted: 1,
        escalated: 0,
        sanctions: [],
        lastPosts: [
          {
            id: 2,
            status: 'deleted',
            authorName: 'Donaublick',
            text: 'Früher einmal.',
            submittedAt: '2026-11-01T08:00:00.000Z',
          },
        ],
      },
      parent: null,
      parentMissing: false,
      siblings: [],
      siblingCount: 0,
      decisions: [],
      earlierTexts: [],
      openNotices: 0,
      openComplaints: 0,
      notices: [],
      complaints: [],
    })
  })

  it('counts what has become of all posts of the author, of nobody else, as of this moment', async () => {
    const desk = aDesk()
    const statuses = ['online', 'online', 'deleted', '', '', '', '']
    await desk.take([
      ...rows(7, index => ({ status: statuses[index]! })),
      ...rows(3, () => ({ authorId: 'u2', status: 'online' }), 100),
    ])
    const countsOf = (id: number) => {
      const { pending, approved, deleted, escalated } = desk.view(id).author
      return { pending, approved, deleted, escalated }
    }
    expect(countsOf(1)).toEqual({ pending: 4, approved: 2, deleted: 1, escalated: 0 })
    desk.decide(4, 'approve')
    desk.decide(5, 'delete')
    desk.decide(6, 'escalate')
    expect(countsOf(7)).toEqual({ pending: 1, approved: 3, deleted: 2, escalated: 1 })
    desk.ask('history.undo', {})
    expect(countsOf(7)).toEqual({ pending: 2, approved: 3, deleted: 2, escalated: 0 })
    await desk.take(rows(1, () => ({ text: 'Anders.' })))
    expect(countsOf(7)).toEqual({ pending: 3, approved: 2, deleted: 2, escalated: 0 })
    expect(countsOf(desk.idOf('100'))).toEqual({ pending: 0, approved: 3, deleted: 0, escalated: 0 })
  })

  it('shows the parent and the other answers to it, oldest first', async () => {
    const desk = aDesk()
    await desk.take([
      aRow({ externalId: 'p', text: 'Die Frage.' }),
      ...rows(12, index => ({ parentId: 'p', authorId: `a${index}`, authorName: `Nutzer ${index}` })),
    ])
    const view = desk.view(desk.idOf('5'))
    expect(view.parent).toMatchObject({ text: 'Die Frage.', authorName: 'Donaublick' })
    expect(view.parentMissing).toBe(false)
    expect(view.siblingCount).toBe(11)
    expect(view.siblings.map(sibling => sibling.authorName)).toEqual(
      [0, 1, 2, 3, 5, 6, 7, 8].map(index => `Nutzer ${index}`),
    )
  })

  it('says that the parent has not arrived, and finds it once it has', async () => {
    const desk = aDesk()
    await desk.take([aRow({ externalId: 'child', parentId: 'late' })])
    expect(desk.view(1)).toMatchObject({ parent: null, parentMissing: true })
    await desk.take([aRow({ externalId: 'late', text: 'Da bin ich.' })])
    expect(desk.view(1)).toMatchObject({ parent: { text: 'Da bin ich.' }, parentMissing: false })
  })

  it('does not take the post of another source with the same number for the parent', async () => {
    const desk = aDesk()
    await desk.take([aRow({ externalId: 'p' })], 'Andere Zeitung')
    await desk.take([aRow({ externalId: 'child', parentId: 'p' })], 'Zeitung')
    expect(desk.view(desk.idOf('child'))).toMatchObject({ parent: null, parentMissing: true })
  })

  it('keeps the earlier texts of an edited post', async () => {
    const desk = aDesk()
    for (const text of ['Eins.', 'Zwei.', 'Drei.']) await desk.take([aRow({ externalId: 'x', text })])
    const view = desk.view(1)
    expect(view).toMatchObject({ text: 'Drei.', revision: 3 })
    expect(view.earlierTexts.map(({ revision, text }) => [revision, text])).toEqual([
      [2, 'Zwei.'],
      [1, 'Eins.'],
    ])
  })

  it('leaves out ids that are not there, and keeps the order asked for', async () => {
    const desk = aDesk()
    await desk.take(rows(3))
    expect(desk.ask('comment.views', { ids: [3, 99, 1] }).map(view => view.id)).toEqual([3, 1])
  })
})

describe('the link of a post', () => {
  it('is the address of its article', async () => {
    const desk = aDesk()
    await desk.take([aRow(), aRow({ externalId: '2', articleId: 'a2', articleUrl: '' })])
    expect(desk.ask('comment.link', { commentId: 1 })).toEqual({ url: 'https://zeitung.example/a1' })
    expect(desk.ask('comment.link', { commentId: 2 })).toEqual({ url: null })
    expect(desk.refusal('comment.link', { commentId: 3 })).toMatchObject({ code: 'NOT_FOUND', key: 'commentGone' })
  })
})
