import type { PaperFacts } from '../facts.ts'
import { bothTimes, bytes, hash, localTime } from '../figures.ts'
import { type Html, html } from '../html.ts'
import { verbatim } from '../verbatim.ts'

const DESCRIBED: ReadonlyArray<readonly [RegExp, string]> = [
  [/^kommentar\.txt$/, 'Wortlaut des Beitrags'],
  [/^kommentar\.json$/, 'Beitrag mit allen Angaben'],
  [/^rohdaten-\d+\.txt$/, 'Rohdatensatz der Quelle'],
  [/^verlauf\.json$/, 'Fassungen, Treffer und Entscheidungen'],
  [/^kontext\.json$/, 'Artikel und Gesprächsverlauf'],
  [/^konto\.json$/, 'Angaben zum Nutzerkonto'],
  [/^meldungen\.json$/, 'Meldungen und Beschwerden'],
  [/^ansicht\.png$/, 'Bild der Ansicht des Beitrags'],
]

/** What a file of a capture holds. */
export const described = (name: string): string => DESCRIBED.find(([pattern]) => pattern.test(name))?.[1] ?? 'Datei'

/** Every secured file with its hash, by the captures they belong to. */
export function evidenceTable({ evidence, posts }: PaperFacts): Html {
  const captures = Map.groupBy(evidence, ({ captureId }) => captureId)
  return html`${[...captures.values()].map(files => {
    const first = files[0]!
    const externalId = posts.find(({ number }) => number === first.post)?.externalId ?? ''
    return html`<h3>Sicherung zu Beitrag ${first.post} (${verbatim(externalId)})</h3>
      <p class="small">
        Gesichert am ${bothTimes(first.capturedAt)} von ${verbatim(first.capturedBy)}; Nummer der Sicherung
        ${first.captureId}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col" class="number">Nr.</th>
            <th scope="col">Beweismittel, Datei</th>
            <th scope="col" class="number">Größe</th>
            <th scope="col">SHA-256</th>
          </tr>
        </thead>
        ${files.map(
          file =>
            html`<tr>
              <td class="number">${file.number}</td>
              <td>${described(file.name)}<br /><span class="small">${verbatim(file.name)}</span></td>
              <td class="number">${bytes(file.size)}</td>
              <td>${hash(file.sha256)}</td>
            </tr>`,
        )}
      </table>`
  })}`
}

const ACTIONS: Readonly<Record<PaperFacts['custody'][number]['action'], string>> = {
  captured: 'gesichert',
  added: 'zur Akte genommen',
  viewed: 'eingesehen',
  copied: 'kopiert',
  redacted: 'geschwärzt',
  exported: 'ausgegeben',
  handedOver: 'übergeben',
  removed: 'aus der Akte genommen',
}

const REASONS: Readonly<Record<string, string>> = {
  case: 'Aufnahme in die Akte',
  demand: 'auf Verlangen',
  escalation: 'bei der Eskalation',
  document: 'Schriftstück',
  print: 'Druck',
  picture: 'Bild der Ansicht',
}

/** Every link of the chain of custody, the first one first. */
export const custodyTable = ({ custody }: PaperFacts): Html =>
  html`${custody.map(
    ({ number, at, action, object, objectSha256, actor, workstation, reason, counterparty, prevHash, entryHash }) =>
      html`<table class="together">
        <tr>
          <th scope="row">${number}</th>
          <td>
            <strong>${ACTIONS[action]}</strong>: ${verbatim(object)}<br />
            ${localTime(at)} (Wien), ${new Date(at).toISOString()}; ${verbatim(actor.name)}, Arbeitsplatz
            ${verbatim(workstation.name)}${reason === '' ? '' : html`; ${verbatim(REASONS[reason] ?? reason)}`}${
              counterparty === '' ? '' : html`; an ${verbatim(counterparty)}`
            }
            ${objectSha256 === null ? null : html`<br />Gegenstand: ${hash(objectSha256)}`}<br />
            Vorgänger: ${hash(prevHash)}<br />Eintrag: ${hash(entryHash)}
          </td>
        </tr>
      </table>`,
  )}`
