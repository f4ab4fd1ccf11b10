import type { CommandId } from '../../../shared/commands.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { quoted } from '../../commands/say.ts'
import { Kbd } from '../../parts/Kbd.tsx'

/** The first key in force of a command that a page names; where it has none, its title. */
export function Key({ command }: Readonly<{ command: string }>) {
  const { bindings, language, mac } = useWorkplace()
  const words = useWords()
  // which commands a page may name is checked where it is built
  const id = command as CommandId
  const key = bindings[id][0]
  if (key === undefined) return quoted(words.commands[id].replace(/ …$/u, ''), language)
  return <Kbd keys={key} language={language} mac={mac} />
}
