import { findContacts } from '../text/contacts.ts'
import type { Contact, ContactKind } from '../text/contacts.ts'
import { detectLanguage } from '../text/language.ts'
import { findLinks } from '../text/links.ts'
import type { Link } from '../text/links.ts'
import { measure } from '../text/measures.ts'

/** What a rule found at one place: a term by its number, or a host, a pattern, a kind of contact. */
export type Mark = Readonly<{ start: number; end: number; found: number | string }>

/** The places of one list of terms: the first ones, and how many there are; finds that overlap count once. */
export type TermPlaces = Readonly<{ marks: readonly Mark[]; count: number }>

/** One text with all that conditions ask about it, each computed when first asked for and only once. */
export type TextView = Readonly<{
  text: string
  /** The places of the terms of one leaf, by the leaf's number; undefined if there are none. */
  termPlaces: (leaf: number) => TermPlaces | undefined
  links: () => readonly Link[]
  contacts: () => readonly Contact[]
  measures: () => ReturnType<typeof measure>
  language: () => ReturnType<typeof detectLanguage>
}>

const once = <T>(compute: () => T): (() => T) => {
  let known: Readonly<{ value: T }> | null = null
  return () => (known ??= { value: compute() }).value
}

/** A view of a text; `contactKinds` are all that any rule asks for. */
export const viewOf = (
  text: string,
  places: ReadonlyMap<number, TermPlaces>,
  contactKinds: ReadonlySet<ContactKind>,
): TextView => ({
  text,
  termPlaces: leaf => places.get(leaf),
  links: once(() => findLinks(text)),
  contacts: once(() => findContacts(text, contactKinds)),
  measures: once(() => measure(text)),
  language: once(() => detectLanguage(text)),
})
