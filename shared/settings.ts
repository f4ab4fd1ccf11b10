import { z } from 'zod'
import { Language } from './domain.ts'
import { PRESETS } from './keymaps.ts'
import { isBinding } from './keys.ts'

// Preferences of one machine. Never moderation data, never secrets. Each key has a default, so `Settings.parse({})` is a fresh desk.

export const WindowPlace = z.strictObject({
  x: z.int().optional(),
  y: z.int().optional(),
  width: z.int().min(400).default(1440),
  height: z.int().min(300).default(900),
  maximised: z.boolean().default(false),
})

export const THEMES = ['system', 'light', 'dark', 'contrast'] as const
/** In per cent of the normal size. */
export const TEXT_SIZES = [90, 100, 110, 125, 140, 160] as const
export const DENSITIES = ['comfortable', 'compact'] as const
/** Posts that are complete beyond the one under the eyes. */
export const BUFFER_SIZES = [3, 5, 10, 15] as const
/** Least time per post of a page of the sweep before the page may be approved, in ms; 0 asks for none. */
export const SWEEP_PACES_MS = [0, 250, 500, 1000] as const
/** Widths of a pane beside the post, in px at normal text size. */
export const PANE_PX = { least: 220, most: 520, step: 20 } as const

const PaneWidth = z.int().min(PANE_PX.least).max(PANE_PX.most).nullable()
const MAX_KEYS_PER_COMMAND = 8

/** Own keys of one command. */
export const OwnKeys = z.array(z.string().max(60).refine(isBinding)).max(MAX_KEYS_PER_COMMAND)

const chosen = {
  /** Language of the screen; null follows the system. */
  language: Language.nullable(),
  /** Light, dark, high contrast, or as the system says. */
  theme: z.enum(THEMES),
  textSize: z.literal(TEXT_SIZES),
  density: z.enum(DENSITIES),
  /** The queue beside the post; null fits it to the window. */
  leftPane: PaneWidth,
  /** The context beside the post; null fits it to the window. */
  rightPane: PaneWidth,
  /** Hides the words that rules hit until somebody wants to see them. */
  calm: z.boolean(),
  buffer: z.literal(BUFFER_SIZES),
  sweepPace: z.literal(SWEEP_PACES_MS),
  /** IANA name of the zone in which every time is shown. */
  timeZone: z.string().max(60).refine(isTimeZone),
  /** The keymap that the own keys lie over. */
  preset: z.enum(PRESETS),
  /** Own keys by command. */
  keys: z.record(z.string().max(60), OwnKeys),
} as const

export const settingsShape = {
  language: chosen.language.default(null),
  theme: chosen.theme.default('system'),
  textSize: chosen.textSize.default(100),
  density: chosen.density.default('comfortable'),
  leftPane: chosen.leftPane.default(null),
  rightPane: chosen.rightPane.default(null),
  calm: chosen.calm.default(false),
  buffer: chosen.buffer.default(10),
  sweepPace: chosen.sweepPace.default(250),
  timeZone: chosen.timeZone.default('Europe/Vienna'),
  preset: chosen.preset.default('freigabe'),
  keys: chosen.keys.default({}),
  /** Where the window stood last. */
  window: WindowPlace.prefault({}),
} as const

export const Settings = z.object(settingsShape)
export type Settings = z.infer<typeof Settings>
export type Theme = Settings['theme']

/** What the screen may change by request; the window's place is the shell's own. */
export const SettingsPatch = z.strictObject(chosen).partial()
export type SettingsPatch = z.infer<typeof SettingsPatch>

/** Whether clocks can be read in this zone. */
function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
