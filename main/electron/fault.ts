import { randomBytes } from 'node:crypto'

/** What may be said of an exception in a log. Messages stay out: JSON.parse alone quotes the text it fails on. */
export type Fault = Readonly<{ name: string; code: string | null; places: readonly string[] }>

const MAX_PLACES = 20
const PLACE = /(?:[\w@.+-]+[/\\])?[\w@.+-]+\.[cm]?[jt]sx?:\d+(?::\d+)?/g

/** The places "folder/file:line:column" in a stack, innermost first, without the words around them. */
export function stackPlaces(stack: string): string[] {
  return (stack.match(PLACE) ?? []).slice(0, MAX_PLACES)
}

/** An exception as its kind, its code and its places. */
export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { name: typeof error, code: null, places: [] }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null
  return { name: error.name, code, places: stackPlaces(error.stack ?? '') }
}

/** Six characters that join what a person reads to them to a line of the log. */
export function newRef(): string {
  return randomBytes(3).toString('hex')
}
