import type { MissingField } from '../../../../../shared/papers.ts'
import type { ProcedureType } from '../../../../../shared/reference.ts'
import { type OffenceFacts, type PaperFacts, particular } from '../facts.ts'
import { bothTimes, enumerated, hash, localTime, tied } from '../figures.ts'
import { type Html, html, joined } from '../html.ts'
import { missingOf, secured } from '../missing.ts'
import { evidenceTable } from '../parts/evidence.ts'
import { address, letterhead, signature, written } from '../parts/letter.ts'
import { account, conduct, person, publisher, suspects } from '../parts/people.ts'
import { post } from '../parts/post.ts'
import { PROCEDURES, procedureOf } from '../procedure.ts'
import { verbatim } from '../verbatim.ts'

/** What the prosecutor pursues; the rest is for others to bring. */
const REPORTABLE: ReadonlySet<ProcedureType> = new Set(['official', 'authorisation'])

/** What a report to the prosecutor cannot be without. */
export const factsReportMissing = (facts: PaperFacts): MissingField[] =>
  missingOf(facts, [
    ...secured(facts),
    ['suspect', facts.accounts.length > 0],
    ['victim', facts.parties.some(({ role }) => role === 'victim')],
    ['offence', facts.offences.length > 0],
    ['procedure', facts.offences.length === 0 || facts.offences.some(one => REPORTABLE.has(procedureOf(one, facts)))],
  ])

/** "Verdacht nach § 107 Abs 1 StGB, § 283 Abs 1 Z 1 StGB". */
export const suspicion = ({ offences }: PaperFacts): string =>
  offences.length === 0
    ? 'Verdacht einer strafbaren Handlung'
    : `Verdacht nach ${[...new Set(offences.map(({ statute }) => tied(statute.ref)))].join(', ')}`

/** Sachverhaltsdarstellung, § 80 StPO. */
export function factsReport(facts: PaperFacts): Html {
  const names = facts.accounts.map(
    ({ name, externalId }) => html`„${verbatim(name)}“ (Kennung ${verbatim(externalId)})`,
  )
  return html`${letterhead(facts)} ${address(facts, particular(facts, 'addressee'))}
    <p class="edition">Vollfassung für Behörde</p>
    <p class="subject">
      Betrifft: ${suspicion(facts)}<br />
      Verdächtig: unbekannter Täter, ${names.length > 1 ? 'Nutzerkonten' : 'Nutzerkonto'} ${joined(names, ', ')}
    </p>
    <h1>SACHVERHALTSDARSTELLUNG</h1>
    <h2>I. Anzeigerin</h2>
    ${publisher(facts)}
    <p>
      Die Anzeigerin ist Medieninhaberin und betreibt den Bereich für Leserbeiträge, in dem die angezeigten Beiträge
      einlangten. Sie erstattet diese Anzeige nach § 80 Abs 1 StPO.
    </p>
    <h2>II. Verdächtiger</h2>
    ${facts.accounts.map(one => account(one))} ${suspects(facts).map(person)}
    <h2>III. Angegriffene Person oder Gruppe</h2>
    ${facts.parties.filter(({ role }) => role === 'victim').map(person)}
    <h2>IV. Sachverhalt und Öffentlichkeit</h2>
    <p>
      Alle Zeiten sind in Wiener Ortszeit und in koordinierter Weltzeit (UTC) angegeben. Die Beiträge sind im Wortlaut
      wiedergegeben; Schreibweise, Satzzeichen und Bildzeichen wurden nicht verändert. Zeichen, die beim Lesen
      unsichtbar blieben, sind durch ihre Nummer (U+…) in einem Kästchen kenntlich gemacht.
    </p>
    ${facts.posts.map(one => post(facts, one))}
    <h2>V. Früheres Verhalten</h2>
    ${facts.accounts.map(conduct)}
    <h2>VI. Rechtliche Einordnung (vorläufig)</h2>
    ${facts.offences.map(one => assessment(facts, one))} ${optional(facts, 'assessment')}
    <p>
      Die Beurteilung bleibt der Staatsanwaltschaft und dem Gericht vorbehalten. Für alle genannten Personen gilt die
      Unschuldsvermutung.
    </p>
    <h2>VII. Dringlichkeit</h2>
    ${optional(facts, 'urgency')}
    ${particular(facts, 'phoneCall') === '' ? html`<p>Eine telefonische Verständigung der Polizei ist nicht verzeichnet.</p>` : optional(facts, 'phoneCall')}
    <h2>VIII. Gesetzte Maßnahmen</h2>
    ${optional(facts, 'measures')} ${decisions(facts)} ${statement(facts)}
    <h2>IX. Beweismittel</h2>
    ${evidenceTable(facts)}
    <p>
      Die Dateien werden bei der Anzeigerin im Original verwahrt und auf Verlangen in jeder Form ausgefolgt. Die Kette
      der Übergaben zur Akte ${facts.case.number} hat den Kopfwert ${hash(facts.case.custodyHead)}. Als
      ${witnesses(facts).length > 1 ? 'Zeugen' : 'Zeugin oder Zeuge'} für die Sicherung
      ${witnesses(facts).length > 1 ? 'werden' : 'wird'} ${joined(witnesses(facts).map(verbatim), ', ')} genannt, zu
      laden über die Anzeigerin.
    </p>
    <h2>X. Anträge</h2>
    ${requests(facts)} ${signature(facts)} ${annexes(facts)}`
}

