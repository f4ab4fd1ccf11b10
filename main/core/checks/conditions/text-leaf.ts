import type { ContactKind } from '../text/contacts.ts'
import { isUnder } from '../text/links.ts'
import type { Link } from '../text/links.ts'
import { capitalsSpan, runSpan } from '../text/measures.ts'
import { compileRegex } from '../text/regex.ts'
import type { Span } from '../text/span.ts'
import type { Finding, TextCondition, Truth } from '../types.ts'
import type { Mark, TextView } from './text-view.ts'

/** How a condition about the text turned out where it is not false: the places it rests on, and the figures behind it. */
export type TextOutcome = Readonly<{
  truth: Exclude<Truth, 'no'>
  marks: readonly Mark[]
  figures: Finding['figures']
}>

/** A prepared condition. `look` answers null for a plain no; `leaf` is the condition's number among all leaves. */
export type TextLeaf = Readonly<{
  /** What it costs to ask, for the order of asking only. */
  cost: number
  look: (view: TextView, leaf: number) => TextOutcome | null
}>

/** More places of one condition in one text say nothing new. */
export const MAX_MARKS = 100

type Of<Kind extends TextCondition['kind']> = Extract<TextCondition, { kind: Kind }>

const yes = (marks: readonly Mark[], figures: Finding['figures']): TextOutcome => ({ truth: 'yes', marks, figures })

const marksOf = <Place extends Span>(places: readonly Place[], found: (place: Place) => string): Mark[] =>
  places.slice(0, MAX_MARKS).map(place => ({ start: place.start, end: place.end, found: found(place) }))

const termsLeaf = ({ atLeast }: Of<'terms'>): TextLeaf => ({
  cost: 0,
  look: (view, leaf) => {
    const places = view.termPlaces(leaf)
    if (places === undefined || places.count < atLeast) return null
    return yes(places.marks, { count: places.count })
  },
})

const regexLeaf = ({ pattern, ignoreCase, atLeast }: Of<'regex'>): TextLeaf => {
  const regex = compileRegex(pattern, { ignoreCase })
  return {
    cost: 4,
    look: ({ text }) => {
      const places = regex.find(text)
      if (places.length < atLeast) return null
      return yes(
        marksOf(places, () => pattern),
        { count: places.length },
      )
    },
  }
}

const countsAs = (condition: Of<'links'>, link: Link): boolean =>
  (condition.domains.length === 0 || condition.domains.some(domain => isUnder(link.host, domain))) &&
  !condition.except.some(domain => isUnder(link.host, domain)) &&
  (!condition.shortener || link.shortener) &&
  (!condition.disguised || link.disguised)

const linksLeaf = (condition: Of<'links'>): TextLeaf => ({
  cost: 2,
  look: view => {
    const links = view.links().filter(link => countsAs(condition, link))
    if (links.length < condition.atLeast) return null
    return yes(
      marksOf(links, link => link.host),
      { count: links.length },
    )
  },
})

const contactLeaf = ({ kinds, atLeast }: Of<'contact'>): TextLeaf => {
  const wanted: ReadonlySet<string> = new Set(kinds)
  return {
    cost: 3,
    look: view => {
      const contacts = view.contacts().filter(contact => wanted.has(contact.kind))
      if (contacts.length < atLeast) return null
      return yes(
        marksOf(contacts, contact => contact.kind),
        { count: contacts.length },
      )
    },
  }
}

const capitalsLeaf = (condition: Of<'capitals'>): TextLeaf => ({
  cost: 1,
  look: view => {
    const { letters, capitals } = view.measures()
    if (letters === 0 || letters < condition.letters || capitals / letters < condition.share) return null
    const span = capitalsSpan(view.text)
    return yes(
      marksOf(span === null ? [] : [span], () => 'ABC'),
      { share: capitals / letters, letters },
    )
  },
})

const lengthLeaf = ({ unit, atLeast, atMost }: Of<'length'>): TextLeaf => ({
  cost: 1,
  look: view => {
    const length = view.measures()[unit]
    if (length < atLeast || (atMost !== null && length > atMost)) return null
    return yes([], { [unit]: length })
  },
})

const repetitionLeaf = ({ run, words }: Of<'repetition'>): TextLeaf => ({
  cost: 1,
  look: view => {
    const { longestRun, repeatedWords } = view.measures()
    if ((run !== null && longestRun < run) || (words !== null && repeatedWords < words)) return null
    const span = run === null ? null : runSpan(view.text)
    return yes(
      marksOf(span === null ? [] : [span], ({ start }) => String.fromCodePoint(view.text.codePointAt(start) ?? 0)),
      { ...(run === null ? {} : { run: longestRun }), ...(words === null ? {} : { words: repeatedWords }) },
    )
  },
})

const emojiLeaf = ({ atLeast, share }: Of<'emoji'>): TextLeaf => ({
  cost: 1,
  look: view => {
    const { emoji, characters } = view.measures()
    if (emoji < atLeast || characters === 0 || emoji / characters < share) return null
    return yes([], { count: emoji, share: emoji / characters })
  },
})

const languageLeaf = ({ is, not }: Of<'language'>): TextLeaf => ({
  cost: 5,
  look: view => {
    const found = view.language()
    if (found === null || !found.sure) {
      return { truth: 'unknown', marks: [], figures: found === null ? {} : { language: found.code } }
    }
    const fits = (is.length === 0 || is.includes(found.code)) && !not.includes(found.code)
    return fits ? yes([], { language: found.code }) : null
  },
})

/** Prepares a condition about the text. Throws a RegexError for a pattern that cannot run. */
export const compileText = (condition: TextCondition): TextLeaf => {
  switch (condition.kind) {
    case 'terms':
      return termsLeaf(condition)
    case 'regex':
      return regexLeaf(condition)
    case 'links':
      return linksLeaf(condition)
    case 'contact':
      return contactLeaf(condition)
    case 'capitals':
      return capitalsLeaf(condition)
    case 'length':
      return lengthLeaf(condition)
    case 'repetition':
      return repetitionLeaf(condition)
    case 'emoji':
      return emojiLeaf(condition)
    case 'language':
      return languageLeaf(condition)
  }
}

/** The kinds of contact data any of these conditions asks for. */
export const contactKindsIn = (conditions: readonly TextCondition[]): ReadonlySet<ContactKind> =>
  new Set(conditions.flatMap(condition => (condition.kind === 'contact' ? condition.kinds : [])))
