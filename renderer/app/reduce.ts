import { assertNever } from '../../shared/errors.ts'
import { withHitMarked } from './hit-focus.ts'
import { withLaneNote } from './lane.ts'
import { reduceList, type ListStep } from './reduce-list.ts'
import { isRulesStep, reduceRules, type RulesStep } from './reduce-rules.ts'
import type { BlockedKey, Dialog, LaneNote, ListCount, Mode, Saying, UiState } from './state.ts'

// The one reducer of the screen. Every step is a value; nothing here asks, waits or draws.

export type Step =
  | ListStep
  | RulesStep
  | Readonly<{ type: 'view.changed'; view: UiState['view'] }>
  | Readonly<{ type: 'desk.shown'; atDesk: boolean }>
  | Readonly<{ type: 'mode.changed'; mode: Mode }>
  | Readonly<{ type: 'note.typed'; text: string }>
  | Readonly<{ type: 'dialog.changed'; dialog: Dialog | null }>
  | Readonly<{ type: 'lane.added'; what: LaneNote['what'] }>
  | Readonly<{ type: 'lane.closed'; id: number }>
  | Readonly<{ type: 'keys.pending'; chords: readonly string[] }>
  | Readonly<{ type: 'key.blocked'; why: BlockedKey | null }>
  | Readonly<{ type: 'saved.counted'; id: string; count: ListCount }>
  | Readonly<{ type: 'context.toggled' }>
  | Readonly<{ type: 'risk.toggled' }>
  | Readonly<{ type: 'hit.focused'; index: number }>
  | Readonly<{ type: 'hit.marked'; id: number; index: number; falseAlarm: boolean }>
  | Readonly<{ type: 'file.dragged'; over: boolean }>
  | Readonly<{ type: 'said'; saying: Omit<Saying, 'id'> }>

/** The screen after a step. */
export function reduce(state: UiState, step: Step): UiState {
  if (isRulesStep(step)) return withRules(state, step)
  switch (step.type) {
    case 'list.opened':
    case 'list.asked':
    case 'list.arrived':
    case 'list.failed':
    case 'list.moved':
    case 'list.ended':
    case 'list.freshened':
    case 'list.counted':
    case 'list.left':
    case 'post.decided':
    case 'post.settled':
    case 'post.held':
    case 'post.refused':
    case 'post.returned':
    case 'views.arrived':
      return reduceList(state, step)
    case 'desk.shown':
      return state.atDesk === step.atDesk ? state : { ...state, atDesk: step.atDesk }
    case 'mode.changed':
      return { ...state, mode: step.mode, blocked: null }
    case 'note.typed':
      return state.mode.kind === 'note' ? { ...state, mode: { ...state.mode, text: step.text, problem: null } } : state
    case 'dialog.changed':
      return { ...state, dialog: step.dialog, pendingKeys: [], blocked: null, dragging: false }
    case 'lane.added':
      return withLaneNote(state, step.what)
    case 'lane.closed':
      return { ...state, lane: state.lane.filter(note => note.id !== step.id) }
    case 'keys.pending':
      return step.chords.length === 0 && state.pendingKeys.length === 0
        ? state
        : { ...state, pendingKeys: step.chords, blocked: null }
    case 'key.blocked':
      return state.blocked === step.why ? state : { ...state, blocked: step.why }
    case 'saved.counted':
      return { ...state, savedCounts: new Map(state.savedCounts).set(step.id, step.count) }
    case 'context.toggled':
      return { ...state, contextOpen: !state.contextOpen }
    case 'risk.toggled':
      return { ...state, riskOpen: !state.riskOpen }
    case 'hit.focused':
      return { ...state, hitFocus: { index: step.index, said: null }, blocked: null }
    case 'hit.marked':
      return withHitMarked(state, step.id, step.index, step.falseAlarm)
    case 'file.dragged':
      return state.dragging === step.over ? state : { ...state, dragging: step.over }
    case 'said':
      return { ...state, saying: { ...step.saying, id: (state.saying?.id ?? 0) + 1 } }
    case 'view.changed':
      return state.view === step.view
        ? state
        : { ...state, view: step.view, mode: { kind: 'reading' }, blocked: null, pendingKeys: [] }
    default:
      return assertNever(step)
  }
}

function withRules(state: UiState, step: RulesStep): UiState {
  const rules = reduceRules(state.rules, step)
  return rules === state.rules ? state : { ...state, rules }
}
