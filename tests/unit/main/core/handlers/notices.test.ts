import { describe, expect, it } from 'vitest'
import { aPackText, publish } from '../../../../fixtures/check-packs.ts'
import { decisionsOf } from '../../../../fixtures/content.ts'
import { aDesk, type Desk } from '../../../../fixtures/desk.ts'
import { aComplaint, aNotice } from '../../../../fixtures/notices.ts'
import { aRow, rows } from '../../../../fixtures/rows.ts'

/** A desk with posts 1 to n, all approved by their source. */
async function aPublicDesk(posts = 3): Promise<Desk> {
  const desk = aDesk()
  await desk.take(rows(posts, () => ({ status: 'online' })))
  return desk
}

const reported = (desk: Desk) =>
  desk.ask('queue.page', { queue: 'reported', order: 'oldest', after: null, limit: 50 }).rows.map(row => row.id)
const complained = (desk: Desk) =>
  desk.ask('queue.page', { queue: 'complaints', order: 'oldest', after: null, limit: 50 }).rows.map(row => row.id)
const paceOf = (desk: Desk, name: 'reported' | 'complaints') =>
  desk.ask('queue.list', {}).find(({ queue }) => queue === name)!
const holds = (desk: Desk) => expect(desk.ask('audit.verify', {}).broken).toBeNull()
const stateOf = (desk: Desk, id: number) => {
  const { status, queue, openNotices, openComplaints } = desk.view(id)
  return { status, queue, openNotices, openComplaints }
}

