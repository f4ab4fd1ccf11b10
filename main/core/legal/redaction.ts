import type { CaseState } from '../../../shared/case.ts'
import type { Deps } from '../deps.ts'

type Needs = Pick<Deps, 'tables'>
type Json = string | number | boolean | null | readonly Json[] | Readonly<{ [key: string]: Json }>

/** What stands where something was taken out. */
export const GAP = '[entfernt]'

/** E-mail addresses and addresses of the Internet, wherever they stand in what a source has sent. */
const CONTACTS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b\d{1,3}(?:\.\d{1,3}){3}\b|\b(?:[0-9a-f]{1,4}:){4,7}[0-9a-f]{1,4}\b/giu

/** The names of a case that the redacted edition has not: who they are, and what to call them instead. */
export type Removed = Readonly<{ strings: readonly string[]; aliases: ReadonlyMap<string, string> }>

/**
 * Everything that must not stand in the redacted edition of a case: uninvolved people of the thread, who reported or complained (Art. 17(3)(b) DSA),
 * who decided, what the source gave of the author beside the public name (§ 14 ECG: only by order of a court), and the people of the case with
 * where they live. The public name under which a post was written stays.
 */
export function removedFrom({ tables }: Needs, caseId: string, state: CaseState): Removed {
  const items = state.items.flatMap(({ commentId }) => tables.cases.item(commentId) ?? [])
  const authors = new Set(items.map(({ authorName }) => authorName))
  const aliases = new Map<string, string>()
  const loose = new Set<string>()
  const alias = (name: unknown, as: string) => {
    if (typeof name !== 'string' || name.trim() === '' || authors.has(name) || aliases.has(name)) return
    aliases.set(name, `${as} ${[...aliases.values()].filter(known => known.startsWith(as)).length + 1}`)
  }
  const remove = (text: unknown) => {
    if (typeof text === 'string' && text.trim() !== '' && !authors.has(text)) loose.add(text.trim())
  }
  for (const { moderatorName } of tables.cases.entries(caseId)) alias(moderatorName, 'Moderation')
  for (const { name, address, contact, role } of state.parties) {
    alias(name, role === 'suspect' ? 'Verdächtige Person' : 'Betroffene Person')
    remove(address)
    remove(contact)
  }
  for (const captureId of state.items.flatMap(({ captureIds }) => captureIds)) {
    const files = new Map(tables.evidence.filesOf(captureId).map(file => [file.name, file.sha256]))
    const read = (name: string) => tables.evidence.bytes(files.get(name) ?? '')?.toString('utf8') ?? ''
    alias(tables.people.byId(tables.evidence.byId(captureId)?.moderatorId ?? '')?.name, 'Moderation')
    walk(parsed(read('verlauf.json')), (key, value) => {
      if (key === 'moderatorName') alias(value, 'Moderation')
    })
    walk(parsed(read('kontext.json')), (key, value) => {
      if (key === 'authorName') alias(value, 'Nutzer')
    })
    walk(parsed(read('meldungen.json')), (key, value) => {
      if (key === 'senderName' || key === 'senderEmail') remove(value)
    })
    walk(parsed(read('konto.json')), (key, value) => {
      if (key === 'moderatorName') alias(value, 'Moderation')
      if (key === 'externalId') remove(value)
    })
    for (const name of files.keys())
      if (name.startsWith('rohdaten-')) for (const [contact] of read(name).matchAll(CONTACTS)) remove(contact)
  }
  return { strings: [...aliases.keys(), ...loose], aliases }
}

/** A text without what is removed: names become what they are called instead, all else a gap. Spaces, case and invisible characters hide nothing. */
export function redactText(text: string, { strings, aliases }: Removed): string {
  // the longest first: a full name before the first name in it
  return strings
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, string) => left.replace(patternOf(string), aliases.get(string) ?? GAP), text)
}

/** Every text in a value without what is removed; keys stay. */
export function redactJson(value: Json, removed: Removed): Json {
  if (typeof value === 'string') return redactText(value, removed)
  if (Array.isArray(value)) return value.map(one => redactJson(one as Json, removed))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, redactJson(one, removed)]))
}

/** Below so many characters a string is only taken out as a word of its own: "Eva" must not cut "Evaluierung". */
const SHORT = 4
/** What has a meaning in a regular expression. */
const SYNTAX = /[\\^$.*+?()[\]{}|/]/

function patternOf(string: string): RegExp {
  const inner = [...string.trim()]
    .map(character => (/\s/u.test(character) ? String.raw`[\s\p{Cf}]+` : character.replace(SYNTAX, String.raw`\$&`)))
    .join(String.raw`\p{Cf}*`)
  const isShort = [...string.trim()].length < SHORT
  return new RegExp(isShort ? String.raw`(?<![\p{L}\p{N}])${inner}(?![\p{L}\p{N}])` : inner, 'giu')
}

function parsed(text: string): Json {
  return text === '' ? null : (JSON.parse(text) as Json)
}

function walk(value: Json, visit: (key: string, value: Json) => void): void {
  if (typeof value !== 'object' || value === null) return
  for (const [key, one] of Object.entries(value)) {
    visit(key, one)
    walk(one, visit)
  }
}
