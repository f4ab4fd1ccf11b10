import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Hit, Suggestion } from '../../shared/domain.ts'
import { AppError } from '../../shared/errors.ts'
import { check, compile, suggest } from './checks/check.ts'
import { type Pack, parsePack } from './checks/pack.ts'
import type { packTable } from './db/packs.ts'
import type { Verdict } from './intake.ts'

const MAX_HITS_STORED = 200

/** Reads and validates every pack that comes with the product. Throws `dataBroken` with the pack's own sentence. */
export function readPacks(packsDir: string): Array<{ pack: Pack; body: string }> {
  return readdirSync(packsDir)
    .filter(name => name.endsWith('.yaml'))
    .sort()
    .map(file => {
      const body = readFileSync(join(packsDir, file), 'utf8')
      try {
        return { pack: parsePack(body), body }
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error)
        throw new AppError('DATABASE', 'dataBroken', { file, detail })
      }
    })
}

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

/** Whether the database knows this pack in exactly this wording. */
export function isInstalled(table: ReturnType<typeof packTable>, pack: Pack, body: string): boolean {
  return table.find(pack.name, sha256(body)) !== null
}

/** How urgent a comment is: the worst hit first, then the number of hits. Documented in docs/checks.md. */
export function riskOf(severity: number, hits: number): number {
  return severity * 100 + Math.min(hits, 99)
}

/** The rules in force: compiled once, each rule known to the database, so that stored hits point at the rule that made them. */
export function createRuleChecks(deps: {
  packs: ReadonlyArray<{ pack: Pack; body: string }>
  table: ReturnType<typeof packTable>
  now: () => Date
}) {
  const keyOf = new Map<string, number>()
  const explain = new Map<string, Hit['explain']>()
  for (const { pack, body } of deps.packs) {
    const packId = deps.table.find(pack.name, sha256(body)) ?? install(deps, pack, body)
    for (const { id, key } of deps.table.ruleKeys(packId)) keyOf.set(`${pack.name}/${id}`, key)
    for (const rule of pack.rules) explain.set(`${pack.name}/${rule.id}`, rule.explain)
  }
  const compiled = compile(deps.packs.map(({ pack }) => pack))
  const nowhere = { de: '', en: '' }

  return {
    packs: deps.packs.map(({ pack }) => ({ name: pack.name, version: pack.version, rules: pack.rules.length })),
    /** All hits in a text with the suggestion they lead to, for the screen and the command line. */
    inspect(text: string): { hits: Hit[]; suggestion: Suggestion | null } {
      const hits = check(compiled, text)
      const found = suggest(hits)
      return {
        hits: hits.map(hit => ({
          ruleId: hit.ruleId,
          ruleVersion: hit.ruleVersion,
          pack: hit.pack,
          start: hit.start,
          end: hit.end,
          severity: hit.severity,
          reason: hit.reason,
          action: hit.action,
          term: hit.term,
          explain: explain.get(`${hit.pack}/${hit.ruleId}`) ?? nowhere,
        })),
        suggestion: found === null ? null : { ...found, because: [...found.because] },
      }
    },
    /** The same in the form it is stored. */
    judge(text: string): Verdict {
      const hits = check(compiled, text).slice(0, MAX_HITS_STORED)
      if (hits.length === 0) return NOTHING_FOUND
      const severity = hits.reduce((worst, hit) => Math.max(worst, hit.severity), 0)
      const found = suggest(hits)
      return {
        hits: hits.map(hit => ({
          ruleKey: keyOf.get(`${hit.pack}/${hit.ruleId}`)!,
          start: hit.start,
          end: hit.end,
          severity: hit.severity,
          reason: hit.reason,
          term: hit.term,
        })),
        severity,
        risk: riskOf(severity, hits.length),
        suggestion: found === null ? null : { ...found, because: [...found.because] },
      }
    },
  }
}
export type RuleChecks = ReturnType<typeof createRuleChecks>

const NOTHING_FOUND: Verdict = { hits: [], severity: 0, risk: 0, suggestion: null }

function install(
  { table, now }: { table: ReturnType<typeof packTable>; now: () => Date },
  pack: Pack,
  body: string,
): number {
  const packId = table.insert({
    name: pack.name,
    version: pack.version,
    body,
    bodySha256: sha256(body),
    installedAt: now().toISOString(),
  })
  for (const rule of pack.rules)
    table.insertRule({
      id: rule.id,
      version: rule.version,
      packId,
      action: rule.action,
      explainDe: rule.explain.de,
      explainEn: rule.explain.en,
    })
  return packId
}
