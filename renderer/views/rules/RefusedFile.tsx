import { X } from 'lucide-react'
import { packFault, type PackSentenceKey } from '../../../shared/strings/pack-problems.ts'
import { useUi, useWords, useWorkplace } from '../../app/context.ts'
import { Untrusted } from '../../parts/Untrusted.tsx'
import { focusList } from '../../commands/focus.ts'

const PROBLEMS_SHOWN = 50
const LONGEST_LINE = 160

/** A chosen file that is no pack: what is wrong in it, line by line. */
export function RefusedFile() {
  const { desk, language } = useWorkplace()
  const words = useWords().screen.rules
  const refused = useUi(state => state.rules.refused)
  if (refused === null) return null
  return (
    <section className="refused-file" role="alert" aria-labelledby="refused-title">
      <div className="refused-head">
        <h2 id="refused-title">
          <Untrusted text={words.imported.title(refused.file)} />
        </h2>
        <button
          type="button"
          className="lane-close"
          aria-label={words.imported.close}
          onClick={() => {
            desk.store.step({ type: 'rules.refusedFile', refused: null })
            focusList()
          }}
        >
          <X aria-hidden="true" />
        </button>
      </div>
      <p>
        {words.imported.intro} {words.editor.problems(refused.problems.length)}:
      </p>
      <ol className="refused-list" tabIndex={0} aria-label={words.editor.problemList}>
        {refused.problems.slice(0, PROBLEMS_SHOWN).map((problem, place) => (
          <li key={`${place} ${problem.key}`}>
            {problem.line === null ? null : <strong>{words.editor.line(problem.line)} </strong>}
            {packFault(language, { key: problem.key as PackSentenceKey, values: problem.values })}
            {problem.line === null ? null : (
              <Untrusted
                className="refused-line"
                text={(refused.lines[problem.line - 1] ?? '').trim().slice(0, LONGEST_LINE)}
              />
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
