import type { ImportField, Mapping } from '../domain.ts'

/** What a mapping still lacks: a field, or one of several that would do. */
export type Missing = ImportField | 'author' | 'article'

/** What an import still needs before it can start, in the form's order. A time may be left out, but only by choice: `null` says that the file has none. */
export function missingIn(mapping: Mapping): Missing[] {
  const has = (...fields: ImportField[]) => fields.some(field => (mapping[field] ?? null) !== null)
  const missing: Missing[] = []
  if (!has('externalId')) missing.push('externalId')
  if (!has('text')) missing.push('text')
  if (mapping.submittedAt === undefined) missing.push('submittedAt')
  if (!has('authorId', 'authorName')) missing.push('author')
  if (!has('articleId', 'articleTitle', 'articleUrl')) missing.push('article')
  return missing
}
