import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Mapping } from '../../../../../shared/domain.ts'
import { createDraftReader, type DraftOptions, unknownColumns } from '../../../../../main/core/sources/mapping.ts'
import { storedText } from '../../../../../main/core/sources/values.ts'

const full: Record<string, string> = {
  externalId: '17',
  text: 'Servus!',
  headline: '',
  submittedAt: '2015-06-01 08:58:32.363',
  status: 'online',
  authorId: 'u1',
  authorName: 'Vroni',
  authorRegisteredAt: '01.01.2010',
  articleId: 'a1',
  articleTitle: 'Budget',
  articleLead: 'Der Streit geht weiter.',
  articleSection: 'Politik',
  articleUrl: 'https://example.org/a1',
  parentId: '16',
  publishedAt: '1433141999',
  language: 'de',
}
const columns = Object.keys(full)
const mapping = Object.fromEntries(columns.map(field => [field, field])) as Mapping

/** Reads one row whose columns are named like the fields. */
const draftOf = (values: Record<string, string>, options: Partial<DraftOptions> = {}) => {
  const read = createDraftReader({ mapping, columns, statuses: 'map', ...options })
  const fields = columns.map(column => ({ ...full, ...values })[column] ?? '')
  return read({ line: 5, raw: JSON.stringify(fields), fields, problem: null })
}
const drafted = (values: Record<string, string>, options?: Partial<DraftOptions>) => {
  const result = draftOf(values, options)
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.draft
}

describe('from a row to a draft', () => {
  test('all fields arrive, times in UTC', () => {
    expect(drafted({})).toEqual({
      externalId: '17',
      text: 'Servus!',
      article: {
        externalId: 'a1',
        title: 'Budget',
        lead: 'Der Streit geht weiter.',
        section: 'Politik',
        url: 'https://example.org/a1',
      },
      author: { externalId: 'u1', name: 'Vroni', registeredAt: '2009-12-31T23:00:00.000Z' },
      parentExternalId: '16',
      submittedAt: '2015-06-01T06:58:32.363Z',
      status: 'approved',
      sourceStatus: 'online',
      reasonCode: null,
      language: 'de',
      publishedAt: '2015-06-01T06:59:59.000Z',
      raw: JSON.stringify(columns.map(column => full[column])),
      line: 5,
    })
  })

  test('a headline stands before the text, and may stand alone', () => {
    expect(drafted({ headline: 'Na geh' }).text).toBe('Na geh\nServus!')
    expect(drafted({ headline: 'Na geh', text: ' ' }).text).toBe('Na geh')
    expect(drafted({ headline: ' ' }).text).toBe('Servus!')
  })

  test('markup, control and direction characters stay as they came', () => {
    const text = ' <script>alert(1)</script>\u202e\u0007\u200b&amp;\r\n '
    expect(drafted({ text }).text).toBe(text.replace('\r\n', '\n'))
  })

  test('a parent that is nought, nothing or the comment itself is none', () => {
    expect(['0', '', ' ', '17', '16'].map(parentId => drafted({ parentId }).parentExternalId)).toEqual([
      null,
      null,
      null,
      null,
      '16',
    ])
  })

  test('without an id the author is known by name, marked so that it is not taken for an id', () => {
    expect(drafted({ authorId: '' }).author.externalId).toBe('name:Vroni')
    expect(drafted({ authorId: '0' }).author.externalId).toBe('name:Vroni')
    expect(drafted({ authorId: '0', authorName: '' }).author.externalId).toBe('0')
  })

  test('without an id the article is known by address, then by title; long ones by their hash', () => {
    expect(drafted({ articleId: '' }).article.externalId).toBe('url:https://example.org/a1')
    expect(drafted({ articleId: '', articleUrl: '' }).article.externalId).toBe('title:Budget')
    const long = drafted({ articleId: '', articleUrl: `https://example.org/${'x'.repeat(500)}` }).article.externalId
    expect(long).toMatch(/^url:sha256:[0-9a-f]{64}$/)
  })

  test('times without a zone are read in the zone of the source; a column in GMT says so by its name', () => {
    expect(drafted({}, { timeZone: 'UTC' }).submittedAt).toBe('2015-06-01T08:58:32.363Z')
    const read = createDraftReader({
      mapping: { ...mapping, submittedAt: 'comment_date_gmt' },
      columns: columns.map(column => (column === 'submittedAt' ? 'comment_date_gmt' : column)),
      statuses: 'map',
    })
    const result = read({ line: 1, raw: '', fields: Object.values(full), problem: null })
    expect(result.ok && result.draft.submittedAt).toBe('2015-06-01T08:58:32.363Z')
  })

  test('"no time at all" is possible only if the person chose it', () => {
    expect(drafted({}, { mapping: { ...mapping, submittedAt: null } }).submittedAt).toBeNull()
    expect(draftOf({ submittedAt: '0000-00-00 00:00:00' })).toEqual({
      ok: false,
      problem: { code: 'missingValue', field: 'submittedAt', values: {} },
    })
  })
})

