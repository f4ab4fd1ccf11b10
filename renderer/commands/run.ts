import type { CommandId } from '../../shared/commands.ts'
import { type CommentView, type ListName, type Reason, ShownQueue } from '../../shared/domain.ts'
import { isWholeQueue, type ListSelection } from '../../shared/selection.ts'
import { decide, redo, undo } from '../app/decide.ts'
import { goTo, openQueue, openSelection, refreshList, type Desk } from '../app/desk.ts'
import { markHit, walkHits } from '../app/hits.ts'
import { sendLine } from '../app/waiting.ts'
import { currentRow, currentView, type BlockedKey, type Dialog, type Mode, type UiState } from '../app/state.ts'
import { ask } from './ask.ts'
import { runBacktest } from './run-backtest.ts'
import { runManual } from './run-manual.ts'
import { runLists } from './run-lists.ts'
import { isForMany, manyReason, runMany } from './run-many.ts'
import { runPanels } from './run-panels.ts'
import { onQueue, runRules } from './run-rules.ts'
import { runSweep } from './run-sweep.ts'
import { runCases } from './run-cases.ts'
import { runStatements } from './run-statements.ts'
import { runStatistics } from './run-statistics.ts'
import { runSettings } from './run-settings.ts'
import type { Runnable, Situation } from './runnable.ts'

// What each command does, and when it cannot. Keys, buttons, palette, help and menu all come through here.

const always = () => true as const
const atDesk = ({ ui }: Situation) => ui.atDesk || ('noDesk' as const)
const atQueue = ({ ui }: Situation) => onQueue(ui) || ('noDesk' as const)
const onPost = (now: Situation) => (!onQueue(now.ui) ? 'noDesk' : currentView(now.ui) === null ? 'noPost' : true)

/** On the post, or with many picked or a group open: what decides needs no single post then. */
const onPosts = (now: Situation) => (onQueue(now.ui) && isForMany(now.ui) ? (true as const) : onPost(now))

/** Walking does not wait for the post to be complete. */
const onRow = ({ ui }: Situation) => (!onQueue(ui) ? 'noDesk' : currentRow(ui) === null ? 'noPost' : true)

const setMode = (desk: Desk, mode: Mode) => desk.atOnce(() => desk.store.step({ type: 'mode.changed', mode }))
const reading: Mode = { kind: 'reading' }

const suggestedReason = (ui: UiState) =>
  isForMany(ui) ? manyReason(ui) : (currentView(ui)?.suggestion?.reason ?? null)

const hasSuggestion = (now: Situation) => {
  const free = onPosts(now)
  if (free !== true) return free
  return suggestedReason(now.ui) !== null || (isForMany(now.ui) ? 'noCommonSuggestion' : 'noSuggestion')
}

const deleteSuggested = (desk: Desk) => decide(desk, 'delete', suggestedReason(desk.store.get()), '')

const onHit = (now: Situation) => {
  const free = onPost(now)
  return free === true ? currentView(now.ui)!.hits.length > 0 || ('noHit' as const) : free
}

/** From another view back to the queue as it was left, when it is the one that is asked for. */
const go = (queue: ListName): Runnable => ({
  can: atDesk,
  run: desk => {
    const { view, list } = desk.store.get()
    void desk.rules.keep()
    if (view !== 'queue') desk.atOnce(() => desk.store.step({ type: 'view.changed', view: 'queue' }))
    const isThere = isWholeQueue(list.selection) && list.selection.where === queue
    if (view === 'queue' || !isThere) void openQueue(desk, queue)
  },
})

const reasonOn = (digit: number, reasons: readonly Reason[]) => reasons.find(reason => reason.digit === digit)

const digit = (place: number): Runnable => ({
  can: now => {
    const free = onPosts(now)
    return free === true ? reasonOn(place, now.reasons) !== undefined || 'noReasonOnDigit' : free
  },
  run: desk => {
    const reason = reasonOn(place, desk.answers.peek('reason.list') ?? [])
    if (reason !== undefined) decide(desk, 'delete', reason.code, '')
  },
})

/** "Werbung, Spam" of the shipped reasons. */
const SPAM = 'N21'
const mayPutAside = (now: Situation) => {
  const free = onPosts(now)
  const view = currentView(now.ui)
  if (isForMany(now.ui)) return free
  if (free !== true || view === null) return free
  if (view.queue === 'opinion') return 'notInOpinion'
  if (view.queue === 'later') return 'alreadySo'
  return view.status === 'pending' || view.status === 'escalated' || 'onlyWaitingLater'
}

