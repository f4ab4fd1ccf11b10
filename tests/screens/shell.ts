import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { CorePort } from '../../main/electron/core-port.ts'
import { packFileName, readPackFile } from '../../main/electron/pack-files.ts'
import { readReceiptFile, saveStatements } from '../../main/electron/statement-files.ts'
import { readTextFile } from '../../main/electron/text-files.ts'
import type { AppEvent, ShellRequestName } from '../../shared/contract.ts'
import { shellRequests } from '../../shared/contract.ts'
import { csvFile } from '../../shared/csv.ts'
import type { Language } from '../../shared/domain.ts'
import type { Problem, Reply } from '../../shared/errors.ts'
import { MAX_KEYMAP_BYTES, writeKeymap } from '../../shared/keymap-file.ts'
import { Settings, type Theme } from '../../shared/settings.ts'
import type { Core } from '../../main/core/core.ts'

export type ShellOptions = Readonly<{
  language: Language
  theme: Theme
  /** Settings beside language and theme. */
  settings: Partial<Settings>
  /** What could not be read at the start. */
  broken: readonly string[]
}>

/** What the page asked the shell to do, for tests to look at. */
export type ShellLog = Array<Readonly<{ name: ShellRequestName; input: unknown }>>

type World = Readonly<{
  core: Core
  options: ShellOptions
  /** The file a person would choose in the system's dialog. */
  chosenFile: () => string | null
  /** Where files are written that a person would place in the system's dialog. */
  folder: string
  refusals: ReadonlyMap<string, Problem>
  emit: (event: AppEvent) => void
}>

/** The shell's side of the contract without a window system behind it. */
export function createTestShell({ core, options, chosenFile, folder, refusals, emit }: World) {
  const log: ShellLog = []
  let settings = Settings.parse({ ...options.settings, language: options.language, theme: options.theme })
  const answer = async (name: ShellRequestName, input: never): Promise<unknown> => {
    switch (name) {
      case 'settings.get':
        return { settings, language: settings.language ?? 'de', broken: options.broken }
      case 'settings.set':
        settings = Settings.parse({ ...settings, ...(input as object) })
        emit({ name: 'settings.changed', payload: {} })
        return {}
      case 'fault.report':
        return { ref: 'f00d42' }
      case 'pack.save': {
        const { pack, yaml, version } = input as { pack: string; yaml: string; version: number | null }
        const path = join(folder, packFileName(pack, version))
        writeFileSync(path, yaml)
        return { fileName: basename(path) }
      }
      case 'table.save': {
        const table = input as { name: string; rows: string[][] }
        const fileName = `${table.name}.csv`
        writeFileSync(join(folder, fileName), csvFile(table.rows))
        return { fileName }
      }
      case 'keymap.save': {
        const path = join(folder, 'tasten.json')
        writeFileSync(path, writeKeymap(settings))
        return { fileName: basename(path) }
      }
      case 'case.save': {
        const { caseId, edition } = input as { caseId: string; edition: 'authority' | 'redacted' }
        const written = await core.exportCase(caseId, edition, join(folder, 'akte.zip'))
        if (!written.ok) throw new Error(written.problem.key)
        return written.value
      }
      case 'paper.save':
      case 'file.choose':
      case 'pack.choose':
      case 'statements.save':
      case 'receipt.read':
      case 'keymap.choose':
      case 'rejects.show':
      case 'article.open':
      case 'screen.painted':
      case 'window.close':
        return {}
    }
  }
  const dispatch = async (name: string, input: unknown): Promise<Reply<unknown>> => {
    const refusal = refusals.get(name)
    if (refusal !== undefined) return { ok: false, problem: refusal }
    if (!Object.hasOwn(shellRequests, name)) return core.dispatch(name, input)
    const known = name as ShellRequestName
    const parsed = shellRequests[known].input.parse(input)
    log.push({ name: known, input: parsed })
    if (known === 'file.choose') {
      const path = chosenFile()
      return path === null ? { ok: true, value: null } : core.offerFile(path)
    }
    const port: Pick<CorePort, 'dispatch'> = {
      dispatch: async (request, what) => core.dispatch(request, what),
    }
    if (known === 'statements.save') return saveStatements(port, folder, parsed as never)
    if (known === 'receipt.read') {
      const path = chosenFile()
      return path === null ? { ok: true, value: null } : readReceiptFile(port, path)
    }
    if (known === 'keymap.choose') {
      const path = chosenFile()
      return path === null ? { ok: true, value: null } : readTextFile(path, MAX_KEYMAP_BYTES, 'keymapTooLarge')
    }
    if (known === 'pack.choose') {
      const path = chosenFile()
      return path === null ? { ok: true, value: null } : readPackFile(path)
    }
    return { ok: true, value: await answer(known, parsed as never) }
  }
  return { dispatch, log }
}
