// Where the focus goes in the view of the rules. The elements say by attribute what they are.

const FIELDS = 'input, textarea, select'

const focus = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true })

/** To the list that the keys move in. */
export const focusList = (): void => focus('[data-rules-home]')

/** To the first field of the form, the text, or the text to try. */
export function focusPart(part: 'form' | 'yaml' | 'try'): void {
  const around = `[data-rules-part="${part}"]`
  const field = `${around} ${part === 'form' ? `:is(${FIELDS})` : 'textarea'}`
  focus(field)
  // a text is brought into sight as a whole, without moving the line that it shows
  document.querySelector(part === 'form' ? field : around)?.scrollIntoView({ block: 'nearest' })
}

/** To the one line that is asked for. */
export const focusAsking = (): void => focus('#ask-line')

/** To the words or posts of the look back, where the keys stood last. */
export const focusBacktest = (part: 'words' | 'posts'): void =>
  document.querySelector<HTMLElement>(`[data-part="${part}"] [tabindex="0"]`)?.focus()

/** Presses what the look back names so: its start, one of its lists, or the way to another page. */
export function pressBacktest(name: string): void {
  const button = document.querySelector<HTMLElement>(`[data-part="${name}"]`)
  button?.focus()
  button?.click()
}

/** Somebody is typing or choosing, or is in a part that keeps its own keys. */
export const isInField = (): boolean => document.activeElement?.closest(`${FIELDS}, [data-rules-part]`) != null
