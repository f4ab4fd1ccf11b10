import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A folder for one test file, and a way to put files into it. It is removed at the end. */
export function createTempFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'freigabe-sources-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  let count = 0
  const fresh = (name = 'file.csv') => join(folder, `${++count}-${name}`)
  return {
    folder,
    fresh,
    file: (content: string | Uint8Array, name?: string): string => {
      const path = fresh(name)
      writeFileSync(path, content)
      return path
    },
  }
}
