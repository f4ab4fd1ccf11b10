import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Command, commands, findConflicts } from '../../../shared/commands.ts'
import {
  effectiveKeys,
  type KeyChoice,
  objectionTo,
  presetKeys,
  PRESETS,
  rebind,
  rivalsOf,
  withKeys,
} from '../../../shared/keymaps.ts'

const choice = (keys: KeyChoice['keys'] = {}, preset: KeyChoice['preset'] = 'freigabe'): KeyChoice => ({ preset, keys })
const keysOf = (given: KeyChoice) => effectiveKeys(given).bindings

/** The command table with other keys. */
const tableWith = (keyOf: (id: keyof typeof commands) => readonly string[]): Record<string, Command> =>
  Object.fromEntries(
    Object.entries(commands).map(([id, command]) => [id, { ...command, keys: keyOf(id as keyof typeof commands) }]),
  )

describe.each(PRESETS)('the preset %s', preset => {
  test('has no two commands on one key', () => {
    expect(findConflicts(tableWith(id => presetKeys(preset, id)))).toEqual([])
  })
  test('takes no command its keys without saying so', () => {
    expect(effectiveKeys(choice({}, preset)).lost).toEqual([])
  })
  test('gives no command a key that it cannot have', () => {
    const wrong = Object.keys(commands).flatMap(id =>
      presetKeys(preset, id as keyof typeof commands).filter(
        key => objectionTo(id as keyof typeof commands, key) !== null,
      ),
    )
    expect(wrong).toEqual([])
  })
})

test('Coral and WordPress are as their moderators know them', () => {
  const coral = keysOf(choice({}, 'coral'))
  const wordpress = keysOf(choice({}, 'wordpress'))
  expect([coral['comment.approve'], coral['comment.delete'], coral['panes.toggle'], coral['go.nextQueue']]).toEqual([
    ['F'],
    ['D'],
    ['Z'],
    ['T'],
  ])
  expect(coral['history.undo']).toEqual(['Mod+Z'])
  expect([
    wordpress['comment.approve'],
    wordpress['comment.later'],
    wordpress['comment.deleteSpam'],
    wordpress['comment.delete'],
    wordpress['history.undo'],
  ]).toEqual([['A'], ['U'], ['S'], ['D'], ['Z', 'Mod+Z']])
})

describe('own keys', () => {
  test('come before those of the preset, and what loses a key is named', () => {
    const { bindings, lost } = effectiveKeys(choice({ 'comment.later': ['F'] }))
    expect([bindings['comment.later'], bindings['comment.approve']]).toEqual([['F'], []])
    expect(lost).toEqual([{ id: 'comment.approve', key: 'F', to: 'comment.later' }])
  })

  test('on a key that begins sequences take these away', () => {
    const { bindings, lost } = effectiveKeys(choice({ 'comment.approve': ['G'] }))
    expect(bindings['go.incoming']).toEqual([])
    expect(lost.every(({ to }) => to === 'comment.approve')).toBe(true)
  })

  test('may be the same in scopes that are never heard together', () => {
    expect(effectiveKeys(choice({ 'rules.open': ['F3'], 'comment.approve': ['F3'] })).lost).toEqual([])
  })

  test('never cost the way out', () => {
    const { bindings } = effectiveKeys(
      choice({ 'dialog.close': [], 'note.leave': ['F9'], 'comment.approve': ['Escape'] }),
    )
    expect([bindings['dialog.close'], bindings['note.leave']]).toEqual([['Escape'], ['Escape', 'F9']])
  })

  test('of commands that do not exist here are passed over', () => {
    expect(keysOf(choice({ 'some.newer': ['F'], constructor: ['D'] }))).toEqual(keysOf(choice()))
  })

  test('are without conflict, whatever they are', () => {
    const ids = Object.keys(commands)
    const key = fc.constantFrom('F', 'D', 'G', 'G I', 'G F', 'Mod+K', 'Escape', '1', 'ArrowDown', 'f', 'Mod+Z', 'F X')
    const own = fc.dictionary(fc.constantFrom(...ids), fc.array(key, { maxLength: 3 }), { maxKeys: 20 })
    fc.assert(
      fc.property(own, fc.constantFrom(...PRESETS), (keys, preset) => {
        const { bindings } = effectiveKeys(choice(keys, preset))
        const table = tableWith(id => (bindings as Record<string, readonly string[]>)[id] ?? [])
        expect(findConflicts(table)).toEqual([])
        expect(bindings['settings.back']).toContain('Escape')
      }),
    )
  })
})

