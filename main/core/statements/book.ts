import type { StatementAction, StatementContent } from '../../../shared/statement.ts'
import { canonicalJson, sha256 } from '../db/audit.ts'
import { statementHash, type StatementRecord } from '../db/statement-records.ts'
import type { KnownStatement, StatementHead } from '../db/statements.ts'
import type { Deps } from '../deps.ts'
import { type Details, standingAfter, standingFrom } from './standing-state.ts'

type Needs = Pick<Deps, 'tables' | 'record' | 'newId' | 'workstationId'>
type Further = Exclude<StatementAction, 'made'>

/** Who brought a record about, and when. */
export type By = Readonly<{
  at: string
  moderatorId: string | null
  decisionId?: string | null
  authorRecordId?: string | null
}>

/** The name of a statement in the Commission's database: opaque, and never that of another. */
const puidOf = (id: string): string => `fg-${sha256(`puid ${id}`).slice(0, 32)}`

const insert = ({ tables, record: tell }: Needs, record: StatementRecord): number => {
  const seq = tables.statementRecords.insert(record)
  tell({ kind: 'statement', id: record.id, sha256: statementHash(record) })
  return seq
}

/** Writes down a statement, inside the caller's transaction. */
export function makeStatement(
  needs: Needs,
  head: Omit<StatementHead, 'puid'>,
  content: StatementContent,
  by: By,
): void {
  const id = needs.newId()
  const record: StatementRecord = {
    id,
    action: 'made',
    ofStatement: null,
    decisionId: by.decisionId ?? null,
    authorRecordId: by.authorRecordId ?? null,
    content: canonicalJson(content),
    detail: canonicalJson({ ...head, puid: puidOf(id) }),
    moderatorId: by.moderatorId,
    workstationId: needs.workstationId,
    recordedAt: by.at,
  }
  needs.tables.statements.put(standingFrom(record, insert(needs, record)))
}

/** Writes down what became of a statement, inside the caller's transaction. Returns where it stands then. */
export function changeStatement<A extends Further>(
  needs: Needs,
  was: KnownStatement,
  action: A,
  detail: Details[A],
  by: By,
  content: StatementContent | null = null,
): KnownStatement {
  const record: StatementRecord = {
    id: needs.newId(),
    action,
    ofStatement: was.id,
    decisionId: by.decisionId ?? null,
    authorRecordId: by.authorRecordId ?? null,
    content: content === null ? null : canonicalJson(content),
    detail: canonicalJson(detail),
    moderatorId: by.moderatorId,
    workstationId: needs.workstationId,
    recordedAt: by.at,
  }
  insert(needs, record)
  const standing = standingAfter(was, record)
  needs.tables.statements.put(standing)
  return { ...standing, id: was.id }
}
