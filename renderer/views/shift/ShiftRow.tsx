import type { HistoryStep } from '../../../shared/domain.ts'
import { Age } from '../../app/Age.tsx'
import { useAnswer } from '../../app/answers.ts'
import { CalmText } from '../../app/CalmText.tsx'
import { useWords, useWorkplace } from '../../app/context.ts'
import { Untrusted } from '../../parts/Untrusted.tsx'
import { statusOfStep, StepIcon } from './StepIcon.tsx'

type Props = Readonly<{
  position: number
  /** Null until its block is here. */
  step: HistoryStep | null
  isMarked: boolean
  total: number
}>

/** One step of the shift: what was done to what, when, and whether it was taken back. */
export function ShiftRow({ position, step, isMarked, total }: Props) {
  const { language } = useWorkplace()
  const words = useWords().screen.authors.shift
  const reason = useAnswer('reason.list')?.find(one => one.code === step?.reason)?.label[language]
  return (
    <div
      id={`step-${position}`}
      data-id={position}
      role="option"
      className="panel-row shift-row"
      aria-selected={isMarked}
      aria-setsize={total}
      aria-posinset={total - position + 1}
      data-state={step?.state}
    >
      {step === null ? (
        <p className="panel-faint">{words.place(position)}</p>
      ) : (
        <>
          <p className="shift-head">
            <span className="shift-action" data-status={statusOfStep(step.action)}>
              <StepIcon action={step.action} />
              <Untrusted text={words.about(step.action, step.file, step.authorName)} />
            </span>
            {reason === undefined ? null : <span className="shift-reason">{reason}</span>}
            {step.count > 1 ? <span className="shift-reason">{words.batch(step.count)}</span> : null}
            {step.state === 'undone' ? <span className="shift-undone">{words.undone}</span> : null}
            <Age className="glimpse-age" since={step.decidedAt} />
          </p>
          <p className="shift-text">
            {step.file === null ? (
              <>
                <Untrusted className="shift-author" text={step.authorName} />{' '}
              </>
            ) : null}
            {step.commentId === null ? (
              <Untrusted text={step.excerpt} />
            ) : (
              <CalmText id={step.commentId} text={step.excerpt} />
            )}
          </p>
        </>
      )}
    </div>
  )
}