describe('a notice', () => {
  it('puts an approved post into Reported and leaves it where it stands', async () => {
    const desk = await aPublicDesk()
    const { isOpen } = desk.ask('notice.enter', aNotice({ commentId: 2, claimedReason: 'N01' }))
    expect(isOpen).toBe(true)
    expect(reported(desk)).toEqual([2])
    expect(desk.counts()).toMatchObject({ reported: 1, decided: 3 })
    expect(stateOf(desk, 2)).toEqual({ status: 'approved', queue: 'decided', openNotices: 1, openComplaints: 0 })
    expect(desk.view(2).notices).toMatchObject([{ kind: 'reader', claimedReason: 'N01', closed: null }])
    holds(desk)
  })

  it('names nobody to moderators, nor in the log', async () => {
    const desk = await aPublicDesk()
    desk.ask('notice.enter', aNotice({ commentId: 2 }))
    expect(JSON.stringify(desk.view(2))).not.toContain('eva.klein')
    const log = JSON.stringify(desk.db.prepare('SELECT input, effects FROM audit').all())
    expect(log).not.toContain('Eva Klein')
    expect(log).toContain('senderSha256')
  })

  it.each([
    ['an explanation', { explanation: ' ' }, 'noticeExplanationMissing'],
    ['a place', { location: '' }, 'noticeLocationMissing'],
    ['a name', { sender: { name: '', email: 'eva@beispiel.at' } }, 'noticeNameMissing'],
    ['a mail address', { sender: { name: 'Eva', email: '' } }, 'noticeEmailMissing'],
    ['the statement of good faith', { goodFaith: false }, 'noticeGoodFaithMissing'],
    ['a reason that there is', { claimedReason: 'N77' }, 'reasonUnknown'],
    ['a time that has come', { receivedAt: '2031-01-01T00:00:00Z' }, 'receivedLater'],
    ['a post', { commentId: 99 }, 'commentGone'],
  ])('without %s is refused in words', async (_, change, key) => {
    const desk = await aPublicDesk()
    expect(desk.refusal('notice.enter', aNotice(change))).toMatchObject({ key })
    expect(desk.counts()).toMatchObject({ reported: 0 })
  })

  it('about the gravest offences needs no name, and a bare flag needs nothing', async () => {
    const desk = await aPublicDesk()
    const nobody = { name: '', email: '' }
    desk.ask('notice.enter', aNotice({ commentId: 1, sender: nobody, isExempt: true }))
    const bare = { kind: 'readerFlag', sender: nobody, explanation: '', location: '', goodFaith: false } as const
    desk.ask('notice.enter', aNotice({ commentId: 2, ...bare }))
    expect(reported(desk)).toEqual([1, 2])
  })

  it('is not taken in twice', async () => {
    const desk = await aPublicDesk()
    desk.ask('notice.enter', aNotice({ commentId: 2, externalId: 'M-1' }))
    expect(desk.refusal('notice.enter', aNotice({ commentId: 2, externalId: 'M-1' }))).toMatchObject({
      key: 'noticeKnown',
    })
    expect(desk.view(2).openNotices).toBe(1)
  })

  it('of a trusted flagger is told first at its post, whatever came in before', async () => {
    const desk = await aPublicDesk()
    const kinds = ['readerFlag', 'reader', 'trustedFlagger', 'authority'] as const
    for (const kind of kinds) desk.ask('notice.enter', aNotice({ commentId: 2, kind }))
    expect(desk.view(2).notices.map(({ kind }) => kind)).toEqual([
      'trustedFlagger',
      'readerFlag',
      'reader',
      'authority',
    ])
  })

  it('of a trusted flagger comes first, then the oldest', async () => {
    const desk = await aPublicDesk(4)
    const at = (minutes: number) => desk.clock.in(-minutes * 60_000)
    desk.ask('notice.enter', aNotice({ commentId: 1, receivedAt: at(10) }))
    desk.ask('notice.enter', aNotice({ commentId: 2, receivedAt: at(30) }))
    desk.ask('notice.enter', aNotice({ commentId: 3, receivedAt: at(5), kind: 'trustedFlagger' }))
    desk.ask('notice.enter', aNotice({ commentId: 4, receivedAt: at(20), kind: 'authority' }))
    expect(reported(desk)).toEqual([3, 2, 4, 1])
    expect(paceOf(desk, 'reported')).toMatchObject({
      count: 4,
      oldestAt: desk.view(2).notices[0]!.receivedAt,
      arrivals: 4,
    })
    const page = (after: object | null) =>
      desk.core.dispatch('queue.page', { queue: 'reported', order: 'oldest', after, limit: 1 })
    const first = page(null) as { value: { next: object } }
    expect(page(first.value.next)).toMatchObject({ value: { rows: [{ id: 2 }] } })
  })

  it.each([
    ['approve', 'approved'],
    ['delete', 'deleted'],
  ] as const)('is decided by the decision to %s, and opened by its undo', async (action, status) => {
    const desk = await aPublicDesk()
    desk.ask('notice.enter', aNotice({ commentId: 2 }))
    desk.ask('notice.enter', aNotice({ commentId: 2, kind: 'authority' }))
    desk.decide(2, action)
    expect(stateOf(desk, 2)).toEqual({ status, queue: 'decided', openNotices: 0, openComplaints: 0 })
    expect(desk.view(2).notices).toMatchObject([{ closed: { action } }, { closed: { action } }])
    expect(desk.view(2).decisions[0]).toMatchObject({ action, notices: 2, complaints: 0 })
    expect(paceOf(desk, 'reported')).toMatchObject({ count: 0, decisions: 1 })
    holds(desk)
    desk.ask('history.undo', {})
    expect(stateOf(desk, 2)).toMatchObject({ status: 'approved', openNotices: 2 })
    expect(paceOf(desk, 'reported')).toMatchObject({ count: 1, decisions: 0 })
    holds(desk)
    desk.ask('notice.enter', aNotice({ commentId: 2 }))
    desk.ask('history.redo', {})
    // what came in meanwhile has still to be answered
    expect(stateOf(desk, 2)).toMatchObject({ status, openNotices: 1 })
    holds(desk)
  })

  it('on a deleted post is answered by deleting it again', async () => {
    const desk = await aPublicDesk()
    desk.decide(2, 'delete')
    desk.ask('notice.enter', aNotice({ commentId: 2 }))
    desk.decide(2, 'delete')
    expect(stateOf(desk, 2)).toMatchObject({ status: 'deleted', openNotices: 0 })
  })

  it('leaves no room for approving again where nothing is open', async () => {
    const desk = await aPublicDesk()
    expect(desk.refusal('comment.decide', desk.draft(2, 'approve'))).toMatchObject({ key: 'alreadySo' })
  })

  it.each(['escalate', 'later'] as const)('stays open when the post is sent to %s', async action => {
    const desk = aDesk()
    await desk.take(rows(2))
    desk.ask('notice.enter', aNotice({ commentId: 1 }))
    desk.decide(1, action)
    expect(stateOf(desk, 1)).toMatchObject({ openNotices: 1 })
    expect(desk.view(1).decisions[0]).toMatchObject({ action, notices: 0 })
    holds(desk)
  })

  it('that came in behind what is on the screen is not decided unseen', async () => {
    const desk = await aPublicDesk()
    const draft = desk.draft(2, 'delete', { objections: 0 })
    desk.ask('notice.enter', aNotice({ commentId: 2 }))
    expect(desk.refusal('comment.decide', draft)).toMatchObject({ code: 'CONFLICT', key: 'commentObjected' })
    expect(desk.view(2).openNotices).toBe(1)
  })

  it('is decided with many others, and left out where it came in unseen', async () => {
    const desk = await aPublicDesk()
    const items = [1, 2, 3].map(commentId => ({
      commentId,
      revision: 1,
      version: 0,
      objections: commentId === 1 ? 1 : 0,
    }))
    desk.ask('notice.enter', aNotice({ commentId: 1 }))
    expect(desk.ask('batch.preview', { ids: [1, 2, 3] })).toMatchObject({ openNotices: 1, openComplaints: 0 })
    desk.ask('notice.enter', aNotice({ commentId: 3 }))
    const order = { items, action: 'delete', reason: 'N01', note: '', timeMs: 900 } as const
    expect(desk.ask('batch.decide', order).leftOutPosts).toEqual([{ commentId: 3, why: 'commentObjected' }])
    expect([1, 2, 3].map(id => desk.view(id).openNotices)).toEqual([0, 0, 1])
    holds(desk)
    desk.ask('history.undo', {})
    expect([1, 2, 3].map(id => desk.view(id).openNotices)).toEqual([1, 0, 1])
    holds(desk)
  })
})

