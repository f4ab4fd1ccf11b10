import type { MissingField, Particular } from '../../../../../shared/papers.ts'
import { type PaperFacts, particular } from '../facts.ts'
import { bothTimes } from '../figures.ts'
import { type Html, html } from '../html.ts'
import { missingOf, secured } from '../missing.ts'
import { evidenceTable } from '../parts/evidence.ts'
import { address, letterhead, pairs, signature, written } from '../parts/letter.ts'
import { account, person, publisher, suspects } from '../parts/people.ts'
import { post } from '../parts/post.ts'
import { suspicion } from './facts-report.ts'

/** What a notification of a threat to life or safety cannot be without: the suspicion and all that is known (Art. 18(1) DSA). */
export const article18Missing = (facts: PaperFacts): MissingField[] =>
  missingOf(facts, [...secured(facts), ['suspect', facts.accounts.length > 0]])

/** Meldung eines Verdachts nach Art. 18 DSA. */
export function article18(facts: PaperFacts): Html {
  const text = (name: Particular, otherwise: string) =>
    particular(facts, name) === '' ? html`<p>${otherwise}</p>` : written(particular(facts, name))
  const victims = facts.parties.filter(({ role }) => role === 'victim')
  return html`${letterhead(facts)} ${address(facts, particular(facts, 'addressee'))}
    <p class="edition">Vollfassung für Behörde</p>
    <p class="subject">Dringend: Gefahr für Leben oder Sicherheit von Personen<br />Betrifft: ${suspicion(facts)}</p>
    <h1>MELDUNG EINES VERDACHTS NACH ART. 18 DSA</h1>
    <p>
      Wir melden nach Art. 18 Abs. 1 der Verordnung (EU) 2022/2065 den Verdacht einer Straftat, die das Leben oder die
      Sicherheit von Personen bedroht, und übermitteln alle Informationen, die uns dazu vorliegen. Kenntnis seit
      Eröffnung der Akte am ${bothTimes(facts.case.openedAt)}.
    </p>
    <h2>1. Meldender Dienst</h2>
    ${publisher(facts)} ${pairs([['Mitgliedstaat der Niederlassung', 'Österreich']])}
    <h2>2. Art der Bedrohung</h2>
    ${text('threat', '')}
    <h2>3. Dringlichkeit</h2>
    ${text('urgency', '')} ${text('phoneCall', 'Eine telefonische Verständigung der Polizei ist nicht verzeichnet.')}
    <h2>4. Anknüpfung an den Mitgliedstaat</h2>
    ${text('memberState', '')}
    <h2>5. Bedrohte Personen</h2>
    ${victims.length === 0 ? html`<p>Eine bestimmte Person ist nicht bekannt.</p>` : victims.map(person)}
    <h2>6. Verdächtiges Nutzerkonto</h2>
    ${facts.accounts.map(one => account(one))} ${suspects(facts).map(person)}
    <h2>7. Inhalte</h2>
    ${facts.posts.map(one => post(facts, one))}
    <h2>8. Gesetzte Maßnahmen und gesicherte Daten</h2>
    ${text('measures', '')}
    <h2>9. Vorläufige rechtliche Einordnung</h2>
    ${text('assessment', `Vorläufig und ohne Anspruch auf Vollständigkeit: ${suspicion(facts)}.`)}
    <h2>10. Verständigung des Nutzerkontos</h2>
    ${text('userInformed', '')}
    <h2>11. Beweismittel</h2>
    ${evidenceTable(facts)} ${signature(facts)}`
}
