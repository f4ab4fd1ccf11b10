import type { CaseRow } from '../../../shared/case.ts'
import { useNow } from '../../app/clock.ts'
import { useUi, useWords, useWorkplace } from '../../app/context.ts'
import { momentOf } from '../../app/due.ts'
import { RowList } from '../../parts/RowList.tsx'
import { Untrusted } from '../../parts/Untrusted.tsx'

type Props = Readonly<{ rows: readonly CaseRow[]; chosen: CaseRow }>

/** The cases, the last changed first; the keys of the view walk through them. */
export function CaseList({ rows, chosen }: Props) {
  const { desk } = useWorkplace()
  const words = useWords().screen.cases
  const hasForm = useUi(state => state.cases.form !== null)
  const choose = (at: number) => {
    const row = rows[at]
    if (row !== undefined) desk.store.step({ type: 'cases.chosen', caseId: row.id })
  }
  return (
    <nav className="cases-nav" aria-label={words.list}>
      <RowList label={words.list} activeId={`case-${chosen.id}`} takesFocus={!hasForm} onChoose={choose}>
        {rows.map((row, at) => (
          <Row key={row.id} row={row} at={at} isHere={row.id === chosen.id} />
        ))}
      </RowList>
    </nav>
  )
}

function Row({ row, at, isHere }: Readonly<{ row: CaseRow; at: number; isHere: boolean }>) {
  const { language, settings } = useWorkplace()
  const words = useWords().screen.cases
  const now = useNow()
  const isLate = row.nextDueAt !== null && Date.parse(row.nextDueAt) < now
  const due =
    row.nextDueAt === null ? null : momentOf(row.nextDueAt, now, { language, timeZone: settings.timeZone }, true)
  return (
    <div id={`case-${row.id}`} role="option" className="row-list-row cases-row" aria-selected={isHere} data-at={at}>
      <p className="cases-row-head">
        <span className="cases-number">{row.number}</span>
        <span className="cases-count">{words.posts(row.comments)}</span>
      </p>
      <Untrusted className="cases-row-title" text={row.title} />
      {due === null ? null : (
        <p className="cases-row-due" data-late={isLate || undefined}>
          {isLate ? words.late(due) : words.due(due)}
        </p>
      )}
    </div>
  )
}
