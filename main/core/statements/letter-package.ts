import type { ExportPackage, ToldWhat } from '../../../shared/statement.ts'
import { csvFile } from '../../../shared/csv.ts'
import type { KnownStatement } from '../db/statements.ts'
import { stampAt } from '../desk-time.ts'
import type { Composed, Composer } from './compose.ts'
import { signOf } from './letter.ts'
import { letterHtml, letterText } from './letter-files.ts'

type File = ExportPackage['files'][number]

/** One statement of an export: which text of it, and whether it is told or taken back. */
export type Leaving = Readonly<{ statement: KnownStatement; what: ToldWhat }>

const HEAD = [
  'Zeichen',
  'Schreiben',
  'Quelle',
  'Nutzer-ID',
  'Nutzer',
  'Beitrags-ID',
  'Artikel',
  'Entschieden am',
  'Gilt bis',
  'Grund',
  'Punkt der Netiquette',
  'Rechtsgrundlage',
  'Betreff',
]

const rowOf = ({ statement, what }: Leaving, { content, to, letter }: Composed): string[] => [
  signOf(statement.seq),
  what === 'statement' ? 'Begründung' : 'Widerruf',
  to.source,
  to.authorExternalId,
  to.authorName,
  to.commentExternalId ?? '',
  to.articleTitle ?? '',
  content.startsAt,
  content.endsAt ?? '',
  content.reason,
  content.clause.number,
  content.legalGround ?? '',
  letter.subject,
]

/** One table for a mail merge: a line for each letter, its whole text in the last column. Returns the folder and its files. */
export function mergeFiles(
  leaving: readonly Leaving[],
  { compose }: Composer,
  at: string,
): { folder: string; files: File[] } {
  const rows = leaving.map(one => {
    const composed = compose(one.statement, one.what, at)
    return [...rowOf(one, composed), letterText(composed.letter)]
  })
  const folder = `begruendungen-${stampAt(Date.parse(at))}`
  return { folder, files: [{ name: 'serienbrief.csv', text: csvFile([[...HEAD, 'Text'], ...rows]) }] }
}

/** Each letter as a page and as plain text, and a table that names them. Returns the folder and its files. */
export function letterFiles(
  leaving: readonly Leaving[],
  { compose }: Composer,
  at: string,
): { folder: string; files: File[] } {
  const rows: string[][] = []
  const letters = leaving.flatMap((one): File[] => {
    const composed = compose(one.statement, one.what, at)
    const name = `${signOf(one.statement.seq)}${one.what === 'statement' ? '' : '-widerruf'}`
    rows.push([...rowOf(one, composed), `${name}.html`])
    return [
      { name: `${name}.html`, text: letterHtml(composed.letter) },
      { name: `${name}.txt`, text: letterText(composed.letter) },
    ]
  })
  const folder = `briefe-${stampAt(Date.parse(at))}`
  return { folder, files: [{ name: 'uebersicht.csv', text: csvFile([[...HEAD, 'Datei'], ...rows]) }, ...letters] }
}
