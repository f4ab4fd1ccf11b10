import { AppError } from '../../../shared/errors.ts'
import type { SavedQueue } from '../../../shared/selection.ts'
import { inOrder } from '../../../shared/selection.ts'
import type { Deps, Handlers } from '../deps.ts'

/** Each is counted again and again, and each takes a line of the screen. */
const MOST_SAVED = 30

/** Lists that people keep. */
export function savedHandlers({
  tables,
  now,
  newId,
  emit,
  record,
}: Deps): Pick<Handlers, 'saved.list' | 'saved.put' | 'saved.remove'> {
  const { saved } = tables

  const changed = (id: string, state: 'kept' | 'removed') => {
    record({ kind: 'saved', id, state })
    emit({ name: 'saved.changed', payload: {} })
  }

  const othersThan = (id: string | null) => saved.list().filter(one => one.id !== id)

  return {
    'saved.list': () => saved.list(),

    'saved.put': ({ id, name, digit, selection }) => {
      const others = othersThan(id)
      const isKnown = saved.list().length > others.length
      if (id !== null && !isKnown) throw new AppError('NOT_FOUND', 'savedGone')
      if (id === null && others.length >= MOST_SAVED) throw new AppError('RULE', 'savedFull', { most: MOST_SAVED })
      const namesake = others.find(one => sameName(one, name))
      if (namesake !== undefined) throw new AppError('RULE', 'savedNameTaken', { name: namesake.name })
      const holder = others.find(one => digit !== null && one.digit === digit)
      if (holder !== undefined)
        throw new AppError('RULE', 'savedDigitTaken', { digit: holder.digit!, name: holder.name })
      const kept = { id: id ?? newId(), name, digit, selection: inOrder(selection) }
      saved.put(kept, now().toISOString())
      changed(kept.id, 'kept')
      return { id: kept.id }
    },

    'saved.remove': ({ id }) => {
      if (!saved.remove(id)) throw new AppError('NOT_FOUND', 'savedGone')
      changed(id, 'removed')
      return {}
    },
  }
}

const sameName = (one: SavedQueue, name: string) => one.name.toLowerCase() === name.toLowerCase()