describe('statuses', () => {
  test('are mapped, with what the source called them', () => {
    expect(drafted({ status: ' Spam' })).toMatchObject({ status: 'deleted', reasonCode: 'N21', sourceStatus: 'Spam' })
  })

  test('all rows can be taken as pending; what the source thought stays a suggestion', () => {
    const result = draftOf({ status: 'spam' }, { statuses: 'allPending' })
    expect(result).toMatchObject({ ok: true, hasUnknownStatus: false, draft: { status: 'pending', reasonCode: 'N21' } })
  })

  test('an unknown one waits and is told', () => {
    expect(draftOf({ status: 'archiviert' })).toMatchObject({
      ok: true,
      hasUnknownStatus: true,
      draft: { status: 'pending', sourceStatus: 'archiviert' },
    })
    expect(draftOf({ status: 'archiviert' }, { statuses: 'allPending' })).toMatchObject({ hasUnknownStatus: false })
  })
})

describe('rows that are refused', () => {
  test.each([
    [{ externalId: ' ' }, 'missingValue', 'externalId', {}],
    [{ text: ' \n' }, 'missingValue', 'text', {}],
    [{ authorId: '', authorName: '' }, 'missingValue', 'authorId', {}],
    [{ articleId: '', articleUrl: '', articleTitle: '' }, 'missingValue', 'articleId', {}],
    [{ submittedAt: '' }, 'missingValue', 'submittedAt', {}],
    [{ submittedAt: 'gestern' }, 'badDate', 'submittedAt', {}],
    [{ publishedAt: '31.02.2015' }, 'badDate', 'publishedAt', {}],
    [{ authorRegisteredAt: 'früher' }, 'badDate', 'authorRegisteredAt', {}],
    [{ externalId: 'x'.repeat(201) }, 'valueTooLong', 'externalId', { length: 201, limit: 200 }],
    [{ parentId: 'x'.repeat(201) }, 'valueTooLong', 'parentId', { length: 201, limit: 200 }],
    [{ text: 'x'.repeat(200_000) }, 'valueTooLong', 'text', { length: 200_000, limit: 50_000 }],
    [{ text: 'x'.repeat(50_000), headline: 'y' }, 'valueTooLong', 'text', { length: 50_002, limit: 50_000 }],
    [{ articleUrl: 'x'.repeat(3000) }, 'valueTooLong', 'articleUrl', { length: 3000, limit: 2048 }],
  ])('row %# is refused for its value, which is not repeated', (values, code, field, told) => {
    expect(draftOf(values)).toEqual({ ok: false, problem: { code, field, values: told } })
  })

  test('one refused row leaves no trace in the next', () => {
    const read = createDraftReader({ mapping, columns, statuses: 'map' })
    const fields = Object.values(full)
    expect(read({ line: 1, raw: '', fields: ['', ...fields.slice(1)], problem: null }).ok).toBe(false)
    expect(read({ line: 2, raw: '', fields, problem: null }).ok).toBe(true)
  })

  test('a text of exactly 50,000 characters is taken', () => {
    expect(drafted({ text: 'ä'.repeat(50_000) }).text).toHaveLength(50_000)
  })
})

describe('stored text', () => {
  test('differs from what came only in NUL, CRLF and half characters', () => {
    expect(storedText('a\0b\r\nc\rd\ud800e')).toBe('ab\nc\rd\ufffde')
  })

  test('is the same for a row that needs care and one that does not', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'ä', '😀', '\0', '\r\n', '\n', '\ud800', '\\', '\u202e') })
    const property = fc.property(text, body => {
      const fields = columns.map(column => (column === 'text' ? `x${body}` : (full[column] ?? '')))
      const read = createDraftReader({ mapping, columns, statuses: 'map' })
      const result = read({ line: 1, raw: fields.join(','), fields, problem: null })
      expect(result.ok && result.draft.text).toBe(storedText(`x${body}`))
    })
    fc.assert(property)
  })

  test('characters that JSON hides behind escapes are treated alike', () => {
    const raw = '{"text":"a\\u0000b\\r\\nc\\ud800"}'
    const { text } = JSON.parse(raw) as { text: string }
    const fields = columns.map(column => (column === 'text' ? text : (full[column] ?? '')))
    const result = createDraftReader({ mapping, columns, statuses: 'map' })({ line: 1, raw, fields, problem: null })
    expect(result.ok && result.draft.text).toBe('ab\nc\ufffd')
  })
})

describe('what a mapping must have', () => {
  test('columns that the file has', () => {
    expect(unknownColumns({ externalId: 'a', text: 'b', headline: null }, ['a'])).toEqual(['b'])
  })
})
