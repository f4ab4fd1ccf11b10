import { AppError } from '../../../shared/errors.ts'
import { may, mayGiveRoles, type Right, roleMay } from '../../../shared/rights.ts'
import { unknownFacts } from '../checks/facts.ts'
import { type Deps, type Handlers, needOnDuty, onDuty } from '../deps.ts'
import { suggestionOf, viewOfHit } from '../hit-views.ts'

/** Who is here, what the desk consists of. */
export function appHandlers(
  deps: Deps,
): Pick<
  Handlers,
  'app.state' | 'reason.list' | 'moderator.signIn' | 'moderator.setRole' | 'workstation.rename' | 'check.text'
> {
  const { tables, rules, emit } = deps
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
        packs: rules
          .current()
          .spec.packs.map(({ name, version, rules: list }) => ({ name, version, rules: list.length })),
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
    'moderator.setRole': ({ moderatorId, role }) => {
      const acting = needOnDuty(deps)
      const people = tables.people.list()
      if (!mayGiveRoles(acting, people))
        throw new AppError('RULE', people.some(each => may(each, 'manage')) ? 'adminOnly' : 'seniorOnly')
      const person = tables.people.byId(moderatorId)
      if (person === null) throw new AppError('NOT_FOUND', 'moderatorUnknown')
      if (person.role === role) throw new AppError('RULE', 'nothingChanges')
      const others = people.filter(each => each.id !== moderatorId)
      const isLast = (right: Right) => may(person, right) && !others.some(each => may(each, right))
      // What only one person may do would be lost to the desk.
      if (isLast('lead') && !roleMay(role, 'lead')) throw new AppError('RULE', 'lastSenior')
      if (isLast('manage') && !roleMay(role, 'manage')) throw new AppError('RULE', 'lastAdmin')
      tables.people.setRole(moderatorId, role)
      deps.record({ kind: 'moderator', id: moderatorId })
      emit({ name: 'app.changed', payload: {} })
      return {}
    },
    'check.text': ({ text }) => {
      const current = rules.current()
      const ruleByName = new Map(
        current.spec.packs.flatMap(pack => pack.rules.map(rule => [`${pack.name}/${rule.id}`, rule] as const)),
      )
      const hits = current
        .hits(current.scan(text), unknownFacts)
        .map(hit => viewOfHit(hit, ruleByName.get(`${hit.pack}/${hit.ruleId}`)!, deps.statutes))
      return { hits, suggestion: suggestionOf(hits) }
    },
  }
}
