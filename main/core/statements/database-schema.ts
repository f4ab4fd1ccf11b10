import { z } from 'zod'
import { readDataFile } from '../data-file.ts'

export const SCHEMA_FILE = 'tdb-2025-07.yaml'

const Labels = z.record(z.string(), z.string())
const Codes = z.string().transform(text => text.split(/\s+/).filter(code => code !== ''))
const Span = z.tuple([z.iso.date(), z.iso.date()])

const SchemaFile = z.strictObject({
  version: z.string().min(1),
  batchMax: z.int().positive(),
  puidPattern: z.string().min(1),
  lengths: z.record(z.string(), z.int().positive()),
  dates: z.strictObject({ content_date: Span, application_date: Span, end_date: Span }),
  /** Field → value → label. */
  values: z.strictObject({
    decision_visibility: Labels,
    decision_monetary: Labels,
    decision_provision: Labels,
    decision_account: Labels,
    account_type: Labels,
    decision_ground: Labels,
    content_type: Labels,
    source_type: Labels,
    automated_decision: Labels,
    category: Labels,
    category_specification: Labels,
  }),
  /** Category → its keywords. */
  keywords: z.record(z.string(), z.array(z.string())),
  countries: Codes,
  languages: Codes,
})
/** What the Commission's database accepts. */
export type DatabaseSchema = z.infer<typeof SchemaFile>

/** Reads what the Commission's database accepts. Throws `dataBroken` naming file, line and field, `dataMissing` without the file. */
export const readDatabaseSchema = (dataDir: string): DatabaseSchema => readDataFile(dataDir, SCHEMA_FILE, SchemaFile)
