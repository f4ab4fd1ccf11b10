import type { BacktestState } from '../../../../shared/domain.ts'
import { useWords, useWorkplace } from '../../../app/context.ts'
import { ask } from '../../../commands/ask.ts'
import { CommandKey } from '../../../commands/CommandKey.tsx'

type Props = Readonly<{ state: BacktestState; /** It looks at another pack than the one shown. */ foreign: boolean }>

/** How far the running backtest is, and the way to end it. Escape does the same, by the command table. */
export function BacktestProgress({ state, foreign }: Props) {
  const { desk } = useWorkplace()
  const words = useWords().screen.backtest
  return (
    <div className="backtest-progress">
      {foreign ? <p className="backtest-note">{words.otherRunning(state.pack)}</p> : null}
      <progress aria-label={words.progress} max={Math.max(1, state.total)} value={state.read} />
      <span className="backtest-figures">{words.running(state.read, state.total)}</span>
      <button
        type="button"
        className="button button-quiet"
        onClick={() => void ask(desk, 'backtest.cancel', { id: state.id })}
      >
        <CommandKey id="backtest.leave" />
        {words.cancel}
      </button>
    </div>
  )
}
