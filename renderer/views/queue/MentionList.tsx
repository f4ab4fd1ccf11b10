import type { MouseEvent } from 'react'
import { useWords } from '../../app/context.ts'
import type { Mention } from '../../app/mention.ts'
import { Untrusted } from '../../parts/Untrusted.tsx'

type Props = Readonly<{ id: string; mention: Mention; active: number; onPick: (name: string) => void }>

/** Who can be meant by what is typed behind "@"; the field keeps the focus and walks it. */
export function MentionList({ id, mention, active, onPick }: Props) {
  const words = useWords().screen
  const onClick = (event: MouseEvent) => {
    const option = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-person]') : null
    const person = mention.people.find(candidate => candidate.id === option?.dataset['person'])
    if (person !== undefined) onPick(person.name)
  }
  return (
    <div
      className="mention-list"
      role="listbox"
      id={id}
      aria-label={words.waiting.people}
      tabIndex={-1}
      onMouseDown={event => event.preventDefault()}
      onClick={onClick}
      onKeyDown={event => event.preventDefault()}
    >
      {mention.people.map((person, place) => (
        <div
          key={person.id}
          id={`${id}-${place}`}
          data-person={person.id}
          role="option"
          tabIndex={-1}
          className="mention"
          aria-selected={place === active}
        >
          <Untrusted text={person.name} />
          {person.role === 'moderator' ? null : (
            <span className="mention-role">{words.moderator.roles[person.role]}</span>
          )}
        </div>
      ))}
    </div>
  )
}
