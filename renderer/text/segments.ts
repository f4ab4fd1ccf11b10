import type { Hit } from '../../shared/domain.ts'
import { findHidden, type HiddenKind } from './hidden.ts'
import { findLinks } from './links.ts'

// Cuts a text into pieces that can be drawn as plain text nodes: what is hit, what is hidden, where a link ends.

type Spot = Readonly<{
  start: number
  end: number
  hits: readonly number[]
  /** A search found it. */
  found: boolean
}>

export type Segment =
  | (Spot & Readonly<{ kind: 'text'; text: string; link: boolean }>)
  | (Spot & Readonly<{ kind: 'hidden'; label: string; what: HiddenKind }>)
  /** Stands behind a link and takes no characters of the text. */
  | (Spot & Readonly<{ kind: 'host'; host: string }>)

/** More marks or labels than this help nobody and cost time; what comes behind is drawn plainly. */
export const MAX_MARKS = 500
const MAX_HIDDEN = 300

type Span = Readonly<{ start: number; end: number }>

/** The pieces of a text in order. Joined, the texts and hidden runs give the original back. */
export function segment(
  text: string,
  hits: readonly Pick<Hit, 'start' | 'end'>[],
  found: readonly Span[] = [],
): Segment[] {
  const marks = hits.slice(0, MAX_MARKS).map(hit => wholeCharacters(text, hit))
  const hidden = findHidden(text).slice(0, MAX_HIDDEN)
  const links = findLinks(text)
  const cuts = cutsOf(text.length, [...marks, ...found, ...hidden, ...links])
  const hiddenAt = new Map(hidden.map(run => [run.start, run]))
  const hostAt = new Map(links.map(link => [link.end, link.host]))
  const covering = sweep(marks)
  const inLink = sweep(links)
  const inFound = sweep(found)

  const segments: Segment[] = []
  for (const [index, start] of cuts.entries()) {
    const end = cuts[index + 1]
    if (end === undefined) break
    const hitsHere = covering(start, end)
    const isFound = inFound(start, end).length > 0
    const run = hiddenAt.get(start)
    if (run !== undefined)
      segments.push({ kind: 'hidden', start, end, hits: hitsHere, found: isFound, label: run.label, what: run.kind })
    else
      segments.push({
        kind: 'text',
        start,
        end,
        hits: hitsHere,
        found: isFound,
        text: text.slice(start, end),
        link: inLink(start, end).length > 0,
      })
    const host = hostAt.get(end)
    if (host !== undefined) segments.push({ kind: 'host', start: end, end, hits: [], found: false, host })
  }
  return segments
}

/** A span that would cut a surrogate pair in two is widened to the whole pair; one outside of the text is pulled in. */
function wholeCharacters(text: string, { start, end }: Span): Span {
  const from = Math.max(0, Math.min(start, text.length))
  const to = Math.max(from, Math.min(end, text.length))
  return {
    start: splitsPair(text, from) ? from - 1 : from,
    end: splitsPair(text, to) ? to + 1 : to,
  }
}

function splitsPair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at)
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
}

function cutsOf(length: number, spans: readonly Span[]): number[] {
  const cuts = new Set([0, length, ...spans.flatMap(span => [span.start, span.end])])
  return [...cuts].sort((a, b) => a - b)
}

/** Asked for neighbouring pieces from left to right, tells which spans cover each; every span is met once. */
function sweep(spans: readonly Span[]): (start: number, end: number) => number[] {
  const waiting = spans.map((span, index) => ({ ...span, index })).sort((a, b) => a.start - b.start)
  let next = 0
  let open: typeof waiting = []
  return (start, end) => {
    for (; (waiting[next]?.start ?? Number.POSITIVE_INFINITY) < end; next++) open.push(waiting[next]!)
    open = open.filter(span => span.end > start)
    return open.filter(span => span.start <= start).map(span => span.index)
  }
}
