import { parseArgs } from 'node:util'

/** What docs/bench.md shows: keys and start in the window; the others in Node, import into a new database. */
const APP_PARTS = ['import', 'core', 'keys', 'start', 'recheck', 'backtest'] as const
/** The parts of the bench; the checks need neither window nor database, and have a document of their own. */
export const PARTS = [...APP_PARTS, 'checks'] as const
export type Part = (typeof PARTS)[number]

export const DEFAULT_SIZES: readonly number[] = [1_000, 100_000, 1_000_000]

export type Options = Readonly<{
  help: boolean
  /** Comments per database, ascending. */
  sizes: readonly number[]
  parts: ReadonlySet<Part>
  /** Builds the databases anew even when they are there. */
  fresh: boolean
}>

/** What `npm run bench -- --help` prints. */
export const help = `npm run bench -- [PART ...] [options]

  PART               these parts only: ${PARTS.join(', ')};
                     keys and start open windows, the others need no display and no Electron
  --sizes N[,N]      comments in the databases; ${DEFAULT_SIZES.join(',')} unless told
  --only PART[,PART] the same
  --fresh            build the databases anew, which measures the import again
  --help             this text

Environment
  FREIGABE_CORPUS=FOLDER   take the comments' texts from the files in this folder instead of writing them

docs/bench.md is written by a run of all parts but checks with at least the three usual sizes.
docs/bench-checks.md is written by checks, docs/bench-checks-real-texts.md by checks over the files of a folder.
`

/** Reads the words after `npm run bench --`; throws with a sentence for what does not exist. */
export function parseOptions(words: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      sizes: { type: 'string', multiple: true, default: [] },
      only: { type: 'string', multiple: true, default: [] },
      fresh: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const sizes = values.sizes.flatMap(value => value.split(',')).map(sizeOf)
  const only = [...positionals, ...values.only.flatMap(value => value.split(','))].map(partOf)
  const parts = new Set(only.length > 0 ? only : PARTS)
  return {
    help: values.help,
    sizes: [...new Set(sizes.length > 0 ? sizes : DEFAULT_SIZES)].sort((a, b) => a - b),
    parts,
    // a database that is there already says nothing about how fast it is made
    fresh: values.fresh || (only.length > 0 && parts.has('import')),
  }
}

/** Whether such a run needs neither window nor database. */
export function isOfChecksAlone({ parts }: Options): boolean {
  return APP_PARTS.every(part => !parts.has(part))
}

/** Whether such a run measures all that docs/bench.md shows. */
export function isComplete({ parts, sizes }: Options): boolean {
  return APP_PARTS.every(part => parts.has(part)) && DEFAULT_SIZES.every(size => sizes.includes(size))
}

const MIN_SIZE = 1_000

function sizeOf(word: string): number {
  const size = Number(word.replaceAll('_', ''))
  if (!Number.isInteger(size) || size < MIN_SIZE) throw new Error(`--sizes wants whole numbers from ${MIN_SIZE} on.`)
  return size
}

function partOf(word: string): Part {
  const part = PARTS.find(name => name === word)
  if (part === undefined) throw new Error(`There is no part "${word}"; there are ${PARTS.join(', ')}.`)
  return part
}
