import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { aDesk, type Desk } from '../../../fixtures/desk.ts'
import { aComplaint, aNotice } from '../../../fixtures/notices.ts'
import { aRow, rows } from '../../../fixtures/rows.ts'

/**
 * A small record: the rules that came with the product (1), sign-in (2), import (3 to 5), three decisions (6 to 8), an undo (9), an import
 * that edits a post (10 to 12).
 */
async function aRecord(): Promise<Desk> {
  const desk = aDesk()
  await desk.take(rows(3))
  for (const id of [1, 2, 3]) desk.decide(id, 'delete', { reason: 'N05' })
  desk.ask('history.undo', {})
  await desk.take([aRow({ externalId: '3', text: 'Neu geschrieben.' })])
  return desk
}

const unlock = (table: string) => `
  DROP TRIGGER IF EXISTS ${table}_no_update; DROP TRIGGER IF EXISTS ${table}_no_delete;`

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
/** Sorted keys, no blanks: what RFC 8785 makes of objects that hold nothing but texts, whole numbers and null. */
const plainCanonical = (row: Record<string, string | number | null>) =>
  JSON.stringify(Object.fromEntries(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1))))

describe('an untouched record', () => {
  it('holds', async () => {
    const desk = await aRecord()
    expect(desk.ask('audit.verify', {})).toEqual({ ok: true, entries: 12, decisions: 4, broken: null })
  })

  it('holds on a new desk', () => {
    const desk = aDesk({ signedIn: false })
    expect(desk.ask('audit.verify', {})).toEqual({ ok: true, entries: 1, decisions: 0, broken: null })
  })

  it('can be recomputed by anybody: SHA-256 over the previous hash and the canonical JSON of the entry', async () => {
    const desk = await aRecord()
    const entries = desk.db
      .prepare<[], Record<string, string | number | null>>(
        `SELECT seq, at, moderator_id AS moderatorId, workstation_id AS workstationId, request, input, effects,
           prev_hash AS prevHash, entry_hash AS entryHash FROM audit ORDER BY seq`,
      )
      .all()
    let previous = '0'.repeat(64)
    for (const { prevHash, entryHash, ...content } of entries) {
      expect(prevHash).toBe(previous)
      previous = sha256(previous + plainCanonical(content))
      expect(entryHash).toBe(previous)
    }
    expect(entries).toHaveLength(12)
  })

  it('names in its log the fingerprint of every decision', async () => {
    const desk = await aRecord()
    const known = desk.db
      .prepare<[], string>('SELECT effects FROM audit ORDER BY seq')
      .pluck()
      .all()
      .flatMap(effects => JSON.parse(effects) as Array<{ kind: string; sha256: string }>)
      .filter(effect => effect.kind === 'decision')
      .map(effect => effect.sha256)
    const decisions = desk.db
      .prepare<[], Record<string, string | number | null>>(
        `SELECT id, batch_id AS batchId, comment_id AS commentId, revision, version, action, of_decision AS ofDecision, reason,
           note, origin, moderator_id AS moderatorId, workstation_id AS workstationId, time_on_post_ms AS timeOnPostMs,
           hits_seen AS hitsSeen, netiquette_version AS netiquetteVersion, state_before AS stateBefore,
           state_after AS stateAfter, decided_at AS decidedAt FROM decisions ORDER BY seq`,
      )
      .all()
    expect(decisions.map(decision => sha256(plainCanonical(decision)))).toEqual(known)
  })
})

/** A post with a notice that a decision answered and one that is open, and another post with a complaint. */
async function anObjectedRecord(): Promise<Desk> {
  const desk = aDesk()
  await desk.take(rows(2))
  desk.ask('notice.enter', aNotice({ commentId: 1 }))
  desk.decide(1, 'approve')
  desk.ask('notice.enter', aNotice({ commentId: 1 }))
  desk.decide(2, 'delete')
  desk.ask('complaint.enter', aComplaint({ commentId: 2 }))
  return desk
}

