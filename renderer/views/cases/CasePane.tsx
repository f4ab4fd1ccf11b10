import type { CaseView } from '../../../shared/case.ts'
import { dateTime } from '../../app/ages.ts'
import { useAsked } from '../../app/answers.ts'
import { useUi, useWords, useWorkplace } from '../../app/context.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { Untrusted } from '../../parts/Untrusted.tsx'
import { CaseForms } from './CaseForms.tsx'
import { CaseItems } from './CaseItems.tsx'
import { CaseParties } from './CaseParties.tsx'
import { CasePapers } from './CasePapers.tsx'
import { CaseRecord } from './CaseRecord.tsx'
import { CaseDamages, CaseOffences, CaseTasks } from './CaseLists.tsx'

/** Everything about one case. */
export function CasePane({ caseId }: Readonly<{ caseId: string }>) {
  const words = useWords().screen.cases
  const view = useAsked('case.read', { caseId })
  if (view === undefined || view.id !== caseId)
    return <main className="cases-pane" aria-busy="true" aria-label={words.title} />
  return (
    <main className="cases-pane" tabIndex={0} aria-label={view.number}>
      <Head view={view} />
      <CaseForms view={view} />
      <CaseItems items={view.items} />
      <CaseParties parties={view.state.parties} />
      <CaseOffences state={view.state} />
      <CasePapers view={view} />
      <CaseTasks tasks={view.state.tasks} />
      <CaseDamages damages={view.state.damages} />
      <CaseRecord view={view} />
    </main>
  )
}

function Head({ view }: Readonly<{ view: CaseView }>) {
  const { language, settings } = useWorkplace()
  const words = useWords().screen.cases
  const form = useUi(state => state.cases.form)
  const isOpen = view.state.status === 'open'
  return (
    <header className="case-head">
      <p className="case-number">
        {view.number}
        <span className="case-status" data-status={view.state.status}>
          {words.status[view.state.status]}
        </span>
      </p>
      <h2 className="case-title">
        <Untrusted text={view.state.title} />
      </h2>
      <p className="case-opened">{words.opened(dateTime(view.openedAt, language, settings.timeZone), view.openedBy)}</p>
      {form === null ? (
        <div className="case-actions">
          {isOpen ? (
            <>
              <CommandButton id="cases.assistant" showKey kind="main">
                {words.add.assistant}
              </CommandButton>
              <CommandButton id="cases.article18" showKey>
                {words.add.article18}
              </CommandButton>
              <CommandButton id="cases.paper" showKey>
                {words.add.paper}
              </CommandButton>
              <CommandButton id="cases.party" showKey>
                {words.add.party}
              </CommandButton>
              <CommandButton id="cases.task" showKey>
                {words.add.task}
              </CommandButton>
              <CommandButton id="cases.damage" showKey>
                {words.add.damage}
              </CommandButton>
            </>
          ) : null}
          <CommandButton id="cases.note" showKey>
            {words.add.note}
          </CommandButton>
          <CommandButton id="cases.handOver" showKey>
            {words.add.handOver}
          </CommandButton>
          <CommandButton id="cases.export" showKey>
            {words.export}
          </CommandButton>
          <CommandButton id="cases.exportRedacted" showKey kind="quiet">
            {words.exportRedacted}
          </CommandButton>
          <CommandButton id="cases.check" showKey kind="quiet">
            {words.check}
          </CommandButton>
          <CommandButton id="cases.close" showKey kind="quiet">
            {isOpen ? words.close : words.reopen}
          </CommandButton>
        </div>
      ) : null}
    </header>
  )
}
