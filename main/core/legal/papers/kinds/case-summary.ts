import type { CaseEntry, PartyRole } from '../../../../../shared/case.ts'
import type { MissingField } from '../../../../../shared/papers.ts'
import type { PaperFacts } from '../facts.ts'
import { bothTimes, euro, localTime, longDay } from '../figures.ts'
import { type Html, html } from '../html.ts'
import { missingOf } from '../missing.ts'
import { evidenceTable } from '../parts/evidence.ts'
import { letterhead, pairs } from '../parts/letter.ts'
import { conduct, person } from '../parts/people.ts'
import { post } from '../parts/post.ts'
import { PROCEDURES, procedureOf } from '../procedure.ts'
import { verbatim } from '../verbatim.ts'

/** What a summary of a case cannot be without. */
export const caseSummaryMissing = (facts: PaperFacts): MissingField[] =>
  missingOf(facts, [['posts', facts.posts.length > 0]])

const ROLES: Readonly<Record<PartyRole, string>> = {
  suspect: 'Verdächtig',
  victim: 'Angegriffen',
  authority: 'Vorgesetzte oder ermächtigende Stelle',
}

/** Aktenübersicht: everything of a case on paper, for the house itself. */
export const caseSummary = (facts: PaperFacts): Html =>
  html`${letterhead(facts)}
    <h1>AKTENÜBERSICHT</h1>
    ${pairs([
      ['Akte', facts.case.number],
      ['Titel', verbatim(facts.case.title)],
      ['Stand', facts.case.status === 'open' ? 'offen' : 'geschlossen'],
      ['Eröffnet', html`${bothTimes(facts.case.openedAt)} von ${verbatim(facts.case.openedBy)}`],
    ])}
    <h2>Personen</h2>
    ${facts.parties.length === 0 ? html`<p>Noch niemand eingetragen.</p>` : null}
    ${facts.parties.map(
      one =>
        html`<h3>${ROLES[one.role]}</h3>
          ${person(one)}`,
    )}
    ${facts.accounts.map(conduct)}
    <h2>Tatbestände (vorläufig)</h2>
    ${facts.offences.length === 0 ? html`<p>Noch keiner eingetragen.</p>` : offences(facts)}
    <h2>Aufgaben und Fristen</h2>
    ${facts.tasks.length === 0 ? html`<p>Keine eingetragen.</p>` : tasks(facts)}
    <h2>Beiträge</h2>
    ${facts.posts.map(one => post(facts, one))}
    <h2>Beweismittel</h2>
    ${evidenceTable(facts)}
    <h2>Verlauf der Akte</h2>
    <table>
      <thead>
        <tr>
          <th scope="col" class="number">Nr.</th>
          <th scope="col">Zeitpunkt (Wien)</th>
          <th scope="col">Schritt</th>
          <th scope="col">Von</th>
        </tr>
      </thead>
      ${facts.entries.map(
        entry =>
          html`<tr>
            <td class="number">${entry.number}</td>
            <td class="date">${localTime(entry.at)}</td>
            <td>${step(entry, facts)}</td>
            <td>${verbatim(entry.moderatorName)}</td>
          </tr>`,
      )}
    </table>`

const offences = (facts: PaperFacts): Html =>
  html`<table>
    <thead>
      <tr>
        <th scope="col">Bestimmung</th>
        <th scope="col">Beiträge</th>
        <th scope="col">Verfolgung</th>
        <th scope="col">Letzter Tag</th>
      </tr>
    </thead>
    ${facts.offences.map(
      one =>
        html`<tr>
          <td>
            ${one.statute.ref}
            ${one.statute.name}${one.statute.isUnsure ? html`<br /><strong>vor Verwendung prüfen</strong>` : ''}<br /><span
              class="small"
              >Datenstand ${one.referenceVersion}</span
            >
          </td>
          <td>${one.posts.join(', ')}</td>
          <td>${PROCEDURES[procedureOf(one, facts)]}</td>
          <td class="date">${one.limitationDate === null ? 'noch zu klären' : longDay(one.limitationDate)}</td>
        </tr>`,
    )}
  </table>`

const tasks = (facts: PaperFacts): Html =>
  html`<table>
    <thead>
      <tr>
        <th scope="col">Aufgabe</th>
        <th scope="col">Bis</th>
        <th scope="col">Erledigt</th>
      </tr>
    </thead>
    ${facts.tasks.map(
      ({ title, dueAt, doneAt }) =>
        html`<tr>
          <td>${verbatim(title)}</td>
          <td>${dueAt === null ? 'ohne Frist' : localTime(dueAt)}</td>
          <td>${doneAt === null ? 'offen' : localTime(doneAt)}</td>
        </tr>`,
    )}
  </table>`

function step({ step: one }: CaseEntry, { posts, offences: all }: PaperFacts): Html | string {
  const named = (commentId: number) =>
    posts.find(known => known.commentId === commentId)?.externalId ?? String(commentId)
  const ref = (id: string) => all.find(({ statute }) => statute.id === id)?.statute.ref ?? id

  switch (one.kind) {
    case 'opened':
      return html`Akte eröffnet: ${verbatim(one.title)}`
    case 'titled':
      return html`Titel geändert: ${verbatim(one.title)}`
    case 'itemAdded':
      return html`Beitrag ${verbatim(named(one.commentId))} aufgenommen`
    case 'captured':
      return html`Beitrag ${verbatim(named(one.commentId))} gesichert`
    case 'itemRemoved':
      return html`Beitrag ${verbatim(named(one.commentId))} herausgenommen: ${verbatim(one.why)}`
    case 'partyPut':
      return html`${ROLES[one.party.role]}: ${verbatim(one.party.name)}`
    case 'partyRemoved':
      return html`Person gestrichen: ${verbatim(one.why)}`
    case 'assessed':
      return one.commentId === null ? 'Akte beurteilt' : html`Beitrag ${verbatim(named(one.commentId))} beurteilt`
    case 'offencePut':
      return `Tatbestand eingetragen: ${ref(one.offence.statuteId)}`
    case 'offenceDropped':
      return html`Tatbestand gestrichen: ${verbatim(one.why)}`
    case 'taskPut':
      return html`Aufgabe: ${verbatim(one.task.title)}`
    case 'taskDone':
      return html`Aufgabe erledigt${one.note === '' ? '' : html`: ${verbatim(one.note)}`}`
    case 'noted':
      return html`Notiz: ${verbatim(one.text)}`
    case 'damagePut':
      return html`Schaden: ${verbatim(one.damage.what)}, ${euro(one.damage.amountCents)}`
    case 'damageRemoved':
      return html`Schaden gestrichen: ${verbatim(one.why)}`
    case 'handedOver':
      return html`Übergeben: ${verbatim(one.what)} an ${verbatim(one.to)}
      (${verbatim(one.channel)})${one.reference === '' ? '' : html`, ${verbatim(one.reference)}`}`
    case 'documentMade':
      return `Schriftstück ${one.number}, Fassung ${one.version}, ausgefertigt`
    case 'closed':
      return html`Akte geschlossen: ${verbatim(one.outcome)}`
    case 'reopened':
      return html`Akte wieder geöffnet: ${verbatim(one.why)}`
  }
}
