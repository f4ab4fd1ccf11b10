import { Settings, settingsShape } from '../../shared/settings.ts'

/**
 * The preferences in a stored object, key by key: what is missing gets its default, what is broken gets its default and
 * is named, what is unknown is passed over.
 */
export function readSettings(stored: Readonly<Record<string, unknown>>): {
  settings: Settings
  broken: Array<keyof Settings>
} {
  const broken = (Object.keys(settingsShape) as Array<keyof Settings>).filter(
    key => !settingsShape[key].safeParse(stored[key]).success,
  )
  const sound = Object.entries(stored).filter(([key]) => !broken.some(name => name === key))
  return { settings: Settings.parse(Object.fromEntries(sound)), broken }
}
