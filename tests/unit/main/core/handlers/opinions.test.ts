import { describe, expect, it } from 'vitest'
import { lotOf } from '../../../../../main/core/second-opinions.ts'
import { contentOf, decisionsOf, statesOf } from '../../../../fixtures/content.ts'
import { aDesk, type Desk } from '../../../../fixtures/desk.ts'
import { aRow, rows } from '../../../../fixtures/rows.ts'

const DAY = 86_400_000
const signIn = (desk: Desk, name: string) => desk.ask('moderator.signIn', { name })
const offered = (desk: Desk) => desk.ask('opinion.page', { after: null, limit: 50 }).rows.map(row => row.id)
const shown = (desk: Desk, id: number) => desk.ask('opinion.views', { ids: [id] })[0]!
const give = (desk: Desk, id: number, action: 'approve' | 'delete' | 'escalate', change = {}) =>
  desk.ask('opinion.give', { ...desk.opinion(shown(desk, id), action), ...change })

/** Sina, a senior, has switched second opinions on; Anna is on duty. */
async function aJudgingDesk(posts = rows(4), percent = 100): Promise<Desk> {
  const desk = aDesk({ signedIn: false })
  const sina = signIn(desk, 'Sina')
  desk.ask('moderator.setRole', { moderatorId: sina.id, role: 'senior' })
  if (percent > 0) desk.ask('opinion.setShare', { percent })
  signIn(desk, 'Anna')
  await desk.take(posts)
  return desk
}

describe('the share', () => {
  it('is nothing at first, and only a senior sets it, with an entry in the log', async () => {
    const desk = await aJudgingDesk(rows(1), 0)
    expect(desk.ask('opinion.share', {})).toEqual({ percent: 0 })
    expect(desk.refusal('opinion.setShare', { percent: 5 })).toMatchObject({ key: 'seniorOnly' })
    signIn(desk, 'Sina')
    desk.ask('opinion.setShare', { percent: 5 })
    expect(desk.ask('opinion.share', {})).toEqual({ percent: 5 })
    expect(desk.refusal('opinion.setShare', { percent: 5 })).toMatchObject({ key: 'nothingChanges' })
    expect(desk.refusal('opinion.setShare', { percent: 101 })).toMatchObject({ key: 'badInput' })
    expect(desk.db.prepare('SELECT effects FROM audit ORDER BY seq DESC').pluck().get()).toBe(
      '[{"kind":"setting","name":"opinionShare","value":"5"}]',
    )
  })

  it('picks decisions by their id alone, about as many as asked for', async () => {
    const desk = await aJudgingDesk(rows(200), 30)
    for (let id = 1; id <= 200; id++) desk.decide(id, 'approve')
    const picked = decisionsOf(desk.db)
      .filter(decision => lotOf(String(decision['id'])) < 0.3)
      .map(decision => decision['comment_id'])
    signIn(desk, 'Berta')
    const { rows: first } = desk.ask('opinion.page', { after: null, limit: 200 })
    expect(first.map(row => row.id)).toEqual(picked)
    expect(picked.length).toBeGreaterThan(35)
    expect(picked.length).toBeLessThan(85)
  })

  it('of nothing offers nothing', async () => {
    const desk = await aJudgingDesk(rows(3), 0)
    for (const id of [1, 2, 3]) desk.decide(id, 'approve')
    signIn(desk, 'Berta')
    expect(offered(desk)).toEqual([])
  })
})

