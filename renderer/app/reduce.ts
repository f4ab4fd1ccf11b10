import { assertNever } from '../../shared/errors.ts'
import { withHitMarked } from './hit-focus.ts'
import { withLaneNote } from './lane.ts'
import { isManualStep, type ManualStep, reduceManual } from './manual-state.ts'
import { type PanelStep, reducePanel } from './panel.ts'
import { reduceList, type ListStep } from './reduce-list.ts'
import { type CasesStep, isCasesStep, reduceCases } from './cases-state.ts'
import { isSweepStep, reduceSweep, type SweepStep } from './reduce-sweep.ts'
import { isPickedStep, reducePicked, type PickedStep } from './reduce-picked.ts'
import { isRulesStep, reduceRules, type RulesStep } from './reduce-rules.ts'
import { isSimilarStep, reduceSimilar, type SimilarStep } from './reduce-similar.ts'
import { isStatementsStep, reduceStatements, type StatementsStep } from './statements-state.ts'
import { isStatisticsStep, reduceStatistics, type StatisticsStep } from './statistics-state.ts'
import { isSettingsStep, reduceSettings, type SettingsStep } from './settings-state.ts'
import type { BlockedKey, Dialog, LaneNote, ListCount, Mode, Saying, UiState } from './state.ts'

// The one reducer of the screen. Every step is a value; nothing here asks, waits or draws.

export type Step =
  | ListStep
  | PanelStep
  | RulesStep
  | SweepStep
  | PickedStep
  | SimilarStep
  | StatisticsStep
  | CasesStep
  | StatementsStep
  | SettingsStep
  | ManualStep
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
  | Readonly<{ type: 'risk.toggled' }>
  | Readonly<{ type: 'post.revealed'; id: number | null }>
  | Readonly<{ type: 'panes.toggled' }>
  | Readonly<{ type: 'printing'; now: boolean }>
  | Readonly<{ type: 'hit.focused'; index: number }>
  | Readonly<{ type: 'hit.marked'; id: number; index: number; falseAlarm: boolean }>
  | Readonly<{ type: 'file.dragged'; over: boolean }>
  | Readonly<{ type: 'said'; saying: Omit<Saying, 'id'> }>

/** The screen after a step. */
export function reduce(state: UiState, step: Step): UiState {
  if (isRulesStep(step)) return withRules(state, step)
  if (isSweepStep(step)) return { ...state, sweep: reduceSweep(state.sweep, step), blocked: null }
  if (isPickedStep(step)) return reducePicked(state, step)
  if (isSimilarStep(step)) return withSimilar(state, step)
  if (isStatisticsStep(step)) return { ...state, statistics: reduceStatistics(state.statistics, step) }
  if (isCasesStep(step)) return { ...state, cases: reduceCases(state.cases, step), blocked: null }
  if (isStatementsStep(step)) return { ...state, statements: reduceStatements(state.statements, step), blocked: null }
  if (isSettingsStep(step)) return { ...state, settings: reduceSettings(state.settings, step) }
  if (isManualStep(step)) return { ...state, manual: reduceManual(state.manual, step), pendingKeys: [], blocked: null }
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
    case 'author.changed':
    case 'views.arrived':
      return reduceList(state, step)
    case 'desk.shown':
      return state.atDesk === step.atDesk ? state : { ...state, atDesk: step.atDesk }
    case 'mode.changed':
      return { ...state, mode: step.mode, blocked: null }
    case 'note.typed':
      return state.mode.kind === 'note' || state.mode.kind === 'time'
        ? { ...state, mode: { ...state.mode, text: step.text, problem: null } }
        : state
    case 'dialog.changed':
      return {
        ...state,
        dialog: step.dialog,
        // it would open above the manual, which still had the keys
        manual: step.dialog === null ? state.manual : null,
        pendingKeys: [],
        blocked: null,
        dragging: false,
      }
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
    case 'panel.changed':
    case 'panel.marked':
    case 'panel.form':
      return reducePanel(state, step)
    case 'risk.toggled':
      return { ...state, riskOpen: !state.riskOpen }
    case 'post.revealed':
      return { ...state, revealed: step.id, blocked: null }
    case 'panes.toggled':
      return { ...state, single: !state.single }
    case 'printing':
      return { ...state, printing: step.now }
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
        : {
            ...state,
            view: step.view,
            similar: null,
            mode: { kind: 'reading' },
            settings: { ...state.settings, recording: null },
            cases: { ...state.cases, form: null, checked: null },
            statements: { ...state.statements, form: null, said: null },
            blocked: null,
            pendingKeys: [],
          }
    default:
      return assertNever(step)
  }
}

function withRules(state: UiState, step: RulesStep): UiState {
  const rules = reduceRules(state.rules, step)
  return rules === state.rules ? state : { ...state, rules }
}

/** Opening or leaving the group ends whatever was begun on the post; moving in it does not. */
function withSimilar(state: UiState, step: SimilarStep): UiState {
  const similar = reduceSimilar(state.similar, step)
  if (similar === state.similar) return state
  const isElsewhere = (similar === null) !== (state.similar === null)
  return isElsewhere
    ? {
        ...state,
        similar,
        panel: similar === null ? state.panel : null,
        mode: { kind: 'reading' },
        hitFocus: null,
        blocked: null,
      }
    : { ...state, similar, blocked: null }
}
