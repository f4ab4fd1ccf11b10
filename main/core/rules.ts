import { loadLanguages } from './checks/text/language.ts'
import type { Pack, Rule } from './checks/types.ts'
import { sha256 } from './db/audit.ts'
import type { Packs, PackStateRow } from './db/packs.ts'
import { createCalendar } from './desk-time.ts'
import { createPackStore, type KnownPack, type PackFile } from './pack-store.ts'
import { kindsOf } from './pack-views.ts'
import { createRuleSet, ruleName, type RuleSet, type RuleSetSpec } from './rule-set.ts'

/** What a rule does and says. A rule that acts by itself does so only as long as all of this stays. */
const actingOf = ({ examples: _examples, ...rule }: Rule): string => JSON.stringify(rule)

type Kind = ReturnType<typeof kindsOf>[number]

const asks = ({ packs, shadows }: RuleSetSpec, kind: Kind): boolean =>
  [...packs, ...shadows].some(pack => pack.rules.some(rule => kindsOf(rule).includes(kind)))

/**
 * The packs of the desk: what is in force, in shadow and switched off, compiled once per change. What came with the product is
 * put in force by itself as long as the desk has not published a version of its own.
 */
export function createRules(deps: { shipped: readonly PackFile[]; table: Packs; now: () => Date }) {
  const { table, now } = deps
  const { find, install, known } = createPackStore(deps)
  let current: RuleSet | null = null

  const stateOf = (name: string) => table.states().find(state => state.name === name) ?? null

  const isInstalled = (file: PackFile) => {
    const packId = find(file)
    return packId !== null && stateOf(file.pack.name)?.shipped === packId
  }

  const dayAt = createCalendar()
  const today = () => dayAt(now().getTime())

  const runningOf = (states: readonly PackStateRow[]): KnownPack[] =>
    states.flatMap(state => (state.inForce === null || state.isOn === 0 ? [] : [known(state.inForce)]))
  const shadowsOf = (states: readonly PackStateRow[]): KnownPack[] =>
    states.flatMap(state => (state.shadow === null ? [] : [known(state.shadow)]))

  const specOf = (states: readonly PackStateRow[]): RuleSetSpec => {
    const running = runningOf(states)
    const shadows = shadowsOf(states)
    const keys = new Map<string, number>()
    for (const { packId, pack } of [...running, ...shadows])
      for (const { id, key } of table.ruleKeys(packId)) keys.set(`${pack.name}@${pack.version}/${id}`, key)
    const versions = new Map(
      running.flatMap(({ pack }) => pack.rules.map(rule => [ruleName(pack.name, rule.id), rule.version] as const)),
    )
    const automatic = new Set(
      table
        .switches()
        .filter(row => versions.get(ruleName(row.pack, row.ruleId)) === row.ruleVersion)
        .map(row => ruleName(row.pack, row.ruleId)),
    )
    const runningIds = running.map(entry => entry.packId)
    const shadowIds = shadows.map(entry => entry.packId)
    return {
      id: sha256(JSON.stringify([runningIds, shadowIds, [...automatic].sort(), today()])),
      packs: running.map(entry => entry.pack),
      shadows: shadows.map(entry => entry.pack),
      keys,
      automatic,
      today: today(),
    }
  }

  /** What a senior switched on was another rule: it has to be switched on anew. */
  const dropSwitches = (before: Pack | null, after: Pack) => {
    for (const { pack, ruleId } of table.switches()) {
      if (pack !== after.name) continue
      const [old, next] = [before, after].map(version => version?.rules.find(rule => rule.id === ruleId))
      if (old === undefined || next === undefined || actingOf(old) !== actingOf(next)) table.clearSwitch(pack, ruleId)
    }
  }

  const putInForce = (packId: number, pack: Pack) => {
    const state = stateOf(pack.name)
    dropSwitches(state?.inForce == null ? null : known(state.inForce).pack, pack)
    table.putInForce(pack.name, packId)
    // Hits name the version of their pack: two of one number cannot run beside each other.
    if (state?.shadow != null && table.byId(state.shadow)!.version === pack.version) table.putShadow(pack.name, null)
  }

  let areLanguagesLoaded = false
  const knowsLanguages = (): boolean => {
    if (!areLanguagesLoaded)
      loadLanguages().then(
        () => void (areLanguagesLoaded = true),
        // Languages stay unknown here. The pool loads them too, and says what stood against it.
        () => {},
      )
    return areLanguagesLoaded
  }

  const compileCurrent = (): RuleSet => {
    const spec = specOf(table.states())
    if (asks(spec, 'language')) knowsLanguages()
    return createRuleSet(spec)
  }

  const currentSet = (): RuleSet => {
    // A pack may expire while the desk is open.
    if (current === null || current.spec.today !== today()) current = compileCurrent()
    return current
  }

  return {
    /** Whether `installShipped` has nothing to do, so that opening need not write. */
    isUpToDate: () => deps.shipped.every(isInstalled),
    /** Takes in what came with the product, inside the caller's transaction. Returns what came into force by it. */
    installShipped: (): Array<Readonly<{ pack: string; packId: number }>> => {
      const inForceNow: Array<Readonly<{ pack: string; packId: number }>> = []
      for (const file of deps.shipped) {
        const packId = install(file, 'shipped', '', null)
        const state = stateOf(file.pack.name)
        // It came with an earlier start; if the desk has gone back behind it since, that stands.
        if (state?.shipped === packId) continue
        const inForce = state?.inForce ?? null
        if (inForce === null || table.byId(inForce)?.origin === 'shipped') {
          putInForce(packId, file.pack)
          inForceNow.push({ pack: file.pack.name, packId })
        }
        table.putShipped(file.pack.name, packId)
      }
      return inForceNow
    },
    install,
    known,
    /**
     * Makes that version the one that runs, inside the caller's transaction. Automatic outcomes of rules that are others in it end.
     */
    putInForce,
    /** Whether languages can be told apart on this thread by now; begins to load what it takes. */
    knowsLanguages,
    /** The day on the desk's calendar, as an ISO date; packs whose last day is before it do not run. */
    today,
    dayAt,
    /** The last day of the pack that ended last, of those in force or in shadow; null while none has ended. */
    lastEnd: (): string | null => {
      const states = table.states()
      const ends = [...runningOf(states), ...shadowsOf(states)].flatMap(({ pack }) => pack.expires ?? [])
      return ends.reduce<string | null>((last, day) => (day < today() && day > (last ?? '') ? day : last), null)
    },
    states: () => table.states(),
    /** Whether a rule in force or in shadow has a condition of that kind. */
    asksFor: (kind: Kind): boolean => asks(currentSet().spec, kind),
    /** The version in force, or null for a pack that exists as a draft only. */
    inForce: (name: string): KnownPack | null => {
      const packId = stateOf(name)?.inForce ?? null
      return packId === null ? null : known(packId)
    },
    /** The rules of this moment, compiled. */
    current: currentSet,
    /** After any change of packs or switches was committed. */
    reload: () => {
      current = null
    },
  }
}
export type Rules = ReturnType<typeof createRules>
