import { nextMorning } from '../../../shared/rules/desk-clock.ts'
import { readTimeWords } from '../../../shared/rules/time-words.ts'
import { useNow } from '../../app/clock.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { momentOf, spanTo } from '../../app/due.ts'
import { sentenceOf } from '../../app/sentence.ts'
import type { Mode } from '../../app/state.ts'
import { useTelling } from '../../app/telling.ts'
import { CommandKey } from '../../commands/CommandKey.tsx'
import { useLineField } from './focus-back.ts'

type Props = Readonly<{ mode: Extract<Mode, { kind: 'time' }> }>
const MAX_TIME_LENGTH = 60

/** The one line that asks until when, and shows what it understood. Empty, it means the next morning. */
export function TimeLine({ mode }: Props) {
  const { desk } = useWorkplace()
  const told = useTelling()
  const words = useWords()
  const { waiting } = words.screen
  const field = useLineField()
  const now = useNow()
  const problem = mode.problem === null ? null : sentenceOf(words, mode.problem)
  return (
    <div className="bar-line note-line">
      <label className="note-label" htmlFor="until">
        {waiting.timeLabel}
      </label>
      <input
        ref={field}
        id="until"
        className="note-field time-field"
        type="text"
        autoComplete="off"
        spellCheck={false}
        maxLength={MAX_TIME_LENGTH}
        placeholder={waiting.timeExamples}
        value={mode.text}
        aria-invalid={problem === null ? undefined : true}
        aria-describedby="until-help"
        onChange={event => desk.store.step({ type: 'note.typed', text: event.target.value })}
      />
      {problem === null ? (
        <span id="until-help" className="note-help">
          <output className="understood">{understood(mode.text, now)}</output>
          <CommandKey id="note.send" />
        </span>
      ) : (
        <span id="until-help" className="note-help" role="alert">
          {problem}
        </span>
      )}
    </div>
  )

  function understood(text: string, nowMs: number): string {
    const reading =
      text.trim() === '' ? { kind: 'time' as const, at: nextMorning(nowMs) } : readTimeWords(text, nowMs, told.timeZone)
    if (reading.kind === 'past') return waiting.hasPassed
    if (reading.kind === 'unknown') return waiting.notUnderstood
    return waiting.understood(momentOf(reading.at, nowMs, told, true), spanTo(reading.at, nowMs, told))
  }
}
