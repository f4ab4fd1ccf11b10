import type { ReactNode } from 'react'
import type { CommandId } from '../../../shared/commands.ts'
import { useAnswer } from '../../app/answers.ts'
import { useUi, useWorkplace } from '../../app/context.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { run } from '../../commands/run.ts'
import { situationOf } from '../../commands/situation.ts'

type Props = Readonly<{
  id: CommandId
  children: ReactNode
  kind?: 'plain' | 'quiet' | 'main'
  pressed?: boolean
}>

/** A command's button with its key, drawn as one that cannot be pressed while its command cannot run. */
export function RulesButton({ id, children, kind = 'plain', pressed }: Props) {
  const { desk } = useWorkplace()
  useUi(state => state.rules)
  useAnswer('pack.list')
  useAnswer('app.state')
  const isDisabled = run[id].can(situationOf(desk)) !== true
  return (
    <CommandButton id={id} showKey kind={kind} disabled={isDisabled} {...(pressed === undefined ? {} : { pressed })}>
      {children}
    </CommandButton>
  )
}
