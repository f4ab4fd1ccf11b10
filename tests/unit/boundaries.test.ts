import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

// Every boundary of ARCHITECTURE.md is broken once, in a copy of the house that holds nothing else; lint and compiler must say so.

const project = join(import.meta.dirname, '../..')
const configs = [
  '.oxlintrc.json',
  'tsconfig.json',
  'tsconfig.base.json',
  'shared/tsconfig.json',
  'main/tsconfig.json',
  'main/electron/tsconfig.json',
  'renderer/tsconfig.json',
]

/** What may stand where it stands: neither tool may complain. */
const sound: Readonly<Record<string, string>> = {
  'shared/noun.ts':
    "import { z } from 'zod'\nexport const Noun = z.string()\nexport type Noun = z.infer<typeof Noun>\n",
  'shared/rules/rule.ts':
    "import type { Noun } from '../noun.ts'\nexport const isLong = (noun: Noun): boolean => noun.length > 9\n",
  'main/policy.ts': "export const ORIGIN = 'app://desk'\n",
  'main/desk.ts': "import { openCore } from './core/core.ts'\nconsole.log(openCore('a'))\n",
  'main/core/core.ts':
    "import { join } from 'node:path'\nimport { read } from './db/open.ts'\nexport const openCore = (path: string): unknown => read(join(path, 'a'))\n",
  'main/core/db/open.ts':
    "import Database from 'better-sqlite3'\nexport const read = (path: string): unknown => new Database(path).prepare('SELECT 1').get()\n",
  'main/core/checks/fold.ts': 'export const fold = (text: string): string => text.toLowerCase()\n',
  'main/electron/security.ts':
    "import { shell } from 'electron'\nexport const open = (url: string): Promise<void> => shell.openExternal(url)\n",
  'main/electron/ipc.ts':
    "import { ipcMain } from 'electron'\nexport const serve = (): void => ipcMain.handle('rpc', () => null)\n",
  'main/electron/preload.ts': "import { contextBridge } from 'electron'\ncontextBridge.exposeInMainWorld('api', {})\n",
  'main/index.ts':
    "import { openCore } from './core/client.ts'\nimport { open } from './electron/security.ts'\nvoid open(String(openCore))\n",
  'main/core/client.ts': "export { openCore } from './core.ts'\n",
  'renderer/main.tsx': "import { Noun } from '../shared/noun.ts'\ndocument.title = Noun.parse(typeof window)\n",
  'renderer/api.ts': 'export const api = 1\n',
}

const RESTRICTED = 'eslint(no-restricted-imports)'
const PROPERTY = 'eslint(no-restricted-properties)'

