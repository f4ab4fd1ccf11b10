import type { SweepPost } from '../../shared/domain.ts'
import { assertNever } from '../../shared/errors.ts'
import type { SweepPlace, SweepState } from './sweep-state.ts'

export type SweepStep =
  | Readonly<{ type: 'sweep.asked'; ticket: number; from: SweepPlace; before: readonly SweepPlace[] }>
  | Readonly<{ type: 'sweep.arrived'; ticket: number; posts: readonly SweepPost[]; next: SweepPlace }>
  | Readonly<{ type: 'sweep.shown'; ticket: number; atMs: number }>
  | Readonly<{ type: 'sweep.moved'; index: number }>
  | Readonly<{ type: 'sweep.toggled'; index: number }>
  | Readonly<{ type: 'sweep.sending' }>
  /** The order was refused, so the page is as it was. */
  | Readonly<{ type: 'sweep.refused' }>
  /** Somebody else has dealt with these meanwhile. */
  | Readonly<{ type: 'sweep.gone'; ids: readonly number[] }>

/** Whether a step is one of the sweep. */
export const isSweepStep = (step: Readonly<{ type: string }>): step is SweepStep => step.type.startsWith('sweep.')

/** The sweep after a step. */
export function reduceSweep(state: SweepState, step: SweepStep): SweepState {
  switch (step.type) {
    case 'sweep.asked':
      return { ...state, ticket: step.ticket, from: step.from, before: step.before, phase: 'loading', shownAtMs: null }
    case 'sweep.arrived':
      if (step.ticket !== state.ticket) return state
      return { ...state, posts: step.posts, next: step.next, index: 0, left: new Set(), phase: 'reading' }
    case 'sweep.shown':
      return step.ticket === state.ticket && state.shownAtMs === null ? { ...state, shownAtMs: step.atMs } : state
    case 'sweep.moved':
      return { ...state, index: Math.max(0, Math.min(step.index, state.posts.length - 1)) }
    case 'sweep.toggled':
      return toggled(state, step.index)
    case 'sweep.sending':
      return { ...state, phase: 'sending' }
    case 'sweep.refused':
      return { ...state, phase: 'reading' }
    case 'sweep.gone':
      return without(state, new Set(step.ids))
    default:
      return assertNever(step)
  }
}

function toggled(state: SweepState, index: number): SweepState {
  const post = state.posts[index]
  if (post === undefined || state.phase !== 'reading') return state
  const left = new Set(state.left)
  if (!left.delete(post.id)) left.add(post.id)
  return { ...state, index, left }
}

function without(state: SweepState, ids: ReadonlySet<number>): SweepState {
  if (state.phase !== 'reading' || !state.posts.some(post => ids.has(post.id))) return state
  const posts = state.posts.filter(post => !ids.has(post.id))
  return { ...state, posts, index: Math.max(0, Math.min(state.index, posts.length - 1)) }
}
