import type { MissingField } from '../../../../../shared/papers.ts'
import { type PaperFacts, particular } from '../facts.ts'
import { type Html, html } from '../html.ts'
import { missingOf, secured } from '../missing.ts'
import { custodyTable, evidenceTable } from '../parts/evidence.ts'
import { letterhead, signature } from '../parts/letter.ts'
import { hash } from '../figures.ts'

/** What a list of the evidence cannot be without. */
export const evidenceListMissing = (facts: PaperFacts): MissingField[] =>
  missingOf(facts, [...secured(facts), ['captures', facts.evidence.length > 0]])

/** Beweismittelverzeichnis: every secured file with its hash, and how anybody checks it. */
export const evidenceList = (facts: PaperFacts): Html =>
  html`${letterhead(facts)}
    <h1>BEWEISMITTELVERZEICHNIS</h1>
    <p>
      Akte ${facts.case.number}: ${facts.evidence.length} Dateien zu ${facts.posts.length}
      ${facts.posts.length === 1 ? 'Beitrag' : 'Beiträgen'}. Die Prüfsumme (SHA-256) wurde bei der Sicherung gebildet;
      sie stimmt genau dann, wenn die Datei seither nicht verändert wurde. Nachrechnen lässt sie sich mit
      <span class="hash">sha256sum DATEI</span> (Linux), <span class="hash">shasum -a 256 DATEI</span> (macOS) oder
      <span class="hash">certutil -hashfile DATEI SHA256</span> (Windows).
    </p>
    ${evidenceTable(facts)} ${particular(facts, 'signer') === '' ? null : signature(facts)}`

/** What a custody log cannot be without. */
export const custodyLogMissing = (facts: PaperFacts): MissingField[] =>
  missingOf(facts, [['custody', facts.custody.length > 0]])

/** Übergabekette: every link with its hashes. */
export const custodyLog = (facts: PaperFacts): Html =>
  html`${letterhead(facts)}
    <h1>ÜBERGABEKETTE</h1>
    <p>
      Akte ${facts.case.number}, ${facts.custody.length} ${facts.custody.length === 1 ? 'Eintrag' : 'Einträge'}. Jeder
      Eintrag enthält die Prüfsumme seines Vorgängers; wird einer verändert oder weggelassen, stimmt keiner der
      folgenden. Der Wert eines Eintrags ist SHA-256 über die Prüfsumme des Vorgängers und den Eintrag als kanonisches
      JSON. Kopfwert bei Ausfertigung: ${hash(facts.case.custodyHead)}
    </p>
    ${custodyTable(facts)}`
