import { basename, join } from 'node:path'
import { bundleName } from '../../shared/bundle.ts'
import { type ShellInput, type ShellOutput, type ShellRequestName, shellRequests } from '../../shared/contract.ts'
import type { Reply } from '../../shared/errors.ts'
import { MAX_KEYMAP_BYTES, writeKeymap } from '../../shared/keymap-file.ts'
import { ask, type CorePort } from './core-port.ts'
import { faultOf, newRef, stackPlaces } from './fault.ts'
import type { Log } from './log.ts'
import { packFileName, readPackFile, writePackFile } from './pack-files.ts'
import { savePaper } from './paper-files.ts'
import type { Preferences } from './preferences.ts'
import { refuse } from './refuse.ts'
import { readReceiptFile, saveStatements } from './statement-files.ts'
import { writeTableFile } from './table-file.ts'
import { readTextFile, writeTextFile } from './text-files.ts'

// What the window's shell answers: dialogs, preferences, the world outside. Everything else goes to the core.

export type ShellParts = Readonly<{
  core: CorePort
  preferences: Preferences
  log: Log
  /** Where the preferences are kept; named when they cannot be written. */
  profile: string
  rejectsDir: string
  /** Absolute path, or null when the person thought better of it. */
  chooseFile: () => Promise<string | null>
  choosePack: () => Promise<string | null>
  /** Where a pack shall be written; gets the name to propose. */
  placePack: (fileName: string) => Promise<string | null>
  /** The same for a table. */
  placeTable: (fileName: string) => Promise<string | null>
  /** The same for a paper. */
  placePaper: (fileName: string) => Promise<string | null>
  /** The same for the bundle of a case. */
  placeBundle: (fileName: string) => Promise<string | null>
  /** The folder in which an export of statements gets its own. */
  placeStatements: () => Promise<string | null>
  chooseReceipt: () => Promise<string | null>
  chooseKeymap: () => Promise<string | null>
  placeKeymap: () => Promise<string | null>
  /** False when the policy refuses the address. */
  openOutside: (url: string) => Promise<boolean>
  showInFolder: (path: string) => void
  onPainted: () => void
  closeWindow: () => void
}>

type Answer<N extends ShellRequestName> = Reply<ShellOutput<N>>
type Handlers = { [N in ShellRequestName]: (input: ShellInput<N>) => Answer<N> | Promise<Answer<N>> }

const done = { ok: true, value: {} } as const

/**
 * One door for both: the shell's own requests are parsed and answered here, the rest goes on to the core. Never throws.
 */
export function createDispatch(parts: ShellParts): CorePort['dispatch'] {
  const handlers = shellHandlers(parts)
  return async (name, input) => {
    if (!Object.hasOwn(shellRequests, name)) return parts.core.dispatch(name, input)
    const known = name as ShellRequestName
    const parsed = shellRequests[known].input.safeParse(input)
    if (!parsed.success) return refuse('BAD_INPUT', 'badInput')
    // the table pairs each name with its input; the compiler cannot follow the lookup
    const handle = handlers[known] as (input: unknown) => Promise<Reply<unknown>>
    try {
      return await handle(parsed.data)
    } catch (error) {
      return failure(error, known, parts)
    }
  }
}

function failure(error: unknown, name: ShellRequestName, { log, profile }: ShellParts): Reply<never> {
  const { code } = faultOf(error)
  if (code === 'ENOSPC') return refuse('DATABASE', 'diskFull')
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM')
    return refuse('DATABASE', 'databaseReadOnly', { folder: profile })
  const ref = log.fault(name, error)
  return { ok: false, problem: { code: 'INTERNAL', key: 'internal', values: { ref }, ref } }
}

function shellHandlers(o: ShellParts): Handlers {
  return {
    'file.choose': async () => {
      const path = await o.chooseFile()
      return path === null ? { ok: true, value: null } : o.core.offerFile(path)
    },
    'rejects.show': async ({ importId }) => {
      const imports = await ask(o.core, 'import.list', {})
      if (!imports.ok) return imports
      const found = imports.value.find(({ id }) => id === importId)
      if (found === undefined) return refuse('NOT_FOUND', 'importUnknown')
      if (found.rejectFile === null) return refuse('NOT_FOUND', 'noRejects')
      o.showInFolder(join(o.rejectsDir, basename(found.rejectFile)))
      return done
    },
    'article.open': async ({ commentId }) => {
      const link = await ask(o.core, 'comment.link', { commentId })
      if (!link.ok) return link
      const opened = link.value.url !== null && (await o.openOutside(link.value.url))
      return opened ? done : refuse('RULE', 'linkRefused')
    },
    'pack.choose': async () => {
      const path = await o.choosePack()
      return path === null ? { ok: true, value: null } : readPackFile(path)
    },
    'pack.save': async ({ pack, yaml, version }) => {
      const path = await o.placePack(packFileName(pack, version))
      return path === null ? { ok: true, value: null } : writePackFile(path, yaml)
    },
    'table.save': async ({ name, rows }) => {
      const path = await o.placeTable(`${name}.csv`)
      return path === null ? { ok: true, value: null } : writeTableFile(path, rows)
    },
    'paper.save': input => savePaper(o, input),
    'case.save': async ({ caseId, edition }) => {
      const found = await ask(o.core, 'case.read', { caseId })
      if (!found.ok) return found
      const path = await o.placeBundle(`${bundleName(found.value, edition)}.zip`)
      return path === null ? { ok: true, value: null } : o.core.exportCase(caseId, edition, path)
    },
    'statements.save': async input => {
      const parent = await o.placeStatements()
      return parent === null ? { ok: true, value: null } : saveStatements(o.core, parent, input)
    },
    'receipt.read': async () => {
      const path = await o.chooseReceipt()
      return path === null ? { ok: true, value: null } : readReceiptFile(o.core, path)
    },
    'keymap.choose': async () => {
      const path = await o.chooseKeymap()
      return path === null ? { ok: true, value: null } : readTextFile(path, MAX_KEYMAP_BYTES, 'keymapTooLarge')
    },
    'keymap.save': async () => {
      const path = await o.placeKeymap()
      return path === null ? { ok: true, value: null } : writeTextFile(path, writeKeymap(o.preferences.get().settings))
    },
    'settings.get': () => {
      const { settings, language, broken } = o.preferences.get()
      return { ok: true, value: { settings, language, broken: [...broken] } }
    },
    'settings.set': patch => {
      const chosen = Object.entries(patch).filter(([, value]) => value !== undefined)
      o.preferences.set(Object.fromEntries(chosen))
      return done
    },
    'screen.painted': () => {
      o.onPainted()
      return done
    },
    'window.close': () => {
      o.closeWindow()
      return done
    },
    'fault.report': ({ where }) => {
      const ref = newRef()
      o.log.error('screenFault', { ref, places: stackPlaces(where) })
      return { ok: true, value: { ref } }
    },
  }
}
