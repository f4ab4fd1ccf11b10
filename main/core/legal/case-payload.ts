import type { CaseEntry, CaseState } from '../../../shared/case.ts'
import { csvFile } from '../../../shared/csv.ts'
import { withDeskOffset } from '../../../shared/rules/desk-clock.ts'
import type { CaseRecord } from '../db/cases.ts'
import type { Deps } from '../deps.ts'
import { pathPart } from './bundle/bag-paths.ts'
import type { PayloadFile } from './bundle/bundle-types.ts'
import { paperFiles } from './case-papers.ts'

export const CASE_SCHEMA_VERSION = 1

type Needs = Pick<Deps, 'tables'>
/** A secured file in its place in a bundle. */
type Placed = Readonly<{ path: string; sha256: string; size: number; captureId: string; commentId: number }>

/** Of the files of a capture, those that stand in a folder of their own; all else lies with the post. */
const FOLDERS: Readonly<Record<string, string>> = { 'konto.json': '20_konto', 'meldungen.json': '30_meldungen' }

const jsonFile = (path: string, value: unknown): PayloadFile => ({
  path,
  content: Buffer.from(`${JSON.stringify(value, null, 2)}\n`, 'utf8'),
})

/** Everything that the authority's edition of a bundle holds, from what was secured and recorded by now. Nothing in it depends on when it is asked. */
export function casePayload({ tables }: Needs, record: CaseRecord, state: CaseState): PayloadFile[] {
  const placed = placedFiles({ tables }, state)
  const captures = state.items.flatMap(({ captureIds }) => captureIds)
  return [
    ...paperFiles({ tables }, record.id),
    csv('02_Beweismittelverzeichnis.csv', evidenceRows({ tables }, placed)),
    jsonFile('03_fall.json', caseJson({ tables }, record, state, placed)),
    ...placed.map(({ path, sha256 }) => ({ path, sha256, content: () => stored({ tables }, sha256) })),
    ...captures.map(id => ({
      path: `90_protokoll/erfassung/${pathPart(id)}.json`,
      content: Buffer.from(tables.evidence.byId(id)?.record ?? '', 'utf8'),
    })),
    {
      path: '90_protokoll/kette.jsonl',
      content: Buffer.from(chainLines({ tables }, [record.id, ...captures]), 'utf8'),
    },
  ]
}

function* stored({ tables }: Needs, sha256: string): Generator<Uint8Array> {
  const bytes = tables.evidence.bytes(sha256)
  // the writer compares what comes with the hash, and names the file
  if (bytes !== null) yield bytes
}

function placedFiles({ tables }: Needs, state: CaseState): Placed[] {
  return state.items.flatMap(({ commentId, captureIds }) => {
    const item = tables.cases.item(commentId)
    const post = pathPart(item?.externalId ?? String(commentId))
    return captureIds.flatMap((captureId, index) =>
      tables.evidence.filesOf(captureId).map(({ name, sha256, size }) => ({
        path: `${FOLDERS[name] ?? '10_beitraege'}/${post}/${index + 1}/${pathPart(name)}`,
        sha256,
        size,
        captureId,
        commentId,
      })),
    )
  })
}

const csv = (path: string, rows: ReadonlyArray<readonly string[]>): PayloadFile => ({
  path,
  content: Buffer.from(csvFile(rows), 'utf8'),
})

function evidenceRows({ tables }: Needs, placed: readonly Placed[]): string[][] {
  const rows = placed.map(({ path, sha256, size, captureId }, index) => {
    const capture = tables.evidence.byId(captureId)
    const at = capture?.capturedAt ?? ''
    return [
      String(index + 1),
      `data/${path}`,
      sha256,
      String(size),
      at,
      at === '' ? '' : withDeskOffset(Date.parse(at)),
      tables.people.byId(capture?.moderatorId ?? '')?.name ?? '',
    ]
  })
  return [['Nr.', 'Datei', 'SHA-256', 'Bytes', 'gesichert (UTC)', 'gesichert (Wien)', 'gesichert von'], ...rows]
}

/** The chains as lines of JSON, each link with its hashes, so that they can be walked without Freigabe. */
const chainLines = ({ tables }: Needs, chains: readonly string[]): string =>
  chains.flatMap(chain => tables.custody.ofChain(chain).map(link => `${JSON.stringify(link)}\n`)).join('')

function caseJson({ tables }: Needs, record: CaseRecord, state: CaseState, placed: readonly Placed[]) {
  const posts = state.items.flatMap(({ commentId }) => tables.cases.item(commentId) ?? [])
  return {
    schema: 'freigabe-fall',
    schemaVersion: CASE_SCHEMA_VERSION,
    caseId: record.id,
    number: record.number,
    version: record.version,
    edition: 'authority',
    openedAt: record.openedAt,
    title: state.title,
    status: state.status,
    parties: state.parties,
    offences: state.offences,
    damages: state.damages,
    tasks: state.tasks,
    documents: state.documents,
    items: posts,
    evidence: placed.map(({ path, sha256, size, captureId }, index) => ({
      no: index + 1,
      file: `data/${path}`,
      sha256,
      size,
      captureId,
    })),
    record: tables.cases.entries(record.id) satisfies CaseEntry[],
    custodyHead: tables.custody.head(record.id),
  }
}

/** The last moment at which anything of it changed, as ISO text in UTC; it dates the bundle, so that the same state gives the same bytes. */
export function lastChange({ tables }: Needs, record: CaseRecord): string {
  const last = tables.custody.ofChain(record.id).at(-1)?.at ?? record.changedAt
  return last > record.changedAt ? last : record.changedAt
}
