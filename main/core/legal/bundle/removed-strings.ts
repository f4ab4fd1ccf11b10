import { formsOf, fold, hasAt } from './text-forms.ts'

// The self-test of a redacted edition: none of the removed strings may be found in what it holds.

export type SearchedFile = Readonly<{ path: string; bytes: Uint8Array }>

/** Which removed string was found where; `index` counts from 0 in the list that was given. The string itself is not repeated. */
export type Found = Readonly<{ path: string; index: number; in: 'name' | 'content' }>

export type RemovedReport = Readonly<{
  /** Nothing was found, and everything could be searched. */
  ok: boolean
  found: readonly Found[]
  /** Files that could not be searched: PDFs without a reader, or with one that failed. */
  unsearched: readonly string[]
}>

/** The text of a PDF, as a reader would copy it. */
export type PdfText = (bytes: Uint8Array) => Promise<string>

/**
 * Searches names and contents of files for removed strings: as they are, in other case and normal form, across line ends and tags, and
 * as JSON, HTML, CSV or an address would spell them. Pictures are searched for text in their bytes, not for text that is drawn.
 */
export async function checkRemoved(
  files: Iterable<SearchedFile> | AsyncIterable<SearchedFile>,
  removed: readonly string[],
  pdfText: PdfText | null = null,
): Promise<RemovedReport> {
  const wanted = removed.map(fold).map((text, index) => ({ text, index }))
  const searched = wanted.filter(({ text }) => text !== '')
  const found: Found[] = []
  const unsearched: string[] = []
  for await (const { path, bytes } of files) {
    const names = formsOf(path)
    const text = await textOf(path, bytes, pdfText)
    if (text === null) unsearched.push(path)
    const contents = formsOf(text ?? '')
    for (const { text: needle, index } of searched) {
      if (names.some(form => hasAt(form, needle))) found.push({ path, index, in: 'name' })
      if (contents.some(form => hasAt(form, needle))) found.push({ path, index, in: 'content' })
    }
  }
  return { ok: found.length === 0 && unsearched.length === 0, found, unsearched }
}

/** Null for a PDF that could not be read. Everything else is text, or bytes with perhaps text among them. */
async function textOf(path: string, bytes: Uint8Array, pdfText: PdfText | null): Promise<string | null> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const isPdf = /\.pdf$/i.test(path) || buffer.subarray(0, 1024).includes('%PDF-')
  if (!isPdf) return decode(buffer)
  try {
    // titles and other entries of the document may lie beside the text
    return pdfText === null ? null : `${await pdfText(bytes)}\n${decode(buffer)}`
  } catch {
    return null
  }
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return Buffer.from(bytes.subarray(0, bytes.length & ~1))
      .swap16()
      .toString('utf16le')
  return bytes.toString('utf8')
}
