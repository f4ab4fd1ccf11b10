import type { ContactExceptions } from './text/contact/exceptions.ts'
import type { ContactKind } from './text/contacts.ts'

/** How a term may sit in the text: see docs/checks.md. */
export type Mode = 'whole' | 'inflection' | 'prefix' | 'suffix' | 'anywhere'

/** How much disguise is seen through: `exact` only spelling variants of the same word, `strong` also deliberate disguise. */
export type Folding = 'exact' | 'strong'

export type Severity = 1 | 2 | 3 | 4 | 5

/** What a rule asks for. `flag` only shows the hit; the others propose a decision to the person. */
export type RuleAction = 'flag' | 'suggest-approve' | 'suggest-delete' | 'suggest-escalate'

export type Bilingual = Readonly<{ de: string; en: string }>

export type Term = Readonly<{
  text: string
  mode: Mode
  folding: Folding
  /** Words or phrases that contain the term and are harmless: a hit inside one of them does not count. */
  except: readonly string[]
  /** Endings that may follow in the modes `inflection` and `suffix`. */
  endings: readonly string[]
  /** How many words may stand at each `...` of the term; 0 for a term without one. */
  gap: number
}>

/** What must be known of the text alone. */
export type TextCondition =
  | Readonly<{ kind: 'terms'; terms: readonly Term[]; atLeast: number }>
  | Readonly<{ kind: 'regex'; pattern: string; ignoreCase: boolean; atLeast: number }>
  | Readonly<{
      kind: 'links'
      atLeast: number
      /** Only links under these domains count; empty means all. */
      domains: readonly string[]
      /** Links under these domains never count. */
      except: readonly string[]
      shortener: boolean
      disguised: boolean
    }>
  | Readonly<{ kind: 'capitals'; share: number; letters: number }>
  | Readonly<{ kind: 'length'; unit: 'characters' | 'words'; atLeast: number; atMost: number | null }>
  | Readonly<{ kind: 'repetition'; run: number | null; words: number | null }>
  | Readonly<{ kind: 'emoji'; atLeast: number; share: number }>
  | Readonly<{ kind: 'language'; is: readonly string[]; not: readonly string[] }>
  | Readonly<{ kind: 'contact'; kinds: readonly ContactKind[]; atLeast: number; except: ContactExceptions }>

/** What must be known of author, time, other posts and article. Where it is not known the condition is unknown, never false. */
export type FactCondition =
  | Readonly<{ kind: 'accountAge'; belowDays: number }>
  | Readonly<{ kind: 'deletedShare'; share: number; ofLast: number }>
  | Readonly<{ kind: 'sanctioned' }>
  | Readonly<{ kind: 'firstPost' }>
  | Readonly<{ kind: 'flood'; posts: number; minutes: number }>
  | Readonly<{ kind: 'sameText'; posts: number; authors: number; minutes: number }>
  | Readonly<{ kind: 'similar'; posts: number; authors: number; hours: number; alike: number }>
  | Readonly<{ kind: 'notices'; atLeast: number }>
  | Readonly<{ kind: 'section'; anyOf: readonly string[] }>
  | Readonly<{ kind: 'article'; anyOf: readonly string[] }>
  | Readonly<{ kind: 'hour'; from: number; to: number }>

export type LeafCondition = TextCondition | FactCondition

export type Condition =
  | LeafCondition
  | Readonly<{ kind: 'all' | 'any'; of: readonly Condition[] }>
  | Readonly<{ kind: 'not'; of: Condition }>
  | Readonly<{ kind: 'count'; atLeast: number; of: readonly Condition[] }>

/** A text with what the rule may know besides; what is not named is unknown. */
export type Example = Readonly<{ text: string; facts: ExampleFacts | null }>

/** Facts as a pack file writes them down for an example. */
export type ExampleFacts = Readonly<{
  accountAgeDays?: number
  deletedOfLast?: Readonly<{ decided: number; deleted: number }>
  sanctioned?: boolean
  earlierPosts?: number
  postsWithin?: number
  sameText?: Readonly<{ posts: number; authors: number }>
  similar?: Readonly<{ posts: number; authors: number }>
  openNotices?: number
  section?: string
  article?: string
  hour?: number
}>

/**
 * What is known beside the text, asked for only when a rule needs it; null is "unknown". Counts of posts include the post itself.
 * `hour` is the local hour of submission, 0 to 23; `article` is the source's id.
 */
export type Facts = Readonly<{
  accountAgeDays: () => number | null
  deletedOfLast: (last: number) => Readonly<{ decided: number; deleted: number }> | null
  sanctioned: () => boolean | null
  earlierPosts: () => number | null
  postsWithin: (minutes: number) => number | null
  sameText: (minutes: number) => Readonly<{ posts: number; authors: number }> | null
  similar: (hours: number, alike: number) => Readonly<{ posts: number; authors: number }> | null
  openNotices: () => number | null
  section: () => string | null
  article: () => string | null
  hour: () => number | null
}>

export type Rule = Readonly<{
  id: string
  version: number
  severity: Severity
  /** A reason code, N01 to N36 or N99. */
  reason: string
  /** Statutes to think of, by their ids in the desk's list of statutes. */
  statutes: readonly string[]
  action: RuleAction
  explain: Bilingual
  /** What a person must look at before following the suggestion; null where the hit speaks for itself. */
  check: Bilingual | null
  when: Condition
  examples: Readonly<{ hit: readonly Example[]; miss: readonly Example[] }>
}>

export type Pack = Readonly<{
  name: string
  version: number
  title: Bilingual
  owner: string
  /** The last day (ISO date) on which its rules run; null for no end. */
  expires: string | null
  rules: readonly Rule[]
}>

export type Truth = 'yes' | 'no' | 'unknown'

/** One condition of a rule as it turned out, with the figures behind it, for the person who asks why. */
export type Finding = Readonly<{
  kind: LeafCondition['kind']
  truth: Truth
  figures: Readonly<Record<string, number | string>>
}>

/** One rule firing on one span. `start` and `end` are UTF-16 offsets in the original text, `end` exclusive; both 0 where the whole post is meant. */
export type Hit = Readonly<{
  ruleId: string
  ruleVersion: number
  pack: string
  packVersion: number
  start: number
  end: number
  severity: Severity
  reason: string
  action: RuleAction
  /** The term as the pack spells it, or what was found: a host, a pattern; empty where the whole post is meant. */
  term: string
  /** Every condition of the rule as it turned out; empty for a rule that is one list of terms. */
  findings: readonly Finding[]
}>

/** A proposed decision; `because` are the indexes of the hits it rests on. */
export type Suggestion = Readonly<{
  action: 'approve' | 'delete' | 'escalate'
  reason: string | null
  because: readonly number[]
}>

/** Takes one match: the term's place in the list, and UTF-16 offsets in the text, `end` exclusive. */
export type Emit = (term: number, start: number, end: number) => void
