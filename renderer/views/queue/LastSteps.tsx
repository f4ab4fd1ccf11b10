import { History } from 'lucide-react'
import type { HistoryStep, Reason } from '../../../shared/domain.ts'
import { useAnswer } from '../../app/answers.ts'
import { CalmText } from '../../app/CalmText.tsx'
import { useWords, useWorkplace } from '../../app/context.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { Untrusted } from '../../parts/Untrusted.tsx'
import { statusOfStep, StepIcon } from '../shift/StepIcon.tsx'

const STEPS_SHOWN = 4

/** The last decisions of the shift, newest first, and the way back. */
export function LastSteps() {
  const words = useWords()
  const reasons = useAnswer('reason.list')
  const history = useAnswer('history.list')
  const steps = history?.steps.slice(0, STEPS_SHOWN) ?? []
  return (
    <div className="steps">
      <CommandButton id="history.undo" showKey kind="quiet" disabled={history?.canUndo !== true}>
        {words.screen.bar.undo}
      </CommandButton>
      <CommandButton id="history.open" kind="quiet" iconOnly>
        <History aria-hidden="true" />
      </CommandButton>
      {steps.length === 0 ? (
        <p className="strip-soft">{words.screen.strip.none}</p>
      ) : (
        <ol className="steps-list" aria-label={words.screen.strip.last}>
          {steps.map((step, place) => (
            // what comes to stand in a place is drawn anew, so that nothing on the screen moves
            <li key={`${place} ${step.batchId}`} className="step" data-state={step.state}>
              <Words step={step} reason={reasons?.find(({ code }) => code === step.reason)} />
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}

function Words({ step, reason }: Readonly<{ step: HistoryStep; reason: Reason | undefined }>) {
  const { language } = useWorkplace()
  const words = useWords()
  return (
    <>
      <span className="step-mark" data-status={statusOfStep(step.action)}>
        <StepIcon action={step.action} />
        <Untrusted text={words.screen.authors.shift.about(step.action, step.file, step.authorName)} />
        {step.count > 1 ? <span className="step-count">× {words.number(step.count)}</span> : null}
        {step.state === 'undone' ? <span className="visually-hidden">, {words.screen.strip.undone}</span> : null}
      </span>
      {reason === undefined ? null : <span className="step-reason">{reason.label[language]}</span>}
      {step.commentId === null ? (
        <Untrusted className="step-text" text={step.excerpt} />
      ) : (
        <CalmText id={step.commentId} className="step-text" text={step.excerpt} />
      )}
    </>
  )
}
