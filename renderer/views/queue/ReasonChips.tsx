import { memo } from 'react'
import type { CommandId } from '../../../shared/commands.ts'
import { useAnswer } from '../../app/answers.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { CommandKey } from '../../commands/CommandKey.tsx'

type Props = Readonly<{ suggested: string | null; active: boolean; disabled: boolean }>

const digitCommands = [
  'reason.1',
  'reason.2',
  'reason.3',
  'reason.4',
  'reason.5',
  'reason.6',
  'reason.7',
  'reason.8',
  'reason.9',
] as const satisfies readonly CommandId[]

/** The desk's nine quick reasons on their fixed digits, and the way to all others. A click deletes for that reason. */
export const ReasonChips = memo(function ReasonChips({ suggested, active, disabled }: Props) {
  const { run, language } = useWorkplace()
  const words = useWords().screen.bar
  const reasons = useAnswer('reason.list')
  return (
    <fieldset className="chips" aria-label={words.reasons} data-active={active || undefined}>
      {digitCommands.map((id, place) => {
        const reason = reasons?.find(candidate => candidate.digit === place + 1)
        return reason === undefined ? null : (
          <button
            key={id}
            type="button"
            className="reason-chip"
            data-suggested={reason.code === suggested || undefined}
            data-tip={reason.meaning[language]}
            aria-disabled={disabled || undefined}
            onMouseDown={event => event.preventDefault()}
            onClick={() => !disabled && run(id)}
          >
            <CommandKey id={id} />
            <span className="reason-name">{reason.label[language]}</span>
          </button>
        )
      })}
      <button
        type="button"
        className="reason-chip"
        aria-disabled={disabled || undefined}
        onMouseDown={event => event.preventDefault()}
        onClick={() => !disabled && run('reason.all')}
      >
        <CommandKey id="reason.all" />
        <span className="reason-name">{words.allReasons}</span>
      </button>
    </fieldset>
  )
})
