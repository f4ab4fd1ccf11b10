import type { AnswerOf } from '../../api.ts'
import { useUi, useWords } from '../../app/context.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'

/** The title, the two lists with their counts, and the way back. */
export function CasesHead({ page }: Readonly<{ page: AnswerOf<'case.list'> | undefined }>) {
  const words = useWords().screen.cases
  const status = useUi(state => state.cases.status)
  return (
    <header className="cases-head">
      <h1 className="cases-title">{words.title}</h1>
      <div className="cases-tabs" role="group" aria-label={words.tabsLabel}>
        <CommandButton id="cases.open" showKey pressed={status === 'open'}>
          {words.tab('open', page?.open)}
        </CommandButton>
        <CommandButton id="cases.closed" showKey pressed={status === 'closed'}>
          {words.tab('closed', page?.closed)}
        </CommandButton>
      </div>
      <CommandButton id="cases.back" showKey kind="quiet">
        {words.toDesk}
      </CommandButton>
    </header>
  )
}
