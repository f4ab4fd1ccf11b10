import type { CaseState } from '../../../shared/case.ts'
import { AppError } from '../../../shared/errors.ts'
import type { CaseRecord } from '../db/cases.ts'
import type { Deps } from '../deps.ts'
import { pathPart } from './bundle/bag-paths.ts'
import type { PayloadFile } from './bundle/bundle-types.ts'
import { checkRemoved } from './bundle/removed-strings.ts'
import { CASE_SCHEMA_VERSION } from './case-payload.ts'
import { redactJson, redactText, type Removed, removedFrom } from './redaction.ts'

type Needs = Pick<Deps, 'tables'>
type Row = Readonly<Record<string, never>>
type WholeFile = Readonly<{ path: string; content: Buffer }>

/** Files of a capture that a third person does not get, and on what ground. */
const LEFT_OUT: ReadonlyArray<readonly [begins: string, why: string]> = [
  ['rohdaten-', 'Daten der Quelle: Herausgabe nur auf gerichtliche Anordnung (§ 14 ECG)'],
  ['konto.json', 'Daten des Kontos: Herausgabe nur auf gerichtliche Anordnung (§ 14 ECG)'],
  ['ansicht.', 'Bild: Text darin kann nicht geprüft werden'],
]

/**
 * Everything that the redacted edition of a bundle holds, built anew from what was secured; nothing is painted over. Its own output is searched for
 * every removed string; throws `redactionLeaks` naming the file where one is left.
 */
export async function redactedPayload({ tables }: Needs, record: CaseRecord, state: CaseState): Promise<PayloadFile[]> {
  const removed = removedFrom({ tables }, record.id, state)
  const protocol: Array<Readonly<{ file: string; sha256: string; what: 'leftOut' | 'rebuilt'; why: string }>> = []
  const files: WholeFile[] = []
  const add = (path: string, value: unknown) =>
    files.push({
      path,
      content: Buffer.from(typeof value === 'string' ? value : `${JSON.stringify(value, null, 2)}\n`),
    })

  for (const { commentId, captureIds } of state.items) {
    const post = pathPart(redactText(tables.cases.item(commentId)?.externalId ?? String(commentId), removed))
    for (const [index, captureId] of captureIds.entries())
      for (const { name, sha256 } of tables.evidence.filesOf(captureId)) {
        const path = `10_beitraege/${post}/${index + 1}/${pathPart(name)}`
        const out = LEFT_OUT.find(([begins]) => name.startsWith(begins))
        protocol.push({
          file: path,
          sha256,
          what: out === undefined ? 'rebuilt' : 'leftOut',
          why: out?.[1] ?? 'Namen Dritter',
        })
        if (out === undefined) add(path, rebuilt(name, tables.evidence.bytes(sha256)?.toString('utf8') ?? '', removed))
      }
  }
  add('03_fall.json', redactJson(caseJson({ tables }, record, state) as unknown as Row, removed))
  add('90_protokoll/redaktionsprotokoll.json', {
    schema: 'freigabe-redaktion',
    schemaVersion: 1,
    removedStrings: removed.strings.length,
    // the chain names people, and would not hold without their names
    custodyHead: tables.custody.head(record.id),
    files: protocol,
  })
  const { found, unsearched } = await checkRemoved(
    files.map(({ path, content }) => ({ path, bytes: content })),
    removed.strings,
  )
  const leak = found[0]?.path ?? unsearched[0]
  if (leak !== undefined) throw new AppError('RULE', 'redactionLeaks', { file: leak })
  return files
}

/** A file of a capture without what is removed; of a JSON file only the fields that a third person needs. */
function rebuilt(name: string, text: string, removed: Removed): unknown {
  if (!name.endsWith('.json')) return redactText(text, removed)
  const value = JSON.parse(text) as Row
  return redactJson((kept[name]?.(value) ?? value) as Row, removed)
}

const pick = (row: Readonly<Record<string, unknown>>, keys: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(keys.flatMap(key => (key in row ? [[key, row[key]]] : [])))
const rows = (value: unknown): ReadonlyArray<Readonly<Record<string, unknown>>> => (Array.isArray(value) ? value : [])

const kept: Readonly<Record<string, (value: Readonly<Record<string, unknown>>) => unknown>> = {
  'kommentar.json': value =>
    pick(value, [
      'externalId',
      'revision',
      'status',
      'everPublic',
      'publishedAt',
      'unpublishedAt',
      'submittedAt',
      'text',
    ]),
  'verlauf.json': value => ({
    revisions: value['revisions'],
    decisions: rows(value['decisions']).map(row => pick(row, ['action', 'reason', 'netiquetteVersion', 'decidedAt'])),
    hits: rows(value['hits']).map(row =>
      pick(row, ['revision', 'pack', 'ruleId', 'ruleVersion', 'start', 'end', 'reason']),
    ),
  }),
  'meldungen.json': value => ({
    notices: rows(value['notices']).map(row => pick(row, ['kind', 'explanation', 'receivedAt', 'goodFaith'])),
    complaints: rows(value['complaints']).map(row => pick(row, ['complainant', 'text', 'receivedAt'])),
  }),
}

const caseJson = ({ tables }: Needs, record: CaseRecord, state: CaseState) => ({
  schema: 'freigabe-fall',
  schemaVersion: CASE_SCHEMA_VERSION,
  number: record.number,
  version: record.version,
  edition: 'redacted',
  openedAt: record.openedAt,
  title: state.title,
  status: state.status,
  parties: state.parties.map(({ role, kind, name }) => ({ role, kind, name })),
  offences: state.offences.map(({ statuteId, limitationDate, assessment }) => ({
    statuteId,
    limitationDate,
    assessment,
  })),
  items: state.items.flatMap(({ commentId }) => {
    const item = tables.cases.item(commentId)
    return item === null
      ? []
      : [
          pick({ ...item }, [
            'externalId',
            'authorName',
            'articleTitle',
            'text',
            'submittedAt',
            'everPublic',
            'publishedAt',
            'unpublishedAt',
          ]),
        ]
  }),
})
