import { memo, type ReactNode } from 'react'
import { type BuiltCommandId, commands } from '../../shared/commands.ts'
import { useWorkplace, useWords } from '../app/context.ts'
import { Kbd } from '../parts/Kbd.tsx'
import '../parts/button.css'

type Props = Readonly<{
  id: BuiltCommandId
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
  const { run, language, mac } = useWorkplace()
  const words = useWords()
  const keys: readonly string[] = commands[id].keys
  return (
    <button
      type="button"
      className={`button button-${kind}`}
      data-tip-command={id}
      aria-label={iconOnly === true ? words.commands[id] : undefined}
      aria-keyshortcuts={keys[0] === undefined ? undefined : ariaKeys(keys[0], mac)}
      aria-disabled={disabled || undefined}
      aria-pressed={pressed}
      // a click must not take the focus from the list, or the next Enter would press the button again
      onMouseDown={event => event.preventDefault()}
      onClick={() => !disabled && run(id)}
    >
      {showKey && keys[0] !== undefined ? <Kbd keys={keys[0]} language={language} mac={mac} /> : null}
      {children ?? words.commands[id]}
    </button>
  )
})

/** The spelling of the ARIA attribute; a sequence has none and is left out. */
function ariaKeys(keys: string, mac: boolean): string | undefined {
  return keys.includes(' ') ? undefined : keys.replace('Mod', mac ? 'Meta' : 'Control')
}
