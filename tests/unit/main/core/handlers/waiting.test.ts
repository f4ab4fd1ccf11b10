import { describe, expect, it } from 'vitest'
import type { Output } from '../../../../../shared/contract.ts'
import type { QueueName } from '../../../../../shared/domain.ts'
import { decisionsOf, statesOf } from '../../../../fixtures/content.ts'
import { aDesk, type Desk } from '../../../../fixtures/desk.ts'
import { aFolder } from '../../../../fixtures/folder.ts'
import { aRow, rows } from '../../../../fixtures/rows.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

const wait = (desk: Desk, ms: number) => {
  desk.clock.advance(ms)
  desk.core.lookAtClock()
}
const page = (desk: Desk, queue: QueueName, more: { mine?: boolean; order?: 'oldest' | 'newest' } = {}) =>
  desk.ask('queue.page', { queue, order: 'oldest', after: null, limit: 50, ...more }).rows
const idsIn = (desk: Desk, queue: QueueName, more = {}) => page(desk, queue, more).map(row => row.id)

/** Signs in; a senior where it is asked for, for which somebody senior must be on duty, or nobody is senior yet. */
function signIn(desk: Desk, name: string): Output<'moderator.signIn'> {
  return desk.ask('moderator.signIn', { name })
}
function makeSenior(desk: Desk, name: string): string {
  const { id } = signIn(desk, name)
  desk.ask('moderator.setRole', { moderatorId: id, role: 'senior' })
  return id
}

