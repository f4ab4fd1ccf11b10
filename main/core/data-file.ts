import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { AppError } from '../../shared/errors.ts'

/** The first fault of a text; the line counts from 1. */
export type YamlFault = Readonly<{ line: number; detail: string }>

/**
 * Reads a YAML file that comes with the product. Throws `dataMissing` when it cannot be read, and `dataBroken` with the line of the first fault
 * when it is no YAML or says what the schema does not know.
 */
export function readDataFile<T>(dataDir: string, file: string, schema: z.ZodType<T>): T {
  const path = join(dataDir, file)
  const text = textOf(dataDir, file)
  const known = lastRead.get(path)
  if (known?.text === text && known.schema === schema) return known.value as T
  const value = readYaml(
    text,
    schema,
    fault => new AppError('DATABASE', 'dataBroken', { file, line: fault.line, detail: fault.detail }),
  )
  lastRead.set(path, { text, schema, value })
  return value
}

/** What each file said when it was last read: a program that opens many desks parses it once. */
const lastRead = new Map<string, Readonly<{ text: string; schema: z.ZodType; value: unknown }>>()

/** The value of a YAML text by a schema. Throws what `broken` makes of its first fault. */
export function readYaml<T>(text: string, schema: z.ZodType<T>, broken: (fault: YamlFault) => AppError): T {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const faultAt = (at: number, detail: string) => broken({ line: Math.max(1, lines.linePos(at).line), detail })
  const [fault] = document.errors
  if (fault !== undefined) throw faultAt(fault.pos[0], fault.message)
  const parsed = schema.safeParse(valueOf(document, () => faultAt(0, 'alias')))
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]!
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path
  throw faultAt(placeOf(document, path), `${issue.path.join('.')}: ${issue.message}`)
}

function textOf(dataDir: string, file: string): string {
  try {
    return readFileSync(join(dataDir, file), 'utf8')
  } catch {
    throw new AppError('DATABASE', 'dataMissing', { file })
  }
}

/** An alias that leads nowhere shows only when the values are made. */
function valueOf(document: Document, broken: () => AppError): unknown {
  try {
    return document.toJS()
  } catch {
    throw broken()
  }
}

/** Where what the path leads to begins in the text (UTF-16 offset), or what would hold it where it is not there. */
function placeOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range != null) return node.range[0]
  }
  return document.contents?.range?.[0] ?? 0
}
