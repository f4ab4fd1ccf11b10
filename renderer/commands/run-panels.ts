import type { CommandId } from '../../shared/commands.ts'
import type { SanctionKind } from '../../shared/domain.ts'
import { endEntry, openForm, sanctionsIn } from '../app/author-orders.ts'
import { showAgain } from '../app/decide.ts'
import type { Desk } from '../app/desk.ts'
import { firstInPanel, markedIn, movePanel, parentInThread, showThread, toParent } from '../app/panel-moves.ts'
import { markedStep, showMarkedStep, turnToMarked } from '../app/shift-orders.ts'
import { currentView } from '../app/state.ts'
import { onQueue } from './run-rules.ts'
import type { Runnable, Situation } from './runnable.ts'

// The commands of the panels beside the post.

type PanelCommand = Extract<
  CommandId,
  | `panel.${string}`
  | `thread.${string}`
  | `author.${string}`
  | `sanction.${string}`
  | 'comment.context'
  | 'history.open'
  | 'history.turnTo'
  | 'history.show'
>
type Can = Runnable['can']

const all =
  (...conditions: readonly Can[]): Can =>
  now => {
    for (const condition of conditions) {
      const verdict = condition(now)
      if (verdict !== true) return verdict
    }
    return true
  }

/** Thread and file show what was decided, which a second opinion must not know. */
const onPost: Can = ({ ui }) => {
  if (!onQueue(ui)) return 'noDesk'
  if (ui.list.selection.where === 'opinion') return 'notInOpinion'
  return currentView(ui) === null ? 'noPost' : true
}
const inPanel: Can = ({ ui }) => (onQueue(ui) && ui.panel !== null) || 'onlyInPanel'
const inAuthor: Can = ({ author }) => author !== null || 'noAuthor'
const inThread: Can = ({ ui }) => (onQueue(ui) && ui.panel?.kind === 'thread') || 'onlyInPanel'
const inShift: Can = ({ ui }) => (onQueue(ui) && ui.panel?.kind === 'shift') || 'onlyInPanel'
const onEntry: Can = ({ marked }) => marked !== null || 'noEntry'
const mayGive =
  (kind: SanctionKind): Can =>
  ({ author, isSenior }) => {
    if (kind === 'ban' && !isSenior) return 'banSeniorOnly'
    if (author === null || kind === 'warning') return true
    if (sanctionsIn(author, Date.now()).some(entry => entry.kind === kind)) return 'sanctionInForce'
    return kind !== 'suspension' || author.advice.figures.warnedAt !== null || 'warningFirst'
  }

const close = (desk: Desk) => desk.atOnce(() => desk.store.step({ type: 'panel.changed', panel: null }))

const give = (kind: SanctionKind, hours: number | null): Runnable => ({
  can: all(inAuthor, mayGive(kind)),
  run: desk => openForm(desk, kind, hours),
})

const proposalOf = ({ author }: Situation) => author?.advice.proposal ?? null

const showMarked = (desk: Desk) => {
  const id = markedIn(desk)
  const current = currentView(desk.store.get())?.id
  close(desk)
  if (id !== null && id !== current) void showAgain(desk, id)
}

/** Of the author whose file is open, or of the post's. */
const writeNote = (desk: Desk) => {
  const { panel } = desk.store.get()
  const view = currentView(desk.store.get())
  if (view === null) return
  const author =
    panel?.kind === 'author' ? { id: panel.authorId, name: panel.name } : { id: view.author.id, name: view.author.name }
  const mode = { kind: 'note', action: 'author', author, commentId: view.id, text: '', problem: null } as const
  desk.atOnce(() => desk.store.step({ type: 'mode.changed', mode }))
}

