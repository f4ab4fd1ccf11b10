import { resolve } from 'node:path'

/** What the command line asked for. Paths are absolute. */
export type Arguments = Readonly<{
  demo: boolean
  importFile: string | null
  userDataDir: string | null
  exitAfterScreenshot: boolean
}>

/**
 * Reads the program's own flags, with or without "=", and passes over everything else: Electron, Chromium and test
 * drivers add flags of their own. A flag that wants a path and has none counts as not given.
 */
export function parseArguments(argv: readonly string[], workingFolder: string): Arguments {
  const pathAfter = (flag: string): string | null => {
    const at = argv.findLastIndex(word => word === flag || word.startsWith(`${flag}=`))
    const word = argv[at]
    if (word === undefined) return null
    const path = word === flag ? (argv[at + 1] ?? '') : word.slice(flag.length + 1)
    return path === '' || path.startsWith('--') ? null : resolve(workingFolder, path)
  }
  return {
    demo: argv.includes('--demo'),
    importFile: pathAfter('--import'),
    userDataDir: pathAfter('--user-data-dir'),
    exitAfterScreenshot: argv.includes('--exit-after-screenshot'),
  }
}
