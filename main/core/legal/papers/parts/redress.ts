import { type PaperFacts, particular } from '../facts.ts'
import { type Html, html } from '../html.ts'
import { verbatim } from '../verbatim.ts'
import { written } from './letter.ts'

/** How somebody can object: what was written in, or what the duties of the service are (Art. 20 and 21 DSA bind online platforms only). */
export function redress(facts: PaperFacts, post: number | null, isAfterComplaint: boolean): Html {
  const own = particular(facts, 'redress')
  if (own !== '') return written(own)
  const profile = (facts.posts.find(({ number }) => number === post) ?? facts.posts[0])?.profile ?? 'hosting_only'
  const courts = html`<li>Unabhängig davon steht Ihnen der Weg zu den ordentlichen Gerichten offen.</li>`
  if (profile === 'hosting_only')
    return html`<ul>
      ${isAfterComplaint ? null : html`<li>Sie können uns unter der Kontaktstelle ${verbatim(facts.letterhead.contactPoint)} mitteilen, warum Sie die Entscheidung für unrichtig halten; wir prüfen sie dann noch einmal.</li>`}
      ${courts}
    </ul>`
  return html`<ul>
    ${isAfterComplaint ? null : html`<li>Sie können innerhalb von sechs Monaten ab dieser Mitteilung elektronisch und kostenlos Beschwerde bei uns erheben (Art. 20 DSA), unter der Kontaktstelle ${verbatim(facts.letterhead.contactPoint)}.</li>`}
    <li>
      Sie können eine zugelassene Stelle für die außergerichtliche Streitbeilegung Ihrer Wahl anrufen (Art. 21 DSA); in
      Österreich ist das der Fachbereich Medien der RTR. Ihre Entscheidung ist nicht bindend.
    </li>
    ${courts}
  </ul>`
}
