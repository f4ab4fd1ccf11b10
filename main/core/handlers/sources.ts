import { AppError } from '../../../shared/errors.ts'
import type { Deps, Handlers } from '../deps.ts'

/** Where comments come from, and which duties each source is under. */
export function sourceHandlers({
  tables,
  record,
  emit,
}: Pick<Deps, 'tables' | 'record' | 'emit'>): Pick<Handlers, 'source.list' | 'source.setProfile'> {
  return {
    'source.list': () => tables.sources.list(),
    'source.setProfile': ({ sourceId, profile }) => {
      const source = tables.sources.byId(sourceId)
      if (source === null) throw new AppError('NOT_FOUND', 'sourceGone')
      if (source.profile === profile) throw new AppError('RULE', 'nothingChanges')
      tables.sources.setProfile(sourceId, profile)
      record({ kind: 'setting', name: `source.${sourceId}.profile`, value: profile })
      emit({ name: 'sources.changed', payload: {} })
      return {}
    },
  }
}
