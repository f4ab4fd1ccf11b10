import type { BuiltCommandId, CommandGroup, MenuName } from '../commands.ts'
import type { Action, ImportField, ImportNote, ListName, RecordedAction, Status } from '../domain.ts'
import type { ProblemKey, ProblemValues } from '../errors.ts'
import type { Strings } from './de.ts'
import { authorProblemsEn, stepsEn } from './authors-en.ts'
import { figuresIn } from './figures.ts'
import { screenEn } from './screen-en.ts'
import { brokenSettings } from './settings-en.ts'

// All English text of the product, in the shape of `de.ts`.

const { number, counted } = figuresIn('en-GB')
const posts = counted('post', 'posts')
const rows = counted('row', 'rows')

const commands: Record<BuiltCommandId, string> = {
  'comment.approve': 'Approve',
  'comment.delete': 'Delete with a reason …',
  'comment.deleteSuggested': 'Delete with the suggested reason',
  'comment.deleteSpam': 'Delete as advertising, spam',
  'comment.escalate': 'Escalate with a note …',
  'comment.later': 'Put aside for later',
  'comment.laterUntil': 'Put aside until …',
  'comment.answer': 'Answer an escalation …',
  'reason.suggested': 'Suggested reason',
  'reason.1': 'Reason 1',
  'reason.2': 'Reason 2',
  'reason.3': 'Reason 3',
  'reason.4': 'Reason 4',
  'reason.5': 'Reason 5',
  'reason.6': 'Reason 6',
  'reason.7': 'Reason 7',
  'reason.8': 'Reason 8',
  'reason.9': 'Reason 9',
  'reason.all': 'All reasons',
  'reason.leave': 'Do not delete',
  'note.send': 'Send the note',
  'note.leave': 'Drop the note',
  'history.undo': 'Undo',
  'history.redo': 'Redo',
  'queue.next': 'Next post',
  'queue.previous': 'Previous post',
  'queue.first': 'To the top of the list',
  'queue.refresh': 'Take in new posts',
  'queue.mine': 'Only what is escalated to me',
  'comment.context': 'Thread and article',
  'comment.reveal': 'Show or hide the hidden words',
  'panes.toggle': 'Show only the post',
  'article.open': 'Open the article in the browser',
  'history.open': 'Steps of the shift',
  'history.turnTo': 'Back or forth to this step',
  'history.show': 'Show the post of the step',
  'author.open': 'Author’s file',
  'author.note': 'Note on the author …',
  'panel.next': 'Next entry',
  'panel.previous': 'Previous entry',
  'panel.first': 'To the first entry, to the post itself',
  'panel.show': 'Open the marked post',
  'panel.close': 'Back to the post',
  'thread.unfold': 'Show the thread from here',
  'thread.parent': 'To the post that is answered',
  'author.propose': 'Take the proposed sanction …',
  'author.warn': 'Warn …',
  'author.premoderate': 'Pre-moderate …',
  'author.suspend': 'Suspend …',
  'author.ban': 'Ban …',
  'author.lift': 'Lift the gravest sanction',
  'sanction.leave': 'No sanction after all',
  'similar.open': 'Show similar posts',
  'similar.wave': 'Show the wave announced last',
  'selection.toggle': 'Select the post, or let it go',
  'selection.range': 'Select everything up to here',
  'selection.all': 'Select all loaded posts, once more: the whole list',
  'selection.clear': 'Clear the selection',
  'batch.cancel': 'Cancel the running decision about many posts',
  'similar.next': 'Next similar post',
  'similar.previous': 'Previous similar post',
  'similar.toggle': 'Select the similar post, or let it go',
  'similar.all': 'Select all similar posts, or none',
  'similar.rule': 'Make a rule of the phrase they share',
  'similar.close': 'Back to the post',
  'hit.next': 'Next hit in the post',
  'hit.previous': 'Previous hit in the post',
  'hit.falseAlarm': 'Hit is a false alarm, or is not after all',
  'risk.explain': 'Why does the post stand here?',
  'go.incoming': 'Go to Incoming',
  'go.flagged': 'Go to Flagged',
  'go.escalated': 'Go to Escalated',
  'go.later': 'Go to Later',
  'go.decided': 'Go to Decided',
  'go.nextQueue': 'Go to the next queue',
  'go.opinion': 'Go to Second opinion',
  'go.rules': 'Go to the rules',
  'go.statistics': 'Go to the statistics',
  'go.settings': 'Settings',
  'go.keymap': 'Change keys',
  'rules.open': 'Edit the rule',
  'rules.next': 'Next rule',
  'rules.previous': 'Previous rule',
  'rules.back': 'Back one level',
  'rules.add': 'New rule …',
  'rules.remove': 'Take the rule out of the draft',
  'rules.undo': 'Take back the last change to the draft',
  'rules.form': 'To the form',
  'rules.yaml': 'To the YAML text',
  'rules.try': 'Try a text',
  'rules.backtest': 'Backtest on past decisions',
  'rules.versions': 'Compare versions',
  'rules.compare': 'Compare with this version',
  'rules.rollBack': 'Roll back to this version',
  'rules.publish': 'Publish the draft …',
  'rules.shadow': 'Shadow mode on or off',
  'rules.automatic': 'Let the rule act by itself, or not',
  'rules.switch': 'Pack on or off',
  'rules.import': 'Import a pack …',
  'rules.export': 'Export the pack …',
  'rules.discard': 'Discard the draft',
  'backtest.start': 'Start the backtest',
  'backtest.leave': 'Cancel or leave the backtest',
  'backtest.newlyCaught': 'Posts newly hit',
  'backtest.noLongerCaught': 'Posts no longer hit',
  'backtest.wronglyCaught': 'Posts wrongly hit',
  'backtest.missed': 'Posts missed',
  'backtest.caught': 'Posts rightly hit',
  'backtest.next': 'Next post, next word',
  'backtest.previous': 'Previous post, previous word',
  'backtest.nextPage': 'Next page of the list',
  'backtest.previousPage': 'Previous page of the list',
  'backtest.words': 'To the words that were hit',
  'backtest.except': 'Make a hit word an exception',
  'sweep.open': 'Sweep',
  'sweep.next': 'Next',
  'sweep.previous': 'Previous',
  'sweep.down': 'One line down',
  'sweep.up': 'One line up',
  'sweep.except': 'Leave out',
  'sweep.approve': 'Approve the page',
  'sweep.undo': 'Bring the page back',
  'sweep.leave': 'Leave the sweep',
  'statistics.today': 'Statistics of today',
  'statistics.shift': 'Statistics of the shift',
  'statistics.week': 'Statistics of the last 7 days',
  'statistics.month': 'Statistics of the last 30 days',
  'statistics.tables': 'Tables instead of charts',
  'statistics.refresh': 'Count anew',
  'statistics.export': 'Save as a table (CSV) …',
  'statistics.print': 'Print the statistics …',
  'statistics.back': 'Back to the desk',
  'palette.open': 'Commands',
  'help.manual': 'Manual',
  'manual.next': 'Next page of the manual',
  'manual.previous': 'Previous page of the manual',
  'manual.find': 'Search the manual',
  'manual.print': 'Print the page of the manual …',
  'manual.close': 'Close the manual',
  'help.keys': 'All keys',
  'help.print': 'Print the keys …',
  'keymap.export': 'Export the keymap …',
  'keymap.import': 'Import a keymap …',
  'keymap.reset': 'Reset all keys',
  'settings.back': 'Leave the settings',
  'import.open': 'Import comments …',
  'demo.load': 'Load the demo desk',
  'moderator.change': 'Who is moderating? …',
  'theme.next': 'Light, dark, high contrast or as the system',
  'text.larger': 'Larger text',
  'text.smaller': 'Smaller text',
  'text.normal': 'Text in normal size',
  'calm.toggle': 'Calm view on or off',
  'language.next': 'Auf Deutsch umstellen',
  'dialog.close': 'Close',
  'window.close': 'Quit Freigabe',
}

