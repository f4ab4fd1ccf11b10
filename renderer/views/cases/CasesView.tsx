import { useAsked } from '../../app/answers.ts'
import { chosenRow, listInput } from '../../app/cases.ts'
import { useUi, useWords } from '../../app/context.ts'
import { SideLane } from '../queue/SideLane.tsx'
import { Strip } from '../queue/Strip.tsx'
import { CaseList } from './CaseList.tsx'
import { CasePane } from './CasePane.tsx'
import { CasesHead } from './CasesHead.tsx'
import './cases.css'

/** The cases: a list on the left, the one on which the keys stand on the right. */
export function CasesView() {
  const words = useWords().screen.cases
  const state = useUi(ui => ui.cases)
  const page = useAsked('case.list', listInput(state))
  const row = page === undefined ? null : chosenRow(page.rows, state)
  return (
    <div className="cases">
      <CasesHead page={page} />
      {page !== undefined && row !== null ? (
        <>
          <CaseList rows={page.rows} chosen={row} />
          <CasePane key={row.id} caseId={row.id} />
        </>
      ) : (
        <main className="cases-empty" aria-label={words.title} aria-busy={page === undefined}>
          {page === undefined ? null : <p>{words.empty[state.status]}</p>}
        </main>
      )}
      <SideLane />
      <Strip lead={<Checked />} />
    </div>
  )
}

/** What a check of the evidence came to. */
function Checked() {
  const words = useWords().screen.cases
  const checked = useUi(state => state.cases.checked)
  const exported = useUi(state => state.cases.exported)
  return (
    <p className="cases-said" role="status" data-broken={(checked?.faults ?? 0) > 0 || undefined}>
      {checked === null ? '' : words.checked(checked)}
      {exported === null ? '' : words.exported(exported.fileName, exported.files, exported.sha256.slice(0, 16))}
    </p>
  )
}
