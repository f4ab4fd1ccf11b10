import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { AppError } from '../../shared/errors.ts'

export const STATUTE_FILE = 'statutes-at.yaml'

/** Only what the desk needs of a statute today; the file says more. */
const StatuteFile = z.object({ statutes: z.array(z.object({ id: z.string().min(1), ref: z.string().min(1) })) })

/** The statutes rules may name: id → as it is printed. Throws `dataBroken` naming the file and the field that is wrong. */
export function readStatutes(dataDir: string): ReadonlyMap<string, string> {
  const parsed = StatuteFile.safeParse(parse(readFileSync(join(dataDir, STATUTE_FILE), 'utf8')))
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const detail = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`
    throw new AppError('DATABASE', 'dataBroken', { file: STATUTE_FILE, detail })
  }
  return new Map(parsed.data.statutes.map(({ id, ref }) => [id, ref]))
}
