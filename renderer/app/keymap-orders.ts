import type { CommandId } from '../../shared/commands.ts'
import { AppError, type Problem } from '../../shared/errors.ts'
import { readKeymap } from '../../shared/keymap-file.ts'
import {
  effectiveKeys,
  isFixed,
  type KeyChoice,
  objectionTo,
  type Overrides,
  rebind,
  withKeys,
} from '../../shared/keymaps.ts'
import { Settings } from '../../shared/settings.ts'
import type { Desk } from './desk.ts'
import type { Recording, SettingsSaying } from './settings-state.ts'

// Changes to the keys, as the editor asks for them. Each is written at once; what it did, or why not, is said in the line below.

const say = (desk: Desk, what: SettingsSaying) => desk.store.step({ type: 'settings.said', what })
const choiceOf = (desk: Desk): KeyChoice => desk.answers.peek('settings.get')?.settings ?? Settings.parse({})
const keysOf = (desk: Desk, id: CommandId) => effectiveKeys(choiceOf(desk)).bindings[id]

/** Begins to listen for a key. Escape stays where it is. */
export function startRecording(desk: Desk, id: CommandId, place: number): void {
  if (isFixed(id, keysOf(desk, id)[place] ?? '')) return say(desk, { kind: 'fixed' })
  desk.store.step({ type: 'settings.recording', recording: { id, place, chords: [] } })
}

/** A key press while one is listened for: Enter takes what was pressed, Escape leaves, Backspace takes the key away. */
export function record(desk: Desk, recording: Recording, chord: string): void {
  const { id, place, chords } = recording
  const pressed = chords.join(' ')
  const listen = (next: readonly string[]) =>
    desk.store.step({ type: 'settings.recording', recording: { ...recording, chords: next } })
  if (chord === 'Escape') return keepKeys(desk)
  if (chord === 'Backspace') return pressed === '' ? void freeKey(desk, id, place) : listen([])
  if (chord === 'Enter' && pressed !== '') return void bindKey(desk, id, place, pressed)
  listen(chords.length === 1 ? [...chords, chord] : [chord])
}

/** Ends listening; nothing has changed. */
export function keepKeys(desk: Desk): void {
  const { recording } = desk.store.get().settings
  if (recording === null) return
  desk.store.step({ type: 'settings.recording', recording: null })
  say(desk, { kind: 'kept', id: recording.id })
}

/** Gives a command a key and takes it from whatever had it. */
export async function bindKey(desk: Desk, id: CommandId, place: number, key: string): Promise<void> {
  const why = objectionTo(id, key)
  if (why !== null) return say(desk, { kind: 'objection', why, key })
  desk.store.step({ type: 'settings.recording', recording: null })
  await write(desk, { keys: rebind(choiceOf(desk), id, place, key) }, { kind: 'bound', id, key })
}

/** Takes one of its keys from a command. */
export async function freeKey(desk: Desk, id: CommandId, place: number): Promise<void> {
  desk.store.step({ type: 'settings.recording', recording: null })
  const own = keysOf(desk, id)
  const key = own[place]
  if (key === undefined) return
  if (isFixed(id, key)) return say(desk, { kind: 'fixed' })
  const keys = withKeys(choiceOf(desk), id, own.toSpliced(place, 1))
  await write(desk, { keys }, { kind: 'freed', id, key })
}

/** The keys of the preset again for one command. Where another command has one of them by choice, that one keeps it. */
export async function resetKeys(desk: Desk, id: CommandId): Promise<void> {
  const { keys } = choiceOf(desk)
  const others: Overrides = Object.fromEntries(Object.entries(keys).filter(([other]) => other !== id))
  await write(desk, { keys: others }, { kind: 'reset', id })
}

/** The keys of the preset again for all commands. */
export const resetAllKeys = (desk: Desk): Promise<void> => write(desk, { keys: {} }, { kind: 'resetAll' })

/** Writes the keys in force to a file. */
export async function exportKeymap(desk: Desk): Promise<void> {
  const reply = await desk.api.request('keymap.save', {})
  if (!reply.ok) return say(desk, { kind: 'problem', problem: reply.problem })
  if (reply.value !== null) say(desk, { kind: 'exported', file: reply.value.fileName })
}

/** Takes the keys of a file. A faulty file changes nothing. */
export async function importKeymap(desk: Desk): Promise<void> {
  const reply = await desk.api.request('keymap.choose', {})
  if (!reply.ok) return say(desk, { kind: 'problem', problem: reply.problem })
  if (reply.value === null) return
  const { fileName, text } = reply.value
  const read = readOrRefuse(text, fileName)
  if ('key' in read) return say(desk, { kind: 'problem', problem: read })
  await write(desk, { preset: read.preset, keys: { ...read.keys } }, { kind: 'imported', file: fileName })
}

function readOrRefuse(text: string, file: string): KeyChoice | Problem {
  try {
    return readKeymap(text, file)
  } catch (error) {
    if (error instanceof AppError) return error.toProblem()
    throw error
  }
}

type Change = Readonly<{ preset?: KeyChoice['preset']; keys: Overrides }>

async function write(desk: Desk, { keys, ...change }: Change, done: SettingsSaying): Promise<void> {
  const own = Object.fromEntries(Object.entries(keys).map(([id, list]) => [id, [...list]]))
  const reply = await desk.api.request('settings.set', { ...change, keys: own })
  if (!reply.ok) return say(desk, { kind: 'problem', problem: reply.problem })
  await desk.answers.refresh('settings.get')
  say(desk, done)
}
