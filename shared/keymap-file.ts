import { z } from 'zod'
import { type CommandId, allCommands } from './commands.ts'
import { AppError } from './errors.ts'
import { effectiveKeys, type KeyChoice, objectionTo, type Overrides, PRESETS } from './keymaps.ts'

// A keymap as a file, to take to another desk: the preset and the own keys.

const FORMAT = 'freigabe-keymap'
/** Far more than all commands with all their keys. */
export const MAX_KEYMAP_BYTES = 100_000

const KeymapFile = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(1),
  preset: z.enum(PRESETS),
  keys: z.record(z.string(), z.array(z.string())),
})

/** The text of a keymap file. */
export const writeKeymap = ({ preset, keys }: KeyChoice): string =>
  `${JSON.stringify({ format: FORMAT, version: 1, preset, keys }, null, 2)}\n`

/** Reads a keymap file. Throws an AppError that names the command and the key that are wrong. */
export function readKeymap(text: string, file: string): KeyChoice {
  const parsed = KeymapFile.safeParse(jsonOf(text, file))
  if (!parsed.success) throw new AppError('FILE', 'keymapForeign', { file })
  const { preset, keys } = parsed.data
  for (const [id, own] of Object.entries(keys)) {
    if (!isBuilt(id)) throw new AppError('FILE', 'keymapUnknownCommand', { file, command: id })
    for (const key of own) {
      const why = objectionTo(id, key)
      if (why !== null) throw new AppError('FILE', 'keymapBadKey', { file, command: id, key, why })
    }
  }
  refuseDoubles(preset, keys, file)
  return { preset, keys }
}

/** A key of the file that another command of the file has. Keys of the preset give way without a word. */
function refuseDoubles(preset: KeyChoice['preset'], keys: Overrides, file: string): void {
  const taken = effectiveKeys({ preset, keys }).lost.find(({ id }) => Object.hasOwn(keys, id))
  if (taken === undefined) return
  throw new AppError('FILE', 'keymapConflict', { file, command: taken.id, other: taken.to, key: taken.key })
}

function jsonOf(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new AppError('FILE', 'keymapNotJson', { file })
  }
}

const known: ReadonlySet<string> = new Set(allCommands.map(([id]) => id))
const isBuilt = (id: string): id is CommandId => known.has(id)
