import type { MissingField } from '../../../../../shared/papers.ts'
import { type PaperFacts, particular, partyOf } from '../facts.ts'
import { type Html, html } from '../html.ts'
import { missingOf } from '../missing.ts'
import { written } from '../parts/letter.ts'
import { verbatim } from '../verbatim.ts'

/** What an authorisation cannot be without. */
export const authorisationMissing = (facts: PaperFacts): MissingField[] =>
  missingOf(facts, [['offence', facts.offences.length > 0]])

const line = (name: string, value: string): Html =>
  html`<tr>
    <th scope="row">${name}</th>
    <td>${value === '' ? '\u00a0' : verbatim(value)}</td>
  </tr>`

/** Annex E: the victim, and where the law wants it their superior authority, authorises prosecution (§ 92 StPO, § 117 StGB). One page. */
export function authorisation(facts: PaperFacts): Html {
  const victim = partyOf(facts)
  const superior = facts.parties.find(({ role }) => role === 'authority')
  const yours = particular(facts, 'yourReference')
  return html`<p class="small">Beilage zur Sachverhaltsdarstellung, Akte ${facts.case.number}</p>
    <h1>ERMÄCHTIGUNG</h1>
    <p>An</p>
    ${written(particular(facts, 'addressee'))} ${yours === '' ? null : html`<p>Zu ${verbatim(yours)}</p>`}
    <p>
      Ich ermächtige die Staatsanwaltschaft zur Verfolgung der unter dem Nutzerkonto
      ${facts.accounts.map(({ name, externalId }, at) => html`${at === 0 ? '' : ' und '}„${verbatim(name)}“ (Kennung ${verbatim(externalId)})`)}
      handelnden Person wegen ${verbatim(particular(facts, 'authorisedFor'))} (§ 92 StPO; bei Delikten gegen die Ehre §
      117 StGB). Mir ist bekannt, dass ich die Ermächtigung bis zum Ende der Hauptverhandlung zurücknehmen kann.
    </p>
    <h3>Ermächtigende Person oder Stelle</h3>
    <table class="pairs">
      ${line('Name', victim?.name ?? '')} ${line('Amt, Funktion', victim?.office ?? '')}
      ${line('Anschrift', victim?.address ?? '')}
    </table>
    <div class="sign"><div class="line">Ort, Datum, Unterschrift</div></div>
    <h3>Vorgesetzte Stelle (§ 117 Abs 2 StGB)</h3>
    <table class="pairs">
      ${line('Stelle', particular(facts, 'superior') || (superior?.name ?? ''))}
      ${line('Name und Funktion', superior?.office ?? '')}
    </table>
    <div class="sign"><div class="line">Ort, Datum, Unterschrift</div></div>`
}
