import type { CommandId } from '../../shared/commands.ts'
import { useWorkplace } from '../app/context.ts'
import { Kbd } from '../parts/Kbd.tsx'

type Props = Readonly<{ id: CommandId; /** A command that is pressed right after it. */ next?: CommandId }>

/** The first key in force of a command; nothing where it has none. */
export function CommandKey({ id, next }: Props) {
  const { bindings, language, mac } = useWorkplace()
  const keys = [id, ...(next === undefined ? [] : [next])].map(each => bindings[each][0])
  if (keys.some(key => key === undefined)) return null
  return <Kbd keys={keys.join(' ')} language={language} mac={mac} />
}
