import { useQueries } from '@tanstack/react-query'
import type { HistoryStep } from '../../../shared/domain.ts'
import type { AnswerOf } from '../../api.ts'
import { blockOf, STEPS_PER_BLOCK } from '../../app/panel-moves.ts'

/** The steps between two positions, both inclusive, as far as they are here; asked for block by block. */
export function useSteps(lowest: number, highest: number): ReadonlyMap<number, HistoryStep> {
  const first = Math.floor((Math.max(1, lowest) - 1) / STEPS_PER_BLOCK)
  const last = Math.floor((Math.max(1, highest) - 1) / STEPS_PER_BLOCK)
  const blocks = highest < 1 ? [] : Array.from({ length: last - first + 1 }, (_, place) => first + place)
  return useQueries({
    queries: blocks.map(block => ({ queryKey: ['history.page', blockOf(block * STEPS_PER_BLOCK + 1)] })),
    combine: answers =>
      new Map(
        answers.flatMap(({ data }) =>
          ((data as AnswerOf<'history.page'> | undefined)?.steps ?? []).map(step => [step.position, step] as const),
        ),
      ),
  })
}
