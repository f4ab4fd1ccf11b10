import { isDigit, isLetter } from './characters.ts'
import { maySpellDots, visitPlainRuns, visitSpelledRuns, type HostRun } from './host-runs.ts'
import { atSignBefore, isMailHost } from './at-sign.ts'
import { canonicalHost, isHomograph, type Host } from './idn.ts'
import { shorteners } from './link-data.ts'
import { hostLabels } from './link-judge.ts'
import { linkText } from './link-markup.ts'
import { plainText, type PlainText } from './plain-text.ts'
import type { Span } from './span.ts'
import { endOfPath, hasPathAt } from './url-path.ts'

/** A link in a text. */
export type Link = Span &
  Readonly<{
    /** The true host, small, IDN decoded, without final dot and `www.` */
    host: string
    /** The same in ASCII (Punycode). */
    asciiHost: string
    /** Whether the host or a parent of it is a known link shortener. */
    shortener: boolean
    /** Whether the reader is shown another host than the true one, or the link is written so as not to look like one. */
    disguised: boolean
  }>

type Found = Readonly<{ start: number; end: number; host: Host; disguised: boolean }>

const scheme = /(?:h(?:tt|xx|\*\*)ps?|ftps?)$/i
const LONGEST_SCHEME = 6
const endsAuthority = /[\s/?#\\<>"„“”»«]/
const MAX_AUTHORITY = 600
const usualHost = /\.(?:xn--[a-z0-9-]+|\p{L}{2,24})$/u

/** Whether a host is a domain or stands under it: `a.orf.at` and `orf.at` are under `orf.at`, `torf.at` is not. */
export const isUnder = (host: string, domain: string): boolean =>
  host === domain ||
  (host.length > domain.length && host.endsWith(domain) && host.charCodeAt(host.length - domain.length - 1) === 46)

const isShortener = (host: string): boolean => {
  for (let parent = host; parent.includes('.'); parent = parent.slice(parent.indexOf('.') + 1))
    if (shorteners.has(parent)) return true
  return false
}

const endOfHost = (text: string, start: number, limit: number): number => {
  let end = start
  while (end < limit) {
    const code = text.charCodeAt(end)
    // Dot, hyphen, low line, per cent, colon.
    if (!isDigit(code) && !isLetter(code) && code !== 46 && code !== 45 && code !== 95 && code !== 37 && code !== 58)
      break
    end++
  }
  while (end > start && '.:-'.includes(text.charAt(end - 1))) end--
  return end
}

/** The link whose `://` stands at `colon`. */
const schemeLink = (text: string, colon: number): Found | undefined => {
  const name = scheme.exec(text.slice(Math.max(0, colon - LONGEST_SCHEME), colon))?.[0].toLowerCase()
  if (name === undefined) return undefined
  const authority = colon + 3
  const window = text.slice(authority, authority + MAX_AUTHORITY)
  const stop = window.search(endsAuthority)
  const limit = authority + (stop < 0 ? window.length : stop)
  const hostStart = authority + window.slice(0, limit - authority).lastIndexOf('@') + 1
  const hostEnd = endOfHost(text, hostStart, limit)
  const written = text.slice(hostStart, hostEnd).replace(/:\d{0,5}$/, '')
  const host = canonicalHost(written)
  if (host === undefined || (!host.numeric && !usualHost.test(host.host))) return undefined
  // Nobody writes a login into a comment: what stands before the @ is there to be taken for the host.
  const hasLogin = hostStart > authority
  const isBroken = name.startsWith('h') && !name.startsWith('http')
  const disguised = hasLogin || isBroken || isHomograph(host.host) || (host.numeric && host.asciiHost !== written)
  return { start: colon - name.length, end: endOfPath(text, hostEnd), host, disguised }
}

const runLink = (text: string, run: HostRun): Found | undefined => {
  const labels = hostLabels(run, hasPathAt(text, run.labels.at(-1)?.end ?? 0))
  const start = labels?.[0]?.start
  const end = labels?.at(-1)?.end
  if (labels === undefined || start === undefined || end === undefined) return undefined
  if (isMailHost(run, labels, atSignBefore(text, start))) return undefined
  const host = canonicalHost(labels.map(label => label.name).join('.'))
  if (host === undefined || host.numeric) return undefined
  const name = text.startsWith('://', start - 3) ? scheme.exec(text.slice(Math.max(0, start - 9), start - 3)) : null
  const from = name === null ? start : start - 3 - name[0].length
  return { start: from, end: endOfPath(text, end), host, disguised: run.spelled || isHomograph(host.host) }
}

/** Joins two lists sorted by place; what overlaps a link of the first is left out. */
const joined = (first: readonly Found[], second: readonly Found[]): readonly Found[] => {
  if (first.length === 0 || second.length === 0) return first.length === 0 ? second : first
  const all: Found[] = []
  let at = 0
  for (const link of second) {
    while (at < first.length && (first[at] as Found).start < link.end) all.push(first[at++] as Found)
    if ((all.at(-1)?.end ?? 0) <= link.start) all.push(link)
  }
  return all.concat(first.slice(at))
}

const schemeLinks = (text: string): readonly Found[] => {
  const found: Found[] = []
  for (let colon = text.indexOf('://'); colon >= 0;) {
    const link = schemeLink(text, colon)
    if (link !== undefined) found.push(link)
    colon = text.indexOf('://', Math.max(colon + 3, link?.end ?? 0))
  }
  return found
}

const spelledLinks = (text: string): readonly Found[] => {
  const found: Found[] = []
  if (maySpellDots(text))
    visitSpelledRuns(text, run => {
      const link = runLink(text, run)
      if (link !== undefined) found.push(link)
    })
  return found
}

const plainLinks = (text: string, taken: readonly Found[]): readonly Found[] => {
  const found: Found[] = []
  let next = 0
  visitPlainRuns(text, run => {
    const start = run.labels[0]?.start ?? 0
    while (next < taken.length && (taken[next] as Found).end <= start) next++
    if (next < taken.length && (taken[next] as Found).start <= start) return
    const link = runLink(text, run)
    if (link !== undefined && link.start >= (found.at(-1)?.end ?? 0)) found.push(link)
  })
  return found
}

const linksIn = (text: string): readonly Found[] => {
  const taken = joined(schemeLinks(text), spelledLinks(text))
  return joined(taken, plainLinks(text, taken))
}

/** Whether a visible text names a host that has nothing to do with the true one. */
const namesAnotherHost = (text: string, link: Found, label: Span): boolean =>
  linksIn(text.slice(label.start, label.end)).some(
    ({ host: { host } }) => !isUnder(host, link.host.host) && !isUnder(link.host.host, host),
  )

/** Looks at the texts of marked-up links: hosts named in them are no links of their own. */
const withoutLabels = (text: string, links: readonly Found[]): readonly Found[] => {
  const kept: Found[] = []
  let labelEnd = 0
  for (const link of links) {
    if (link.start < labelEnd) continue
    const label = linkText(text, link.start, link.end)
    if (label === undefined) {
      kept.push(link)
      continue
    }
    while ((kept.at(-1)?.start ?? -1) >= label.start) kept.pop()
    labelEnd = label.end
    kept.push(namesAnotherHost(text, link, label) ? { ...link, disguised: true } : link)
  }
  return kept
}

/** All links of a text by their place. Nothing is looked up in the net, no redirect is followed; linear in the length. */
export function findLinks(original: string, { text, toOriginal }: PlainText = plainText(original)): Link[] {
  if (!text.includes('.') && !text.includes('://') && !maySpellDots(text)) return []
  return withoutLabels(text, linksIn(text)).map(({ start, end, host: { host, asciiHost }, disguised }) => ({
    ...toOriginal(start, end),
    host,
    asciiHost,
    shortener: isShortener(asciiHost),
    disguised,
  }))
}
