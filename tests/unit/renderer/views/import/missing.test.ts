import fc from 'fast-check'
import { expect, test } from 'vitest'
import { missingFields } from '../../../../../main/core/sources/mapping.ts'
import { missingIn } from '../../../../../renderer/views/import/missing.ts'
import { IMPORT_FIELDS, type Mapping } from '../../../../../shared/domain.ts'

test('the screen lets exactly those mappings through that the core takes', () => {
  const column = fc.constantFrom<Array<string | null | undefined>>('spalte', null, undefined)
  fc.assert(
    fc.property(fc.array(column, { minLength: IMPORT_FIELDS.length, maxLength: IMPORT_FIELDS.length }), columns => {
      const mapping: Mapping = Object.fromEntries(
        IMPORT_FIELDS.flatMap((field, at) => (columns[at] === undefined ? [] : [[field, columns[at]]])),
      )
      expect(missingIn(mapping).length === 0).toBe(missingFields(mapping).length === 0)
    }),
  )
})

test('author and article may be known in more than one way', () => {
  expect(
    missingIn({ externalId: 'nr', text: 'text', submittedAt: null, authorName: 'name', articleUrl: 'url' }),
  ).toEqual([])
  expect(missingIn({})).toEqual(['externalId', 'text', 'submittedAt', 'author', 'article'])
})
