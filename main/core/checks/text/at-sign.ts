import { isBlank } from './characters.ts'
import type { HostRun, Label } from './host-runs.ts'
import { mailServices } from './link-data.ts'

/** An @ in front of a host, in any spelling; `sure` unless it is only a short word or stands between blanks. */
export type AtSign = Readonly<{ start: number; sure: boolean }>

const LONGEST = 12
const spelled = /(?: {0,2}[([{<] ?(?:at|ät|aet|ad|a|@) ?[)\]}>] {0,2}| {1,2}(?:at|ät|aet|@) {1,2}|@ {1,2})$/i

/** The @ that ends where a host starts. */
export const atSignBefore = (text: string, start: number): AtSign | undefined => {
  const before = text.charCodeAt(start - 1)
  if (before === 64) return { start: start - 1, sure: true }
  if (!isBlank(before) && !')]}>'.includes(text.charAt(start - 1))) return undefined
  const match = spelled.exec(text.slice(Math.max(0, start - LONGEST), start).replaceAll('\u00a0', ' '))
  if (match === null) return undefined
  return { start: start - match[0].length, sure: /[([{<]/.test(match[0]) }
}

/** Whether a host belongs to an e-mail address and is no link. */
export const isMailHost = (run: HostRun, labels: readonly Label[], at: AtSign | undefined): boolean =>
  at !== undefined && (at.sure || run.spelled || mailServices.has(labels.at(-2)?.name.toLowerCase() ?? ''))
