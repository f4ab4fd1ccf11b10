// Which words after `npm run bench --` ask for a window, and with it for Electron and a display.
import { parseArgs } from 'node:util'

/** The other parts run in Node alone; tests/bench/options.ts has them all. */
const windowParts = ['keys', 'start']

/**
 * Whether a part that is asked for opens windows; all are, where none is named. Words that do not exist are left to the bench to refuse.
 * @param {readonly string[]} words
 */
export function needsWindow(words) {
  const { values, positionals } = parseArgs({
    args: [...words],
    strict: false,
    allowPositionals: true,
    options: { only: { type: 'string', multiple: true, default: [] }, sizes: { type: 'string', multiple: true } },
  })
  const only = Array.isArray(values.only) ? values.only : []
  const parts = [...positionals, ...only.flatMap(value => String(value).split(','))]
  return parts.length === 0 || parts.some(part => windowParts.includes(part))
}
