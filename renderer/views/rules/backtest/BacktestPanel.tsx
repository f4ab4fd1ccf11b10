import { type ReactNode, useEffect, useState } from 'react'
import type { BacktestState } from '../../../../shared/domain.ts'
import { useAnswer } from '../../../app/answers.ts'
import { useNow } from '../../../app/clock.ts'
import { useWords, useWorkplace } from '../../../app/context.ts'
import { ask } from '../../../commands/ask.ts'
import { BacktestForm } from './BacktestForm.tsx'
import { BacktestProgress } from './BacktestProgress.tsx'
import { BacktestResults } from './BacktestResults.tsx'
import { type PeriodChoice, spanOf } from './period.ts'
import './backtest.css'

type Props = Readonly<{
  pack: string
  /** The candidate; null looks at what is in force. */
  yaml: string | null
  ruleId: string | null
  /** A choice of the one around it, beside those of the form. */
  beside?: ReactNode
  /** Somebody wants this word to be an exception. */
  onException?: (word: string, ruleId: string | null) => void
}>

type Started = Readonly<{ id: string; yaml: string | null }>

/** The look back: what the rules would have done to posts on which people have decided. */
export function BacktestPanel({ pack, yaml, ruleId, beside, onException }: Props) {
  const { desk, settings } = useWorkplace()
  const words = useWords().screen.backtest
  const nowMs = useNow()
  const state = useAnswer('backtest.state') ?? null
  const [started, setStarted] = useState<Started | null>(null)
  useEffect(() => {
    void desk.answers.refresh('section.list')
    void desk.answers.refresh('backtest.state')
  }, [desk])

  const running = state?.state === 'running'
  const start = (choice: PeriodChoice, section: string | null) => {
    const order = { pack, yaml, ruleId, section, ...spanOf(choice, nowMs, settings.timeZone) }
    void ask(desk, 'backtest.start', order).then(reply => reply !== null && setStarted({ id: reply.id, yaml }))
  }
  const kind = yaml === null ? (ruleId === null ? 'pack' : 'rule') : ruleId === null ? 'draftPack' : 'draftRule'
  const mine = state !== null && state.pack === pack ? state : null
  return (
    <section className="backtest" aria-labelledby="backtest-title">
      <h2 className="visually-hidden" id="backtest-title">
        {words.title}
      </h2>
      <p className="backtest-soft">{words.intro(words.what[kind](ruleId ?? pack))}</p>
      <BacktestForm again={mine?.state === 'finished'} busy={running} beside={beside} onStart={start} />
      {running ? <BacktestProgress state={state} foreign={state.pack !== pack} /> : null}
      <div className="backtest-ended" aria-live="polite">
        {running ? null : <Ended state={mine} changed={started !== null && started.yaml !== yaml} ruleId={ruleId} />}
      </div>
      {mine?.state === 'finished' && mine.result !== null ? (
        <BacktestResults
          key={mine.id}
          state={mine}
          result={mine.result}
          isDraft={started?.id === mine.id ? started.yaml !== null : yaml !== null}
          onException={onException}
        />
      ) : null}
    </section>
  )
}

type EndedProps = Readonly<{ state: BacktestState | null; changed: boolean; ruleId: string | null }>

function Ended({ state, changed, ruleId }: EndedProps) {
  const words = useWords().screen.backtest
  if (state === null) return <p className="backtest-soft">{words.none}</p>
  if (state.state === 'cancelled') return <p>{words.cancelled}</p>
  if (state.state === 'failed') return <p className="backtest-bad">{words.failed}</p>
  return (
    <>
      {state.result === null ? null : (
        <p className="backtest-soft">{words.done(state.read, state.result.tookMs / 1000)}</p>
      )}
      {changed ? <p className="backtest-note">{words.stale}</p> : null}
      {state.ruleId === ruleId ? null : <p className="backtest-note">{words.otherRule(state.ruleId)}</p>}
    </>
  )
}
