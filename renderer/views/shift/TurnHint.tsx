import type { HistoryStep } from '../../../shared/domain.ts'
import { useAsked } from '../../app/answers.ts'
import { useWords } from '../../app/context.ts'
import { NEWEST_STEP } from '../../app/panel-moves.ts'
import { KeyHint } from '../queue/KeyHint.tsx'

type Props = Readonly<{ steps: ReadonlyMap<number, HistoryStep>; marked: number; total: number }>

/** What Enter would do at the marked step, before it is pressed. */
export function TurnHint({ steps, marked, total }: Props) {
  const words = useWords().screen.authors.shift
  const undone = useAsked('history.page', NEWEST_STEP)?.undone ?? 0
  const step = steps.get(marked)
  if (step === undefined) return null
  const lastDone = total - undone
  return (
    <KeyHint keys="Enter">
      {step.state === 'done' ? words.undo(lastDone - marked + 1) : words.redo(marked - lastDone)}
    </KeyHint>
  )
}
