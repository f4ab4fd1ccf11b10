import { AppError } from '../../../shared/errors.ts'
import { type ExportItem, type ExportKind, type ExportPackage, MAX_EXPORTED } from '../../../shared/statement.ts'
import { canonicalJson } from '../db/audit.ts'
import { exportHash, type ExportRecord } from '../db/statement-exports.ts'
import type { KnownStatement } from '../db/statements.ts'
import { type Deps, type Handlers, needOnDuty } from '../deps.ts'
import { changeStatement } from '../statements/book.ts'
import type { Composer } from '../statements/compose.ts'
import { databaseFiles } from '../statements/database-package.ts'
import { ripeAt } from '../statements/hold-back.ts'
import { letterFiles, mergeFiles } from '../statements/letter-package.ts'
import { batchOf, readReceipt } from '../statements/receipt.ts'
import { REFUSED } from '../statements/standing-state.ts'
import { needStatement } from './statements.ts'

type ExportRequest =
  | 'statement.package'
  | 'statement.handOver'
  | 'statement.exports'
  | 'statement.packageAgain'
  | 'statement.writtenAgain'
  | 'statement.receipt'

const EXPORTS_SHOWN = 50
const EXPORTS_SEARCHED = 500

/** Statements that leave the desk, and what is answered to them. */
export function statementExportHandlers(deps: Deps, composer: Composer): Pick<Handlers, ExportRequest> {
  const { tables, now, emit, newId, workstationId } = deps
  const { statements, statementExports, people } = tables

  const mayLeave = (kind: ExportKind, one: KnownStatement, ripe: string): boolean =>
    kind === 'database'
      ? one.reportable === 1 &&
        one.reportedAt === null &&
        (one.state === 'due' || one.state === 'handedOver') &&
        tables.statementRecords.byId(one.id)!.recordedAt <= ripe
      : (one.state === 'due' || one.state === 'withdrawalDue') && one.dueSince <= ripe

  const whatOf = ({ state }: KnownStatement): ExportItem['what'] =>
    state === 'withdrawalDue' ? 'withdrawal' : 'statement'

  const filesOf = (
    kind: ExportKind,
    items: readonly ExportItem[],
    at: string,
  ): Pick<ExportPackage, 'folder' | 'files'> => {
    // each with the text that was told, which later edits leave as it is
    const leaving = items.map(({ id, textId, what }) => ({
      statement: { ...needStatement(deps, id, null), textId },
      what,
    }))
    if (kind === 'merge') return mergeFiles(leaving, composer, at)
    if (kind === 'letters') return letterFiles(leaving, composer, at)
    return databaseFiles(
      deps,
      leaving.map(({ statement }) => statement),
      composer,
      at,
    )
  }

  const candidates = (kind: ExportKind, ids: readonly string[] | null, ripe: string): KnownStatement[] => {
    if (ids !== null) return ids.map(id => needStatement(deps, id, null)).filter(one => mayLeave(kind, one, ripe))
    return kind === 'database' ? statements.toReport(ripe, MAX_EXPORTED + 1) : statements.ripe(ripe, MAX_EXPORTED + 1)
  }

  const needExport = (exportId: string): ExportRecord => {
    const found = statementExports.byId(exportId)
    if (found === null) throw new AppError('NOT_FOUND', 'exportGone')
    return found
  }
  const itemsOf = ({ items }: ExportRecord) => JSON.parse(items) as ExportItem[]

  /** The batch that an answer belongs to, by the name of its file; the last outbox where that had only one. */
  const batchFor = (fileName: string): KnownStatement[] => {
    const named = batchOf(fileName)
    const sent = statementExports.last(EXPORTS_SEARCHED).filter(({ kind }) => kind === 'database')
    const outbox = named === null ? sent[0] : sent.find(({ folder }) => folder.includes(named.stamp))
    const { batchMax } = deps.databaseSchema
    if (outbox === undefined || (named === null && outbox.statements > batchMax))
      throw new AppError('RULE', 'receiptWhichBatch')
    const from = (named?.batch ?? 0) * batchMax
    return itemsOf(outbox)
      .slice(from, from + batchMax)
      .map(({ id }) => needStatement(deps, id, null))
  }

  return {
    'statement.package': ({ kind, ids }) => {
      const found = candidates(kind, ids, ripeAt(deps))
      if (found.length === 0) throw new AppError('RULE', 'nothingToExport')
      const at = now().toISOString()
      const items = found.slice(0, MAX_EXPORTED).map(one => ({ id: one.id, textId: one.textId, what: whatOf(one) }))
      return { ...filesOf(kind, items, at), at, items, isMore: found.length > MAX_EXPORTED }
    },

    'statement.handOver': ({ kind, folder, sha256, at: printedAt, items }) => {
      const { id: moderatorId } = needOnDuty(deps)
      const ripe = ripeAt(deps)
      const known = items.map(({ id, textId, what }) => {
        const one = needStatement(deps, id, textId)
        if (!mayLeave(kind, one, ripe) || whatOf(one) !== what) throw new AppError('CONFLICT', 'statementChanged')
        return one
      })
      if (new Set(items.map(({ id }) => id)).size < items.length) throw new AppError('BAD_INPUT', 'badInput')
      const exportId = newId()
      const record: ExportRecord = {
        id: exportId,
        kind,
        folder,
        sha256,
        items: canonicalJson(items),
        statements: items.length,
        moderatorId,
        workstationId,
        exportedAt: printedAt,
      }
      statementExports.insert(record)
      deps.record({ kind: 'statementExport', id: exportId, sha256: exportHash(record) })
      const by = { at: now().toISOString(), moderatorId }
      for (const one of known)
        if (kind === 'database') changeStatement(deps, one, 'reported', { exportId }, by)
        else changeStatement(deps, one, 'handedOver', { what: whatOf(one), exportId, how: folder }, by)
      emit({ name: 'statements.changed', payload: {} })
      return { exportId }
    },

    'statement.exports': () =>
      statementExports.last(EXPORTS_SHOWN).map(({ id, kind, folder, statements: count, moderatorId, exportedAt }) => ({
        id,
        kind,
        folder,
        statements: count,
        moderatorName: people.byId(moderatorId)?.name ?? '',
        at: exportedAt,
      })),

    'statement.packageAgain': ({ exportId }) => {
      const record = needExport(exportId)
      const items = itemsOf(record)
      return { ...filesOf(record.kind, items, record.exportedAt), at: record.exportedAt, items, isMore: false }
    },

    'statement.writtenAgain': ({ exportId }) => {
      needOnDuty(deps)
      needExport(exportId)
      return {}
    },

    'statement.receipt': ({ fileName, text }) => {
      const { id: moderatorId } = needOnDuty(deps)
      const receipt = readReceipt(text)
      if (receipt === null) throw new AppError('FILE', 'receiptBroken', { file: fileName })
      const by = { at: now().toISOString(), moderatorId }
      const store = (one: KnownStatement, answer: string) => changeStatement(deps, one, 'received', { answer }, by)
      let tally = { stored: 0, refused: 0, unknown: 0 }
      const named =
        receipt.kind === 'stored'
          ? receipt.stored
          : receipt.kind === 'existing'
            ? receipt.puids.map(puid => ({ puid, uuid: 'existing' }))
            : []
      for (const { puid, uuid } of named) {
        const one = statements.byPuid(puid)
        if (one !== null) store(one, uuid)
        tally = one === null ? { ...tally, unknown: tally.unknown + 1 } : { ...tally, stored: tally.stored + 1 }
      }
      if (receipt.kind === 'refused')
        // all of a batch are stored or none
        for (const [place, one] of batchFor(fileName).entries())
          if (one.reportedAt !== null) {
            store(one, `${REFUSED}${receipt.faults.get(place) ?? ''}`)
            tally = { ...tally, refused: tally.refused + 1 }
          }
      if (tally.stored + tally.refused === 0) throw new AppError('RULE', 'receiptForNothing', { file: fileName })
      emit({ name: 'statements.changed', payload: {} })
      return tally
    },
  }
}