describe('a new key', () => {
  test('names whom it would take it from', () => {
    const bindings = keysOf(choice())
    expect(rivalsOf(bindings, 'comment.later', 'F')).toEqual([{ id: 'comment.approve', key: 'F' }])
    expect(rivalsOf(bindings, 'comment.later', 'G I')).toEqual([{ id: 'go.incoming', key: 'G I' }])
    expect(rivalsOf(bindings, 'comment.later', 'G').length).toBeGreaterThan(4)
    expect(rivalsOf(bindings, 'comment.later', 'Q')).toEqual([])
    expect(rivalsOf(bindings, 'comment.later', 'L')).toEqual([])
  })

  test('comes in the place of an old one, and goes from where it was', () => {
    const keys = rebind(choice(), 'queue.next', 0, 'F')
    const bindings = keysOf(choice(keys))
    expect([bindings['queue.next'], bindings['comment.approve']]).toEqual([['F', 'ArrowDown'], []])
    expect(effectiveKeys(choice(keys)).lost).toEqual([])
  })

  test('comes beside the others behind the last place', () => {
    expect(keysOf(choice(rebind(choice(), 'comment.approve', 1, 'Y')))['comment.approve']).toEqual(['F', 'Y'])
  })

  test('that the command has already does not come twice', () => {
    expect(keysOf(choice(rebind(choice(), 'queue.next', 0, 'ArrowDown')))['queue.next']).toEqual(['ArrowDown'])
  })

  test('that is the one of the preset leaves no trace', () => {
    const keys = rebind(choice(), 'comment.approve', 0, 'Y')
    expect(Object.keys(keys)).toEqual(['comment.approve'])
    expect(rebind(choice(keys), 'comment.approve', 0, 'F')).toEqual({})
    expect(withKeys(choice({ 'comment.later': ['Y'] }, 'wordpress'), 'comment.approve', ['a'])).toEqual({
      'comment.later': ['Y'],
    })
  })

  test('always arrives, and leaves no conflict', () => {
    const ids = Object.keys(keysOf(choice())) as Array<keyof ReturnType<typeof keysOf>>
    const steps = fc.array(
      fc.tuple(fc.constantFrom(...ids), fc.nat(3), fc.constantFrom('F', 'Q', 'G', 'G Q', 'Mod+K')),
      {
        maxLength: 6,
      },
    )
    fc.assert(
      fc.property(steps, fc.constantFrom(...PRESETS), (wanted, preset) => {
        let keys: KeyChoice['keys'] = {}
        for (const [id, place, key] of wanted) {
          keys = rebind(choice(keys, preset), id, place, key)
          const { bindings } = effectiveKeys(choice(keys, preset))
          expect(bindings[id]).toContain(key)
          expect(rivalsOf(bindings, id, key)).toEqual([])
        }
      }),
    )
  })
})

test.each([
  ['comment.approve', 'Tab', 'reserved'],
  ['comment.approve', 'Escape', 'reserved'],
  ['comment.approve', 'Mod+c', 'reserved'],
  ['comment.approve', 'G Tab', 'reserved'],
  ['comment.approve', 'Hyper+F', 'unknownKey'],
  ['note.send', 'S', 'typing'],
  ['note.send', 'Shift+Space', 'typing'],
  ['dialog.close', 'Mod+K X', 'typing'],
  ['note.send', 'Mod+Enter', null],
  ['dialog.close', 'Escape', null],
  ['comment.approve', 'Shift+F', null],
] as const)('%s on %s: %s', (id, key, why) => {
  expect(objectionTo(id, key)).toBe(why)
})
