import { type CommandId, allCommands, clash, type Command, commands, scopesHearing } from './commands.ts'
import { isBinding, isTyping, normaliseBinding } from './keys.ts'

// Which keys are in force: a preset, and over it what a person changed.

export const PRESETS = ['freigabe', 'coral', 'wordpress'] as const
export type Preset = (typeof PRESETS)[number]

/** What a preset says otherwise than the command table. */
export const presets: Readonly<Record<Preset, Partial<Readonly<Record<CommandId, readonly string[]>>>>> = {
  freigabe: {},
  // F and D stand in the table already. Coral's Z shows one post alone, B opens what can be done about its author.
  coral: {
    'history.undo': ['Mod+Z'],
    'panes.toggle': ['Z'],
    'go.nextQueue': ['T'],
    'author.open': ['B', 'U'],
    'author.ban': ['Shift+B'],
    'search.open': ['/', 'Mod+F'],
  },
  // WordPress: approve, unapprove (here: put aside, still waiting), spam, trash; Z and X stand in the table already.
  wordpress: {
    'comment.approve': ['A'],
    'comment.later': ['U'],
    'comment.deleteSpam': ['S'],
    'comment.answer': ['Shift+A'],
    'author.open': ['Q'],
    'sweep.open': ['Shift+S'],
    'saved.open': ['Shift+Q'],
  },
}

export type Bindings = Readonly<Record<CommandId, readonly string[]>>
/** Own keys by command; an empty list takes a command its keys. Ids of newer versions may be among them. */
export type Overrides = Readonly<Record<string, readonly string[]>>
export type KeyChoice = Readonly<{ preset: Preset; keys: Overrides }>
/** A key that a command does not get, because another one has it by a person's choice. */
export type LostKey = Readonly<{ id: CommandId; key: string; to: CommandId }>

/** What the preset gives a command. */
export const presetKeys = (preset: Preset, id: CommandId): readonly string[] => presets[preset][id] ?? commands[id].keys

/** Escape is the way out of everything that has one; it can be neither taken away nor given to something else. */
export const isFixed = (id: CommandId, key: string): boolean =>
  key === 'Escape' && (commands[id].keys as readonly string[]).includes(key)

/**
 * The keys in force. Never two commands on one key: own keys come before those of the preset, and among equals the earlier row of the
 * table keeps it. What loses a key is named.
 */
export function effectiveKeys({ preset, keys }: KeyChoice): Readonly<{ bindings: Bindings; lost: readonly LostKey[] }> {
  const taken = new Map<string, Array<Readonly<{ id: CommandId; command: Command; key: string }>>>()
  const kept = new Map<CommandId, string[]>(allCommands.map(([id]) => [id, []]))
  const lost: LostKey[] = []
  const take = (id: CommandId, command: Command, key: string) => {
    const first = firstChord(key)
    const rivals = taken.get(first) ?? []
    if (rivals.some(rival => rival.id === id && rival.key === key)) return
    const rival = rivals.find(other => clash(other, { command, key }) !== null)
    if (rival !== undefined) return lost.push({ id, key, to: rival.id })
    taken.set(first, [...rivals, { id, command, key }])
    kept.get(id)?.push(key)
  }
  const fixed = allCommands.filter(([id]) => isFixed(id, 'Escape'))
  const own = allCommands.filter(([id]) => Object.hasOwn(keys, id))
  const others = allCommands.filter(([id]) => !Object.hasOwn(keys, id))
  for (const [id, command] of fixed) take(id, command, 'Escape')
  for (const [id, command] of own) for (const key of keys[id] ?? []) take(id, command, normaliseBinding(key))
  for (const [id, command] of others) for (const key of presetKeys(preset, id)) take(id, command, normaliseBinding(key))
  return { bindings: Object.fromEntries(kept) as Record<CommandId, string[]>, lost }
}

const firstChord = (key: string) => key.split(' ', 1)[0] ?? key

/** The other commands that this key would get in the way of, with their keys that it meets. */
export function rivalsOf(
  bindings: Bindings,
  id: CommandId,
  key: string,
): ReadonlyArray<Readonly<{ id: CommandId; key: string }>> {
  const mine = { command: commands[id], key }
  return allCommands.flatMap(([other, command]) =>
    other === id
      ? []
      : bindings[other]
          .filter(theirs => clash(mine, { command, key: theirs }) !== null)
          .map(theirs => ({ id: other, key: theirs })),
  )
}

export type KeyObjection = 'unknownKey' | 'reserved' | 'typing'

/** Tab moves the focus, Escape leads out, and these three belong to every text. */
const RESERVED: ReadonlySet<string> = new Set(['Tab', 'Shift+Tab', 'Escape', 'Mod+C', 'Mod+V', 'Mod+X'])

/** Why a command cannot have this key whatever the others have, or null. */
export function objectionTo(id: CommandId, key: string): KeyObjection | null {
  if (!isBinding(key)) return 'unknownKey'
  const binding = normaliseBinding(key)
  if (isFixed(id, binding)) return null
  if (binding.split(' ').some(chord => RESERVED.has(chord))) return 'reserved'
  const whileTyping = scopesHearing(commands[id]).some(scope => scope === 'note' || scope === 'dialog')
  return whileTyping && (isTyping(binding) || binding.includes(' ')) ? 'typing' : null
}

/** The own keys with those of one command; no entry is kept where the preset says the same. */
export function withKeys({ preset, keys }: KeyChoice, id: CommandId, own: readonly string[]): Overrides {
  const others = Object.fromEntries(Object.entries(keys).filter(([other]) => other !== id))
  const wanted = [...new Set(own.map(normaliseBinding))]
  const given = presetKeys(preset, id).map(normaliseBinding)
  const isSame = wanted.length === given.length && wanted.every((key, place) => key === given[place])
  return isSame ? others : { ...others, [id]: wanted }
}

/**
 * The own keys after a command got a key: in the place of another of its keys, or beside them where the place is behind the last one.
 * Commands that had the key lose it.
 */
export function rebind(choice: KeyChoice, id: CommandId, place: number, key: string): Overrides {
  const { bindings } = effectiveKeys(choice)
  const rivals = rivalsOf(bindings, id, key)
  const freed = [...new Set(rivals.map(rival => rival.id))].reduce<Overrides>((keys, other) => {
    const met = rivals.filter(rival => rival.id === other).map(rival => rival.key)
    return withKeys(
      { ...choice, keys },
      other,
      bindings[other].filter(theirs => !met.includes(theirs)),
    )
  }, choice.keys)
  const isOther = (own: string, at: number) =>
    at !== place && clash({ command: commands[id], key: own }, { command: commands[id], key }) === null
  const mine = bindings[id].filter(isOther).toSpliced(place, 0, key)
  return withKeys({ ...choice, keys: freed }, id, mine)
}
