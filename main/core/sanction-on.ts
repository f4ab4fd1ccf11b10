import { fileOf, holdsAt } from './author-file.ts'
import type { AuthorRecord } from './db/author-records.ts'
import type { Tables } from './tables.ts'

/** A sanction that holds at a moment and was given because of this very decision, or null. Whose it is has to lift it first. */
export function sanctionOn(
  { authorRecords }: Pick<Tables, 'authorRecords'>,
  decisionId: string,
  at: string,
): AuthorRecord | null {
  const holds = ({ id, authorId }: AuthorRecord) =>
    fileOf(authorRecords.ofAuthor(authorId)).some(item => item.record.id === id && holdsAt(item, at))
  return authorRecords.restingOn(decisionId).find(holds) ?? null
}
