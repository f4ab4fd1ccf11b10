// Keys are not typed into the manual by hand: behind each stands the command that it is of, and what is written is its key in the table.
import { commands } from '../../shared/commands.ts'
import { capsOf } from '../../shared/keys.ts'
import { de } from '../../shared/strings/de.ts'
import { en } from '../../shared/strings/en.ts'

const strings = { de, en }

/** `F`<!-- comment.approve -->, as it stands in a page. */
export const KEY = /`(?<written>[^`]*)`<!--\s*(?<command>[\w.]+)\s*-->/gu

/**
 * The page with every key as it is without own changes; a command without one is named by its title.
 * @param {string} text
 * @param {'de' | 'en'} language
 * @param {string} file for the sentence about a command that does not exist
 */
export function withKeys(text, language, file) {
  return text.replace(KEY, (_, _written, command) => {
    const id = commandCalled(command)
    if (id === null) throw new Error(`docs/manual/${file} names the command "${command}", which does not exist`)
    return `\`${keyOf(id, language)}\`<!-- ${id} -->`
  })
}

/**
 * The command of this name, or null.
 * @param {string} name
 * @returns {import('../../shared/commands.ts').CommandId | null}
 */
export function commandCalled(name) {
  if (!Object.hasOwn(commands, name)) return null
  return /** @type {import('../../shared/commands.ts').CommandId} */ (name)
}

/**
 * @param {import('../../shared/commands.ts').CommandId} id
 * @param {'de' | 'en'} language
 */
function keyOf(id, language) {
  const key = commands[id].keys[0]
  if (key === undefined) return strings[language].commands[id].replace(/ …$/u, '')
  return capsOf(key, language, false)
    .map(caps => caps.join('+'))
    .join(' ')
}
