import type { Statistics } from '../../../shared/statistics.ts'
import { may } from '../../../shared/rights.ts'
import type { Period } from '../../../shared/statistics.ts'
import { type Deps, type Handlers, onDuty } from '../deps.ts'
import type { CountedPeriod } from '../pool/tasks/statistics.ts'

type Ports = Readonly<{ ask: (period: Period) => CountedPeriod | null }>

/** The figures of a period. Everybody sees the desk's and their own; those of others are for seniors only. */
export function statisticsHandlers(deps: Pick<Deps, 'tables'>, { ask }: Ports): Pick<Handlers, 'statistics.read'> {
  const { people } = deps.tables

  const named = (counted: CountedPeriod): Statistics['people'] => {
    const asking = onDuty(deps)
    return counted.people
      .filter(({ id }) => asking !== null && (may(asking, 'lead') || asking.id === id))
      .map(person => ({ ...person, name: people.byId(person.id)?.name ?? '' }))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
  }

  return {
    'statistics.read': ({ period }) => {
      const counted = ask(period)
      return { statistics: counted === null ? null : { period, ...counted, people: named(counted) } }
    },
  }
}
