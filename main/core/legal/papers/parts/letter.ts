import { type PaperFacts, particular } from '../facts.ts'
import { longDay } from '../figures.ts'
import { type Html, html, joined } from '../html.ts'
import { verbatim } from '../verbatim.ts'

/** The publisher at the top of the first page. */
export function letterhead({ letterhead: house }: PaperFacts): Html {
  const reach = [
    house.phone === '' ? '' : `Tel. ${house.phone}`,
    house.email,
    house.register === '' ? '' : house.register,
  ].filter(line => line !== '')
  return html`<div class="head">
    <div class="name">${verbatim(house.publisher)}</div>
    <div class="lines">${verbatim(house.address.split(/\s*\n\s*/).join(', '))}</div>
    <div class="lines">${verbatim(reach.join(' · '))}</div>
  </div>`
}

const place = (facts: PaperFacts) => {
  const where = particular(facts, 'place')
  return where === '' ? longDay(facts.at) : html`${verbatim(where)}, am ${longDay(facts.at)}`
}

/** Addressee, signs and date of a letter. */
export function address(facts: PaperFacts, to: string): Html {
  const yours = particular(facts, 'yourReference')
  const { contact, phone, email } = facts.letterhead
  const row = (name: string, value: Html | string) =>
    html`<tr>
      <th scope="row">${name}</th>
      <td>${value}</td>
    </tr>`
  return html`<div class="address">${verbatim(to)}</div>
    <table class="marks plain">
      ${yours === '' ? null : row('Ihr Zeichen', verbatim(yours))}
      ${row('Unser Zeichen', facts.number ?? facts.case.number)}
      ${contact === '' ? null : row('Ansprechperson', joined([contact, phone, email].map(verbatim), ', '))}
      ${row('Ort, Datum', place(facts))}
    </table>`
}

/** Place, date, and where to sign. */
export const signature = (facts: PaperFacts): Html =>
  html`<div class="sign">
    <p>${place(facts)}</p>
    <p>Für ${verbatim(facts.letterhead.publisher)}</p>
    <div class="line">
      ${verbatim(particular(facts, 'signer'))}<br />${verbatim(particular(facts, 'signerFunction'))}
    </div>
  </div>`

/** Paragraphs as somebody wrote them. */
export const written = (text: string): Html => html`<p class="text">${verbatim(text)}</p>`

/** Name and value, one under the other; what has no value is left out. */
export const pairs = (rows: ReadonlyArray<readonly [string, Html | string | null]>): Html =>
  html`<table class="pairs">
    ${rows
      .filter(([, value]) => value !== null && value !== '')
      .map(
        ([name, value]) =>
          html`<tr>
            <th scope="row">${name}</th>
            <td>${value}</td>
          </tr>`,
      )}
  </table>`