describe('a record of notices and complaints that somebody has changed', () => {
  it('holds untouched', async () => {
    const desk = await anObjectedRecord()
    expect(desk.ask('audit.verify', {}).broken).toBeNull()
  })

  it.each<[string, string, string]>([
    ['a notice says something else', `${unlock('notices')} UPDATE notices SET explanation = ''`, 'notice'],
    ['a notice is gone', `${unlock('notices')} DELETE FROM notices WHERE seq = 2`, 'notice'],
    ['a complaint says something else', `${unlock('complaints')} UPDATE complaints SET text = ''`, 'complaint'],
    [
      'a complaint is about another decision',
      `${unlock('complaints')} UPDATE complaints SET against = NULL`,
      'complaint',
    ],
    ['a decision answers nothing any more', `${unlock('decisions')} UPDATE decisions SET decides = NULL`, 'decision'],
    ['what was answered is open', 'UPDATE objections SET decision_id = NULL', 'counter'],
    ['what is open is gone', 'DELETE FROM objections WHERE decision_id IS NULL', 'counter'],
    ['a post says that nothing is open', 'UPDATE comments SET open_notices = 0 WHERE id = 1', 'counter'],
    ['a post is no longer reported', 'UPDATE comments SET reported_at = NULL WHERE id = 1', 'counter'],
    ['the counter of complaints was changed', "UPDATE counters SET value = 7 WHERE name = 'complaints'", 'counter'],
  ])('is found out: %s', async (_, tamper, what) => {
    const desk = await anObjectedRecord()
    desk.db.pragma('foreign_keys = OFF')
    desk.db.exec(tamper)
    expect(desk.ask('audit.verify', {}).broken).toMatchObject({ what })
  })

  it.each(['notices', 'complaints'])('%s can neither be changed nor be taken away', async table => {
    const desk = await anObjectedRecord()
    expect(() => desk.db.exec(`UPDATE ${table} SET received_at = ''`)).toThrow('append-only')
    expect(() => desk.db.exec(`DELETE FROM ${table}`)).toThrow('append-only')
  })
})

