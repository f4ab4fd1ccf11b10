import type { Finding, Hit, Suggestion } from '../../shared/domain.ts'
import { suggest } from './checks/suggest.ts'
import type { Hit as FoundHit, Rule } from './checks/types.ts'
import type { HitRecord } from './db/hits.ts'
import type { IsFalseAlarm } from './rule-set.ts'

/** Statute ids as they are printed; one that left the list shows as its id. */
export const printed = (ids: readonly string[], statutes: ReadonlyMap<string, string>): string[] =>
  ids.map(id => statutes.get(id) ?? id)

/** A hit that was just found, as the screen shows it. */
export function viewOfHit(hit: FoundHit, rule: Rule, statutes: ReadonlyMap<string, string>): Hit {
  return {
    ruleId: hit.ruleId,
    ruleVersion: hit.ruleVersion,
    pack: hit.pack,
    start: hit.start,
    end: hit.end,
    severity: hit.severity,
    reason: hit.reason,
    action: hit.action,
    explain: rule.explain,
    check: rule.check,
    statutes: printed(rule.statutes, statutes),
    term: hit.term,
    findings: hit.findings.map(finding => ({ ...finding, figures: { ...finding.figures } })),
    falseAlarm: false,
  }
}

/** A stored hit, as the screen shows it. */
export function viewOfRecord(
  record: HitRecord,
  isFalseAlarm: IsFalseAlarm,
  statutes: ReadonlyMap<string, string>,
): Hit {
  return {
    ruleId: record.ruleId,
    ruleVersion: record.ruleVersion,
    pack: record.pack,
    start: record.start,
    end: record.end,
    severity: record.severity,
    reason: record.reason,
    action: record.action,
    explain: { de: record.explainDe, en: record.explainEn },
    check: record.checkDe === null || record.checkEn === null ? null : { de: record.checkDe, en: record.checkEn },
    statutes: printed(JSON.parse(record.statutes) as string[], statutes),
    term: record.term,
    findings: record.findings === null ? [] : (JSON.parse(record.findings) as Finding[]),
    falseAlarm: isFalseAlarm(record),
  }
}

/** What the hits that count ask for; `because` points into the whole list. */
export function suggestionOf(hits: readonly Hit[]): Suggestion | null {
  const counted = hits.flatMap((hit, index) => (hit.falseAlarm ? [] : [{ hit, index }]))
  const found = suggest(counted.map(({ hit }) => hit))
  return found === null ? null : { ...found, because: found.because.map(place => counted[place]!.index) }
}

/** Looks up a span among those that people called false alarms. */
export function amongFalseAlarms(
  marked: ReadonlyArray<Readonly<{ pack: string; ruleId: string; start: number; end: number }>>,
): IsFalseAlarm {
  if (marked.length === 0) return () => false
  const keys = new Set(marked.map(spanKey))
  return hit => keys.has(spanKey(hit))
}

const spanKey = (span: Readonly<{ pack: string; ruleId: string; start: number; end: number }>) =>
  `${span.pack}/${span.ruleId} ${span.start} ${span.end}`
