import { describe, expect, it } from 'vitest'
import { mentionAt, withMention } from '../../../../renderer/app/mention.ts'
import type { Moderator } from '../../../../shared/domain.ts'

const people: Moderator[] = [
  { id: 'anna', name: 'Anna Muster', role: 'moderator' },
  { id: 'berta', name: 'Berta Klein', role: 'senior' },
]
const named = (text: string, caret = text.length) => mentionAt(text, caret, people)?.people.map(({ id }) => id) ?? null

describe('a name being typed', () => {
  it.each([
    ['@', ['berta', 'anna']],
    ['Bitte @an', ['anna']],
    ['Bitte @Anna Mu', ['anna']],
    ['Bitte @Anna Muster', null],
    ['Bitte @Anna Muster ', null],
    ['Bitte @xy', null],
    ['Mail a@be', null],
    ['Bitte', null],
  ])('in %j offers %j', (text, expected) => expect(named(text)).toEqual(expected))

  it('is looked for where the caret stands', () => {
    expect(named('@be ist dran', 3)).toEqual(['berta'])
    expect(named('@be ist dran', 0)).toBeNull()
  })

  it('is completed in its place, and what follows stays', () => {
    const mention = mentionAt('An @be bitte', 6, people)!
    expect(withMention('An @be bitte', 6, mention, 'Berta Klein')).toEqual({ text: 'An @Berta Klein bitte', caret: 16 })
  })
})
