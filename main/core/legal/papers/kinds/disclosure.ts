import type { MissingField } from '../../../../../shared/papers.ts'
import { type PaperFacts, particular } from '../facts.ts'
import { type Html, html } from '../html.ts'
import { missingOf } from '../missing.ts'
import { address, letterhead, signature, written } from '../parts/letter.ts'
import { verbatim } from '../verbatim.ts'

/** What an answer to an order for user data cannot be without. */
export const disclosureMissing = (facts: PaperFacts): MissingField[] =>
  missingOf(facts, [['account', facts.accounts.length > 0]])

/**
 * Answer to an order for user data (§ 13 ECG, § 71 StPO, Art. 10 DSA). Gives what the order asks for and was decided on, nothing of itself: no
 * data of the account that nobody wrote in.
 */
export const disclosureAnswer = (facts: PaperFacts): Html =>
  html`${letterhead(facts)} ${address(facts, particular(facts, 'addressee'))}
    <p class="subject">
      Betrifft: Auskunft zum Nutzerkonto
      ${facts.accounts.map(({ externalId }, at) => html`${at === 0 ? '' : ', '}${verbatim(externalId)}`)}
    </p>
    <h1>AUSKUNFT ÜBER NUTZERDATEN</h1>
    <h2>1. Anordnung</h2>
    ${written(particular(facts, 'order'))}
    <h2>2. Verlangter Umfang</h2>
    ${written(particular(facts, 'scope'))}
    <h2>3. Auskunft</h2>
    <p>
      Auf dieser Grundlage wird Folgendes bekannt gegeben. Die Angaben stammen aus Daten, die für die Erbringung des
      Dienstes bereits erhoben waren; sie wurden nicht überprüft.
    </p>
    ${written(particular(facts, 'given'))}
    <h2>4. Redaktionsgeheimnis</h2>
    ${written(particular(facts, 'secrecy'))}
    <h2>5. Verständigung der Nutzerin oder des Nutzers</h2>
    ${written(particular(facts, 'userInformed'))}
    <h2>6. Entscheidung im Haus</h2>
    ${written(particular(facts, 'decidedBy'))} ${signature(facts)}`
