import { normaliseBinding } from './keys.ts'

// Every command there is, once. The keymap, the menu, the palette, the help sheet, the tooltips and docs/keys.md are drawn from here;
// the titles stand in `shared/strings` under the same id.

/**
 * Where a command is heard. "reason" is the moment after D, "note" the one-line note, "dialog" a panel over the desk, "rules" the view of
 * the rules, "backtest" its look back, which has letters of its own and only some of those of the rules. "similar" is the posts like one
 * post, "picked" the queue while rows of it are picked, "narrowed" results of a search and queues with a filter: what is heard only then
 * keeps Escape free for all else. "thread", "author" and
 * "shift" are the panels beside the post; while one is open nothing is decided. "sanction" is the form in the author's
 * panel, "cases" the view of the cases, "case" a form over one of them, "statements" the view of the statements of reasons, "statement" a form over
 * one of them, "settings" the view of the settings, "manual" the open manual, over whatever was on the screen.
 */
export type Scope =
  | 'global'
  | 'queue'
  | 'reason'
  | 'note'
  | 'dialog'
  | 'rules'
  | 'backtest'
  | 'similar'
  | 'picked'
  | 'narrowed'
  | 'sweep'
  | 'statistics'
  | 'cases'
  | 'case'
  | 'statements'
  | 'statement'
  | 'thread'
  | 'author'
  | 'sanction'
  | 'shift'
  | 'settings'
  | 'manual'
export type CommandGroup =
  | 'decide'
  | 'move'
  | 'many'
  | 'look'
  | 'go'
  | 'panel'
  | 'author'
  | 'rules'
  | 'backtest'
  | 'sweep'
  | 'statistics'
  | 'cases'
  | 'statements'
  | 'desk'
  | 'settings'
  | 'manual'
export type MenuName = 'desk' | 'post' | 'go' | 'rules' | 'view' | 'help'

export type Command = Readonly<{
  keys: readonly string[]
  scope: Scope
  /** Other scopes that hear its keys. */
  also?: Scope | readonly Scope[]
  group: CommandGroup
  menu: MenuName | null
  /** May fire again while the key is held. */
  repeats?: true
  /** Changes the record, so it never fires on the key press that only brought the window back. */
  decides?: true
}>

const define = <const T extends Record<string, Command>>(table: T) => table

