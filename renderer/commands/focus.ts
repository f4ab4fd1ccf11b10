// Where the focus goes in the view of the rules. The elements say by attribute what they are.

const FIELDS = 'input, textarea, select'

const focus = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true })

/** To the list that the keys move in. */
export const focusList = (): void => focus('[data-rules-home]')

/** To the first field of the form, the text, or the text to try. */
export const focusPart = (part: 'form' | 'yaml' | 'try'): void =>
  focus(part === 'form' ? `[data-rules-part="form"] :is(${FIELDS})` : `[data-rules-part="${part}"] textarea`)

/** Somebody is typing or choosing, or is in a part that keeps its own keys. */
export const isInField = (): boolean => document.activeElement?.closest(`${FIELDS}, [data-rules-part]`) != null
