import { describe, expect, it } from 'vitest'
import { publicityOf } from '../../../../../shared/rules/offences/publicity.ts'
import { LEVELS } from '../../../../fixtures/law.ts'

const state = (level: Parameters<typeof publicityOf>[0], published: 'yes' | 'no' | null, readers: number | null) =>
  publicityOf(level, { published, readers }, LEVELS).state

describe('how public a post was', () => {
  it.each([
    ['thirdPerson', 'yes', null, 'given'],
    ['thirdPerson', 'no', null, 'missing'],
    ['several', 'yes', 2, 'unclear'],
    ['several', 'yes', 3, 'given'],
    ['public', 'yes', 9, 'unclear'],
    ['public', 'yes', 10, 'given'],
    ['many', 'yes', 29, 'unclear'],
    ['many', 'yes', 30, 'given'],
    ['broad', 'yes', 149, 'unclear'],
    ['broad', 'yes', 150, 'given'],
    ['broad', 'yes', null, 'unclear'],
    ['broad', null, 5000, 'unclear'],
    ['broad', 'no', 5000, 'missing'],
    ['lasting', 'yes', 5000, 'unclear'],
    ['none', 'no', null, 'given'],
  ] as const)('%s, published %s, %s readers: %s', (level, published, readers, expected) => {
    expect(state(level, published, readers)).toBe(expected)
  })
})
