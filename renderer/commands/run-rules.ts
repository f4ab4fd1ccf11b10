import type { CommandId } from '../../shared/commands.ts'
import type { PackSummary, RuleSummary } from '../../shared/domain.ts'
import type { Desk } from '../app/desk.ts'
import * as files from '../app/rules-files.ts'
import * as orders from '../app/rules-orders.ts'
import { currentCheck, currentVersion, type Editor, isDraft, type Panel } from '../app/rules-state.ts'
import { type RulePlace, versionInForce } from '../app/rules-state.ts'
import type { BlockedKey, UiState } from '../app/state.ts'
import { focusAsking, focusList, focusPart, isInField } from './focus.ts'
import { move, placeNow } from './rules-moves.ts'
import type { Runnable, Situation } from './runnable.ts'

// What the commands of the view of the rules do, and when they cannot.

type RulesCommand = Extract<CommandId, `rules.${string}` | 'go.rules'>
type Verdict = true | BlockedKey

const inRules = ({ ui }: Situation): Verdict => (ui.atDesk && ui.view === 'rules' ? true : 'onlyInRules')

/** The first thing that stands against it. */
const all =
  (...checks: ReadonlyArray<(now: Situation) => Verdict>) =>
  (now: Situation): Verdict =>
    checks.map(check => check(now)).find(verdict => verdict !== true) ?? true

const bySenior = ({ isSenior }: Situation): Verdict => isSenior || 'seniorOnly'
const packOf = (now: Situation): PackSummary | null =>
  now.packs.find(pack => pack.name === placeNow(now.ui, now.packs)?.pack) ?? null
const ruleOf = (now: Situation): RuleSummary | null =>
  packOf(now)?.rules.find(rule => rule.id === placeNow(now.ui, now.packs)?.ruleId) ?? null
const onPack = (now: Situation): Verdict => placeNow(now.ui, now.packs) !== null || 'noRule'
const onRule = (now: Situation): Verdict => placeNow(now.ui, now.packs)?.ruleId != null || 'noRule'
const published = (now: Situation): Verdict => (packOf(now)?.version ?? 0) > 0 || 'notPublished'
const editorOf = ({ ui }: Situation): Editor | null => ui.rules.editor
const hasDraft = (now: Situation): boolean => {
  const editor = editorOf(now)
  return editor === null ? packOf(now)?.hasDraft === true : isDraft(editor)
}

const publishable = (now: Situation): Verdict => {
  if (!hasDraft(now)) return 'nothingToPublish'
  const check = editorOf(now) === null ? null : currentCheck(editorOf(now)!)
  if (check !== null && check.problems.length > 0) return 'textFaulty'
  return check !== null && check.failed.length > 0 ? 'examplesFail' : true
}

const mayAct = (now: Situation): Verdict => {
  const rule = ruleOf(now)
  if (rule === null) return 'notPublished'
  return rule.automatic || rule.action !== 'flag' || 'onlyFlags'
}

const mayRollBack = (now: Situation): Verdict => {
  const editor = editorOf(now)
  if (editor?.panel !== 'versions') return 'onlyInVersions'
  const chosen = currentVersion(editor)
  if (chosen === null || chosen === 'draft') return 'noDraft'
  return versionInForce(editor.versions)?.packId === chosen ? 'inForceAlready' : true
}

const packsOf = (desk: Desk) => desk.answers.peek('pack.list')?.packs ?? []
const placeOf = (desk: Desk): RulePlace | null => placeNow(desk.store.get(), packsOf(desk))
const packNow = (desk: Desk) => packsOf(desk).find(pack => pack.name === placeOf(desk)?.pack)
const ruleNow = (desk: Desk) => packNow(desk)?.rules.find(rule => rule.id === placeOf(desk)?.ruleId)

/** Shows a panel of the pack in the editor, which is opened for it. */
function show(desk: Desk, panel: Panel): Promise<void> {
  const { editor } = desk.store.get().rules
  if (editor !== null) desk.atOnce(() => desk.store.step({ type: 'rules.panel', panel }))
  const place = placeOf(desk)
  if (editor !== null || place === null) return Promise.resolve()
  let opened = Promise.resolve()
  desk.atOnce(() => {
    opened = desk.rules.open(place, panel)
  })
  return opened
}

const toPart = (part: 'form' | 'yaml' | 'try') => (desk: Desk) => void show(desk, 'edit').then(() => focusPart(part))

const askFor = (kind: 'note' | 'name') => (desk: Desk) =>
  void show(desk, 'edit').then(() => {
    desk.atOnce(() => desk.store.step({ type: 'rules.asking', asking: { kind, problem: null } }))
    focusAsking()
  })

