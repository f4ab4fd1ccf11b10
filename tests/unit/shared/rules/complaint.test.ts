import { expect, it } from 'vitest'
import { checkComplaints } from '../../../../shared/rules/complaint.ts'

const moderators = ['anna', 'berta', 'clara'].map(id => ({ id, name: id, role: 'moderator' as const }))

it.each([
  ['approve', 'anna', ['anna'], 'complaintOwnDecision'],
  ['delete', 'anna', ['anna'], 'complaintOwnDecision'],
  ['escalate', 'anna', ['anna'], undefined],
  ['later', 'anna', ['anna'], undefined],
  ['approve', 'berta', ['anna'], undefined],
  ['approve', 'anna', ['anna', 'berta', 'clara'], 'complaintNobodyElse'],
  ['approve', null, ['anna'], undefined],
] as const)('%s by %s about decisions of %j: %s', (action, me, first, key) => {
  expect(checkComplaints(action, { me, firstDeciders: new Set<string>(first), moderators })[0]?.key).toBe(key)
})

it('names everybody who may', () => {
  const [found] = checkComplaints('delete', { me: 'anna', firstDeciders: new Set(['anna']), moderators })
  expect(found?.values).toEqual({ names: 'berta, clara' })
})