export const commands = define({
  'comment.approve': { keys: ['F'], scope: 'queue', also: 'similar', group: 'decide', menu: 'post', decides: true },
  'comment.delete': { keys: ['D'], scope: 'queue', also: 'similar', group: 'decide', menu: 'post', decides: true },
  'comment.deleteSuggested': {
    keys: ['Shift+D'],
    scope: 'queue',
    also: 'similar',
    group: 'decide',
    menu: 'post',
    decides: true,
  },
  'comment.deleteSpam': { keys: [], scope: 'queue', also: 'similar', group: 'decide', menu: 'post', decides: true },
  'comment.escalate': { keys: ['E'], scope: 'queue', also: 'similar', group: 'decide', menu: 'post', decides: true },
  'comment.later': { keys: ['L'], scope: 'queue', also: 'similar', group: 'decide', menu: 'post', decides: true },
  'comment.laterUntil': { keys: ['Shift+L'], scope: 'queue', group: 'decide', menu: 'post', decides: true },
  'comment.answer': { keys: ['A'], scope: 'queue', group: 'decide', menu: 'post', decides: true },

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

  'history.undo': {
    keys: ['Z', 'Mod+Z'],
    scope: 'queue',
    also: ['author', 'shift'],
    group: 'decide',
    menu: 'post',
    decides: true,
  },
  'history.redo': {
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    scope: 'queue',
    also: ['author', 'shift'],
    group: 'decide',
    menu: 'post',
    decides: true,
  },
  'history.open': { keys: ['Shift+Z'], scope: 'queue', also: 'shift', group: 'look', menu: 'view' },
  'history.turnTo': { keys: ['Enter'], scope: 'shift', group: 'panel', menu: null, decides: true },
  'history.show': { keys: ['O'], scope: 'shift', group: 'panel', menu: null },

  'queue.next': { keys: ['J', 'ArrowDown'], scope: 'queue', group: 'move', menu: 'go', repeats: true },
  'queue.previous': { keys: ['K', 'ArrowUp'], scope: 'queue', group: 'move', menu: 'go', repeats: true },
  'queue.first': { keys: ['Home'], scope: 'queue', group: 'move', menu: null },
  'queue.refresh': { keys: ['.'], scope: 'queue', group: 'move', menu: 'go' },
  'filter.open': { keys: ['Shift+F'], scope: 'queue', group: 'move', menu: 'go' },
  'filter.removeLast': { keys: ['Backspace'], scope: 'queue', group: 'move', menu: null },
  'filter.clear': { keys: ['Shift+Backspace'], scope: 'queue', group: 'move', menu: null },
  'list.order': { keys: ['Shift+O'], scope: 'queue', group: 'move', menu: null },
  'list.back': { keys: ['Escape'], scope: 'narrowed', group: 'move', menu: null },
  'saved.open': { keys: ['Shift+S'], scope: 'queue', group: 'move', menu: 'go' },
  'queue.mine': { keys: ['Shift+M'], scope: 'queue', group: 'move', menu: 'go' },

  'comment.context': { keys: ['C'], scope: 'queue', also: ['thread', 'author'], group: 'look', menu: 'view' },
  'article.open': { keys: ['O'], scope: 'queue', also: 'thread', group: 'look', menu: 'post' },
  'author.open': { keys: ['U'], scope: 'queue', also: ['author', 'thread'], group: 'look', menu: 'view' },
  'author.note': { keys: ['M'], scope: 'queue', also: 'author', group: 'decide', menu: 'post' },
  'comment.reveal': { keys: ['V'], scope: 'queue', group: 'look', menu: 'view' },
  'panes.toggle': { keys: [], scope: 'queue', group: 'look', menu: 'view' },
  'sweep.open': { keys: ['S'], scope: 'queue', group: 'go', menu: 'go' },
  'similar.open': { keys: ['R'], scope: 'queue', group: 'look', menu: 'view' },
  'similar.wave': { keys: ['Shift+R'], scope: 'queue', group: 'look', menu: 'view' },
  'selection.toggle': { keys: ['X'], scope: 'queue', group: 'many', menu: null },
  'selection.range': { keys: ['Shift+X'], scope: 'queue', group: 'many', menu: null },
  'selection.all': { keys: ['Mod+A'], scope: 'queue', group: 'many', menu: null },
  'selection.clear': { keys: ['Escape'], scope: 'picked', group: 'many', menu: null },
  'batch.cancel': { keys: ['Mod+.'], scope: 'queue', also: 'similar', group: 'many', menu: 'post' },

  'similar.next': { keys: ['J', 'ArrowDown'], scope: 'similar', group: 'many', menu: null, repeats: true },
  'similar.previous': { keys: ['K', 'ArrowUp'], scope: 'similar', group: 'many', menu: null, repeats: true },
  'similar.toggle': { keys: ['X'], scope: 'similar', group: 'many', menu: null },
  'similar.all': { keys: ['Mod+A'], scope: 'similar', group: 'many', menu: null },
  'similar.rule': { keys: ['R'], scope: 'similar', group: 'many', menu: null },
  'similar.close': { keys: ['Escape'], scope: 'similar', group: 'many', menu: null },

  'hit.next': { keys: ['H'], scope: 'queue', group: 'look', menu: 'view', repeats: true },
  'hit.previous': { keys: ['Shift+H'], scope: 'queue', group: 'look', menu: 'view', repeats: true },
  'hit.falseAlarm': { keys: ['N'], scope: 'queue', group: 'decide', menu: 'post', decides: true },
  'risk.explain': { keys: ['I'], scope: 'queue', group: 'look', menu: 'view' },
  'case.start': { keys: ['W'], scope: 'queue', group: 'decide', menu: 'post' },
  'search.open': { keys: ['/'], scope: 'global', group: 'go', menu: 'go' },

  'go.incoming': { keys: ['G I'], scope: 'global', group: 'go', menu: 'go' },
  'go.flagged': { keys: ['G F'], scope: 'global', group: 'go', menu: 'go' },
  'go.reported': { keys: ['G R'], scope: 'global', group: 'go', menu: 'go' },
  'go.escalated': { keys: ['G E'], scope: 'global', group: 'go', menu: 'go' },
  'go.complaints': { keys: ['G B'], scope: 'global', group: 'go', menu: 'go' },
  'go.later': { keys: ['G L'], scope: 'global', group: 'go', menu: 'go' },
  'go.decided': { keys: ['G H'], scope: 'global', group: 'go', menu: 'go' },
  'go.nextQueue': { keys: [], scope: 'queue', group: 'go', menu: 'go' },
  'go.opinion': { keys: ['G Z'], scope: 'global', group: 'go', menu: 'go' },
  'go.cases': { keys: ['G A'], scope: 'global', group: 'go', menu: 'go' },
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
  'go.statements': { keys: ['G G'], scope: 'global', group: 'go', menu: 'go' },
  'go.statistics': { keys: ['G T'], scope: 'global', group: 'go', menu: 'go' },

  'panel.next': {
    keys: ['J', 'ArrowDown'],
    scope: 'thread',
    also: ['author', 'shift'],
    group: 'panel',
    menu: null,
    repeats: true,
  },
  'panel.previous': {
    keys: ['K', 'ArrowUp'],
    scope: 'thread',
    also: ['author', 'shift'],
    group: 'panel',
    menu: null,
    repeats: true,
  },
  'panel.first': { keys: ['Home'], scope: 'thread', also: ['author', 'shift'], group: 'panel', menu: null },
  'panel.show': { keys: ['Enter'], scope: 'thread', also: 'author', group: 'panel', menu: null },
  'panel.close': { keys: ['Escape'], scope: 'thread', also: ['author', 'shift'], group: 'panel', menu: null },
  'thread.unfold': { keys: ['ArrowRight'], scope: 'thread', group: 'panel', menu: null },
  'thread.parent': { keys: ['ArrowLeft'], scope: 'thread', group: 'panel', menu: null },

  'author.propose': { keys: ['V'], scope: 'author', group: 'author', menu: null },
  'author.warn': { keys: ['W'], scope: 'author', group: 'author', menu: null },
  'author.premoderate': { keys: ['P'], scope: 'author', group: 'author', menu: null },
  'author.suspend': { keys: ['S'], scope: 'author', group: 'author', menu: null },
  'author.ban': { keys: ['B'], scope: 'author', group: 'author', menu: null },
  'author.lift': { keys: ['L'], scope: 'author', group: 'author', menu: null, decides: true },
  'sanction.leave': { keys: ['Escape'], scope: 'sanction', group: 'author', menu: null },
  'go.settings': { keys: ['G S'], scope: 'global', group: 'go', menu: 'desk' },
  'go.keymap': { keys: ['G K'], scope: 'global', group: 'go', menu: 'help' },

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

  'sweep.next': { keys: ['J', 'ArrowRight'], scope: 'sweep', group: 'sweep', menu: null, repeats: true },
  'sweep.previous': { keys: ['K', 'ArrowLeft'], scope: 'sweep', group: 'sweep', menu: null, repeats: true },
  'sweep.down': { keys: ['ArrowDown'], scope: 'sweep', group: 'sweep', menu: null, repeats: true },
  'sweep.up': { keys: ['ArrowUp'], scope: 'sweep', group: 'sweep', menu: null, repeats: true },
  'sweep.except': { keys: ['X', 'Space'], scope: 'sweep', group: 'sweep', menu: null },
  'sweep.approve': { keys: ['Enter'], scope: 'sweep', group: 'sweep', menu: null, decides: true },
  'sweep.undo': { keys: ['Z', 'Mod+Z'], scope: 'sweep', group: 'sweep', menu: null, decides: true },
  'sweep.leave': { keys: ['Escape'], scope: 'sweep', group: 'sweep', menu: null },
  'statistics.today': { keys: ['1'], scope: 'statistics', group: 'statistics', menu: null },
  'statistics.shift': { keys: ['2'], scope: 'statistics', group: 'statistics', menu: null },
  'statistics.week': { keys: ['3'], scope: 'statistics', group: 'statistics', menu: null },
  'statistics.month': { keys: ['4'], scope: 'statistics', group: 'statistics', menu: null },
  'statistics.tables': { keys: ['T'], scope: 'statistics', group: 'statistics', menu: null },
  'statistics.refresh': { keys: ['.'], scope: 'statistics', group: 'statistics', menu: null },
  'statistics.export': { keys: ['X'], scope: 'statistics', group: 'statistics', menu: null },
  'statistics.print': { keys: ['P', 'Mod+P'], scope: 'statistics', group: 'statistics', menu: null },
  'statistics.back': { keys: ['Escape'], scope: 'statistics', group: 'statistics', menu: null },

  'cases.open': { keys: ['1'], scope: 'cases', group: 'cases', menu: null },
  'cases.closed': { keys: ['2'], scope: 'cases', group: 'cases', menu: null },
  'cases.next': { keys: ['J', 'ArrowDown'], scope: 'cases', group: 'cases', menu: null, repeats: true },
  'cases.previous': { keys: ['K', 'ArrowUp'], scope: 'cases', group: 'cases', menu: null, repeats: true },
  'cases.assistant': { keys: ['A'], scope: 'cases', group: 'cases', menu: null },
  'cases.article18': { keys: ['I'], scope: 'cases', group: 'cases', menu: null },
  'cases.paper': { keys: ['R'], scope: 'cases', group: 'cases', menu: null },
  'cases.letterhead': { keys: ['Shift+R'], scope: 'cases', group: 'cases', menu: null },
  'cases.title': { keys: ['B'], scope: 'cases', group: 'cases', menu: null },
  'cases.party': { keys: ['P'], scope: 'cases', group: 'cases', menu: null },
  'cases.task': { keys: ['T'], scope: 'cases', group: 'cases', menu: null },
  'cases.taskDone': { keys: ['D'], scope: 'cases', group: 'cases', menu: null, decides: true },
  'cases.note': { keys: ['N'], scope: 'cases', group: 'cases', menu: null },
  'cases.damage': { keys: ['M'], scope: 'cases', group: 'cases', menu: null },
  'cases.handOver': { keys: ['H'], scope: 'cases', group: 'cases', menu: null },
  'cases.export': { keys: ['E'], scope: 'cases', group: 'cases', menu: null, decides: true },
  'cases.exportRedacted': { keys: ['Shift+E'], scope: 'cases', group: 'cases', menu: null, decides: true },
  'cases.secure': { keys: ['S'], scope: 'cases', group: 'cases', menu: null, decides: true },
  'cases.check': { keys: ['V'], scope: 'cases', group: 'cases', menu: null },
  'cases.close': { keys: ['X'], scope: 'cases', group: 'cases', menu: null },
  'cases.leave': { keys: ['Escape'], scope: 'case', group: 'cases', menu: null },
  'cases.back': { keys: ['Escape'], scope: 'cases', group: 'cases', menu: null },
  'statements.due': { keys: ['1'], scope: 'statements', group: 'statements', menu: null },
  'statements.postponed': { keys: ['2'], scope: 'statements', group: 'statements', menu: null },
  'statements.exempt': { keys: ['3'], scope: 'statements', group: 'statements', menu: null },
  'statements.handedOver': { keys: ['4'], scope: 'statements', group: 'statements', menu: null },
  'statements.exports': { keys: ['5'], scope: 'statements', group: 'statements', menu: null },
  'statements.next': { keys: ['J', 'ArrowDown'], scope: 'statements', group: 'statements', menu: null, repeats: true },
  'statements.previous': {
    keys: ['K', 'ArrowUp'],
    scope: 'statements',
    group: 'statements',
    menu: null,
    repeats: true,
  },
  'statements.nextPage': { keys: ['PageDown'], scope: 'statements', group: 'statements', menu: null },
  'statements.previousPage': { keys: ['PageUp'], scope: 'statements', group: 'statements', menu: null },
  'statements.toggle': { keys: ['X'], scope: 'statements', group: 'statements', menu: null },
  'statements.all': { keys: ['Mod+A'], scope: 'statements', group: 'statements', menu: null },
  'statements.edit': { keys: ['E'], scope: 'statements', group: 'statements', menu: null },
  'statements.later': { keys: ['L'], scope: 'statements', group: 'statements', menu: null, decides: true },
  'statements.notNeeded': { keys: ['N'], scope: 'statements', group: 'statements', menu: null },
  'statements.needed': { keys: ['R'], scope: 'statements', group: 'statements', menu: null, decides: true },
  'statements.byHand': { keys: ['H'], scope: 'statements', group: 'statements', menu: null },
  'statements.merge': { keys: ['S'], scope: 'statements', group: 'statements', menu: null, decides: true },
  'statements.letters': { keys: ['B'], scope: 'statements', group: 'statements', menu: null, decides: true },
  'statements.database': { keys: ['D'], scope: 'statements', group: 'statements', menu: null, decides: true },
  'statements.receipt': { keys: ['A'], scope: 'statements', group: 'statements', menu: null },
  'statements.again': { keys: ['W'], scope: 'statements', group: 'statements', menu: null },
  'statements.refresh': { keys: ['.'], scope: 'statements', group: 'statements', menu: null },
  'statements.leave': { keys: ['Escape'], scope: 'statement', group: 'statements', menu: null },
  'statements.back': { keys: ['Escape'], scope: 'statements', group: 'statements', menu: null },

  'help.manual': { keys: ['F1'], scope: 'global', also: 'manual', group: 'manual', menu: 'help' },
  'manual.next': { keys: ['J', 'ArrowDown'], scope: 'manual', group: 'manual', menu: null, repeats: true },
  'manual.previous': { keys: ['K', 'ArrowUp'], scope: 'manual', group: 'manual', menu: null, repeats: true },
  'manual.find': { keys: ['F'], scope: 'manual', group: 'manual', menu: null },
  'manual.print': { keys: ['P', 'Mod+P'], scope: 'manual', group: 'manual', menu: null },
  'manual.close': { keys: ['Escape'], scope: 'manual', group: 'manual', menu: null },
  'palette.open': { keys: ['Mod+K'], scope: 'global', group: 'desk', menu: 'help' },
  'help.keys': { keys: ['?'], scope: 'global', group: 'desk', menu: 'help' },
  'help.print': { keys: [], scope: 'global', group: 'desk', menu: 'help' },
  'keymap.export': { keys: [], scope: 'global', group: 'desk', menu: null },
  'keymap.import': { keys: [], scope: 'global', group: 'desk', menu: null },
  'keymap.reset': { keys: [], scope: 'global', group: 'desk', menu: null },
  'settings.back': { keys: ['Escape'], scope: 'settings', group: 'desk', menu: null },
  'notice.open': { keys: ['Shift+N'], scope: 'global', group: 'desk', menu: 'post' },
  'complaint.open': { keys: ['Shift+C'], scope: 'global', group: 'desk', menu: 'post' },
  'import.open': { keys: ['Mod+I'], scope: 'global', group: 'desk', menu: 'desk' },
  'demo.load': { keys: [], scope: 'global', group: 'desk', menu: 'desk' },
  'moderator.change': { keys: [], scope: 'global', group: 'desk', menu: 'desk' },
  'theme.next': { keys: ['Mod+Shift+L'], scope: 'global', group: 'desk', menu: 'view' },
  'text.larger': { keys: ['Mod++', 'Mod+='], scope: 'global', group: 'desk', menu: 'view' },
  'text.smaller': { keys: ['Mod+-'], scope: 'global', group: 'desk', menu: 'view' },
  'text.normal': { keys: ['Mod+0'], scope: 'global', group: 'desk', menu: 'view' },
  'calm.toggle': { keys: [], scope: 'global', group: 'desk', menu: 'view' },
  'language.next': { keys: [], scope: 'global', group: 'desk', menu: 'view' },
  'dialog.close': { keys: ['Escape'], scope: 'dialog', group: 'desk', menu: null },
  'window.close': { keys: ['Mod+Q'], scope: 'global', group: 'desk', menu: 'desk' },
})

