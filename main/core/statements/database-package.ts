import type { ExportPackage } from '../../../shared/statement.ts'
import { csvFile } from '../../../shared/csv.ts'
import { AppError } from '../../../shared/errors.ts'
import type { KnownStatement } from '../db/statements.ts'
import type { Deps } from '../deps.ts'
import { stampAt } from '../desk-time.ts'
import type { Composer } from './compose.ts'
import { createDatabaseRecords, type DatabaseRecord } from './database-record.ts'
import { checkDatabaseRecord } from './database-rules.ts'
import { signOf } from './letter.ts'
import { findPrivate } from './privacy-test.ts'

type File = ExportPackage['files'][number]
type Needs = Pick<Deps, 'tables' | 'house' | 'databaseSchema' | 'houseSentences'>

/** Refuses the export and names the first record and field that the database would not take, or that says something of a person. */
function checkAll(needs: Needs, records: ReadonlyMap<KnownStatement, DatabaseRecord>): void {
  const { tables, databaseSchema, houseSentences } = needs
  for (const [{ seq }, record] of records) {
    const [fault] = checkDatabaseRecord(record, databaseSchema)
    if (fault !== undefined)
      throw new AppError('RULE', 'databaseRecordBroken', { sign: signOf(seq), field: fault.field, rule: fault.rule })
  }
  const names = new Set(tables.people.list().map(({ name }) => name))
  const texts = new Map<string, string>()
  for (const { seq, puid, commentId } of records.keys()) {
    const { authorName, authorExternalId, text } = tables.statements.addressee(seq)
    names.add(authorName).add(authorExternalId.replace(/^name:/, ''))
    texts.set(puid, text ?? '')
    if (commentId !== null) for (const name of tables.objections.senders(commentId)) names.add(name)
  }
  const [found] = findPrivate([...records.values()], { names: [...names], texts }, houseSentences)
  if (found === undefined) return
  const { seq } = [...records.keys()].find(({ puid }) => puid === found.puid)!
  throw new AppError('RULE', 'databaseRecordPrivate', { sign: signOf(seq), field: found.field, what: found.what })
}

const HEAD = ['Datei', 'Zeichen', 'puid', 'Grund', 'category', 'category_specification', 'application_date']

/** "01", "02", … */
const part = (number: number): string => String(number).padStart(2, '0')

/**
 * The outbox for the Commission's database: batches of at most 100 as they are sent, all records line by line, and a table for people.
 * Throws a RULE naming record and field where a record would be refused or would say something of a person.
 */
export function databaseFiles(
  needs: Needs,
  statements: readonly KnownStatement[],
  { contentOf }: Composer,
  at: string,
): { folder: string; files: File[] } {
  const toRecord = createDatabaseRecords(needs.databaseSchema, needs.house)
  const records = new Map(statements.map(one => [one, toRecord(contentOf(one.textId), one.puid)] as const))
  checkAll(needs, records)
  const name = `tdb-outbox-${stampAt(Date.parse(at))}`
  const { batchMax } = needs.databaseSchema
  const all = [...records.values()]
  const batches = Array.from({ length: Math.ceil(all.length / batchMax) }, (_, index): File => ({
    name: `${name}-${part(index + 1)}.json`,
    text: `${JSON.stringify({ statements: all.slice(index * batchMax, (index + 1) * batchMax) }, null, 1)}\n`,
  }))
  const rows = statements.map((one, index) => {
    const content = contentOf(one.textId)
    const file = `${name}-${part(Math.floor(index / batchMax) + 1)}.json`
    const day = String(records.get(one)!['application_date'])
    return [file, signOf(one.seq), one.puid, content.reason, content.category, content.keyword, day]
  })
  return {
    folder: name,
    files: [
      ...batches,
      { name: `${name}.ndjson`, text: all.map(record => `${JSON.stringify(record)}\n`).join('') },
      { name: `${name}.csv`, text: csvFile([HEAD, ...rows]) },
    ],
  }
}
