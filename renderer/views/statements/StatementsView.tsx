import { useAsked } from '../../app/answers.ts'
import { useUi, useWords } from '../../app/context.ts'
import { pageInput, rowAt } from '../../app/statements.ts'
import { SideLane } from '../queue/SideLane.tsx'
import { Strip } from '../queue/Strip.tsx'
import { ExportList } from './ExportList.tsx'
import { StatementList } from './StatementList.tsx'
import { StatementPane } from './StatementPane.tsx'
import { StatementsHead } from './StatementsHead.tsx'
import './statements.css'

/** Statements of reasons: a list on the left, the one on which the keys stand on the right. */
export function StatementsView() {
  const tab = useUi(state => state.statements.tab)
  return (
    <div className="statements">
      <StatementsHead />
      {tab === 'exports' ? <ExportList /> : <Lists />}
      <SideLane />
      <Strip lead={<Said />} />
    </div>
  )
}

function Lists() {
  const words = useWords().screen.statements
  const state = useUi(ui => ui.statements)
  const page = useAsked('statement.page', pageInput(state) ?? { list: 'due', after: null, limit: 1 })
  const row = page === undefined ? null : rowAt(page.rows, state.index)
  if (page === undefined) return <main className="statements-empty" aria-busy="true" aria-label={words.title} />
  if (state.tab === 'exports' || row === null)
    return (
      <main className="statements-empty" aria-label={words.title}>
        <p>{state.tab === 'exports' ? '' : words.empty[state.tab]}</p>
      </main>
    )
  return (
    <>
      <StatementList rows={page.rows} index={page.rows.indexOf(row)} isMore={page.next !== null} />
      <main className="statements-pane" tabIndex={0} aria-label={words.letter}>
        <StatementPane key={row.id} row={row} />
      </main>
    </>
  )
}

/** What an export or an answer came to. */
function Said() {
  const words = useWords().screen.statements
  const said = useUi(state => state.statements.said)
  const text =
    said === null
      ? ''
      : said.kind === 'saved'
        ? words.saved(said.saved.folder, said.saved.statements, said.saved.isMore)
        : words.received(said.received.stored, said.received.refused, said.received.unknown)
  return (
    <p className="statements-said" role="status">
      {text}
    </p>
  )
}
