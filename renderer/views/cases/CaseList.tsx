import { type MouseEvent, useLayoutEffect, useRef } from 'react'
import type { CaseRow } from '../../../shared/case.ts'
import { useNow } from '../../app/clock.ts'
import { useUi, useWords, useWorkplace } from '../../app/context.ts'
import { momentOf } from '../../app/due.ts'
import { Untrusted } from '../../parts/Untrusted.tsx'

type Props = Readonly<{ rows: readonly CaseRow[]; chosen: CaseRow }>

/** The cases, the last changed first; the keys of the view walk through them. */
export function CaseList({ rows, chosen }: Props) {
  const { desk } = useWorkplace()
  const words = useWords().screen.cases
  const hasForm = useUi(state => state.cases.form !== null)
  const list = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (!hasForm) list.current?.focus({ preventScroll: true })
  }, [hasForm])
  useLayoutEffect(() => {
    document.getElementById(`case-${chosen.id}`)?.scrollIntoView({ block: 'nearest' })
  }, [chosen.id])
  const choose = (event: MouseEvent) => {
    const caseId = (event.target as Element).closest<HTMLElement>('[data-case]')?.dataset['case']
    if (caseId !== undefined) desk.store.step({ type: 'cases.chosen', caseId })
  }
  return (
    <nav className="cases-nav" aria-label={words.list}>
      <div
        ref={list}
        className="cases-list"
        role="listbox"
        tabIndex={0}
        aria-label={words.list}
        aria-activedescendant={`case-${chosen.id}`}
        onMouseDown={choose}
      >
        {rows.map(row => (
          <Row key={row.id} row={row} isHere={row.id === chosen.id} />
        ))}
      </div>
    </nav>
  )
}

function Row({ row, isHere }: Readonly<{ row: CaseRow; isHere: boolean }>) {
  const { language, settings } = useWorkplace()
  const words = useWords().screen.cases
  const now = useNow()
  const isLate = row.nextDueAt !== null && Date.parse(row.nextDueAt) < now
  const due =
    row.nextDueAt === null ? null : momentOf(row.nextDueAt, now, { language, timeZone: settings.timeZone }, true)
  return (
    <div id={`case-${row.id}`} role="option" className="cases-row" aria-selected={isHere} data-case={row.id}>
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
