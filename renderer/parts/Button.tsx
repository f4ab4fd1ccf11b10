import type { ReactNode } from 'react'
import './button.css'

type Props = Readonly<{
  onPress?: () => void
  children: ReactNode
  kind?: 'plain' | 'quiet' | 'main'
  type?: 'button' | 'submit'
  disabled?: boolean
  label?: string
  tip?: string
  /** The dialog around it begins here. */
  firstFocus?: boolean
  /** Its name for commands that press it. */
  part?: string
}>

/** A button for what is no command of its own: one row of a list, the sending of a form. */
export function Button({
  onPress,
  children,
  kind = 'plain',
  type = 'button',
  disabled = false,
  label,
  tip,
  firstFocus,
  part,
}: Props) {
  return (
    <button
      type={type}
      className={`button button-${kind}`}
      aria-label={label}
      data-tip={tip}
      data-first-focus={firstFocus}
      data-part={part}
      aria-disabled={disabled || undefined}
      onClick={event => {
        if (disabled) event.preventDefault()
        else onPress?.()
      }}
    >
      {children}
    </button>
  )
}