describe('a post put aside', () => {
  it('comes back the next morning at eight where no time is named', async () => {
    const desk = aDesk()
    await desk.take(rows(1))
    desk.decide(1, 'later')
    expect(page(desk, 'later')[0]).toMatchObject({ queue: 'later', queueAt: '2026-11-23T07:00:00.000Z' })
    wait(desk, 21 * HOUR)
    expect(idsIn(desk, 'later')).toEqual([1])
    wait(desk, HOUR)
    expect(idsIn(desk, 'later')).toEqual([])
    expect(page(desk, 'incoming')[0]).toMatchObject({
      id: 1,
      setAsideBy: 'Anna Muster',
      queueAt: desk.view(1).submittedAt,
    })
  })

  it('comes back at the named time, as it was, by a record of the desk', async () => {
    const desk = aDesk()
    await desk.take(rows(2))
    const before = statesOf(desk.db)
    const dueAt = desk.clock.in(20 * MINUTE)
    desk.decide(1, 'later', { dueAt })
    signIn(desk, 'Berta')
    wait(desk, 20 * MINUTE)
    expect(statesOf(desk.db)).toEqual(before)
    expect(desk.view(1).decisions[0]).toMatchObject({
      action: 'return',
      of: 'later',
      origin: { by: 'desk' },
      moderatorName: 'Anna Muster',
      dueAt,
    })
    expect(desk.ask('audit.verify', {})).toMatchObject({ ok: true, decisions: 2 })
    expect(desk.db.prepare('SELECT request FROM audit ORDER BY seq DESC').pluck().get()).toBe('later.return')
  })

  it('tells the screen when it comes back', async () => {
    const desk = aDesk()
    await desk.take(rows(1))
    desk.decide(1, 'later', { dueAt: desk.clock.in(MINUTE) })
    desk.told.length = 0
    wait(desk, MINUTE)
    expect(desk.told).toEqual([
      { name: 'comment.changed', payload: { ids: [1] } },
      { name: 'queues.changed', payload: {} },
    ])
  })

  it('comes back at the start when its time came while nobody was there', async () => {
    const path = `${aFolder()}/desk.sqlite`
    const desk = aDesk({ path })
    await desk.take(rows(1))
    desk.decide(1, 'later', { dueAt: desk.clock.in(MINUTE) })
    await desk.close()
    desk.clock.advance(HOUR)
    const next = aDesk({ path, clock: desk.clock, newId: () => crypto.randomUUID() })
    expect(next.counts()).toMatchObject({ later: 0, incoming: 1 })
  })

  it('goes by the hits it has when it comes back', async () => {
    const desk = aDesk()
    await desk.take([aRow({ externalId: 'x', text: 'Du Schnurzelbatz!' })])
    desk.decide(1, 'later', { dueAt: desk.clock.in(MINUTE) })
    wait(desk, MINUTE)
    expect(idsIn(desk, 'flagged')).toEqual([1])
  })

  it('goes back to Escalated with its deadline and whom it is for, if it came from there', async () => {
    const desk = aDesk()
    const berta = makeSenior(desk, 'Berta')
    await desk.take(rows(1))
    const dueAt = desk.clock.in(5 * HOUR)
    desk.decide(1, 'escalate', { dueAt, assigneeId: berta })
    const before = statesOf(desk.db)
    desk.decide(1, 'later', { dueAt: desk.clock.in(MINUTE) })
    wait(desk, MINUTE)
    expect(statesOf(desk.db)).toEqual(before)
    expect(page(desk, 'escalated')[0]).toMatchObject({ assigneeId: berta, dueAt, setAsideBy: 'Berta' })
  })

  it('stands in the order of its return', async () => {
    const desk = aDesk()
    await desk.take(rows(3))
    for (const [id, minutes] of [
      [1, 30],
      [2, 10],
      [3, 20],
    ] as const)
      desk.decide(id, 'later', { dueAt: desk.clock.in(minutes * MINUTE) })
    expect(idsIn(desk, 'later')).toEqual([2, 3, 1])
    wait(desk, 15 * MINUTE)
    expect(idsIn(desk, 'later')).toEqual([3, 1])
  })

  it('can be taken back before its time, and also when it is back already', async () => {
    const desk = aDesk()
    await desk.take(rows(2))
    const before = statesOf(desk.db)
    desk.decide(1, 'approve')
    desk.ask('history.undo', {})
    desk.decide(1, 'escalate')
    desk.decide(1, 'later', { dueAt: desk.clock.in(MINUTE) })
    desk.ask('history.undo', {})
    desk.ask('history.redo', {})
    expect(idsIn(desk, 'later')).toEqual([1])
    wait(desk, MINUTE)
    expect(idsIn(desk, 'escalated')).toEqual([1])
    desk.ask('history.undo', {})
    desk.ask('history.undo', {})
    expect(statesOf(desk.db)).toEqual(before)
    expect(desk.ask('audit.verify', {}).broken).toBeNull()
  })

  it('comes back with thousands of others in slices', async () => {
    const desk = aDesk()
    await desk.take(rows(450))
    for (let id = 1; id <= 450; id++) desk.decide(id, 'later', { dueAt: desk.clock.in(HOUR) })
    wait(desk, 2 * HOUR)
    await desk.core.idle()
    expect(desk.counts()).toMatchObject({ later: 0, incoming: 450 })
    expect(desk.ask('audit.verify', {}).broken).toBeNull()
  })

  it.each([
    ['a time that has passed', { dueAt: '2026-11-22T08:59:00Z' }, 'timePast'],
    ['a time too far ahead', { dueAt: '2028-11-22T08:59:00Z' }, 'timeTooFar'],
  ])('is refused for %s', async (_, change, key) => {
    const desk = aDesk()
    await desk.take(rows(1))
    expect(desk.refusal('comment.decide', desk.draft(1, 'later', change))).toMatchObject({ code: 'RULE', key })
    expect(decisionsOf(desk.db)).toEqual([])
  })

  it('forgets its time when its author edits it', async () => {
    const desk = aDesk()
    await desk.take(rows(1))
    desk.decide(1, 'later', { dueAt: desk.clock.in(HOUR) })
    await desk.take([aRow({ externalId: '1', text: 'Neu geschrieben.' })])
    wait(desk, 2 * HOUR)
    expect(desk.view(1).decisions).toHaveLength(1)
    expect(desk.ask('audit.verify', {}).broken).toBeNull()
  })
})

