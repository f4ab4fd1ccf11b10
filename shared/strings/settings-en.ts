import type { Settings } from '../settings.ts'
import { figuresIn } from './figures.ts'
import type { SettingsStrings } from './settings-de.ts'

// The English sentences of the view of the settings, in the shape of settings-de.ts.

const { number, counted } = figuresIn('en-GB')
const seconds = new Intl.NumberFormat('en-GB')
const changes = counted('change of your own', 'changes of your own')

const names: Record<keyof Settings, string> = {
  language: 'Language',
  theme: 'Colours',
  textSize: 'Text size',
  density: 'Spacing',
  leftPane: 'Width of the list',
  rightPane: 'Width of the context',
  calm: 'Calm view',
  buffer: 'Posts in advance',
  sweepPace: 'Least time in the sweep',
  timeZone: 'Time zone',
  preset: 'Keymap',
  keys: 'Own keys',
  window: 'Place of the window',
}

/** What could not be read, by the names of the settings; `keys` is a list with commas. */
export function brokenSettings(keys: string, commands: Readonly<Record<string, string>>): string {
  return keys
    .split(',')
    .map(key => {
      if (key === 'settings.json') return 'the whole file'
      const command = /^keys\.(.+)$/u.exec(key)?.[1]
      if (command !== undefined) return `keys for “${commands[command] ?? command}”`
      return (names as Record<string, string>)[key] ?? key
    })
    .join(', ')
}

export const settingsEn: SettingsStrings = {
  title: 'Settings',
  toDesk: 'Back to the desk',
  pages: { general: 'General', keys: 'Keys', law: 'Law' },
  names,
  scopes: {
    global: 'everywhere',
    queue: 'on the post',
    reason: 'at the reason',
    note: 'in the note',
    dialog: 'in the open dialog',
    rules: 'in the rules',
    backtest: 'in the backtest',
    similar: 'in the similar posts',
    picked: 'with posts selected',
    narrowed: 'in searches and filtered lists',
    sweep: 'in the sweep',
    statistics: 'in the statistics',
    cases: 'with the cases',
    case: 'in a form of a case',
    statements: 'among the statements of reasons',
    statement: 'in what is typed about a statement',
    thread: 'in the thread',
    author: 'in the author’s file',
    sanction: 'in the sanction',
    shift: 'in the shift',
    settings: 'in the settings',
    manual: 'in the manual',
  },
  system: 'as the system',
  sections: { look: 'Looks', place: 'Screen', work: 'Work' },
  themes: { system: 'as the system', light: 'light', dark: 'dark', contrast: 'high contrast' },
  densities: { comfortable: 'comfortable', compact: 'compact' },
  percent: value => `${number(value)}%`,
  fitted: 'fits the window',
  fit: 'Fit',
  pixels: value => `${number(value)} points`,
  paneHint: 'The edge can be dragged at the desk too, or reached with Tab and moved with ← →.',
  edges: { label: 'Widths', left: 'Edge of the list', right: 'Edge of the context' },
  calmOn: 'Hide hits until you want to see them',
  calmHint:
    'Words that rules hit stand behind blocks, in the post and in the lists. {comment.reveal} shows all of a post, {hit.next} one after the other.',
  ahead: count => `${number(count)} posts`,
  bufferHint: 'So many posts beyond the current one lie complete and ready.',
  pace: ms => (ms === 0 ? 'none' : `${seconds.format(ms / 1000)} s per post`),
  paceHint: 'So long must a page of the sweep be in sight before it can be approved.',
  zoneHint: time =>
    `All times on the screen are meant there; the days of the statistics stay those of Vienna. It is ${time} there now.`,
  presets: { freigabe: 'Freigabe', coral: 'as in Coral', wordpress: 'as in WordPress' },
  presetHints: {
    freigabe: 'F approves, D deletes, E escalates, L puts aside.',
    coral:
      'As Freigabe; Z shows only the post, T goes to the next queue, B opens the author’s file, Shift+B bans there.',
    wordpress: 'A approves, D deletes, S deletes as spam, U puts aside, Z undoes, X selects.',
  },
  own: count => (count === 0 ? 'no changes of your own' : changes(count)),
  filter: 'Find a command or a key …',
  none: 'No command fits.',
  list: 'Commands and their keys',
  columns: { command: 'Command', where: 'Heard', keys: 'Keys' },
  noKey: 'no key',
  change: (command, key) => `${command}: change ${key}`,
  add: command => `${command}: add a key`,
  changed: 'changed',
  lost: (key, other) => `${key} is now on “${other}”`,
  hint: 'Arrows walk through the list, Enter changes a key, Delete takes it away, R brings back the keymap’s keys of a command.',
  press: command => `Press the new key for “${command}”. Esc leaves all as it was, Backspace takes the key away.`,
  free: key => `${key} is free. Enter takes it; a second key makes it a sequence.`,
  freeSequence: key => `${key} is free. Enter takes it, Esc leaves all as it was.`,
  conflict: (key, others) =>
    `${key} is taken: ${others}. Enter replaces it, and the key goes away there. Esc keeps all as it is.`,
  rival: command => `“${command}”`,
  rivalOn: (command, key) => `“${command}” (${key})`,
  moreRivals: count => `and ${number(count)} more`,
  replace: 'Replace',
  take: 'Take it',
  keep: 'Keep',
  objections: {
    unknownKey: key => `No keyboard can press ${key}. Please press another key.`,
    reserved: key =>
      `${key} stays free: Tab moves the focus, Esc leads out, Ctrl+C, Ctrl+X and Ctrl+V belong to the text. Please press another key.`,
    typing: key =>
      `${key} does not work here, for here people type. Please press a key with Ctrl, or one such as Enter or F2.`,
  },
  said: {
    bound: (command, key) => `“${command}” is now on ${key}.`,
    freed: (command, key) => `“${command}” no longer has ${key}.`,
    kept: command => `“${command}” stays as it was.`,
    reset: command => `“${command}” has the keymap’s keys again.`,
    resetAll: 'All commands have the keymap’s keys again.',
    fixed: 'Esc stays, so that there is always a way back.',
    exported: file => `The keymap is in ${file}.`,
    imported: file => `The keys from ${file} hold from now on.`,
  },
  sheet: {
    title: 'Freigabe: all keys',
    basis: (preset, own) => `Keymap ${preset}, ${own}`,
  },
}
