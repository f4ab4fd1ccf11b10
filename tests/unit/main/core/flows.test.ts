import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Flow, slotAt } from '../../../../main/core/db/flows.ts'
import type { Action, QueueName } from '../../../../shared/domain.ts'
import { aPackText, publish } from '../../../fixtures/check-packs.ts'
import { aClock } from '../../../fixtures/clock.ts'
import { aDesk, type Desk } from '../../../fixtures/desk.ts'
import { aRow, type Row, rows } from '../../../fixtures/rows.ts'

const TEXTS = ['Sachlicher Einwand.', 'Du Schnurzelbatz!', 'Man sollte ihn zermatschkern.']
const MINUTE_MS = 60_000

type Move =
  | Readonly<{ kind: 'intake'; rows: readonly Row[] }>
  | Readonly<{ kind: 'decide'; post: number; action: Action }>
  | Readonly<{ kind: 'undo' | 'redo' }>

const row = fc
  .record({ id: fc.nat(7), text: fc.constantFrom(...TEXTS), status: fc.constantFrom('', 'online', 'deleted') })
  .map(({ id, text, status }) => aRow({ externalId: `c${id}`, text, status }))
const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('intake' as const),
      rows: fc.uniqueArray(row, { minLength: 1, maxLength: 5, selector: one => one.externalId }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('decide' as const),
      post: fc.nat(7),
      action: fc.constantFrom<Action>('approve', 'delete', 'escalate', 'later'),
    }),
  },
  { weight: 3, arbitrary: fc.constant({ kind: 'undo' as const }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'redo' as const }) },
)

async function play(desk: Desk, step: Move): Promise<void> {
  if (step.kind === 'intake') await desk.take(step.rows)
  else if (step.kind === 'decide') {
    const [view] = desk.ask('comment.views', { ids: [step.post + 1] })
    if (view !== undefined) desk.core.dispatch('comment.decide', desk.draft(view.id, step.action))
  } else desk.core.dispatch(`history.${step.kind}`, {})
}

const placesOf = ({ db }: Desk) =>
  new Map(
    db
      .prepare<[], { id: number; queue: QueueName }>('SELECT id, queue FROM comments')
      .all()
      .map(({ id, queue }) => [id, queue]),
  )

const flowsOf = ({ db }: Desk) =>
  db.prepare<[], Flow>('SELECT slot, queue, arrived, came, gone, sorted FROM queue_flows').all()

type Column = 'arrived' | 'came' | 'gone' | 'sorted'

/** What a move does to the flows, told by where the posts stood before and after it. */
function* expected(
  kind: Move['kind'],
  from: QueueName | undefined,
  to: QueueName,
): Generator<[QueueName, Column, number]> {
  if (from === to) return
  if (from === undefined) yield [to, 'arrived', 1]
  else if (kind === 'intake') {
    yield [from, 'sorted', -1]
    yield [to, from === 'decided' ? 'arrived' : 'sorted', 1]
  } else if (kind === 'undo') {
    yield [from, 'came', -1]
    yield [to, 'gone', -1]
  } else {
    yield [from, 'gone', 1]
    yield [to, 'came', 1]
  }
}

it('what flowed in each piece of time is what moved in it, after any sequence of imports, decisions and undos', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(move, fc.nat(7)), { maxLength: 25 }), async moves => {
      const clock = aClock({ stepMs: 0 })
      const desk = aDesk({ clock })
      const counted = new Map<string, number>()
      for (const [step, minutes] of moves) {
        clock.advance(minutes * MINUTE_MS)
        const before = placesOf(desk)
        await play(desk, step)
        for (const [id, queue] of placesOf(desk))
          for (const [of, column, by] of expected(step.kind, before.get(id), queue)) {
            const key = `${slotAt(clock.now().getTime())} ${of} ${column}`
            counted.set(key, (counted.get(key) ?? 0) + by)
          }
      }
      const kept = flowsOf(desk).flatMap(flow =>
        (['arrived', 'came', 'gone', 'sorted'] as const).map(
          column => [`${flow.slot} ${flow.queue} ${column}`, flow[column]] as const,
        ),
      )
      const notNothing = (entries: Iterable<readonly [string, number]>) =>
        Object.fromEntries([...entries].filter(([, value]) => value !== 0))
      expect(notNothing(kept)).toEqual(notNothing(counted))
      await desk.close()
    }),
    { numRuns: 60 },
  )
})

const heldBy = (desk: Desk, queue: QueueName) =>
  flowsOf(desk)
    .filter(flow => flow.queue === queue)
    .reduce((sum, flow) => sum + flow.arrived + flow.came - flow.gone + flow.sorted, 0)

it('what new rules move is sorted, and neither arrived nor was decided', async () => {
  const desk = aDesk()
  await desk.take(rows(6, index => ({ text: `apfel ${index}`, status: index === 0 ? 'online' : '' })))
  publish(desk, aPackText([{ id: 'apfel', terms: ['apfel'] }]))
  await desk.core.idle()
  expect(desk.counts()).toMatchObject({ incoming: 0, flagged: 5, decided: 1 })
  expect([heldBy(desk, 'incoming'), heldBy(desk, 'flagged'), heldBy(desk, 'decided')]).toEqual([0, 5, 1])
  expect(desk.ask('queue.list', {}).find(one => one.queue === 'flagged')).toMatchObject({ arrivals: 0, decisions: 0 })
})
