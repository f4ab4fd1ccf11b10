import { type KeyboardEvent, useLayoutEffect, useMemo, useRef } from 'react'
import { endOfLine, indented, lineCount, lineStart, newLine } from '../text/lines.ts'
import './code-field.css'

/** Height of a line in rem; code-field.css draws it so. */
const LINE_REM = 1.25
const SHOWN_ABOVE = 3

type Props = Readonly<{
  label: string
  hintId: string
  value: string
  isInvalid: boolean
  /** Lines with a fault, counted from 1. */
  faults: readonly number[]
  /** Where the text shall be shown; a new id moves it. */
  line: Readonly<{ at: number; focus: boolean; id: number }> | null
  onChange: (value: string) => void
  onLeave: () => void
}>

/** A text with line numbers. Tab leaves it as in every field; Mod+] and Mod+[ indent. */
export function CodeField({ label, hintId, value, isInvalid, faults, line, onChange, onLeave }: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  const gutter = useRef<HTMLDivElement>(null)
  const lines = lineCount(value)
  const numbers = useMemo(() => Array.from({ length: lines }, (_, index) => index + 1).join('\n'), [lines])

  const asked = line?.id
  useLayoutEffect(() => {
    const element = field.current
    if (element === null || line === null) return
    const start = lineStart(element.value, line.at)
    if (line.focus) {
      element.focus({ preventScroll: true })
      element.setSelectionRange(start, endOfLine(element.value, start))
    } else if (document.activeElement !== element) element.setSelectionRange(start, start)
    element.scrollTop = Math.max(0, line.at - 1 - SHOWN_ABOVE) * LINE_REM * rootPx()
    // the line is the same object until it is asked for anew
    // oxlint-disable-next-line react/exhaustive-deps
  }, [asked])

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const element = event.currentTarget
    const { value: text, selectionStart: from, selectionEnd: to } = element
    const isMod = (event.ctrlKey || event.metaKey) && !event.altKey
    const change =
      isMod && (event.key === ']' || event.key === '[')
        ? indented(text, from, to, event.key === ']')
        : event.key === 'Enter' && !isMod && !event.nativeEvent.isComposing
          ? newLine(text, from, to)
          : null
    if (change === null) return
    event.preventDefault()
    element.setSelectionRange(change.start, change.end)
    // the only way to change a field so that its own undo knows of it
    document.execCommand('insertText', false, change.insert)
    element.setSelectionRange(change.selectFrom, change.selectTo)
  }
  return (
    <div className="code-field" data-invalid={isInvalid || undefined}>
      <div className="code-gutter" aria-hidden="true" ref={gutter}>
        <pre className="code-numbers">{numbers}</pre>
        {faults.map(at => (
          <span key={at} className="code-fault" style={{ insetBlockStart: `${(at - 1) * LINE_REM}rem` }}>
            {at}
          </span>
        ))}
      </div>
      <textarea
        ref={field}
        className="code-text"
        aria-label={label}
        aria-describedby={hintId}
        aria-invalid={isInvalid || undefined}
        wrap="off"
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        value={value}
        onChange={event => onChange(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={onLeave}
        onScroll={event => {
          if (gutter.current !== null) gutter.current.scrollTop = event.currentTarget.scrollTop
        }}
      />
    </div>
  )
}

const rootPx = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
