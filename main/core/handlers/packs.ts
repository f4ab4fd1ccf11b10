import { AppError } from '../../../shared/errors.ts'
import { readCandidate } from '../candidate.ts'
import { failedExamples } from '../checks/examples.ts'
import { raiseVersions } from '../checks/pack-edit.ts'
import { parsePack } from '../checks/pack.ts'
import { type Deps, type Handlers, needOnDuty } from '../deps.ts'
import { createPackLookup, ruleOf } from '../pack-lookup.ts'
import { summaryOf } from '../pack-views.ts'

type PackRequest = `pack.${'list' | 'publish' | 'rollBack' | 'switch' | 'shadow'}` | 'rule.automatic'

/** What runs: publishing, going back, switching. What is published is checked against everything that waits at once. */
export function packHandlers(deps: Deps): Pick<Handlers, PackRequest> {
  const { tables, rules, now, emit } = deps
  const { packs } = tables
  const { known, versionOf, isReady } = createPackLookup(deps)

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

  return {
    'pack.list': () => {
      const figures = deps.figures()
      return { packs: rules.states().map(state => summaryOf(state, deps)), ...figures }
    },
    'pack.publish': ({ pack: name, yaml, note, basedOn }) => {
      const moderator = needOnDuty(deps)
      const inForce = rules.inForce(name)
      if ((inForce?.packId ?? null) !== basedOn)
        throw new AppError('CONFLICT', 'packChanged', { pack: name, inForce: inForce?.pack.version ?? 0 })
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
      // Another draft is somebody's work: it stays, and shows that it began with an older version.
      if (packs.draft(name)?.yaml === yaml) packs.dropDraft(name, now().toISOString())
      changed(name, 'publish', packId)
      return { version: raised.version, changedRules: [...raised.changedRules] }
    },
    'pack.rollBack': ({ pack: name, packId, note }) => {
      const target = versionOf(name, packId)
      if (rules.inForce(name)?.packId === packId) throw new AppError('CONFLICT', 'packInForce', { pack: name })
      rules.putInForce(packId, rules.known(packId).pack)
      changed(name, note === '' ? 'rollBack' : `rollBack: ${note}`, packId)
      return { version: target.version }
    },
    'pack.switch': ({ pack: name, on }) => {
      const { packId } = known(name)
      const isOn = rules.states().some(state => state.name === name && state.isOn === 1)
      if (isOn === on) throw new AppError('RULE', 'nothingChanges')
      packs.switchOn(name, on)
      changed(name, on ? 'on' : 'off', packId)
      return {}
    },
    'pack.shadow': ({ pack: name, yaml }) => {
      const moderator = needOnDuty(deps)
      const hadShadow = endShadow(name)
      if (yaml === null && !hadShadow) throw new AppError('RULE', 'nothingChanges')
      const packId = yaml === null ? null : putShadow(name, yaml, moderator.id)
      deps.record({ kind: 'rules', pack: name, what: yaml === null ? 'shadow off' : 'shadow', packId })
      emit({ name: 'rules.changed', payload: {} })
      takeEffect()
      return {}
    },
    'rule.automatic': ({ pack: name, ruleId, on }) => {
      const moderator = needOnDuty(deps)
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
}
