/** How a term may sit in the text: see docs/checks.md. */
export type Mode = 'whole' | 'inflection' | 'prefix' | 'suffix' | 'anywhere'

/** How much disguise is seen through: `exact` only spelling variants of the same word, `strong` also deliberate disguise. */
export type Folding = 'exact' | 'strong'

export type Severity = 1 | 2 | 3 | 4 | 5

/** What a rule asks for. `flag` only shows the hit; the others propose a decision to the person. */
export type RuleAction = 'flag' | 'suggest-delete' | 'suggest-escalate'

export type Bilingual = Readonly<{ de: string; en: string }>

export type Term = Readonly<{
  text: string
  mode: Mode
  folding: Folding
  /** Words or phrases that contain the term and are harmless: a hit inside one of them does not count. */
  except: readonly string[]
  /** Endings that may follow in the modes `inflection` and `suffix`. */
  endings: readonly string[]
}>

export type Rule = Readonly<{
  id: string
  version: number
  severity: Severity
  /** A reason code, N01 to N36 or N99. */
  reason: string
  action: RuleAction
  explain: Bilingual
  terms: readonly Term[]
  examples: Readonly<{ hit: readonly string[]; miss: readonly string[] }>
}>

export type Pack = Readonly<{
  name: string
  version: number
  title: Bilingual
  owner: string
  rules: readonly Rule[]
}>

/** One rule firing on one span. `start` and `end` are UTF-16 offsets in the original text, `end` exclusive. */
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
  /** The term as the pack spells it. */
  term: string
}>

/** A proposed decision; `because` are the indexes of the hits it rests on. */
export type Suggestion = Readonly<{ action: 'delete' | 'escalate'; reason: string; because: readonly number[] }>

/** Takes one match: the term's place in the list, and UTF-16 offsets in the text, `end` exclusive. */
export type Emit = (term: number, start: number, end: number) => void
