import { diffLines } from 'diff'
import type { DiffLine, PackProblem, PackSummary, RuleForm, RuleSummary } from '../../../shared/domain.ts'
import { AppError } from '../../../shared/errors.ts'
import { compile } from '../checks/compile.ts'
import { failedExamples } from '../checks/examples.ts'
import { unknownFacts } from '../checks/facts.ts'
import { judge } from '../checks/judge.ts'
import { addRule, raiseVersions, readRuleForms, removeRule, setRuleField } from '../checks/pack-edit.ts'
import { PackError, parsePack } from '../checks/pack.ts'
import { scan } from '../checks/scan.ts'
import { normalisedText } from '../checks/shown.ts'
import { suggest } from '../checks/suggest.ts'
import type { Condition, LeafCondition, Pack, Rule } from '../checks/types.ts'
import { type Deps, type Handlers, onDuty } from '../deps.ts'
import { viewOfHit } from '../hit-views.ts'
import type { KnownPack } from '../rules.ts'

type PackRequest = Extract<keyof Handlers, `pack.${string}`> | 'rule.automatic'

/** Writing, trying, publishing and taking back rules. What is published is checked against everything that waits at once. */
export function packHandlers(deps: Deps): Pick<Handlers, PackRequest> {
  const { tables, rules, now, emit } = deps
  const { packs } = tables

  const known = (name: string): KnownPack => {
    const pack = rules.inForce(name)
    if (pack === null) throw new AppError('NOT_FOUND', 'packUnknown', { pack: name })
    return pack
  }

  const senior = () => {
    const moderator = onDuty(deps)
    if (moderator === null) throw new AppError('RULE', 'noModerator')
    if (moderator.role !== 'senior') throw new AppError('RULE', 'seniorOnly')
    return moderator
  }

  /** What runs is no longer what it was: the screen is told, and once it is committed everything is checked anew. */
  const changed = (name: string, what: string, packId: number | null) => {
    deps.record({ kind: 'rules', pack: name, what, packId })
    emit({ name: 'rules.changed', payload: {} })
    emit({ name: 'app.changed', payload: {} })
    takeEffect()
  }

  const takeEffect = () =>
    deps.afterCommit(() => {
      rules.reload()
      deps.recheck()
    })

  const textOf = (name: string, side: SideOf): string => {
    if ('yaml' in side) return side.yaml
    if ('packId' in side) return tables.packs.byId(side.packId)?.body ?? ''
    return (side.which === 'draft' ? packs.draft(name) : rules.inForce(name)?.body) ?? ''
  }

  return {
    'pack.list': () => {
      const figures = deps.figures()
      return { packs: rules.states().map(state => summaryOf(state.name, deps)), ...figures }
    },
    'pack.read': ({ pack }) => {
      const draft = packs.draft(pack)
      const inForce = rules.inForce(pack)
      if (inForce === null && draft === null) throw new AppError('NOT_FOUND', 'packUnknown', { pack })
      const versions = packs
        .versions(pack)
        .map(version => ({ ...version, inForce: version.packId === inForce?.packId }))
      return { yaml: inForce?.body ?? '', draft, versions }
    },
    'pack.check': ({ yaml }) => {
      const { pack, problems } = tryParse(yaml, deps.statutes)
      if (pack === null) return { problems, name: null, rules: [], failed: [] }
      return { problems, name: pack.name, rules: formsOf(yaml, pack), failed: [...failedExamples(pack)].map(copy) }
    },
    'pack.try': ({ pack: name, yaml, ruleId, text }) => {
      const pack = yaml === null ? known(name).pack : parseOrRefuse(yaml, deps.statutes)
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
    'pack.saveDraft': ({ pack, yaml }) => {
      packs.saveDraft(pack, yaml, now().toISOString())
      emit({ name: 'rules.changed', payload: {} })
      return {}
    },
    'pack.import': ({ yaml }) => {
      const { pack, problems } = tryParse(yaml, deps.statutes)
      if (pack === null) return { problems, pack: null }
      packs.saveDraft(pack.name, yaml, now().toISOString())
      emit({ name: 'rules.changed', payload: {} })
      return { problems, pack: pack.name }
    },
    'pack.publish': ({ pack: name, yaml, note, basedOn }) => {
      const moderator = senior()
      const inForce = rules.inForce(name)
      if ((inForce?.pack.version ?? null) !== basedOn) throw new AppError('CONFLICT', 'packChanged', { pack: name })
      if (yaml === inForce?.body) throw new AppError('RULE', 'packUnchanged')
      const candidate = parseOrRefuse(yaml, deps.statutes)
      if (candidate.name !== name) throw new AppError('RULE', 'packNameDiffers', { pack: name, found: candidate.name })
      const [failed] = failedExamples(candidate)
      if (failed !== undefined)
        throw new AppError('RULE', failed.expected === 'hit' ? 'exampleMissed' : 'exampleHit', { rule: failed.ruleId })
      const raised = raiseVersions(yaml, inForce?.pack ?? null, {
        pack: packs.highestVersion(name),
        rules: packs.highestRuleVersions(name),
      })
      const packId = rules.install({ pack: parsePack(raised.yaml), body: raised.yaml }, 'edited', note, moderator.id)
      packs.putInForce(name, packId)
      endShadow(name)
      packs.saveDraft(name, null, now().toISOString())
      changed(name, 'publish', packId)
      return { version: raised.version, changedRules: [...raised.changedRules] }
    },
    'pack.rollBack': ({ pack: name, packId, note }) => {
      senior()
      const target = packs.byId(packId)
      if (target === null || target.name !== name) throw new AppError('NOT_FOUND', 'packUnknown', { pack: name })
      if (rules.inForce(name)?.packId === packId) throw new AppError('CONFLICT', 'packInForce', { pack: name })
      packs.putInForce(name, packId)
      changed(name, note === '' ? 'rollBack' : `rollBack: ${note}`, packId)
      return { version: target.version }
    },
    'pack.switch': ({ pack: name, on }) => {
      senior()
      const { packId } = known(name)
      packs.switchOn(name, on)
      changed(name, on ? 'on' : 'off', packId)
      return {}
    },
    'pack.shadow': ({ pack: name, yaml }) => {
      senior()
      endShadow(name)
      if (yaml !== null) putShadow(name, yaml)
      deps.record({ kind: 'rules', pack: name, what: yaml === null ? 'shadow off' : 'shadow', packId: null })
      emit({ name: 'rules.changed', payload: {} })
      takeEffect()
      return {}
    },
    'rule.automatic': ({ pack: name, ruleId, on }) => {
      const moderator = senior()
      const { pack, packId } = known(name)
      const rule = ruleOf(pack, ruleId)
      if (on && rule.action === 'flag') throw new AppError('RULE', 'ruleOnlyFlags', { rule: ruleId })
      if (on) packs.setSwitch(name, ruleId, rule.version, moderator.id, now().toISOString())
      else packs.clearSwitch(name, ruleId)
      deps.record({ kind: 'rules', pack: name, what: `${ruleId} automatic ${on ? 'on' : 'off'}`, packId })
      emit({ name: 'rules.changed', payload: {} })
      deps.afterCommit(rules.reload)
      return {}
    },
  }

  function endShadow(name: string) {
    const shadow = rules.states().find(state => state.name === name)?.shadow ?? null
    if (shadow !== null) tables.hits.forgetShadow(shadow)
    if (shadow !== null) packs.putShadow(name, null)
  }

  function putShadow(name: string, yaml: string) {
    const candidate = parseOrRefuse(yaml, deps.statutes)
    if (candidate.name !== name) throw new AppError('RULE', 'packNameDiffers', { pack: name, found: candidate.name })
    const raised = raiseVersions(yaml, rules.inForce(name)?.pack ?? null, {
      pack: packs.highestVersion(name),
      rules: packs.highestRuleVersions(name),
    })
    const moderator = senior()
    const packId = rules.install({ pack: parsePack(raised.yaml), body: raised.yaml }, 'edited', '', moderator.id)
    packs.putShadow(name, packId)
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
        return addRule(yaml, edit.ruleId)
      case 'removeRule':
        return removeRule(yaml, edit.ruleId)
    }
  } catch (error) {
    if (!(error instanceof PackError)) throw error
    throw new AppError('RULE', 'packBroken', { count: error.problems.length, line: error.problems[0]?.line ?? 1 })
  }
}

