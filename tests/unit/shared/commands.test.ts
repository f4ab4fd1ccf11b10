import { describe, expect, test } from 'vitest'
import { allCommands, commands, findConflicts } from '../../../shared/commands.ts'
import { de } from '../../../shared/strings/de.ts'
import { en } from '../../../shared/strings/en.ts'
import { run } from '../../../renderer/commands/run.ts'

describe('the command table', () => {
  test('has no two commands on one key in scopes heard together', () => {
    expect(findConflicts(commands)).toEqual([])
  })

  test('has a title in both languages for everything a person can meet', () => {
    const untitled = allCommands.filter(([id]) => de.commands[id].trim() === '' || en.commands[id].trim() === '')
    expect(untitled).toEqual([])
  })

  test('has a way to run for everything a person can meet, and for nothing else', () => {
    expect(Object.keys(run).toSorted()).toEqual(allCommands.map(([id]) => id).toSorted())
  })

  test('lets no decision repeat while its key is held', () => {
    expect(allCommands.filter(([, command]) => command.decides === true && command.repeats === true)).toEqual([])
  })

  test('gives the menu only commands that need no moment of their own', () => {
    const inMenu = allCommands.filter(([, command]) => command.menu !== null).map(([, command]) => command.scope)
    expect(new Set(inMenu)).toEqual(new Set(['queue', 'global', 'rules']))
  })
})

describe('a conflict', () => {
  const on = (keys: string[], scope: 'global' | 'queue' | 'reason') =>
    ({ keys, scope, group: 'move', menu: null }) as const

  test('is found on the same key, however it is written', () => {
    expect(findConflicts({ a: on(['Shift+Mod+K'], 'global'), b: on(['Mod+Shift+k'], 'queue') })).toEqual([
      'Mod+Shift+K is both a and b',
    ])
  })

  test('is found where one key hides a sequence', () => {
    expect(findConflicts({ a: on(['G'], 'queue'), b: on(['G I'], 'global') })).toEqual([
      'G (a) and G I (b) start alike',
    ])
  })

  test('is found in a scope that hears the keys of another one too', () => {
    const shared = { ...on(['P'], 'reason'), also: 'queue' } as const
    expect(findConflicts({ a: shared, b: on(['P'], 'queue') })).toEqual(['P is both a and b'])
  })

  test('is none in scopes that are never heard together', () => {
    expect(findConflicts({ a: on(['D'], 'queue'), b: on(['D'], 'reason') })).toEqual([])
  })
})
