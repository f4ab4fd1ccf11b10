import { parse, stringify } from 'yaml'
import { AppError } from '../../../shared/errors.ts'
import { type ReferenceEntry, type ReferenceKind, referenceSchemas } from '../../../shared/reference.ts'
import { readYaml } from '../data-file.ts'
import { canonicalJson } from '../db/audit.ts'
import type { ReferenceVersion } from '../db/references.ts'
import { type Deps, type Handlers, needOnDuty } from '../deps.ts'

type ReferenceRequest = Extract<keyof Handlers, `reference.${string}`>

/** In the order of the schema, with lines as wide as the field in which they are edited; a version of long ago as it was stored. */
function asText(kind: ReferenceKind, body: string): string {
  const value: unknown = JSON.parse(body)
  const parsed = referenceSchemas[kind].safeParse(value)
  return stringify(parsed.success ? parsed.data : value, { lineWidth: 90 })
}

/** What the desk holds the law to be: reading it, and changing it with a reason. */
export function referenceHandlers(deps: Deps): Pick<Handlers, ReferenceRequest> {
  const { tables, reference, now, emit, record } = deps
  const { references } = tables

  const inForce = (kind: ReferenceKind, entry: string) => {
    const found = reference.list(kind).find(({ body }) => body.id === entry)
    if (found === undefined) throw new AppError('NOT_FOUND', 'referenceGone', { entry })
    return found
  }

  const versionOf = (kind: ReferenceKind, entry: string, versionId: number): ReferenceVersion => {
    const version = references.byId(versionId)
    if (version === null || version.kind !== kind || version.entry !== entry)
      throw new AppError('NOT_FOUND', 'referenceVersionGone', { entry })
    return version
  }

  const put = (kind: ReferenceKind, entry: string, body: string, note: string) => {
    const effect = reference.put({
      kind,
      entry,
      body,
      note,
      installedAt: now().toISOString(),
      moderatorId: needOnDuty(deps).id,
    })
    record(effect)
    emit({ name: 'reference.changed', payload: {} })
    return { versionId: effect.firstId }
  }

  return {
    'reference.list': ({ kind }) => reference.list(kind).map(one => ({ kind, ...one })) as ReferenceEntry[],

    'reference.entry': ({ kind, entry, versionId }) => {
      const id = versionId ?? inForce(kind, entry).versionId
      return { entry, versionId: id, yaml: asText(kind, versionOf(kind, entry, id).body) }
    },

    'reference.history': ({ kind, entry }) => {
      const current = inForce(kind, entry).versionId
      return references.ofEntry(kind, entry).map(version => ({
        versionId: version.id,
        origin: version.origin,
        note: version.note,
        moderatorName: version.moderatorId === null ? null : (tables.people.byId(version.moderatorId)?.name ?? null),
        installedAt: version.installedAt,
        inForce: version.id === current,
      }))
    },

    'reference.edit': ({ kind, entry, yaml, note, basedOn }) => {
      const current = inForce(kind, entry)
      if (current.versionId !== basedOn) throw new AppError('CONFLICT', 'referenceChanged', { entry })
      const body = readEntry(kind, yaml)
      if (body.id !== entry) throw new AppError('RULE', 'referenceIdDiffers', { entry, found: body.id })
      const graver = 'qualifies' in body ? body.qualifies : undefined
      if (graver !== undefined && !reference.list('statute').some(({ body: { id } }) => id === graver))
        throw new AppError('RULE', 'referenceNoStatute', { entry: graver })
      const text = canonicalJson(body)
      if (text === canonicalJson(current.body)) throw new AppError('RULE', 'nothingChanges')
      return put(kind, entry, text, note)
    },

    'reference.goBack': ({ kind, entry, versionId, note }) => {
      const current = inForce(kind, entry)
      const { body } = versionOf(kind, entry, versionId)
      if (body === canonicalJson(current.body)) throw new AppError('RULE', 'nothingChanges')
      // A version of long ago may say too little for what an entry must say today.
      return put(kind, entry, canonicalJson(readEntry(kind, stringify(parse(body)))), note)
    },
  }
}

/** The entry in a text. Throws `referenceBroken` with the line of its first fault. */
const readEntry = (kind: ReferenceKind, yaml: string) =>
  readYaml<{ id: string; qualifies?: string | undefined }>(
    yaml,
    referenceSchemas[kind],
    ({ line, detail }) => new AppError('RULE', 'referenceBroken', { line, detail }),
  )
