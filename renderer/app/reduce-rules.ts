import type { PackCheck, PackRead, RefusedFile, RulePlace, RulesState, RulesStatus, VersionKey } from './rules-state.ts'
import { type Asking, type Editor, emptyEditor, type Panel, type Trial, versionInForce } from './rules-state.ts'

// The view of the rules as values; the requests behind the steps are in rules-desk.ts.

const PAST_KEPT = 60

type ForEditor =
  | Readonly<{ type: 'rules.arrived'; ticket: number; read: PackRead }>
  | Readonly<{ type: 'rules.refreshed'; ticket: number; read: PackRead }>
  | Readonly<{ type: 'rules.typed'; yaml: string }>
  /** A change by the form or by a command, already checked. */
  | Readonly<{ type: 'rules.changed'; ticket: number; yaml: string; check: PackCheck | null; ruleId: string | null }>
  /** An earlier text that can be taken back. */
  | Readonly<{ type: 'rules.past'; yaml: string }>
  | Readonly<{ type: 'rules.undone' }>
  | Readonly<{ type: 'rules.checked'; ticket: number; edition: number; check: PackCheck }>
  /** The rules in force, for a draft that was never sound. */
  | Readonly<{ type: 'rules.known'; ticket: number; check: PackCheck }>
  | Readonly<{ type: 'rules.saved'; ticket: number; yaml: string | null }>
  | Readonly<{ type: 'rules.rebased' }>
  | Readonly<{ type: 'rules.panel'; panel: Panel }>
  | Readonly<{ type: 'rules.rule'; ruleId: string | null }>
  | Readonly<{ type: 'rules.line'; at: number; focus: boolean }>
  | Readonly<{ type: 'rules.asking'; asking: Asking | null }>
  | Readonly<{ type: 'rules.trial'; change: Partial<Trial> }>
  | Readonly<{ type: 'rules.version'; version: VersionKey }>
  | Readonly<{ type: 'rules.base'; base: VersionKey | null }>

type ForView =
  | Readonly<{ type: 'rules.place'; place: RulePlace }>
  | Readonly<{ type: 'rules.opened'; place: RulePlace; panel: Panel }>
  | Readonly<{ type: 'rules.closed' }>
  | Readonly<{ type: 'rules.refusedFile'; refused: RefusedFile | null }>
  | Readonly<{ type: 'rules.status'; what: RulesStatus | null }>

export type RulesStep = ForView | ForEditor

const forView: ReadonlySet<string> = new Set<ForView['type']>([
  'rules.place',
  'rules.opened',
  'rules.closed',
  'rules.refusedFile',
  'rules.status',
])

/** Whether a step is one of this view. */
export const isRulesStep = (step: Readonly<{ type: string }>): step is RulesStep => step.type.startsWith('rules.')

const isForView = (step: RulesStep): step is ForView => forView.has(step.type)

/** The view of the rules after a step. */
export function reduceRules(state: RulesState, step: RulesStep): RulesState {
  if (!isForView(step)) return withEditor(state, step)
  switch (step.type) {
    case 'rules.place':
      return { ...state, place: step.place }
    case 'rules.opened':
      return {
        ...state,
        place: step.place,
        editor: emptyEditor(step.place, step.panel, state.editor),
        refused: null,
        status: null,
      }
    case 'rules.closed':
      return { ...state, editor: null }
    case 'rules.refusedFile':
      return { ...state, refused: step.refused }
    case 'rules.status':
      return {
        ...state,
        status: step.what === null ? null : { id: (state.status?.id ?? 0) + 1, what: step.what },
      }
  }
}

function withEditor(state: RulesState, step: ForEditor): RulesState {
  const { editor } = state
  if (editor === null || ('ticket' in step && step.ticket !== editor.ticket)) return state
  const next = reduceEditor(editor, step)
  const place = next.ruleId === editor.ruleId ? state.place : { pack: next.pack, ruleId: next.ruleId }
  return next === editor ? state : { ...state, editor: next, place }
}

