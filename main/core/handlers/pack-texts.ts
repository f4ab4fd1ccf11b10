import type { PackProblem } from '../../../shared/domain.ts'
import { AppError } from '../../../shared/errors.ts'
import { readCandidate } from '../candidate.ts'
import { compile } from '../checks/compile.ts'
import { failedExamples } from '../checks/examples.ts'
import { unknownFacts } from '../checks/facts.ts'
import { judge } from '../checks/judge.ts'
import { addRule, removeRule, setRuleField } from '../checks/pack-edit.ts'
import { PackError } from '../checks/pack-problem.ts'
import { parsePack } from '../checks/pack.ts'
import { scan } from '../checks/scan.ts'
import { normalisedText } from '../checks/shown.ts'
import { suggest } from '../checks/suggest.ts'
import type { Pack } from '../checks/types.ts'
import type { Deps, Handlers } from '../deps.ts'
import { viewOfHit } from '../hit-views.ts'
import { diffOf } from '../line-diff.ts'
import { asksForLanguage, createPackLookup, ruleOf } from '../pack-lookup.ts'
import { formsOf } from '../pack-views.ts'

type TextRequest = `pack.${'read' | 'version' | 'check' | 'try' | 'edit' | 'diff' | 'saveDraft' | 'import'}`

/** Reading, trying and writing the texts of packs. Nothing in here changes what runs. */
export function packTextHandlers(deps: Deps): Pick<Handlers, TextRequest> {
  const { tables, rules, now, emit } = deps
  const { packs } = tables
  const { known, versionOf, isReady } = createPackLookup(deps)

  const textOf = (name: string, side: SideOf): string => {
    if ('yaml' in side) return side.yaml
    if ('packId' in side) return versionOf(name, side.packId).body
    return (side.which === 'draft' ? packs.draft(name)?.yaml : rules.inForce(name)?.body) ?? ''
  }

  return {
    'pack.read': ({ pack }) => {
      const draft = packs.draft(pack)
      const inForce = rules.inForce(pack)
      if (inForce === null && draft === null) throw new AppError('NOT_FOUND', 'packUnknown', { pack })
      const versions = packs
        .versions(pack)
        .map(version => ({ ...version, inForce: version.packId === inForce?.packId }))
      return {
        yaml: inForce?.body ?? '',
        draft: draft?.yaml ?? null,
        draftBasedOn: draft?.basedOn ?? null,
        versions,
      }
    },
    'pack.version': ({ pack, packId }) => {
      const { version, body } = versionOf(pack, packId)
      return { version, yaml: body }
    },
    'pack.check': ({ yaml }) => {
      const { pack, problems } = tryParse(yaml, deps.statutes)
      if (pack === null) return { problems, name: null, rules: [], failed: [] }
      const untold = isReady(pack) ? new Set() : new Set(pack.rules.filter(asksForLanguage).map(rule => rule.id))
      const failed = failedExamples(pack).filter(({ ruleId }) => !untold.has(ruleId))
      return { problems, name: pack.name, rules: formsOf(yaml, pack), failed: failed.map(copy) }
    },
    'pack.try': ({ pack: name, yaml, ruleId, text }) => {
      const pack = yaml === null ? known(name).pack : readCandidate(yaml, deps.statutes)
      isReady(pack)
      const compiled = compile([onlyRule(pack, ruleId)])
      const hits = judge(compiled, scan(compiled, text), unknownFacts)
      const found = suggest(hits)
      const shown = hits.map(hit => viewOfHit(hit, ruleOf(pack, hit.ruleId), deps.statutes))
      return {
        hits: shown,
        suggestion: found === null ? null : { ...found, because: [...found.because] },
        normalised: normalisedText(text),
      }
    },
    'pack.edit': ({ yaml, edit }) => ({ yaml: editOrRefuse(yaml, edit), ruleId: edit.ruleId }),
    'pack.diff': ({ pack, from, to }) => ({ lines: diffOf(textOf(pack, from), textOf(pack, to)) }),
    'pack.saveDraft': ({ pack, yaml, basedOn }) => {
      const at = now().toISOString()
      if (basedOn !== null) versionOf(pack, basedOn)
      if (yaml === null) packs.dropDraft(pack, at)
      else packs.saveDraft(pack, { yaml, basedOn }, at)
      emit({ name: 'rules.changed', payload: {} })
      return {}
    },
    'pack.import': ({ yaml, replaceDraft }) => {
      const { pack, problems } = tryParse(yaml, deps.statutes)
      if (pack === null) return { problems, pack: null }
      const draft = packs.draft(pack.name)
      if (draft?.yaml === yaml) return { problems, pack: pack.name }
      if (draft !== null && !replaceDraft) throw new AppError('CONFLICT', 'draftPresent', { pack: pack.name })
      const basedOn = rules.inForce(pack.name)?.packId ?? null
      packs.saveDraft(pack.name, { yaml, basedOn }, now().toISOString())
      emit({ name: 'rules.changed', payload: {} })
      return { problems, pack: pack.name }
    },
  }
}

type SideOf = Parameters<Handlers['pack.diff']>[0]['from']
type Parsed = Readonly<{ pack: Pack; problems: PackProblem[] } | { pack: null; problems: PackProblem[] }>

const copy = <T extends object>(value: T): T => ({ ...value })

function tryParse(yaml: string, statutes: ReadonlyMap<string, string>): Parsed {
  try {
    return { pack: parsePack(yaml, { statutes: new Set(statutes.keys()) }), problems: [] }
  } catch (error) {
    if (!(error instanceof PackError)) throw error
    return { pack: null, problems: error.problems.map(problem => ({ ...problem, values: { ...problem.values } })) }
  }
}

type Edit = Parameters<Handlers['pack.edit']>[0]['edit']

function editOrRefuse(yaml: string, edit: Edit): string {
  try {
    switch (edit.kind) {
      case 'setField':
        return setRuleField(yaml, edit.ruleId, edit.path, edit.value)
      case 'addRule':
        return addRule(yaml, edit.ruleId, edit.phrase ?? null)
      case 'removeRule':
        return removeRule(yaml, edit.ruleId)
    }
  } catch (error) {
    if (!(error instanceof PackError)) throw error
    throw new AppError('RULE', 'packBroken', { count: error.problems.length, line: error.problems[0]?.line ?? 1 })
  }
}

const onlyRule = (pack: Pack, ruleId: string | null): Pack =>
  ruleId === null ? pack : { ...pack, rules: [ruleOf(pack, ruleId)] }