export type CommandId = keyof typeof commands

/** The rows of the table, in its order. */
export const allCommands: ReadonlyArray<readonly [CommandId, Command]> = Object.entries(commands) as Array<
  [CommandId, Command]
>

/** Scopes that can hear the same key press. A key may be reused only across two rows. */
const heardTogether: ReadonlyArray<ReadonlySet<Scope>> = [
  new Set(['global', 'queue', 'picked']),
  new Set(['global', 'queue', 'narrowed']),
  new Set(['global', 'reason']),
  new Set(['global', 'note']),
  new Set(['global', 'dialog']),
  new Set(['global', 'rules']),
  new Set(['global', 'backtest']),
  new Set(['global', 'sweep']),
  new Set(['global', 'similar']),
  new Set(['global', 'statistics']),
  new Set(['global', 'cases']),
  new Set(['global', 'case']),
  new Set(['global', 'statements']),
  new Set(['global', 'statement']),
  new Set(['global', 'thread']),
  new Set(['global', 'author']),
  new Set(['global', 'sanction']),
  new Set(['global', 'shift']),
  new Set(['global', 'settings']),
  new Set(['global', 'manual']),
]

/** Every scope that hears a command's keys. */
export const scopesHearing = ({ scope, also }: Command): readonly Scope[] =>
  also === undefined ? [scope] : [scope, also].flat()