describe('a bare flag', () => {
  const flag = aNotice({ commentId: 1, kind: 'readerFlag', explanation: '' })

  it('on a text that was judged fine after a notice is answered already, until the text is another one', async () => {
    const desk = await aPublicDesk()
    expect(desk.ask('notice.enter', flag).isOpen).toBe(true)
    desk.decide(1, 'approve')
    expect(desk.ask('notice.enter', flag).isOpen).toBe(false)
    expect(desk.view(1).openNotices).toBe(0)
    holds(desk)
    // a notice with all its fields is always decided by itself
    expect(desk.ask('notice.enter', aNotice({ commentId: 1 })).isOpen).toBe(true)
    desk.decide(1, 'approve')
    await desk.take([aRow({ externalId: '1', text: 'Ganz neu geschrieben.', status: 'online' })])
    desk.decide(1, 'approve')
    expect(desk.ask('notice.enter', flag).isOpen).toBe(true)
    holds(desk)
  })

  it('that was answered is open when the answer is taken back, and answered when it is given again', async () => {
    const desk = await aPublicDesk()
    desk.ask('notice.enter', flag)
    desk.decide(1, 'approve')
    desk.ask('notice.enter', flag)
    desk.ask('history.undo', {})
    expect(desk.view(1).openNotices).toBe(2)
    holds(desk)
    desk.ask('history.redo', {})
    expect(desk.view(1).openNotices).toBe(0)
    holds(desk)
  })
})

describe('rules about notices', () => {
  it('hit with the notice that makes them, and no longer once it is decided', async () => {
    const desk = aDesk()
    await desk.take(rows(2))
    const pack = JSON.parse(aPackText([{ id: 'gemeldet', when: { notices: { atLeast: 2 } } }]))
    const told = (openNotices: number) => ({ text: 'Guten Tag.', facts: { openNotices } })
    pack.rules[0].examples = { hit: [told(2), told(3)], miss: [told(0), told(1)] }
    publish(desk, JSON.stringify(pack))
    await desk.core.idle()
    desk.ask('notice.enter', aNotice({ commentId: 1 }))
    expect(desk.view(1).hits).toEqual([])
    desk.ask('notice.enter', aNotice({ commentId: 1 }))
    expect(desk.view(1).hits.map(hit => hit.ruleId)).toEqual(['gemeldet'])
    desk.decide(1, 'approve')
    expect(desk.view(1).hits).toEqual([])
    desk.ask('history.undo', {})
    expect(desk.view(1).hits.map(hit => hit.ruleId)).toEqual(['gemeldet'])
    holds(desk)
  })
})

describe('the sweep', () => {
  it('shows no post with an open notice', async () => {
    const desk = aDesk()
    await desk.take(rows(40, index => ({ status: index < 30 ? 'online' : '' })))
    const shown = () => desk.ask('sweep.page', { after: null, limit: 60 }).posts.map(({ id }) => id)
    const [first] = shown()
    desk.ask('notice.enter', aNotice({ commentId: first! }))
    expect(shown()).not.toContain(first)
    expect(shown().length).toBeGreaterThan(0)
  })
})