/** One broken boundary each: the file, what stands in it, and the rule that must name it. */
const plantedForLint: ReadonlyArray<readonly [file: string, content: string, rule: string]> = [
  ['shared/a-electron.ts', "export { app } from 'electron'\n", RESTRICTED],
  ['shared/a-node.ts', "export { join } from 'node:path'\n", RESTRICTED],
  ['shared/a-main.ts', "export { ORIGIN } from '../main/policy.ts'\n", RESTRICTED],
  ['shared/a-renderer.ts', "export { api } from '../renderer/api.ts'\n", RESTRICTED],
  ['shared/a-sqlite.ts', "import Database from 'better-sqlite3'\nexport const db = Database\n", RESTRICTED],
  ['shared/rules/a-zod.ts', "import { z } from 'zod'\nexport const Rule = z.string()\n", RESTRICTED],
  ['main/core/a-electron.ts', "export { app } from 'electron'\n", RESTRICTED],
  ['main/core/a-store.ts', "import Store from 'electron-store'\nexport const store = Store\n", RESTRICTED],
  ['main/core/a-shell.ts', "export { open } from '../electron/security.ts'\n", RESTRICTED],
  ['main/core/a-renderer.ts', "export { api } from '../../renderer/api.ts'\n", RESTRICTED],
  ['main/core/a-sqlite.ts', "import Database from 'better-sqlite3'\nexport const db = Database\n", RESTRICTED],
  [
    'main/core/a-sql.ts',
    "export const ask = (db: { prepare: (sql: string) => unknown }): unknown => db.prepare('x')\n",
    PROPERTY,
  ],
  ['main/core/checks/a-files.ts', "export { readFileSync } from 'node:fs'\n", RESTRICTED],
  ['main/core/checks/a-database.ts', "export { read } from '../db/open.ts'\n", RESTRICTED],
  ['main/core/legal/bundle/a-database.ts', "export { read } from '../../db/open.ts'\n", RESTRICTED],
  ['main/core/legal/bundle/a-network.ts', "export { request } from 'node:https'\n", RESTRICTED],
  ['main/core/db/a-handler.ts', "export { decide } from '../handlers/decide.ts'\n", RESTRICTED],
  ['main/core/db/migrations/0001-a.ts', "export { read } from '../../core.ts'\n", RESTRICTED],
  ['main/desk/a-shell.ts', "export { open } from '../electron/security.ts'\n", RESTRICTED],
  ['main/electron/a-sqlite.ts', "import Database from 'better-sqlite3'\nexport const db = Database\n", RESTRICTED],
  ['main/electron/a-core.ts', "export { openCore } from '../core/core.ts'\n", RESTRICTED],
  ['main/electron/a-rules.ts', "export { isLong } from '../../shared/rules/rule.ts'\n", RESTRICTED],
  [
    'main/electron/a-open.ts',
    "import { shell } from 'electron'\nvoid shell.openExternal('https://a.example')\n",
    RESTRICTED,
  ],
  [
    'main/electron/a-channel.ts',
    "import { ipcMain } from 'electron'\nipcMain.handle('more', () => null)\n",
    RESTRICTED,
  ],
  ['main/electron/a-bridge.ts', "import { ipcRenderer } from 'electron'\nipcRenderer.send('more')\n", RESTRICTED],
  ['main/electron/a-whole.ts', "import electron from 'electron'\nvoid electron.shell.openExternal('a')\n", RESTRICTED],
  [
    'main/electron/a-star.ts',
    "import * as electron from 'electron'\nvoid electron.shell.openExternal('a')\n",
    RESTRICTED,
  ],
  ['main/index.ts', "export { openCore } from './core/core.ts'\n", RESTRICTED],
  ['renderer/a-electron.ts', "export { ipcRenderer } from 'electron'\n", RESTRICTED],
  ['renderer/a-node.ts', "export { readFileSync } from 'node:fs'\n", RESTRICTED],
  ['renderer/a-main.ts', "export { ORIGIN } from '../main/policy.ts'\n", RESTRICTED],
  ['renderer/a-sqlite.ts', "import Database from 'better-sqlite3'\nexport const db = Database\n", RESTRICTED],
  ['renderer/a-window.ts', 'export const api = window.api\n', PROPERTY],
  ['renderer/parts/a-api.ts', "export { api } from '../api.ts'\n", RESTRICTED],
  [
    'renderer/a-markup.tsx',
    'export const Post = () => <p dangerouslySetInnerHTML={{ __html: location.hash }} />\n',
    'react(no-danger)',
  ],
  ['main/core/a-console.ts', "console.log('a')\n", 'eslint(no-console)'],
  ['main/core/a-builtin.ts', "export { join } from 'path'\n", 'unicorn(prefer-node-protocol)'],
  ['shared/a-any.ts', 'export const a = (b: any): unknown => b\n', 'typescript(no-explicit-any)'],
  ['shared/a-default.ts', 'export default 1\n', 'import(no-default-export)'],
  ['shared/a-eval.ts', "export const a: unknown = eval('1')\n", 'eslint(no-eval)'],
  ['shared/a-promise.ts', 'const a = async (): Promise<number> => 1\na()\n', 'typescript(no-floating-promises)'],
  [
    'shared/a-switch.ts',
    "export const a = (b: 'x' | 'y'): string => {\n  switch (b) {\n    case 'x':\n      return b\n  }\n  return ''\n}\n",
    'typescript(switch-exhaustiveness-check)',
  ],
  ['shared/a-throw.ts', "export const a = (): never => {\n  throw 'words'\n}\n", 'typescript(only-throw-error)'],
]

