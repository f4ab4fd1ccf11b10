import type { ProblemValues } from '../../shared/errors.ts'
import type { Hit, Suggestion } from '../core/checks/types.ts'
import { readJsonRow } from '../core/sources/json-fields.ts'
import type { RowProblemCode } from '../core/sources/problems.ts'

/** Why a line of `check` was not checked. */
export type LineProblem = Readonly<{ code: RowProblemCode | 'idMissing' | 'textMissing'; values: ProblemValues }>

type Asked = Readonly<{ ok: true; id: string | number; text: string } | { ok: false; problem: LineProblem }>

/** Reads `{"id","text"}`; other fields are passed over. A number that JavaScript would round comes back as text. */
export function readCheckLine(line: string): Asked {
  let row: unknown
  try {
    row = JSON.parse(line)
  } catch {
    // read again for the place and the kind of the fault
    const again = readJsonRow(line)
    return again.ok ? refuse('jsonInvalid') : refuse(again.problem.code, again.problem.values)
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return refuse('jsonNotAnObject')
  const { id, text } = row as Readonly<Record<string, unknown>>
  if (typeof id !== 'string' && typeof id !== 'number') return refuse('idMissing')
  if (typeof text !== 'string') return refuse('textMissing')
  const isExact = typeof id === 'string' || Number.isSafeInteger(id) || !Number.isInteger(id)
  return { ok: true, id: isExact && id !== Infinity ? id : exactId(line, id), text }
}

function refuse(code: LineProblem['code'], values: ProblemValues = {}): Asked {
  return { ok: false, problem: { code, values } }
}

function exactId(line: string, rounded: string | number): string {
  const row = readJsonRow(line)
  return (row.ok ? row.values.get('id') : undefined) ?? String(rounded)
}

/** What `check` prints for one text. Hits of one rule on one term stand together; spans are UTF-16 offsets, end exclusive. */
export type Finding = Readonly<{
  id: string | number
  hits: ReadonlyArray<{
    rule: string
    version: number
    pack: string
    spans: Array<readonly [start: number, end: number]>
    severity: number
    reason: string
    action: Hit['action']
    term: string
  }>
  suggestion: Suggestion | null
}>

/** Gathers the hits by rule and term; `because` then points into the gathered hits. */
export function findingOf(id: string | number, hits: readonly Hit[], suggestion: Suggestion | null): Finding {
  const gathered: Array<Finding['hits'][number]> = []
  const places = new Map<string, number>()
  const placeOf = hits.map(hit => {
    const key = JSON.stringify([hit.pack, hit.ruleId, hit.term])
    const place = places.get(key) ?? gathered.push(groupOf(hit)) - 1
    places.set(key, place)
    gathered[place]!.spans.push([hit.start, hit.end])
    return place
  })
  if (suggestion === null) return { id, hits: gathered, suggestion }
  const because = [...new Set(suggestion.because.map(index => placeOf[index]!))]
  return { id, hits: gathered, suggestion: { ...suggestion, because } }
}

function groupOf(hit: Hit): Finding['hits'][number] {
  const { ruleId: rule, ruleVersion: version, pack, severity, reason, action, term } = hit
  return { rule, version, pack, spans: [], severity, reason, action, term }
}
