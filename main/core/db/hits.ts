import type { Hit } from '../../../shared/domain.ts'
import type { Db } from './open.ts'

export type StoredHit = Readonly<{
  ruleKey: number
  start: number
  end: number
  severity: number
  reason: string
  term: string
  /** JSON of `Finding[]`; null for a rule that is one list of terms. */
  findings: string | null
}>

export type HitRecord = Readonly<{
  ruleId: string
  ruleVersion: number
  pack: string
  packVersion: number
  start: number
  end: number
  severity: Hit['severity']
  reason: string
  action: Hit['action']
  explainDe: string
  explainEn: string
  checkDe: string | null
  checkEn: string | null
  /** JSON array of statute ids. */
  statutes: string
  term: string
  findings: string | null
}>

export type HitMark = Readonly<{
  commentId: number
  revision: number
  pack: string
  ruleId: string
  ruleVersion: number
  start: number
  end: number
  falseAlarm: 0 | 1
  moderatorId: string
  markedAt: string
}>

type Place = Readonly<{ pack: string; ruleId: string; start: number; end: number }>

/** What the rules found in each revision, what the rules in shadow would have found, and what people said of it. */
export const hitTable = (db: Db) => {
  const ofRevision = db.prepare<[number, number], HitRecord>(
    `SELECT rules.id AS ruleId, rules.version AS ruleVersion, packs.name AS pack, packs.version AS packVersion,
       h.start_offset AS start, h.end_offset AS end, h.severity, h.reason, rules.action, rules.explain_de AS explainDe,
       rules.explain_en AS explainEn, rules.check_de AS checkDe, rules.check_en AS checkEn, rules.statutes, h.term,
       h.findings
     FROM hits h JOIN rules ON rules.key = h.rule_key JOIN packs ON packs.id = rules.pack_id
     WHERE h.comment_id = +? AND h.revision = +? ORDER BY h.position`,
  )
  const stored = db.prepare<[number, number], StoredHit>(
    `SELECT rule_key AS ruleKey, start_offset AS start, end_offset AS end, severity, reason, term, findings
     FROM hits WHERE comment_id = ? AND revision = ? ORDER BY position`,
  )
  const insert = db.prepare(
    `INSERT INTO hits (comment_id, revision, position, rule_key, start_offset, end_offset, severity, reason, term, findings)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const remove = db.prepare<[number, number]>('DELETE FROM hits WHERE comment_id = ? AND revision = ?')
  const insertShadow = db.prepare<[number, number]>(
    'INSERT OR IGNORE INTO shadow_hits (rule_key, comment_id) VALUES (?, ?)',
  )
  const forgetShadow = db.prepare<[number]>(
    'DELETE FROM shadow_hits WHERE rule_key IN (SELECT key FROM rules WHERE pack_id = ?)',
  )
  const marks = db.prepare<[number, number], Place & { falseAlarm: 0 | 1 }>(
    `SELECT pack, rule_id AS ruleId, start_offset AS start, end_offset AS end, false_alarm AS falseAlarm
     FROM hit_marks WHERE comment_id = ? AND revision = ? ORDER BY seq`,
  )
  const insertMark = db.prepare<[HitMark]>(
    `INSERT INTO hit_marks (comment_id, revision, pack, rule_id, rule_version, start_offset, end_offset, false_alarm,
       moderator_id, marked_at)
     VALUES (@commentId, @revision, @pack, @ruleId, @ruleVersion, @start, @end, @falseAlarm, @moderatorId, @markedAt)`,
  )

  const write = (commentId: number, revision: number, hits: readonly StoredHit[]) => {
    for (const [position, { ruleKey, start, end, severity, reason, term, findings }] of hits.entries())
      insert.run(commentId, revision, position, ruleKey, start, end, severity, reason, term, findings)
  }
  return {
    ofRevision: (commentId: number, revision: number) => ofRevision.all(commentId, revision),
    stored: (commentId: number, revision: number) => stored.all(commentId, revision),
    write,
    replace: (commentId: number, revision: number, hits: readonly StoredHit[]) => {
      remove.run(commentId, revision)
      write(commentId, revision, hits)
    },
    writeShadow: (commentId: number, ruleKeys: readonly number[]) => {
      for (const key of ruleKeys) insertShadow.run(key, commentId)
    },
    /** Forgets what a version hit in shadow. */
    forgetShadow: (packId: number) => forgetShadow.run(packId),
    /** The spans that people called false alarms; the last word on a span counts. */
    falseAlarms: (commentId: number, revision: number): Place[] => {
      const last = new Map<string, Place & { falseAlarm: 0 | 1 }>()
      for (const mark of marks.all(commentId, revision))
        last.set(`${mark.pack}/${mark.ruleId} ${mark.start} ${mark.end}`, mark)
      return [...last.values()].filter(mark => mark.falseAlarm === 1)
    },
    mark: (mark: HitMark) => insertMark.run(mark),
  }
}
export type Hits = ReturnType<typeof hitTable>
