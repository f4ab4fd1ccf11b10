import { describe, expect, test } from 'vitest'
import {
  type Circumstances,
  hear,
  keymapOf,
  type KeyPress,
  type Pending,
} from '../../../../renderer/commands/keymap.ts'
import type { Scope } from '../../../../shared/commands.ts'
import { effectiveKeys, type Overrides, type Preset } from '../../../../shared/keymaps.ts'

const press = (key: string, change: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : /^\d$/.test(key) ? `Digit${key}` : key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
  isComposing: false,
  keyCode: 0,
  ...change,
})

const keymapWith = (preset: Preset, keys: Overrides = {}) => keymapOf(effectiveKeys({ preset, keys }).bindings)
const keymap = keymapWith('freigabe')

const where = (change: Partial<Circumstances> = {}): Circumstances => ({
  keymap,
  scopes: ['global', 'queue'],
  place: 'free',
  ownChords: [],
  mac: false,
  nowMs: 10_000,
  regainedAtMs: Number.NEGATIVE_INFINITY,
  pending: null,
  ...change,
})

const inScopes = (...scopes: Scope[]) => where({ scopes })
const commandOf = (key: KeyPress, circumstances = where()) => hear(key, circumstances).command

describe('in the queue', () => {
  test('one key is one decision', () => {
    expect([commandOf(press('f')), commandOf(press('d')), commandOf(press('e')), commandOf(press('l'))]).toEqual([
      'comment.approve',
      'comment.delete',
      'comment.escalate',
      'comment.later',
    ])
  })

  test('Shift changes the meaning, Mod never becomes a bare letter', () => {
    expect(commandOf(press('D', { shiftKey: true }))).toBe('comment.deleteSuggested')
    expect(commandOf(press('f', { ctrlKey: true }))).toBeNull()
    expect(hear(press('r', { ctrlKey: true }), where()).swallow).toBe(false)
  })

  test('Ctrl is Mod, and on a Mac ⌘ is', () => {
    expect(commandOf(press('k', { ctrlKey: true }))).toBe('palette.open')
    expect(commandOf(press('k', { metaKey: true }), where({ mac: true }))).toBe('palette.open')
    expect(commandOf(press('k', { ctrlKey: true }), where({ mac: true }))).toBeNull()
  })

  test('the system’s own modifier is left to the system: Windows+D deletes nothing', () => {
    expect(hear(press('d', { metaKey: true }), where())).toEqual({ command: null, pending: null, swallow: false })
    expect(commandOf(press('f', { ctrlKey: true }), where({ mac: true }))).toBeNull()
  })

  test('a Cyrillic layout is heard by the place of the key', () => {
    expect(commandOf(press('а', { code: 'KeyF' }))).toBe('comment.approve')
    expect(commandOf(press('я', { code: 'KeyZ', ctrlKey: true }))).toBe('history.undo')
  })

  test('a German layout is heard by what is printed on the key', () => {
    expect(commandOf(press('z', { code: 'KeyY' }))).toBe('history.undo')
    expect(commandOf(press('?', { code: 'Minus', shiftKey: true }))).toBe('help.keys')
  })
})

describe('a held key', () => {
  test('decides only once and is swallowed afterwards', () => {
    expect(hear(press('f', { repeat: true }), where())).toEqual({ command: null, pending: null, swallow: true })
  })
  test('walks on where walking may repeat', () => {
    expect(commandOf(press('j', { repeat: true }))).toBe('queue.next')
  })
})

describe('composing', () => {
  test.each([
    ['while an input method is at work', { isComposing: true }],
    ['by the key code of input methods', { keyCode: 229 }],
    ['by the key Process', { key: 'Process' }],
  ])('%s nothing is heard', (_, change) => {
    expect(hear(press('f', change), where())).toEqual({ command: null, pending: null, swallow: false })
  })
})

describe('in a text field', () => {
  const typing = where({ place: 'text' })
  test('letters are letters', () => {
    expect(hear(press('f'), typing)).toEqual({ command: null, pending: null, swallow: false })
  })
  test('Mod chords and Escape come through', () => {
    expect(commandOf(press('k', { ctrlKey: true }), typing)).toBe('palette.open')
    expect(commandOf(press('Escape'), where({ place: 'text', scopes: ['global', 'dialog'] }))).toBe('dialog.close')
  })
  test('the note line hears its own Enter and Escape, and Mod+Z stays the field’s own', () => {
    const note = where({ place: 'text', scopes: ['global', 'note'] })
    expect([commandOf(press('Enter'), note), commandOf(press('Escape'), note)]).toEqual(['note.send', 'note.leave'])
    expect(hear(press('z', { ctrlKey: true }), note)).toEqual({ command: null, pending: null, swallow: false })
  })
})

