import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { finishPdf, type PdfDetails } from '../../../../../main/electron/print/pdf.ts'

const details: PdfDetails = {
  title: 'Sachverhaltsdarstellung FRG-2026-000001/1',
  author: 'Musterzeitung Medien GmbH & Co KG',
  madeAt: '2026-11-22T09:00:00.000Z',
  html: '<p>eins</p>',
}
const NO_LIMIT = 25_000_000

/** Pages of which each weighs some thousand bytes. */
async function printed(pages: number, producedAt = '2026-01-01'): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.TimesRoman)
  for (let page = 1; page <= pages; page += 1)
    document
      .addPage()
      .drawText(Array.from({ length: 400 }, (_, at) => `${page} ${Math.sin(page * 1000 + at)}`).join('\n'), {
        font,
        size: 4,
      })
  document.setCreationDate(new Date(producedAt))
  return document.save()
}

describe('a finished PDF', () => {
  it('names the paper, the house and the time it was made', async () => {
    const [one, ...others] = await finishPdf(await printed(3), details, NO_LIMIT)
    expect(others).toEqual([])
    const read = await PDFDocument.load(one!, { updateMetadata: false })
    expect(read.getPageCount()).toBe(3)
    expect(read.getTitle()).toBe(details.title)
    expect(read.getAuthor()).toBe(details.author)
    expect(read.getProducer()).toBe('Freigabe')
    expect([read.getCreationDate(), read.getModificationDate()].map(at => at?.toISOString())).toEqual([
      details.madeAt,
      details.madeAt,
    ])
  })

  it('is the same for the same pages, whenever they were printed', async () => {
    const [first] = await finishPdf(await printed(2, '2026-01-01'), details, NO_LIMIT)
    const [second] = await finishPdf(await printed(2, '2026-02-02'), details, NO_LIMIT)
    expect(Buffer.from(first!).equals(Buffer.from(second!))).toBe(true)
  })

  it('comes in parts that fit, every page once and in order, each part named', async () => {
    const whole = await printed(7)
    const limit = Math.ceil(whole.length / 2.5)
    const parts = await finishPdf(whole, details, limit)
    expect(parts.length).toBeGreaterThan(2)
    const read = await Promise.all(parts.map(part => PDFDocument.load(part, { updateMetadata: false })))
    expect(read.reduce((sum, part) => sum + part.getPageCount(), 0)).toBe(7)
    expect(read.map(part => part.getTitle())).toEqual(
      parts.map((_, at) => `${details.title} (Teil ${at + 1} von ${parts.length})`),
    )
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(limit)
  })

  it('never cuts a page, even if it alone is too large', async () => {
    expect(await finishPdf(await printed(3), details, 10)).toHaveLength(3)
  })
})
