import type { ThreadedDesk } from './desk.ts'

/** The pack that a newspaper's own people change most. */
export const PACK = 'netiquette-de-at'

const RULES = /^(?= {2}- id: )/m
const WORD_LIST = /^ {4}terms:/m
const SEVERITY = /^( {4}severity: )([1-5])$/m

/**
 * The text of a pack with each list of words one step more severe, or less at the top: all their hits are then to be written anew. Rules
 * about habits stay, for of invented comments they hit far more than of real ones.
 */
export const withOtherSeverities = (yaml: string): string =>
  yaml
    .split(RULES)
    .map(rule => (WORD_LIST.test(rule) ? rule.replace(SEVERITY, raised) : rule))
    .join('')

const raised = (_: string, field: string, step: string): string => `${field}${step === '5' ? 4 : Number(step) + 1}`

/** A text of the pack, and the id of the version that it replaces. */
export type ChangedPack = Readonly<{ yaml: string; basedOn: number }>

/** The text in force with other severities. */
export async function changedPack(desk: ThreadedDesk): Promise<ChangedPack> {
  const { yaml, versions } = await desk.ask('pack.read', { pack: PACK })
  return { yaml: withOtherSeverities(yaml), basedOn: versions.find(version => version.inForce)!.packId }
}
