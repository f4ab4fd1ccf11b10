import type { AppEvent, Input, Output, RequestName } from '../../shared/contract.ts'
import type { Moderator } from '../../shared/domain.ts'
import type { IntakeDesk, Receipt } from './intake.ts'
import type { RuleChecks } from './rule-checks.ts'
import type { Tables } from './tables.ts'

/** What an order did, as the audit log keeps it. */
export type Effect =
  | Readonly<{ kind: 'decision'; id: string; sha256: string }>
  | Readonly<{ kind: 'intake'; source: string; receipt: Receipt }>
  | Readonly<{ kind: 'import'; importId: string; state: string }>
  | Readonly<{ kind: 'moderator'; id: string }>

/** What handlers are given; nothing else reaches them. */
export type Deps = Readonly<{
  tables: Tables
  checks: RuleChecks
  intake: IntakeDesk
  workstationId: string
  netiquetteVersion: string
  now: () => Date
  newId: () => string
  emit: (event: AppEvent) => void
  /** Goes into the audit entry of the order being handled. */
  record: (effect: Effect) => void
  /** Runs once the order being handled is safely committed. */
  afterCommit: (follow: () => void) => void
}>

export type Handlers = { [N in RequestName]: (input: Input<N>) => Output<N> }

/** The moderator who sits at this desk, or null. */
export function onDuty({ tables }: Pick<Deps, 'tables'>): Moderator | null {
  const id = tables.people.workstation()?.moderatorId ?? null
  return id === null ? null : tables.people.byId(id)
}
