import type { ServiceProfile } from '../../../shared/reference.ts'
import type { Db } from './open.ts'

export type SourceRow = Readonly<{ id: number; name: string; kind: string; profile: ServiceProfile }>

/** Where comments come from, and which duties of the DSA each is under. */
export const sourceTable = (db: Db) => {
  const list = db.prepare<[], SourceRow>('SELECT id, name, kind, profile FROM sources ORDER BY name')
  const byId = db.prepare<[number], SourceRow>('SELECT id, name, kind, profile FROM sources WHERE id = ?')
  const setProfile = db.prepare<[ServiceProfile, number]>('UPDATE sources SET profile = ? WHERE id = ?')
  return {
    list: () => list.all(),
    byId: (id: number) => byId.get(id) ?? null,
    setProfile: (id: number, profile: ServiceProfile) => setProfile.run(profile, id),
  }
}