export const runPanels: Readonly<Record<PanelCommand, Runnable>> = {
  'comment.context': {
    can: onPost,
    run: desk => {
      const view = currentView(desk.store.get())
      if (desk.store.get().panel?.kind === 'thread') close(desk)
      else if (view !== null) showThread(desk, view.id)
    },
  },
  'author.open': {
    can: onPost,
    run: desk => {
      const view = currentView(desk.store.get())
      if (desk.store.get().panel?.kind === 'author' || view === null) return close(desk)
      const { id: authorId, name } = view.author
      const panel = { kind: 'author', authorId, name, commentId: view.id, marked: view.id, form: null } as const
      desk.atOnce(() => desk.store.step({ type: 'panel.changed', panel }))
    },
  },
  'history.open': {
    can: ({ ui }) => onQueue(ui) || 'noDesk',
    run: desk => {
      if (desk.store.get().panel?.kind === 'shift') return close(desk)
      desk.atOnce(() => desk.store.step({ type: 'panel.changed', panel: { kind: 'shift', marked: null } }))
    },
  },

  'panel.next': { can: inPanel, run: desk => movePanel(desk, 1) },
  'panel.previous': { can: inPanel, run: desk => movePanel(desk, -1) },
  'panel.first': { can: inPanel, run: firstInPanel },
  'panel.show': { can: all(inPanel, onEntry), run: showMarked },
  'panel.close': { can: inPanel, run: close },

  'thread.unfold': {
    can: all(inThread, onEntry),
    run: desk => {
      const id = markedIn(desk)
      if (id !== null) showThread(desk, id)
    },
  },
  'thread.parent': { can: all(inThread, now => now.hasParent || 'noParent'), run: toParent },

  'history.turnTo': { can: all(inShift, onEntry), run: desk => void turnToMarked(desk) },
  'history.show': {
    can: all(inShift, now => now.stepPost !== null || 'noStepPost'),
    run: desk => void showMarkedStep(desk),
  },

  'author.note': { can: onPost, run: writeNote },
  'author.warn': give('warning', null),
  'author.premoderate': give('premoderation', null),
  'author.suspend': give('suspension', 72),
  'author.ban': give('ban', null),
  'author.propose': {
    can: all(
      inAuthor,
      now => proposalOf(now) !== null || 'noProposal',
      now => {
        const proposal = proposalOf(now)
        return proposal === null ? 'noProposal' : mayGive(proposal.kind)(now)
      },
    ),
    run: desk => {
      const { panel } = desk.store.get()
      if (panel?.kind !== 'author') return
      const proposal = desk.answers.peekAsked('author.read', { authorId: panel.authorId })?.advice.proposal ?? null
      if (proposal !== null) openForm(desk, proposal.kind, proposal.hours)
    },
  },
  'author.lift': {
    can: all(inAuthor, ({ author }) => (author !== null && sanctionsIn(author, Date.now()).length > 0) || 'noSanction'),
    run: desk => {
      const { panel } = desk.store.get()
      if (panel?.kind !== 'author') return
      const view = desk.answers.peekAsked('author.read', { authorId: panel.authorId })
      const gravest = view === undefined ? undefined : sanctionsIn(view, Date.now())[0]
      if (gravest !== undefined) void endEntry(desk, gravest.id)
    },
  },
  'sanction.leave': {
    can: ({ ui }) => (ui.panel?.kind === 'author' && ui.panel.form !== null) || 'noAuthor',
    run: desk => desk.atOnce(() => desk.store.step({ type: 'panel.form', form: null })),
  },
}

/** What the commands of the panels look at. */
export function panelSituation(desk: Desk): Pick<Situation, 'author' | 'marked' | 'hasParent' | 'stepPost'> {
  const { panel } = desk.store.get()
  return {
    author:
      panel?.kind === 'author' ? (desk.answers.peekAsked('author.read', { authorId: panel.authorId }) ?? null) : null,
    marked: markedIn(desk),
    hasParent: parentInThread(desk) !== null,
    stepPost: markedStep(desk)?.commentId ?? null,
  }
}
