/** A link written in a text, and the host it would really reach. */
export type Link = Readonly<{ start: number; end: number; host: string }>

const candidate = /\b(?:https?:\/\/|www\.)[^\s<>"„“”»«]+/giu
const trailing = /[.,;:!?)\]}'’*_]+$/u

/** The links of a text as they are written. The host is what a browser would ask, in its plain ASCII form. */
export function findLinks(text: string): Link[] {
  return [...text.matchAll(candidate)].flatMap(match => {
    const written = match[0].replace(trailing, '')
    const host = hostOf(written)
    return host === null ? [] : [{ start: match.index, end: match.index + written.length, host }]
  })
}

function hostOf(written: string): string | null {
  const address = /^https?:/iu.test(written) ? written : `https://${written}`
  return URL.canParse(address) ? new URL(address).host : null
}
