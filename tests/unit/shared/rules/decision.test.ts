import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Action, MIN_OTHER_NOTE_LENGTH, QueueName, Status } from '../../../../shared/domain.ts'
import { checkDecision, type DecisionFacts, outcomeOf } from '../../../../shared/rules/decision.ts'

type Draft = Parameters<typeof checkDecision>[0]

const facts = (change: Partial<DecisionFacts> = {}): DecisionFacts => ({
  status: 'pending',
  queue: 'incoming',
  moderatorOnDuty: true,
  objections: 0,
  reasons: new Map([
    ['N01', false],
    ['N99', true],
  ]),
  ...change,
})
const draft = (change: Partial<Draft> = {}): Draft => ({ action: 'approve', reason: null, note: '', ...change })
const long = 'x'.repeat(MIN_OTHER_NOTE_LENGTH)

describe('a decision', () => {
  it.each<[string, Draft, DecisionFacts, string[]]>([
    ['may approve a waiting post', draft(), facts(), []],
    ['may not be taken by nobody', draft(), facts({ moderatorOnDuty: false }), ['someoneIsOnDuty']],
    ['may not approve again', draft(), facts({ status: 'approved', queue: 'decided' }), ['changesSomething']],
    ['may approve what was approved and then escalated', draft(), facts({ status: 'escalated' }), []],
    ['may delete with a reason', draft({ action: 'delete', reason: 'N01' }), facts(), []],
    ['may not delete without a reason', draft({ action: 'delete' }), facts(), ['deletionNamesReason']],
    [
      'may delete again for another reason',
      draft({ action: 'delete', reason: 'N01' }),
      facts({ status: 'deleted' }),
      [],
    ],
    [
      'may not name a reason that is not in the list',
      draft({ action: 'delete', reason: 'N50' }),
      facts(),
      ['reasonExists'],
    ],
    ['may not hide behind "other"', draft({ action: 'delete', reason: 'N99' }), facts(), ['otherReasonIsExplained']],
    [
      'may not fill the note with blanks',
      draft({ action: 'delete', reason: 'N99', note: ` ${'x'.repeat(MIN_OTHER_NOTE_LENGTH - 1)}${' '.repeat(9)}` }),
      facts(),
      ['otherReasonIsExplained'],
    ],
    ['may use "other" with a note', draft({ action: 'delete', reason: 'N99', note: long }), facts(), []],
    ['may not escalate without a word', draft({ action: 'escalate', note: ' \n ' }), facts(), ['escalationSaysWhy']],
    ['may escalate with a note', draft({ action: 'escalate', note: 'Bitte ansehen' }), facts(), []],
    ['may put a waiting post aside', draft({ action: 'later' }), facts(), []],
    ['may put an escalated post aside', draft({ action: 'later' }), facts({ status: 'escalated' }), []],
    ['may not put aside twice', draft({ action: 'later' }), facts({ queue: 'later' }), ['changesSomething']],
    [
      'may not put an approved post aside',
      draft({ action: 'later' }),
      facts({ status: 'approved', queue: 'decided' }),
      ['onlyWaitingPostsAreSetAside'],
    ],
    [
      'may not put a deleted post aside',
      draft({ action: 'later' }),
      facts({ status: 'deleted', queue: 'decided' }),
      ['onlyWaitingPostsAreSetAside'],
    ],
    [
      'may answer an escalated post',
      draft({ action: 'answer', note: 'Ja' }),
      facts({ queue: 'escalated', status: 'escalated' }),
      [],
    ],
    [
      'may not answer what nobody escalated',
      draft({ action: 'answer', note: 'Ja' }),
      facts(),
      ['onlyEscalatedPostsAreAnswered'],
    ],
    [
      'may not answer without a word',
      draft({ action: 'answer', note: ' ' }),
      facts({ queue: 'escalated', status: 'escalated' }),
      ['answerSaysSomething'],
    ],
    [
      'hears everything against it, in order',
      draft({ action: 'delete', reason: null }),
      facts({ moderatorOnDuty: false }),
      ['someoneIsOnDuty', 'deletionNamesReason'],
    ],
  ])('%s', (_, given, known, expected) => {
    expect(checkDecision(given, known).map(violation => violation.rule)).toEqual(expected)
  })

  it('is told how long the note must be, and for which reason', () => {
    expect(checkDecision(draft({ action: 'delete', reason: 'N99' }), facts())).toEqual([
      {
        rule: 'otherReasonIsExplained',
        key: 'noteTooShort',
        values: { minimum: MIN_OTHER_NOTE_LENGTH, reason: 'N99' },
      },
    ])
  })

  it('is judged without ever throwing, and a deletion without a reason never passes', () => {
    const reason = fc.option(fc.constantFrom('N01', 'N99', 'N50', '__proto__'))
    fc.assert(
      fc.property(
        fc.record({ action: fc.constantFrom(...Action.options), reason, note: fc.string() }),
        fc.record({
          status: fc.constantFrom(...Status.options),
          queue: fc.constantFrom(...QueueName.options),
          moderatorOnDuty: fc.boolean(),
        }),
        (given, known) => {
          const violations = checkDecision(given, facts(known))
          if (given.action === 'delete' && given.reason === null) expect(violations).not.toEqual([])
          if (!known.moderatorOnDuty) expect(violations[0]?.key).toBe('noModerator')
        },
      ),
    )
  })
})

describe('the outcome of an action', () => {
  it.each<[Action, Status, string, string]>([
    ['approve', 'pending', 'approved', 'decided'],
    ['delete', 'approved', 'deleted', 'decided'],
    ['escalate', 'deleted', 'escalated', 'escalated'],
    ['later', 'pending', 'pending', 'later'],
    ['later', 'escalated', 'escalated', 'later'],
    ['answer', 'escalated', 'pending', 'incoming'],
  ])('%s of a post that is %s leaves it %s in %s', (action, before, status, queue) => {
    expect(outcomeOf(action, before)).toEqual({ status, queue })
  })

  it('an answer to a post with hits leaves it in Flagged', () => {
    expect(outcomeOf('answer', 'escalated', true)).toEqual({ status: 'pending', queue: 'flagged' })
  })
})
