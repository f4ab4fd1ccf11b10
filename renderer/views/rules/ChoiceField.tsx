import { useId, useState } from 'react'
import type { Refusal } from '../../app/rules-desk.ts'
import { useRefusalSentence } from './use-field.ts'

type Props = Readonly<{
  label: string
  value: string
  options: ReadonlyArray<readonly [value: string, name: string]>
  disabled: boolean
  commit: (chosen: string) => Promise<Refusal | null>
}>

/** A field with a few possible values; it is taken at once. */
export function ChoiceField({ label, value, options, disabled, commit }: Props) {
  const id = useId()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const problem = useRefusalSentence(refusal)
  const choose = async (next: string) => {
    setChosen(next)
    setRefusal(await commit(next))
    setChosen(null)
  }
  return (
    <div className="form-field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="field"
        disabled={disabled}
        value={chosen ?? value}
        aria-describedby={problem === '' ? undefined : `${id}-problem`}
        onChange={event => void choose(event.target.value)}
      >
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
      {problem === '' ? null : (
        <p id={`${id}-problem`} className="field-problem">
          {problem}
        </p>
      )}
    </div>
  )
}
