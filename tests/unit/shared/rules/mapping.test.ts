import { expect, test } from 'vitest'
import { missingIn } from '../../../../shared/rules/mapping.ts'

test('an import needs an id, a text, an author, an article, and an answer about the time', () => {
  expect(missingIn({})).toEqual(['externalId', 'text', 'submittedAt', 'author', 'article'])
})

test('author and article may be known in more than one way, and "no time" is an answer', () => {
  expect(
    missingIn({ externalId: 'nr', text: 'text', submittedAt: null, authorName: 'name', articleUrl: 'url' }),
  ).toEqual([])
})
