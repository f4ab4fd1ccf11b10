import { z } from 'zod'
import { type Reason, ReasonCode } from '../../shared/domain.ts'
import { MAX_EXPLANATION, MAX_GROUND } from '../../shared/statement.ts'
import { readDataFile } from './data-file.ts'

const BothLanguages = z.strictObject({ de: z.string().min(1), en: z.string().min(1) })

/** What a statement of reasons says of a reason (Art. 17(3)(d), (e) DSA). */
const ReasonStatement = z.strictObject({
  ground: z.enum(['terms', 'law']),
  /** Number and text in the netiquette. */
  clause: z.string().min(1),
  rule: z.string().min(1).max(MAX_GROUND),
  finding: z.string().min(1),
  explanation: z.string().min(1).max(MAX_EXPLANATION),
  /** The provisions that forbid it, where the list of statutes names more than those. */
  law: z.string().min(1).max(MAX_GROUND).optional(),
  addition: z.string().min(1).optional(),
  category: z.string().regex(/^[A-Z_]+$/),
  keyword: z.string().regex(/^[A-Z_]+$/),
  keywordOther: z.string().min(1).max(MAX_GROUND).optional(),
  verify: z.boolean().optional(),
  quotes: z.boolean().optional(),
})
export type ReasonStatement = z.infer<typeof ReasonStatement>

const ReasonFile = z.strictObject({
  version: z.string().min(1),
  reasons: z.array(
    z.strictObject({
      code: ReasonCode,
      label: BothLanguages,
      meaning: BothLanguages,
      statutes: z.string(),
      digit: z.int().min(1).max(9).optional(),
      needsNote: z.boolean().optional(),
      statement: ReasonStatement,
    }),
  ),
})

export const REASON_FILE = 'reasons-at.yaml'

export type ReasonList = Readonly<{
  version: string
  reasons: Reason[]
  /** Code → what a statement of reasons says. */
  statements: ReadonlyMap<string, ReasonStatement>
}>

/** Reads the reason list that comes with the product. Throws `dataBroken` naming file, line and field, `dataMissing` without the file. */
export function readReasons(dataDir: string): ReasonList {
  const { version, reasons } = readDataFile(dataDir, REASON_FILE, ReasonFile)
  return {
    version,
    reasons: reasons.map(({ statement: _statement, ...r }) => ({
      ...r,
      digit: r.digit ?? null,
      needsNote: r.needsNote ?? false,
    })),
    statements: new Map(reasons.map(({ code, statement }) => [code, statement])),
  }
}
