import type { Actor, Addressee, Answers, Why } from '../../offences.ts'
import type { ProcedureType, Statute, Target } from '../../reference.ts'
import type { Finding } from './publicity.ts'

export type Procedure = Readonly<{ type: ProcedureType; why: Why; actor: Actor; addressee: Addressee }>

const because = (key: Why['key']): Why => ({ key, values: {} })

/** Who may hold an office; whether a member of a supreme organ is an official must be looked at. */
const OFFICIALS: ReadonlySet<Target> = new Set(['official', 'clergy', 'organMember'])
const OWN_CLAIM: ReadonlySet<Target> = new Set(['publisher', 'staff'])

/** Whether a claim is the publisher's own: its credit, its terms, or those who work for it (§ 20(2) ABGB). */
export const isOwnClaim = (statute: Statute, target: Target | null): boolean =>
  statute.type === 'civil' &&
  !statute.againstPublisher &&
  target !== null &&
  OWN_CLAIM.has(target) &&
  statute.targets.every(one => target === 'publisher' || OWN_CLAIM.has(one))

const authorisation = (actor: Actor, key: Why['key']): Procedure => ({
  type: 'authorisation',
  why: because(key),
  actor,
  addressee: 'prosecutor',
})

/** § 117 StGB on an offence against honour, or null where it stays with the private charge (§ 117(1), first sentence). */
function switched(statute: Statute, answers: Answers, broad: Finding): Procedure | null {
  const { target, relation } = answers
  if (!statute.office || target === null) return null
  if (target === 'president') return authorisation('body', 'bodyAuthorises')
  if (OFFICIALS.has(target) && relation === 'duringOffice') return authorisation('victimAndSuperior', 'duringOffice')
  if (OFFICIALS.has(target) && relation === 'professionalAct' && broad.state === 'given')
    return authorisation('victimAndSuperior', 'professionalAct')
  return statute.hateMotive && target === 'groupMember' ? authorisation('victimAuthorises', 'groupMember') : null
}

/** Why an offence against honour is left to its victim, and what would change that. */
function privateWhy(statute: Statute, { target, relation }: Answers, broad: Finding): Why {
  const isOfficial = statute.office && target !== null && OFFICIALS.has(target)
  if (isOfficial && relation === null) return because('officeOpen')
  if (isOfficial && relation === 'professionalAct' && broad.state === 'unclear')
    return because('professionalActReadersOpen')
  return because('victimProsecutes')
}

/** How a provision is pursued in this case, by whom and before whom. `broad` tells whether a broad public could read it. */
export function procedureOf(statute: Statute, answers: Answers, broad: Finding): Procedure {
  const byNature = (actor: Actor, addressee: Addressee): Procedure => ({
    type: statute.type,
    why: because('byNature'),
    actor,
    addressee,
  })
  if (statute.type === 'official') return byNature('anyone', statute.addressee)
  if (statute.type === 'administrative') return byNature('anyone', 'district')
  if (statute.type === 'authorisation')
    return byNature(statute.who === 'body' ? 'body' : 'victimAuthorises', 'prosecutor')
  if (statute.type === 'civil') {
    if (statute.againstPublisher) return byNature('claimant', 'ownCounsel')
    return isOwnClaim(statute, answers.target) ? byNature('publisher', 'civilCourt') : byNature('claimant', 'victim')
  }
  return (
    switched(statute, answers, broad) ?? {
      type: 'private',
      why: privateWhy(statute, answers, broad),
      actor: statute.who === 'rightHolder' ? 'rightHolder' : 'victim',
      addressee: 'victim',
    }
  )
}
