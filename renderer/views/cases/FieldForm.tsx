import { type SubmitEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useWords, useWorkplace } from '../../app/context.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { Button } from '../../parts/Button.tsx'
import { Kbd } from '../../parts/Kbd.tsx'
import { useSendKey } from '../../parts/send-key.ts'

/** One field of a form. "money" is an amount in euros, "moment" day and hour on the clock of the settings. */
export type Field = Readonly<{
  name: string
  label: string
  kind: 'line' | 'text' | 'choice' | 'date' | 'moment' | 'money'
  initial?: string
  hint?: string
  /** For "choice": value and name. */
  options?: ReadonlyArray<readonly [string, string]>
  /** What is wrong with what was typed, as a sentence; undefined for nothing. */
  fault?: (value: string) => string | undefined
}>

export type Values = Readonly<Record<string, string>>

type Props = Readonly<{ title: string; fields: readonly Field[]; onSave: (values: Values) => void }>

/** A form over a case. Ctrl+Enter sends it from anywhere; what is missing is said at its field, which then has the focus. */
export function FieldForm({ title, fields, onSave }: Props) {
  const { language, mac } = useWorkplace()
  const words = useWords().screen.cases
  const form = useRef<HTMLFormElement>(null)
  const [values, setValues] = useState<Values>(() =>
    Object.fromEntries(fields.map(({ name, initial }) => [name, initial ?? ''])),
  )
  const [tries, setTries] = useState(0)
  const faults = fields.map(({ name, fault }) => fault?.(values[name] ?? ''))
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('[data-first]')?.focus(), [])
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [tries])
  useSendKey(form)
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault()
    setTries(before => before + 1)
    if (faults.every(fault => fault === undefined)) onSave(values)
  }
  return (
    <form ref={form} className="case-form" noValidate onSubmit={onSubmit} aria-label={title}>
      <h3>{title}</h3>
      {fields.map((field, index) => (
        <Row
          key={field.name}
          field={field}
          isFirst={index === 0}
          value={values[field.name] ?? ''}
          fault={tries === 0 ? undefined : faults[index]}
          onChange={value => setValues(before => ({ ...before, [field.name]: value }))}
        />
      ))}
      <div className="case-actions">
        <Button type="submit" kind="main">
          <Kbd keys="Mod+Enter" language={language} mac={mac} />
          {words.save}
        </Button>
        <CommandButton id="cases.leave" showKey kind="quiet">
          {words.leave}
        </CommandButton>
      </div>
    </form>
  )
}

type RowProps = Readonly<{
  field: Field
  isFirst: boolean
  value: string
  fault: string | undefined
  onChange: (value: string) => void
}>

const inputs = { line: 'text', money: 'text', date: 'date', moment: 'datetime-local' } as const

function Row({ field, isFirst, value, fault, onChange }: RowProps) {
  const { name, label, kind, hint, options = [] } = field
  const id = `case-field-${name}`
  const said = fault ?? hint
  const shared = {
    id,
    className: 'field',
    value,
    'data-first': isFirst || undefined,
    'aria-invalid': fault === undefined ? undefined : true,
    'aria-describedby': said === undefined ? undefined : `${id}-hint`,
  } as const
  return (
    <div className="case-field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <div>
        {kind === 'choice' ? (
          <select {...shared} onChange={event => onChange(event.target.value)}>
            {options.map(([each, named]) => (
              <option key={each} value={each}>
                {named}
              </option>
            ))}
          </select>
        ) : kind === 'text' ? (
          <textarea {...shared} rows={3} maxLength={20_000} onChange={event => onChange(event.target.value)} />
        ) : (
          <input
            {...shared}
            type={inputs[kind]}
            inputMode={kind === 'money' ? 'decimal' : undefined}
            autoComplete="off"
            maxLength={kind === 'line' ? 300 : undefined}
            onChange={event => onChange(event.target.value)}
          />
        )}
        {said === undefined ? null : (
          <p id={`${id}-hint`} className={fault === undefined ? 'field-hint' : 'field-problem'}>
            {said}
          </p>
        )}
      </div>
    </div>
  )
}
