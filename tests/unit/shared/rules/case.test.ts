import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CaseState, type CaseStep, type CaseStepDraft } from '../../../../shared/case.ts'
import { afterStep, caseFrom, checkCaseStep, nextDueAt } from '../../../../shared/rules/case.ts'

const opened: CaseStep = { kind: 'opened', title: 'Akte' }
const offence = (id: string, limitationDate: string | null): CaseStep => ({
  kind: 'offencePut',
  offence: {
    id,
    statuteId: 's',
    referenceVersion: '',
    commentIds: [1],
    victimId: null,
    limitationDate,
    assessment: '',
  },
})
const task = (id: string, dueAt: string | null): CaseStep => ({
  kind: 'taskPut',
  task: { id, title: 'Anrufen', dueAt, clock: null },
})

describe('what runs out first', () => {
  it.each<[string, CaseStep[], string | null]>([
    ['nothing', [], null],
    // Midnight at the end of the day: CET is one hour ahead of UTC, CEST two.
    ['a limitation in winter', [offence('a', '2027-11-22')], '2027-11-22T23:00:00.000Z'],
    ['a limitation in summer', [offence('a', '2027-07-01')], '2027-07-01T22:00:00.000Z'],
    ['on the day the clocks go forward', [offence('a', '2027-03-28')], '2027-03-28T22:00:00.000Z'],
    ['a limitation that cannot be computed', [offence('a', null)], null],
    ['the earlier task', [offence('a', '2027-11-22'), task('t', '2026-12-01T08:00:00Z')], '2026-12-01T08:00:00.000Z'],
    [
      'no task that is done',
      [task('t', '2026-12-01T08:00:00Z'), { kind: 'taskDone', taskId: 't', note: '', at: 'x' }],
      null,
    ],
    ['nothing of a closed case', [offence('a', '2027-11-22'), { kind: 'closed', outcome: 'aus' }], null],
  ])('%s', (_, steps, dueAt) => {
    expect(nextDueAt(caseFrom([opened, ...steps]))).toBe(dueAt)
  })
})

const id = fc.constantFrom('a', 'b', 'c')
const commentId = fc.integer({ min: 1, max: 3 })
const line = { office: '', address: '', contact: '', relation: '', origin: '' }
const steps: fc.Arbitrary<CaseStepDraft> = fc.oneof(
  fc.record({ kind: fc.constant('titled' as const), title: fc.constantFrom('A', 'B') }),
  fc.record({ kind: fc.constant('itemAdded' as const), commentId }),
  fc.record({ kind: fc.constant('itemRemoved' as const), commentId, why: fc.constant('x') }),
  id.map(one => ({
    kind: 'partyPut' as const,
    party: { id: one, role: 'victim' as const, kind: 'person' as const, authorId: null, name: one, ...line },
  })),
  fc.record({ kind: fc.constant('partyRemoved' as const), partyId: id, why: fc.constant('x') }),
  fc.tuple(id, commentId, fc.option(id)).map(([one, post, victimId]) => ({
    kind: 'offencePut' as const,
    offence: {
      id: one,
      statuteId: 's',
      referenceVersion: '',
      commentIds: [post],
      victimId,
      limitationDate: null,
      assessment: '',
    },
  })),
  fc.record({ kind: fc.constant('offenceDropped' as const), offenceId: id, why: fc.constant('x') }),
  fc.constant({ kind: 'closed' as const, outcome: 'aus' }),
  fc.constant({ kind: 'reopened' as const, why: 'weiter' }),
)

describe('a case after any steps that nothing stands against', () => {
  it('is always whole: each offence rests on posts and people that stand in it, and a post remains', () => {
    let taken = 0
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 40 }), drafts => {
        let state = caseFrom([opened, { kind: 'itemAdded', commentId: 1 }])
        for (const draft of drafts) {
          const isNew =
            (draft.kind === 'partyPut' && !state.parties.some(one => one.id === draft.party.id)) ||
            (draft.kind === 'offencePut' && !state.offences.some(one => one.id === draft.offence.id))
          const asked = isNew ? withoutId(draft) : draft
          if (checkCaseStep(asked, state) !== null) continue
          taken += 1
          state = afterStep(state, draft as CaseStep)
          expect(CaseState.safeParse(state).success).toBe(true)
          expect(state.items.length).toBeGreaterThan(0)
          const posts = new Set(state.items.map(item => item.commentId))
          const victims = new Set(state.parties.map(party => party.id))
          for (const { commentIds, victimId } of state.offences) {
            expect(commentIds.every(one => posts.has(one))).toBe(true)
            expect(victimId === null || victims.has(victimId)).toBe(true)
          }
          expect(new Set(state.items.map(item => item.commentId)).size).toBe(state.items.length)
        }
      }),
      { numRuns: 300 },
    )
    expect(taken).toBeGreaterThan(100)
  })
})

function withoutId(draft: CaseStepDraft): CaseStepDraft {
  if (draft.kind === 'partyPut') return { ...draft, party: { ...draft.party, id: null } }
  if (draft.kind === 'offencePut') return { ...draft, offence: { ...draft.offence, id: null } }
  return draft
}
