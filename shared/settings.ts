import { z } from 'zod'
import { Language } from './domain.ts'

// Preferences of one machine. Never moderation data, never secrets. Each key has a default, so `Settings.parse({})` is a fresh desk.

export const WindowPlace = z.strictObject({
  x: z.int().optional(),
  y: z.int().optional(),
  width: z.int().min(400).default(1440),
  height: z.int().min(300).default(900),
  maximised: z.boolean().default(false),
})

export const settingsShape = {
  /** Language of the screen; null follows the system. */
  language: Language.nullable().default(null),
  /** Light, dark, or as the system says. */
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  /** Where the window stood last. */
  window: WindowPlace.prefault({}),
} as const

export const Settings = z.object(settingsShape)
export type Settings = z.infer<typeof Settings>

/** What the screen may change by request; the window's place is the shell's own. */
export const SettingsPatch = z.strictObject({
  language: Language.nullable().optional(),
  theme: z.enum(['system', 'light', 'dark']).optional(),
})
export type SettingsPatch = z.infer<typeof SettingsPatch>
