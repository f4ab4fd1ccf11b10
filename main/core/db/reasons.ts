import type { Reason } from '../../../shared/domain.ts'
import type { Db } from './open.ts'

type Row = Readonly<{
  code: string
  labelDe: string
  labelEn: string
  meaningDe: string
  meaningEn: string
  statutes: string
  digit: number | null
  needsNote: 0 | 1
}>

/** The desk's reason list. */
export const reasonTable = (db: Db) => {
  const list = db.prepare<[], Row>(
    `SELECT code, label_de AS labelDe, label_en AS labelEn, meaning_de AS meaningDe, meaning_en AS meaningEn, statutes,
       digit, needs_note AS needsNote FROM reasons WHERE position >= 0 ORDER BY position`,
  )
  const version = db.prepare<[], string>('SELECT list_version FROM reasons WHERE position >= 0 LIMIT 1').pluck()
  // A reason that left the list stays for the decisions that name it, but is offered no more.
  const retireAll = db.prepare('UPDATE reasons SET digit = NULL, position = -1')
  const put = db.prepare<[Row & { position: number; listVersion: string }]>(
    `INSERT INTO reasons (code, position, label_de, label_en, meaning_de, meaning_en, statutes, digit, needs_note, list_version)
     VALUES (@code, @position, @labelDe, @labelEn, @meaningDe, @meaningEn, @statutes, @digit, @needsNote, @listVersion)
     ON CONFLICT (code) DO UPDATE SET position = excluded.position, label_de = excluded.label_de,
       label_en = excluded.label_en, meaning_de = excluded.meaning_de, meaning_en = excluded.meaning_en,
       statutes = excluded.statutes, digit = excluded.digit, needs_note = excluded.needs_note,
       list_version = excluded.list_version`,
  )
  const read = (): Reason[] =>
    list.all().map(row => ({
      code: row.code,
      label: { de: row.labelDe, en: row.labelEn },
      meaning: { de: row.meaningDe, en: row.meaningEn },
      statutes: row.statutes,
      digit: row.digit,
      needsNote: row.needsNote === 1,
    }))
  // Every decision asks for the list, and only `replace` changes it.
  let known: Reason[] | null = null
  return {
    list: (): Reason[] => (known ??= read()),
    version: () => version.get() ?? null,
    replace: (reasons: readonly Reason[], listVersion: string) => {
      known = null
      retireAll.run()
      for (const [position, reason] of reasons.entries())
        put.run({
          code: reason.code,
          position,
          labelDe: reason.label.de,
          labelEn: reason.label.en,
          meaningDe: reason.meaning.de,
          meaningEn: reason.meaning.en,
          statutes: reason.statutes,
          digit: reason.digit,
          needsNote: reason.needsNote ? 1 : 0,
          listVersion,
        })
    },
  }
}
