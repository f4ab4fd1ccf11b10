import { describe, expect, it } from 'vitest'
import type { DecisionRecord } from '../../../../shared/domain.ts'
import { actionOf, standing, tellingDecisions } from '../../../../renderer/app/standing.ts'

/** A record in the order in which it was made, told newest first. */
const record = (...actions: readonly string[]): DecisionRecord[] =>
  actions
    .map((named, index): DecisionRecord => {
      const [action, of = null] = named.split(' ')
      return {
        id: String(index),
        commentId: 1,
        action: action as DecisionRecord['action'],
        of: of as DecisionRecord['of'],
        reason: null,
        note: '',
        origin: { by: 'person' },
        moderatorName: 'Anna',
        assigneeName: null,
        dueAt: null,
        notices: 0,
        complaints: 0,
        decidedAt: '2026-11-22T09:00:00.000Z',
      }
    })
    .toReversed()

describe('what still stands of a record', () => {
  it.each([
    [['approve'], ['approve']],
    [['approve', 'undo approve'], []],
    [['approve', 'undo approve', 'redo approve'], ['approve']],
    [['escalate', 'approve', 'undo approve'], ['escalate']],
    [['escalate', 'approve', 'undo approve', 'undo escalate'], []],
    [
      ['later', 'return later'],
      ['return', 'later'],
    ],
    [['later', 'return later', 'undo later'], []],
    [['escalate', 'later', 'return later', 'undo later'], ['escalate']],
    [
      ['later', 'return later', 'approve', 'undo approve'],
      ['return', 'later'],
    ],
  ])('of %s is %s', (actions, expected) => {
    expect(standing(record(...actions)).map(actionOf)).toEqual(expected)
  })
})

describe('what is told beside the text', () => {
  it.each([
    ['a decided post', ['escalate', 'approve'], false, ['approve']],
    ['an escalated post', ['escalate'], false, ['escalate']],
    ['a post that waits for the first time', [], true, []],
    ['a post that waits again because of an edit', ['approve'], true, []],
    ['a post that is back', ['later', 'return later'], true, ['return']],
    ['a post that is put aside', ['later'], false, ['later']],
    ['an escalated post that was put aside', ['escalate', 'later'], false, ['later', 'escalate']],
    ['an escalated post that is back', ['escalate', 'later', 'return later'], false, ['return', 'escalate']],
    ['an answered post', ['escalate', 'answer'], true, ['answer']],
    ['an answer taken back and given again', ['escalate', 'answer', 'undo answer', 'redo answer'], true, ['answer']],
    ['an answered post that is back', ['escalate', 'answer', 'later', 'return later'], true, ['return', 'answer']],
  ])('of %s', (_, actions, isWaiting, expected) => {
    expect(tellingDecisions(record(...actions), isWaiting).map(actionOf)).toEqual(expected)
  })
})