function parseOrRefuse(yaml: string, statutes: ReadonlyMap<string, string>): Pack {
  const { pack, problems } = tryParse(yaml, statutes)
  if (pack === null) throw new AppError('RULE', 'packBroken', { count: problems.length, line: problems[0]?.line ?? 1 })
  return pack
}

function ruleOf(pack: Pack, ruleId: string): Rule {
  const rule = pack.rules.find(candidate => candidate.id === ruleId)
  if (rule === undefined) throw new AppError('NOT_FOUND', 'ruleUnknown', { rule: ruleId })
  return rule
}

const onlyRule = (pack: Pack, ruleId: string | null): Pack =>
  ruleId === null ? pack : { ...pack, rules: [ruleOf(pack, ruleId)] }

function leavesOf(condition: Condition): LeafCondition[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
    case 'count':
      return condition.of.flatMap(leavesOf)
    case 'not':
      return leavesOf(condition.of)
    default:
      return [condition]
  }
}

const kindsOf = (rule: Rule) => [...new Set(leavesOf(rule.when).map(leaf => leaf.kind))]

const termsOf = (rule: Rule) =>
  leavesOf(rule.when).reduce((sum, leaf) => sum + (leaf.kind === 'terms' ? leaf.terms.length : 0), 0)

function formsOf(yaml: string, pack: Pack): RuleForm[] {
  const written = readRuleForms(yaml)
  return pack.rules.map((rule, place) => ({ ...written[place]!, conditions: kindsOf(rule) }))
}

