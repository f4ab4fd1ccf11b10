import { auditTable } from './db/audit.ts'
import { commentTable } from './db/comments.ts'
import { decisionTable, stepTable } from './db/decisions.ts'
import { importTable } from './db/imports.ts'
import { intakeTable } from './db/intake.ts'
import type { Db } from './db/open.ts'
import { packTable } from './db/packs.ts'
import { peopleTable } from './db/people.ts'
import { queueTable } from './db/queues.ts'
import { reasonTable } from './db/reasons.ts'

/** Every table with its prepared statements, made once per database. */
export const createTables = (db: Db) => ({
  audit: auditTable(db),
  comments: commentTable(db),
  decisions: decisionTable(db),
  imports: importTable(db),
  intake: intakeTable(db),
  packs: packTable(db),
  people: peopleTable(db),
  queues: queueTable(db),
  reasons: reasonTable(db),
  steps: stepTable(db),
})
export type Tables = ReturnType<typeof createTables>