describe('the manual', () => {
  test('opens from a field and from over a dialog, where letters are letters', () => {
    expect(commandOf(press('F1'), where({ place: 'text', scopes: ['global', 'note'] }))).toBe('help.manual')
    expect(commandOf(press('F1'), where({ place: 'text', scopes: ['global', 'dialog'] }))).toBe('help.manual')
    expect(commandOf(press('f'), inScopes('global', 'dialog'))).toBeNull()
  })

  test('once open hears its own letters and nothing that leads elsewhere by letters', () => {
    const open = inScopes('global', 'manual')
    expect([commandOf(press('j'), open), commandOf(press('F1'), open)]).toEqual(['manual.next', 'help.manual'])
    expect([commandOf(press('?'), open), hear(press('g'), open).pending]).toEqual([null, null])
    expect(commandOf(press('k', { ctrlKey: true }), open)).toBe('palette.open')
  })
})

describe('on a control', () => {
  const onButton = where({ place: 'control', scopes: ['global', 'reason'] })
  test('Enter and Space belong to the button', () => {
    expect(hear(press('Enter'), onButton).swallow).toBe(false)
    expect(hear(press(' ', { code: 'Space' }), onButton).swallow).toBe(false)
  })
  test('letters still decide', () => {
    expect(commandOf(press('f'), where({ place: 'control' }))).toBe('comment.approve')
  })
  test('a select keeps its letters and arrows', () => {
    const onSelect = where({ place: 'choice' })
    expect([hear(press('f'), onSelect).swallow, hear(press('ArrowDown'), onSelect).swallow]).toEqual([false, false])
  })
})

describe('right after the window came back', () => {
  const back = where({ regainedAtMs: 9_900 })
  test('no decision is taken, and the key does nothing else either', () => {
    expect(hear(press('f'), back)).toEqual({ command: null, pending: null, swallow: true })
  })
  test('walking is possible', () => {
    expect(commandOf(press('j'), back)).toBe('queue.next')
  })
  test('a moment later everything is as always', () => {
    expect(commandOf(press('f'), where({ regainedAtMs: 9_850 }))).toBe('comment.approve')
  })
})

describe('a sequence', () => {
  const g: Pending = { chords: ['G'], atMs: 9_500 }
  test('waits after its first key', () => {
    expect(hear(press('g'), where())).toEqual({
      command: null,
      pending: { chords: ['G'], atMs: 10_000 },
      swallow: true,
    })
  })
  test('goes where the second key says', () => {
    expect(hear(press('e'), where({ pending: g }))).toEqual({ command: 'go.escalated', pending: null, swallow: true })
  })
  test('swallows a second key that leads nowhere: G D never deletes', () => {
    expect(hear(press('d'), where({ pending: g }))).toEqual({ command: null, pending: null, swallow: true })
  })
  test('is forgotten after a second', () => {
    expect(commandOf(press('f'), where({ pending: { chords: ['G'], atMs: 8_999 } }))).toBe('comment.approve')
  })
  test('survives a mere Shift and the repeating of its own first key', () => {
    expect(hear(press('Shift'), where({ pending: g })).pending).toEqual(g)
    expect(hear(press('g', { repeat: true }), where({ pending: g })).pending).toEqual(g)
  })
})

describe('after D', () => {
  const choosing = inScopes('global', 'reason')
  test('digits choose, D and Enter take the suggestion, Escape leaves', () => {
    expect([
      commandOf(press('3'), choosing),
      commandOf(press('d'), choosing),
      commandOf(press('Enter'), choosing),
      commandOf(press('0'), choosing),
      commandOf(press('Escape'), choosing),
    ]).toEqual(['reason.3', 'reason.suggested', 'reason.suggested', 'reason.all', 'reason.leave'])
  })
  test('F does not approve by accident', () => {
    expect(commandOf(press('f'), choosing)).toBeNull()
  })
  test('the number pad and a French top row are digits too', () => {
    expect(commandOf(press('4', { code: 'Numpad4' }), choosing)).toBe('reason.4')
    expect(commandOf(press('&', { code: 'Digit1' }), choosing)).toBe('reason.1')
  })
})

test('over a dialog only Escape and Mod chords reach the desk', () => {
  const dialog = inScopes('global', 'dialog')
  expect([
    commandOf(press('Escape'), dialog),
    commandOf(press('i', { ctrlKey: true }), dialog),
    commandOf(press('?'), dialog),
    commandOf(press('f'), dialog),
    hear(press('g'), dialog).pending,
  ]).toEqual(['dialog.close', 'import.open', null, null, null])
})

