import { memo, type ReactNode } from 'react'
import type { CommandId } from '../../shared/commands.ts'
import { useWorkplace, useWords } from '../app/context.ts'
import { ariaKeys } from './aria-keys.ts'
import { CommandKey } from './CommandKey.tsx'
import '../parts/button.css'

type Props = Readonly<{
  id: CommandId
  children?: ReactNode
  /** Draws the command's first key inside the button. */
  showKey?: boolean
  kind?: 'plain' | 'quiet' | 'go' | 'stop' | 'up' | 'main'
  disabled?: boolean
  pressed?: boolean
  /** For a button that shows only an icon. */
  iconOnly?: boolean
}>

/** A button that runs a command of the table; name, key and tooltip come from there. */
export const CommandButton = memo(function CommandButton({
  id,
  children,
  showKey = false,
  kind = 'plain',
  disabled = false,
  pressed,
  iconOnly,
}: Props) {
  const { run, mac, bindings } = useWorkplace()
  const words = useWords()
  return (
    <button
      type="button"
      className={`button button-${kind}`}
      data-tip-command={id}
      aria-label={iconOnly === true ? words.commands[id] : undefined}
      aria-keyshortcuts={ariaKeys(bindings[id][0], mac)}
      aria-disabled={disabled || undefined}
      aria-pressed={pressed}
      // a click must not take the focus from the list, or the next Enter would press the button again
      onMouseDown={event => event.preventDefault()}
      onClick={() => !disabled && run(id)}
    >
      {showKey ? <CommandKey id={id} /> : null}
      {children ?? words.commands[id]}
    </button>
  )
})
