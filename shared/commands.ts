import { normaliseBinding } from './keys.ts'

// Every command there is, once. The keymap, the menu, the palette, the help sheet, the tooltips and docs/keys.md are drawn from here;
// the titles stand in `shared/strings` under the same id.

/**
 * Where a command is heard. "reason" is the moment after D, "note" the one-line note, "dialog" a panel over the desk, "rules" the
 * view of the rules, "backtest" its look back, which has letters of its own and only some of those of the rules.
 */
export type Scope = 'global' | 'queue' | 'reason' | 'note' | 'dialog' | 'rules' | 'backtest'
export type CommandGroup = 'decide' | 'move' | 'look' | 'go' | 'rules' | 'backtest' | 'desk'
export type MenuName = 'desk' | 'post' | 'go' | 'rules' | 'view' | 'help'

export type Command = Readonly<{
  keys: readonly string[]
  scope: Scope
  /** Another scope that hears its keys. */
  also?: Scope
  group: CommandGroup
  menu: MenuName | null
  /** May fire again while the key is held. */
  repeats?: true
  /** Changes the record, so it never fires on the key press that only brought the window back. */
  decides?: true
  /** Planned, its key is kept free, and it is shown nowhere yet. */
  planned?: true
}>

const define = <const T extends Record<string, Command>>(table: T) => table

