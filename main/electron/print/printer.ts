import type { PrintJob, Printed } from '../../core/legal/printing.ts'
import type { Reply } from '../../../shared/errors.ts'
import type { Log } from '../log.ts'
import type { DrawingPage, toPdf, toPng } from './page.ts'
import { finishPdf } from './pdf.ts'

/** What one attachment may weigh in the filing of the Austrian courts (JustizOnline: 25 MB). */
export const MAX_PDF_BYTES = 25_000_000

/** The core's doors for what is drawn; none of them can be reached from a page. */
export type PrintPort = Readonly<{
  nextPrint: (except: readonly string[]) => Promise<Reply<PrintJob | null>>
  keepPrint: (printed: Printed) => Promise<Reply<unknown>>
}>

export type PrinterParts = Readonly<{
  core: PrintPort
  page: DrawingPage
  draw: Readonly<{ toPdf: typeof toPdf; toPng: typeof toPng }>
  log: Log
  maxPdfBytes?: number
}>

export type Printer = Readonly<{
  /** Draws what waits, one after the other, beside the desk. May be called at any time. */
  look: () => void
  /** Resolves when nothing is being drawn. */
  idle: () => Promise<void>
  /** Draws nothing more. */
  close: () => void
}>

/**
 * Draws papers and pictures that the core has waiting. What cannot be drawn is left until the next start and logged; the record of it stands in
 * the core without it.
 */
export function createPrinter(parts: PrinterParts): Printer {
  const failed: string[] = []
  let isClosed = false
  let isWanted = false
  let running: Promise<void> | null = null

  const run = async () => {
    while (isWanted && !isClosed) {
      isWanted = false
      await drain()
    }
    running = null
  }
  const drain = async () => {
    for (;;) {
      const next = await parts.core.nextPrint(failed)
      if (isClosed || !next.ok || next.value === null) return
      await draw(next.value)
    }
  }
  const draw = async (job: PrintJob) => {
    try {
      const files = await drawn(parts, job)
      const kept = isClosed ? null : await parts.core.keepPrint({ kind: job.kind, id: job.id, files })
      if (kept?.ok === false) failed.push(job.id)
    } catch (error) {
      failed.push(job.id)
      // a page that is closed in the middle of its work is no fault
      if (!isClosed) parts.log.fault(`print.${job.kind}`, error)
    }
  }
  return {
    look: () => {
      isWanted = true
      running ??= run()
    },
    idle: async () => {
      await running
    },
    close: () => {
      isClosed = true
      parts.page.close()
    },
  }
}

async function drawn({ page, draw, maxPdfBytes = MAX_PDF_BYTES }: PrinterParts, job: PrintJob): Promise<Uint8Array[]> {
  if (job.kind === 'picture') return [await page.show(job.html, true, draw.toPng)]
  const printed = await page.show(job.html, false, contents => draw.toPdf(contents, job.header, job.footer))
  return finishPdf(printed, job, maxPdfBytes)
}