describe('in the view of the rules', () => {
  const rules = inScopes('global', 'rules')
  test('letters are its own, and none decides a post', () => {
    expect([commandOf(press('j'), rules), commandOf(press('a'), rules), commandOf(press('r'), rules)]).toEqual([
      'rules.next',
      'rules.automatic',
      'rules.rollBack',
    ])
    expect([commandOf(press('d'), rules), commandOf(press('e'), rules), commandOf(press('l'), rules)]).toEqual([
      null,
      null,
      null,
    ])
  })
  test('a field keeps its letters; Mod+Enter and Escape come through', () => {
    const typing = where({ scopes: ['global', 'rules'], place: 'text' })
    expect([commandOf(press('p'), typing), commandOf(press('Delete'), typing)]).toEqual([null, null])
    expect([commandOf(press('Enter', { ctrlKey: true }), typing), commandOf(press('Escape'), typing)]).toEqual([
      'rules.publish',
      'rules.back',
    ])
  })
})

describe('in the look back', () => {
  const looking = inScopes('global', 'backtest')
  test('digits choose its lists, letters lead to its parts, and Escape leaves it', () => {
    const keys = ['1', '2', '3', '4', '5', 'j', 'k', 'PageDown', 'PageUp', 'w', 'x', 'b', 'Escape']
    expect(keys.map(key => commandOf(press(key), looking))).toEqual([
      'backtest.newlyCaught',
      'backtest.noLongerCaught',
      'backtest.wronglyCaught',
      'backtest.missed',
      'backtest.caught',
      'backtest.next',
      'backtest.previous',
      'backtest.nextPage',
      'backtest.previousPage',
      'backtest.words',
      'backtest.except',
      'backtest.start',
      'backtest.leave',
    ])
  })
  test('the other panels, publishing and taking back are heard as in the rules', () => {
    const keys = ['f', 'y', 't', 'v', 'n', 'z', 'h', 'p']
    expect(keys.map(key => commandOf(press(key), looking))).toEqual([
      'rules.form',
      'rules.yaml',
      'rules.try',
      'rules.versions',
      'rules.add',
      'rules.undo',
      'rules.shadow',
      'rules.publish',
    ])
  })
  test('what takes rules away or puts versions in force is not', () => {
    const keys = ['Delete', 'r', 'a', 'o', 'i', 'Enter']
    expect(keys.map(key => hear(press(key), looking))).toEqual(
      keys.map(() => ({ command: null, pending: null, swallow: false })),
    )
  })
  test('a list that names keys as its own hears them by itself, and only those', () => {
    const inList = where({ scopes: ['global', 'backtest'], ownChords: ['J', 'X', 'PageDown'] })
    expect(['j', 'x', 'PageDown'].map(key => hear(press(key), inList).swallow)).toEqual([false, false, false])
    expect([commandOf(press('3'), inList), commandOf(press('w'), inList)]).toEqual([
      'backtest.wronglyCaught',
      'backtest.words',
    ])
  })
  test('its keys are heard nowhere else', () => {
    expect([
      commandOf(press('w'), inScopes('global', 'rules')),
      commandOf(press('1'), inScopes('global', 'rules')),
    ]).toEqual([null, null])
  })
})

/** What a layout reports for a key of this place: the character it prints, and with Shift. */
type Layout = Readonly<Record<string, readonly [string, string]>>

const layouts = {
  QWERTZ: {
    KeyF: ['f', 'F'],
    KeyD: ['d', 'D'],
    KeyY: ['z', 'Z'],
    KeyZ: ['y', 'Y'],
    KeyG: ['g', 'G'],
    KeyS: ['s', 'S'],
    Digit3: ['3', '§'],
    Digit7: ['7', '/'],
    Minus: ['ß', '?'],
    Period: ['.', ':'],
    Quote: ['ä', 'Ä'],
    BracketRight: ['+', '*'],
  },
  AZERTY: {
    KeyF: ['f', 'F'],
    KeyD: ['d', 'D'],
    KeyW: ['z', 'Z'],
    KeyQ: ['a', 'A'],
    KeyA: ['q', 'Q'],
    KeyZ: ['w', 'W'],
    KeyG: ['g', 'G'],
    KeyS: ['s', 'S'],
    Digit3: ['"', '3'],
    KeyM: [',', '?'],
    Comma: [';', '.'],
    Quote: ['ù', '%'],
    Equal: ['=', '+'],
  },
  Cyrillic: {
    KeyF: ['а', 'А'],
    KeyD: ['в', 'В'],
    KeyZ: ['я', 'Я'],
    KeyG: ['п', 'П'],
    KeyS: ['ы', 'Ы'],
    Digit3: ['3', '№'],
    Digit7: ['7', '?'],
    Slash: ['.', ','],
    Quote: ['э', 'Э'],
  },
} as const satisfies Record<string, Layout>

const on =
  (layout: Layout) =>
  (code: string, change: Partial<KeyPress> = {}): KeyPress =>
    press(layout[code]?.[change.shiftKey === true ? 1 : 0] ?? code, { code, ...change })

