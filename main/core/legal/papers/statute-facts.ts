import type { Reference } from '../../reference.ts'
import type { StatuteFacts } from './facts.ts'

/** What papers say of a statute as it holds now, or null where the reference data do not know it. */
export function statuteFactsIn(reference: Pick<Reference, 'list'>, id: string): StatuteFacts | null {
  const found = reference.list('statute').find(({ body }) => body.id === id)?.body
  if (found === undefined) return null
  const { ref, name, type, penalty, office, hateMotive, sure } = found
  return { id, ref, name: name.de, type, penalty: penalty.de, office, hateMotive, isUnsure: sure !== 'V' }
}
