import { describe, expect, it } from 'vitest'
import { suggest } from '../../../../../main/core/checks/suggest.ts'
import type { Hit } from '../../../../../main/core/checks/types.ts'

const aHit = (own: Partial<Hit>): Hit => ({
  ruleId: 'r',
  ruleVersion: 1,
  pack: 'p',
  packVersion: 1,
  start: 0,
  end: 1,
  severity: 2,
  reason: 'N01',
  action: 'suggest-delete',
  term: 't',
  findings: [],
  ...own,
})

describe('suggest', () => {
  it('has nothing to say without hits, or with hits that only flag', () => {
    expect(suggest([])).toBeNull()
    expect(suggest([aHit({ action: 'flag', severity: 5 })])).toBeNull()
  })
  it('follows the most severe hit that asks for a decision', () => {
    const hits = [
      aHit({ reason: 'N01', severity: 2 }),
      aHit({ reason: 'N05', severity: 4 }),
      aHit({ reason: 'N26', severity: 5, action: 'flag' }),
    ]
    expect(suggest(hits)).toEqual({ action: 'delete', reason: 'N05', because: [1] })
  })
  it('prefers escalation among equals', () => {
    const hits = [aHit({ severity: 4 }), aHit({ severity: 4, reason: 'N13', action: 'suggest-escalate' })]
    expect(suggest(hits)).toEqual({ action: 'escalate', reason: 'N13', because: [1] })
  })
  it('names every hit that asks for the same', () => {
    const hits = [aHit({ severity: 3 }), aHit({ reason: 'N06', severity: 1 }), aHit({ severity: 1 })]
    expect(suggest(hits)).toEqual({ action: 'delete', reason: 'N01', because: [0, 2] })
  })
  it('proposes to approve only where no hit asks for more, and without a reason', () => {
    const approve = aHit({ action: 'suggest-approve', severity: 5, reason: 'N99' })
    const flag = aHit({ action: 'flag', severity: 5 })
    expect(suggest([flag, approve, aHit({ action: 'suggest-approve', reason: 'N02' })])).toEqual({
      action: 'approve',
      reason: null,
      because: [1, 2],
    })
    expect(suggest([approve, aHit({ severity: 1 })])?.action).toBe('delete')
    expect(suggest([approve, aHit({ severity: 1, action: 'suggest-escalate' })])?.action).toBe('escalate')
  })
})