describe('on a German keyboard', () => {
  const key = on(layouts.QWERTZ)
  test('the default keys are where they are printed', () => {
    const presses = [
      key('KeyF'),
      key('KeyD', { shiftKey: true }),
      key('KeyY'),
      key('KeyY', { ctrlKey: true }),
      key('Minus', { shiftKey: true }),
      key('Period'),
      key('BracketRight', { ctrlKey: true }),
    ]
    expect(presses.map(each => commandOf(each))).toEqual([
      'comment.approve',
      'comment.deleteSuggested',
      'history.undo',
      'history.undo',
      'help.keys',
      'queue.refresh',
      'text.larger',
    ])
    expect(commandOf(key('KeyZ'))).toBeNull()
    expect(commandOf(key('Digit3'), inScopes('global', 'reason'))).toBe('reason.3')
  })

  test('own keys can be umlauts, ß, and letters that other layouts have elsewhere', () => {
    const own = keymapWith('freigabe', {
      'comment.approve': ['Ä'],
      'comment.later': ['ß'],
      'comment.escalate': ['Y'],
      'queue.refresh': ['§'],
    })
    const heard = [key('Quote'), key('Minus'), key('KeyZ'), key('Digit3', { shiftKey: true })]
    expect(heard.map(each => commandOf(each, where({ keymap: own })))).toEqual([
      'comment.approve',
      'comment.later',
      'comment.escalate',
      'queue.refresh',
    ])
    expect(commandOf(key('KeyF'), where({ keymap: own }))).toBeNull()
  })
})

describe('on a French keyboard', () => {
  const key = on(layouts.AZERTY)
  test('letters are where they are printed, digits with and without Shift', () => {
    const reason = inScopes('global', 'reason')
    expect([commandOf(key('KeyF')), commandOf(key('KeyW')), commandOf(key('KeyW', { ctrlKey: true }))]).toEqual([
      'comment.approve',
      'history.undo',
      'history.undo',
    ])
    expect([commandOf(key('Digit3'), reason), commandOf(key('Digit3', { shiftKey: true }), reason)]).toEqual([
      'reason.3',
      'reason.3',
    ])
    expect([commandOf(key('KeyM', { shiftKey: true })), commandOf(key('Comma', { shiftKey: true }))]).toEqual([
      'help.keys',
      'queue.refresh',
    ])
    expect(commandOf(key('Equal', { ctrlKey: true, shiftKey: true }))).toBe('text.larger')
  })

  test('the keys of WordPress and own ones are where they are printed', () => {
    const own = keymapWith('wordpress', { 'comment.escalate': ['Ù'], 'panes.toggle': ['Q'], 'author.open': [] })
    const heard = [key('KeyQ'), key('KeyS'), key('Quote'), key('KeyA')]
    expect(heard.map(each => commandOf(each, where({ keymap: own })))).toEqual([
      'comment.approve',
      'comment.deleteSpam',
      'comment.escalate',
      'panes.toggle',
    ])
  })
})

describe('on a Cyrillic keyboard', () => {
  const key = on(layouts.Cyrillic)
  test('keys go by their place, and sequences too', () => {
    const g = hear(key('KeyG'), where()).pending
    expect([
      commandOf(key('KeyF')),
      commandOf(key('KeyD', { shiftKey: true })),
      commandOf(key('KeyZ', { ctrlKey: true })),
      commandOf(key('Digit7', { shiftKey: true })),
      commandOf(key('Slash')),
      commandOf(key('KeyS'), where({ pending: g })),
    ]).toEqual([
      'comment.approve',
      'comment.deleteSuggested',
      'history.undo',
      'help.keys',
      'queue.refresh',
      'go.settings',
    ])
  })

  test('own keys go by their place, and letters without a Latin place by themselves', () => {
    const own = keymapWith('coral', { 'comment.approve': ['Э'], 'comment.later': ['S'], 'sweep.open': [] })
    const heard = [key('Quote'), key('KeyS'), key('KeyZ'), key('KeyF')]
    expect(heard.map(each => commandOf(each, where({ keymap: own })))).toEqual([
      'comment.approve',
      'comment.later',
      'panes.toggle',
      null,
    ])
  })
})

describe('own keys', () => {
  test('in the note hear what they were given, and nothing that is typed', () => {
    const own = keymapWith('freigabe', { 'note.send': ['Mod+Enter'] })
    const note = where({ keymap: own, scopes: ['global', 'note'], place: 'text' })
    expect([commandOf(press('Enter'), note), commandOf(press('Enter', { ctrlKey: true }), note)]).toEqual([
      null,
      'note.send',
    ])
  })
  test('are not heard while a key is being changed', () => {
    expect(hear(press('k', { ctrlKey: true }), inScopes())).toEqual({ command: null, pending: null, swallow: false })
  })
})