/** The same for the compiler, with the number of the error. */
const plantedForCompiler: ReadonlyArray<readonly [file: string, content: string, error: RegExp]> = [
  ['shared/b-process.ts', 'export const a = process.pid\n', /TS2591/],
  ['shared/b-window.ts', 'export const a = window.name\n', /TS2304/],
  ['shared/b-document.ts', 'export const a = document.title\n', /TS2584/],
  ['shared/b-node.ts', "export { join } from 'node:path'\n", /TS2591|TS2307/],
  ['shared/b-main.ts', "export { ORIGIN } from '../main/policy.ts'\n", /TS6307/],
  ['renderer/b-main.ts', "export { ORIGIN } from '../main/policy.ts'\n", /TS6307/],
  ['renderer/b-process.ts', 'export const a = process.pid\n', /TS2591/],
  ['renderer/b-node.ts', "export { join } from 'node:path'\n", /TS2591|TS2307/],
  ['main/core/b-window.ts', 'export const a = window.name\n', /TS2304/],
  ['main/core/b-renderer.ts', "export { api } from '../../renderer/api.ts'\n", /TS6307/],
  ['main/core/b-electron.ts', "export { open } from '../electron/security.ts'\n", /TS6307/],
  ['main/electron/b-document.ts', 'export const a = document.title\n', /TS2584/],
  ['main/electron/b-renderer.ts', "export { api } from '../../renderer/api.ts'\n", /TS6307/],
]

/** A house of its own in the temporary folder, with these files in it. */
function build(files: Iterable<readonly [string, string, ...unknown[]]>): string {
  const house = mkdtempSync(join(tmpdir(), 'freigabe-boundaries-'))
  for (const config of configs) {
    mkdirSync(dirname(join(house, config)), { recursive: true })
    cpSync(join(project, config), join(house, config))
  }
  const root = JSON.parse(readFileSync(join(project, 'tsconfig.json'), 'utf8')) as {
    references: Array<{ path: string }>
  }
  root.references = root.references.filter(({ path }) => configs.includes(join(path, 'tsconfig.json')))
  writeFileSync(join(house, 'tsconfig.json'), JSON.stringify(root))
  // compiled types go to the house, not to the project behind the link
  mkdirSync(join(house, 'node_modules'))
  for (const name of ['zod', 'electron', 'electron-store', 'better-sqlite3', 'react', 'vite', '@types'])
    symlinkSync(join(project, 'node_modules', name), join(house, 'node_modules', name))
  writeFileSync(join(house, '.gitignore'), 'node_modules/\n')
  for (const [file, content] of files) {
    mkdirSync(dirname(join(house, file)), { recursive: true })
    writeFileSync(join(house, file), content)
  }
  return house
}

/** Runs one of the project's tools in a house; its output, whether it is content or not. */
function run(tool: string, house: string, ...args: string[]): { output: string; isContent: boolean } {
  try {
    const output = execFileSync(join(project, 'node_modules/.bin', tool), args, { cwd: house, encoding: 'utf8' })
    return { output, isContent: true }
  } catch (error) {
    return { output: (error as { stdout: string }).stdout, isContent: false }
  }
}

const lint = (house: string) => {
  const { output, isContent } = run('oxlint', house, '--type-aware', '--deny-warnings', '--format', 'json')
  const { diagnostics } = JSON.parse(output) as {
    diagnostics: Array<{ filename: string; code: string; severity: string }>
  }
  return { diagnostics, isContent }
}
const compile = (house: string) => run('tsc', house, '-b', '--pretty', 'false')

const houses: string[] = []
afterAll(() => houses.forEach(house => rmSync(house, { recursive: true })))
const houseOf = (files: Iterable<readonly [string, string, ...unknown[]]>) => {
  const house = build(files)
  houses.push(house)
  return house
}

describe('a sound house', () => {
  const house = houseOf(Object.entries(sound))
  test('is content with lint', () => expect(lint(house)).toEqual({ diagnostics: [], isContent: true }))
  test('is content with the compiler', () => expect(compile(house)).toEqual({ output: '', isContent: true }))
})

describe('lint refuses', () => {
  let found: ReturnType<typeof lint>
  beforeAll(() => {
    found = lint(houseOf([...Object.entries(sound), ...plantedForLint]))
  })

  test.each(plantedForLint)('%s', (file, _, rule) => {
    const about = found.diagnostics.filter(({ filename }) => filename === file)
    expect(about).toContainEqual(expect.objectContaining({ code: rule, severity: 'error' }))
  })
  test('and ends with an error', () => expect(found.isContent).toBe(false))
})

describe('the compiler refuses', () => {
  let found: ReturnType<typeof compile>
  beforeAll(() => {
    found = compile(houseOf([...Object.entries(sound), ...plantedForCompiler]))
  })

  test.each(plantedForCompiler)('%s', (file, _, error) => {
    expect(
      found.output
        .split('\n')
        .filter(line => line.startsWith(file))
        .join('\n'),
    ).toMatch(error)
  })
  test('and ends with an error', () => expect(found.isContent).toBe(false))
})
