import type { AuthorView } from '../../../shared/author.ts'
import { useWords } from '../../app/context.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { FileLine } from './FileLine.tsx'

/** What moderators noted about the author; a withdrawn note stays and says so. */
export function Notes({ view }: Readonly<{ view: AuthorView }>) {
  const words = useWords().screen.authors
  const notes = view.file.filter(entry => entry.kind === 'note')
  return (
    <section className="author-section" aria-labelledby="author-notes">
      <div className="author-heading-line">
        <h3 className="author-heading" id="author-notes">
          {words.notes}
        </h3>
        <CommandButton id="author.note" showKey kind="quiet">
          {words.writeNote}
        </CommandButton>
      </div>
      {notes.length === 0 ? <p className="author-soft">{words.noNotes}</p> : null}
      <ul className="file-list">
        {notes.map(entry => (
          <FileLine key={entry.id} entry={entry} holds={!entry.undone && entry.ended === null} />
        ))}
      </ul>
    </section>
  )
}
