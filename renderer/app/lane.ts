import type { LaneNote, UiState } from './state.ts'

const LANE_LENGTH = 20

/** With one more entry in the side lane; the oldest ones make room. */
export function withLaneNote(state: UiState, what: LaneNote['what']): UiState {
  const id = (state.lane.at(-1)?.id ?? 0) + 1
  return { ...state, lane: [...state.lane, { id, what }].slice(-LANE_LENGTH) }
}
