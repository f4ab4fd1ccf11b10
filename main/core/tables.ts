import { article18Table } from './db/article18-checks.ts'
import { auditTable } from './db/audit.ts'
import { batchTable } from './db/batches.ts'
import { authorRecordTable } from './db/author-records.ts'
import { authorTable } from './db/authors.ts'
import { caseTable } from './db/cases.ts'
import { commentTable } from './db/comments.ts'
import { complaintTable } from './db/complaints.ts'
import { custodyTable } from './db/custody.ts'
import { decisionTable } from './db/decisions.ts'
import { deskSettingTable } from './db/desk-settings.ts'
import { evidenceReads } from './db/evidence-reads.ts'
import { evidenceTable } from './db/evidence.ts'
import { factTable } from './db/facts.ts'
import { fewPostTable } from './db/few-posts.ts'
import { flowTable } from './db/flows.ts'
import { hitTable } from './db/hits.ts'
import { importTable } from './db/imports.ts'
import { intakeTable } from './db/intake.ts'
import type { Db } from './db/open.ts'
import { noticeTable } from './db/notices.ts'
import { objectionTable } from './db/objections.ts'
import { opinionTable } from './db/opinions.ts'
import { packTable } from './db/packs.ts'
import { paperTable } from './db/papers.ts'
import { peopleTable } from './db/people.ts'
import { placeTable } from './db/places.ts'
import { queueTable } from './db/queues.ts'
import { reasonTable } from './db/reasons.ts'
import { recheckTable } from './db/rechecks.ts'
import { referenceTable } from './db/references.ts'
import { savedTable } from './db/saved.ts'
import { nameTable } from './db/selection-names.ts'
import { selectionTable } from './db/selections.ts'
import { sanctionTable } from './db/sanctions.ts'
import { similarPostTable } from './db/similar-posts.ts'
import { similarTable } from './db/similar.ts'
import { sourceTable } from './db/sources.ts'
import { stepTable } from './db/steps.ts'
import { statementExportTable } from './db/statement-exports.ts'
import { statementRecordTable } from './db/statement-records.ts'
import { statementTable } from './db/statements.ts'
import { sweepTable } from './db/sweep.ts'
import { threadTable } from './db/threads.ts'
import { waitingTable } from './db/waiting.ts'

/** Every table with its prepared statements, made once per database. */
export const createTables = (db: Db) => {
  const fewPosts = fewPostTable(db)
  return {
    article18Checks: article18Table(db),
    audit: auditTable(db),
    batches: batchTable(db),
    authorRecords: authorRecordTable(db),
    authors: authorTable(db),
    cases: caseTable(db),
    comments: commentTable(db, fewPosts),
    complaints: complaintTable(db),
    custody: custodyTable(db),
    decisions: decisionTable(db),
    deskSettings: deskSettingTable(db),
    evidence: evidenceTable(db),
    evidenceReads: evidenceReads(db),
    facts: factTable(db, fewPosts),
    fewPosts,
    flows: flowTable(db),
    hits: hitTable(db),
    imports: importTable(db),
    intake: intakeTable(db, fewPosts),
    names: nameTable(db),
    notices: noticeTable(db),
    objections: objectionTable(db),
    opinions: opinionTable(db),
    packs: packTable(db),
    papers: paperTable(db),
    people: peopleTable(db),
    places: placeTable(db),
    queues: queueTable(db),
    reasons: reasonTable(db),
    rechecks: recheckTable(db),
    references: referenceTable(db),
    saved: savedTable(db),
    selections: selectionTable(db),
    sanctions: sanctionTable(db),
    similar: similarTable(db),
    similarPosts: similarPostTable(db),
    sources: sourceTable(db),
    statementExports: statementExportTable(db),
    statementRecords: statementRecordTable(db),
    statements: statementTable(db),
    steps: stepTable(db),
    sweep: sweepTable(db),
    threads: threadTable(db),
    waiting: waitingTable(db),
  }
}
export type Tables = ReturnType<typeof createTables>
