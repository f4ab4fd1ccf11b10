import type { CommandId } from '../../shared/commands.ts'
import type { CaseForm } from '../app/cases-state.ts'
import { checkEvidence, chosenRow, currentCase, doToCase, exportCase, secureAgain, shownRows } from '../app/cases.ts'
import type { Desk } from '../app/desk.ts'
import { currentRow } from '../app/state.ts'
import { onQueue } from './run-rules.ts'
import type { Runnable, Situation } from './runnable.ts'

// What the commands of the cases do, and when they cannot.

type CasesCommand = Extract<CommandId, `cases.${string}` | 'go.cases' | 'case.start'>

const mayEnter = ({ ui, mayOpenCases }: Situation) =>
  ui.atDesk ? mayOpenCases || ('legalOnly' as const) : ('noDesk' as const)
const here = ({ ui }: Situation) => (ui.atDesk && ui.view === 'cases' ? true : ('onlyInCases' as const))
const onCase = (now: Situation) => (here(now) === true ? now.hasCase || 'noCase' : 'onlyInCases')

const show = (status: 'open' | 'closed'): Runnable => ({
  can: here,
  run: desk => desk.atOnce(() => desk.store.step({ type: 'cases.status', status })),
})

const move = (by: 1 | -1): Runnable => ({
  can: here,
  run: desk => {
    const rows = shownRows(desk)
    const now = chosenRow(rows, desk.store.get().cases)
    const next = now === null ? undefined : rows[rows.indexOf(now) + by]
    if (next !== undefined) desk.atOnce(() => desk.store.step({ type: 'cases.chosen', caseId: next.id }))
  },
})

const open = (form: CaseForm): Runnable => ({
  can: onCase,
  run: desk => desk.atOnce(() => desk.store.step({ type: 'cases.form', form })),
})

/** The task that runs out first is the one that was just done. */
function doneNext(desk: Desk): void {
  const left = (currentCase(desk)?.state.tasks ?? []).filter(({ doneAt }) => doneAt === null)
  const next = left.toSorted((a, b) => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'))[0]
  if (next !== undefined) void doToCase(desk, { kind: 'taskDone', taskId: next.id, note: '' })
}

export const runCases: Readonly<Record<CasesCommand, Runnable>> = {
  'case.start': {
    can: now => {
      if (mayEnter(now) !== true) return mayEnter(now)
      return onQueue(now.ui) && currentRow(now.ui) !== null ? true : 'noPost'
    },
    run: desk => desk.store.step({ type: 'dialog.changed', dialog: { kind: 'case' } }),
  },
  'go.cases': {
    can: mayEnter,
    run: desk => {
      void desk.rules.keep()
      desk.atOnce(() => desk.store.step({ type: 'view.changed', view: 'cases' }))
    },
  },
  'cases.open': show('open'),
  'cases.closed': show('closed'),
  'cases.next': move(1),
  'cases.previous': move(-1),
  'cases.assistant': open('assistant'),
  'cases.article18': open('article18'),
  'cases.paper': open('paper'),
  'cases.letterhead': open('letterhead'),
  'cases.title': open('title'),
  'cases.party': open('party'),
  'cases.task': open('task'),
  'cases.taskDone': { can: onCase, run: doneNext },
  'cases.note': open('note'),
  'cases.damage': open('damage'),
  'cases.handOver': open('handOver'),
  'cases.export': { can: onCase, run: desk => void exportCase(desk, 'authority') },
  'cases.exportRedacted': { can: onCase, run: desk => void exportCase(desk, 'redacted') },
  'cases.secure': { can: onCase, run: desk => void secureAgain(desk) },
  'cases.check': { can: onCase, run: desk => void checkEvidence(desk) },
  'cases.close': {
    can: onCase,
    run: desk => {
      const form = currentCase(desk)?.state.status === 'closed' ? 'reopen' : 'close'
      desk.atOnce(() => desk.store.step({ type: 'cases.form', form }))
    },
  },
  'cases.leave': { can: here, run: desk => desk.store.step({ type: 'cases.form', form: null }) },
  'cases.back': {
    can: here,
    run: desk => desk.atOnce(() => desk.store.step({ type: 'view.changed', view: 'queue' })),
  },
}
