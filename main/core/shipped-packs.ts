import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { packSentence } from '../../shared/strings/pack-problems.ts'
import { PackError } from './checks/pack-problem.ts'
import { parsePack } from './checks/pack.ts'
import type { PackFile } from './pack-store.ts'

/** Reads and validates every pack that comes with the product. Throws `dataBroken` with the line and the pack's own sentence. */
export function readPacks(packsDir: string, statutes?: ReadonlySet<string>): PackFile[] {
  return readdirSync(packsDir)
    .filter(name => name.endsWith('.yaml'))
    .sort()
    .map(file => {
      const body = readFileSync(join(packsDir, file), 'utf8')
      try {
        return { pack: parsePack(body, statutes === undefined ? {} : { statutes }), body }
      } catch (error) {
        if (!(error instanceof PackError)) throw error
        const [first] = error.problems
        const detail = first === undefined ? error.message : packSentence('en', { ...first, line: null })
        throw new AppError('DATABASE', 'dataBroken', { file, line: first?.line ?? 1, detail })
      }
    })
}
