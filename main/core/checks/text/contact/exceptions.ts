import { isUnder } from '../links.ts'
import type { ContactKind } from '../contacts.ts'

/** Contact data that are nobody's secret: e-mail addresses at these domains, and these telephone numbers. */
export type ContactExceptions = Readonly<{ domains: readonly string[]; numbers: readonly string[] }>

const spelledAt = /\s*(?:[([{<]\s*(?:at|ät|aet|ad|a|@)\s*[)\]}>]|\s(?:at|ät|aet|@)\s|@)\s*/iu
const spelledDot = /\s*[([{<]\s*(?:dot|punkt|pkt|\.)\s*[)\]}>]\s*|\s+(?:dot|punkt|pkt)\s+/giu
const ownCountries = /^(?:\+|00)4[139]0?/
const extension = /-\s*\d{1,4}$/

/** The digits of a number as it is dialled in its own country: Austria, Germany or Switzerland. */
const nationalDigits = (number: string): string => {
  const bare = number.replaceAll(/[^\d+]/g, '')
  return bare.replace(ownCountries, '0')
}

/** The host of an e-mail address in any spelling that is found. */
const hostOf = (email: string): string => {
  const plain = email.normalize('NFKC').replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
  const [, host = ''] = plain.split(spelledAt)
  return host.replaceAll(spelledDot, '.').toLowerCase()
}

/** Prepares the question whether a piece of contact data, as it stands in the text, is an exception. */
export const createContactExceptions = ({ domains, numbers }: ContactExceptions) => {
  const known = new Set(numbers.map(nationalDigits))
  const hosts = domains.map(domain => domain.toLowerCase())
  return (kind: ContactKind, found: string): boolean => {
    if (kind === 'email' && hosts.length > 0) {
      const host = hostOf(found)
      return hosts.some(domain => isUnder(host, domain))
    }
    if (kind !== 'phone' || known.size === 0) return false
    return known.has(nationalDigits(found)) || known.has(nationalDigits(found.replace(extension, '')))
  }
}
