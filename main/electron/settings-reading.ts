import { OwnKeys, Settings, settingsShape } from '../../shared/settings.ts'

type Stored = Readonly<Record<string, unknown>>

/**
 * The preferences in a stored object, key by key: what is missing gets its default, what is broken gets its default and
 * is named, what is unknown is passed over. Own keys are read command by command; a broken one is named as `keys.<command>`. `sound`
 * is the stored object without what is broken.
 */
export function readSettings(stored: Stored): { settings: Settings; broken: string[]; sound: Stored } {
  const { keys, broken: brokenKeys } = soundKeys(stored['keys'])
  const whole = keys === null ? stored : { ...stored, keys }
  const broken = (Object.keys(settingsShape) as Array<keyof Settings>).filter(
    key => !settingsShape[key].safeParse(whole[key]).success,
  )
  const sound = Object.fromEntries(Object.entries(whole).filter(([key]) => !broken.some(name => name === key)))
  return { settings: Settings.parse(sound), broken: [...broken, ...brokenKeys.map(id => `keys.${id}`)], sound }
}

/** The own keys without the commands whose keys no keyboard has; null where they are no list of commands at all. */
function soundKeys(stored: unknown): { keys: Stored | null; broken: string[] } {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return { keys: null, broken: [] }
  const isSound = ([id, own]: [string, unknown]) => id.length <= 60 && OwnKeys.safeParse(own).success
  const entries = Object.entries(stored)
  return {
    keys: Object.fromEntries(entries.filter(isSound)),
    broken: entries.filter(entry => !isSound(entry)).map(([id]) => id.slice(0, 60)),
  }
}
