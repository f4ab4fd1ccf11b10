import { memo } from 'react'
import { useUi, useWords } from '../../app/context.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { isForMany, manyReason } from '../../commands/run-many.ts'
import { currentView } from '../../app/state.ts'
import { EscalateLine } from './EscalateLine.tsx'
import { GroupLine } from './GroupLine.tsx'
import { LaterButton } from './LaterButton.tsx'
import { NoteLine } from './NoteLine.tsx'
import { PickLine } from './PickLine.tsx'
import { ReasonChips } from './ReasonChips.tsx'
import { ReasonList } from './ReasonList.tsx'
import { SuggestionLine } from './SuggestionLine.tsx'
import { TimeLine } from './TimeLine.tsx'
import './action-bar.css'
import './waiting.css'

/** Below the post, always at the same place and of the same height: the suggestion, the reasons, the decisions. */
export const ActionBar = memo(function ActionBar() {
  const words = useWords().screen.bar
  const view = useUi(currentView)
  const mode = useUi(state => state.mode)
  const isGroup = useUi(state => state.similar !== null)
  const isPicked = useUi(state => state.picked.ids.size > 0)
  const suggested = useUi(state =>
    isForMany(state) ? manyReason(state) : (currentView(state)?.suggestion?.reason ?? null),
  )
  const asking = mode.kind === 'reason'
  const idle = view === null && !isGroup && !isPicked
  return (
    <>
      {mode.kind === 'reason' && mode.listOpen ? <ReasonList /> : null}
      <section className="bar" aria-label={words.label} data-mode={mode.kind}>
        <div className="bar-inner">
          {mode.kind === 'time' ? (
            <TimeLine mode={mode} />
          ) : mode.kind === 'note' && mode.action === 'escalate' && view?.queue !== 'opinion' ? (
            <EscalateLine mode={mode} />
          ) : mode.kind === 'note' ? (
            <NoteLine mode={mode} />
          ) : isGroup ? (
            <GroupLine asking={asking} />
          ) : isPicked ? (
            <PickLine asking={asking} />
          ) : (
            <SuggestionLine key={view?.id} view={view} asking={asking} />
          )}
          <ReasonChips suggested={suggested} active={asking} disabled={idle} />
          <div className="bar-buttons">
            <CommandButton id="comment.approve" showKey kind="go" disabled={idle}>
              {words.approve}
            </CommandButton>
            <CommandButton id="comment.delete" showKey kind="stop" disabled={idle} pressed={asking}>
              {words.delete}
            </CommandButton>
            <CommandButton
              id="comment.escalate"
              showKey
              kind="up"
              disabled={idle}
              pressed={mode.kind === 'note' && mode.action === 'escalate'}
            >
              {words.escalate}
            </CommandButton>
            <LaterButton disabled={idle || view?.queue === 'opinion'} />
            {view?.queue === 'escalated' && !isGroup && !isPicked ? (
              <CommandButton id="comment.answer" showKey pressed={mode.kind === 'note' && mode.action === 'answer'}>
                {words.answer}
              </CommandButton>
            ) : (
              <CommandButton
                id="similar.open"
                showKey
                kind="quiet"
                disabled={view === null || isGroup || view.queue === 'opinion'}
              >
                {words.similar}
              </CommandButton>
            )}
          </div>
        </div>
      </section>
    </>
  )
})
