import type { Db } from './open.ts'

export type DeskSetting = Readonly<{ name: string; value: string; moderatorId: string; changedAt: string }>

/** What the whole desk goes by. */
export const deskSettingTable = (db: Db) => {
  const get = db.prepare<[string], string>('SELECT value FROM desk_settings WHERE name = ?').pluck()
  const set = db.prepare<[DeskSetting]>(
    `INSERT INTO desk_settings (name, value, moderator_id, changed_at) VALUES (@name, @value, @moderatorId, @changedAt)
     ON CONFLICT (name) DO UPDATE SET value = @value, moderator_id = @moderatorId, changed_at = @changedAt`,
  )
  return {
    get: (name: string) => get.get(name) ?? null,
    set: (setting: DeskSetting) => set.run(setting),
  }
}
