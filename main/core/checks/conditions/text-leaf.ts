import { createContactExceptions } from '../text/contact/exceptions.ts'
import type { ContactKind } from '../text/contacts.ts'
import { glanced } from '../text/glance.ts'
import { isUnder } from '../text/links.ts'
import type { Link } from '../text/links.ts'
import { capitalsSpan, runSpan } from '../text/measures.ts'
import { compileRegex } from '../text/regex.ts'
import type { Span } from '../text/span.ts'
import { mayRepeat } from '../text/word-repeats.ts'
import type { Finding, TextCondition, Truth } from '../types.ts'
import type { Mark, TextView } from './text-view.ts'

/** How a condition about the text turned out where it is not false: the places it rests on, and the figures behind it. */
export type TextOutcome = Readonly<{
  /** The condition's number among all leaves. */
  leaf: number
  truth: Exclude<Truth, 'no'>
  marks: readonly Mark[]
  figures: Finding['figures']
}>

/** A prepared condition. Asks what was seen at the last glance, which must have been at the text of the view. */
export type TextLeaf = Readonly<{
  /** What it costs to ask, for the order of asking only. */
  cost: number
  /** Whether `look` may answer yes: quickly, and a no is certain. */
  may: (view: TextView) => boolean
  /** Answers null for a plain no. */
  look: (view: TextView) => TextOutcome | null
}>

/** More places of one condition in one text say nothing new. */
export const MAX_MARKS = 100

type Of<Kind extends TextCondition['kind']> = Extract<TextCondition, { kind: Kind }>

const yes = (leaf: number, marks: readonly Mark[], figures: Finding['figures']): TextOutcome => ({
  leaf,
  truth: 'yes',
  marks,
  figures,
})

/** Shares of counts are compared with bounds computed from other counts. */
const ROUNDING = 1e-6

const marksOf = <Place extends Span>(places: readonly Place[], found: (place: Place) => string): Mark[] =>
  places.slice(0, MAX_MARKS).map(place => ({ start: place.start, end: place.end, found: found(place) }))

const termsLeaf = ({ atLeast }: Of<'terms'>, leaf: number): TextLeaf => ({
  cost: 0,
  may: view => (view.termPlaces(leaf)?.count ?? 0) >= atLeast,
  look: view => {
    const places = view.termPlaces(leaf)
    if (places === undefined || places.count < atLeast) return null
    return yes(leaf, places.marks, { count: places.count })
  },
})

