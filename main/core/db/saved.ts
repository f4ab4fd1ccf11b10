import { noFilter } from '../../../shared/filter.ts'
import { type SavedQueue, Selection } from '../../../shared/selection.ts'
import type { Db } from './open.ts'

type Row = Readonly<{ id: string; name: string; digit: number | null; selection: string }>

/** The lists that people keep at this desk. */
export const savedTable = (db: Db) => {
  const all = db.prepare<[], Row>(
    'SELECT id, name, digit, selection FROM saved_queues ORDER BY digit IS NULL, digit, name',
  )
  const put = db.prepare<[Row & { at: string }]>(
    `INSERT INTO saved_queues (id, name, digit, selection, created_at) VALUES (@id, @name, @digit, @selection, @at)
     ON CONFLICT (id) DO UPDATE SET name = @name, digit = @digit, selection = @selection`,
  )
  const remove = db.prepare<[string]>('DELETE FROM saved_queues WHERE id = ?')
  return {
    list: (): SavedQueue[] => all.all().map(row => ({ ...row, selection: selectionFrom(row.selection) })),
    put: ({ selection, ...saved }: SavedQueue, at: string) =>
      put.run({ ...saved, selection: JSON.stringify(selection), at }),
    /** False when there was none of this id. */
    remove: (id: string) => remove.run(id).changes === 1,
  }
}

/** Fields that came later narrow nothing. */
function selectionFrom(json: string): Selection {
  const stored = JSON.parse(json) as Selection
  return Selection.parse({ ...stored, filter: { ...noFilter, ...stored.filter } })
}
