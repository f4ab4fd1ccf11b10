// docs/schema.sql: what a database looks like after all migrations.
import Database from 'better-sqlite3'
import { migrations } from '../../main/core/db/migrations/index.ts'

const order = ['table', 'index', 'trigger']

/** The schema as SQLite keeps it: each table with its indexes and triggers below it. */
export function schemaPage() {
  const db = new Database(':memory:')
  for (const migration of migrations) db.exec(migration)
  const parts = /** @type {Array<{ type: string, owner: string, sql: string }>} */ (
    db
      .prepare(
        `SELECT s.type, s.tbl_name AS owner, s.sql FROM sqlite_schema s
         JOIN sqlite_schema t ON t.type = 'table' AND t.name = s.tbl_name
         WHERE s.sql IS NOT NULL AND s.tbl_name NOT LIKE 'sqlite_%' AND s.tbl_name NOT LIKE 'search_%'
         ORDER BY t.rowid, s.rowid`,
      )
      .all()
  )
  db.close()
  const tables = [...Map.groupBy(parts, part => part.owner).values()].map(ofTable =>
    ofTable
      .toSorted((a, b) => order.indexOf(a.type) - order.indexOf(b.type))
      .map(({ sql }) => `${dedent(sql)};\n`)
      .join(''),
  )
  const head = `-- The database at schema version ${migrations.length}, drawn from main/core/db/migrations by scripts/docs.mjs. Not to be edited.`
  return [head, ...tables].join('\n\n').replaceAll('\n\n\n', '\n\n')
}

/**
 * Migrations are indented by two inside their template; the first line has lost that already.
 * @param {string} sql
 */
function dedent(sql) {
  return sql.replaceAll('\n  ', '\n')
}
