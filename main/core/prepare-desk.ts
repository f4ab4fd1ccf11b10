import { ServiceProfile } from '../../shared/reference.ts'
import { canonicalJson } from './db/audit.ts'
import type { Db } from './db/open.ts'
import type { Effect } from './deps.ts'
import type { readReasons } from './reasons.ts'
import type { Reference } from './reference.ts'
import type { Rules } from './rules.ts'
import type { HouseTexts } from './statements/house-texts.ts'
import type { Tables } from './tables.ts'

type Parts = Readonly<{
  tables: Tables
  rules: Rules
  reference: Reference
  reasonList: ReturnType<typeof readReasons>
  house: HouseTexts
  runsAlone?: boolean
  now: () => Date
  newId: () => string
}>

/**
 * Does what is due before the first request: the reasons, packs and reference data that came with the product, the name of a fresh desk, imports that died.
 * One transaction; none where nothing is due, for opening must not wait for another program that is importing.
 */
export function prepareDesk(db: Db, parts: Parts): Readonly<{ workstationId: string }> {
  const { tables, rules, reference, reasonList, house, now, newId } = parts
  const areReasonsNew = tables.reasons.version() !== reasonList.version
  const isFresh = tables.people.workstation() === null
  const hasDeadImport = parts.runsAlone === true && tables.imports.list(20).some(({ state }) => state === 'running')
  const areRulesNew = !rules.isUpToDate()
  const isLawNew = !reference.isUpToDate()
  const isRedressNew = tables.statementExports.redress(house.version, 'hosting_only') === null
  const prepare = () => {
    if (areReasonsNew) tables.reasons.replace(reasonList.reasons, reasonList.version)
    if (isRedressNew)
      for (const profile of ServiceProfile.options)
        tables.statementExports.keepRedress(house.version, profile, house.redress[profile])
    if (isFresh && tables.people.workstation() === null)
      tables.people.insertWorkstation(newId(), 'Arbeitsplatz 1', now().toISOString())
    if (hasDeadImport) tables.imports.markInterrupted()
    const rulesArrived = areRulesNew ? arrivalOf(parts, rules.installShipped()) : []
    const lawArrived = isLawNew ? reference.installShipped(now().toISOString()) : []
    recordArrival(parts, rulesArrived.length > 0 ? 'packs.shipped' : 'reference.shipped', [
      ...rulesArrived,
      ...lawArrived,
    ])
  }
  const isAnythingDue = areReasonsNew || isRedressNew || isFresh || hasDeadImport || areRulesNew || isLawNew
  if (isAnythingDue) db.transaction(prepare).immediate()
  return { workstationId: tables.people.workstation()!.id }
}

/**
 * Other rules run from now on. A re-check begins with them, which stays open until a program has the desk to itself: the first one after an
 * update may be the command line.
 */
function arrivalOf({ tables, now, newId }: Parts, arrived: ReturnType<Rules['installShipped']>): Effect[] {
  if (arrived.length === 0) return []
  const effects: Effect[] = arrived.map(one => ({ kind: 'rules', what: 'shipped', ...one }))
  if (tables.rechecks.counts().total > 0) {
    const { id, state } = tables.rechecks.begin(newId(), now().toISOString())
    effects.push({ kind: 'recheck', recheckId: id, state })
  }
  return effects
}

/** Nobody ordered it; the log says in one entry what an update has brought. */
function recordArrival({ tables, now }: Parts, request: string, effects: readonly Effect[]): void {
  if (effects.length === 0) return
  tables.audit.append({
    at: now().toISOString(),
    moderatorId: null,
    workstationId: tables.people.workstation()!.id,
    request,
    input: canonicalJson({}),
    effects: canonicalJson(effects),
  })
}
