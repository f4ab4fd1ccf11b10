import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { type Reason, ReasonCode } from '../../shared/domain.ts'
import { AppError } from '../../shared/errors.ts'

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

/** Reads the reason list that comes with the product. Throws `dataBroken` naming the entry and field that is wrong. */
export function readReasons(dataDir: string): { version: string; reasons: Reason[] } {
  const parsed = ReasonFile.safeParse(parse(readFileSync(join(dataDir, REASON_FILE), 'utf8')))
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const detail = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`
    throw new AppError('DATABASE', 'dataBroken', { file: REASON_FILE, detail })
  }
  return {
    version: parsed.data.version,
    reasons: parsed.data.reasons.map(r => ({ ...r, digit: r.digit ?? null, needsNote: r.needsNote ?? false })),
  }
}
