import type { Moderator } from '../../../shared/domain.ts'
import type { Db } from './open.ts'

export type Workstation = Readonly<{ id: string; name: string; moderatorId: string | null }>

/** Moderators, and the one row that says which desk this is. */
export const peopleTable = (db: Db) => {
  const list = db.prepare<[], Moderator>('SELECT id, name, role FROM moderators ORDER BY name')
  const byId = db.prepare<[string], Moderator>('SELECT id, name, role FROM moderators WHERE id = ?')
  const byName = db.prepare<[string], Moderator>('SELECT id, name, role FROM moderators WHERE name = ?')
  const insert = db.prepare<[Moderator & { at: string }]>(
    'INSERT INTO moderators (id, name, role, created_at) VALUES (@id, @name, @role, @at)',
  )
  const setRole = db.prepare<[Moderator['role'], string]>('UPDATE moderators SET role = ? WHERE id = ?')
  const workstation = db.prepare<[], Workstation>('SELECT id, name, moderator_id AS moderatorId FROM workstation')
  const insertWorkstation = db.prepare<[{ id: string; name: string; at: string }]>(
    'INSERT INTO workstation (only_row, id, name, moderator_id, created_at) VALUES (1, @id, @name, NULL, @at)',
  )
  const sitDown = db.prepare<[string]>('UPDATE workstation SET moderator_id = ?')
  const rename = db.prepare<[string]>('UPDATE workstation SET name = ?')
  return {
    list: () => list.all(),
    byId: (id: string) => byId.get(id) ?? null,
    byName: (name: string) => byName.get(name) ?? null,
    insert: (moderator: Moderator, at: string) => insert.run({ ...moderator, at }),
    setRole: (id: string, role: Moderator['role']) => setRole.run(role, id),
    workstation: () => workstation.get() ?? null,
    insertWorkstation: (id: string, name: string, at: string) => insertWorkstation.run({ id, name, at }),
    sitDown: (moderatorId: string) => sitDown.run(moderatorId),
    rename: (name: string) => rename.run(name),
  }
}
