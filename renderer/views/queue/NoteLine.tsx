import { MAX_NOTE_LENGTH } from '../../../shared/domain.ts'
import { useAnswer } from '../../app/answers.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { sentenceOf } from '../../app/sentence.ts'
import type { Mode } from '../../app/state.ts'
import type { Strings } from '../../../shared/strings/de.ts'
import { CommandKey } from '../../commands/CommandKey.tsx'
import { useLineField } from './focus-back.ts'

type Props = Readonly<{ mode: Extract<Mode, { kind: 'note' }> }>

/** The one-line note, at the place of the suggestion. Enter and Escape come from the command table. */
export function NoteLine({ mode }: Props) {
  const { desk, language } = useWorkplace()
  const words = useWords()
  const reasons = useAnswer('reason.list')
  const field = useLineField()
  const label = labelOf(mode, words, code => reasons?.find(one => one.code === code)?.label[language] ?? '')
  const problem = mode.problem === null ? null : sentenceOf(words, mode.problem)
  return (
    <div className="bar-line note-line">
      <label className="note-label" htmlFor="note">
        {label}
      </label>
      <input
        ref={field}
        id="note"
        className="note-field"
        type="text"
        autoComplete="off"
        maxLength={MAX_NOTE_LENGTH}
        value={mode.text}
        aria-invalid={problem === null ? undefined : true}
        aria-describedby="note-help"
        onChange={event => desk.store.step({ type: 'note.typed', text: event.target.value })}
      />
      <span id="note-help" className="note-help" role={problem === null ? undefined : 'alert'}>
        {problem ?? (
          <>
            <CommandKey id="note.send" /> {words.screen.bar.send} <CommandKey id="note.leave" /> {words.screen.bar.drop}
          </>
        )}
      </span>
    </div>
  )
}

/** What the note is asked for. */
function labelOf(mode: Props['mode'], { screen }: Strings, reasonName: (code: string | null) => string): string {
  if (mode.action === 'author') return screen.authors.noteLabel(mode.author.name)
  if (mode.action === 'answer') return screen.waiting.answer
  return mode.action === 'escalate' ? screen.bar.escalateWhy : screen.bar.deleteWhy(reasonName(mode.reason))
}
