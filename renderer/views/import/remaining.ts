import type { ImportState } from '../../../shared/domain.ts'

/** Seconds until the file is read through, from bytes and rows so far. Null while that would be a guess. */
export function remainingSeconds({
  bytesRead,
  bytesTotal,
  read,
  ratePerSecond,
}: Pick<ImportState, 'bytesRead' | 'bytesTotal' | 'read' | 'ratePerSecond'>): number | null {
  if (read < 500 || bytesRead <= 0 || ratePerSecond <= 0) return null
  const rowsLeft = ((bytesTotal - bytesRead) / bytesRead) * read
  return Math.max(0, Math.ceil(rowsLeft / ratePerSecond))
}
