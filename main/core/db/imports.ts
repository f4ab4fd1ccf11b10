import type { ImportState } from '../../../shared/domain.ts'
import type { Db } from './open.ts'

export type Source = Readonly<{ id: number; name: string; mapping: string | null }>
type ImportRow = Omit<ImportState, 'ratePerSecond'> & Readonly<{ updatedAt: string }>

const columns = `i.id, s.name AS source, i.file_name AS fileName, i.state, i.bytes_read AS bytesRead,
  i.bytes_total AS bytesTotal, i.read, i.new, i.revised, i.same, i.rejected, i.unknown_status AS unknownStatus,
  i.started_at AS startedAt, i.updated_at AS updatedAt, i.finished_at AS finishedAt, i.reject_file AS rejectFile
  FROM imports i JOIN sources s ON s.id = i.source_id`

const withRate = ({ updatedAt, ...row }: ImportRow): ImportState => {
  const seconds = (Date.parse(row.finishedAt ?? updatedAt) - Date.parse(row.startedAt)) / 1000
  return { ...row, ratePerSecond: seconds > 0 ? Math.round(row.read / seconds) : 0 }
}

/** Sources with their remembered columns, and the book of imports. */
export const importTable = (db: Db) => {
  const source = db.prepare<[string], Source>('SELECT id, name, mapping FROM sources WHERE name = ?')
  const insertSource = db.prepare<[string, 'file' | 'demo', string]>(
    'INSERT INTO sources (name, kind, created_at) VALUES (?, ?, ?)',
  )
  const remember = db.prepare<[string, number]>('UPDATE sources SET mapping = ? WHERE id = ?')
  const remembered = db.prepare<[], Source>(
    "SELECT id, name, mapping FROM sources WHERE mapping IS NOT NULL AND kind = 'file' ORDER BY id DESC",
  )
  const insert = db.prepare<[{ id: string; sourceId: number; fileName: string; bytesTotal: number; at: string }]>(
    `INSERT INTO imports (id, source_id, file_name, state, bytes_total, started_at, updated_at)
     VALUES (@id, @sourceId, @fileName, 'running', @bytesTotal, @at, @at)`,
  )
  const update = db.prepare<
    [Omit<ImportState, 'ratePerSecond' | 'source' | 'fileName' | 'bytesTotal' | 'startedAt'> & { at: string }]
  >(
    `UPDATE imports SET state = @state, bytes_read = @bytesRead, read = @read, new = @new, revised = @revised, same = @same,
       rejected = @rejected, unknown_status = @unknownStatus, reject_file = @rejectFile, updated_at = @at,
       finished_at = @finishedAt WHERE id = @id`,
  )
  const get = db.prepare<[string], ImportRow>(`SELECT ${columns} WHERE i.id = ?`)
  const list = db.prepare<[number], ImportRow>(`SELECT ${columns} ORDER BY i.started_at DESC LIMIT +?`)
  const interrupt = db.prepare<[]>(
    "UPDATE imports SET state = 'interrupted', finished_at = updated_at WHERE state = 'running'",
  )
  const read = (id: string) => {
    const row = get.get(id)
    return row === undefined ? null : withRate(row)
  }
  return {
    source: (name: string) => source.get(name) ?? null,
    /** The source of that name, made when it is new. */
    ensureSource: (name: string, kind: 'file' | 'demo', at: string): number =>
      source.get(name)?.id ?? Number(insertSource.run(name, kind, at).lastInsertRowid),
    remember: (sourceId: number, mapping: string) => remember.run(mapping, sourceId),
    /** Newest first. */
    rememberedSources: () => remembered.all(),
    insert: (row: { id: string; sourceId: number; fileName: string; bytesTotal: number; at: string }) =>
      insert.run(row),
    update: (state: ImportState, at: string) =>
      update.run({
        id: state.id,
        state: state.state,
        bytesRead: state.bytesRead,
        read: state.read,
        new: state.new,
        revised: state.revised,
        same: state.same,
        rejected: state.rejected,
        unknownStatus: state.unknownStatus,
        rejectFile: state.rejectFile,
        finishedAt: state.finishedAt,
        at,
      }),
    read,
    list: (limit: number) => list.all(limit).map(withRate),
    /** What was running when the program ended did not finish. */
    markInterrupted: () => interrupt.run(),
  }
}
