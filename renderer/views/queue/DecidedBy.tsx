import type { DecisionRecord } from '../../../shared/domain.ts'
import { useWords } from '../../app/context.ts'
import { Untrusted } from '../../parts/Untrusted.tsx'

/** Who decided: a person by name; for a rule its name and version, and who lets it. */
export function DecidedBy({ decision }: Readonly<{ decision: DecisionRecord }>) {
  const words = useWords().screen.context
  const { origin, moderatorName } = decision
  if (origin.by === 'person') return <Untrusted text={moderatorName} />
  const { rule } = origin
  const named = rule === null ? words.bySomeRule : words.byRule(`${rule.pack}/${rule.id}`, rule.version)
  return <Untrusted text={`${named}; ${words.letBy(moderatorName)}`} />
}
