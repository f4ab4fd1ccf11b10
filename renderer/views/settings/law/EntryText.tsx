import { useWords } from '../../../app/context.ts'
import { Button } from '../../../parts/Button.tsx'
import { CodeField } from '../../../parts/CodeField.tsx'

type Props = Readonly<{
  /** As it is in force. */
  yaml: string
  draft: string
  onDraft: (text: string) => void
  mayEdit: boolean
  /** The line that was refused. */
  fault: number | null
  note: string
  onNote: (note: string) => void
  onSave: (yaml: string) => void
}>

/** The text of an entry, to be read, or edited with a note that says why. */
export function EntryText({ yaml, draft, onDraft, mayEdit, fault, note, onNote, onSave }: Props) {
  const words = useWords().law.page
  if (!mayEdit)
    return (
      <>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it */}
        <pre className="law-text" tabIndex={0} aria-label={words.text}>
          {yaml}
        </pre>
        <p className="field-hint">{words.readOnly}</p>
      </>
    )
  const isReady = draft !== yaml && note.trim() !== ''
  return (
    <>
      <CodeField
        label={words.text}
        hintId="law-hint"
        value={draft}
        isInvalid={fault !== null}
        faults={fault === null ? [] : [fault]}
        line={null}
        onChange={onDraft}
        onLeave={() => undefined}
      />
      <form
        className="law-save"
        onSubmit={event => {
          event.preventDefault()
          if (isReady) onSave(draft)
        }}
      >
        <label className="field-label" htmlFor="law-note">
          {words.note}
        </label>
        <input
          id="law-note"
          className="field"
          aria-describedby="law-hint"
          maxLength={2000}
          value={note}
          onChange={event => onNote(event.target.value)}
        />
        <Button type="submit" kind="main" disabled={!isReady}>
          {words.save}
        </Button>
        <p className="field-hint" id="law-hint">
          {words.noteHint}
        </p>
      </form>
    </>
  )
}
