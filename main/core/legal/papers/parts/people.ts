import type { Party } from '../../../../../shared/case.ts'
import type { AccountFacts, PaperFacts } from '../facts.ts'
import { bothTimes, localTime } from '../figures.ts'
import { type Html, html, joined } from '../html.ts'
import { verbatim } from '../verbatim.ts'
import { pairs } from './letter.ts'

const KINDS: Readonly<Record<Party['kind'], string>> = {
  account: 'Nutzerkonto',
  person: 'Privatperson',
  official: 'Beamtin oder Beamter',
  clergy: 'Seelsorgerin oder Seelsorger einer inländischen Kirche oder Religionsgesellschaft',
  supremeOrgan: 'oberstes Organ des Staates',
  body: 'Behörde oder öffentliche Körperschaft',
  army: 'Bundesheer',
  group: 'Gruppe',
  groupMember: 'Angehörige oder Angehöriger einer Gruppe',
  company: 'Unternehmen',
  unknown: 'nicht bekannt',
}

const several = (text: string): Html | null => (text === '' ? null : html`<span class="text">${verbatim(text)}</span>`)

/** A person of the case with everything that is known. */
export const person = (one: Party): Html =>
  pairs([
    ['Name', one.name === '' ? 'nicht bekannt' : verbatim(one.name)],
    ['Eigenschaft', KINDS[one.kind]],
    ['Amt, Funktion', several(one.office)],
    ['Anschrift', several(one.address)],
    ['Erreichbarkeit', several(one.contact)],
    ['Bezug zur Tat', several(one.relation)],
    ['Herkunft der Angaben', several(one.origin)],
  ])

/** The suspects of the case, but for an account of which nothing more is known than what the desk has of it anyway. */
export const suspects = ({ parties, accounts }: PaperFacts): Party[] =>
  parties.filter(
    ({ role, authorId, address, contact, relation }) =>
      role === 'suspect' &&
      !(accounts.some(({ id }) => id === authorId) && [address, contact, relation].every(line => line === '')),
  )

/** The reporting publisher. */
export const publisher = ({ letterhead: house }: PaperFacts): Html =>
  pairs([
    ['Firma', verbatim(house.publisher)],
    ['Anschrift', several(house.address)],
    ['Register', several(house.register)],
    ['Ansprechperson', joined([house.contact, house.phone, house.email].map(verbatim), ', ')],
    ['Kontaktstelle (Art. 11 DSA)', several(house.contactPoint)],
  ])

/** The suspected account: what the source gave, with where each thing is from. */
export function account(one: AccountFacts): Html {
  const further = one.further.map(
    ({ name, value, post }) =>
      [name, html`${verbatim(value)} <span class="small">(Rohdatensatz zu Beitrag ${post})</span>`] as const,
  )
  return html`<p class="before">Unbekannter Täter, handelnd unter dem Nutzerkonto:</p>
    ${pairs([
      ['Anzeigename', html`„${verbatim(one.name)}“`],
      ['Kennung bei der Quelle', verbatim(one.externalId)],
      ['Registriert', one.registeredAt === null ? 'nicht überliefert' : bothTimes(one.registeredAt)],
      ['Zuerst gesehen', bothTimes(one.firstSeenAt)],
      ...further,
    ])}
    <p class="small">
      Herkunft: Angaben der Quelle, wie sie mit den Beiträgen übermittelt und gesichert wurden. Die Angaben aus der
      Registrierung wurden nicht
      überprüft.${
        one.further.length === 0
          ? ' Weitere Daten zur Person (E-Mail-Adresse, IP-Adresse) wurden mit den Beiträgen nicht übermittelt.'
          : ''
      }
    </p>`
}

const SANCTIONS: Readonly<Record<string, string>> = {
  warning: 'Verwarnung',
  premoderation: 'Vorabprüfung aller Beiträge',
  suspension: 'Aussetzung der Nutzung',
  ban: 'Ausschluss',
}

/** What was decided on the account before. */
export function conduct(one: AccountFacts): Html {
  const { counts } = one
  const sum = counts.pending + counts.approved + counts.deleted + counts.escalated
  return html`<p>
      Vom Nutzerkonto „${verbatim(one.name)}“ ${sum === 1 ? 'ist ein Beitrag' : `sind ${sum} Beiträge`} bekannt;
      freigegeben: ${counts.approved}, gelöscht: ${counts.deleted}, noch offen: ${counts.pending + counts.escalated}.
    </p>
    ${
      one.earlier.length + one.sanctions.length === 0
        ? html`<p>Frühere Beanstandungen oder Maßnahmen sind nicht verzeichnet.</p>`
        : html`<table>
            <thead>
              <tr>
                <th scope="col">Zeitpunkt (Wien)</th>
                <th scope="col">Maßnahme</th>
                <th scope="col">Grund</th>
              </tr>
            </thead>
            ${one.earlier.map(
              ({ at, reasonLabel, reason, externalId }) =>
                html`<tr>
                  <td>${localTime(at)}</td>
                  <td>Löschung des Beitrags ${verbatim(externalId)}</td>
                  <td>${reason === null ? 'nicht überliefert' : `${reasonLabel} (${reason})`}</td>
                </tr>`,
            )}
            ${one.sanctions.map(
              ({ at, kind, reasonLabel, endsAt }) =>
                html`<tr>
                  <td>${localTime(at)}</td>
                  <td>${SANCTIONS[kind] ?? kind}${endsAt === null ? '' : ` bis ${localTime(endsAt)}`}</td>
                  <td>${reasonLabel}</td>
                </tr>`,
            )}
          </table>`
    }`
}
