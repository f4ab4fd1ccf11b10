// What the desk itself writes into the record. In German whatever the screen speaks, for the record is written once, and letters to those
// concerned are drawn from it.

/** The note of a decision that a rule took: which rule it was, and what that rule finds. */
export const automaticNote = (rule: Readonly<{ name: string; version: number; explain: string }>): string =>
  `Regel „${rule.name}“, Fassung ${rule.version}: ${rule.explain}`
