import { memo } from 'react'
import { X } from 'lucide-react'
import { showAgain } from '../../app/decide.ts'
import { useUi, useWords, useWorkplace } from '../../app/context.ts'
import { sentenceOf } from '../../app/sentence.ts'
import type { LaneNote } from '../../app/state.ts'
import { Button } from '../../parts/Button.tsx'
import { Untrusted } from '../../parts/Untrusted.tsx'
import { ImportSummary } from '../import/ImportSummary.tsx'
import { BatchNote } from './BatchNote.tsx'
import { WaveNote } from './WaveNote.tsx'
import './side-lane.css'

/** What went wrong, and what ended, beside the work: in words, with a way out, never asking for the focus. */
export const SideLane = memo(function SideLane() {
  const words = useWords().screen.lane
  const notes = useUi(state => state.lane)
  return (
    <section
      className="lane"
      aria-live="polite"
      aria-relevant="additions"
      aria-label={words.label}
      data-empty={notes.length === 0 || undefined}
    >
      {notes.toReversed().map(note => (
        <Note key={note.id} note={note} />
      ))}
    </section>
  )
})

function Note({ note }: Readonly<{ note: LaneNote }>) {
  const { desk } = useWorkplace()
  const words = useWords().screen.lane
  return (
    <div className="lane-note" data-kind={note.what.kind}>
      <div className="lane-body">
        <NoteBody what={note.what} />
      </div>
      <button
        type="button"
        className="lane-close"
        aria-label={words.close}
        data-tip={words.close}
        onClick={() => {
          desk.store.step({ type: 'lane.closed', id: note.id })
          document
            .querySelector<HTMLElement>('.queue-list, [data-rules-home], .settings-tab[aria-selected=true]')
            ?.focus({ preventScroll: true })
        }}
      >
        <X aria-hidden="true" />
      </button>
    </div>
  )
}

function NoteBody({ what }: Readonly<{ what: LaneNote['what'] }>) {
  const { many, notices } = useWords().screen
  const words = many.batch
  switch (what.kind) {
    case 'import':
      return <ImportSummary state={what.state} />
    case 'batch':
      return <BatchNote state={what.state} />
    case 'kept':
      return <p>{words.kept(what.posts)}</p>
    case 'wave':
      return <WaveNote wave={what.wave} />
    case 'taken':
      return <p>{notices.taken[what.what]}</p>
    case 'problem':
      return <ProblemText what={what} />
  }
}

function ProblemText({ what }: Readonly<{ what: Extract<LaneNote['what'], { kind: 'problem' }> }>) {
  const { desk, run } = useWorkplace()
  const words = useWords()
  const { problem, commentId, authorName } = what
  return (
    <>
      {authorName === null ? null : (
        <p className="lane-about">
          <Untrusted text={words.screen.lane.about(authorName)} />
        </p>
      )}
      <p>{sentenceOf(words, problem)}</p>
      {commentId === null ? null : (
        <Button kind="quiet" onPress={() => void showAgain(desk, commentId)}>
          {words.screen.lane.show}
        </Button>
      )}
      {problem.key === 'noModerator' || problem.key === 'moderatorUnknown' ? (
        <Button kind="quiet" onPress={() => run('moderator.change')}>
          {words.screen.lane.signIn}
        </Button>
      ) : null}
    </>
  )
}
