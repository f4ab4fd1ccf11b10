import { IMPORT_FIELDS, type ImportField, type ImportProbe, type Mapping } from '../../../shared/domain.ts'
import { useWords } from '../../app/context.ts'
import { Untrusted } from '../../parts/Untrusted.tsx'

type Props = Readonly<{ probe: ImportProbe; mapping: Mapping; onChange: (mapping: Mapping) => void }>

const required: ReadonlySet<ImportField> = new Set(['externalId', 'text', 'submittedAt'])
const NONE = ''
const UNDECIDED = '?'
const SAMPLES_SHOWN = 3

/** Field by field, the column it is read from, with what stands there in the first rows. */
export function MappingTable({ probe, mapping, onChange }: Props) {
  const words = useWords()
  const strings = words.screen.import
  return (
    <section aria-labelledby="mapping-title">
      <h3 className="field-label" id="mapping-title">
        {strings.mapping}
      </h3>
      <p className="field-hint">{probe.remembered ? strings.remembered : strings.guessed}</p>
      <table className="mapping">
        <thead>
          <tr>
            <th scope="col">{strings.field}</th>
            <th scope="col">{strings.column}</th>
            <th scope="col">{strings.sample}</th>
          </tr>
        </thead>
        <tbody>
          {IMPORT_FIELDS.map(field => (
            <tr key={field}>
              <th scope="row" id={`field-${field}`}>
                {words.fields[field]}
                {required.has(field) ? <span className="mapping-required"> {strings.required}</span> : null}
              </th>
              <td>
                <select
                  className="mapping-column"
                  aria-labelledby={`field-${field}`}
                  value={valueOf(mapping[field], field)}
                  onChange={event => onChange({ ...mapping, [field]: columnOf(event.target.value) })}
                >
                  {field === 'submittedAt' && mapping[field] === undefined ? (
                    <option value={UNDECIDED}>{strings.pick}</option>
                  ) : null}
                  <option value={NONE}>{field === 'submittedAt' ? strings.noneTime : strings.none}</option>
                  {probe.columns.map(column => (
                    <option key={column} value={`=${column}`}>
                      {column}
                    </option>
                  ))}
                </select>
              </td>
              <td className="mapping-samples">
                <Samples probe={probe} column={mapping[field] ?? null} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Samples({ probe, column }: Readonly<{ probe: ImportProbe; column: string | null }>) {
  const words = useWords().screen.import
  if (column === null) return null
  const values = probe.samples.slice(0, SAMPLES_SHOWN).map(sample => sample[column] ?? '')
  if (values.every(value => value.trim() === '')) return <span className="field-hint">{words.noSample}</span>
  return (
    <ul>
      {values.map((value, place) => (
        <li key={`${String(place)} ${value}`}>
          <Untrusted text={value.slice(0, 160)} />
        </li>
      ))}
    </ul>
  )
}

function valueOf(column: string | null | undefined, field: ImportField): string {
  if (column === undefined) return field === 'submittedAt' ? UNDECIDED : NONE
  return column === null ? NONE : `=${column}`
}

const columnOf = (value: string) => (value.startsWith('=') ? value.slice(1) : null)
