import type { JournalPages } from '../../db/journal.ts'
import type { TaskContext } from '../context.ts'

/** Merges the database's journal into its file, beside the thread that writes. */
export const mergeJournal = ({ mergeJournal: merge }: Pick<TaskContext, 'mergeJournal'>): JournalPages => merge()
