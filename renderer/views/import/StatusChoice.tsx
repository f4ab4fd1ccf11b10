import { useWords } from '../../app/context.ts'

type Statuses = 'map' | 'allPending'
type Props = Readonly<{ statuses: Statuses; onChange: (statuses: Statuses) => void }>

/** Whether the site's decisions count here, or everything is looked at anew. */
export function StatusChoice({ statuses, onChange }: Props) {
  const words = useWords().screen.import
  const options = [
    ['map', words.statusMap, words.statusMapHint],
    ['allPending', words.statusAll, words.statusAllHint],
  ] as const
  return (
    <fieldset className="import-statuses">
      <legend className="field-label">{words.statuses}</legend>
      {options.map(([value, label, hint]) => (
        <label key={value} className="import-status">
          <input
            type="radio"
            name="statuses"
            value={value}
            checked={statuses === value}
            onChange={() => onChange(value)}
          />
          <span>
            {label}
            <span className="field-hint import-status-hint">{hint}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
