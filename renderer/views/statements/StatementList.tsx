import type { StatementRow } from '../../../shared/statement.ts'
import { dateTime } from '../../app/ages.ts'
import { useAnswer } from '../../app/answers.ts'
import { useNow } from '../../app/clock.ts'
import { useUi, useWords, useWorkplace } from '../../app/context.ts'
import { hourOf } from '../../app/due.ts'
import { goTo } from '../../app/statements.ts'
import { Untrusted } from '../../parts/Untrusted.tsx'
import { RowList } from '../../parts/RowList.tsx'

type Props = Readonly<{ rows: readonly StatementRow[]; index: number; isMore: boolean }>

/** The statements of a page; the keys of the view walk through them. */
export function StatementList({ rows, index, isMore }: Props) {
  const { desk } = useWorkplace()
  const words = useWords().screen.statements
  const tab = useUi(state => state.statements.tab)
  const page = useUi(state => state.statements.pages.length)
  return (
    <nav className="statements-nav" aria-label={words.list(words.tabs[tab])}>
      <RowList
        key={tab}
        label={words.list(words.tabs[tab])}
        activeId={`statement-${rows[index]?.seq}`}
        isMulti
        onChoose={at => goTo(desk, at)}
      >
        {rows.map((row, at) => (
          <Row key={row.id} row={row} at={at} isHere={at === index} />
        ))}
      </RowList>
      {page > 1 || isMore ? <p className="statements-page">{words.page((page - 1) * 100 + 1, isMore)}</p> : null}
    </nav>
  )
}

function Row({ row, at, isHere }: Readonly<{ row: StatementRow; at: number; isHere: boolean }>) {
  const { language } = useWorkplace()
  const words = useWords().screen.statements
  const reasons = useAnswer('reason.list')
  const isPicked = useUi(state => state.statements.picked.has(row.id))
  const label = reasons?.find(({ code }) => code === row.reason)?.label[language] ?? row.reason
  return (
    <div
      id={`statement-${row.seq}`}
      role="option"
      className="row-list-row statements-row"
      aria-selected={isHere}
      data-picked={isPicked || undefined}
      data-state={row.state}
      data-at={at}
    >
      <p className="statements-row-head">
        <span className="statements-kind">
          {row.state === 'withdrawalDue' ? words.withdrawal : words.kinds[row.kind]}
        </span>
        <Untrusted className="statements-author" text={row.authorName} />
        {isPicked ? <span className="statements-mark">✓</span> : null}
      </p>
      <p className="statements-row-what">
        {label}
        {row.edited ? ` · ${words.edited}` : ''}
        {row.isDemo ? ` · ${words.demo}` : ''}
      </p>
      <WhenLine row={row} />
    </div>
  )
}

/** Since when it is due, until when it stays, or why none is needed. */
function WhenLine({ row }: Readonly<{ row: StatementRow }>) {
  const { language, settings } = useWorkplace()
  const words = useWords().screen.statements
  const tab = useUi(state => state.statements.tab)
  const holdBack = useAnswer('statement.counts')?.holdBackSeconds ?? 0
  const now = useNow()
  const told = { language, timeZone: settings.timeZone }
  const leavesMs = Date.parse(row.dueSince) + holdBack * 1000
  const isOpen = row.state === 'due' || row.state === 'withdrawalDue'
  if (row.exemptBecause !== null && row.state === 'exempt')
    return <p className="statements-when">{words.exempt[row.exemptBecause]}</p>
  const when = dateTime(row.dueSince, language, settings.timeZone)
  if (!isOpen) return <p className="statements-when">{when}</p>
  if (tab === 'postponed') return <p className="statements-when">{words.until(when)}</p>
  if (holdBack > 0 && leavesMs > now)
    return <p className="statements-when">{words.held(hourOf(new Date(leavesMs).toISOString(), told))}</p>
  return <p className="statements-when">{words.since(when)}</p>
}
