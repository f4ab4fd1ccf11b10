import { z } from 'zod'
import {
  Clock,
  DocumentKind,
  Publicity,
  type ReferenceBody,
  type ReferenceKind,
  Statute,
  Suggested,
} from '../../shared/reference.ts'
import { readDataFile } from './data-file.ts'

/** In the order in which provisions are shown where nothing else orders them. */
export const STATUTE_FILES = [
  'statutes-stgb-persons.yaml',
  'statutes-stgb-public.yaml',
  'statutes-special.yaml',
  'statutes-civil.yaml',
] as const

const version = z.string().min(1)
/** A name that rules may use for several provisions at once, as it is printed. */
const Family = z.strictObject({ id: z.string().min(1), ref: z.string().min(1), of: z.array(z.string()).min(2) })

const StatuteFile = z
  .strictObject({ version, families: z.array(Family), statutes: z.array(Statute) })
  .superRefine(({ families, statutes }, context) => {
    const ids = statutes.map(({ id }) => id)
    const fault = (path: Array<string | number>, message: string) => context.addIssue({ code: 'custom', path, message })
    for (const [at, { id, qualifies }] of statutes.entries()) {
      if (ids.indexOf(id) !== at) fault(['statutes', at, 'id'], `"${id}" is there twice`)
      if (qualifies !== undefined && !ids.includes(qualifies))
        fault(['statutes', at, 'qualifies'], `there is no "${qualifies}"`)
    }
    for (const [at, { id, of }] of families.entries()) {
      if (ids.includes(id)) fault(['families', at, 'id'], `"${id}" is a statute already`)
      const unknown = of.find(one => !ids.includes(one))
      if (unknown !== undefined) fault(['families', at, 'of'], `there is no "${unknown}"`)
    }
  })
const ClockFile = z.strictObject({ version, clocks: z.array(Clock) })
const DocumentFile = z.strictObject({ version, documents: z.array(DocumentKind) })
const PublicityFile = z.strictObject({ version, publicity: z.array(Publicity) })
const SuggestionFile = z.strictObject({ version, suggestions: z.array(Suggested) })

export type ReferenceEntries = Readonly<{ [K in ReferenceKind]: ReadonlyArray<ReferenceBody<K>> }>

/** The reference data that comes with the product. */
export type ShippedReference = Readonly<{
  entries: ReferenceEntries
  /** What rules may name: the id of a statute or of a family of statutes → as it is printed. */
  names: ReadonlyMap<string, string>
  /** A family → its statutes. */
  families: ReadonlyMap<string, readonly string[]>
}>

/** Reads all reference data. Throws `dataBroken` naming file, line and field, `dataMissing` without a file. */
export function readReference(dataDir: string): ShippedReference {
  const files = STATUTE_FILES.map(file => readDataFile(dataDir, file, StatuteFile))
  const families = files.flatMap(file => file.families)
  const statute = files.flatMap(file => file.statutes)
  return {
    entries: {
      statute,
      clock: readDataFile(dataDir, 'clocks-at.yaml', ClockFile).clocks,
      document: readDataFile(dataDir, 'documents-at.yaml', DocumentFile).documents,
      publicity: readDataFile(dataDir, 'publicity-at.yaml', PublicityFile).publicity,
      suggestion: readDataFile(dataDir, 'suggestions-at.yaml', SuggestionFile).suggestions,
    },
    names: new Map([...families, ...statute].map(({ id, ref }) => [id, ref])),
    families: new Map(families.map(({ id, of }) => [id, of])),
  }
}
