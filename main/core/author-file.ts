import type { AuthorRecord } from './db/author-records.ts'
import type { SanctionSpan } from './db/sanctions.ts'

/** A note or sanction with what became of it. */
export type FileItem = Readonly<{
  record: AuthorRecord
  isUndone: boolean
  /** The record that ended it, unless that was undone. */
  end: AuthorRecord | null
}>

/** Whether a record stands after everything that was undone and redone of it. */
export const stands = (record: AuthorRecord, all: readonly AuthorRecord[]): boolean => {
  const last = all.findLast(
    other => other.ofRecord === record.id && (other.action === 'undo' || other.action === 'redo'),
  )
  return last?.action !== 'undo'
}

/** The notes and sanctions of one author, the oldest first, out of all records of the author in their order. */
export function fileOf(records: readonly AuthorRecord[]): FileItem[] {
  return records
    .filter(record => record.action === 'add')
    .map(record => ({
      record,
      isUndone: !stands(record, records),
      end:
        records.find(other => other.action === 'end' && other.ofRecord === record.id && stands(other, records)) ?? null,
    }))
}

/** When an item stops to hold: by itself or because somebody ended it; null where it does not. */
export function endOf({ record, end }: FileItem): string | null {
  if (end === null) return record.endsAt
  return record.endsAt !== null && record.endsAt < end.recordedAt ? record.endsAt : end.recordedAt
}

/** Holds at a moment: begun, not undone, not over. */
export function holdsAt(item: FileItem, at: string): boolean {
  const end = endOf(item)
  return !item.isUndone && item.record.recordedAt <= at && (end === null || end > at)
}

/** The sanctions that were not undone, with the time in which each holds. */
export function spansOf(items: readonly FileItem[]): SanctionSpan[] {
  return items.flatMap(item => {
    const { id, kind, recordedAt } = item.record
    return item.isUndone || kind === 'note' ? [] : [{ recordId: id, kind, beginsAt: recordedAt, endsAt: endOf(item) }]
  })
}

/** The last warning of a file that still counts at a moment, or null. One that was lifted was a mistake and counts no longer. */
export const warningAt = (items: readonly FileItem[], at: string): FileItem | null =>
  items.findLast(item => item.record.kind === 'warning' && holdsAt(item, at)) ?? null
