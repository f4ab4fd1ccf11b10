import type { AppEvent } from '../../../shared/contract.ts'
import { PAPERS_DE } from '../../../shared/strings/papers-de.ts'
import { PICTURE, sha256OfBytes } from '../db/evidence.ts'
import { printHash } from '../db/papers.ts'
import type { Deps } from '../deps.ts'
import { noteCustody } from './custody.ts'
import { paperName } from './paper-book.ts'
import { readCapture } from './papers/captured.ts'
import type { PaperFacts } from './papers/facts.ts'
import { furniture } from './papers/page.ts'
import { pictureOf } from './papers/picture.ts'

/** What the shell draws with its own browser: a paper as PDF, or a picture of a secured post. */
export type PrintJob =
  | Readonly<{
      kind: 'paper'
      id: string
      html: string
      header: string
      footer: string
      title: string
      author: string
      madeAt: string
    }>
  | Readonly<{ kind: 'picture'; id: string; html: string }>

/** What became of a job: the parts of the PDF in their order, or the one picture. */
export type Printed = Readonly<{ kind: PrintJob['kind']; id: string; files: readonly Uint8Array[] }>

type Needs = Pick<Deps, 'tables' | 'workstationId' | 'now' | 'record'> & Readonly<{ emit: (event: AppEvent) => void }>

/** What waits longest to be drawn and is not among `except`, or null. What was changed behind the desk's back is left out. */
export function nextPrint({ tables }: Pick<Needs, 'tables'>, except: ReadonlySet<string>): PrintJob | null {
  for (const id of tables.papers.unprinted()) {
    const job = except.has(id) ? null : paperJob(tables, id)
    if (job !== null) return job
  }
  for (const id of tables.evidence.unpictured()) {
    const job = except.has(id) ? null : pictureJob(tables, id)
    if (job !== null) return job
  }
  return null
}

/** The bytes of that SHA-256, or null where they are gone or changed. */
function whole({ evidence }: Pick<Deps['tables'], 'evidence'>, hash: string): Buffer | null {
  const bytes = evidence.bytes(hash)
  return bytes !== null && sha256OfBytes(bytes) === hash ? bytes : null
}

function paperJob(tables: Deps['tables'], id: string): PrintJob | null {
  const paper = tables.papers.byId(id)!
  const [facts, html] = [paper.factsSha256, paper.htmlSha256].map(hash => whole(tables, hash))
  if (facts == null || html == null) return null
  const told = JSON.parse(facts.toString('utf8')) as PaperFacts
  return {
    kind: 'paper',
    id,
    html: html.toString('utf8'),
    ...furniture(told),
    title: `${PAPERS_DE[paper.kind].title} ${paper.number}`,
    author: told.letterhead.publisher,
    madeAt: paper.madeAt,
  }
}

function pictureJob(tables: Deps['tables'], id: string): PrintJob | null {
  const { commentId } = tables.evidence.byId(id)!
  const capture = tables.evidence.ofComment(commentId).find(one => one.id === id)!
  const captured = readCapture(tables, capture)
  if (captured === null) return null
  return { kind: 'picture', id, html: pictureOf({ captureId: id, capturedAt: capture.capturedAt, captured }) }
}

/** Keeps what was drawn; what is there already stays as it is. Inside the caller's transaction. */
export function keepPrint(needs: Needs, { kind, id, files }: Printed): void {
  if (kind === 'paper') keepPaper(needs, id, files)
  else if (files[0] !== undefined) keepPicture(needs, id, Buffer.from(files[0]))
}

function keepPaper(needs: Needs, id: string, files: readonly Uint8Array[]): void {
  const { tables, now, record, emit } = needs
  const paper = tables.papers.byId(id)
  if (paper === null || tables.papers.printsOf(id).length > 0) return
  const by = tables.people.byId(paper.moderatorId)!
  for (const [index, bytes] of files.entries()) {
    const sha256 = tables.evidence.keepBytes(Buffer.from(bytes))
    const print = { paperId: id, part: index + 1, parts: files.length, sha256, printedAt: now().toISOString() }
    tables.papers.insertPrint(print)
    record({ kind: 'print', id, part: print.part, sha256: printHash(print) })
    const part = files.length === 1 ? '' : `, Teil ${print.part} von ${files.length}`
    noteCustody(needs, by, {
      chain: paper.caseId,
      action: 'added',
      object: `${paperName(paper)}, PDF${part}`,
      objectSha256: sha256,
      reason: 'print',
      counterparty: '',
    })
  }
  emit({ name: 'case.changed', payload: { id: paper.caseId } })
}

function keepPicture(needs: Needs, id: string, bytes: Buffer): void {
  const { tables, record, emit } = needs
  const capture = tables.evidence.byId(id)
  if (capture === null || tables.evidence.filesOf(id).some(({ name }) => name === PICTURE)) return
  const { sha256 } = tables.evidence.addFile(id, { name: PICTURE, mediaType: 'image/png', bytes })
  record({ kind: 'picture', id, sha256 })
  const by = tables.people.byId(capture.moderatorId)!
  const cases = tables.cases.ofComment(capture.commentId)
  for (const chain of [id, ...cases.map(one => one.id)])
    noteCustody(needs, by, {
      chain,
      action: 'added',
      object: `${id}/${PICTURE}`,
      objectSha256: sha256,
      reason: 'picture',
      counterparty: '',
    })
  for (const one of cases) emit({ name: 'case.changed', payload: { id: one.id } })
  emit({ name: 'comment.changed', payload: { ids: [capture.commentId] } })
}
