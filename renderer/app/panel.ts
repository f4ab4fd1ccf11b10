import type { SanctionKind } from '../../shared/domain.ts'
import type { UiState } from './state.ts'

// What stands beside the post in place of its surroundings: the thread, the author's file, or the steps of the shift.

/** A sanction that is being filled in, as the form begins. */
export type SanctionForm = Readonly<{ kind: SanctionKind; hours: number | null }>

/** `marked` is what the keys stand on: a post, or the position of a step; null is the first one. */
export type Panel =
  | Readonly<{ kind: 'thread'; center: number; marked: number }>
  | Readonly<{
      kind: 'author'
      authorId: number
      name: string
      commentId: number
      marked: number | null
      form: SanctionForm | null
    }>
  | Readonly<{ kind: 'shift'; marked: number | null }>

export type PanelStep =
  | Readonly<{ type: 'panel.changed'; panel: Panel | null }>
  | Readonly<{ type: 'panel.marked'; marked: number }>
  | Readonly<{ type: 'panel.form'; form: SanctionForm | null }>

/** The screen after a step in a panel. */
export function reducePanel(state: UiState, step: PanelStep): UiState {
  const { panel } = state
  switch (step.type) {
    case 'panel.changed':
      return {
        ...state,
        panel: step.panel,
        similar: step.panel === null ? state.similar : null,
        blocked: null,
        mode: { kind: 'reading' },
        pendingKeys: [],
      }
    case 'panel.marked':
      return panel === null ? state : { ...state, panel: { ...panel, marked: step.marked }, blocked: null }
    case 'panel.form':
      return panel?.kind === 'author' ? { ...state, panel: { ...panel, form: step.form }, blocked: null } : state
  }
}

/** What another post on the screen ends: all that was begun on the one before, and the panel that belonged to it; the shift stays. */
export const onAnotherPost = ({ panel }: UiState): Pick<UiState, 'mode' | 'panel' | 'hitFocus' | 'blocked'> => ({
  mode: { kind: 'reading' },
  panel: panel?.kind === 'shift' ? panel : null,
  hitFocus: null,
  blocked: null,
})
