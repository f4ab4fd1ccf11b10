import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import type { PrintJob, Printed } from '../../../../../main/core/legal/printing.ts'
import { createPrinter, type PrinterParts } from '../../../../../main/electron/print/printer.ts'

const picture = (id: string): PrintJob => ({ kind: 'picture', id, html: id })
const paper = (id: string): PrintJob => ({
  kind: 'paper',
  id,
  html: id,
  header: 'oben',
  footer: 'unten',
  title: 'Titel',
  author: 'Haus',
  madeAt: '2026-11-22T09:00:00.000Z',
})

/** A printer on a core that has these jobs; what is called `broken` cannot be drawn. */
function aPrinter(jobs: PrintJob[]) {
  const kept: Printed[] = []
  const faults: string[] = []
  const shown: Array<readonly [string, boolean]> = []
  const parts: PrinterParts = {
    core: {
      nextPrint: async except => ({
        ok: true,
        value: jobs.find(({ id }) => !except.includes(id) && !kept.some(one => one.id === id)) ?? null,
      }),
      keepPrint: async printed => {
        kept.push(printed)
        return { ok: true, value: null }
      },
    },
    page: {
      show: async (html, isPicture, work) => {
        shown.push([html, isPicture])
        if (html === 'broken') throw new Error('no page')
        return work(null as never)
      },
      close: () => void shown.push(['closed', false]),
    },
    draw: {
      toPdf: async () => {
        const document = await PDFDocument.create()
        document.addPage()
        return Buffer.from(await document.save())
      },
      toPng: async () => Buffer.from('png'),
    },
    log: {
      info: () => {},
      warn: () => {},
      error: () => {},
      fault: what => (faults.push(what), 'ref'),
      attempt: () => {},
    },
  }
  return { printer: createPrinter(parts), jobs, kept, faults, shown }
}

describe('the printer', () => {
  it('draws what waits, one after the other, and what came meanwhile', async () => {
    const { printer, jobs, kept, shown } = aPrinter([paper('a'), picture('b')])
    printer.look()
    jobs.push(picture('c'))
    printer.look()
    await printer.idle()
    expect(kept.map(({ id, files }) => [id, files.length])).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 1],
    ])
    expect(shown).toEqual([
      ['a', false],
      ['b', true],
      ['c', true],
    ])
  })

  it('goes on after one that cannot be drawn, and does not try it in a circle', async () => {
    const { printer, kept, faults } = aPrinter([picture('broken'), paper('a')])
    printer.look()
    await printer.idle()
    printer.look()
    await printer.idle()
    expect(kept.map(({ id }) => id)).toEqual(['a'])
    expect(faults).toEqual(['print.picture'])
  })

  it('draws nothing more once it is closed', async () => {
    const { printer, kept, shown } = aPrinter([paper('a')])
    printer.close()
    printer.look()
    await printer.idle()
    expect(kept).toEqual([])
    expect(shown).toEqual([['closed', false]])
  })
})
