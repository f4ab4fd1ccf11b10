import type { CommandId } from '../../../shared/commands.ts'
import { useAnswer } from '../../app/answers.ts'
import { useUi, useWords } from '../../app/context.ts'
import type { StatementsTab } from '../../app/statements-state.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'

const TABS = {
  due: 'statements.due',
  postponed: 'statements.postponed',
  exempt: 'statements.exempt',
  handedOver: 'statements.handedOver',
  exports: 'statements.exports',
} as const satisfies Record<StatementsTab, CommandId>

/** The title, the lists, what is to be done, and the ways out of the desk. */
export function StatementsHead() {
  const words = useWords().screen.statements
  const tab = useUi(state => state.statements.tab)
  const picked = useUi(state => state.statements.picked.size)
  const counts = useAnswer('statement.counts')
  return (
    <header className="statements-head">
      <div className="statements-bar">
        <h1 className="statements-title">{words.title}</h1>
        <div className="statements-tabs" role="group" aria-label={words.tabsLabel}>
          {(Object.keys(TABS) as StatementsTab[]).map(each => (
            <CommandButton key={each} id={TABS[each]} showKey pressed={each === tab}>
              {words.tabs[each]}
            </CommandButton>
          ))}
        </div>
        <CommandButton id="statements.back" showKey kind="quiet">
          {words.toDesk}
        </CommandButton>
      </div>
      <div className="statements-bar">
        <p className="statements-summary">
          {counts === undefined ? '' : words.summary(counts.due, counts.held, counts.withdrawals)}
          {counts === undefined || counts.toReport === 0 ? '' : `; ${words.toReport(counts.toReport)}`}
          {picked === 0 ? '' : `; ${words.picked(picked)}`}
        </p>
        <div className="statements-actions">
          <CommandButton id="statements.merge" showKey>
            {words.merge}
          </CommandButton>
          <CommandButton id="statements.letters" showKey>
            {words.letters}
          </CommandButton>
          <CommandButton id="statements.database" showKey>
            {words.database}
          </CommandButton>
          <CommandButton id="statements.receipt" showKey kind="quiet">
            {words.receiptButton}
          </CommandButton>
        </div>
      </div>
    </header>
  )
}
