import type { Status } from '../../../shared/domain.ts'
import { useWords } from '../../app/context.ts'
import './status-word.css'

/** A status in its word and colour. */
export function StatusWord({ status }: Readonly<{ status: Status }>) {
  const words = useWords()
  return (
    <span className="status-word" data-status={status}>
      {words.statuses[status]}
    </span>
  )
}
