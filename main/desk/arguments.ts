import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ImportField, type Mapping } from '../../shared/domain.ts'

/** What is asked for. Paths are absolute. */
export type Command =
  | Readonly<{ kind: 'help' | 'version' | 'check' }>
  | Readonly<{ kind: 'verify'; database: string; asJson: boolean }>
  | ImportCommand
  | RequestCommand
  | BundleCommand

export type ImportCommand = Readonly<{
  kind: 'import'
  database: string
  files: readonly string[]
  /** Null takes the name the desk proposes for each file. */
  source: string | null
  /** Columns that were named; the others are guessed. Null means that the file has none for this field. */
  mapping: Mapping
  statuses: 'map' | 'allPending'
  rejectsFolder: string | null
  moderator: string | null
  asJson: boolean
}>

/** `key` is a fingerprint in 64 small hexadecimal digits; `roots` a file of certificates. */
export type BundleCommand = Readonly<{
  kind: 'bundle'
  files: readonly string[]
  key: string | null
  roots: string | null
  asJson: boolean
}>

/** `input` is JSON text, "-" for standard input. */
export type RequestCommand = Readonly<{
  kind: 'request'
  database: string
  name: string
  input: string
  moderator: string | null
}>

/** What is wrong with the words that were typed; `word` is the one to blame. */
export type UsageFault = Readonly<{ key: UsageKey; word: string }>
export type UsageKey =
  | 'commandMissing'
  | 'commandUnknown'
  | 'optionUnknown'
  | 'optionMisplaced'
  | 'valueMissing'
  | 'valueUnwanted'
  | 'databaseMissing'
  | 'fileMissing'
  | 'nameMissing'
  | 'wordTooMany'
  | 'mapUnreadable'
  | 'fieldUnknown'
  | 'keyMalformed'

export type Parsed = Readonly<{ ok: true; command: Command } | { ok: false; fault: UsageFault }>

const options = {
  db: { type: 'string', for: ['import', 'verify', 'check', 'request'] },
  source: { type: 'string', for: ['import'] },
  map: { type: 'string', for: ['import'] },
  'all-pending': { type: 'boolean', for: ['import'] },
  rejects: { type: 'string', for: ['import'] },
  as: { type: 'string', for: ['import', 'request'] },
  key: { type: 'string', for: ['bundle'] },
  roots: { type: 'string', for: ['bundle'] },
  json: { type: 'boolean', for: ['import', 'verify', 'check', 'request', 'bundle'] },
  help: { type: 'boolean', for: [] },
  version: { type: 'boolean', for: [] },
} as const
type OptionName = keyof typeof options
type CommandName = 'import' | 'verify' | 'check' | 'request' | 'bundle'
const COMMANDS: ReadonlySet<string> = new Set(['import', 'verify', 'check', 'request', 'bundle'])

/** Leaves the reading at the first word that is wrong; never crosses this file. */
class WrongUsage extends Error {
  override readonly name = 'WrongUsage'
  readonly fault: UsageFault
  constructor(key: UsageKey, word: string) {
    super(key)
    this.fault = { key, word }
  }
}

/** Reads the words behind `desk`; paths are meant from `workingFolder`. */
export function parseArguments(words: readonly string[], workingFolder: string): Parsed {
  try {
    return { ok: true, command: readCommand(words, workingFolder) }
  } catch (error) {
    if (error instanceof WrongUsage) return { ok: false, fault: error.fault }
    throw error
  }
}

