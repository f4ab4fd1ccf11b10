import type { ReactNode } from 'react'
import { useWords } from '../../app/context.ts'

type Props = Readonly<{
  id: string
  label: string
  /** Null for nothing chosen, which is one of the possibilities. */
  value: string | null
  options: ReadonlyArray<readonly [value: string, name: string]>
  /** What choosing nothing is called. */
  empty?: string
  /** Gets "" for nothing. */
  onChoose: (value: string) => void
  children?: ReactNode
}>

/** One of a few answers, or none yet. */
export function Choice({ id, label, value, options, empty, onChoose, children }: Props) {
  const words = useWords().screen.cases.assistant
  return (
    <div className="case-field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <div>
        <select id={id} className="field" value={value ?? ''} onChange={event => onChoose(event.target.value)}>
          <option value="">{empty ?? words.open}</option>
          {options.map(([each, name]) => (
            <option key={each} value={each}>
              {name}
            </option>
          ))}
        </select>
        {children}
      </div>
    </div>
  )
}