export const commands = define({
  'comment.approve': { keys: ['F'], scope: 'queue', group: 'decide', menu: 'post', decides: true },
  'comment.delete': { keys: ['D'], scope: 'queue', group: 'decide', menu: 'post', decides: true },
  'comment.deleteSuggested': { keys: ['Shift+D'], scope: 'queue', group: 'decide', menu: 'post', decides: true },
  'comment.escalate': { keys: ['E'], scope: 'queue', group: 'decide', menu: 'post', decides: true },
  'comment.later': { keys: ['L'], scope: 'queue', group: 'decide', menu: 'post', decides: true },

  'reason.suggested': { keys: ['D', 'Enter'], scope: 'reason', group: 'decide', menu: null, decides: true },
  'reason.1': { keys: ['1'], scope: 'reason', group: 'decide', menu: null, decides: true },
  'reason.2': { keys: ['2'], scope: 'reason', group: 'decide', menu: null, decides: true },
  'reason.3': { keys: ['3'], scope: 'reason', group: 'decide', menu: null, decides: true },
  'reason.4': { keys: ['4'], scope: 'reason', group: 'decide', menu: null, decides: true },
  'reason.5': { keys: ['5'], scope: 'reason', group: 'decide', menu: null, decides: true },
  'reason.6': { keys: ['6'], scope: 'reason', group: 'decide', menu: null, decides: true },
  'reason.7': { keys: ['7'], scope: 'reason', group: 'decide', menu: null, decides: true },
  'reason.8': { keys: ['8'], scope: 'reason', group: 'decide', menu: null, decides: true },
  'reason.9': { keys: ['9'], scope: 'reason', group: 'decide', menu: null, decides: true },
  'reason.all': { keys: ['0'], scope: 'reason', group: 'decide', menu: null },
  'reason.leave': { keys: ['Escape'], scope: 'reason', group: 'decide', menu: null },

  'note.send': { keys: ['Enter'], scope: 'note', group: 'decide', menu: null, decides: true },
  'note.leave': { keys: ['Escape'], scope: 'note', group: 'decide', menu: null },

  'history.undo': { keys: ['Z', 'Mod+Z'], scope: 'queue', group: 'decide', menu: 'post', decides: true },
  'history.redo': { keys: ['Mod+Shift+Z', 'Mod+Y'], scope: 'queue', group: 'decide', menu: 'post', decides: true },

  'queue.next': { keys: ['J', 'ArrowDown'], scope: 'queue', group: 'move', menu: 'go', repeats: true },
  'queue.previous': { keys: ['K', 'ArrowUp'], scope: 'queue', group: 'move', menu: 'go', repeats: true },
  'queue.first': { keys: ['Home'], scope: 'queue', group: 'move', menu: null },
  'queue.refresh': { keys: ['.'], scope: 'queue', group: 'move', menu: 'go' },
  'filter.open': { keys: ['Shift+F'], scope: 'queue', group: 'move', menu: 'go' },
  'filter.removeLast': { keys: ['Backspace'], scope: 'queue', group: 'move', menu: null },
  'filter.clear': { keys: ['Shift+Backspace'], scope: 'queue', group: 'move', menu: null },
  'list.order': { keys: ['Shift+O'], scope: 'queue', group: 'move', menu: null },
  'list.back': { keys: ['Escape'], scope: 'queue', group: 'move', menu: null },
  'saved.open': { keys: ['Shift+S'], scope: 'queue', group: 'move', menu: 'go' },

  'comment.context': { keys: ['C'], scope: 'queue', group: 'look', menu: 'view' },
  'article.open': { keys: ['O'], scope: 'queue', group: 'look', menu: 'post' },
  'author.open': { keys: ['U'], scope: 'queue', group: 'look', menu: 'view', planned: true },
  'author.note': { keys: ['M'], scope: 'queue', group: 'decide', menu: 'post', planned: true },
  'similar.open': { keys: ['R'], scope: 'queue', group: 'look', menu: 'view', planned: true },
  'selection.toggle': { keys: ['X'], scope: 'queue', group: 'move', menu: null, planned: true },
  'selection.range': { keys: ['Shift+X'], scope: 'queue', group: 'move', menu: null, planned: true },
  'selection.all': { keys: ['Mod+A'], scope: 'queue', group: 'move', menu: null, planned: true },
  'sweep.open': { keys: ['S'], scope: 'queue', group: 'go', menu: 'go', planned: true },
  'hit.next': { keys: ['H'], scope: 'queue', group: 'look', menu: 'view', repeats: true },
  'hit.previous': { keys: ['Shift+H'], scope: 'queue', group: 'look', menu: 'view', repeats: true },
  'hit.falseAlarm': { keys: ['N'], scope: 'queue', group: 'decide', menu: 'post', decides: true },
  'risk.explain': { keys: ['I'], scope: 'queue', group: 'look', menu: 'view' },
  'case.start': { keys: ['W'], scope: 'queue', group: 'decide', menu: 'post', planned: true },
  'search.open': { keys: ['/'], scope: 'global', group: 'go', menu: 'go' },

  'go.incoming': { keys: ['G I'], scope: 'global', group: 'go', menu: 'go' },
  'go.flagged': { keys: ['G F'], scope: 'global', group: 'go', menu: 'go' },
  'go.reported': { keys: ['G R'], scope: 'global', group: 'go', menu: 'go', planned: true },
  'go.escalated': { keys: ['G E'], scope: 'global', group: 'go', menu: 'go' },
  'go.complaints': { keys: ['G B'], scope: 'global', group: 'go', menu: 'go', planned: true },
  'go.later': { keys: ['G L'], scope: 'global', group: 'go', menu: 'go' },
  'go.decided': { keys: ['G H'], scope: 'global', group: 'go', menu: 'go' },
  'go.cases': { keys: ['G A'], scope: 'global', group: 'go', menu: 'go', planned: true },
  'go.saved1': { keys: ['G 1'], scope: 'global', group: 'go', menu: null },
  'go.saved2': { keys: ['G 2'], scope: 'global', group: 'go', menu: null },
  'go.saved3': { keys: ['G 3'], scope: 'global', group: 'go', menu: null },
  'go.saved4': { keys: ['G 4'], scope: 'global', group: 'go', menu: null },
  'go.saved5': { keys: ['G 5'], scope: 'global', group: 'go', menu: null },
  'go.saved6': { keys: ['G 6'], scope: 'global', group: 'go', menu: null },
  'go.saved7': { keys: ['G 7'], scope: 'global', group: 'go', menu: null },
  'go.saved8': { keys: ['G 8'], scope: 'global', group: 'go', menu: null },
  'go.saved9': { keys: ['G 9'], scope: 'global', group: 'go', menu: null },
  'go.rules': { keys: ['G U'], scope: 'global', group: 'go', menu: 'go' },
  'go.statistics': { keys: ['G T'], scope: 'global', group: 'go', menu: 'go', planned: true },

  'rules.open': { keys: ['Enter'], scope: 'rules', group: 'rules', menu: 'rules' },
  'rules.next': { keys: ['J', 'ArrowDown'], scope: 'rules', group: 'rules', menu: null, repeats: true },
  'rules.previous': { keys: ['K', 'ArrowUp'], scope: 'rules', group: 'rules', menu: null, repeats: true },
  'rules.back': { keys: ['Escape'], scope: 'rules', group: 'rules', menu: null },
  'rules.add': { keys: ['N'], scope: 'rules', also: 'backtest', group: 'rules', menu: 'rules' },
  'rules.remove': { keys: ['Delete'], scope: 'rules', group: 'rules', menu: 'rules' },
  'rules.undo': { keys: ['Z'], scope: 'rules', also: 'backtest', group: 'rules', menu: 'rules' },
  'rules.form': { keys: ['F'], scope: 'rules', also: 'backtest', group: 'rules', menu: 'rules' },
  'rules.yaml': { keys: ['Y'], scope: 'rules', also: 'backtest', group: 'rules', menu: 'rules' },
  'rules.try': { keys: ['T'], scope: 'rules', also: 'backtest', group: 'rules', menu: 'rules' },
  'rules.backtest': { keys: ['B'], scope: 'rules', group: 'rules', menu: 'rules' },
  'rules.versions': { keys: ['V'], scope: 'rules', also: 'backtest', group: 'rules', menu: 'rules' },
  'rules.compare': { keys: ['C'], scope: 'rules', group: 'rules', menu: null },
  'rules.rollBack': { keys: ['R'], scope: 'rules', group: 'rules', menu: 'rules', decides: true },
  'rules.publish': { keys: ['P', 'Mod+Enter'], scope: 'rules', also: 'backtest', group: 'rules', menu: 'rules' },
  'rules.shadow': { keys: ['H'], scope: 'rules', also: 'backtest', group: 'rules', menu: 'rules', decides: true },
  'rules.automatic': { keys: ['A'], scope: 'rules', group: 'rules', menu: 'rules', decides: true },
  'rules.switch': { keys: ['O'], scope: 'rules', group: 'rules', menu: 'rules', decides: true },
  'rules.import': { keys: ['I'], scope: 'rules', group: 'rules', menu: 'rules' },
  'rules.export': { keys: ['X'], scope: 'rules', group: 'rules', menu: 'rules' },
  'rules.discard': { keys: [], scope: 'rules', group: 'rules', menu: 'rules' },

  'backtest.start': { keys: ['B'], scope: 'backtest', group: 'backtest', menu: null },
  'backtest.leave': { keys: ['Escape'], scope: 'backtest', group: 'backtest', menu: null },
  'backtest.newlyCaught': { keys: ['1'], scope: 'backtest', group: 'backtest', menu: null },
  'backtest.noLongerCaught': { keys: ['2'], scope: 'backtest', group: 'backtest', menu: null },
  'backtest.wronglyCaught': { keys: ['3'], scope: 'backtest', group: 'backtest', menu: null },
  'backtest.missed': { keys: ['4'], scope: 'backtest', group: 'backtest', menu: null },
  'backtest.caught': { keys: ['5'], scope: 'backtest', group: 'backtest', menu: null },
  'backtest.next': { keys: ['J', 'ArrowDown'], scope: 'backtest', group: 'backtest', menu: null, repeats: true },
  'backtest.previous': { keys: ['K', 'ArrowUp'], scope: 'backtest', group: 'backtest', menu: null, repeats: true },
  'backtest.nextPage': { keys: ['PageDown'], scope: 'backtest', group: 'backtest', menu: null, repeats: true },
  'backtest.previousPage': { keys: ['PageUp'], scope: 'backtest', group: 'backtest', menu: null, repeats: true },
  'backtest.words': { keys: ['W'], scope: 'backtest', group: 'backtest', menu: null },
  'backtest.except': { keys: ['X'], scope: 'backtest', group: 'backtest', menu: null },

  'palette.open': { keys: ['Mod+K'], scope: 'global', group: 'desk', menu: 'help' },
  'help.keys': { keys: ['?'], scope: 'global', group: 'desk', menu: 'help' },
  'import.open': { keys: ['Mod+I'], scope: 'global', group: 'desk', menu: 'desk' },
  'demo.load': { keys: [], scope: 'global', group: 'desk', menu: 'desk' },
  'moderator.change': { keys: [], scope: 'global', group: 'desk', menu: 'desk' },
  'theme.next': { keys: ['Mod+Shift+L'], scope: 'global', group: 'desk', menu: 'view' },
  'language.next': { keys: [], scope: 'global', group: 'desk', menu: 'view' },
  'dialog.close': { keys: ['Escape'], scope: 'dialog', group: 'desk', menu: null },
  'window.close': { keys: ['Mod+Q'], scope: 'global', group: 'desk', menu: 'desk' },
})

