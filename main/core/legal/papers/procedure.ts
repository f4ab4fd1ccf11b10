import type { Party } from '../../../../shared/case.ts'
import type { ProcedureType } from '../../../../shared/reference.ts'
import type { OffenceFacts, PaperFacts } from './facts.ts'

const IN_OFFICE: ReadonlySet<Party['kind']> = new Set(['supremeOrgan', 'body', 'army', 'official', 'clergy'])

/** How an offence is pursued against its victim: § 117 StGB takes some of those against honour away from the private charge. */
export function procedureOf({ statute, victimId }: OffenceFacts, { parties }: PaperFacts): ProcedureType {
  const kind = parties.find(({ id }) => id === victimId)?.kind
  if (statute.type !== 'private' || kind === undefined) return statute.type
  const needsAuthorisation = IN_OFFICE.has(kind) ? statute.office : kind === 'groupMember' && statute.hateMotive
  return needsAuthorisation ? 'authorisation' : 'private'
}

/** The sentence of a report on how the offence is pursued. */
export const PROCEDURES: Readonly<Record<ProcedureType, string>> = {
  official: 'Es handelte sich um ein von Amts wegen zu verfolgendes Delikt (Offizialdelikt).',
  authorisation:
    'Die Verfolgung bedürfte der Ermächtigung der verletzten Person oder Stelle (§ 92 StPO; bei Delikten gegen die Ehre § 117 StGB). Die Ermächtigung liegt bei oder wird nachgereicht; ein Vordruck ist angeschlossen.',
  private:
    'Es handelte sich um ein Privatanklagedelikt (§ 71 StPO). Die Anzeige erfolgt insoweit nur zur Information; die Privatanklage bleibt dem Opfer vorbehalten.',
  administrative: 'Es handelte sich um eine Verwaltungsübertretung, die von der Verwaltungsbehörde zu verfolgen wäre.',
  civil: 'Es handelte sich um einen Anspruch des Zivilrechts.',
}
