import type { Output } from '../../shared/contract.ts'
import type { Wave } from '../../shared/domain.ts'
import { assertNever } from '../../shared/errors.ts'
import { openedGroup, type SimilarState } from './similar-state.ts'

// The part of the reducer that shows alike posts.

export type SimilarStep =
  | Readonly<{ type: 'similar.opened'; commentId: number; wave: Wave | null; atMs: number }>
  | Readonly<{ type: 'similar.arrived'; commentId: number; group: Output<'similar.group'> }>
  | Readonly<{ type: 'similar.moved'; index: number }>
  | Readonly<{ type: 'similar.toggled'; commentId: number }>
  | Readonly<{ type: 'similar.all' }>
  | Readonly<{ type: 'similar.closed' }>

export const isSimilarStep = (step: Readonly<{ type: string }>): step is SimilarStep => step.type.startsWith('similar.')

/** The group on the screen after a step; null when none is open. */
export function reduceSimilar(state: SimilarState | null, step: SimilarStep): SimilarState | null {
  if (step.type === 'similar.opened') return openedGroup(step.commentId, step.wave, step.atMs)
  if (state === null) return null
  switch (step.type) {
    case 'similar.arrived':
      return step.commentId === state.commentId ? { ...state, ...step.group } : state
    case 'similar.moved':
      return { ...state, index: Math.max(0, Math.min(step.index, (state.posts?.length ?? 1) - 1)) }
    case 'similar.toggled':
      return { ...state, picked: toggled(state.picked, step.commentId) }
    case 'similar.all':
      return { ...state, picked: allOrNone(state) }
    case 'similar.closed':
      return null
    default:
      return assertNever(step)
  }
}

function toggled(picked: ReadonlySet<number>, id: number): ReadonlySet<number> {
  const copy = new Set(picked)
  if (!copy.delete(id)) copy.add(id)
  return copy
}

function allOrNone({ posts, picked }: SimilarState): ReadonlySet<number> {
  const all = posts ?? []
  return picked.size === all.length ? new Set() : new Set(all.map(post => post.commentId))
}
