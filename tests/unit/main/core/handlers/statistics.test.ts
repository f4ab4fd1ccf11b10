import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Action, Action as Actions } from '../../../../../shared/domain.ts'
import type { Period, Statistics } from '../../../../../shared/statistics.ts'
import { aPackText, asSenior, publish } from '../../../../fixtures/check-packs.ts'
import { aClock } from '../../../../fixtures/clock.ts'
import { aDesk, type Desk } from '../../../../fixtures/desk.ts'
import { rows } from '../../../../fixtures/rows.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const none = { approve: 0, delete: 0, escalate: 0, later: 0, answer: 0 }

/** The figures once they are counted. */
async function figuresOf(desk: Desk, period: Period = 'today'): Promise<Statistics> {
  desk.ask('statistics.read', { period })
  await desk.core.idle()
  return desk.ask('statistics.read', { period }).statistics!
}

const sumOf = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((sum, one) => sum + one, 0)

describe('asking for a period', () => {
  it('answers at once, counts in the background and tells when it is done', async () => {
    const clock = aClock()
    const desk = aDesk({ clock })
    await desk.take(rows(3))
    desk.told.length = 0
    expect(desk.ask('statistics.read', { period: 'week' })).toEqual({ statistics: null })
    await desk.core.idle()
    expect(desk.told).toEqual([{ name: 'statistics.changed', payload: { period: 'week' } }])
    const first = desk.ask('statistics.read', { period: 'week' }).statistics!
    expect(first).toMatchObject({ period: 'week', until: expect.stringMatching(/^2026-11-22T09:/) as string })
    await desk.core.idle()
    expect(desk.told).toHaveLength(1)

    clock.advance(6000)
    desk.decide(1, 'approve')
    desk.told.length = 0
    expect(desk.ask('statistics.read', { period: 'week' }).statistics).toEqual(first)
    await desk.core.idle()
    expect(desk.told).toHaveLength(1)
    expect(desk.ask('statistics.read', { period: 'week' }).statistics!.people).toHaveLength(1)
  })

  it('never shows yesterday as today', async () => {
    const clock = aClock({ start: '2026-11-22T22:58:00.000Z' })
    const desk = aDesk({ clock })
    await desk.take(rows(1))
    desk.decide(1, 'approve')
    expect((await figuresOf(desk)).spans).toHaveLength(24)
    clock.advance(5 * MINUTE_MS)
    expect(desk.ask('statistics.read', { period: 'today' })).toEqual({ statistics: null })
    const { spans } = await figuresOf(desk)
    expect(spans).toHaveLength(1)
    expect(spans[0]).toMatchObject({ from: '2026-11-22T23:00:00.000Z', arrived: 0, people: none })
  })

  it('on an empty desk gives figures of nothing', async () => {
    expect(await figuresOf(aDesk(), 'shift')).toMatchObject({
      countedSince: null,
      pace: { decisions: 0, medianMs: null, p90Ms: null },
      reasons: [],
      people: [],
    })
  })
})

describe('the figures', () => {
  it('tell what arrived, what waits, what was decided and what was taken back, hour by hour', async () => {
    const clock = aClock({ start: '2026-11-22T07:10:00.000Z' })
    const desk = aDesk({ clock })
    await desk.take(rows(10, index => ({ status: index < 2 ? 'online' : '' })))
    clock.advance(HOUR_MS)
    desk.decide(3, 'approve', { timeOnPostMs: 4000 })
    desk.decide(4, 'delete', { timeOnPostMs: 6000, reason: 'N02' })
    desk.decide(5, 'escalate', { timeOnPostMs: 20_000 })
    desk.decide(6, 'delete', { timeOnPostMs: 9000 })
    clock.advance(HOUR_MS)
    desk.ask('history.undo', {})
    const { spans, pace, paceByAction, reasons, people, countedSince } = await figuresOf(desk)
    expect(spans.slice(-3)).toEqual([
      {
        from: '2026-11-22T07:00:00.000Z',
        until: '2026-11-22T08:00:00.000Z',
        arrived: 8,
        arrivedDecided: 2,
        waiting: { incoming: 8, flagged: 0, escalated: 0, later: 0 },
        people: none,
        automatic: none,
        undone: 0,
      },
      {
        from: '2026-11-22T08:00:00.000Z',
        until: '2026-11-22T09:00:00.000Z',
        arrived: 0,
        arrivedDecided: 0,
        waiting: { incoming: 4, flagged: 0, escalated: 1, later: 0 },
        people: { ...none, approve: 1, delete: 1, escalate: 1 },
        automatic: none,
        undone: 1,
      },
      {
        from: '2026-11-22T09:00:00.000Z',
        until: '2026-11-22T10:00:00.000Z',
        arrived: 0,
        arrivedDecided: 0,
        waiting: { incoming: 5, flagged: 0, escalated: 1, later: 0 },
        people: none,
        automatic: none,
        undone: 0,
      },
    ])
    expect(spans[0]!.waiting).toEqual({ incoming: 0, flagged: 0, escalated: 0, later: 0 })
    expect(countedSince).toBeNull()
    expect(pace).toEqual({ decisions: 3, medianMs: 6000, p90Ms: 20_000 })
    expect(paceByAction.delete).toEqual({ decisions: 1, medianMs: 6000, p90Ms: 6000 })
    expect(reasons).toEqual([{ reason: 'N02', people: 1, automatic: 0 }])
    expect(people).toMatchObject([{ name: 'Anna Muster', undone: 1, pace }])
  })

  it('count a decision that was made again after an undo', async () => {
    const desk = aDesk()
    await desk.take(rows(1))
    desk.decide(1, 'approve')
    for (const turn of ['undo', 'redo', 'undo', 'redo'] as const) desk.ask(`history.${turn}`, {})
    expect((await figuresOf(desk)).people).toMatchObject([{ actions: { ...none, approve: 1 }, undone: 0 }])
  })

  it('keep the time of what was decided together apart', async () => {
    const desk = aDesk()
    await desk.take(rows(4))
    desk.decide(1, 'approve', { timeOnPostMs: 5000 })
    const items = [2, 3, 4].map(id => {
      const { revision, version } = desk.view(id)
      return { commentId: id, revision, version }
    })
    desk.ask('batch.decide', { items, action: 'approve', reason: null, note: '', timeMs: 3000 })
    await desk.core.idle()
    expect(await figuresOf(desk)).toMatchObject({
      pace: { decisions: 1, medianMs: 5000 },
      paceOfBatches: { decisions: 3, medianMs: 1000, p90Ms: 1000 },
      people: [{ actions: { ...none, approve: 4 }, pace: { decisions: 1 } }],
    })
    desk.ask('history.undo', {})
    await desk.core.idle()
    expect(desk.ask('queue.list', {})[0]).toMatchObject({ count: 3, decisions: 1 })
  })

  it('keep what rules decided by themselves apart', async () => {
    const desk = aDesk()
    publish(desk, aPackText([{ id: 'apfel', terms: ['apfel'] }]))
    await desk.core.idle()
    desk.ask('rule.automatic', { pack: 'probe', ruleId: 'apfel', on: true })
    await desk.take(rows(4, index => ({ text: index < 3 ? `apfel ${index}` : 'Gut' })))
    const { spans, people, reasons, pace } = await figuresOf(desk)
    expect(spans.at(-1)).toMatchObject({ arrived: 4, people: none, automatic: { ...none, delete: 3 } })
    expect(reasons).toEqual([{ reason: 'N01', people: 0, automatic: 3 }])
    expect([people, pace.decisions]).toEqual([[], 0])
  })
})

