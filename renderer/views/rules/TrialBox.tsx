import { memo, useId } from 'react'
import { useAnswer } from '../../app/answers.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import type { Trial } from '../../app/rules-state.ts'
import { sentenceOf } from '../../app/sentence.ts'
import { MarkedText } from './MarkedText.tsx'
import { TrialHits } from './TrialHits.tsx'
import './trial-box.css'

const LONGEST_TEXT = 50_000

/** A text to try the rules on, as they are written now. */
export const TrialBox = memo(function TrialBox({ trial, waits }: Readonly<{ trial: Trial; waits: boolean }>) {
  const { desk } = useWorkplace()
  const strings = useWords()
  const words = strings.screen.rules.try
  const id = useId()
  const { text, onlyRule, answer, problem } = trial
  return (
    <section className="trial" aria-label={words.title} data-rules-part="try" data-own-chords="Enter">
      <div className="trial-input">
        <div className="trial-head">
          <label className="field-label" htmlFor={id}>
            {words.title}
          </label>
          <label className="trial-only">
            <input
              type="checkbox"
              checked={onlyRule}
              onChange={event => desk.store.step({ type: 'rules.trial', change: { onlyRule: event.target.checked } })}
            />
            {words.only}
          </label>
        </div>
        <textarea
          id={id}
          className="field trial-text"
          maxLength={LONGEST_TEXT}
          spellCheck={false}
          placeholder={words.placeholder}
          value={text}
          onChange={event => desk.store.step({ type: 'rules.trial', change: { text: event.target.value } })}
        />
      </div>
      <div className="trial-side">
        {(answer?.said.hits.length ?? 0) === 0 || answer === null ? (
          <p className="rules-soft">{words.unknownFacts}</p>
        ) : (
          <TrialHits answer={answer} />
        )}
      </div>
      <div className="trial-result" tabIndex={0} role="group" aria-label={words.result}>
        {problem === null ? null : <p className="field-problem">{sentenceOf(strings, problem)}</p>}
        {answer === null ? (
          <p className="rules-soft">{words.noText}</p>
        ) : (
          <>
            <Verdict answer={answer} waits={waits} />
            <MarkedText text={answer.text} hits={answer.said.hits} />
            <h2 className="field-label">{words.normalised}</h2>
            <p className="trial-normalised" dir="ltr">
              {answer.said.normalised}
            </p>
          </>
        )}
      </div>
    </section>
  )
})

type VerdictProps = Readonly<{ answer: NonNullable<Trial['answer']>; waits: boolean }>

/** How many hits, and what the rules would suggest. */
function Verdict({ answer, waits }: VerdictProps) {
  const { language } = useWorkplace()
  const words = useWords().screen.rules
  const reasons = useAnswer('reason.list')
  const { hits, suggestion } = answer.said
  if (waits) return <p className="trial-verdict trial-waits">{words.try.waits}</p>
  if (hits.length === 0) return <p className="trial-verdict">{words.try.noHit}</p>
  const reason = reasons?.find(one => one.code === suggestion?.reason)?.label[language] ?? suggestion?.reason ?? ''
  return (
    <p className="trial-verdict">
      {words.try.hits(hits.length)}.{' '}
      {suggestion === null
        ? words.try.noSuggestion
        : words.try.suggests(words.actions[`suggest-${suggestion.action}`], reason)}
    </p>
  )
}
