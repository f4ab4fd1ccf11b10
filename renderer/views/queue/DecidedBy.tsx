import type { DecisionRecord } from '../../../shared/domain.ts'
import { useWords } from '../../app/context.ts'
import { Untrusted } from '../../parts/Untrusted.tsx'

/** Who decided: a person by name; for a rule its name and version, and who lets it; for the desk what it went by. */
export function DecidedBy({ decision }: Readonly<{ decision: DecisionRecord }>) {
  const { context: words, waiting } = useWords().screen
  const { origin, moderatorName, action } = decision
  if (origin.by === 'person') return <Untrusted text={moderatorName} />
  if (origin.by === 'desk') {
    const isReturn = action === 'return'
    return (
      <Untrusted
        text={
          isReturn
            ? `${waiting.atItsTime}; ${waiting.setAsideBy(moderatorName)}`
            : waiting.opinionsDiffer(moderatorName)
        }
      />
    )
  }
  const { rule } = origin
  const named = rule === null ? words.bySomeRule : words.byRule(`${rule.pack}/${rule.id}`, rule.version)
  return <Untrusted text={`${named}; ${words.letBy(moderatorName)}`} />
}
