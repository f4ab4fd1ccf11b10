import type { Db } from '../db/open.ts'
import type { Handlers } from '../deps.ts'
import type { Tables } from '../tables.ts'
import { verifyAll } from '../verify.ts'

/** Checking the record. */
export function auditHandlers(db: Db, tables: Tables): Pick<Handlers, 'audit.verify'> {
  return { 'audit.verify': () => verifyAll(db, tables) }
}
