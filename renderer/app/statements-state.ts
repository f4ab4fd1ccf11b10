import type { OutputOf, shellRequests } from '../../shared/contract.ts'
import type { StatementList } from '../../shared/statement.ts'
import type { Step } from './reduce.ts'

/** A list of statements, or what has left the desk. */
export type StatementsTab = StatementList | 'exports'
export type StatementCursor = Readonly<{ at: string; seq: number }>

/** A line or form over the statement: its text, why none is needed, until when it is put off, how it was handed over. */
export type StatementForm = 'edit' | 'exempt' | 'postpone' | 'byHand'

type Saved = NonNullable<OutputOf<typeof shellRequests, 'statements.save'>>
type Received = NonNullable<OutputOf<typeof shellRequests, 'receipt.read'>>

/** What the view of the statements knows by itself. */
export type StatementsState = Readonly<{
  tab: StatementsTab
  /** Where each page before this one began; the last is where this one does. */
  pages: readonly (StatementCursor | null)[]
  index: number
  /** Statements that the next order goes to; without any it goes to the one on the screen. */
  picked: ReadonlySet<string>
  form: StatementForm | null
  said: Readonly<{ kind: 'saved'; saved: Saved }> | Readonly<{ kind: 'received'; received: Received }> | null
}>

export const initialStatements: StatementsState = {
  tab: 'due',
  pages: [null],
  index: 0,
  picked: new Set(),
  form: null,
  said: null,
}

export type StatementsStep =
  | Readonly<{ type: 'statements.tab'; tab: StatementsTab }>
  | Readonly<{ type: 'statements.page'; next: StatementCursor | null }>
  | Readonly<{ type: 'statements.moved'; to: number }>
  | Readonly<{ type: 'statements.picked'; ids: readonly string[]; on: boolean }>
  | Readonly<{ type: 'statements.form'; form: StatementForm | null }>
  | Readonly<{ type: 'statements.said'; said: NonNullable<StatementsState['said']> }>
  | Readonly<{ type: 'statements.done' }>

/** Whether a step is about the statements. */
export const isStatementsStep = (step: Step): step is StatementsStep => step.type.startsWith('statements.')

/** The view after a step. */
export function reduceStatements(state: StatementsState, step: StatementsStep): StatementsState {
  switch (step.type) {
    case 'statements.tab':
      return { ...initialStatements, tab: step.tab }
    case 'statements.page':
      return {
        ...state,
        pages:
          step.next === null ? state.pages.slice(0, Math.max(1, state.pages.length - 1)) : [...state.pages, step.next],
        index: 0,
        picked: new Set(),
        form: null,
      }
    case 'statements.moved':
      return { ...state, index: step.to, form: null }
    case 'statements.picked': {
      const picked = new Set(state.picked)
      for (const id of step.ids)
        if (step.on) picked.add(id)
        else picked.delete(id)
      return { ...state, picked }
    }
    case 'statements.form':
      return { ...state, form: step.form, said: null }
    case 'statements.said':
      return { ...state, said: step.said, picked: new Set(), form: null, pages: [null] }
    case 'statements.done':
      return { ...state, picked: new Set(), form: null, pages: [null] }
  }
}