describe('the figures of single people', () => {
  async function aDeskOfTwo() {
    const desk = aDesk()
    await desk.take(rows(4))
    asSenior(desk)
    desk.decide(1, 'approve')
    desk.ask('moderator.signIn', { name: 'Berta Beispiel' })
    desk.decide(2, 'approve')
    desk.decide(3, 'later')
    return desk
  }
  const names = (figures: Statistics) => figures.people.map(({ name, actions }) => [name, sumOf(actions)])

  it('are one’s own, and for a senior everybody’s', async () => {
    const desk = await aDeskOfTwo()
    expect(names(await figuresOf(desk))).toEqual([['Berta Beispiel', 2]])
    desk.ask('moderator.signIn', { name: 'Anna Muster' })
    expect(names(await figuresOf(desk))).toEqual([
      ['Anna Muster', 1],
      ['Berta Beispiel', 2],
    ])
    desk.ask('moderator.signIn', { name: 'Cora Neu' })
    expect(names(await figuresOf(desk))).toEqual([])
  })

  it('are nobody’s while nobody is on duty', async () => {
    const desk = aDesk({ signedIn: false })
    expect((await figuresOf(desk)).people).toEqual([])
  })
})

it('the sums of a period equal a recount of the record after any sequence of decisions and undos', async () => {
  const move = fc.oneof(
    fc.record({
      kind: fc.constant('decide' as const),
      post: fc.integer({ min: 1, max: 6 }),
      action: fc.constantFrom(...Actions.options),
    }),
    fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const, 'wait' as const) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(move, { maxLength: 40 }), async moves => {
      const clock = aClock({ start: '2026-11-22T03:00:00.000Z' })
      const desk = aDesk({ clock })
      await desk.take(rows(6))
      for (const step of moves)
        if (step.kind === 'wait') clock.advance(23 * MINUTE_MS)
        else if (step.kind === 'decide') desk.core.dispatch('comment.decide', desk.draft(step.post, step.action))
        else desk.core.dispatch(`history.${step.kind}`, {})
      // each decision with what was last said of it, one by one
      const recounted = { ...none, undone: 0 }
      for (const { id, action } of desk.db
        .prepare<[], { id: string; action: Action }>('SELECT id, action FROM decisions WHERE of_decision IS NULL')
        .all()) {
        const last = desk.db
          .prepare<[string], string>('SELECT action FROM decisions WHERE of_decision = ? ORDER BY seq DESC LIMIT 1')
          .pluck()
          .get(id)
        recounted[last === 'undo' ? 'undone' : action] += 1
      }
      for (const period of ['today', 'week', 'month'] as const) {
        const { spans } = await figuresOf(desk, period)
        const sums = { ...none, undone: 0 }
        for (const { people, undone } of spans) {
          for (const action of Actions.options) sums[action] += people[action]
          sums.undone += undone
        }
        expect(sums).toEqual(recounted)
        expect(sumOf(spans.at(-1)!.waiting!)).toBe(6 - desk.counts()['decided']!)
      }
      await desk.close()
    }),
    { numRuns: 25 },
  )
})
