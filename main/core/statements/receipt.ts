// What the Commission's database answered (its answers come in several shapes, and what they say beside them changes).

/** What an answer says: which statements were stored, which were there before, or what was wrong with a batch, by place. */
export type Receipt =
  | Readonly<{ kind: 'stored'; stored: ReadonlyArray<Readonly<{ puid: string; uuid: string }>> }>
  | Readonly<{ kind: 'existing'; puids: readonly string[] }>
  | Readonly<{ kind: 'refused'; faults: ReadonlyMap<number, string> }>

type Dict = Readonly<Record<string, unknown>>
const isDict = (value: unknown): value is Dict => typeof value === 'object' && value !== null && !Array.isArray(value)
const textsOf = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.flatMap(textsOf) : []

/** A whole JSON document, or one on each line. */
function documentsOf(text: string): unknown[] | null {
  const parse = (one: string): unknown[] | null => {
    try {
      return [JSON.parse(one)]
    } catch {
      return null
    }
  }
  const whole = parse(text)
  if (whole !== null) return whole
  const lines = text
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(parse)
  return lines.length === 0 || lines.includes(null) ? null : lines.flatMap(line => line ?? [])
}

function storedIn(value: unknown): Array<{ puid: string; uuid: string }> {
  if (Array.isArray(value)) return value.flatMap(storedIn)
  if (!isDict(value)) return []
  const { puid, uuid, statements } = value
  if (typeof puid === 'string' && typeof uuid === 'string') return [{ puid, uuid }]
  return statements === undefined ? [] : storedIn(statements)
}

function existingIn(value: unknown): string[] {
  if (!isDict(value)) return []
  const { existing, errors } = value
  const single = isDict(existing) && typeof existing['puid'] === 'string' ? [existing['puid']] : []
  return [...single, ...(isDict(errors) ? textsOf(errors['existing_puids']) : [])]
}

function faultsIn(value: unknown): Map<number, string> {
  const faults = new Map<number, string>()
  if (!isDict(value) || !isDict(value['errors'])) return faults
  for (const [name, fields] of Object.entries(value['errors'])) {
    const place = /^statement_(\d+)$/.exec(name)?.[1]
    const said = isDict(fields)
      ? Object.entries(fields).map(([field, texts]) => `${field}: ${textsOf(texts).join(' ')}`)
      : textsOf(fields).map(text => `${name}: ${text}`)
    const at = place === undefined ? 0 : Number(place)
    faults.set(at, [faults.get(at), ...said].filter(one => one !== undefined).join('; '))
  }
  return faults
}

/** Reads an answer of the database; null where the text is none. Never throws. */
export function readReceipt(text: string): Receipt | null {
  const documents = documentsOf(text.replace(/^\ufeff/, ''))
  if (documents === null) return null
  const stored = documents.flatMap(storedIn)
  if (stored.length > 0) return { kind: 'stored', stored }
  const puids = documents.flatMap(existingIn)
  if (puids.length > 0) return { kind: 'existing', puids }
  const faults = faultsIn(documents[0])
  return faults.size === 0 ? null : { kind: 'refused', faults }
}

/** Which batch of an outbox a file of that name answers, counted from 0: "tdb-outbox-20261129-0930-02.json" → 1; null where it does not say. */
export function batchOf(fileName: string): Readonly<{ stamp: string; batch: number }> | null {
  const found = /tdb-outbox-(\d{8}-\d{4})-(\d\d)/.exec(fileName)
  return found === null ? null : { stamp: found[1]!, batch: Number(found[2]) - 1 }
}
