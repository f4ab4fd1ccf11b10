import type { Moderator } from '../../../shared/domain.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { ask } from '../../commands/ask.ts'

type Props = Readonly<{ person: Moderator; maySet: boolean }>

/** Whether a person is a senior, and the switch for it where it may be set. */
export function RoleButton({ person, maySet }: Props) {
  const { desk } = useWorkplace()
  const words = useWords().screen.moderator
  const isSenior = person.role === 'senior'
  if (!maySet) return isSenior ? <span className="moderator-role">{words.senior}</span> : null
  return (
    <label
      className="moderator-role"
      data-tip={isSenior ? words.endSenior(person.name) : words.makeSenior(person.name)}
    >
      <input
        type="checkbox"
        checked={isSenior}
        aria-label={isSenior ? words.endSenior(person.name) : words.makeSenior(person.name)}
        onChange={() =>
          void ask(desk, 'moderator.setRole', { moderatorId: person.id, role: isSenior ? 'moderator' : 'senior' })
        }
      />
      {words.senior}
    </label>
  )
}
