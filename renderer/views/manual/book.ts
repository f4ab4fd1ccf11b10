import type { Language } from '../../../shared/domain.ts'
import { MANUAL_PAGES, type ManualBlock, type ManualLine, type ManualPage } from '../../../shared/manual.ts'
import { matches } from '../../text/fold.ts'

/** A page, and everything it says, for looking it up. */
export type BookPage = ManualPage & Readonly<{ search: string }>

const files = { de: () => import('./book-de.ts'), en: () => import('./book-en.ts') }
const books = new Map<Language, Promise<readonly BookPage[]>>()

/** The manual of a language, in the order of its pages. It is fetched when it is asked for, and then once. */
export function bookIn(language: Language): Promise<readonly BookPage[]> {
  const known = books.get(language)
  if (known !== undefined) return known
  const fetched = files[language]().then(({ book }) => inOrder(Object.values(book)))
  books.set(language, fetched)
  return fetched
}

const inOrder = (pages: readonly ManualPage[]): readonly BookPage[] =>
  pages
    .toSorted((a, b) => MANUAL_PAGES.indexOf(a.id) - MANUAL_PAGES.indexOf(b.id))
    .map(page => ({ ...page, search: wordsOf(page) }))

/** The pages that say what was typed: those that have it in their title first. */
export function found(pages: readonly BookPage[], typed: string): readonly BookPage[] {
  if (typed.trim() === '') return pages
  const all = pages.filter(page => matches(page.search, typed))
  const named = all.filter(page => matches(page.title, typed))
  return [...named, ...all.filter(page => !named.includes(page))]
}

const wordsOf = ({ title, blocks }: ManualPage): string => [title, ...blocks.flatMap(linesOf)].join(' ')

function linesOf(block: ManualBlock): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [textOf(block.line)]
    case 'steps':
    case 'points':
      return block.items.map(textOf)
    case 'table':
      return [block.head, ...block.rows].flat().map(textOf)
    case 'picture':
      return [block.alt]
  }
}

const textOf = (line: ManualLine): string => line.map(span => (span.kind === 'key' ? '' : span.text)).join('')
