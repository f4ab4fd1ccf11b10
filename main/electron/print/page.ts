import { createHash } from 'node:crypto'
import { BrowserWindow, type Session, session, type WebContents } from 'electron'
import { PAPER_PAGE, PAPER_SCHEME, paperHeaders, paperPreferences } from '../../policy.ts'
import { guardPaperSession } from '../security.ts'

// A hidden page without script that shows one paper and goes away again. See docs/decisions/0082-drawing-papers.md.

/** In memory only: nothing of a paper is left in the profile. */
const PARTITION = 'papers'
const PICTURE_WIDTH = 800
/** Higher than any picture; what is drawn is cut to the page. */
const MAX_PICTURE_HEIGHT = 16_000

/** The page that draws, one paper at a time. */
export type DrawingPage = Readonly<{
  /** Shows it and lets it be worked with; the page is gone afterwards. `isPicture` gives it a surface to be painted on. */
  show: <T>(html: string, isPicture: boolean, work: (contents: WebContents) => Promise<T>) => Promise<T>
  /** Takes the page away, whatever it is at. */
  close: () => void
}>

/** Makes the session and its one address. The app must be ready. */
export function createDrawingPage(): DrawingPage {
  const drawing = session.fromPartition(PARTITION)
  let shown = ''
  let window: BrowserWindow | null = null
  guardPaperSession(drawing)
  serve(drawing, () => shown)
  const close = () => {
    if (window !== null && !window.isDestroyed()) window.destroy()
    window = null
  }
  return {
    close,
    show: async (html, isPicture, work) => {
      shown = html
      window = new BrowserWindow({
        show: false,
        width: PICTURE_WIDTH,
        // a picture is as high as its post, but not lower than the window
        height: 100,
        useContentSize: true,
        enableLargerThanScreen: true,
        skipTaskbar: true,
        webPreferences: { ...paperPreferences, session: drawing, devTools: false, offscreen: isPicture },
      })
      try {
        await window.loadURL(PAPER_PAGE)
        return await work(window.webContents)
      } finally {
        close()
        shown = ''
      }
    },
  }
}

function serve(drawing: Session, shown: () => string): void {
  drawing.protocol.handle(PAPER_SCHEME, request => {
    const html = shown()
    if (request.method !== 'GET' || request.url !== PAPER_PAGE || html === '')
      return new Response(null, { status: 404 })
    return new Response(html, { headers: paperHeaders(styleHash(html)) })
  })
}

/** Of the one style sheet, which stands before everything that came from outside. */
const styleHash = (html: string): string =>
  createHash('sha256')
    .update(/<style>([^<]*)<\/style>/.exec(html)?.[1] ?? '')
    .digest('base64')

/** The page as a PDF on A4, tagged, with what stands above and below every sheet (HTML). */
export const toPdf = (contents: WebContents, header: string, footer: string): Promise<Buffer> =>
  contents.printToPDF({
    pageSize: 'A4',
    preferCSSPageSize: true,
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: header,
    footerTemplate: footer,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  })

/** The whole page as a PNG, one dot for a CSS pixel. Measured and painted through the protocol of the developer tools, for there is no script. */
export async function toPng(contents: WebContents): Promise<Buffer> {
  const { debugger: tools } = contents
  tools.attach('1.3')
  try {
    const { cssContentSize } = (await tools.sendCommand('Page.getLayoutMetrics')) as {
      cssContentSize: { width: number; height: number }
    }
    const height = Math.min(Math.ceil(cssContentSize.height), MAX_PICTURE_HEIGHT)
    const clip = { x: 0, y: 0, width: PICTURE_WIDTH, height, scale: 1 }
    const { data } = (await tools.sendCommand('Page.captureScreenshot', {
      format: 'png',
      captureBeyondViewport: true,
      clip,
    })) as { data: string }
    return Buffer.from(data, 'base64')
  } finally {
    tools.detach()
  }
}