/** The title of a command by its id; an unknown id is its own name. */
const commandName = (id: string | number | undefined): string =>
  (commands as Record<string, string>)[String(id)] ?? String(id)

const groups: Record<CommandGroup, string> = {
  decide: 'Decide',
  move: 'Move',
  many: 'Many at once',
  look: 'Look',
  go: 'Go to',
  panel: 'Beside the post',
  author: 'Author’s file',
  rules: 'Rules',
  backtest: 'Backtest',
  sweep: 'Sweep',
  statistics: 'Statistics',
  settings: 'Settings',
  desk: 'Desk',
  manual: 'Manual',
}

const menus: Record<MenuName, string> = {
  desk: 'Desk',
  post: 'Post',
  go: 'Go',
  rules: 'Rules',
  view: 'View',
  help: 'Help',
}

const queues: Record<ListName, string> = {
  incoming: 'Incoming',
  flagged: 'Flagged',
  escalated: 'Escalated',
  later: 'Later',
  decided: 'Decided',
  opinion: 'Second opinion',
}

const statuses: Record<Status, string> = {
  pending: 'waiting',
  approved: 'approved',
  deleted: 'deleted',
  escalated: 'escalated',
}

const done: Record<Action, string> = {
  approve: 'approved',
  delete: 'deleted',
  escalate: 'escalated',
  later: 'put aside',
  answer: 'answered',
}

