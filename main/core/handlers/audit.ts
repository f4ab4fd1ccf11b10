import type { Db } from '../db/open.ts'
import type { Handlers } from '../deps.ts'
import type { Tables } from '../tables.ts'
import { verifyAll } from '../verify.ts'

/** Checking the record, as it stood at one moment: another program may write meanwhile. */
export function auditHandlers(db: Db, tables: Tables): Pick<Handlers, 'audit.verify'> {
  const oneMoment = db.transaction(() => verifyAll(db, tables)).deferred
  return { 'audit.verify': oneMoment }
}
