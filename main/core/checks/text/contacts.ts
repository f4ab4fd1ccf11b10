import { isDigit } from './characters.ts'
import { addressAt } from './contact/address.ts'
import { findEmails } from './contact/email.ts'
import { ibanAt } from './contact/iban.ts'
import { phoneAt } from './contact/phone.ts'
import { plateAt } from './contact/plate.ts'
import { plainText, type PlainText } from './plain-text.ts'
import type { Span } from './span.ts'

/** What a contact is. */
export type ContactKind = 'email' | 'phone' | 'iban' | 'address' | 'plate'

/** Where somebody can be reached or found. */
export type Contact = Span & Readonly<{ kind: ContactKind }>

type Detector = readonly [kind: ContactKind, detect: (text: string, at: number) => Span | undefined]

/** All but e-mail addresses hold a number, and each looks around the first digit of one. The surest comes first. */
const detectors: readonly Detector[] = [
  ['iban', ibanAt],
  ['phone', phoneAt],
  ['plate', plateAt],
  ['address', addressAt],
]

const anyDigit = /[0-9]/

const contactAt = (text: string, at: number, wanted: readonly Detector[]): Contact | undefined => {
  for (const [kind, detect] of wanted) {
    const span = detect(text, at)
    if (span !== undefined) return { ...span, kind }
  }
  return undefined
}

const numberContacts = (text: string, kinds: ReadonlySet<ContactKind>): Contact[] => {
  const first = text.search(anyDigit)
  if (first < 0) return []
  const wanted = detectors.filter(([kind]) => kinds.has(kind))
  const found: Contact[] = []
  let at = wanted.length === 0 ? text.length : first
  while (at < text.length) {
    if (!isDigit(text.charCodeAt(at))) {
      at++
      continue
    }
    const contact = contactAt(text, at, wanted)
    if (contact !== undefined && contact.start >= (found.at(-1)?.end ?? 0)) found.push(contact)
    at = Math.max(at + 1, contact?.end ?? 0)
    while (isDigit(text.charCodeAt(at))) at++
  }
  return found
}

const withoutOverlap = (emails: readonly Span[], others: readonly Contact[]): Contact[] => {
  const all: Contact[] = emails.map(({ start, end }) => ({ start, end, kind: 'email' }))
  let next = 0
  for (const contact of others) {
    while (next < emails.length && (emails[next] as Span).end <= contact.start) next++
    if (next === emails.length || (emails[next] as Span).start >= contact.end) all.push(contact)
  }
  return all.sort((a, b) => a.start - b.start)
}

/** All contact data of the wanted kinds by their place, none overlapping another; linear in the length of the text. */
export function findContacts(
  original: string,
  kinds: ReadonlySet<ContactKind>,
  { text, toOriginal }: PlainText = plainText(original),
): Contact[] {
  const numbers = numberContacts(text, kinds)
  const emails = kinds.has('email') ? findEmails(text) : []
  const found = emails.length === 0 ? numbers : withoutOverlap(emails, numbers)
  return found.map(({ start, end, kind }) => ({ ...toOriginal(start, end), kind }))
}