describe('what is offered', () => {
  it('are decisions that settle a post, to everybody but those who decided it, the oldest first', async () => {
    const desk = await aJudgingDesk(rows(5))
    desk.decide(1, 'approve')
    desk.decide(2, 'later')
    desk.decide(3, 'escalate')
    desk.decide(4, 'delete')
    expect(offered(desk)).toEqual([])
    expect(desk.ask('waiting.mine', {}).opinions).toBe(0)
    signIn(desk, 'Sina')
    expect(offered(desk)).toEqual([1, 4])
    expect(desk.ask('waiting.mine', {}).opinions).toBe(2)
    desk.decide(3, 'delete')
    signIn(desk, 'Anna')
    // she had escalated it herself
    expect(offered(desk)).toEqual([])
  })

  it('ends when the decision no longer stands, and after seven days', async () => {
    const desk = await aJudgingDesk(rows(3))
    for (const id of [1, 2, 3]) desk.decide(id, 'approve')
    desk.ask('history.undo', {})
    signIn(desk, 'Berta')
    expect(offered(desk)).toEqual([1, 2])
    await desk.take([aRow({ externalId: '1', text: 'Neu geschrieben.' })])
    expect(offered(desk)).toEqual([2])
    desk.clock.advance(8 * DAY)
    desk.decide(3, 'approve')
    expect(offered(desk)).toEqual([])
  })

  it('is read page by page, each post once', async () => {
    const desk = await aJudgingDesk(rows(5))
    for (let id = 1; id <= 5; id++) desk.decide(id, 'approve')
    signIn(desk, 'Berta')
    const first = desk.ask('opinion.page', { after: null, limit: 2 })
    const second = desk.ask('opinion.page', { after: first.next, limit: 2 })
    const third = desk.ask('opinion.page', { after: second.next, limit: 2 })
    expect([first, second, third].flatMap(page => page.rows.map(row => row.id))).toEqual([1, 2, 3, 4, 5])
    expect(third.next).toBeNull()
  })

  it('shows no trace of what was decided', async () => {
    const desk = await aJudgingDesk(rows(2))
    const before = desk.view(1)
    desk.decide(1, 'delete', { note: 'Zu grob.' })
    signIn(desk, 'Berta')
    const { version } = desk.view(1)
    expect(shown(desk, 1)).toEqual({ ...before, version, queue: 'opinion' })
    expect(desk.ask('opinion.page', { after: null, limit: 5 }).rows).toMatchObject([
      { id: 1, status: 'pending', queue: 'opinion', queueAt: before.submittedAt },
    ])
  })

  it('is shown to nobody else that way', async () => {
    const desk = await aJudgingDesk(rows(1))
    desk.decide(1, 'delete')
    expect(desk.ask('opinion.views', { ids: [1, 99] })).toEqual([])
  })
})