describe('an escalation', () => {
  it('names whom it is for and a deadline, and is sorted by deadline, then age', async () => {
    const desk = aDesk()
    const berta = makeSenior(desk, 'Berta')
    await desk.take(rows(4))
    desk.decide(1, 'escalate')
    desk.decide(2, 'escalate', { dueAt: desk.clock.in(2 * HOUR), assigneeId: berta })
    desk.decide(3, 'escalate', { dueAt: desk.clock.in(HOUR) })
    desk.decide(4, 'escalate', { assigneeId: berta })
    expect(idsIn(desk, 'escalated')).toEqual([3, 2, 1, 4])
    expect(idsIn(desk, 'escalated', { order: 'newest' })).toEqual([4, 3, 2, 1])
    expect(idsIn(desk, 'escalated', { mine: true })).toEqual([2, 4])
    expect(desk.view(2).decisions[0]).toMatchObject({ assigneeName: 'Berta', dueAt: desk.view(2).dueAt })
    expect(desk.ask('audit.verify', {}).broken).toBeNull()
    signIn(desk, 'Anna Muster')
    expect(idsIn(desk, 'escalated', { mine: true })).toEqual([])
  })

  it.each([1, 2, 3])('is read page by page, %i at a time, each once', async limit => {
    const desk = aDesk()
    await desk.take(rows(7))
    for (let id = 1; id <= 7; id++)
      desk.decide(id, 'escalate', id % 3 === 0 ? {} : { dueAt: desk.clock.in((8 - (id % 4)) * HOUR) })
    const ids: number[] = []
    let after: Output<'queue.page'>['next'] = null
    do {
      const { rows: some, next }: Output<'queue.page'> = desk.ask('queue.page', {
        queue: 'escalated',
        order: 'oldest',
        after,
        limit,
      })
      ids.push(...some.map(row => row.id))
      after = next
    } while (after !== null)
    expect(ids).toEqual(idsIn(desk, 'escalated'))
    expect(new Set(ids).size).toBe(7)
  })

  it('ends with the decision: nobody is named on a decided post', async () => {
    const desk = aDesk()
    const { id } = desk.ask('app.state', {}).moderator!
    await desk.take(rows(1))
    desk.decide(1, 'escalate', { dueAt: desk.clock.in(HOUR), assigneeId: id })
    desk.decide(1, 'approve')
    expect(desk.view(1)).toMatchObject({ assigneeId: null, dueAt: null })
    desk.ask('history.undo', {})
    expect(desk.view(1)).toMatchObject({ assigneeId: id, queue: 'escalated' })
  })

  it('is refused for somebody whom the desk does not know', async () => {
    const desk = aDesk()
    await desk.take(rows(1))
    expect(desk.refusal('comment.decide', desk.draft(1, 'escalate', { assigneeId: 'nobody' }))).toMatchObject({
      key: 'assigneeUnknown',
    })
  })
})

describe('an answer', () => {
  /** Anna has escalated post 2 of three; Berta, who is senior, is on duty. */
  const asked = async () => {
    const desk = aDesk()
    const anna = desk.ask('app.state', {}).moderator!.id
    await desk.take([...rows(2), aRow({ externalId: 'x', text: 'Du Schnurzelbatz!' })])
    desk.decide(2, 'escalate', { dueAt: desk.clock.in(HOUR) })
    makeSenior(desk, 'Berta')
    return { desk, anna }
  }

  it('gives the post back to who asked, at the head of their queue and no one else’s', async () => {
    const { desk, anna } = await asked()
    desk.decide(2, 'answer', { note: 'Darf stehen bleiben.' })
    expect(desk.view(2)).toMatchObject({ status: 'pending', queue: 'incoming', assigneeId: anna, dueAt: null })
    expect(idsIn(desk, 'incoming')).toEqual([1, 2])
    signIn(desk, 'Anna Muster')
    expect(page(desk, 'incoming').map(row => [row.id, row.answeredBy])).toEqual([
      [2, 'Berta'],
      [1, null],
    ])
    expect(desk.view(2).decisions[0]).toMatchObject({
      action: 'answer',
      of: null,
      note: 'Darf stehen bleiben.',
      moderatorName: 'Berta',
      assigneeName: 'Anna Muster',
    })
    expect(desk.ask('audit.verify', {}).broken).toBeNull()
    desk.decide(2, 'approve')
    expect(desk.view(2).assigneeId).toBeNull()
  })

  it('goes to Flagged where the post has hits', async () => {
    const { desk } = await asked()
    desk.decide(3, 'escalate')
    desk.decide(3, 'answer', { note: 'Löschen.' })
    expect(idsIn(desk, 'flagged')).toEqual([3])
  })

  it('can be taken back, and then the question stands again', async () => {
    const { desk } = await asked()
    const before = statesOf(desk.db)
    desk.decide(2, 'answer', { note: 'Ja.' })
    desk.ask('history.undo', {})
    expect(statesOf(desk.db)).toEqual(before)
    desk.ask('history.redo', {})
    expect(idsIn(desk, 'incoming')).toEqual([1, 2])
    desk.ask('history.undo', {})
    desk.decide(2, 'answer', { note: 'Nein.' })
    expect(desk.ask('audit.verify', {}).broken).toBeNull()
  })

  it.each([
    ['by somebody who is no senior', 'Anna Muster', 2, {}, 'seniorOnly'],
    ['without a word', 'Berta', 2, { note: ' ' }, 'answerMissing'],
    ['to a post that is not escalated', 'Berta', 1, {}, 'onlyEscalatedAnswered'],
  ])('is refused %s', async (_, name, id, change, key) => {
    const { desk } = await asked()
    signIn(desk, name)
    expect(desk.refusal('comment.decide', desk.draft(id, 'answer', change))).toMatchObject({ code: 'RULE', key })
  })

  it('is refused where no person has asked', async () => {
    const desk = aDesk()
    makeSenior(desk, 'Berta')
    await desk.take(rows(1))
    desk.db.exec("UPDATE comments SET status = 'escalated', queue = 'escalated'")
    expect(desk.refusal('comment.decide', desk.draft(1, 'answer'))).toMatchObject({ key: 'nobodyAsked' })
  })
})

