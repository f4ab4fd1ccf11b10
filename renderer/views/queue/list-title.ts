import type { ListSelection, SelectionOrder } from '../../../shared/selection.ts'
import type { Strings } from '../../../shared/strings/de.ts'
import { useAnswer } from '../../app/answers.ts'
import { useUi, useWords } from '../../app/context.ts'
import type { ListState } from '../../app/state.ts'

/** What the open list is called: its queue, its saved name, or a search. */
export function useListTitle(): string {
  const words = useWords()
  const saved = useAnswer('saved.list')
  const savedId = useUi(state => state.list.savedId)
  const where = useUi(state => state.list.selection.where)
  return saved?.find(one => one.id === savedId)?.name ?? titleOf(where, words)
}

const titleOf = (where: ListState['selection']['where'], words: Strings): string =>
  where === 'all' ? words.screen.search.results : words.queues[where]

/** What an order is called; old and new mean something else where posts wait for a time. */
export function orderName(where: ListSelection['where'], order: SelectionOrder, { screen }: Strings): string {
  const isByTime = (where === 'later' || where === 'escalated') && (order === 'oldest' || order === 'newest')
  return isByTime ? screen.waiting.orders[where][order] : screen.queues.orders[order]
}
