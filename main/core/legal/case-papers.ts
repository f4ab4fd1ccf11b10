import { PAPERS_DE } from '../../../shared/strings/papers-de.ts'
import type { PaperRow } from '../../../shared/papers.ts'
import type { Deps } from '../deps.ts'
import type { PayloadFile } from './bundle/bundle-types.ts'

const FOLDER = '01_Schriftstuecke'
/** Every system unpacks such names. */
const PLAIN: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', ß: 'ss' }

/**
 * The papers of a case that are made for an authority, each in its last version, in their places in a bundle: as PDF in its parts, and as HTML where
 * none is printed yet.
 */
export function paperFiles({ tables }: Pick<Deps, 'tables'>, caseId: string): PayloadFile[] {
  const papers = tables.papers.ofCase(caseId).filter(({ edition }) => edition === 'authority')
  const last = [...Map.groupBy(papers, ({ number }) => number).values()].map(versions => versions.at(-1)!)
  return last.flatMap(paper =>
    paper.prints.length === 0
      ? [stored({ tables }, `${nameOf(paper)}.html`, paper.htmlSha256)]
      : paper.prints.map(({ part, parts, sha256 }) =>
          stored({ tables }, `${nameOf(paper)}${parts === 1 ? '' : `-Teil-${part}-von-${parts}`}.pdf`, sha256),
        ),
  )
}

function nameOf({ kind, number, version }: PaperRow): string {
  const title = PAPERS_DE[kind].title.replace(/[äöüÄÖÜß]/g, letter => PLAIN[letter]!).replace(/[^A-Za-z0-9]+/g, '-')
  return `${number.split('/').at(-1)!.padStart(2, '0')}-${title}-Fassung-${version}`
}

const stored = ({ tables }: Pick<Deps, 'tables'>, name: string, sha256: string): PayloadFile => ({
  path: `${FOLDER}/${name}`,
  sha256,
  *content() {
    const bytes = tables.evidence.bytes(sha256)
    // the writer compares what comes with the hash, and names the file
    if (bytes !== null) yield bytes
  },
})
