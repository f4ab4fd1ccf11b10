import { withDeskOffset } from '../../../../shared/rules/desk-clock.ts'
import { type Html, html } from './html.ts'

// Days, times, sums and hashes as an Austrian office writes them.

const MONTHS = [
  'Jänner',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
]
/** Never parted at the end of a line. */
const TIED = '\u00a0'
const GROUP = 32

/** "22. November 2026" from YYYY-MM-DD or an ISO instant, whose day is the one in Vienna. */
export function longDay(day: string): string {
  const local = day.length > 10 ? withDeskOffset(Date.parse(day)) : day
  const [year, month, date] = local.slice(0, 10).split('-').map(Number) as [number, number, number]
  return `${date}.${TIED}${MONTHS[month - 1]!}${TIED}${year}`
}

const shortDay = (iso: string) => `${iso.slice(8, 10)}.${iso.slice(5, 7)}.${iso.slice(0, 4)}`

/** "22.11.2026, 10:30:15 Uhr" in Vienna. */
export function localTime(iso: string): string {
  const local = withDeskOffset(Date.parse(iso))
  return `${shortDay(local)},${TIED}${local.slice(11, 19)}${TIED}Uhr`
}

/** "22.11.2026" in Vienna. */
export const localDay = (iso: string): string => shortDay(withDeskOffset(Date.parse(iso)))

/** "22.11.2026, 10:30:15 Uhr (Wien, UTC+1); 22.11.2026, 09:30:15 UTC", so that nobody has to reckon. */
export function bothTimes(iso: string): string {
  const at = new Date(iso)
  const offset = withDeskOffset(at.getTime()).slice(-6)
  const utc = at.toISOString()
  const here = `${localTime(iso)}${TIED}(Wien,${TIED}UTC${offset.slice(0, 1)}${Number(offset.slice(1, 3))})`
  return `${here}; ${shortDay(utc)},${TIED}${utc.slice(11, 19)}${TIED}UTC`
}

/** How long from one instant to another: "3 Tage 4 Stunden 5 Minuten". Under a minute in seconds. */
export function duration(from: string, until: string): string {
  const seconds = Math.max(0, Math.round((Date.parse(until) - Date.parse(from)) / 1000))
  const counted = (count: number, one: string, many: string) =>
    count === 0 ? [] : [`${count}${TIED}${count === 1 ? one : many}`]
  const parts = [
    ...counted(Math.floor(seconds / 86_400), 'Tag', 'Tage'),
    ...counted(Math.floor(seconds / 3600) % 24, 'Stunde', 'Stunden'),
    ...counted(Math.floor(seconds / 60) % 60, 'Minute', 'Minuten'),
  ]
  return parts.length > 0 ? parts.join(' ') : `${seconds}${TIED}${seconds === 1 ? 'Sekunde' : 'Sekunden'}`
}

/** "1", "1 und 2", "1, 2 und 3". */
export const enumerated = (numbers: readonly number[]): string =>
  numbers.length < 2 ? numbers.join() : `${numbers.slice(0, -1).join(', ')} und ${numbers.at(-1)}`

/** A provision whose sign stays with its number. */
export const tied = (ref: string): string => ref.replace(/(§|§§|Abs|Z|Art\.) (?=\d)/g, `$1${TIED}`)

/** Cents as "EUR 1.234,56", exact. */
export function euro(cents: number): string {
  const whole = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, '.')
  return `EUR${TIED}${whole},${String(cents % 100).padStart(2, '0')}`
}

/** "12.345 Byte". */
export const bytes = (size: number): string => `${String(size).replace(/\B(?=(\d{3})+$)/g, '.')}${TIED}Byte`

/** A SHA-256 that breaks in its middle only, and is whole when it is copied. */
export function hash(sha256: string): Html {
  const groups = sha256.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []
  return html`<span class="hash">${groups.map((group, at) => (at === 0 ? group : html`<wbr />${group}`))}</span>`
}
