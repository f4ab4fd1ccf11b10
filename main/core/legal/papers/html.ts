/** Markup that is safe: everything that came from outside was escaped on its way in. */
export type Html = Readonly<{ markup: string }>

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as markup that shows exactly that text. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, character => ESCAPES[character]!)

type Part = string | number | Html | readonly Part[] | null

const markupOf = (part: Part): string => {
  if (part === null) return ''
  if (typeof part === 'string') return escaped(part)
  if (typeof part === 'number') return String(part)
  if (Array.isArray(part)) return part.map(markupOf).join('')
  return (part as Html).markup
}

/** Builds markup; whatever is put in is escaped unless it is markup already. */
export const html = (parts: TemplateStringsArray, ...values: readonly Part[]): Html => ({
  markup: parts.reduce((text, part, index) => text + markupOf(values[index - 1] ?? null) + part),
})

/** Pieces with a mark between them, the empty ones left out. */
export const joined = (pieces: readonly (string | Html)[], between: string): Html => ({
  markup: pieces
    .map(markupOf)
    .filter(piece => piece !== '')
    .join(escaped(between)),
})
