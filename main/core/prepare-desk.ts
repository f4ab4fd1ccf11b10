import { canonicalJson } from './db/audit.ts'
import type { Db } from './db/open.ts'
import type { Effect } from './deps.ts'
import type { readReasons } from './reasons.ts'
import type { Rules } from './rules.ts'
import type { Tables } from './tables.ts'

type Parts = Readonly<{
  tables: Tables
  rules: Rules
  reasonList: ReturnType<typeof readReasons>
  runsAlone?: boolean
  now: () => Date
  newId: () => string
}>

/**
 * Does what is due before the first request: the reasons and packs that came with the product, the name of a fresh desk, imports that died.
 * One transaction; none where nothing is due, for opening must not wait for another program that is importing.
 */
export function prepareDesk(db: Db, parts: Parts): Readonly<{ workstationId: string }> {
  const { tables, rules, reasonList, now, newId } = parts
  const areReasonsNew = tables.reasons.version() !== reasonList.version
  const isFresh = tables.people.workstation() === null
  const hasDeadImport = parts.runsAlone === true && tables.imports.list(20).some(({ state }) => state === 'running')
  const areRulesNew = !rules.isUpToDate()
  const prepare = () => {
    if (areReasonsNew) tables.reasons.replace(reasonList.reasons, reasonList.version)
    if (isFresh && tables.people.workstation() === null)
      tables.people.insertWorkstation(newId(), 'Arbeitsplatz 1', now().toISOString())
    if (hasDeadImport) tables.imports.markInterrupted()
    if (areRulesNew) recordArrival(parts, rules.installShipped())
  }
  if (areReasonsNew || isFresh || hasDeadImport || areRulesNew) db.transaction(prepare).immediate()
  return { workstationId: tables.people.workstation()!.id }
}

/**
 * Nobody ordered it, and yet other rules run from now on: the log says so. A re-check begins with them, which stays open until a program has
 * the desk to itself: the first one after an update may be the command line.
 */
function recordArrival({ tables, now, newId }: Parts, arrived: ReturnType<Rules['installShipped']>): void {
  if (arrived.length === 0) return
  const at = now().toISOString()
  const effects: Effect[] = arrived.map(one => ({ kind: 'rules', what: 'shipped', ...one }))
  if (tables.rechecks.counts().total > 0) {
    const { id, state } = tables.rechecks.begin(newId(), at)
    effects.push({ kind: 'recheck', recheckId: id, state })
  }
  tables.audit.append({
    at,
    moderatorId: null,
    workstationId: tables.people.workstation()!.id,
    request: 'packs.shipped',
    input: canonicalJson({}),
    effects: canonicalJson(effects),
  })
}