/** One level back: from the field to the list, from the panel to the editor, from there to all rules, and to the desk. */
function back(desk: Desk): void {
  const { rules } = desk.store.get()
  const step = desk.store.step
  if (rules.editor !== null && rules.editor.asking !== null)
    desk.atOnce(() => step({ type: 'rules.asking', asking: null }))
  else if (isInField()) focusList()
  else if (rules.refused !== null) step({ type: 'rules.refusedFile', refused: null })
  else if (rules.waiting !== null) files.keepDraft(desk)
  else if (rules.editor === null) return desk.atOnce(() => step({ type: 'view.changed', view: 'queue' }))
  else if (rules.editor.panel !== 'edit') desk.atOnce(() => step({ type: 'rules.panel', panel: 'edit' }))
  else desk.atOnce(desk.rules.leave)
  focusList()
}

export const runRules: Readonly<Record<RulesCommand, Runnable>> = {
  'go.rules': {
    can: ({ ui }) => ui.atDesk || 'noDesk',
    run: desk => desk.atOnce(() => desk.store.step({ type: 'view.changed', view: 'rules' })),
  },
  'rules.next': { can: all(inRules, onPack), run: desk => move(desk, 1) },
  'rules.previous': { can: all(inRules, onPack), run: desk => move(desk, -1) },
  'rules.open': {
    can: all(inRules, onPack),
    run: desk => {
      const { editor } = desk.store.get().rules
      if (editor === null) void show(desk, 'edit')
      else if (editor.panel === 'edit') focusPart('form')
      else runRules['rules.compare'].run(desk)
    },
  },
  'rules.back': { can: inRules, run: back },
  'rules.add': { can: all(inRules, onPack), run: askFor('name') },
  'rules.remove': {
    can: all(inRules, onRule, now => editorOf(now) !== null || 'noDraft'),
    run: desk => {
      const place = placeOf(desk)
      if (place !== null) void orders.removeRule(desk, place)
    },
  },
  'rules.undo': {
    can: all(inRules, now => (editorOf(now)?.past.length ?? 0) > 0 || 'nothingToTakeBack'),
    run: desk => {
      desk.store.step({ type: 'rules.undone' })
      desk.store.step({ type: 'rules.status', what: { kind: 'undone' } })
    },
  },
  'rules.form': { can: all(inRules, onPack), run: toPart('form') },
  'rules.yaml': { can: all(inRules, onPack), run: toPart('yaml') },
  'rules.try': { can: all(inRules, onPack), run: toPart('try') },
  'rules.backtest': { can: all(inRules, onPack), run: desk => void show(desk, 'backtest') },
  'rules.versions': { can: all(inRules, onPack), run: desk => void show(desk, 'versions') },
  'rules.compare': {
    can: all(inRules, now => editorOf(now)?.panel === 'versions' || 'onlyInVersions'),
    run: desk => {
      const { editor } = desk.store.get().rules
      const chosen = editor === null ? null : currentVersion(editor)
      desk.store.step({ type: 'rules.base', base: chosen === editor?.base ? null : chosen })
    },
  },
  'rules.rollBack': {
    can: all(inRules, mayRollBack, bySenior),
    run: desk => {
      const { editor } = desk.store.get().rules
      const chosen = editor === null ? null : currentVersion(editor)
      if (typeof chosen === 'number') void orders.rollBack(desk, chosen)
    },
  },
  'rules.publish': { can: all(inRules, bySenior, publishable), run: askFor('note') },
  'rules.shadow': {
    can: all(inRules, bySenior, now => packOf(now)?.shadowVersion != null || hasDraft(now) || 'noDraft'),
    run: desk => {
      const pack = packNow(desk)
      if (pack !== undefined) void orders.switchShadow(desk, pack.name, pack.shadowVersion !== null)
    },
  },
  'rules.automatic': {
    can: all(inRules, onRule, bySenior, mayAct),
    run: desk => {
      const [pack, rule] = [packNow(desk), ruleNow(desk)]
      if (pack !== undefined && rule !== undefined) void orders.switchAutomatic(desk, pack.name, rule)
    },
  },
  'rules.switch': {
    can: all(inRules, onPack, bySenior, published),
    run: desk => {
      const pack = packNow(desk)
      if (pack !== undefined) void orders.switchPack(desk, pack.name, !pack.on)
    },
  },
  'rules.import': { can: inRules, run: desk => void files.importPack(desk) },
  'rules.export': {
    can: all(inRules, onPack),
    run: desk => {
      const place = placeOf(desk)
      if (place !== null) void files.exportPack(desk, place.pack)
    },
  },
  'rules.discard': {
    can: all(inRules, now => (editorOf(now) !== null && hasDraft(now)) || 'noDraft'),
    run: orders.discard,
  },
}

/** The queue's own commands work only while it is on the screen. */
export const onQueue = (ui: UiState): boolean => ui.atDesk && ui.view === 'queue'