function optional(facts: PaperFacts, name: 'assessment' | 'urgency' | 'phoneCall' | 'measures'): Html | null {
  const text = particular(facts, name)
  return text === '' ? null : written(text)
}

function assessment(facts: PaperFacts, one: OffenceFacts): Html {
  const { statute, posts, victimId } = one
  const victim = facts.parties.find(({ id }) => id === victimId)?.name ?? ''
  const procedure = procedureOf(one, facts)
  const which = posts.length > 1 ? `Die Beiträge ${enumerated(posts)} könnten` : `Der Beitrag ${posts.join()} könnte`
  return html`<div class="together">
      <p>
        ${which} den Tatbestand ${statute.name === '' ? '' : `„${statute.name}“ `}nach
        <strong>${tied(statute.ref)}</strong>${victim === '' ? '' : html` zum Nachteil von ${verbatim(victim)}`}
        verwirklichen. ${PROCEDURES[procedure]}
      </p>
    </div>
    ${one.assessment === '' ? null : written(one.assessment)}`
}

const DECISIONS: Readonly<Record<string, string>> = {
  approve: 'freigegeben',
  delete: 'gelöscht',
  escalate: 'an die Rechtsabteilung weitergeleitet',
  answer: 'beantwortet',
  later: 'zurückgelegt',
}

function decisions({ posts }: PaperFacts): Html | null {
  const lines = posts.flatMap(({ number, decisions: list, holdId }) => [
    ...list.map(
      ({ at, action, reasonLabel, rule }) =>
        html`<li>
          Beitrag ${number}: ${DECISIONS[action] ?? action} am
          ${bothTimes(at)}${reasonLabel === '' ? '' : `, Grund: ${reasonLabel}`}${rule === null ? '' : ' (selbsttätig nach einer Regel)'}
        </li>`,
    ),
    ...(holdId === null ? [] : [html`<li>Beitrag ${number}: gegen Löschung gesichert (Sperrvermerk ${holdId})</li>`]),
  ])
  return lines.length === 0
    ? null
    : html`<ul>
        ${lines}
      </ul>`
}

function statement(facts: PaperFacts): Html {
  return html`${written(particular(facts, 'statementSent'))}
    <p>
      Um Mitteilung wird ersucht, ob eine (weitere) Verständigung des Nutzerkontos die Ermittlungen gefährden würde und
      daher zu unterbleiben hat.
    </p>`
}

export const witnesses = ({ evidence }: PaperFacts): string[] => [
  ...new Set(evidence.map(({ capturedBy }) => capturedBy)),
]

function requests(facts: PaperFacts): Html {
  const more = particular(facts, 'requests')
  return html`<p>Die Anzeigerin regt an und ersucht,</p>
    <ol>
      <li>den Sachverhalt zu prüfen und gegen den unbekannten Täter zu ermitteln;</li>
      <li>die Anzeige schriftlich zu bestätigen (§ 80 StPO);</li>
      <li>
        die Sicherung der Zugangsdaten beim Anbieter des Internetzugangs zu veranlassen, soweit sie noch vorhanden sind;
      </li>
      <li>die Anzeigerin vom Ausgang des Verfahrens zu verständigen.</li>
    </ol>
    ${more === '' ? null : written(more)}`
}

function annexes(facts: PaperFacts): Html {
  const needsAuthorisation = facts.offences.some(one => procedureOf(one, facts) === 'authorisation')
  return html`<div class="together">
    <h3>Beilagen</h3>
    <ul>
      <li>Beweismittelverzeichnis und Übergabekette zur Akte ${facts.case.number} (Stand ${localTime(facts.at)})</li>
      ${needsAuthorisation ? html`<li>Vordruck der Ermächtigung (§ 92 StPO)</li>` : null}
    </ul>
  </div>`
}
