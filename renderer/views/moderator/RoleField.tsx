import { type Moderator, ModeratorRole } from '../../../shared/domain.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { ask } from '../../commands/ask.ts'

type Props = Readonly<{ person: Moderator; maySet: boolean }>

/** What a person does at this desk, and the choice of it for whoever may give roles. */
export function RoleField({ person, maySet }: Props) {
  const { desk } = useWorkplace()
  const words = useWords().screen.moderator
  if (!maySet) return <span className="moderator-role">{words.roles[person.role]}</span>
  return (
    <select
      className="field moderator-role"
      aria-label={words.roleOf(person.name)}
      value={person.role}
      onChange={event =>
        void ask(desk, 'moderator.setRole', {
          moderatorId: person.id,
          role: ModeratorRole.parse(event.target.value),
        })
      }
    >
      {ModeratorRole.options.map(role => (
        <option key={role} value={role}>
          {words.roles[role]}
        </option>
      ))}
    </select>
  )
}
