import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Action } from '../../../../../shared/domain.ts'
import { contentOf, decisionsOf, statesOf } from '../../../../fixtures/content.ts'
import { publish } from '../../../../fixtures/check-packs.ts'
import { aDesk, type Desk } from '../../../../fixtures/desk.ts'
import { aRow, rows } from '../../../../fixtures/rows.ts'

const deskWith = async (count: number) => {
  const desk = aDesk()
  await desk.take(rows(count))
  const ids = Array.from({ length: count }, (_, index) => desk.idOf(String(index + 1)))
  return { desk, ids }
}
const actions: readonly Action[] = ['approve', 'delete', 'later', 'escalate']

describe('undo', () => {
  it.each(actions)('of %s restores the post exactly and leaves a record of its own', async action => {
    const { desk, ids } = await deskWith(1)
    const before = statesOf(desk.db)
    const { decisionId } = desk.decide(ids[0]!, action)
    const undone = desk.ask('history.undo', {})
    expect(undone).toEqual({ batchId: expect.any(String), commentIds: ids, of: action, leftOut: [], running: false })
    expect(statesOf(desk.db)).toEqual(before)
    expect(desk.view(ids[0]!).version).toBe(2)
    expect(decisionsOf(desk.db).at(-1)).toMatchObject({
      action: 'undo',
      of_decision: decisionId,
      batch_id: undone.batchId,
      version: 2,
      time_on_post_ms: 0,
    })
    expect(desk.view(ids[0]!).decisions.map(({ action: done, of }) => [done, of])).toEqual([
      ['undo', action],
      [action, null],
    ])
  })

  it('goes back through the whole shift, last first, and redo forward again', async () => {
    const { desk, ids } = await deskWith(8)
    const states = [statesOf(desk.db)]
    for (const [index, id] of ids.entries()) {
      desk.decide(id, actions[index % 4]!)
      states.push(statesOf(desk.db))
    }
    const back = ids.map(() => {
      const { commentIds } = desk.ask('history.undo', {})
      states.pop()
      expect(statesOf(desk.db)).toEqual(states.at(-1))
      return commentIds[0]
    })
    expect(back).toEqual(ids.toReversed())
    expect(desk.refusal('history.undo', {})).toMatchObject({ code: 'RULE', key: 'nothingToUndo' })
    expect(ids.map(() => desk.ask('history.redo', {}).commentIds[0])).toEqual(ids)
    expect(desk.refusal('history.redo', {})).toMatchObject({ code: 'RULE', key: 'nothingToRedo' })
    expect(desk.counts()).toMatchObject({ incoming: 0, flagged: 0, escalated: 2, later: 2, decided: 4 })
    expect(desk.ask('audit.verify', {}).ok).toBe(true)
  })

  it('may be undone and redone any number of times', async () => {
    const { desk, ids } = await deskWith(1)
    desk.decide(ids[0]!, 'approve')
    for (let turn = 0; turn < 3; turn++) {
      desk.ask('history.undo', {})
      expect(desk.view(ids[0]!).status).toBe('pending')
      desk.ask('history.redo', {})
      expect(desk.view(ids[0]!).status).toBe('approved')
    }
    expect(decisionsOf(desk.db).map(decision => decision['version'])).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  it('of a second decision on one post goes back to the first one', async () => {
    const { desk, ids } = await deskWith(1)
    const before = statesOf(desk.db)
    desk.decide(ids[0]!, 'approve')
    desk.decide(ids[0]!, 'delete')
    desk.ask('history.undo', {})
    expect(desk.view(ids[0]!)).toMatchObject({ status: 'approved', everPublic: true })
    desk.ask('history.undo', {})
    expect(statesOf(desk.db)).toEqual(before)
  })

  it('is refused when the author has edited the post since, and changes nothing', async () => {
    const { desk, ids } = await deskWith(1)
    desk.decide(ids[0]!, 'approve')
    await desk.take([aRow({ externalId: '1', text: 'Jetzt steht hier etwas anderes.' })])
    const before = contentOf(desk.db)
    expect(desk.refusal('history.undo', {})).toMatchObject({ code: 'CONFLICT', key: 'undoBlocked' })
    expect(contentOf(desk.db)).toEqual(before)
  })

  it('is refused when another moderator has decided since', async () => {
    const { desk, ids } = await deskWith(1)
    desk.decide(ids[0]!, 'approve')
    desk.ask('moderator.signIn', { name: 'Berta Beispiel' })
    expect(desk.refusal('history.undo', {})).toMatchObject({ key: 'nothingToUndo' })
    desk.decide(ids[0]!, 'delete')
    desk.ask('moderator.signIn', { name: 'Anna Muster' })
    expect(desk.refusal('history.undo', {})).toMatchObject({ code: 'CONFLICT', key: 'undoBlocked' })
    expect(desk.view(ids[0]!).status).toBe('deleted')
  })
})

describe('undo after the rules have changed', () => {
  const withWord = (desk: Desk, word: string) =>
    desk
      .ask('pack.read', { pack: 'desk-test' })
      .yaml.replace(/terms: \[schnurzelbatz, [a-z]+\]/, `terms: [schnurzelbatz, ${word}]`)
      .replace(/So ein (Krawutzling|Quargelzipf)\./, `So ein ${word[0]!.toUpperCase()}${word.slice(1)}.`)

  /** From now on Quargelzipf is a hit, and Krawutzling is none. */
  const changeRules = async (desk: Desk) => {
    publish(desk, withWord(desk, 'quargelzipf'), 'desk-test')
    await desk.core.idle()
  }

  const aDeskWithTwo = async () => {
    const desk = aDesk()
    await desk.take([
      aRow({ externalId: 'hit', text: 'Krawutzling' }),
      aRow({ externalId: 'free', text: 'Quargelzipf' }),
    ])
    const ids = { hit: desk.idOf('hit'), free: desk.idOf('free') }
    return { desk, ids, queues: () => [desk.view(ids.hit).queue, desk.view(ids.free).queue] }
  }

  it.each(['approve', 'delete', 'escalate', 'later'] as const)(
    'of %s puts the post where its hits of today belong',
    async action => {
      const { desk, ids, queues } = await aDeskWithTwo()
      expect(queues()).toEqual(['flagged', 'incoming'])
      desk.decide(ids.hit, action)
      desk.decide(ids.free, action)
      await changeRules(desk)
      desk.ask('history.undo', {})
      desk.ask('history.undo', {})
      expect(queues()).toEqual(['incoming', 'flagged'])
      expect(desk.view(ids.free)).toMatchObject({ status: 'pending', hits: [{ ruleId: 'grobes-wort' }] })
      expect(desk.counts()).toMatchObject({ incoming: 1, flagged: 1, decided: 0 })
      expect(desk.ask('audit.verify', {}).broken).toBeNull()
      desk.ask('history.redo', {})
      desk.ask('history.redo', {})
      expect(desk.counts()).toMatchObject({ incoming: 0, flagged: 0 })
      expect(desk.ask('audit.verify', {}).broken).toBeNull()
    },
  )

  it('leaves aside what somebody had put aside', async () => {
    const { desk, ids } = await aDeskWithTwo()
    desk.decide(ids.free, 'later')
    desk.decide(ids.free, 'approve')
    await changeRules(desk)
    desk.ask('history.undo', {})
    expect(desk.view(ids.free)).toMatchObject({ status: 'pending', queue: 'later', hits: [{}] })
    desk.ask('history.undo', {})
    expect(desk.view(ids.free).queue).toBe('flagged')
  })

  it('brings a post back where it was when all that changed is that its hits are called false alarms', async () => {
    const { desk, ids } = await aDeskWithTwo()
    const [hit] = desk.view(ids.hit).hits
    const { pack, ruleId, start, end } = hit!
    desk.ask('hit.mark', { commentId: ids.hit, revision: 1, pack, ruleId, start, end, falseAlarm: true })
    desk.decide(ids.hit, 'approve')
    desk.ask('history.undo', {})
    expect(desk.view(ids.hit)).toMatchObject({ queue: 'flagged', hits: [{ falseAlarm: true }] })
  })
})

describe('redo', () => {
  it('is gone after a new decision', async () => {
    const { desk, ids } = await deskWith(3)
    desk.decide(ids[0]!, 'approve')
    desk.decide(ids[1]!, 'approve')
    desk.ask('history.undo', {})
    expect(desk.ask('history.list', { limit: 10 })).toMatchObject({ canUndo: true, canRedo: true })
    desk.decide(ids[2]!, 'delete')
    expect(desk.refusal('history.redo', {})).toMatchObject({ key: 'nothingToRedo' })
    const { steps, canUndo, canRedo } = desk.ask('history.list', { limit: 10 })
    expect(steps.map(step => [step.commentId, step.action, step.state])).toEqual([
      [ids[2], 'delete', 'done'],
      [ids[0], 'approve', 'done'],
    ])
    expect([canUndo, canRedo]).toEqual([true, false])
  })

  it('is refused when the author has edited the post since the undo', async () => {
    const { desk, ids } = await deskWith(1)
    desk.decide(ids[0]!, 'approve')
    desk.ask('history.undo', {})
    await desk.take([aRow({ externalId: '1', text: 'Jetzt steht hier etwas anderes.' })])
    const before = contentOf(desk.db)
    expect(desk.refusal('history.redo', {})).toMatchObject({ code: 'CONFLICT', key: 'redoBlocked' })
    expect(contentOf(desk.db)).toEqual(before)
  })
})

describe('the history of a shift', () => {
  it('shows the newest steps first, with an excerpt and the reason, and no more than asked for', async () => {
    const { desk, ids } = await deskWith(3)
    desk.decide(ids[0]!, 'approve')
    desk.decide(ids[1]!, 'delete', { reason: 'N05' })
    desk.decide(ids[2]!, 'later')
    expect(desk.ask('history.list', { limit: 2 }).steps).toMatchObject([
      { action: 'later', commentId: ids[2], count: 1, excerpt: 'Beitrag Nummer 3 zum Radweg.' },
      { action: 'delete', commentId: ids[1], count: 1, reason: 'N05', state: 'done' },
    ])
  })

  it('belongs to one moderator', async () => {
    const { desk, ids } = await deskWith(2)
    desk.decide(ids[0]!, 'approve')
    desk.ask('moderator.signIn', { name: 'Berta Beispiel' })
    expect(desk.ask('history.list', { limit: 9 })).toEqual({ steps: [], canUndo: false, canRedo: false })
    desk.decide(ids[1]!, 'approve')
    desk.ask('moderator.signIn', { name: 'Anna Muster' })
    expect(desk.ask('history.undo', {}).commentIds).toEqual([ids[0]])
  })

  it('is empty while nobody has signed in', () => {
    expect(aDesk({ signedIn: false }).ask('history.list', { limit: 9 })).toEqual({
      steps: [],
      canUndo: false,
      canRedo: false,
    })
  })

  it('follows any mixture of deciding, undoing and redoing, like a list with a finger in it', async () => {
    const move = fc.oneof(
      { weight: 3, arbitrary: fc.record({ post: fc.nat(4), action: fc.constantFrom(...actions) }) },
      { weight: 2, arbitrary: fc.constant('undo' as const) },
      { weight: 2, arbitrary: fc.constant('redo' as const) },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 60 }), async moves => {
        const { desk, ids } = await deskWith(5)
        // The model: every state the desk was in, and where in that list it stands.
        let states = [statesOf(desk.db)]
        let finger = 0
        for (const step of moves) {
          if (typeof step === 'object') {
            const reply = desk.core.dispatch('comment.decide', desk.draft(ids[step.post]!, step.action))
            if (!reply.ok) continue
            states = [...states.slice(0, finger + 1), statesOf(desk.db)]
            finger += 1
          } else {
            const reply = desk.core.dispatch(`history.${step}`, {})
            const isPossible = step === 'undo' ? finger > 0 : finger < states.length - 1
            expect(reply.ok).toBe(isPossible)
            if (isPossible) finger += step === 'undo' ? -1 : 1
          }
          expect(statesOf(desk.db)).toEqual(states[finger])
          expect(desk.ask('history.list', { limit: 1 })).toMatchObject({
            canUndo: finger > 0,
            canRedo: finger < states.length - 1,
          })
        }
        expect(desk.ask('audit.verify', {}).broken).toBeNull()
        await desk.close()
      }),
      { numRuns: 40 },
    )
  })
})