function summaryOf(name: string, { rules, tables, statutes, now }: Deps): PackSummary {
  const state = rules.states().find(candidate => candidate.name === name)!
  const inForce = rules.inForce(name)
  if (inForce === null) return draftOnly(name)
  const { pack } = inForce
  const automatic = rules.current().spec.automatic
  const newer = state.shipped === null || state.shipped === inForce.packId ? null : tables.packs.byId(state.shipped)
  const rule = (it: Rule): RuleSummary => ({
    id: it.id,
    version: it.version,
    severity: it.severity,
    reason: it.reason,
    action: it.action,
    explain: it.explain,
    statutes: it.statutes.map(id => statutes.get(id) ?? id),
    terms: termsOf(it),
    conditions: kindsOf(it),
    automatic: automatic.has(`${name}/${it.id}`),
  })
  return {
    name,
    title: pack.title,
    owner: pack.owner,
    version: pack.version,
    expires: pack.expires,
    expired: pack.expires !== null && pack.expires < now().toISOString().slice(0, 10),
    on: state.isOn === 1,
    origin: inForce.origin,
    hasDraft: state.hasDraft === 1,
    shadowVersion: state.shadow === null ? null : tables.packs.byId(state.shadow)!.version,
    newerShipped: inForce.origin === 'shipped' ? null : (newer?.version ?? null),
    rules: pack.rules.map(rule),
  }
}

/** A pack that was begun or brought in and never published. */
const draftOnly = (name: string): PackSummary => ({
  name,
  title: { de: name, en: name },
  owner: '',
  version: 0,
  expires: null,
  expired: false,
  on: true,
  origin: 'edited',
  hasDraft: true,
  shadowVersion: null,
  newerShipped: null,
  rules: [],
})

function diffOf(before: string, after: string): DiffLine[] {
  let oldLine = 0
  let newLine = 0
  return diffLines(before, after).flatMap(({ value, added, removed }) => {
    const kind = added ? 'added' : removed ? 'removed' : 'same'
    return value
      .replace(/\n$/, '')
      .split('\n')
      .map((text): DiffLine => {
        if (kind !== 'added') oldLine += 1
        if (kind !== 'removed') newLine += 1
        return { kind, text, oldLine: kind === 'added' ? null : oldLine, newLine: kind === 'removed' ? null : newLine }
      })
  })
}
