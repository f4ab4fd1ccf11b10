import { STATUS_DE } from './status.ts'
import type { Captured } from './captured.ts'
import { bothTimes } from './figures.ts'
import { escaped, type Html, html } from './html.ts'
import { verbatim } from './verbatim.ts'

/** Longer than a picture is high: what follows stands in kommentar.txt, and the picture says so. */
const SHOWN = 20_000

const STYLE = `
* { box-sizing: border-box; }
html { font: 15px/1.5 'Liberation Sans', Arial, Helvetica, 'Noto Color Emoji', sans-serif; color: #15181c; background: #fff; }
body { margin: 0; padding: 20px 24px; overflow-wrap: anywhere; }
.what { font-size: 12px; color: #333; border-bottom: 2px solid #15181c; padding-bottom: 10px; margin-bottom: 14px; }
.article { font-weight: bold; font-size: 17px; line-height: 1.3; }
.lead { color: #333; margin: 2px 0 14px; }
.head { font-size: 13px; color: #333; margin-bottom: 6px; }
.head b { font-size: 15px; color: #15181c; }
.text { white-space: pre-wrap; unicode-bidi: isolate; font-size: 18px; line-height: 1.5; }
.hidden { font-size: 11px; border: 1px solid #555; padding: 0 2px; }
.foot { font-size: 12px; color: #333; border-top: 1px solid #777; margin-top: 16px; padding-top: 8px; }
`

/** What a picture of a secured post is drawn from. */
export type PictureFacts = Readonly<{
  captureId: string
  capturedAt: string
  captured: Captured
}>

/** A post as the desk shows it, with its number and times in the picture. */
export function pictureOf({ captureId, capturedAt, captured }: PictureFacts): string {
  const { comment, context, account } = captured
  const isCut = comment.text.length > SHOWN
  const body = html`<div class="what">
      ${verbatim(comment.source)}, Beitrag ${verbatim(comment.externalId)}, Fassung ${comment.revision} · gesichert
      ${bothTimes(capturedAt)} · Sicherung ${captureId}
    </div>
    <div class="article">${verbatim(context.article.title)}</div>
    <div class="lead">${verbatim(context.article.lead)}</div>
    <div class="head">
      <b>${verbatim(account.name)}</b> · ${bothTimes(comment.submittedAt)} · ${STATUS_DE[comment.status]}
    </div>
    <div class="text">${verbatim(isCut ? comment.text.slice(0, SHOWN) : comment.text)}</div>
    ${isCut ? html`<div class="foot">Der Text ist hier abgeschnitten; vollständig steht er in kommentar.txt.</div>` : null}
    <div class="foot">${address(context.article.url)}</div>`
  return `<!doctype html>
<html lang="de-AT"><head><meta charset="utf-8"><title>${escaped(comment.externalId)}</title><style>${STYLE}</style></head>
<body>${body.markup}</body></html>
`
}

const address = (url: string | null): Html | string => (url === null ? 'Adresse nicht überliefert' : verbatim(url))
