import { z } from 'zod'
import { type Reason, ReasonCode } from '../../shared/domain.ts'
import { readDataFile } from './data-file.ts'

const BothLanguages = z.strictObject({ de: z.string().min(1), en: z.string().min(1) })
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
    }),
  ),
})

export const REASON_FILE = 'reasons-at.yaml'

/** Reads the reason list that comes with the product. Throws `dataBroken` naming file, line and field, `dataMissing` without the file. */
export function readReasons(dataDir: string): { version: string; reasons: Reason[] } {
  const { version, reasons } = readDataFile(dataDir, REASON_FILE, ReasonFile)
  return { version, reasons: reasons.map(r => ({ ...r, digit: r.digit ?? null, needsNote: r.needsNote ?? false })) }
}
