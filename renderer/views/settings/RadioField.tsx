type Props<T> = Readonly<{
  /** Unique on the page. */
  name: string
  legend: string
  value: T
  options: ReadonlyArray<Readonly<{ value: T; label: string }>>
  hint?: string
  onChoose: (value: T) => void
}>

/** One of a few, all in sight. Arrows choose, and what is chosen holds at once. */
export function RadioField<T extends string | number | null>({
  name,
  legend,
  value,
  options,
  hint,
  onChoose,
}: Props<T>) {
  return (
    <fieldset
      className="settings-field"
      aria-describedby={hint === undefined ? undefined : `${name}-hint`}
      data-own-chords="ArrowUp ArrowDown ArrowLeft ArrowRight"
    >
      <legend className="field-label">{legend}</legend>
      <div className="settings-radios">
        {options.map(option => (
          <label key={String(option.value)} className="settings-radio">
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChoose(option.value)} />
            {option.label}
          </label>
        ))}
      </div>
      {hint === undefined ? null : (
        <p className="field-hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
    </fieldset>
  )
}
