import { useId } from 'react'
import { MAX_NOTE_LENGTH } from '../../../shared/domain.ts'
import { readEscalation } from '../../../shared/rules/escalation-line.ts'
import { useAnswer } from '../../app/answers.ts'
import { useNow } from '../../app/clock.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { momentOf } from '../../app/due.ts'
import { sentenceOf } from '../../app/sentence.ts'
import type { Mode } from '../../app/state.ts'
import { useTelling } from '../../app/telling.ts'
import { CommandKey } from '../../commands/CommandKey.tsx'
import { Untrusted } from '../../parts/Untrusted.tsx'
import { useLineField } from './focus-back.ts'
import { MentionList } from './MentionList.tsx'
import { useMention } from './use-mention.ts'

type Props = Readonly<{ mode: Extract<Mode, { kind: 'note' }> }>

/** Why a post is escalated, in one line that also takes "@name" and a deadline, and shows what it understood. */
export function EscalateLine({ mode }: Props) {
  const { desk } = useWorkplace()
  const words = useWords()
  const { waiting, bar } = words.screen
  const people = useAnswer('app.state')?.moderators ?? []
  const field = useLineField()
  const listId = useId()
  const { mention, active, pick, type, ownChords, onKeyDown, onCaret } = useMention(field, mode.text, people, text =>
    desk.store.step({ type: 'note.typed', text }),
  )
  const understood = useUnderstood(mode.text, mention !== null)
  return (
    <div className="bar-line note-line">
      <label className="note-label" htmlFor="note">
        {bar.escalateWhy}
      </label>
      <input
        ref={field}
        id="note"
        className="note-field"
        type="text"
        autoComplete="off"
        maxLength={MAX_NOTE_LENGTH}
        value={mode.text}
        data-own-chords={ownChords}
        aria-haspopup="listbox"
        aria-controls={mention === null ? undefined : listId}
        aria-autocomplete="list"
        aria-activedescendant={mention === null ? undefined : `${listId}-${active}`}
        aria-invalid={mode.problem === null ? undefined : true}
        aria-describedby="note-help"
        onChange={event => type(event.target.value, event.target.selectionStart ?? event.target.value.length)}
        onSelect={event => onCaret(event.currentTarget.selectionStart ?? 0)}
        onKeyDown={onKeyDown}
      />
      <span id="note-help" className="note-help" role={mode.problem === null ? undefined : 'alert'}>
        {mode.problem !== null ? (
          sentenceOf(words, mode.problem)
        ) : understood !== '' ? (
          <output className="understood">
            <Untrusted text={understood} />
          </output>
        ) : (
          <>
            {waiting.escalateHelp} <CommandKey id="note.send" /> {bar.send}
          </>
        )}
      </span>
      {mention === null ? null : <MentionList id={listId} mention={mention} active={active} onPick={pick} />}
    </div>
  )
}

/** "an Berta Klein · Frist heute, 18:00"; empty where nothing but a note is typed. */
function useUnderstood(text: string, isNaming: boolean): string {
  const told = useTelling()
  const words = useWords().screen.waiting
  const people = useAnswer('app.state')?.moderators ?? []
  const now = useNow()
  const line = readEscalation(text, people, now, told.timeZone)
  const assignee = people.find(({ id }) => id === line.assigneeId)
  return [
    assignee === undefined ? '' : words.toPerson(assignee.name),
    line.unknownName === null || isNaming ? '' : words.nobodyNamed(line.unknownName),
    line.dueAt === null ? '' : words.deadline(momentOf(line.dueAt, now, told, true)),
    line.isPast ? words.hasPassed : '',
  ]
    .filter(part => part !== '')
    .join(' · ')
}
