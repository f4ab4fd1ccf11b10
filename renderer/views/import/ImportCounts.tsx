import type { ImportState } from '../../../shared/domain.ts'
import { useWords } from '../../app/context.ts'

const counts = ['read', 'new', 'revised', 'same', 'rejected', 'unknownStatus'] as const

/** The figures of an import in one line; unknown statuses are named only where there are some. */
export function ImportCounts({ state }: Readonly<{ state: ImportState }>) {
  const words = useWords()
  const named = counts.filter(name => name !== 'unknownStatus' || state.unknownStatus > 0)
  return (
    <p className="import-counts">
      {named.map(name => `${words.number(state[name])} ${words.screen.import.counts[name]}`).join(' · ')}
    </p>
  )
}