function readCommand(words: readonly string[], workingFolder: string): Command {
  const { tokens } = parseArgs({ args: [...words], options, allowPositionals: true, strict: false, tokens: true })
  const given = readOptions(tokens.filter(token => token.kind === 'option'))
  if (given.has('help')) return { kind: 'help' }
  if (given.has('version')) return { kind: 'version' }

  const [kind, ...rest] = tokens.filter(token => token.kind === 'positional').map(token => token.value)
  if (kind === undefined) throw new WrongUsage('commandMissing', '')
  if (!COMMANDS.has(kind)) throw new WrongUsage('commandUnknown', kind)
  for (const name of given.keys())
    if (!(options[name].for as readonly string[]).includes(kind)) throw new WrongUsage('optionMisplaced', `--${name}`)

  const text = (name: OptionName) => given.get(name)?.at(-1) ?? null
  const database = () => resolve(workingFolder, text('db') ?? refuse('databaseMissing', kind))
  const asJson = given.has('json')
  const moderator = text('as')

  switch (kind as CommandName) {
    case 'check':
      refuseMore(rest, 0)
      return { kind: 'check' }
    case 'verify':
      refuseMore(rest, 0)
      return { kind: 'verify', database: database(), asJson }
    case 'bundle': {
      if (rest.length === 0) throw new WrongUsage('fileMissing', '')
      const [key, roots] = [text('key'), text('roots')]
      return {
        kind: 'bundle',
        files: rest.map(file => resolve(workingFolder, file)),
        key: key === null ? null : readFingerprint(key),
        roots: roots === null ? null : resolve(workingFolder, roots),
        asJson,
      }
    }
    case 'request': {
      refuseMore(rest, 2)
      const name = rest[0] ?? refuse('nameMissing', '')
      return { kind: 'request', database: database(), name, input: rest[1] ?? '{}', moderator }
    }
    case 'import': {
      if (rest.length === 0) throw new WrongUsage('fileMissing', '')
      const rejects = text('rejects')
      return {
        kind: 'import',
        database: database(),
        files: rest.map(file => resolve(workingFolder, file)),
        source: text('source'),
        mapping: readMapping(given.get('map') ?? []),
        statuses: given.has('all-pending') ? 'allPending' : 'map',
        rejectsFolder: rejects === null ? null : resolve(workingFolder, rejects),
        moderator,
        asJson,
      }
    }
  }
}

type OptionToken = Readonly<{
  name: string
  rawName: string
  value?: string | undefined
  inlineValue?: boolean | undefined
}>

function readOptions(tokens: readonly OptionToken[]): Map<OptionName, string[]> {
  const given = new Map<OptionName, string[]>()
  for (const { name, rawName, value, inlineValue } of tokens) {
    if (!Object.hasOwn(options, name) || rawName !== `--${name}`) throw new WrongUsage('optionUnknown', rawName)
    const known = name as OptionName
    if (options[known].type === 'boolean') {
      if (value !== undefined) throw new WrongUsage('valueUnwanted', rawName)
      given.set(known, [])
      continue
    }
    const isOption = value?.startsWith('--') === true && inlineValue !== true
    if (value === undefined || value === '' || isOption) throw new WrongUsage('valueMissing', rawName)
    given.set(known, [...(given.get(known) ?? []), value])
  }
  return given
}

function readMapping(pairs: readonly string[]): Mapping {
  const mapping: Mapping = {}
  for (const pair of pairs) {
    const [, name = '', column = ''] = /^([^=]*)=(.*)$/s.exec(pair) ?? refuse('mapUnreadable', pair)
    const field = ImportField.safeParse(name)
    if (!field.success) throw new WrongUsage('fieldUnknown', name)
    mapping[field.data] = column === '' ? null : column
  }
  return mapping
}

/** As people pass it on: in capitals, in groups, with colons. */
function readFingerprint(typed: string): string {
  const digits = typed.replace(/[\s:]/g, '').toLowerCase()
  return /^[0-9a-f]{64}$/.test(digits) ? digits : refuse('keyMalformed', typed)
}

function refuseMore(rest: readonly string[], allowed: number): void {
  const extra = rest[allowed]
  if (extra !== undefined) throw new WrongUsage('wordTooMany', extra)
}

function refuse(key: UsageKey, word: string): never {
  throw new WrongUsage(key, word)
}
