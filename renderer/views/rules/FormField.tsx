import { type ReactNode, useId } from 'react'
import type { Refusal } from '../../app/rules-desk.ts'
import { useField } from './use-field.ts'

type Props = Readonly<{
  label: string
  value: string
  hint?: string
  /** One entry per line. */
  isList?: boolean
  disabled: boolean
  beside?: ReactNode
  commit: (typed: string) => Promise<Refusal | null>
}>

/** A line or list of text; it is taken when the field is left, or by Enter. */
export function FormField({ label, value, hint, isList = false, disabled, beside, commit }: Props) {
  const id = useId()
  const field = useField(value, commit)
  return (
    <div className="form-field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <div className="form-line">
        <textarea
          id={id}
          className="field form-text"
          rows={isList ? 2 : 1}
          spellCheck={false}
          autoComplete="off"
          readOnly={disabled}
          value={field.shown}
          aria-invalid={field.problem === '' ? undefined : true}
          aria-describedby={hint === undefined && field.problem === '' ? undefined : `${id}-hint`}
          onChange={event => field.type(isList ? event.target.value : event.target.value.replaceAll('\n', ' '))}
          onBlur={field.send}
          onKeyDown={event => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing || (isList && !event.ctrlKey)) return
            event.preventDefault()
            field.send()
          }}
        />
        {beside}
      </div>
      {hint === undefined && field.problem === '' ? null : (
        <p id={`${id}-hint`} className={field.problem === '' ? 'field-hint' : 'field-problem'}>
          {field.problem === '' ? hint : field.problem}
        </p>
      )}
    </div>
  )
}