const recorded: Record<RecordedAction, string> = { ...done, return: 'back again', undo: 'undone', redo: 'redone' }

const fields: Record<ImportField, string> = {
  externalId: 'Comment number',
  text: 'Text',
  headline: 'Headline of the comment',
  submittedAt: 'Submitted at',
  status: 'Status at the site',
  authorId: 'User number',
  authorName: 'User name',
  authorRegisteredAt: 'User registered at',
  articleId: 'Article number',
  articleTitle: 'Article title',
  articleLead: 'Article lead',
  articleSection: 'Section',
  articleUrl: 'Article address',
  parentId: 'Reply to',
  publishedAt: 'Published at',
  language: 'Language',
}

const problems: Record<ProblemKey, (values: ProblemValues) => string> = {
  unknownRequest: () => 'Freigabe does not know this request. Please restart Freigabe.',
  badInput: () => 'The input does not fit the request. Please try again.',
  internal: v =>
    `Something went wrong; nothing was changed. Please try again. If it returns, number ${v['ref'] ?? '–'} helps IT to find the cause.`,
  commentGone: () => 'This comment is not in the database.',
  commentChanged: v =>
    `Meanwhile this comment was ${v['status'] === undefined ? 'changed' : statuses[v['status'] as Status]}. It is back in front of you; please look again and decide.`,
  commentRevised: () =>
    'The author has edited this comment meanwhile. The new text is in front of you; please read it again and decide.',
  alreadySo: () => 'That is what this comment already is. Please go on with the next one.',
  nothingChanges: () => 'It is so already; nothing has changed.',
  onlyWaitingLater: () => 'Only waiting and escalated comments can be put aside.',
  noModerator: () => 'Nobody is signed in yet. Please enter a name under “Who is moderating?”.',
  moderatorUnknown: () => 'This desk does not know that name. Please enter it under “Who is moderating?”.',
  nameTaken: v => `The name “${v['name']}” exists already. Please choose another one.`,
  reasonMissing: () => 'A deletion needs a reason. Please choose one.',
  reasonUnknown: v => `There is no reason ${v['reason']} in the list.`,
  onlyEscalatedAnswered: () => 'Only escalated comments can be answered. They are in the queue Escalated.',
  answerMissing: () => 'Please answer in one sentence.',
  nobodyAsked: () => 'No person escalated this comment, so nobody waits for an answer. Please decide it.',
  timePast: () => 'That moment has passed. Please name a later one, such as “20m” or “tomorrow 9”.',
  timeTooFar: () => 'That is more than a year away. Please name an earlier moment.',
  timeUnknown: () => 'That is no time. Understood are, for example, “20m”, “2h”, “18:30”, “tomorrow 9” or “Mon 8”.',
  assigneeUnknown: () => 'There is no name of this desk behind the @. Please take one from the list or delete the @.',
  opinionGone: () => 'No second opinion is needed on this comment any more. Carry on with the next one.',
  noteMissing: () => 'Please say in one sentence why you escalate.',
  noteTooShort: v => `This reason needs an explanation of at least ${v['minimum']} characters.`,
  nothingToUndo: () => 'There is nothing left to undo in this shift.',
  nothingToRedo: () => 'There is nothing to redo.',
  ...authorProblemsEn,
  batchRunning: () =>
    'A decision about many posts is still running. Please wait, or cancel it in the line at the bottom.',
  batchUnknown: () => 'This decision about many posts is not running any more.',
  demoPresent: () => 'The demo desk is already loaded.',
  fileGone: v => `The file ${v['file']} is no longer there. Please choose it again.`,
  fileEmpty: v => `The file ${v['file']} is empty. Please check the export and choose another file.`,
  fileHeaderOnly: v => `The file ${v['file']} has only a header line and no comments. Please check the export.`,
  fileBinary: v =>
    `The file ${v['file']} is not a text file. Freigabe reads CSV, NDJSON and JSON; please unpack archives first.`,
  fileUnreadable: v => `The file ${v['file']} cannot be read. Please check its permissions.`,
  fileIsFolder: v => `${v['file']} is a folder. Please choose a file.`,
  filePacked: v => `${v['file']} is a spreadsheet or an archive. Please save it as “CSV UTF-8”, or unpack it first.`,
  fileMarkup: v => `The file ${v['file']} is a web page or XML, not a table. Freigabe reads CSV, NDJSON and JSON.`,
  fileNoColumns: v =>
    `No columns can be found in the file ${v['file']}. Please export it with commas, semicolons or tabs.`,
  fileNotAList: v => `The file ${v['file']} is JSON but not a list of comments. Please check the export.`,
  fileLineTooLong: v =>
    `The first line of the file ${v['file']} is longer than any comment can be. Please check the export.`,
  mappingIncomplete: v =>
    `No column is chosen for “${fields[v['field'] as ImportField] ?? v['field']}” yet. The import needs it.`,
  mappingUnknownColumn: v => `There is no column “${v['column']}” in this file. Please choose another one.`,
  importRunning: () => 'An import is already running. Please wait, or cancel it.',
  importUnknown: () => 'This import no longer exists.',
  noRejects: () => 'No row of this import was rejected.',
  rejectsLost: v =>
    `The file of rejected rows could not be written completely; ${v['lost']} are missing from it. Please check space and permissions and import the file again.`,
  diskFull: () => 'The disk is full. Nothing that was confirmed is lost. Please make room and repeat the last step.',
  databaseNewer: v =>
    `The database comes from a newer Freigabe (level ${v['found']}, here ${v['known']}). Please update Freigabe; the file was not touched.`,
  databaseCorrupt: v =>
    `The database ${v['file']} is damaged. Please stop and call IT: the latest copies (.backup) are in the same folder. The file was not changed.`,
  databaseForeign: v => `${v['file']} is not a Freigabe database. Please check the path; the file was not touched.`,
  databaseReadOnly: v =>
    `Freigabe may not write to the folder ${v['folder']}. Please change its permissions, or name another folder with --user-data-dir.`,
  databaseBusy: v =>
    `The database ${v['file']} is locked by another program. Please close that program and start again.`,
  databaseUnreachable: v => `The database ${v['file']} cannot be opened. Please check folder and permissions.`,
  databaseStopped: () => 'The database no longer answers. Everything confirmed is safe. Please restart Freigabe.',
  dataBroken: v =>
    `The file ${v['file']} that came with Freigabe is faulty in line ${v['line']} (${v['detail']}). Please reinstall.`,
  dataMissing: v => `The file ${v['file']} that came with Freigabe is missing or cannot be read. Please reinstall.`,
  linkRefused: () => 'This article has no safe address (https). It is not opened.',
  seniorOnly: () => 'Only a senior may do that. Who is one stands under “Who is moderating?”.',
  lastSenior: () => 'Somebody must be the senior. Please make another person one first.',
  hitGone: () => 'This hit no longer exists: the rules have changed. The comment is shown anew.',
  packUnknown: v => `There is no rule pack “${v['pack']}” here. Please open the view “Rules” again.`,
  packBroken: v =>
    v['count'] === 1
      ? `The rule pack has a fault in line ${v['line']}. The version in force stays in force.`
      : `The rule pack has ${v['count']} faults, the first in line ${v['line']}. The version in force stays in force.`,
  packNameDiffers: v =>
    `The text belongs to the pack “${v['found']}”, but “${v['pack']}” is being edited. Please make the name in the text agree.`,
  packChanged: v =>
    `The draft began with another version; meanwhile version ${v['inForce']} is in force. Please look at the difference, or publish anyway: then only what the draft says is in force.`,
  draftPresent: v =>
    `The pack “${v['pack']}” has another draft already. Please publish or discard that one first, or replace it by the file.`,
  packUnchanged: () => 'The text says the same as the version in force. There is nothing to publish.',
  packInForce: () => 'This version is already in force.',
  packTooLarge: v => `The file ${v['file']} is larger than 4 MB. Please split it into several packs.`,
  packNotUtf8: v => `The file ${v['file']} is not stored as UTF-8. Please save it as UTF-8 in a text editor.`,
  packNotWritten: v => `The file ${v['file']} cannot be written. Please check the permissions or choose another place.`,
  packDiskFull: v => `The disk is full; ${v['file']} was not written. Please make room or choose another place.`,
  languagesLoading: () =>
    'Telling languages apart is just being loaded; the examples cannot be checked without it. Please publish again in a moment.',
  exampleMissed: v =>
    `The rule “${v['rule']}” does not hit one of its own examples. Please change the rule or the example.`,
  exampleHit: v =>
    `The rule “${v['rule']}” hits an example that should stay harmless. Please add an exception or change the example.`,
  ruleUnknown: v => `There is no rule “${v['rule']}” in this version.`,
  ruleOnlyFlags: v => `The rule “${v['rule']}” suggests nothing, so it cannot act by itself.`,
  backtestRunning: () => 'A backtest is already running. Please wait, or cancel it.',
  backtestUnknown: () => 'This backtest is gone. Please start it again.',
  recheckUnknown: () => 'This re-check is no longer running.',
  settingsBroken: v =>
    `In the settings this could not be read: ${brokenSettings(String(v['keys']), commands)}. The default holds instead; the file as it was lies beside it as settings.json.broken.`,
  keymapTooLarge: v => `The file ${v['file']} is too large for a keymap. Please choose another one.`,
  keymapNotJson: v =>
    `The file ${v['file']} is not valid JSON. Please choose a file that Freigabe exported; nothing was changed.`,
  keymapForeign: v =>
    `The file ${v['file']} is no keymap of Freigabe. Please choose an exported one; nothing was changed.`,
  keymapUnknownCommand: v =>
    `The file ${v['file']} names the command “${v['command']}”, which does not exist here. Please remove that line or update Freigabe; nothing was changed.`,
  keymapBadKey: v =>
    `In the file ${v['file']}, “${commandName(v['command'])}” has the key “${v['key']}”. ${v['why'] === 'unknownKey' ? 'No key has that name.' : v['why'] === 'typing' ? 'Where people type, only one with Ctrl (Mod) works, or one such as Enter.' : 'It is kept for something else.'} Please change it in the file; nothing was taken over.`,
  keymapConflict: v =>
    `In the file ${v['file']}, “${v['key']}” is on “${commandName(v['command'])}” and on “${commandName(v['other'])}”, or one key begins the sequence of the other. Please change one of them; nothing was taken over.`,
  checkerStopped: () => 'Checking in the background has broken off. Please start it again.',
}

const importNotes: Record<ImportNote, string> = {
  windows1252: 'The file is not in UTF-8; it is read as Windows-1252. Please check the umlauts in the samples.',
  damagedUtf8: 'Some characters are damaged; those rows go to the file of rejected rows.',
  doubleEncoded: 'Letters were encoded twice (“fÃ¼r” for “für”). Please export again in UTF-8.',
  noHeader: 'No header found; the columns are numbered.',
}

export const en: Strings = {
  importNotes,
  languageName: 'English',
  number,
  posts,
  rows,
  commands,
  groups,
  menus,
  queues,
  statuses,
  done,
  recorded,
  steps: stepsEn,
  problems,
  fields,
  screen: screenEn,
}
