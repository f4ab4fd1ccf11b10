import { type Answers, type Question, Relation } from '../../../shared/offences.ts'
import { SAID, type Said, TARGETS, Target } from '../../../shared/reference.ts'
import { useWords } from '../../app/context.ts'
import { Choice } from './Choice.tsx'

type Props = Readonly<{
  answers: Answers
  /** Those that matter for these answers. */
  asked: readonly Question[]
  onChange: (answers: Answers) => void
}>

/** The assistant's questions. What the desk knows is answered already; what is said can be several things. */
export function Questions({ answers, asked, onChange }: Props) {
  const words = useWords()
  const { assistant } = words.screen.cases
  const { law } = words
  const set = (change: Partial<Answers>) => onChange({ ...answers, ...change })
  const yesNo = ['yes', 'no', 'unsure'] as const
  return (
    <>
      <fieldset className="case-said">
        <legend className="field-label">{law.questions.said}</legend>
        <SaidList said={answers.said} onChange={said => set({ said })} />
      </fieldset>
      <Choice
        id="case-target"
        label={law.questions.target}
        value={answers.target}
        options={TARGETS.map(one => [one, law.targets[one]] as const)}
        onChoose={value => set({ target: value === '' ? null : Target.parse(value) })}
      />
      {asked.includes('relation') ? (
        <Choice
          id="case-relation"
          label={law.questions.relation}
          value={answers.relation}
          options={Relation.options.map(one => [one, law.relations[one]] as const)}
          onChoose={value => set({ relation: value === '' ? null : Relation.parse(value) })}
        />
      ) : null}
      {asked.includes('truth') ? (
        <Choice
          id="case-truth"
          label={law.questions.truth}
          value={answers.truth}
          options={(['true', 'false', 'knowinglyFalse', 'unknown'] as const).map(
            one => [one, assistant.truths[one]] as const,
          )}
          onChoose={value => set({ truth: value === '' ? null : (value as Answers['truth']) })}
        />
      ) : null}
      <Choice
        id="case-published"
        label={law.questions.published}
        value={answers.published}
        options={yesNo.map(one => [one, assistant.yesNo[one]] as const)}
        onChoose={value => set({ published: value === '' ? null : (value as Answers['published']) })}
      >
        <label className="case-readers">
          {assistant.readers}
          <input
            className="field"
            type="text"
            inputMode="numeric"
            maxLength={9}
            value={answers.readers ?? ''}
            onChange={event => {
              const typed = event.target.value.trim()
              if (/^\d*$/.test(typed)) set({ readers: typed === '' ? null : Number(typed) })
            }}
          />
        </label>
      </Choice>
      {asked.includes('danger') ? (
        <Choice
          id="case-danger"
          label={law.questions.danger}
          value={answers.danger}
          options={yesNo.map(one => [one, assistant.yesNo[one]] as const)}
          onChoose={value => set({ danger: value === '' ? null : (value as Answers['danger']) })}
        />
      ) : null}
      {asked.includes('imminent') ? (
        <Choice
          id="case-imminent"
          label={law.questions.imminent}
          value={answers.imminent}
          options={yesNo.map(one => [one, assistant.yesNo[one]] as const)}
          onChoose={value => set({ imminent: value === '' ? null : (value as Answers['imminent']) })}
        />
      ) : null}
    </>
  )
}

/** What may be said, the chosen ones first, the rest folded away behind a list to add from. */
function SaidList({ said, onChange }: Readonly<{ said: readonly Said[]; onChange: (said: Said[]) => void }>) {
  const words = useWords()
  const { law } = words
  const rest = SAID.filter(one => !said.includes(one))
  return (
    <>
      {said.map(one => (
        <label key={one} className="case-check">
          <input type="checkbox" checked onChange={() => onChange(said.filter(other => other !== one))} />
          {law.said[one]}
        </label>
      ))}
      <select
        className="field"
        aria-label={words.screen.cases.assistant.addSaid}
        value=""
        onChange={event => {
          const added = rest.find(one => one === event.target.value)
          if (added !== undefined) onChange([...said, added])
        }}
      >
        <option value="">{words.screen.cases.assistant.addSaid}</option>
        {rest.map(one => (
          <option key={one} value={one}>
            {law.said[one]}
          </option>
        ))}
      </select>
    </>
  )
}
