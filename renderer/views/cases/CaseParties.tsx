import type { Party } from '../../../shared/case.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { Button } from '../../parts/Button.tsx'
import { Untrusted } from '../../parts/Untrusted.tsx'

/** Who is suspected, who is attacked, and who may authorise prosecution. */
export function CaseParties({ parties }: Readonly<{ parties: readonly Party[] }>) {
  const words = useWords().screen.cases
  return (
    <section className="case-section" aria-labelledby="case-parties">
      <h3 id="case-parties">{words.sections.parties}</h3>
      {parties.length === 0 ? <p className="field-hint">{words.nobody}</p> : null}
      <ul className="case-rows">
        {parties.map(party => (
          <Row key={party.id} party={party} />
        ))}
      </ul>
    </section>
  )
}

function Row({ party }: Readonly<{ party: Party }>) {
  const { desk } = useWorkplace()
  const words = useWords().screen.cases
  const name = party.name === '' ? words.nameless : party.name
  const details = [party.office, party.address, party.contact].filter(part => part !== '').join(' · ')
  return (
    <li className="case-row">
      <div>
        <p>
          <strong>{words.roles[party.role]}</strong>: <Untrusted text={name} /> ({words.kinds[party.kind]})
        </p>
        {details === '' ? null : <Untrusted className="case-row-more" text={details} />}
        {party.relation === '' ? null : <Untrusted className="case-row-more" text={party.relation} />}
      </div>
      <Button
        kind="quiet"
        label={words.editOf(name)}
        onPress={() => desk.store.step({ type: 'cases.form', form: 'party', of: party.id })}
      >
        {words.edit}
      </Button>
    </li>
  )
}
