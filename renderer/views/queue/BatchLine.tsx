import { useAnswer } from '../../app/answers.ts'
import { useWords } from '../../app/context.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'

/** While many posts are decided: how far it is, and how to stop it. */
export function BatchLine() {
  const words = useWords().screen.many.batch
  const state = useAnswer('batch.state') ?? null
  if (state?.state !== 'running') return null
  return (
    <div className="batch-line import-progress">
      <progress aria-label={words.label} max={Math.max(1, state.total)} value={state.done} />
      <span>{words.progress(state)}</span>
      <CommandButton id="batch.cancel" kind="quiet">
        {words.cancel}
      </CommandButton>
    </div>
  )
}
