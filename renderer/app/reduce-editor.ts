import {
  type Asking,
  type Editor,
  isDraft,
  type PackCheck,
  type PackRead,
  type Panel,
  type PastText,
  type Trial,
  versionInForce,
  type VersionKey,
} from './rules-state.ts'

const PAST_KEPT = 60

/** What can happen to the pack that is being edited. */
export type EditorStep =
  | Readonly<{ type: 'rules.arrived'; ticket: number; read: PackRead }>
  | Readonly<{ type: 'rules.refreshed'; ticket: number; read: PackRead }>
  | Readonly<{ type: 'rules.typed'; yaml: string }>
  /** A change by the form or by a command, already checked. */
  | Readonly<{ type: 'rules.changed'; ticket: number; yaml: string; check: PackCheck | null; ruleId: string | null }>
  /** An earlier text that can be taken back. */
  | Readonly<{ type: 'rules.past'; text: PastText }>
  | Readonly<{ type: 'rules.undone' }>
  /** A text that could not be kept when its pack was left. */
  | Readonly<{ type: 'rules.restored'; text: PastText }>
  | Readonly<{ type: 'rules.checked'; ticket: number; edition: number; check: PackCheck }>
  /** The rules in force, for a draft that was never sound. */
  | Readonly<{ type: 'rules.known'; ticket: number; check: PackCheck }>
  | Readonly<{ type: 'rules.saved'; ticket: number; text: PastText | null }>
  | Readonly<{ type: 'rules.rebased' }>
  | Readonly<{ type: 'rules.panel'; panel: Panel }>
  /** What publishing would change; a note that is being written stays. */
  | Readonly<{ type: 'rules.difference' }>
  | Readonly<{ type: 'rules.rule'; ruleId: string | null }>
  | Readonly<{ type: 'rules.line'; at: number; focus: boolean }>
  | Readonly<{ type: 'rules.asking'; asking: Asking | null }>
  | Readonly<{ type: 'rules.trial'; change: Partial<Trial> }>
  | Readonly<{ type: 'rules.version'; version: VersionKey }>
  | Readonly<{ type: 'rules.base'; base: VersionKey | null }>

/** The editor after a step. */
export function reduceEditor(editor: Editor, step: EditorStep): Editor {
  switch (step.type) {
    case 'rules.arrived':
      return arrived(editor, step.read)
    case 'rules.refreshed':
      return refreshed(editor, step.read)
    case 'rules.typed':
      if (step.yaml === editor.yaml) return editor
      return { ...withText(editor, step.yaml, editor.isTyping ? editor.past : pushed(editor)), isTyping: true }
    case 'rules.changed': {
      const changed = { ...withText(editor, step.yaml, pushed(editor)), ruleId: step.ruleId ?? editor.ruleId }
      return step.check === null ? changed : atRule(checked(changed, step.check))
    }
    case 'rules.past':
      return { ...editor, past: [...editor.past, step.text] }
    case 'rules.undone': {
      const before = editor.past.at(-1)
      if (before === undefined) return editor
      return { ...withText(editor, before.yaml, editor.past.slice(0, -1)), basedOn: before.basedOn }
    }
    case 'rules.restored':
      return { ...withText(editor, step.text.yaml, pushed(editor)), basedOn: step.text.basedOn }
    case 'rules.checked':
      return step.edition === editor.edition ? checked(editor, step.check) : editor
    case 'rules.known':
      return editor.forms.length > 0 ? editor : withRule({ ...editor, forms: step.check.rules }, step.check.rules)
    case 'rules.saved':
      return { ...editor, saved: step.text, isTyping: false }
    case 'rules.rebased':
      return { ...editor, basedOn: idInForce(editor) }
    case 'rules.panel': {
      const shown = withRule({ ...editor, panel: step.panel, asking: null }, editor.forms)
      return editor.panel === step.panel || step.panel !== 'edit' ? shown : atRule(shown)
    }
    case 'rules.difference':
      return { ...editor, panel: 'versions', version: 'draft', base: null }
    case 'rules.rule':
      return atRule({ ...editor, ruleId: step.ruleId })
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

/** The text shown at the chosen rule. */
function atRule(editor: Editor): Editor {
  const line = editor.forms.find(form => form.id === editor.ruleId)?.line
  return line === undefined ? editor : atLine(editor, line, false)
}

const atLine = (editor: Editor, at: number, focus: boolean): Editor => ({
  ...editor,
  line: { at, focus, id: (editor.line?.id ?? 0) + 1 },
})

const pushed = ({ past, yaml, basedOn }: Editor) => [...past, { yaml, basedOn }].slice(-PAST_KEPT)

const idInForce = ({ versions }: Pick<Editor, 'versions'>) => versionInForce(versions)?.packId ?? null

/** A draft begins where the text in force is left. */
const withText = (editor: Editor, yaml: string, past: readonly PastText[]): Editor => ({
  ...editor,
  basedOn: isDraft(editor) ? editor.basedOn : idInForce(editor),
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
  return isFirst || ruleId !== editor.ruleId ? atRule(next) : next
}

/** With a rule chosen that is there: in place of a vanished one, the one that stands there now. A whole pack can be looked at without. */
function withRule(editor: Editor, forms: Editor['forms']): Editor {
  const { ruleId, panel } = editor
  if (forms.length === 0 || forms.some(form => form.id === ruleId)) return editor
  if (ruleId === null && panel !== 'edit') return editor
  const at = editor.forms.findIndex(form => form.id === ruleId)
  return { ...editor, ruleId: (forms[Math.max(0, at)] ?? forms.at(-1))?.id ?? null }
}

const keptOf = ({ draft, draftBasedOn }: PackRead): PastText | null =>
  draft === null ? null : { yaml: draft, basedOn: draftBasedOn }

function arrived(editor: Editor, read: PackRead): Editor {
  const { yaml, versions } = read
  const kept = keptOf(read)
  return {
    ...editor,
    ready: true,
    versions,
    basedOn: kept === null ? idInForce(read) : kept.basedOn,
    inForce: yaml,
    yaml: kept?.yaml ?? yaml,
    saved: kept,
    past: [],
    edition: editor.edition + 1,
    isTyping: false,
  }
}

/** Something changed in the core: a text that nobody has touched follows what is in force, a touched one stays. */
function refreshed(editor: Editor, read: PackRead): Editor {
  const { yaml, versions } = read
  const isUntouched = editor.yaml === editor.inForce
  const next = { ...editor, versions, inForce: yaml, saved: keptOf(read) }
  if (!isUntouched || yaml === editor.inForce) return next
  return {
    ...next,
    basedOn: idInForce(read),
    yaml,
    edition: editor.edition + 1,
  }
}
