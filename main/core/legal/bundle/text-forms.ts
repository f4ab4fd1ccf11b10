// The same text as different formats spell it, brought back to one spelling.

const NAMED: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü',
  szlig: 'ß', shy: '', eacute: 'é', egrave: 'è', agrave: 'à', ccedil: 'ç', ndash: '–', mdash: '—', hellip: '…', euro: '€',
} // prettier-ignore

/** Below this a string stands in many a word by chance; it counts only as a word of its own. */
const SHORT = 4

/** One spelling for comparing: case, ß, normal form, invisible characters and runs of blanks make no difference. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** A text and what it means to a reader of JSON, HTML, CSV or addresses, one inside the other too, or twice; folded, each once. */
export function formsOf(text: string): string[] {
  const json = unescapeJson(text)
  const jsonTwice = unescapeJson(json)
  const readings = [json, jsonTwice].flatMap(plain => {
    const html = unescapeHtml(plain)
    const bare = [withoutTags(html, ' '), withoutTags(html, '')]
    return [plain, html, unescapeHtml(html), unescapeAddress(html), html.replaceAll('""', '"'), ...bare]
  })
  const all = new Set([text, ...readings].flatMap(reading => [reading, hyphensMended(reading)]))
  return [...new Set([...all].map(fold))]
}

/** Whether a folded string stands in a folded text; a short one only as a word of its own. */
export function hasAt(text: string, needle: string): boolean {
  const isWordCharacter = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character)
  for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + 1)) {
    if (needle.length >= SHORT) return true
    if (!isWordCharacter(text[at - 1]) && !isWordCharacter(text[at + needle.length])) return true
  }
  return false
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

const unescapeJson = (text: string): string =>
  text.replace(/\\(?:u([0-9a-f]{4})|([nrtbf"\\/]))/gi, (_, code: string | undefined, letter: string) =>
    code === undefined ? (ESCAPES[letter] ?? letter) : String.fromCharCode(Number.parseInt(code, 16)),
  )

const unescapeHtml = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,8}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole
      const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )

/** Runs of %XX that are UTF-8; all else stays. */
const unescapeAddress = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, run => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'))

const withoutTags = (text: string, between: string): string => text.replace(/<[^<>]{0,2000}>/g, between)

/** A word that was parted at the end of a line is one word again. */
const hyphensMended = (text: string): string => text.replace(/(\p{L})[-\u2010]\s*\n\s*(\p{Ll})/gu, '$1$2')
