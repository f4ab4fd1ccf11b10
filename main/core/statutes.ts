import { z } from 'zod'
import { readDataFile } from './data-file.ts'

export const STATUTE_FILE = 'statutes-at.yaml'

/** Only what the desk needs of a statute today; the file says more. */
const StatuteFile = z.object({ statutes: z.array(z.object({ id: z.string().min(1), ref: z.string().min(1) })) })

/** The statutes rules may name: id → as it is printed. Throws `dataBroken` naming file, line and field, `dataMissing` without the file. */
export function readStatutes(dataDir: string): ReadonlyMap<string, string> {
  const { statutes } = readDataFile(dataDir, STATUTE_FILE, StatuteFile)
  return new Map(statutes.map(({ id, ref }) => [id, ref]))
}