describe('a complaint', () => {
  const signIn = (desk: Desk, name: string) => desk.ask('moderator.signIn', { name })

  it('is decided by somebody else: upheld, and the post comes back', async () => {
    const desk = await aPublicDesk()
    desk.decide(1, 'delete')
    desk.ask('complaint.enter', aComplaint())
    expect(complained(desk)).toEqual([1])
    expect(desk.counts()).toMatchObject({ complaints: 1, decided: 3 })
    expect(desk.refusal('comment.decide', desk.draft(1, 'approve'))).toMatchObject({ key: 'complaintNobodyElse' })
    signIn(desk, 'Berta Klug')
    signIn(desk, 'Anna Muster')
    expect(desk.refusal('comment.decide', desk.draft(1, 'delete'))).toMatchObject({
      key: 'complaintOwnDecision',
      values: { names: 'Berta Klug' },
    })
    desk.decide(1, 'escalate')
    expect(complained(desk)).toEqual([1])
    signIn(desk, 'Berta Klug')
    desk.decide(1, 'approve')
    expect(stateOf(desk, 1)).toEqual({ status: 'approved', queue: 'decided', openNotices: 0, openComplaints: 0 })
    expect(desk.view(1).complaints).toMatchObject([
      {
        closed: { action: 'approve', moderatorName: 'Berta Klug' },
        against: { moderatorName: 'Anna Muster', action: 'delete' },
      },
    ])
    expect(paceOf(desk, 'complaints')).toMatchObject({ count: 0, arrivals: 1, decisions: 1 })
    holds(desk)
    desk.ask('history.undo', {})
    expect(complained(desk)).toEqual([1])
    holds(desk)
  })

  it('is rejected by deleting again', async () => {
    const desk = await aPublicDesk()
    desk.decide(1, 'delete')
    desk.ask('complaint.enter', aComplaint())
    signIn(desk, 'Berta Klug')
    desk.decide(1, 'delete')
    expect(stateOf(desk, 1)).toMatchObject({ status: 'deleted', openComplaints: 0 })
    holds(desk)
  })

  it('of a notifier is about an approval', async () => {
    const desk = await aPublicDesk()
    desk.ask('notice.enter', aNotice())
    desk.decide(1, 'approve')
    desk.ask('complaint.enter', aComplaint({ complainant: 'notifier' }))
    signIn(desk, 'Berta Klug')
    desk.decide(1, 'approve')
    expect(desk.view(1).complaints).toMatchObject([{ closed: { action: 'approve' }, against: { action: 'approve' } }])
    holds(desk)
  })

  it('stands in the way of taking back the decision it is about', async () => {
    const desk = await aPublicDesk()
    desk.decide(1, 'delete')
    desk.ask('complaint.enter', aComplaint())
    expect(desk.refusal('history.undo', {})).toMatchObject({ key: 'undoBlocked', values: { by: 'complaint' } })
    expect(desk.view(1).status).toBe('deleted')
  })

  it('about one’s own decision is left out of a batch', async () => {
    const desk = await aPublicDesk()
    desk.decide(1, 'delete')
    desk.ask('complaint.enter', aComplaint())
    const items = [1, 2].map(id => ({ commentId: id, revision: 1, version: desk.view(id).version }))
    const state = desk.ask('batch.decide', { items, action: 'delete', reason: 'N01', note: '', timeMs: 900 })
    expect(state.leftOutPosts).toEqual([{ commentId: 1, why: 'complaintOfOwnDecision' }])
  })

  it.each([
    ['a post that waits', 'pending', {}, 'complaintTooEarly'],
    ['a deletion, by who reported the post', 'deleted', { complainant: 'notifier' }, 'complaintOfAuthorOnly'],
    ['an approval, by who wrote the post', 'approved', { complainant: 'author' }, 'complaintOfNotifierOnly'],
    ['a deletion, without a word', 'deleted', { text: ' ' }, 'complaintTextMissing'],
  ] as const)('about %s is refused', async (_, status, change, key) => {
    const desk = aDesk()
    await desk.take([aRow({ status: { pending: '', deleted: 'deleted', approved: 'online' }[status] })])
    expect(desk.refusal('complaint.enter', aComplaint(change))).toMatchObject({ key })
  })
})

describe('a place', () => {
  it.each([
    'c17',
    'https://zeitung.example/artikel/9#c17',
    'https://zeitung.example/artikel/9?commentID=c17',
    ' https://zeitung.example/kommentar/c17/ ',
  ])('"%s" names the post', async place => {
    const desk = aDesk()
    await desk.take([aRow({ externalId: 'c17' }), aRow({ externalId: 'c18' })])
    expect(desk.ask('notice.place', { place }).posts.map(post => post.externalId)).toEqual(['c17'])
  })

  it('names the number behind a word, and nobody where there is none', async () => {
    const desk = aDesk()
    await desk.take([aRow({ externalId: '4711' })])
    const found = (place: string) => desk.ask('notice.place', { place }).posts.length
    expect(found('https://zeitung.example/artikel/9#comment-4711')).toBe(1)
    expect([found(''), found('%'), found('https://zeitung.example/')]).toEqual([0, 0, 0])
  })
})

it('a decision that answers nothing has the fingerprint it always had', async () => {
  const desk = await aPublicDesk()
  desk.decide(1, 'delete')
  expect(decisionsOf(desk.db)[0]).toMatchObject({ decides: null })
})
