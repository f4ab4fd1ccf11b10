import { useUi, useWords } from '../../app/context.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { currentView } from '../../app/state.ts'
import { NoteLine } from './NoteLine.tsx'
import { ReasonChips } from './ReasonChips.tsx'
import { ReasonList } from './ReasonList.tsx'
import { SuggestionLine } from './SuggestionLine.tsx'
import './action-bar.css'

/** Below the post, always at the same place and of the same height: the suggestion, the reasons, the decisions. */
export function ActionBar() {
  const words = useWords().screen.bar
  const view = useUi(currentView)
  const mode = useUi(state => state.mode)
  const idle = view === null
  return (
    <>
      {mode.kind === 'reason' && mode.listOpen ? <ReasonList /> : null}
      <section className="bar" aria-label={words.label} data-mode={mode.kind}>
        <div className="bar-inner">
          {mode.kind === 'note' ? (
            <NoteLine mode={mode} />
          ) : (
            <SuggestionLine view={view} asking={mode.kind === 'reason'} />
          )}
          <ReasonChips suggested={view?.suggestion?.reason ?? null} active={mode.kind === 'reason'} disabled={idle} />
          <div className="bar-buttons">
            <CommandButton id="comment.approve" showKey kind="go" disabled={idle}>
              {words.approve}
            </CommandButton>
            <CommandButton id="comment.delete" showKey kind="stop" disabled={idle} pressed={mode.kind === 'reason'}>
              {words.delete}
            </CommandButton>
            <CommandButton id="comment.escalate" showKey kind="up" disabled={idle} pressed={mode.kind === 'note'}>
              {words.escalate}
            </CommandButton>
            <CommandButton id="comment.later" showKey disabled={idle}>
              {words.later}
            </CommandButton>
          </div>
        </div>
      </section>
    </>
  )
}
