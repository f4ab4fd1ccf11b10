import { useAnswer } from '../../app/answers.ts'
import { useUi, useWords, useWorkplace } from '../../app/context.ts'
import { ask } from '../../commands/ask.ts'
import { Button } from '../../parts/Button.tsx'
import './backtest/backtest.css'

type Props = Readonly<{
  /** "strip" and "head" are short pieces for the line at the bottom of the desk and for the head of the editor. */
  shape?: 'full' | 'strip' | 'head'
}>

/** While posts are checked anew after a change of the rules: how far it is, and how to hold it. Otherwise nothing. */
export function RecheckLine({ shape = 'full' }: Props) {
  const { desk } = useWorkplace()
  const words = useWords().screen.backtest.recheck
  const state = useAnswer('recheck.state') ?? null
  const atQueue = useUi(ui => ui.view === 'queue')
  if (state === null || state.state === 'finished' || state.state === 'cancelled') return null
  // the rules show it by themselves
  if (shape === 'strip' && (state.state !== 'running' || !atQueue)) return null
  if (state.state === 'failed')
    return (
      <div className="recheck">
        <span>{words.failed}</span>
        <Button kind="quiet" onPress={() => void ask(desk, 'recheck.start', {})}>
          {words.again}
        </Button>
      </div>
    )
  const { id, done, total } = state
  const isShort = shape !== 'full' && state.state === 'running'
  const sentence = isShort ? words.small : state.state === 'paused' ? words.paused : words[state.phase]
  return (
    <div className="recheck" data-shape={shape}>
      <progress aria-label={words.label} max={Math.max(1, total)} value={done} />
      <span>
        {sentence(done, total)}
        {shape !== 'full' || state.changed === 0 ? '' : `, ${words.changed(state.changed)}`}
      </span>
      {isShort ? null : (
        <>
          {state.state === 'paused' ? (
            <Button kind="quiet" onPress={() => void ask(desk, 'recheck.resume', { id })}>
              {words.resume}
            </Button>
          ) : (
            <Button kind="quiet" onPress={() => void ask(desk, 'recheck.pause', { id })}>
              {words.pause}
            </Button>
          )}
          <Button kind="quiet" onPress={() => void ask(desk, 'recheck.cancel', { id })}>
            {words.cancel}
          </Button>
        </>
      )}
    </div>
  )
}