const mayAnswer = (now: Situation) => {
  const free = onPost(now)
  if (free !== true) return free
  if (isForMany(now.ui) || currentView(now.ui)?.queue !== 'escalated') return 'onlyEscalated'
  return now.isSenior || 'seniorOnly'
}

/** Z after an opinion would take back the last decision, which is another post's. */
const mayTurn = (now: Situation) => {
  const free = atQueue(now)
  return free === true && now.ui.list.selection.where === 'opinion' ? 'notInOpinion' : free
}

/** And nothing is open against it that an approval would answer. */
const isApproved = (view: CommentView | null): boolean =>
  view?.status === 'approved' && view.openNotices + view.openComplaints === 0

const inLine = ({ ui: { mode } }: Situation) => mode.kind === 'note' || mode.kind === 'time' || 'onlyInNote'

/** What is typed into a form is not thrown away by a key of another one. */
const mayTakeIn = ({ ui, hasModerator }: Situation) =>
  !ui.atDesk || isForm(ui.dialog) ? ('noDesk' as const) : hasModerator || ('nameFirst' as const)

const isForm = (dialog: Dialog | null) => dialog?.kind === 'notice' || dialog?.kind === 'complaint'

/** A form about the post on the screen, or, from elsewhere, about one that is named in it. */
const openForm = (kind: 'notice' | 'complaint') => (desk: Desk) => {
  const state = desk.store.get()
  const commentId = onQueue(state) ? (currentRow(state)?.id ?? null) : null
  desk.store.step({ type: 'dialog.changed', dialog: { kind, commentId } })
}

const inMode = (kind: Mode['kind'], why: BlockedKey) => (now: Situation) => now.ui.mode.kind === kind || why