const meet = (some: readonly Scope[], others: readonly Scope[]): boolean =>
  heardTogether.some(row => some.some(scope => row.has(scope)) && others.some(scope => row.has(scope)))

/** A command and one of its bindings. */
export type Bound = Readonly<{ command: Command; key: string }>

/** How two bindings get in each other's way: on the same key, on keys that start alike, or not at all. */
export function clash(a: Bound, b: Bound): 'same' | 'alike' | null {
  if (!meet(scopesHearing(a.command), scopesHearing(b.command))) return null
  const [one, other] = [normaliseBinding(a.key), normaliseBinding(b.key)]
  if (one === other) return 'same'
  return one.startsWith(`${other} `) || other.startsWith(`${one} `) ? 'alike' : null
}

/** Sentences for every two commands heard on one key, or on keys that start alike; empty when the table is sound. */
export function findConflicts(table: Readonly<Record<string, Command>>): string[] {
  const bound = Object.entries(table).flatMap(([id, command]) =>
    command.keys.map(key => ({ id, command, key: normaliseBinding(key) })),
  )
  return bound.flatMap((a, index) =>
    bound.slice(index + 1).flatMap(b => {
      switch (clash(a, b)) {
        case 'same':
          return [`${a.key} is both ${a.id} and ${b.id}`]
        case 'alike':
          return [`${a.key} (${a.id}) and ${b.key} (${b.id}) start alike`]
        case null:
          return []
      }
    }),
  )
}
