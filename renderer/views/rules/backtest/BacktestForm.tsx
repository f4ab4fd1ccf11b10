import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useAnswer } from '../../../app/answers.ts'
import { useWords, useWorkplace } from '../../../app/context.ts'
import { ariaKeys } from '../../../commands/aria-keys.ts'
import { CommandKey } from '../../../commands/CommandKey.tsx'
import { isPeriod, type PeriodChoice, PERIODS } from './period.ts'

type Props = Readonly<{
  again: boolean
  busy: boolean
  beside: ReactNode
  onStart: (choice: PeriodChoice, section: string | null) => void
}>

/** Which decisions are looked at. Enter starts, from wherever the focus is in it. */
export function BacktestForm({ again, busy, beside, onStart }: Props) {
  const { bindings, mac } = useWorkplace()
  const words = useWords().screen.backtest
  const sections = useAnswer('section.list') ?? []
  const [choice, setChoice] = useState<PeriodChoice>({ period: 'all', from: '', until: '' })
  const [section, setSection] = useState('')
  const go = useRef<HTMLButtonElement>(null)
  useEffect(() => go.current?.focus(), [])
  const isGood = isPeriod(choice)
  return (
    <form
      className="backtest-form"
      aria-label={words.form}
      onSubmit={event => {
        event.preventDefault()
        if (isGood && !busy) onStart(choice, section === '' ? null : section)
      }}
    >
      <fieldset className="backtest-periods" data-own-chords="ArrowUp ArrowDown">
        <legend className="field-label">{words.period}</legend>
        {PERIODS.map(period => (
          <label key={period} className="backtest-choice">
            <input
              type="radio"
              name="backtest-period"
              checked={choice.period === period}
              onChange={() => setChoice({ ...choice, period })}
            />
            {words.periods[period]}
          </label>
        ))}
      </fieldset>
      {choice.period === 'own' ? (
        <div className="backtest-dates">
          {(['from', 'until'] as const).map(end => (
            <label key={end} className="backtest-choice">
              {words[end]}
              <input
                type="date"
                className="field"
                value={choice[end]}
                aria-invalid={isGood ? undefined : true}
                aria-describedby={isGood ? undefined : 'backtest-dates-problem'}
                onChange={event => setChoice({ ...choice, [end]: event.target.value })}
              />
            </label>
          ))}
          {isGood ? null : (
            <p className="field-problem" id="backtest-dates-problem" role="alert">
              {words.datesBad}
            </p>
          )}
        </div>
      ) : null}
      <label className="backtest-choice">
        <span className="field-label">{words.section}</span>
        <select className="field" value={section} onChange={event => setSection(event.target.value)}>
          <option value="">{words.allSections}</option>
          {sections
            .filter(name => name !== '')
            .map(name => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
        </select>
      </label>
      {beside}
      <button
        ref={go}
        type="submit"
        className="button button-main"
        data-part="start"
        aria-keyshortcuts={ariaKeys(bindings['backtest.start'][0], mac)}
        aria-disabled={busy || !isGood || undefined}
      >
        <CommandKey id="backtest.start" />
        {again ? words.again : words.start}
      </button>
    </form>
  )
}