describe('a record that somebody has changed', () => {
  it.each<[string, string, object]>([
    [
      'a decision got another reason',
      `${unlock('decisions')} UPDATE decisions SET reason = 'N01' WHERE seq = 2`,
      { entry: 7, what: 'decision' },
    ],
    [
      'a decision is put down to a rule',
      `${unlock('decisions')} UPDATE decisions SET rule = '{}' WHERE seq = 2`,
      { entry: 7, what: 'decision' },
    ],
    [
      'a decision is gone',
      // with everything that names it, or SQLite's own check would be first
      `${unlock('decisions')} ${unlock('statement_records')} DELETE FROM statements; DELETE FROM statement_records;
       DELETE FROM decisions WHERE seq = 1`,
      { entry: 6, what: 'missingDecision' },
    ],
    [
      'a decision was slipped in',
      `INSERT INTO decisions (id, batch_id, comment_id, revision, version, action, note, origin, moderator_id, workstation_id,
         time_on_post_ms, hits_seen, netiquette_version, state_before, state_after, decided_at)
       SELECT 'slipped', 'in', comment_id, revision, 9, 'approve', '', origin, moderator_id, workstation_id,
         0, '[]', '1', '{}', '{}', decided_at FROM decisions WHERE seq = 1`,
      { entry: null, what: 'unloggedDecision' },
    ],
    [
      'an entry names another moderator',
      `${unlock('audit')} UPDATE audit SET moderator_id = 'somebody' WHERE seq = 6`,
      { entry: 6, what: 'hash' },
    ],
    [
      'an entry got another time',
      `${unlock('audit')} UPDATE audit SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 1`,
      { entry: 1, what: 'hash' },
    ],
    [
      'an entry got another hash',
      `${unlock('audit')} UPDATE audit SET entry_hash = '' WHERE seq = 5`,
      { entry: 5, what: 'hash' },
    ],
    [
      'an entry got another link',
      `${unlock('audit')} UPDATE audit SET prev_hash = '' WHERE seq = 5`,
      { entry: 5, what: 'link' },
    ],
    ['the first entry is gone', `${unlock('audit')} DELETE FROM audit WHERE seq = 1`, { entry: 1, what: 'gap' }],
    ['an entry in the middle is gone', `${unlock('audit')} DELETE FROM audit WHERE seq = 7`, { entry: 7, what: 'gap' }],
    ['the last entry is gone', `${unlock('audit')} DELETE FROM audit WHERE seq = 12`, { entry: 12, what: 'gap' }],
    ['the last entries are gone', `${unlock('audit')} DELETE FROM audit WHERE seq > 10`, { entry: 11, what: 'gap' }],
    [
      'a text was changed',
      `${unlock('revisions')} UPDATE revisions SET text = 'Nie gesagt' WHERE comment_id = 2`,
      { entry: 4, what: 'comment' },
    ],
    [
      'an edited text was changed',
      `${unlock('revisions')} UPDATE revisions SET text = 'Nie gesagt' WHERE comment_id = 3 AND number = 2`,
      { entry: 11, what: 'comment' },
    ],
    [
      'the record a text came in was changed',
      `${unlock('raw_records')} UPDATE raw_records SET raw = '{}' WHERE comment_id = 1`,
      { entry: 4, what: 'comment' },
    ],
    [
      'the record of an edit is gone',
      'DELETE FROM raw_records WHERE comment_id = 3 AND number = 2',
      { entry: 11, what: 'comment' },
    ],
    [
      'a text was slipped in',
      "INSERT INTO revisions (comment_id, number, text, received_at) VALUES (1, 2, 'Nie gesagt', '')",
      { entry: null, what: 'comment' },
    ],
    [
      'a post was approved behind its decision',
      "UPDATE comments SET status = 'approved' WHERE id = 1",
      { entry: null, what: 'comment' },
    ],
    [
      'a post was moved to another queue',
      "UPDATE comments SET queue = 'later' WHERE id = 2",
      { entry: null, what: 'comment' },
    ],
    ['a post forgot its version', 'UPDATE comments SET version = 0 WHERE id = 1', { entry: null, what: 'comment' }],
    [
      'a counter was changed',
      "UPDATE counters SET value = value + 1 WHERE name = 'later'",
      { entry: null, what: 'counter' },
    ],
    ['the count of an article was changed', 'UPDATE articles SET comments = 0', { entry: null, what: 'counter' }],
  ])('is found out: %s', async (_, tamper, where) => {
    const desk = await aRecord()
    desk.db.pragma('foreign_keys = OFF')
    desk.db.exec(tamper)
    const report = desk.ask('audit.verify', {})
    expect(report.ok).toBe(false)
    expect(report.broken).toMatchObject(where)
  })

  it('names the decision that was changed', async () => {
    const desk = await aRecord()
    const id = desk.db.prepare<[], string>('SELECT id FROM decisions WHERE seq = 3').pluck().get()!
    desk.db.exec(`${unlock('decisions')} UPDATE decisions SET note = 'erfunden' WHERE seq = 3`)
    expect(desk.ask('audit.verify', {}).broken).toEqual({
      entry: 8,
      decision: id,
      what: 'decision',
      detail: `decision ${id} was changed`,
    })
  })

  it('is found out one entry later when the forger has mended the hash', async () => {
    const desk = await aRecord()
    const row = desk.db
      .prepare<[], Record<string, string | number | null>>(
        `SELECT seq, at, moderator_id AS moderatorId, workstation_id AS workstationId, request, input, effects,
           prev_hash AS prevHash FROM audit WHERE seq = 6`,
      )
      .get()!
    const { prevHash, ...kept } = row
    const content = { ...kept, at: '2020-01-01T00:00:00.000Z' }
    desk.db.exec(unlock('audit'))
    desk.db
      .prepare('UPDATE audit SET at = ?, entry_hash = ? WHERE seq = 6')
      .run(content.at, sha256(`${prevHash}${plainCanonical(content)}`))
    expect(desk.ask('audit.verify', {}).broken).toMatchObject({ entry: 7, what: 'link' })
  })

  it('never quotes a text in its finding', async () => {
    const desk = await aRecord()
    desk.db.exec(`${unlock('revisions')} UPDATE revisions SET text = 'Sehr privat' WHERE comment_id = 2`)
    expect(JSON.stringify(desk.ask('audit.verify', {}))).not.toMatch(/privat|Radweg/)
  })
})

describe('the record itself', () => {
  it.each([
    "UPDATE decisions SET note = 'x'",
    'DELETE FROM decisions',
    "UPDATE audit SET input = 'x'",
    'DELETE FROM audit',
    "UPDATE revisions SET text = 'x'",
    "UPDATE raw_records SET raw = 'x'",
    'DELETE FROM comments',
    'UPDATE comments SET author_id = 2',
  ])('refuses: %s', async sql => {
    const desk = await aRecord()
    expect(() => desk.db.exec(sql)).toThrow(/append-only|purged by retention|keeps its source/)
    expect(desk.ask('audit.verify', {}).ok).toBe(true)
  })
})
