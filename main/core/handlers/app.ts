import { AppError } from '../../../shared/errors.ts'
import { type Deps, type Handlers, onDuty } from '../deps.ts'

/** Who is here, what the desk consists of. */
export function appHandlers(
  deps: Deps,
): Pick<Handlers, 'app.state' | 'reason.list' | 'moderator.signIn' | 'workstation.rename' | 'check.text'> {
  const { tables, checks, emit } = deps
  return {
    'app.state': () => {
      const workstation = tables.people.workstation()
      if (workstation === null) throw new AppError('INTERNAL', 'internal')
      return {
        workstation: { id: workstation.id, name: workstation.name },
        moderator: onDuty(deps),
        moderators: tables.people.list(),
        hasComments: tables.queues.hasComments(),
        netiquetteVersion: deps.netiquetteVersion,
        packs: checks.packs,
      }
    },
    'reason.list': () => tables.reasons.list(),

    'moderator.signIn': ({ name }) => {
      const known = tables.people.byName(name)
      const moderator = known ?? { id: deps.newId(), name, role: 'moderator' as const }
      if (known === null) tables.people.insert(moderator, deps.now().toISOString())
      tables.people.sitDown(moderator.id)
      deps.record({ kind: 'moderator', id: moderator.id })
      emit({ name: 'app.changed', payload: {} })
      emit({ name: 'history.changed', payload: {} })
      return moderator
    },
    'workstation.rename': ({ name }) => {
      tables.people.rename(name)
      emit({ name: 'app.changed', payload: {} })
      return {}
    },
    'check.text': ({ text }) => checks.inspect(text),
  }
}
