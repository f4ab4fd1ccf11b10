import { findContacts } from '../text/contacts.ts'
import type { Contact, ContactKind } from '../text/contacts.ts'
import { glance, glanced } from '../text/glance.ts'
import { detectLanguage, isSettledAsGerman } from '../text/language.ts'
import type { DetectedLanguage } from '../text/language.ts'
import { findLinks } from '../text/links.ts'
import type { Link } from '../text/links.ts'
import { measure } from '../text/measures.ts'
import type { Measures } from '../text/measures.ts'

/** What a rule found at one place: a term by its number, or a host, a pattern, a kind of contact. */
export type Mark = Readonly<{ start: number; end: number; found: number | string }>

/** The places of one list of terms: the first ones, and how many there are; finds that overlap count once. */
export type TermPlaces = Readonly<{ marks: readonly Mark[]; count: number }>

/** One text with all that conditions ask about it, each computed when first asked for and only once. */
export type TextView = Readonly<{
  text: () => string
  /** The places of the terms of one leaf, by the leaf's number; undefined if there are none. */
  termPlaces: (leaf: number) => TermPlaces | undefined
  /** What is seen at a glance. */
  glanced: () => Readonly<typeof glanced>
  links: () => readonly Link[]
  contacts: () => readonly Contact[]
  measures: () => Measures
  /** Whether the text is German beyond doubt; false says nothing. */
  isSettledAsGerman: () => boolean
  language: () => DetectedLanguage | null
  /** Whether any of the patterns that were given can match. */
  mayMatch: () => boolean
}>

type Answers = {
  glanced?: true
  links?: readonly Link[]
  contacts?: readonly Contact[]
  measures?: Measures
  isSettledAsGerman?: boolean
  language?: Readonly<{ found: DetectedLanguage | null }>
  mayMatch?: boolean
}

/** What all views of some checks have in common: kinds of contacts that any rule asks for, and all patterns in one. */
export type ViewNeeds = Readonly<{
  contactKinds: ReadonlySet<ContactKind>
  mayMatch: ((text: string) => boolean) | null
}>

/** A view of a text. */
export const viewOf = (
  text: string,
  places: ReadonlyMap<number, TermPlaces>,
  { contactKinds, mayMatch }: ViewNeeds,
): TextView => {
  const known: Answers = {}
  const glancedAt = () => {
    if (known.glanced === undefined) {
      glance(text)
      known.glanced = true
    }
    return glanced
  }
  const settled = () => {
    const { isLatin, words } = glancedAt()
    return isLatin && isSettledAsGerman(text, words)
  }
  return {
    text: () => text,
    termPlaces: leaf => places.get(leaf),
    glanced: glancedAt,
    links: () => (known.links ??= findLinks(text)),
    contacts: () => (known.contacts ??= findContacts(text, contactKinds)),
    measures: () => (known.measures ??= measure(text)),
    isSettledAsGerman: () => (known.isSettledAsGerman ??= settled()),
    language: () => (known.language ??= { found: detectLanguage(text) }).found,
    mayMatch: () => (known.mayMatch ??= mayMatch === null || mayMatch(text)),
  }
}
