import type { ImportField, Mapping } from '../../../shared/domain.ts'

/** What a mapping still lacks: a field, or one of several that would do. */
export type Missing = ImportField | 'author' | 'article'

/** A time may be left out, but only by choice: `null` says that the file has none. */
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
