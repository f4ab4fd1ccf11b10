import { findContacts } from '../text/contacts.ts'
import type { Contact, ContactKind } from '../text/contacts.ts'
import { glance, glanced } from '../text/glance.ts'
import { cannotBeForeign, detectLanguage } from '../text/language.ts'
import type { DetectedLanguage } from '../text/language.ts'
import { findLinks } from '../text/links.ts'
import type { Link } from '../text/links.ts'
import { asItIs, plainText } from '../text/plain-text.ts'
import { measure } from '../text/measures.ts'
import type { Measures } from '../text/measures.ts'

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
  measures: () => Measures
  /** Whether the text can be in a language that is not German. */
  mayBeForeign: () => boolean
  language: () => DetectedLanguage | null
  /** Whether any of the patterns that every text is asked about can match. */
  mayMatch: () => boolean
}>

/** What all texts are asked: kinds of contacts that any rule asks for, and patterns in one. */
export type ViewNeeds = Readonly<{
  contactKinds: ReadonlySet<ContactKind>
  mayMatch: ((text: string) => boolean) | null
}>

type Known = {
  links: readonly Link[] | null
  contacts: readonly Contact[] | null
  measures: Measures | null
  mayBeForeign: boolean | null
  language: DetectedLanguage | null | undefined
  mayMatch: boolean | null
}

/** One view for all texts, one after the other: most of them are done with before anything must be computed. */
export type Viewer = Readonly<{
  /** The view of the text at hand. */
  view: TextView
  /** Where its terms stand, by the number of their leaf: filled by whoever finds them. */
  places: Map<number, TermPlaces>
  /** Takes the next text up and glances at it. */
  begin: (text: string) => void
}>

const unknown = (): Known => ({
  links: null,
  contacts: null,
  measures: null,
  mayBeForeign: null,
  language: undefined,
  mayMatch: null,
})

/** Prepares the view of texts. */
export const createViewer = ({ contactKinds, mayMatch }: ViewNeeds): Viewer => {
  const places = new Map<number, TermPlaces>()
  let known = unknown()
  let isTouched = false
  const touch = (): Known => {
    isTouched = true
    return known
  }
  const email = contactKinds.has('email')
  const numbers: ReadonlySet<ContactKind> = new Set([...contactKinds].filter(kind => kind !== 'email'))
  const onlyEmail: ReadonlySet<ContactKind> = new Set(email ? ['email'] : [])
  const possible = () => (!glanced.mayHaveHost ? numbers : glanced.hasDigits ? contactKinds : onlyEmail)
  const plain = () => (glanced.isAsItIs ? asItIs(view.text) : plainText(view.text))
  const view = {
    text: '',
    termPlaces: (leaf: number) => places.get(leaf),
    links: () => (touch().links ??= findLinks(view.text, plain())),
    contacts: () => (touch().contacts ??= findContacts(view.text, possible(), plain())),
    measures: () => (touch().measures ??= measure(view.text)),
    mayBeForeign: () => (touch().mayBeForeign ??= !(glanced.isLatin && cannotBeForeign(view.text, glanced.pieces))),
    language: () => {
      if (known.language === undefined) touch().language = detectLanguage(view.text)
      return known.language ?? null
    },
    mayMatch: () => (touch().mayMatch ??= mayMatch === null || mayMatch(view.text)),
  }
  const begin = (text: string) => {
    glance(text)
    view.text = text
    if (places.size > 0) places.clear()
    if (isTouched) known = unknown()
    isTouched = false
  }
  return { view, places, begin }
}
