import type { MissingField } from '../../../../../shared/papers.ts'
import { type PaperFacts, particular, partyOf } from '../facts.ts'
import { localTime, longDay } from '../figures.ts'
import { type Html, html } from '../html.ts'
import { missingOf } from '../missing.ts'
import { letterhead, written } from '../parts/letter.ts'
import { quote } from '../parts/post.ts'
import { procedureOf } from '../procedure.ts'
import { verbatim } from '../verbatim.ts'

const ofVictim = ({ offences, draft }: PaperFacts) => offences.filter(({ victimId }) => victimId === draft.subjectId)

/** What the sheet for a victim cannot be without. */
export const victimSheetMissing = (facts: PaperFacts): MissingField[] =>
  missingOf(facts, [
    ['offence', ofVictim(facts).length > 0],
    ['limitationDate', ofVictim(facts).every(({ limitationDate }) => limitationDate !== null)],
  ])

/** Annex P: what a victim may do. Content and context, no data of the account (§ 14 ECG); neutral, no advice. */
export function victimSheet(facts: PaperFacts): Html {
  const victim = partyOf(facts)
  const offences = ofVictim(facts)
  const about = new Set(offences.flatMap(({ posts }) => posts))
  const isPrivate = offences.some(one => procedureOf(one, facts) === 'private')
  const fee = particular(facts, 'fee')
  const court = particular(facts, 'court')
  return html`${letterhead(facts)}
    <h1>INFORMATION FÜR BETROFFENE</h1>
    <p>Für ${verbatim(victim?.name ?? '')}</p>
    <p>
      In unserem Bereich für Leserbeiträge ist Folgendes geschrieben worden. Dieses Blatt nennt Möglichkeiten, die das
      Gesetz vorsieht. Es informiert allgemein und ersetzt keine rechtliche Beratung.
    </p>
    <h2>Was geschrieben wurde</h2>
    ${facts.posts
      .filter(({ number }) => about.has(number))
      .map(
        one =>
          html`<p class="small">
              Zum Artikel „${verbatim(one.article.title)}“, ${localTime(one.submittedAt)} (Wien);
              ${one.everPublic ? 'der Beitrag war öffentlich zu lesen' : 'nicht veröffentlicht, nur der Moderation sichtbar'}
            </p>
            ${quote(one.text)}`,
      )}
    <h2>Bestimmungen, die in Betracht kämen</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">Bestimmung</th>
          <th scope="col">Wer tätig werden kann</th>
          <th scope="col">Letzter Tag (errechnet)</th>
        </tr>
      </thead>
      ${offences.map(one => {
        const procedure = procedureOf(one, facts)
        return html`<tr>
          <td>${one.statute.ref}${one.statute.name === '' ? '' : ` (${one.statute.name})`}</td>
          <td>${WHO[procedure]}</td>
          <td class="date">${one.limitationDate === null ? 'noch zu klären' : longDay(one.limitationDate)}</td>
        </tr>`
      })}
    </table>
    <p class="small">
      Der letzte Tag ist aus dem Zeitpunkt des Beitrags errechnet (§ 57 StGB; für Inhalte auf Websites § 32 MedienG).
      Umstände, die den Lauf der Frist hemmen oder verlängern, sind nicht berücksichtigt.
    </p>
    <h2>Strafverfahren</h2>
    ${
      isPrivate
        ? html`<p>
              Bei Delikten, die nur auf Verlangen des Opfers verfolgt werden, führt das Opfer die Anklage selbst
              (Privatanklage, § 71 StPO). Ist nicht bekannt, wer geschrieben hat, kann das Opfer wegen der §§ 111, 113
              und 115 StGB beim Landesgericht beantragen, dass die Daten der Nutzerin oder des Nutzers ausgeforscht
              werden (§ 71 StPO). Wird der Antrag abgewiesen oder die Person freigesprochen, können Kosten
              entstehen.${fee === '' ? '' : html` Gerichtsgebühr: ${verbatim(fee)}.`}
            </p>
            ${court === '' ? null : html`<p>Zuständiges Gericht: ${verbatim(court)}</p>`}`
        : html`<p>
            Die genannten Taten werden von der Staatsanwaltschaft verfolgt. Ein Opfer kann sich dem Verfahren
            anschließen (§ 67 StPO) und hat Rechte auf Auskunft und Beistand.
          </p>`
    }
    <h2>Zivilverfahren</h2>
    <ul>
      <li>Unterlassung und Beseitigung (§ 20 ABGB)</li>
      <li>
        Mandatsverfahren bei erheblicher Verletzung der Menschenwürde (§ 549 ZPO): Antrag beim Bezirksgericht mit
        Formblatt und Bildschirmabdruck
      </li>
      <li>Ersatz für die erlittene Kränkung durch Hass im Netz, gegen die Person, die geschrieben hat (§ 16 ECG)</li>
      <li>Schadenersatz und Widerruf (§ 1330 ABGB), innerhalb von drei Jahren ab Kenntnis (§ 1489 ABGB)</li>
    </ul>
    <h2>Daten der Person, die geschrieben hat</h2>
    <p>
      Name und Adresse dürfen wir nur auf gerichtliche Anordnung bekannt geben (§ 13 Abs 3 und § 14 ECG; § 71 StPO). Die
      Daten, die uns vorliegen, sind für diesen Fall gesichert.
    </p>
    <h2>Unterstützung</h2>
    ${written(particular(facts, 'support'))}`
}

const WHO = {
  official: 'die Staatsanwaltschaft von Amts wegen; anzeigen kann jede Person',
  authorisation: 'die Staatsanwaltschaft mit Ermächtigung der verletzten Person oder Stelle',
  private: 'nur das Opfer selbst (Privatanklage)',
  administrative: 'die Verwaltungsbehörde',
  civil: 'die verletzte Person vor dem Zivilgericht',
} as const
