import type { PaperEdition, PaperKind, PaperRow } from '../../../shared/papers.ts'
import { recordHash } from './audit.ts'
import type { Db } from './open.ts'

/** A paper as stored. */
export type Paper = Readonly<{
  id: string
  caseId: string
  kind: PaperKind
  subjectId: string | null
  running: number
  version: number
  number: string
  edition: PaperEdition
  templateVersion: string
  factsSha256: string
  htmlSha256: string
  madeAt: string
  moderatorId: string
  workstationId: string
}>

/** A part of a printed paper. */
export type PaperPrint = Readonly<{ paperId: string; part: number; parts: number; sha256: string; printedAt: string }>

/** The fingerprint under which the audit log knows a paper. */
export const paperHash = (paper: Paper): string => recordHash(paper)
/** The fingerprint of a printed part. */
export const printHash = (print: PaperPrint): string => recordHash(print)

const columns = `p.id, p.case_id AS caseId, p.kind, p.subject_id AS subjectId, p.running, p.version, p.number, p.edition,
  p.template_version AS templateVersion, p.facts_sha256 AS factsSha256, p.html_sha256 AS htmlSha256, p.made_at AS madeAt,
  p.moderator_id AS moderatorId, p.workstation_id AS workstationId`

type Counted = Readonly<{ running: number; version: number }>

/** Papers and their prints. */
export const paperTable = (db: Db) => {
  const insert = db.prepare<[Paper]>(
    `INSERT INTO papers (id, case_id, kind, subject_id, running, version, number, edition, template_version, facts_sha256,
       html_sha256, made_at, moderator_id, workstation_id)
     VALUES (@id, @caseId, @kind, @subjectId, @running, @version, @number, @edition, @templateVersion, @factsSha256,
       @htmlSha256, @madeAt, @moderatorId, @workstationId)`,
  )
  const byId = db.prepare<[string], Paper>(`SELECT ${columns} FROM papers p WHERE p.id = ?`)
  const ofCase = db.prepare<[string], Paper & { madeBy: string }>(
    `SELECT ${columns}, m.name AS madeBy FROM papers p JOIN moderators m ON m.id = p.moderator_id
     WHERE p.case_id = ? ORDER BY p.running, p.version`,
  )
  const last = db.prepare<[string, string, string | null], Counted>(
    `SELECT running, version FROM papers WHERE case_id = ? AND kind = ? AND subject_id IS ? ORDER BY version DESC LIMIT 1`,
  )
  const lastRunning = db
    .prepare<[string], number>('SELECT coalesce(max(running), 0) FROM papers WHERE case_id = ?')
    .pluck()
  const insertPrint = db.prepare<[PaperPrint]>(
    `INSERT INTO paper_prints (paper_id, part, parts, sha256, printed_at) VALUES (@paperId, @part, @parts, @sha256, @printedAt)`,
  )
  const prints = db.prepare<[string], PaperPrint & { size: number }>(
    `SELECT f.paper_id AS paperId, f.part, f.parts, f.sha256, f.printed_at AS printedAt, length(b.bytes) AS size
     FROM paper_prints f JOIN blobs b ON b.sha256 = f.sha256 WHERE f.paper_id = ? ORDER BY f.part`,
  )
  const unprinted = db
    .prepare<[], string>(
      'SELECT id FROM papers p WHERE NOT EXISTS (SELECT 1 FROM paper_prints f WHERE f.paper_id = p.id) ORDER BY seq',
    )
    .pluck()
  const ids = db.prepare<[], string>('SELECT id FROM papers ORDER BY seq').pluck()
  const counts = db.prepare<[], { papers: number; prints: number }>(
    'SELECT (SELECT count(*) FROM papers) AS papers, (SELECT count(*) FROM paper_prints) AS prints',
  )
  return {
    insert: (paper: Paper) => insert.run(paper),
    byId: (id: string) => byId.get(id) ?? null,
    /** Of a case, by their numbers. */
    ofCase: (caseId: string): PaperRow[] =>
      ofCase.all(caseId).map(({ caseId: _case, running: _running, moderatorId: _by, workstationId: _at, ...row }) => ({
        ...row,
        prints: prints.all(row.id).map(({ part, parts, size, sha256 }) => ({ part, parts, size, sha256 })),
      })),
    /** The number and version of the next paper of this kind about this subject. */
    next: (caseId: string, kind: PaperKind, subjectId: string | null): Counted => {
      const before = last.get(caseId, kind, subjectId)
      return before === undefined
        ? { running: (lastRunning.get(caseId) ?? 0) + 1, version: 1 }
        : { running: before.running, version: before.version + 1 }
    },
    insertPrint: (print: PaperPrint) => insertPrint.run(print),
    printsOf: (paperId: string) => prints.all(paperId),
    /** Papers that are made and not printed yet, the oldest first. */
    unprinted: () => unprinted.all(),
    ids: () => ids.all(),
    counts: () => counts.get()!,
  }
}
