// The words after `npm start --`.
import path from 'node:path'

/** What `npm start -- --help` prints. */
export const help = `npm start -- [options]

  --demo                     open straight into the demo desk
  --import FILE              import a file and open
  --user-data-dir FOLDER     keep settings and database in this folder
  --exit-after-screenshot    end once the screenshot is written
  --help                     this text

Any other option is passed on to the app.

Environment
  FREIGABE_ELECTRON=official|fallback   insist on one of the two instead of choosing by what can be reached
  FREIGABE_SCREENSHOT=FILE              where the screenshot goes; without a display there is always one
`

const pathOptions = ['--import', '--user-data-dir']

/**
 * The same words with paths made absolute, read from the folder in which the command was typed.
 * @param {readonly string[]} words
 * @param {string} folder
 */
export function appArguments(words, folder) {
  return words.map((word, index) => {
    const before = words[index - 1]
    if (before !== undefined && pathOptions.includes(before) && !word.startsWith('--'))
      return path.resolve(folder, word)
    const option = pathOptions.find(each => word.startsWith(`${each}=`))
    return option ? `${option}=${path.resolve(folder, word.slice(option.length + 1))}` : word
  })
}

/**
 * The file to import, or null when none is asked for.
 * @param {readonly string[]} words as `appArguments` returns them
 */
export function fileToImport(words) {
  const joined = words.find(word => word.startsWith('--import='))
  if (joined) return joined.slice('--import='.length)
  return words.includes('--import') ? (words[words.indexOf('--import') + 1] ?? '') : null
}
