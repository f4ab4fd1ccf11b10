import { describe, expect, test } from 'vitest'
import { hitGroups, spellingsOf } from '../../../../../renderer/views/queue/hit-groups.ts'
import { aHit } from '../../../../fixtures/screen.ts'

describe('hits by rule', () => {
  test('put the most serious rule first and keep where each hit stands', () => {
    const groups = hitGroups([aHit(0, 2), aHit(3, 5, { ruleId: 'drohung', severity: 5 }), aHit(6, 8)])
    expect(groups.map(group => [group.key, group.indexes])).toEqual([
      ['test-drohung', [1]],
      ['test-grobes-wort', [0, 2]],
    ])
  })

  test('keep two rules of one name in two packs apart', () => {
    expect(hitGroups([aHit(0, 2), aHit(3, 5, { pack: 'recht' })])).toHaveLength(2)
  })

  test('are a false alarm only when every one of them is', () => {
    const marked = aHit(0, 2, { falseAlarm: true })
    expect([hitGroups([marked, aHit(3, 5)])[0]?.allFalse, hitGroups([marked])[0]?.allFalse]).toEqual([false, true])
  })

  test('stay in their order when one is marked', () => {
    const keys = (falseAlarm: boolean) =>
      hitGroups([aHit(0, 2, { falseAlarm, severity: 4 }), aHit(3, 5, { ruleId: 'b' })]).map(group => group.key)
    expect(keys(true)).toEqual(keys(false))
  })
})

test('a spelling stands once, and nothing stands for the whole post', () => {
  const hits = [aHit(0, 2), aHit(3, 5, { falseAlarm: true }), aHit(0, 0), aHit(6, 8)]
  expect(spellingsOf('ab ab cd', hits, [0, 1, 2, 3])).toEqual([
    { text: 'ab', indexes: [0, 1], falseAlarm: false },
    { text: 'cd', indexes: [3], falseAlarm: false },
  ])
})
