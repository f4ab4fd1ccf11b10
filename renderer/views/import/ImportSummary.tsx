import type { ImportState } from '../../../shared/domain.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { ask } from '../../commands/ask.ts'
import { Button } from '../../parts/Button.tsx'
import { Untrusted } from '../../parts/Untrusted.tsx'
import { ImportCounts } from './ImportCounts.tsx'

/** How an import ended: every row of the file is in one of these figures. */
export function ImportSummary({ state }: Readonly<{ state: ImportState }>) {
  const { desk } = useWorkplace()
  const words = useWords()
  const strings = words.screen.import
  const sentence =
    state.state === 'finished'
      ? strings.done(state.source)
      : state.state === 'cancelled'
        ? strings.stopped(state.source)
        : strings.failed(state.source)
  return (
    <>
      <p className="lane-about">
        <Untrusted text={sentence} />
      </p>
      <ImportCounts state={state} />
      {state.rejected === 0 ? null : (
        <Button kind="quiet" onPress={() => void ask(desk, 'rejects.show', { importId: state.id })}>
          {strings.showRejects}
        </Button>
      )}
    </>
  )
}
