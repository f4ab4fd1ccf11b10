import type { CommandId } from '../../shared/commands.ts'
import type { Desk } from '../app/desk.ts'
import { currentStatement, mark, meant, postpone, receive, save, saveAgain, shownPage } from '../app/statements.ts'
import type { StatementForm, StatementsTab } from '../app/statements-state.ts'
import type { Runnable, Situation } from './runnable.ts'

// What the commands of the statements of reasons do, and when they cannot.

type StatementsCommand = Extract<CommandId, `statements.${string}` | 'go.statements'>

const here = ({ ui }: Situation) => (ui.atDesk && ui.view === 'statements' ? true : ('onlyInStatements' as const))
const onSome = (now: Situation) => (here(now) === true ? now.hasStatement || 'noStatement' : 'onlyInStatements')

const show = (tab: StatementsTab): Runnable => ({
  can: here,
  run: desk => {
    void desk.answers.refresh('statement.counts')
    desk.atOnce(() => desk.store.step({ type: 'statements.tab', tab }))
  },
})

const move = (by: 1 | -1): Runnable => ({
  can: here,
  run: desk => {
    const { tab, index } = desk.store.get().statements
    const count =
      tab === 'exports' ? (desk.answers.peek('statement.exports')?.length ?? 0) : (shownPage(desk)?.rows.length ?? 0)
    if (count === 0) return
    const to = Math.min(count - 1, Math.max(0, Math.min(index, count - 1) + by))
    desk.atOnce(() => desk.store.step({ type: 'statements.moved', to }))
  },
})

const open = (form: StatementForm, isMeant: (desk: Desk) => boolean = () => true): Runnable => ({
  can: onSome,
  run: desk => {
    if (isMeant(desk)) desk.atOnce(() => desk.store.step({ type: 'statements.form', form }))
  },
})

const turn = (forward: boolean): Runnable => ({
  can: here,
  run: desk => {
    const next = shownPage(desk)?.next ?? null
    if (forward && next === null) return
    desk.atOnce(() => desk.store.step({ type: 'statements.page', next: forward ? next : null }))
  },
})

function toggle(desk: Desk): void {
  const current = currentStatement(desk)
  if (current === null) return
  const on = !desk.store.get().statements.picked.has(current.id)
  desk.store.step({ type: 'statements.picked', ids: [current.id], on })
}

function toggleAll(desk: Desk): void {
  const ids = (shownPage(desk)?.rows ?? []).map(({ id }) => id)
  const { picked } = desk.store.get().statements
  desk.store.step({ type: 'statements.picked', ids, on: !ids.every(id => picked.has(id)) })
}

function again(desk: Desk): void {
  const { index } = desk.store.get().statements
  const exports = desk.answers.peek('statement.exports') ?? []
  const one = exports[Math.min(index, exports.length - 1)]
  if (one !== undefined) void saveAgain(desk, one.id)
}

export const runStatements: Readonly<Record<StatementsCommand, Runnable>> = {
  'go.statements': {
    can: ({ ui }) => ui.atDesk || 'noDesk',
    run: desk => {
      void desk.rules.keep()
      void desk.answers.refreshStatements()
      desk.atOnce(() => desk.store.step({ type: 'view.changed', view: 'statements' }))
    },
  },
  'statements.due': show('due'),
  'statements.postponed': show('postponed'),
  'statements.exempt': show('exempt'),
  'statements.handedOver': show('handedOver'),
  'statements.exports': show('exports'),
  'statements.next': move(1),
  'statements.previous': move(-1),
  'statements.nextPage': turn(true),
  'statements.previousPage': turn(false),
  'statements.toggle': { can: onSome, run: toggle },
  'statements.all': { can: onSome, run: toggleAll },
  'statements.edit': open('edit', desk => desk.store.get().statements.picked.size === 0),
  'statements.later': { can: onSome, run: desk => void postpone(desk) },
  'statements.notNeeded': open('exempt'),
  'statements.needed': {
    can: onSome,
    run: desk => void (meant(desk).length > 0 && mark(desk, 'required', '', null)),
  },
  'statements.byHand': open('byHand'),
  'statements.merge': { can: here, run: desk => void save(desk, 'merge') },
  'statements.letters': { can: here, run: desk => void save(desk, 'letters') },
  'statements.database': { can: here, run: desk => void save(desk, 'database') },
  'statements.receipt': { can: here, run: desk => void receive(desk) },
  'statements.again': {
    can: now => (here(now) === true ? now.ui.statements.tab === 'exports' || 'onlyInExports' : 'onlyInStatements'),
    run: again,
  },
  'statements.refresh': { can: here, run: desk => void desk.answers.refreshStatements() },
  'statements.leave': { can: here, run: desk => desk.store.step({ type: 'statements.form', form: null }) },
  'statements.back': {
    can: here,
    run: desk => {
      const { picked } = desk.store.get().statements
      desk.atOnce(() =>
        desk.store.step(
          picked.size > 0
            ? { type: 'statements.picked', ids: [...picked], on: false }
            : { type: 'view.changed', view: 'queue' },
        ),
      )
    },
  },
}
