import type { Output } from '../../shared/contract.ts'
import type { PackProblem, PackSummary, PackVersion, RuleForm } from '../../shared/domain.ts'
import type { Problem } from '../../shared/errors.ts'

// What the view of the rules knows by itself: where the person stands, and the one pack that is being edited.

/** A row of the list: a pack, or one of its rules. */
export type RulePlace = Readonly<{ pack: string; ruleId: string | null }>

export type Panel = 'edit' | 'versions' | 'backtest'
export type PackRead = Output<'pack.read'>
export type PackCheck = Output<'pack.check'>
export type PackTrial = Output<'pack.try'>

/** The one line that is asked for: why something is published, or what a new rule is called. */
export type Asking = Readonly<{
  kind: 'note' | 'name'
  problem: Problem | 'nameBad' | 'nameTaken' | 'noteMissing' | null
}>

/** The text a person tries the rules on, and what the rules last said about it. */
export type Trial = Readonly<{
  text: string
  onlyRule: boolean
  /** The answer and the text it belongs to. */
  answer: Readonly<{ text: string; said: PackTrial }> | null
  problem: Problem | null
}>

/** What stands in the list of versions: the draft by its name, the others by their number. */
export type VersionKey = number | 'draft'

/** An earlier text of the editor, with the id of the version it began with. */
export type PastText = Readonly<{ yaml: string; basedOn: number | null }>

/** The pack that is being edited. */
export type Editor = Readonly<{
  /** Which opening it is; an answer for an earlier one is thrown away. */
  ticket: number
  pack: string
  panel: Panel
  /** The text has arrived. */
  ready: boolean
  /** The id of the version in force that the text began with; null for a pack that was never published. */
  basedOn: number | null
  versions: readonly PackVersion[]
  /** The text in force; empty when there is none. */
  inForce: string
  yaml: string
  /** Counts changes of the text, so that an answer about an older one is known as such. */
  edition: number
  /** What the core keeps as the draft; null when it keeps none. */
  saved: PastText | null
  check: PackCheck | null
  checkedEdition: number
  /** The rules of the last text without faults. */
  forms: readonly RuleForm[]
  ruleId: string | null
  /** Earlier texts, for taking changes back; the latest last. */
  past: readonly PastText[]
  /** The last change was typed, and so goes on with the one before it. */
  isTyping: boolean
  /** Where the text shall be shown; counts requests. */
  line: Readonly<{ at: number; focus: boolean; id: number }> | null
  asking: Asking | null
  trial: Trial
  version: VersionKey | null
  /** What the chosen version is compared with; null for the one in force. */
  base: VersionKey | null
}>

/** What the last order did, for the line at the bottom. */
export type RulesStatus =
  | Readonly<{ kind: 'published'; version: number; rules: readonly string[] }>
  | Readonly<{ kind: 'rolledBack'; version: number; before: number | null }>
  | Readonly<{ kind: 'exported' | 'imported' | 'draftKept'; file: string }>
  | Readonly<{ kind: 'discarded' | 'undone' | 'shadowOn' | 'shadowOff' }>
  | Readonly<{ kind: 'removed' | 'automaticOn' | 'automaticOff'; rule: string }>
  | Readonly<{ kind: 'packOn' | 'packOff'; pack: string }>
  | Readonly<{ kind: 'excepted'; word: string; term: string }>
  | Readonly<{ kind: 'noTermFor'; word: string }>
  | Readonly<{ kind: 'problem'; problem: Problem }>
  | Readonly<{ kind: 'faulty'; problem: PackProblem }>

/** A chosen file that is no pack, with what is wrong in it. */
export type RefusedFile = Readonly<{ file: string; problems: readonly PackProblem[]; lines: readonly string[] }>

/** A sound file that waits because its pack has another draft. */
export type WaitingFile = Readonly<{ file: string; pack: string; yaml: string }>

export type RulesState = Readonly<{
  /** Counts openings, so that no two editors have the same ticket. */
  openings: number
  place: RulePlace | null
  editor: Editor | null
  refused: RefusedFile | null
  waiting: WaitingFile | null
  status: Readonly<{ id: number; what: RulesStatus }> | null
}>

export const initialRules: RulesState = {
  openings: 0,
  place: null,
  editor: null,
  refused: null,
  waiting: null,
  status: null,
}

const emptyTrial: Trial = { text: '', onlyRule: false, answer: null, problem: null }

/** An editor before its text has arrived. What was tried in the pack before is tried on. */
export function emptyEditor(at: RulePlace, panel: Panel, ticket: number, before: Editor | null): Editor {
  return {
    ticket,
    pack: at.pack,
    panel,
    ready: false,
    basedOn: null,
    versions: [],
    inForce: '',
    yaml: '',
    edition: 0,
    saved: null,
    check: null,
    checkedEdition: -1,
    forms: [],
    ruleId: at.ruleId,
    past: [],
    isTyping: false,
    line: null,
    asking: null,
    trial: before === null ? emptyTrial : { ...before.trial, answer: null, problem: null },
    version: null,
    base: null,
  }
}

/** The text differs from what is in force. */
export const isDraft = (editor: Editor): boolean => editor.ready && editor.yaml !== editor.inForce

/** The check that belongs to the text as it is now; null while it is on its way. */
export const currentCheck = (editor: Editor): PackCheck | null =>
  editor.checkedEdition === editor.edition ? editor.check : null

/** The text as it is now was checked and has no faults. */
export const isSound = (editor: Editor): boolean => currentCheck(editor)?.problems.length === 0

/** The rule whose fields the form shows. */
export const currentForm = (editor: Editor): RuleForm | null =>
  editor.forms.find(form => form.id === editor.ruleId) ?? null

/** The version in force, or null. */
export const versionInForce = (versions: readonly PackVersion[]): PackVersion | null =>
  versions.find(version => version.inForce) ?? null

/** Another version came into force since the draft began. */
export const isOvertaken = (editor: Editor): boolean =>
  isDraft(editor) && (versionInForce(editor.versions)?.packId ?? null) !== editor.basedOn

/** Packs and rules as the one list shows them. */
export const placesOf = (packs: readonly PackSummary[]): RulePlace[] =>
  packs.flatMap(pack => [
    { pack: pack.name, ruleId: null },
    ...pack.rules.map(rule => ({ pack: pack.name, ruleId: rule.id })),
  ])

export const samePlace = (a: RulePlace | null, b: RulePlace | null): boolean =>
  a !== null && b !== null && a.pack === b.pack && a.ruleId === b.ruleId

/** What can be chosen among the versions: the draft first, then the newest. */
export const versionKeys = (editor: Editor): VersionKey[] => [
  ...(isDraft(editor) ? (['draft'] as const) : []),
  ...editor.versions.map(version => version.packId),
]

/** The chosen version, or the first one. */
export const currentVersion = (editor: Editor): VersionKey | null => {
  const keys = versionKeys(editor)
  return editor.version !== null && keys.includes(editor.version) ? editor.version : (keys[0] ?? null)
}

/** What the chosen version is compared with: as asked for, else what is in force; for that one the version before it. */
export const comparedWith = (editor: Editor): VersionKey | null => {
  const chosen = currentVersion(editor)
  const inForce = versionInForce(editor.versions)?.packId ?? null
  const asked = editor.base !== null && versionKeys(editor).includes(editor.base) ? editor.base : inForce
  if (asked !== chosen || editor.base !== null) return asked
  const older = editor.versions.filter(version => version.packId !== chosen)
  const at = editor.versions.findIndex(version => version.packId === chosen)
  return editor.versions[at + 1]?.packId ?? older[0]?.packId ?? null
}
