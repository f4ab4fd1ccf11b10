import { createHash } from 'node:crypto'
import type { PDFDocument } from '@cantoo/pdf-lib'

/** What stands in a PDF beside its pages. */
export type PdfDetails = Readonly<{ title: string; author: string; madeAt: string; html: string }>

const MADE_BY = 'Freigabe'

/** Half a megabyte that nobody needs before the first paper. */
const library = () => import('@cantoo/pdf-lib')

/**
 * A printed paper as it is kept: title, author and the time it was made instead of the time it was printed, in as many parts as none is larger than
 * `limit` bytes. A single page is never cut. The same paper gives the same bytes where the browser gives the same pages.
 */
export async function finishPdf(printed: Uint8Array, details: PdfDetails, limit: number): Promise<Uint8Array[]> {
  const { PDFDocument } = await library()
  const whole = await PDFDocument.load(printed, { updateMetadata: false })
  const one = await saved(whole, details, details.title)
  if (one.length <= limit) return [one]
  const ranges = await rangesIn(whole, limit, details, 0, whole.getPageCount())
  return Promise.all(
    ranges.map(async ([from, until], at) =>
      saved(await pagesOf(whole, from, until), details, `${details.title} (Teil ${at + 1} von ${ranges.length})`),
    ),
  )
}

type Range = readonly [from: number, until: number]

/** Halves what is too large until it fits. */
async function rangesIn(
  whole: PDFDocument,
  limit: number,
  details: PdfDetails,
  from: number,
  until: number,
): Promise<Range[]> {
  // with the longest title it can get
  const bytes = await saved(await pagesOf(whole, from, until), details, `${details.title} (Teil 999 von 999)`)
  if (bytes.length <= limit || until - from === 1) return [[from, until]]
  const middle = Math.floor((from + until) / 2)
  const first = await rangesIn(whole, limit, details, from, middle)
  return [...first, ...(await rangesIn(whole, limit, details, middle, until))]
}

async function pagesOf(whole: PDFDocument, from: number, until: number): Promise<PDFDocument> {
  const { PDFDocument } = await library()
  const part = await PDFDocument.create({ updateMetadata: false })
  const pages = await part.copyPages(
    whole,
    Array.from({ length: until - from }, (_, at) => from + at),
  )
  for (const page of pages) part.addPage(page)
  part.setLanguage('de-AT')
  return part
}

async function saved(document: PDFDocument, { author, madeAt, html }: PdfDetails, title: string): Promise<Uint8Array> {
  const at = new Date(madeAt)
  document.setTitle(title, { showInWindowTitleBar: true })
  document.setAuthor(author)
  document.setCreator(MADE_BY)
  document.setProducer(MADE_BY)
  document.setCreationDate(at)
  document.setModificationDate(at)
  const { PDFHexString } = await library()
  const id = PDFHexString.of(createHash('sha256').update(title).update(html).digest('hex').slice(0, 32))
  document.context.trailerInfo.ID = document.context.obj([id, id])
  return document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false })
}
