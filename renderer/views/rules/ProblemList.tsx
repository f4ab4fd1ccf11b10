import { useEffect, useState } from 'react'
import { packFault, type PackSentenceKey } from '../../../shared/strings/pack-problems.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { currentCheck, type Editor, type PackCheck } from '../../app/rules-state.ts'
import { Untrusted } from '../../parts/Untrusted.tsx'

const SHOWN = 100
/** A count that stands still so long is worth being said aloud. */
const SAID_AFTER_MS = 1200

/** Under the text: its faults, each leading to its line, and the examples that do not behave. Always of one height. */
export function ProblemList({ editor }: Readonly<{ editor: Editor }>) {
  const { desk, language } = useWorkplace()
  const words = useWords().screen.rules.editor
  // while a new answer is on its way the last one stays, so that nothing flickers with every letter
  const check = editor.check
  const isOld = currentCheck(editor) === null
  const summary = useSummary(check)
  const line = (at: number) => desk.store.step({ type: 'rules.line', at, focus: true })
  return (
    <section className="problems" aria-label={words.problemList} data-old={isOld || undefined}>
      <p className="problems-summary" data-tone={toneOf(check)}>
        {summary}
      </p>
      <Said sentence={summary} />
      <ol className="problems-list">
        {(check?.problems ?? []).slice(0, SHOWN).map((problem, place) => (
          <li key={`${place} ${problem.key}`}>
            <button type="button" className="problem" onClick={() => line(problem.line ?? 1)}>
              {problem.line === null ? null : <strong>{words.line(problem.line)}</strong>}
              <span>{packFault(language, { key: problem.key as PackSentenceKey, values: problem.values })}</span>
            </button>
          </li>
        ))}
        {(check?.failed ?? []).slice(0, SHOWN).map(failed => (
          <li key={`${failed.ruleId} ${failed.expected} ${failed.text}`}>
            <button
              type="button"
              className="problem"
              onClick={() => desk.store.step({ type: 'rules.rule', ruleId: failed.ruleId })}
            >
              <strong>{failed.ruleId}</strong>
              <span>
                <Untrusted className="problem-text" text={failed.text} />{' '}
                {failed.expected === 'hit' ? words.notHit : words.wronglyHit}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}

const toneOf = (check: PackCheck | null) =>
  check === null ? undefined : check.problems.length > 0 ? 'stop' : check.failed.length > 0 ? 'warn' : 'go'

function useSummary(check: PackCheck | null): string {
  const words = useWords().screen.rules.editor
  if (check === null) return words.checking
  if (check.problems.length > 0) return words.problems(check.problems.length)
  return check.failed.length > 0 ? words.failed(check.failed.length) : words.sound
}

/** For ears: the summary once it stands still, and only when it says something new. */
function Said({ sentence }: Readonly<{ sentence: string }>) {
  const { desk } = useWorkplace()
  const [said, setSaid] = useState('')
  useEffect(() => desk.later(SAID_AFTER_MS, () => setSaid(sentence)), [desk, sentence])
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  )
}
