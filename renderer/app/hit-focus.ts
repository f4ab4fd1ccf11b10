import type { CommentView, Hit } from '../../shared/domain.ts'
import type { HitFocus, UiState } from './state.ts'

// On which hit of the post the keys stand, as values.

/** The places of the hits in the order in which they are walked: along the text, those of the whole post last. */
export function walkOrder(hits: readonly Hit[]): number[] {
  return hits
    .map((hit, index) => ({ index, start: isWhole(hit) ? Number.POSITIVE_INFINITY : hit.start }))
    .toSorted((a, b) => (a.start === b.start ? a.index - b.index : a.start - b.start))
    .map(({ index }) => index)
}

/** The hit a step further, round and round; the first or last one when none is focused. */
export function stepHit(hits: readonly Hit[], focused: number | null, step: 1 | -1): number {
  const order = walkOrder(hits)
  const at = focused === null ? -1 : order.indexOf(focused)
  if (at === -1) return (step === 1 ? order[0] : order.at(-1)) ?? 0
  return order[(at + step + order.length) % order.length] ?? 0
}

/** The hit that a mark is meant for: the focused one, else the most severe one that still counts, else the most severe one. */
export function hitToMark(hits: readonly Hit[], focused: number | null): number | null {
  if (focused !== null && focused < hits.length) return focused
  const weight = (hit: Hit) => (hit.falseAlarm ? 0 : 10) + hit.severity
  const best = hits.map((hit, index) => ({ index, weight: weight(hit) })).toSorted((a, b) => b.weight - a.weight)[0]
  return best?.index ?? null
}

/** A hit that means the whole post has no characters of its own. */
export const isWhole = (hit: Pick<Hit, 'start' | 'end'>) => hit.end <= hit.start

/** The focus on the same hit in a view that came anew; null when the hit is gone. */
export function sameHit(
  focus: HitFocus,
  before: CommentView | undefined,
  after: CommentView | undefined,
): HitFocus | null {
  const hit = before?.hits[focus.index]
  if (hit === undefined || after === undefined || before?.revision !== after.revision) return null
  const index = after.hits.findIndex(
    other =>
      other.pack === hit.pack && other.ruleId === hit.ruleId && other.start === hit.start && other.end === hit.end,
  )
  return index === -1 ? null : { ...focus, index }
}

/** The screen with a hit marked, or no longer marked, before the core has answered: the post stays, the hit is focused. */
export function withHitMarked(state: UiState, id: number, index: number, falseAlarm: boolean): UiState {
  const view = state.views.get(id)
  const hit = view?.hits[index]
  if (view === undefined || hit === undefined) return state
  const hits = view.hits.with(index, { ...hit, falseAlarm })
  return {
    ...state,
    views: new Map(state.views).set(id, { ...view, hits }),
    hitFocus: { index, said: falseAlarm ? 'falseAlarm' : 'counts' },
    blocked: null,
  }
}
