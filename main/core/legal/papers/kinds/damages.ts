import type { MissingField } from '../../../../../shared/papers.ts'
import { type PaperFacts, particular, partyOf } from '../facts.ts'
import { bothTimes, euro, longDay } from '../figures.ts'
import { type Html, html } from '../html.ts'
import { missingOf, secured } from '../missing.ts'
import { evidenceTable } from '../parts/evidence.ts'
import { address, letterhead, signature, written } from '../parts/letter.ts'
import { account, conduct, person, publisher } from '../parts/people.ts'
import { post } from '../parts/post.ts'
import { verbatim } from '../verbatim.ts'

/** What a dossier on damages cannot be without. */
export const damagesMissing = (facts: PaperFacts): MissingField[] =>
  missingOf(facts, [...secured(facts), ['damages', facts.damages.length > 0]])

/** The sum of the damage in cents. */
export const sumOf = ({ damages }: PaperFacts): number => damages.reduce((sum, { amountCents }) => sum + amountCents, 0)

/** Schadenersatzdossier: what a claim of the publisher rests on. */
export function damagesDossier(facts: PaperFacts): Html {
  const defendant = partyOf(facts)
  const own = defendant?.authorId ?? null
  const accounts = own === null ? facts.accounts : facts.accounts.filter(({ id }) => id === own)
  const letter = particular(facts, 'earlierLetter')
  return html`${letterhead(facts)} ${address(facts, particular(facts, 'addressee'))}
    <p class="subject">
      Betrifft: ${verbatim(facts.letterhead.publisher)} gegen ${verbatim(defendant?.name || 'unbekannt')}<br />
      Streitwert: ${euro(sumOf(facts))}
    </p>
    <h1>SCHADENERSATZDOSSIER</h1>
    <h2>1. Parteien</h2>
    <h3>Anspruchstellerin</h3>
    ${publisher(facts)}
    <h3>Anspruchsgegner</h3>
    ${defendant === null ? null : person(defendant)} ${accounts.map(one => account(one))}
    <p class="small">
      Ist die Identität nicht bekannt, wäre die Bekanntgabe von Name und Adresse nach § 13 Abs 3 und § 14 ECG bei
      Gericht zu beantragen.
    </p>
    <h2>2. Ablauf</h2>
    ${chronology(facts)}
    <h2>3. Veröffentlichung</h2>
    ${facts.posts.map(one => post(facts, one))}
    <h2>4. Unwahrheit oder Ehrverletzung</h2>
    ${written(particular(facts, 'untruth'))}
    <h2>5. Verschulden</h2>
    ${written(particular(facts, 'fault'))} ${accounts.map(conduct)}
    <h2>6. Schaden</h2>
    ${damageTable(facts)}
    <h2>7. Außergerichtliche Aufforderung</h2>
    ${letter === '' ? html`<p>Eine außergerichtliche Aufforderung ist nicht verzeichnet.</p>` : written(letter)}
    <h2>8. Begehren</h2>
    ${written(particular(facts, 'claims'))}
    <h2>9. Verjährung</h2>
    ${written(particular(facts, 'limitation'))}
    <p class="small">Schadenersatz verjährt in drei Jahren ab Kenntnis von Schaden und Schädiger (§ 1489 ABGB).</p>
    <h2>10. Beweismittel</h2>
    ${evidenceTable(facts)}
    <h2>11. Datenschutz</h2>
    <p>
      Die Daten werden zur Geltendmachung, Ausübung oder Verteidigung von Rechtsansprüchen verarbeitet (Art. 6 Abs. 1
      lit. f und Art. 17 Abs. 3 lit. e DSGVO).
    </p>
    ${signature(facts)}`
}

function chronology({ posts }: PaperFacts): Html {
  const events = posts
    .flatMap(({ number, submittedAt, publishedAt, unpublishedAt, capture }) => [
      [submittedAt, `Beitrag ${number} abgesendet`] as const,
      ...(publishedAt === null ? [] : [[publishedAt, `Beitrag ${number} veröffentlicht`] as const]),
      ...(unpublishedAt === null ? [] : [[unpublishedAt, `Beitrag ${number} nicht mehr öffentlich`] as const]),
      ...(capture === null ? [] : [[capture.at, `Beitrag ${number} gesichert`] as const]),
    ])
    .toSorted(([a], [b]) => Date.parse(a) - Date.parse(b))
  return html`<table>
    <thead>
      <tr>
        <th scope="col">Zeitpunkt</th>
        <th scope="col">Vorgang</th>
      </tr>
    </thead>
    ${events.map(
      ([at, what]) =>
        html`<tr>
          <td>${bothTimes(at)}</td>
          <td>${what}</td>
        </tr>`,
    )}
  </table>`
}

const damageTable = (facts: PaperFacts): Html =>
  html`<table>
    <thead>
      <tr>
        <th scope="col" class="number">Nr.</th>
        <th scope="col">Posten und Ursache</th>
        <th scope="col">Beleg</th>
        <th scope="col">Datum</th>
        <th scope="col" class="number">Betrag</th>
      </tr>
    </thead>
    ${facts.damages.map(
      ({ what, causation, invoice, date, amountCents }, at) =>
        html`<tr>
          <td class="number">${at + 1}</td>
          <td>
            ${verbatim(what)}${causation === '' ? '' : html`<br /><span class="small text">${verbatim(causation)}</span>`}
          </td>
          <td>${verbatim(invoice)}</td>
          <td class="date">${date === null ? '' : longDay(date)}</td>
          <td class="number">${euro(amountCents)}</td>
        </tr>`,
    )}
    <tr class="sum">
      <td colspan="4">Summe</td>
      <td class="number">${euro(sumOf(facts))}</td>
    </tr>
  </table>`
