import { MISSING_DE, PAPERS_DE } from '../../../../shared/strings/papers-de.ts'
import type { MissingField } from '../../../../shared/papers.ts'
import type { PaperFacts } from './facts.ts'
import { bothTimes, hash, localDay } from './figures.ts'
import { escaped, type Html, html } from './html.ts'
import { PAPER_STYLE } from './style.ts'
import { verbatim } from './verbatim.ts'

/** Raised whenever the same facts would make another paper. */
export const TEMPLATE_VERSION = '1'

/** As the paper is called and marked, in German. */
export const titleOf = ({ draft }: PaperFacts): string => PAPERS_DE[draft.kind].title
export const EDITIONS: Readonly<Record<PaperFacts['edition'], string>> = {
  authority: 'Vollfassung für Behörde',
  victim: 'Fassung für die betroffene Person',
  internal: 'Nur für den internen Gebrauch',
  party: 'Ausfertigung',
}

/** A whole paper: self-contained, on A4, with a mark for what it lacks. */
export function page(facts: PaperFacts, body: Html, missing: readonly MissingField[]): string {
  const title = `${titleOf(facts)} ${facts.number ?? facts.case.number}`
  return `<!doctype html>
<html lang="de-AT"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>${PAPER_STYLE}</style></head>
<body>${html`${draftMark(facts, missing)}${body}${foot(facts)}`.markup}</body></html>
`
}

function draftMark(facts: PaperFacts, missing: readonly MissingField[]): Html | null {
  if (facts.number !== null) return null
  return missing.length === 0
    ? html`<div class="draft"><strong>Entwurf</strong>Noch nicht ausgefertigt.</div>`
    : html`<div class="draft">
        <strong>Entwurf – es fehlt:</strong>
        <ul>
          ${missing.map(field => html`<li>${MISSING_DE[field]}</li>`)}
        </ul>
      </div>`
}

/** By what the paper can be told from others, and held against the case it came from. */
function foot(facts: PaperFacts): Html {
  const { case: file, program } = facts
  return html`<div class="foot">
    ${titleOf(facts)}, Nr. ${facts.number ?? '(Entwurf)'}, Fassung ${facts.version} · ${EDITIONS[facts.edition]} ·
    ${facts.number === null ? 'Entwurf vom' : 'ausgefertigt am'} ${bothTimes(facts.at)} von
    ${verbatim(facts.by.name)}<br />
    Akte ${file.number}; Übergabekette mit ${file.custodyLinks} ${file.custodyLinks === 1 ? 'Eintrag' : 'Einträgen'},
    Kopfwert (SHA-256):<br />${hash(file.custodyHead)}<br />
    Freigabe ${program.version}, Vorlage ${TEMPLATE_VERSION}
  </div>`
}

/** What stands above and below every printed page; `pageNumber` and `totalPages` are filled in by the printer. */
export function furniture(facts: PaperFacts): Readonly<{ header: string; footer: string }> {
  const band = (left: string, right: string) =>
    `<div style="width:100%;margin:0 20mm 0 25mm;font:8pt 'Liberation Serif','Times New Roman',serif;color:#000;display:flex;justify-content:space-between;gap:6mm"><span>${left}</span><span style="white-space:nowrap">${right}</span></div>`
  const name = escaped(`${titleOf(facts)} · ${facts.number ?? facts.case.number} · Fassung ${facts.version}`)
  return {
    header: band(name, escaped(EDITIONS[facts.edition])),
    footer: band(
      `${escaped(localDay(facts.at))} · Kette ${facts.case.custodyHead.slice(0, 16)}…`,
      'Seite <span class="pageNumber"></span> von <span class="totalPages"></span>',
    ),
  }
}
