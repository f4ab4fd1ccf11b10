import type { RuleForm } from '../../../shared/domain.ts'
import { packFile } from './pack-schema.ts'
import type { ExampleFile, RuleFile, TermFile } from './pack-schema.ts'
import { contentOf, locatorOf, readDocument } from './pack-text.ts'
import type { Bilingual, RuleAction, Severity } from './types.ts'

/** A rule as its file writes it: what the file leaves out is null or empty. */
export type WrittenRule = Readonly<{
  id: string
  version: number
  /** Where the rule begins in the file, counted from 1. */
  line: number
  severity: Severity
  reason: string
  action: RuleAction
  explain: Bilingual
  check: Bilingual | null
  statutes: string[]
  mode: string | null
  folding: string | null
  /** The rule's own list, without the lists of its conditions. */
  terms: RuleForm['terms']
  hits: string[]
  misses: string[]
}>

const toTerm = (file: TermFile) => {
  if (typeof file === 'object' && 'list' in file) {
    return { text: `list: ${file.list}`, mode: file.mode ?? null, except: [], gap: null, list: file.list }
  }
  const { text, mode, except, gap } = typeof file === 'string' ? { text: file } : file
  return { text, mode: mode ?? null, except: except ?? [], gap: gap ?? null, list: null }
}

const textOf = (file: ExampleFile): string => (typeof file === 'string' ? file : file.text)

const toForm = (rule: RuleFile, line: number): WrittenRule => ({
  id: rule.id,
  version: rule.version,
  line,
  severity: rule.severity,
  reason: rule.reason,
  action: rule.action,
  explain: rule.explain,
  check: rule.check ?? null,
  statutes: rule.statutes ?? [],
  mode: rule.mode ?? null,
  folding: rule.folding ?? null,
  terms: (rule.terms ?? []).map(toTerm),
  hits: rule.examples.hit.map(textOf),
  misses: rule.examples.miss.map(textOf),
})

/** The rules of a pack as they are written, for a form; none if the file is not shaped like a pack. Throws a PackError for a text that is no YAML. */
export const readRuleForms = (yaml: string): WrittenRule[] => {
  const document = readDocument(yaml)
  const parsed = packFile.safeParse(contentOf(document))
  if (!parsed.success) return []
  const locate = locatorOf(yaml, document)
  return parsed.data.rules.map((rule, place) => toForm(rule, locate(['rules', place]).line ?? 1))
}