export type CommandId = keyof typeof commands
/** The part of the table that exists today. */
export type BuiltCommandId = {
  [Id in CommandId]: (typeof commands)[Id] extends { planned: true } ? never : Id
}[CommandId]

/** All rows in the table's order, with their ids. */
export const allCommands: ReadonlyArray<readonly [CommandId, Command]> = Object.entries(commands) as Array<
  [CommandId, Command]
>

/** The rows a person can meet. */
export const builtCommands: ReadonlyArray<readonly [BuiltCommandId, Command]> = allCommands.filter(
  (row): row is readonly [BuiltCommandId, Command] => row[1].planned === undefined,
)

/** Scopes that can hear the same key press. A key may be reused only across two rows. */
const heardTogether: ReadonlyArray<ReadonlySet<Scope>> = [
  new Set(['global', 'queue']),
  new Set(['global', 'reason']),
  new Set(['global', 'note']),
  new Set(['global', 'dialog']),
  new Set(['global', 'rules']),
  new Set(['global', 'backtest']),
]

/** Every scope that hears a command's keys. */
export const scopesHearing = ({ scope, also }: Command): readonly Scope[] =>
  also === undefined ? [scope] : [scope, also]

const meet = (some: readonly Scope[], others: readonly Scope[]): boolean =>
  heardTogether.some(row => some.some(scope => row.has(scope)) && others.some(scope => row.has(scope)))

/** Sentences for every two commands heard on one key, or on keys that start alike; empty when the table is sound. */
export function findConflicts(table: Readonly<Record<string, Command>>): string[] {
  const bound = Object.entries(table).flatMap(([id, command]) =>
    command.keys.map(key => ({ id, scopes: scopesHearing(command), key: normaliseBinding(key) })),
  )
  return bound.flatMap((a, index) =>
    bound.slice(index + 1).flatMap(b => {
      if (!meet(a.scopes, b.scopes)) return []
      if (a.key === b.key) return [`${a.key} is both ${a.id} and ${b.id}`]
      if (a.key.startsWith(`${b.key} `) || b.key.startsWith(`${a.key} `))
        return [`${a.key} (${a.id}) and ${b.key} (${b.id}) start alike`]
      return []
    }),
  )
}