export const run: Readonly<Record<CommandId, Runnable>> = {
  'comment.approve': {
    can: now => {
      const free = onPosts(now)
      return free === true && !isForMany(now.ui) && isApproved(currentView(now.ui)) ? 'alreadySo' : free
    },
    run: desk => decide(desk, 'approve', null, ''),
  },
  'comment.delete': { can: onPosts, run: desk => setMode(desk, { kind: 'reason', listOpen: false }) },
  'comment.deleteSuggested': { can: hasSuggestion, run: deleteSuggested },
  'comment.deleteSpam': {
    can: now => {
      const free = onPosts(now)
      return free === true ? now.reasons.some(reason => reason.code === SPAM) || 'noReasonOnDigit' : free
    },
    run: desk => decide(desk, 'delete', SPAM, ''),
  },
  'comment.escalate': {
    can: onPosts,
    run: desk => {
      const reason = suggestedReason(desk.store.get())
      setMode(desk, { kind: 'note', action: 'escalate', reason, text: '', problem: null })
    },
  },
  'comment.later': {
    can: mayPutAside,
    run: desk => decide(desk, 'later', null, ''),
  },
  'comment.laterUntil': {
    can: mayPutAside,
    run: desk => setMode(desk, { kind: 'time', text: '', problem: null }),
  },
  'comment.answer': {
    can: mayAnswer,
    run: desk => setMode(desk, { kind: 'note', action: 'answer', reason: null, text: '', problem: null }),
  },

  'reason.suggested': { can: hasSuggestion, run: deleteSuggested },
  'reason.1': digit(1),
  'reason.2': digit(2),
  'reason.3': digit(3),
  'reason.4': digit(4),
  'reason.5': digit(5),
  'reason.6': digit(6),
  'reason.7': digit(7),
  'reason.8': digit(8),
  'reason.9': digit(9),
  'reason.all': { can: onPosts, run: desk => setMode(desk, { kind: 'reason', listOpen: true }) },
  'reason.leave': { can: inMode('reason', 'onlyAfterD'), run: desk => setMode(desk, reading) },

  'note.send': {
    can: inLine,
    run: sendLine,
  },
  'note.leave': { can: inLine, run: desk => setMode(desk, reading) },

  'history.undo': {
    can: now => (mayTurn(now) === true ? now.canUndo || 'nothingToUndo' : mayTurn(now)),
    run: desk => void undo(desk),
  },
  'history.redo': {
    can: now => (mayTurn(now) === true ? now.canRedo || 'nothingToRedo' : mayTurn(now)),
    run: desk => void redo(desk),
  },

  'queue.next': { can: onRow, run: desk => goTo(desk, desk.store.get().list.index + 1) },
  'queue.previous': { can: onRow, run: desk => goTo(desk, desk.store.get().list.index - 1) },
  'queue.first': { can: onRow, run: desk => goTo(desk, 0) },
  'queue.mine': {
    can: now => (atQueue(now) === true ? now.ui.list.selection.where === 'escalated' || 'onlyEscalated' : 'noDesk'),
    run: desk => {
      const { selection } = desk.store.get().list
      const mine = selection.filter.mine === null ? true : null
      void openSelection(desk, { ...selection, filter: { ...selection.filter, mine } })
    },
  },
  'queue.refresh': { can: atQueue, run: desk => void refreshList(desk) },

  'comment.reveal': {
    can: now => (onPost(now) === true ? now.settings.calm || 'notCalm' : onPost(now)),
    run: desk => {
      const state = desk.store.get()
      const id = currentView(state)?.id ?? null
      desk.atOnce(() => desk.store.step({ type: 'post.revealed', id: state.revealed === id ? null : id }))
    },
  },
  'panes.toggle': { can: atQueue, run: desk => desk.atOnce(() => desk.store.step({ type: 'panes.toggled' })) },
  'article.open': {
    can: now => {
      const free = onPost(now)
      return free === true ? currentView(now.ui)?.article.url != null || 'noLink' : free
    },
    run: desk => {
      const view = currentView(desk.store.get())
      if (view !== null) void ask(desk, 'article.open', { commentId: view.id })
    },
  },

  'hit.next': { can: onHit, run: desk => walkHits(desk, 1) },
  'hit.previous': { can: onHit, run: desk => walkHits(desk, -1) },
  'hit.falseAlarm': { can: onHit, run: desk => void markHit(desk) },
  'risk.explain': {
    can: now => {
      const free = onPost(now)
      return free === true ? currentView(now.ui)?.riskParts != null || 'noRisk' : free
    },
    run: desk => desk.store.step({ type: 'risk.toggled' }),
  },

  'go.nextQueue': {
    can: atQueue,
    run: desk => {
      const all: ReadonlyArray<ListSelection['where']> = ShownQueue.options
      const next = ShownQueue.options[(all.indexOf(desk.store.get().list.selection.where) + 1) % all.length]
      void openQueue(desk, next ?? 'incoming')
    },
  },
  'go.incoming': go('incoming'),
  'go.flagged': go('flagged'),
  'go.reported': go('reported'),
  'go.escalated': go('escalated'),
  'go.complaints': go('complaints'),
  'go.later': go('later'),
  'go.decided': go('decided'),
  'go.opinion': go('opinion'),

  ...runLists,
  ...runMany,
  ...runPanels,
  ...runRules,
  ...runBacktest,
  ...runSweep,
  ...runCases,
  ...runStatements,
  ...runStatistics,
  ...runSettings,
  ...runManual,

  'palette.open': {
    can: always,
    run: desk => desk.store.step({ type: 'dialog.changed', dialog: { kind: 'palette' } }),
  },
  'help.keys': { can: always, run: desk => desk.store.step({ type: 'dialog.changed', dialog: { kind: 'help' } }) },
  'import.open': {
    can: now => now.hasModerator || 'nameFirst',
    run: desk => desk.store.step({ type: 'dialog.changed', dialog: { kind: 'import', probe: null } }),
  },
  'demo.load': {
    can: now => now.hasModerator || 'nameFirst',
    run: desk => void ask(desk, 'demo.load', {}),
  },
  'moderator.change': {
    can: atDesk,
    run: desk => desk.store.step({ type: 'dialog.changed', dialog: { kind: 'moderator' } }),
  },
  'dialog.close': {
    can: ({ ui }) => ui.dialog !== null || (ui.mode.kind === 'reason' && ui.mode.listOpen) || 'onlyInDialog',
    run: desk => {
      const { dialog } = desk.store.get()
      if (dialog === null) setMode(desk, { kind: 'reason', listOpen: false })
      else desk.store.step({ type: 'dialog.changed', dialog: null })
    },
  },
  'notice.open': { can: mayTakeIn, run: openForm('notice') },
  'complaint.open': { can: mayTakeIn, run: openForm('complaint') },
  'window.close': { can: always, run: desk => void ask(desk, 'window.close', {}) },
}
