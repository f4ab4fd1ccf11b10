import type { LaneNote, UiState } from './state.ts'

const LANE_LENGTH = 20

/** With one more entry in the side lane; the oldest ones make room, and a wave that has grown takes its own place. */
export function withLaneNote(state: UiState, what: LaneNote['what']): UiState {
  const id = (state.lane.at(-1)?.id ?? 0) + 1
  const lane = what.kind === 'wave' ? state.lane.filter(({ what: other }) => !isSameWave(other, what)) : state.lane
  return { ...state, lane: [...lane, { id, what }].slice(-LANE_LENGTH) }
}

const isSameWave = (other: LaneNote['what'], { wave }: Extract<LaneNote['what'], { kind: 'wave' }>): boolean =>
  other.kind === 'wave' && other.wave.commentId === wave.commentId
