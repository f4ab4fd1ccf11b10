// What the desk itself writes into the record. In German whatever the screen speaks, for the record is written once, and letters to those
// concerned are drawn from it.

/** The note of a decision that a rule took: which rule it was, and what that rule finds. */
export const automaticNote = (rule: Readonly<{ name: string; version: number; explain: string }>): string =>
  `Regel „${rule.name}“, Fassung ${rule.version}: ${rule.explain}`

type Said = Readonly<{ name: string; action: 'approve' | 'delete' | 'escalate'; reason: string | null; note: string }>

const verbs = { approve: 'freigeben', delete: 'löschen', escalate: 'eskalieren' } as const

const saying = ({ name, action, reason, note }: Said): string =>
  `${name}: ${verbs[action]}${reason === null ? '' : ` (${reason})`}${note === '' ? '' : ` – „${note}“`}`

/** The note of an escalation because two people judged a post differently: who said what. */
export const differingOpinions = (first: Said, second: Said): string =>
  `Entscheidung und Zweitmeinung gehen auseinander. ${saying(first)}. Zweitmeinung von ${saying(second)}.`
