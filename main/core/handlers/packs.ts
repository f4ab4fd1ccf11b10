import type { PackProblem } from '../../../shared/domain.ts'
import { AppError } from '../../../shared/errors.ts'
import { readCandidate } from '../candidate.ts'
import { compile } from '../checks/compile.ts'
import { failedExamples } from '../checks/examples.ts'
import { unknownFacts } from '../checks/facts.ts'
import { judge } from '../checks/judge.ts'
import { addRule, raiseVersions, removeRule, setRuleField } from '../checks/pack-edit.ts'
import { PackError, parsePack } from '../checks/pack.ts'
import { scan } from '../checks/scan.ts'
import { normalisedText } from '../checks/shown.ts'
import { suggest } from '../checks/suggest.ts'
import type { Pack, Rule } from '../checks/types.ts'
import { type Deps, type Handlers, onDuty } from '../deps.ts'
import { viewOfHit } from '../hit-views.ts'
import { diffOf } from '../line-diff.ts'
import { formsOf, kindsOf, summaryOf } from '../pack-views.ts'
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

  const versionOf = (name: string, packId: number) => {
    const version = packs.published(packId)
    if (version === null || version.name !== name) throw new AppError('NOT_FOUND', 'packUnknown', { pack: name })
    return version
  }

  const textOf = (name: string, side: SideOf): string => {
    if ('yaml' in side) return side.yaml
    if ('packId' in side) return versionOf(name, side.packId).body
    return (side.which === 'draft' ? packs.draft(name) : rules.inForce(name)?.body) ?? ''
  }

  return {
    'pack.list': () => {
      const figures = deps.figures()
      return { packs: rules.states().map(state => summaryOf(state, deps)), ...figures }
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
      const candidate = readCandidate(yaml, deps.statutes)
      if (candidate.name !== name) throw new AppError('RULE', 'packNameDiffers', { pack: name, found: candidate.name })
      if (!isReady(candidate)) throw new AppError('RULE', 'languagesLoading')
      const [failed] = failedExamples(candidate)
      if (failed !== undefined)
        throw new AppError('RULE', failed.expected === 'hit' ? 'exampleMissed' : 'exampleHit', { rule: failed.ruleId })
      const raised = numbered(name, yaml)
      const packId = rules.install(raised.file, 'edited', note, moderator.id)
      endShadow(name)
      rules.putInForce(packId, raised.file.pack)
      packs.saveDraft(name, null, now().toISOString())
      changed(name, 'publish', packId)
      return { version: raised.version, changedRules: [...raised.changedRules] }
    },
    'pack.rollBack': ({ pack: name, packId, note }) => {
      senior()
      const target = versionOf(name, packId)
      if (rules.inForce(name)?.packId === packId) throw new AppError('CONFLICT', 'packInForce', { pack: name })
      rules.putInForce(packId, readCandidate(target.body))
      changed(name, note === '' ? 'rollBack' : `rollBack: ${note}`, packId)
      return { version: target.version }
    },
    'pack.switch': ({ pack: name, on }) => {
      senior()
      const { packId } = known(name)
      const isOn = rules.states().some(state => state.name === name && state.isOn === 1)
      if (isOn === on) throw new AppError('RULE', 'nothingChanges')
      packs.switchOn(name, on)
      changed(name, on ? 'on' : 'off', packId)
      return {}
    },
    'pack.shadow': ({ pack: name, yaml }) => {
      const moderator = senior()
      const hadShadow = endShadow(name)
      if (yaml === null && !hadShadow) throw new AppError('RULE', 'nothingChanges')
      const packId = yaml === null ? null : putShadow(name, yaml, moderator.id)
      deps.record({ kind: 'rules', pack: name, what: yaml === null ? 'shadow off' : 'shadow', packId })
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

  /** True when there was one. */
  function endShadow(name: string): boolean {
    const shadow = rules.states().find(state => state.name === name)?.shadow ?? null
    if (shadow === null) return false
    tables.hits.forgetShadow(shadow)
    packs.putShadow(name, null)
    return true
  }

  function putShadow(name: string, yaml: string, moderatorId: string): number {
    const candidate = readCandidate(yaml, deps.statutes)
    if (candidate.name !== name) throw new AppError('RULE', 'packNameDiffers', { pack: name, found: candidate.name })
    const packId = rules.install(numbered(name, yaml).file, 'edited', '', moderatorId)
    packs.putShadow(name, packId)
    return packId
  }

  /** The text with numbers that were never given before. */
  function numbered(name: string, yaml: string) {
    const raised = raiseVersions(yaml, rules.inForce(name)?.pack ?? null, {
      pack: packs.highestVersion(name),
      rules: packs.highestRuleVersions(name),
    })
    return { ...raised, file: { pack: parsePack(raised.yaml), body: raised.yaml } }
  }

  /** Whether all that its examples rest on is loaded; begins to load what is not. */
  function isReady(pack: Pack): boolean {
    return !pack.rules.some(asksForLanguage) || rules.knowsLanguages()
  }
}

type SideOf = Parameters<Handlers['pack.diff']>[0]['from']
type Parsed = Readonly<{ pack: Pack; problems: PackProblem[] } | { pack: null; problems: PackProblem[] }>

const asksForLanguage = (rule: Rule) => kindsOf(rule).includes('language')

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

function ruleOf(pack: Pack, ruleId: string): Rule {
  const rule = pack.rules.find(candidate => candidate.id === ruleId)
  if (rule === undefined) throw new AppError('NOT_FOUND', 'ruleUnknown', { rule: ruleId })
  return rule
}

const onlyRule = (pack: Pack, ruleId: string | null): Pack =>
  ruleId === null ? pack : { ...pack, rules: [ruleOf(pack, ruleId)] }