const regexLeaf = ({ pattern, ignoreCase, atLeast }: Of<'regex'>, leaf: number): TextLeaf => {
  const regex = compileRegex(pattern, { ignoreCase })
  return {
    cost: 4,
    may: view => view.mayMatch(),
    look: view => {
      const places = regex.find(view.text)
      if (places.length < atLeast) return null
      return yes(
        leaf,
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

const linksLeaf = (condition: Of<'links'>, leaf: number): TextLeaf => ({
  cost: 2,
  may: view => glanced.mayHaveHost && view.links().length >= condition.atLeast,
  look: view => {
    const links = view.links().filter(link => countsAs(condition, link))
    if (links.length < condition.atLeast) return null
    return yes(
      leaf,
      marksOf(links, link => link.host),
      { count: links.length },
    )
  },
})

const contactLeaf = ({ kinds, atLeast, except }: Of<'contact'>, leaf: number): TextLeaf => {
  const isExcepted = createContactExceptions(except)
  const wanted: ReadonlySet<string> = new Set(kinds)
  const hasEmail = wanted.has('email')
  const hasNumbers = kinds.some(kind => kind !== 'email')
  return {
    cost: 3,
    may: view => {
      if (!(hasNumbers && glanced.hasDigits) && !(hasEmail && glanced.mayHaveHost)) return false
      return view.contacts().length >= atLeast
    },
    look: view => {
      const contacts = view
        .contacts()
        .filter(({ kind, start, end }) => wanted.has(kind) && !isExcepted(kind, view.text.slice(start, end)))
      if (contacts.length < atLeast) return null
      return yes(
        leaf,
        marksOf(contacts, contact => contact.kind),
        { count: contacts.length },
      )
    },
  }
}

const capitalsLeaf = (condition: Of<'capitals'>, leaf: number): TextLeaf => ({
  cost: 1,
  may: () => glanced.capitals >= condition.share * Math.max(1, condition.letters) - ROUNDING,
  look: view => {
    const { letters, capitals } = view.measures()
    if (letters === 0 || letters < condition.letters || capitals / letters < condition.share) return null
    const span = capitalsSpan(view.text)
    return yes(
      leaf,
      marksOf(span === null ? [] : [span], () => 'ABC'),
      { share: capitals / letters, letters },
    )
  },
})

/** Shorter lengths come again and again; what is said about them is kept. */
const KEPT_LENGTHS = 512

const lengthLeaf = ({ unit, atLeast, atMost }: Of<'length'>, leaf: number): TextLeaf => {
  const kept: TextOutcome[] = []
  const lengthOf = (view: TextView): number => {
    const { words, areWordsExact } = glanced
    return unit === 'words' && areWordsExact ? words : view.measures()[unit]
  }
  return {
    cost: 1,
    may: view => {
      const { words, areWordsExact } = glanced
      if (unit === 'characters') return view.text.length >= atLeast
      return words >= atLeast && (atMost === null || words <= atMost || !areWordsExact)
    },
    look: view => {
      const length = lengthOf(view)
      if (length < atLeast || (atMost !== null && length > atMost)) return null
      return length < KEPT_LENGTHS
        ? (kept[length] ??= yes(leaf, [], { [unit]: length }))
        : yes(leaf, [], { [unit]: length })
    },
  }
}

const repetitionLeaf = ({ run, words }: Of<'repetition'>, leaf: number): TextLeaf => ({
  cost: 1.5,
  may: view => {
    // A picture repeated is a run too, whatever it is made of.
    if (run !== null && Math.max(glanced.run, glanced.pictures) < run) return false
    return words === null || !glanced.areWordsExact || mayRepeat(view.text, words, glanced.words)
  },
  look: view => {
    const { longestRun, repeatedWords } = view.measures()
    if ((run !== null && longestRun < run) || (words !== null && repeatedWords < words)) return null
    const span = run === null ? null : runSpan(view.text)
    return yes(
      leaf,
      marksOf(span === null ? [] : [span], ({ start }) => String.fromCodePoint(view.text.codePointAt(start) ?? 0)),
      { ...(run === null ? {} : { run: longestRun }), ...(words === null ? {} : { words: repeatedWords }) },
    )
  },
})

const emojiLeaf = ({ atLeast, share }: Of<'emoji'>, leaf: number): TextLeaf => ({
  cost: 1,
  may: () => glanced.pictures >= atLeast,
  look: view => {
    const { emoji, characters } = view.measures()
    if (emoji < atLeast || characters === 0 || emoji / characters < share) return null
    return yes(leaf, [], { count: emoji, share: emoji / characters })
  },
})

const languageLeaf = ({ is, not }: Of<'language'>, leaf: number): TextLeaf => ({
  cost: 5,
  may: view => ((is.length === 0 || is.includes('de')) && !not.includes('de')) || view.mayBeForeign(),
  look: view => {
    const found = view.language()
    if (found === null || !found.sure) {
      return { leaf, truth: 'unknown', marks: [], figures: found === null ? {} : { language: found.code } }
    }
    const fits = (is.length === 0 || is.includes(found.code)) && !not.includes(found.code)
    return fits ? yes(leaf, [], { language: found.code }) : null
  },
})

/**
 * Prepares a condition about the text. Throws a RegexError for a pattern that cannot run; `leaf` is
 * the condition's number among all leaves.
 */
export const compileText = (condition: TextCondition, leaf: number): TextLeaf => {
  switch (condition.kind) {
    case 'terms':
      return termsLeaf(condition, leaf)
    case 'regex':
      return regexLeaf(condition, leaf)
    case 'links':
      return linksLeaf(condition, leaf)
    case 'contact':
      return contactLeaf(condition, leaf)
    case 'capitals':
      return capitalsLeaf(condition, leaf)
    case 'length':
      return lengthLeaf(condition, leaf)
    case 'repetition':
      return repetitionLeaf(condition, leaf)
    case 'emoji':
      return emojiLeaf(condition, leaf)
    case 'language':
      return languageLeaf(condition, leaf)
  }
}

/** The kinds of contact data any of these conditions asks for. */
export const contactKindsIn = (conditions: readonly TextCondition[]): ReadonlySet<ContactKind> =>
  new Set(conditions.flatMap(condition => (condition.kind === 'contact' ? condition.kinds : [])))
