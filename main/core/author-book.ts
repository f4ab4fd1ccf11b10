import { fileOf, spansOf } from './author-file.ts'
import { type AuthorRecord, authorRecordHash } from './db/author-records.ts'
import type { Deps } from './deps.ts'
import type { StatementNeeds } from './statements/of-decisions.ts'
import { stateSanction } from './statements/of-sanctions.ts'

type Needs = StatementNeeds & Pick<Deps, 'now' | 'emit'>

/** Writes one record into an author's file, with everything that follows from it, inside the caller's transaction. */
export function writeAuthorRecord(needs: Needs, record: AuthorRecord): void {
  const { tables, record: tell, now, emit } = needs
  const { authorRecords, sanctions } = tables
  authorRecords.insert(record)
  tell({ kind: 'authorRecord', id: record.id, sha256: authorRecordHash(record) })
  const items = fileOf(authorRecords.ofAuthor(record.authorId))
  if (record.kind !== 'note') {
    sanctions.keep(record.authorId, spansOf(items))
    tellSource(sanctions, record)
  }
  stateSanction(needs, record)
  const [gravest] = sanctions.active(record.authorId, now().toISOString())
  emit({ name: 'author.changed', payload: { id: record.authorId, sanction: gravest?.kind ?? null } })
}

/** What is undone before the source heard of it is never told. */
function tellSource(sanctions: Needs['tables']['sanctions'], record: AuthorRecord): void {
  if (record.action === 'add' || record.action === 'end') sanctions.queue(record.id, record.authorId, record.recordedAt)
  else sanctions.turn(record.ofRecord!, record.action === 'undo' ? 'withdrawn' : 'queued', record.recordedAt)
}