function reduceEditor(editor: Editor, step: ForEditor): Editor {
  switch (step.type) {
    case 'rules.arrived':
      return arrived(editor, step.read)
    case 'rules.refreshed':
      return refreshed(editor, step.read)
    case 'rules.typed':
      if (step.yaml === editor.yaml) return editor
      return { ...withText(editor, step.yaml, editor.isTyping ? editor.past : pushed(editor)), isTyping: true }
    case 'rules.changed':
      return checked(
        { ...withText(editor, step.yaml, pushed(editor)), ruleId: step.ruleId ?? editor.ruleId },
        step.check,
      )
    case 'rules.past':
      return { ...editor, past: [...editor.past, step.yaml] }
    case 'rules.undone': {
      const before = editor.past.at(-1)
      return before === undefined ? editor : withText(editor, before, editor.past.slice(0, -1))
    }
    case 'rules.checked':
      return step.edition === editor.edition ? checked(editor, step.check) : editor
    case 'rules.known':
      return editor.forms.length > 0 ? editor : withRule({ ...editor, forms: step.check.rules }, step.check.rules)
    case 'rules.saved':
      return { ...editor, saved: step.yaml, isTyping: false }
    case 'rules.rebased':
      return { ...editor, basedOn: versionInForce(editor.versions)?.version ?? null }
    case 'rules.panel':
      return withRule({ ...editor, panel: step.panel, asking: null }, editor.forms)
    case 'rules.rule': {
      const line = editor.forms.find(form => form.id === step.ruleId)?.line
      const chosen = { ...editor, ruleId: step.ruleId }
      return line === undefined ? chosen : atLine(chosen, line, false)
    }
    case 'rules.line':
      return atLine(editor, step.at, step.focus)
    case 'rules.asking':
      return { ...editor, asking: step.asking }
    case 'rules.trial':
      return { ...editor, trial: { ...editor.trial, ...step.change } }
    case 'rules.version':
      return { ...editor, version: step.version }
    case 'rules.base':
      return { ...editor, base: step.base }
  }
}

const atLine = (editor: Editor, at: number, focus: boolean): Editor => ({
  ...editor,
  line: { at, focus, id: (editor.line?.id ?? 0) + 1 },
})

const pushed = (editor: Editor) => [...editor.past, editor.yaml].slice(-PAST_KEPT)

const withText = (editor: Editor, yaml: string, past: readonly string[]): Editor => ({
  ...editor,
  yaml,
  past,
  edition: editor.edition + 1,
  isTyping: false,
})

/** A check of the text as it is now. Rules of a faulty text are unknown; the form goes on with those of the last sound one. */
function checked(editor: Editor, check: PackCheck | null): Editor {
  if (check === null) return editor
  const forms = check.problems.length === 0 ? check.rules : editor.forms
  const isFirst = editor.check === null
  const { ruleId } = withRule(editor, forms)
  const next = { ...editor, check, checkedEdition: editor.edition, forms, ruleId }
  const line = forms.find(form => form.id === ruleId)?.line
  return (isFirst || ruleId !== editor.ruleId) && line !== undefined ? atLine(next, line, false) : next
}

/** With a rule chosen that is there: in place of a vanished one, the one that stands there now. A whole pack can be looked at without. */
function withRule(editor: Editor, forms: Editor['forms']): Editor {
  const { ruleId, panel } = editor
  if (forms.length === 0 || forms.some(form => form.id === ruleId)) return editor
  if (ruleId === null && panel !== 'edit') return editor
  const at = editor.forms.findIndex(form => form.id === ruleId)
  return { ...editor, ruleId: (forms[Math.max(0, at)] ?? forms.at(-1))?.id ?? null }
}

function arrived(editor: Editor, { yaml, draft, versions }: PackRead): Editor {
  return {
    ...editor,
    ready: true,
    versions,
    basedOn: versionInForce(versions)?.version ?? null,
    inForce: yaml,
    yaml: draft ?? yaml,
    saved: draft,
    past: [],
    edition: editor.edition + 1,
    isTyping: false,
  }
}

/** Something changed in the core: a text that nobody has touched follows what is in force, a touched one stays. */
function refreshed(editor: Editor, { yaml, draft, versions }: PackRead): Editor {
  const isUntouched = editor.yaml === editor.inForce
  const next = { ...editor, versions, inForce: yaml, saved: draft }
  if (!isUntouched || yaml === editor.inForce) return next
  return {
    ...next,
    basedOn: versionInForce(versions)?.version ?? null,
    yaml,
    edition: editor.edition + 1,
  }
}
