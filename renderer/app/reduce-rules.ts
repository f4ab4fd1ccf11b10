import { type EditorStep, reduceEditor } from './reduce-editor.ts'
import {
  emptyEditor,
  type Panel,
  type RefusedFile,
  type RulePlace,
  type RulesState,
  type RulesStatus,
  type WaitingFile,
} from './rules-state.ts'

// The view of the rules as values; the requests behind the steps are in rules-desk.ts.

type ForView =
  | Readonly<{ type: 'rules.place'; place: RulePlace }>
  | Readonly<{ type: 'rules.opened'; place: RulePlace; panel: Panel }>
  | Readonly<{ type: 'rules.closed' }>
  | Readonly<{ type: 'rules.refusedFile'; refused: RefusedFile | null }>
  | Readonly<{ type: 'rules.waitingFile'; waiting: WaitingFile | null }>
  | Readonly<{ type: 'rules.status'; what: RulesStatus | null }>

export type RulesStep = ForView | EditorStep

const forView: ReadonlySet<string> = new Set<ForView['type']>([
  'rules.place',
  'rules.opened',
  'rules.closed',
  'rules.refusedFile',
  'rules.waitingFile',
  'rules.status',
])

/** Whether a step is one of this view. */
export const isRulesStep = (step: Readonly<{ type: string }>): step is RulesStep => step.type.startsWith('rules.')

const isForView = (step: RulesStep): step is ForView => forView.has(step.type)

/** The view of the rules after a step. */
export function reduceRules(state: RulesState, step: RulesStep): RulesState {
  if (!isForView(step)) return withEditor(state, step)
  switch (step.type) {
    case 'rules.place':
      return { ...state, place: step.place }
    case 'rules.opened':
      return {
        ...state,
        openings: state.openings + 1,
        place: step.place,
        editor: emptyEditor(step.place, step.panel, state.openings + 1, state.editor),
        refused: null,
        waiting: null,
        status: null,
      }
    case 'rules.closed':
      return { ...state, editor: null }
    case 'rules.refusedFile':
      return { ...state, refused: step.refused }
    case 'rules.waitingFile':
      return { ...state, waiting: step.waiting }
    case 'rules.status':
      return {
        ...state,
        status: step.what === null ? null : { id: (state.status?.id ?? 0) + 1, what: step.what },
      }
  }
}

function withEditor(state: RulesState, step: EditorStep): RulesState {
  const { editor } = state
  if (editor === null || ('ticket' in step && step.ticket !== editor.ticket)) return state
  const next = reduceEditor(editor, step)
  const place = next.ruleId === editor.ruleId ? state.place : { pack: next.pack, ruleId: next.ruleId }
  return next === editor ? state : { ...state, editor: next, place }
}