describe('whoever is on duty', () => {
  it('is told what waits for them', async () => {
    const desk = aDesk({ signedIn: false })
    const nothing = {
      answers: { incoming: 0, flagged: 0 },
      escalated: 0,
      earliestDueAt: null,
      unassigned: 0,
      opinions: 0,
    }
    expect(desk.ask('waiting.mine', {})).toEqual(nothing)
    const berta = makeSenior(desk, 'Berta')
    signIn(desk, 'Anna')
    await desk.take(rows(5))
    const dueAt = desk.clock.in(HOUR)
    desk.decide(1, 'escalate', { assigneeId: berta, dueAt })
    desk.decide(2, 'escalate', { assigneeId: berta })
    desk.decide(3, 'escalate')
    expect(desk.ask('waiting.mine', {})).toEqual(nothing)
    signIn(desk, 'Berta')
    expect(desk.ask('waiting.mine', {})).toEqual({ ...nothing, escalated: 2, earliestDueAt: dueAt, unassigned: 1 })
    desk.decide(1, 'answer', { note: 'Ja.' })
    signIn(desk, 'Anna')
    expect(desk.ask('waiting.mine', {})).toEqual({ ...nothing, answers: { incoming: 1, flagged: 0 } })
  })
})

describe('many posts at once', () => {
  const items = (desk: Desk, ids: number[]) =>
    ids.map(id => {
      const { revision, version } = desk.view(id)
      return { commentId: id, revision, version }
    })
  const choice = { reason: null, note: 'Bitte ansehen', timeMs: 900 }

  it('are put aside until one time, and taken back together', async () => {
    const desk = aDesk()
    await desk.take(rows(3))
    const before = statesOf(desk.db)
    const dueAt = desk.clock.in(HOUR)
    desk.ask('batch.decide', { ...choice, items: items(desk, [1, 2, 3]), action: 'later', dueAt })
    expect(page(desk, 'later').map(row => row.queueAt)).toEqual([dueAt, dueAt, dueAt])
    desk.ask('history.undo', {})
    expect(statesOf(desk.db)).toEqual(before)
    desk.ask('history.redo', {})
    wait(desk, HOUR)
    expect(idsIn(desk, 'incoming')).toEqual([1, 2, 3])
    desk.ask('history.undo', {})
    expect(statesOf(desk.db)).toEqual(before)
    expect(desk.ask('audit.verify', {}).broken).toBeNull()
  })

  it('are escalated to one person with one deadline', async () => {
    const desk = aDesk()
    const berta = makeSenior(desk, 'Berta')
    await desk.take(rows(2))
    const named = { assigneeId: berta, dueAt: desk.clock.in(HOUR) }
    desk.ask('batch.decide', { ...choice, items: items(desk, [1, 2]), action: 'escalate', ...named })
    expect(page(desk, 'escalated', { mine: true })).toMatchObject([named, named])
  })

  it('are refused together for a time that has passed', async () => {
    const desk = aDesk()
    await desk.take(rows(2))
    const draft = { ...choice, items: items(desk, [1, 2]), action: 'later', dueAt: '2026-11-22T08:00:00Z' }
    expect(desk.refusal('batch.decide', draft)).toMatchObject({ key: 'timePast' })
  })
})

it('an answer is not swept away by anybody', async () => {
  const desk = aDesk()
  const trusted = rows(20, at => ({
    status: at < 19 ? 'online' : 'hold',
    text: `Ein sachlicher Beitrag, Nummer ${at}.`,
  }))
  await desk.take(trusted)
  const swept = () => desk.ask('sweep.page', { after: null, limit: 20 }).posts.map(post => post.id)
  const id = desk.idOf('20')
  expect(swept()).toContain(id)
  desk.decide(id, 'escalate')
  makeSenior(desk, 'Berta')
  desk.decide(id, 'answer', { note: 'Darf bleiben.' })
  expect(desk.view(id).queue).toBe('incoming')
  expect(swept()).not.toContain(id)
})