describe('a second opinion', () => {
  it('that agrees changes nothing of the post, and is asked for once', async () => {
    const desk = await aJudgingDesk(rows(2))
    desk.decide(1, 'delete')
    desk.decide(2, 'approve')
    signIn(desk, 'Berta')
    const before = statesOf(desk.db)
    give(desk, 1, 'delete', { reason: 'N02', note: 'Anderer Grund.' })
    give(desk, 2, 'approve')
    expect(statesOf(desk.db)).toEqual(before)
    expect(decisionsOf(desk.db)).toHaveLength(2)
    expect(offered(desk)).toEqual([])
    signIn(desk, 'Sina')
    expect(offered(desk)).toEqual([])
    expect(desk.ask('audit.verify', {}).broken).toBeNull()
  })

  it('that differs brings the post to a senior who is neither of the two, with both opinions', async () => {
    const desk = await aJudgingDesk(rows(1))
    const sina = desk.ask('app.state', {}).moderators.find(person => person.name === 'Sina')!.id
    desk.decide(1, 'delete', { reason: 'N05', note: 'Zu grob.' })
    signIn(desk, 'Berta')
    desk.told.length = 0
    give(desk, 1, 'approve')
    expect(desk.told).toEqual([
      { name: 'comment.changed', payload: { ids: [1] } },
      { name: 'queues.changed', payload: {} },
    ])
    const label = desk.ask('reason.list', {}).find(reason => reason.code === 'N05')!.label.de
    expect(desk.view(1)).toMatchObject({ status: 'escalated', queue: 'escalated', assigneeId: sina })
    expect(desk.view(1).decisions[0]).toMatchObject({
      action: 'escalate',
      origin: { by: 'desk' },
      moderatorName: 'Berta',
      note: `Entscheidung und Zweitmeinung gehen auseinander. Anna: löschen (${label}) – „Zu grob.“. Zweitmeinung von Berta: freigeben.`,
    })
    // nobody has asked, so there is nothing to answer: it is decided
    signIn(desk, 'Sina')
    expect(desk.refusal('comment.decide', desk.draft(1, 'answer'))).toMatchObject({ key: 'nobodyAsked' })
    desk.decide(1, 'approve')
    expect(desk.ask('audit.verify', {}).broken).toBeNull()
  })

  it('is for every senior where the only one was one of the two', async () => {
    const desk = await aJudgingDesk(rows(1))
    desk.decide(1, 'delete')
    signIn(desk, 'Sina')
    give(desk, 1, 'escalate')
    expect(desk.view(1)).toMatchObject({ queue: 'escalated', assigneeId: null })
  })

  it.each([
    ['to delete without a reason', { action: 'delete', reason: null }, 'reasonMissing'],
    ['for "other" without a word', { action: 'delete', reason: 'N99' }, 'noteTooShort'],
    ['to escalate without a word', { action: 'escalate', note: '' }, 'noteMissing'],
    ['on another version', { version: 0 }, 'opinionGone'],
    ['on a post that is gone', { commentId: 99 }, 'commentGone'],
    ['on a post that is not offered', { commentId: 2 }, 'opinionGone'],
    ['to put aside', { action: 'later' }, 'badInput'],
  ])('%s is refused and leaves nothing', async (_, change, key) => {
    const desk = await aJudgingDesk(rows(2))
    desk.decide(1, 'delete')
    signIn(desk, 'Berta')
    const before = contentOf(desk.db)
    expect(desk.refusal('opinion.give', { ...desk.opinion(shown(desk, 1), 'approve'), ...change })).toMatchObject({
      key,
    })
    expect(contentOf(desk.db)).toEqual(before)
  })

  it('is part of the record: one that was changed or slipped in is found out', async () => {
    const desk = await aJudgingDesk(rows(2))
    desk.decide(1, 'delete')
    desk.decide(2, 'delete')
    signIn(desk, 'Berta')
    give(desk, 1, 'delete')
    expect(() => desk.db.exec("UPDATE opinions SET note = 'x'")).toThrow(/append-only/)
    expect(() => desk.db.exec('DELETE FROM opinions')).toThrow(/append-only/)
    desk.db
      .exec(`INSERT INTO opinions SELECT d.id, o.moderator_id, o.action, o.reason, o.note, o.time_on_post_ms, o.given_at
      FROM opinions o JOIN decisions d ON d.comment_id = 2`)
    expect(desk.ask('audit.verify', {}).broken).toMatchObject({ what: 'opinion', decision: null })
    desk.db.exec(`DROP TRIGGER opinions_no_update; UPDATE opinions SET note = 'x'`)
    expect(desk.ask('audit.verify', {}).broken).toMatchObject({
      what: 'opinion',
      decision: decisionsOf(desk.db)[0]!['id'],
    })
  })
})

describe('agreement', () => {
  it('is told overall and for every reason that somebody used, of a time', async () => {
    const desk = await aJudgingDesk(rows(4))
    expect(desk.ask('opinion.agreement', { from: null, until: null })).toEqual({
      overall: { n: 0, observed: null, kappa: null, interval: null, why: 'noPosts' },
      reasons: [],
    })
    desk.decide(1, 'delete', { reason: 'N02' })
    desk.decide(2, 'delete', { reason: 'N01' })
    desk.decide(3, 'approve')
    desk.decide(4, 'approve')
    signIn(desk, 'Berta')
    give(desk, 1, 'delete', { reason: 'N02' })
    give(desk, 2, 'approve')
    give(desk, 3, 'approve')
    const later = desk.clock.in(DAY)
    const found = desk.ask('opinion.agreement', { from: null, until: later })
    expect(found.overall).toMatchObject({ n: 3, observed: 2 / 3, kappa: expect.closeTo(0.4, 9) as number })
    expect(found.reasons.map(({ reason, agreement }) => [reason, agreement.n, agreement.kappa])).toEqual([
      ['N01', 3, 0],
      ['N02', 3, 1],
    ])
    expect(desk.ask('opinion.agreement', { from: later, until: null }).overall.n).toBe(0)
  })
})
