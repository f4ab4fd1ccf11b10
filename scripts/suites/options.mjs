// The words after `npm test --`.
import { parseArgs } from 'node:util'
import { suites } from './list.mjs'

const names = suites.map(suite => suite.name)

/** What `npm test -- --help` prints. */
export const help = `npm test -- [options]

  --only NAME[,NAME]     run these suites only: ${names.join(', ')}
  --long                 also the longer suites: ${names.filter((_, index) => suites[index]?.isLong).join(', ')}
  --limit-minutes N      end after so many minutes; what has not run by then counts as failed
  --help                 this text
`

/**
 * @typedef {Readonly<{ only: readonly string[], long: boolean, limitMs: number | null, help: boolean }>} Options
 */

/**
 * Reads the options; throws with a sentence for one that does not exist.
 * @param {readonly string[]} words
 * @returns {Options}
 */
export function parseOptions(words) {
  const { values } = parseArgs({
    args: [...words],
    options: {
      only: { type: 'string', multiple: true, default: [] },
      long: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      'limit-minutes': { type: 'string' },
    },
  })
  const only = values.only.flatMap(value => value.split(','))
  const unknown = only.find(name => !names.includes(name))
  if (unknown !== undefined) throw new Error(`There is no suite "${unknown}"; there are ${names.join(', ')}.`)
  const limit = values['limit-minutes'] === undefined ? null : Number(values['limit-minutes']) * 60_000
  if (limit !== null && !(limit > 0)) throw new Error('--limit-minutes wants a number above zero.')
  return { only, long: values.long, limitMs: limit, help: values.help }
}
