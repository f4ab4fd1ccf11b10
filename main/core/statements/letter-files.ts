import type { LetterPart } from '../../../shared/statement.ts'
import type { Letter } from './letter.ts'

const LINE = 76

/** A paragraph broken at words; words longer than a line stay whole. */
function wrapped(text: string, indent = ''): string {
  const lines: string[] = []
  for (const whole of text.split('\n')) {
    let line = ''
    for (const word of whole.split(' ')) {
      if (line !== '' && indent.length + line.length + 1 + word.length > LINE) {
        lines.push(indent + line)
        line = word
      } else line = line === '' ? word : `${line} ${word}`
    }
    lines.push(indent + line)
  }
  return lines.join('\r\n')
}

const asText = ({ kind, text }: LetterPart): string => {
  if (kind === 'quote') return wrapped(text, '> ')
  return kind === 'head' ? `${text}\r\n${'-'.repeat(Math.min(LINE, text.length))}` : wrapped(text)
}

/** A letter as plain text with lines of at most 76 characters. */
export const letterText = ({ parts }: Letter): string => `${parts.map(asText).join('\r\n\r\n')}\r\n`

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const asHtml = ({ kind, text }: LetterPart): string => {
  const inner = escaped(text).replaceAll('\n', '<br>')
  if (kind === 'head') return `<h2>${inner}</h2>`
  return kind === 'quote' ? `<blockquote>${inner}</blockquote>` : `<p>${inner}</p>`
}

const STYLE =
  'body{font:11pt/1.45 Georgia,serif;max-width:38em;margin:2cm auto;color:#111;overflow-wrap:anywhere}h2{font-size:1.1em;margin:1.6em 0 .4em}blockquote{margin:1em 0;padding-left:1em;border-left:3px solid #999}@page{margin:2.5cm}'

/** A letter as a page that needs nothing else and prints on A4. What others wrote is text in it, never markup. */
export const letterHtml = ({ subject, parts }: Letter): string =>
  `<!doctype html>\n<html lang="de">\n<meta charset="utf-8">\n<title>${escaped(subject)}</title>\n<style>${STYLE}</style>\n${parts.map(asHtml).join('\n')}\n</html>\n`
