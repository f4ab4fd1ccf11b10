import type { PackProblem } from '../../shared/domain.ts'
import type { Problem } from '../../shared/errors.ts'
import type { Api } from '../api.ts'
import type { Panel, RulePlace } from './rules-state.ts'
import { currentCheck, type Editor, isDraft, isSound, type PastText } from './rules-state.ts'
import type { PackEdit } from './rules-values.ts'
import type { Store } from './store.ts'

// The requests behind the editor of rules. What is typed is checked after a moment and kept as a draft by itself.

export const CHECK_AFTER_MS = 250
export const SAVE_AFTER_MS = 2000

/** Why a change was not taken: the text would have become faulty, or the core refused. */
export type Refusal = Readonly<{ problems: readonly PackProblem[] } | { problem: Problem }>

export type RulesDesk = Readonly<{
  /** Opens a pack in the editor; what was open before is kept as a draft. */
  open: (place: RulePlace, panel?: Panel) => Promise<void>
  /** Closes the editor; its text is kept. */
  leave: () => void
  /** Keeps the text as it is now as the draft. */
  keep: () => Promise<void>
  /**
   * Changes the text of the pack that is open now, through the core. One change after the other; a change that would break the text is not
   * taken, and none is made once that pack was left.
   */
  change: (make: (editor: Editor) => PackEdit | null) => Promise<Refusal | null>
  /** What the core has of the open pack, once more. */
  refresh: () => Promise<void>
  /** The text as published, once nobody has typed on; nothing where that editor is not open any more. */
  takeOver: (published: Pick<Editor, 'ticket' | 'edition'>) => Promise<void>
}>

type Later = (delayMs: number, call: () => void) => () => void

/** A call that waits; the next one takes its place. */
function createDelay(later: Later) {
  let cancel: (() => void) | null = null
  const clear = () => {
    cancel?.()
    cancel = null
  }
  const set = (delayMs: number, call: () => void) => {
    clear()
    cancel = later(delayMs, call)
  }
  return { set, clear }
}

/** The editor over its door. `later` runs a call after a while and returns what takes that back. */
export function createRulesDesk(parts: Readonly<{ api: Api; store: Store; later: Later }>): RulesDesk {
  const { api, store, later } = parts
  const [checking, saving, trying] = [createDelay(later), createDelay(later), createDelay(later)]
  /** Texts that could not be kept; they come back when their pack is opened again. */
  const unsaved = new Map<string, PastText>()
  let trials = 0
  let changes: Promise<unknown> = Promise.resolve()
  const editorNow = () => store.get().rules.editor
  const tell = (problem: Problem) => store.step({ type: 'rules.status', what: { kind: 'problem', problem } })

  const check = async (): Promise<void> => {
    checking.clear()
    const editor = editorNow()
    if (editor === null || !editor.ready) return
    const { ticket, edition, yaml } = editor
    const reply = await api.request('pack.check', { yaml })
    if (!reply.ok) return tell(reply.problem)
    store.step({ type: 'rules.checked', ticket, edition, check: reply.value })
    const now = editorNow()
    if (now?.ticket !== ticket || now.forms.length > 0 || now.inForce === '') return
    const known = await api.request('pack.check', { yaml: now.inForce })
    if (known.ok) store.step({ type: 'rules.known', ticket, check: known.value })
  }

  const keep = async (): Promise<void> => {
    saving.clear()
    const editor = editorNow()
    if (editor === null || !editor.ready) return
    const { pack, yaml, basedOn, saved } = editor
    const text = isDraft(editor) ? { yaml, basedOn } : null
    if (text?.yaml === saved?.yaml && text?.basedOn === saved?.basedOn) return
    const reply = await api.request('pack.saveDraft', {
      pack,
      yaml: text?.yaml ?? null,
      basedOn: text?.basedOn ?? null,
    })
    if (reply.ok) {
      unsaved.delete(pack)
      return store.step({ type: 'rules.saved', ticket: editor.ticket, text })
    }
    unsaved.set(pack, { yaml, basedOn })
    tell(reply.problem)
  }

  const tryText = async (): Promise<void> => {
    trying.clear()
    const editor = editorNow()
    if (editor === null || !editor.ready || !isSound(editor)) return
    const { text, onlyRule } = editor.trial
    const turn = ++trials
    if (text === '') return store.step({ type: 'rules.trial', change: { answer: null, problem: null } })
    const yaml = isDraft(editor) ? editor.yaml : null
    const ruleId = onlyRule ? editor.ruleId : null
    const reply = await api.request('pack.try', { pack: editor.pack, yaml, ruleId, text })
    if (turn !== trials || editorNow()?.ticket !== editor.ticket) return
    const change = reply.ok ? { answer: { text, said: reply.value }, problem: null } : { problem: reply.problem }
    store.step({ type: 'rules.trial', change })
  }

  const changeNow = async (
    make: (editor: Editor) => PackEdit | null,
    ticket: number | undefined,
  ): Promise<Refusal | null> => {
    const before = editorNow()
    if (before !== null && before.ticket === ticket && currentCheck(before) === null) await check()
    const editor = editorNow()
    if (editor === null || editor.ticket !== ticket || !editor.ready) return null
    if (!isSound(editor)) return { problems: editor.check?.problems ?? [] }
    const edit = make(editor)
    if (edit === null) return null
    const edited = await api.request('pack.edit', { yaml: editor.yaml, edit })
    if (!edited.ok) return { problem: edited.problem }
    const checked = await api.request('pack.check', { yaml: edited.value.yaml })
    if (!checked.ok) return { problem: checked.problem }
    if (checked.value.problems.length > 0) return { problems: checked.value.problems }
    const now = editorNow()
    if (now?.ticket !== editor.ticket) return null
    // somebody typed meanwhile: the change is made anew on what stands there now
    if (now.edition !== editor.edition) return changeNow(make, ticket)
    const ruleId = edit.kind === 'addRule' ? edited.value.ruleId : null
    store.step({ type: 'rules.changed', ticket: editor.ticket, yaml: edited.value.yaml, check: checked.value, ruleId })
    void keep()
    return null
  }

  /** `as` says what the answer is to an editor, as that one is by then. */
  const read = async (as: (editor: Editor) => 'rules.arrived' | 'rules.refreshed'): Promise<void> => {
    const editor = editorNow()
    if (editor === null) return
    const reply = await api.request('pack.read', { pack: editor.pack })
    if (!reply.ok) return tell(reply.problem)
    const now = editorNow()
    if (now?.ticket === editor.ticket) store.step({ type: as(now), ticket: now.ticket, read: reply.value })
  }

  let seen: Editor | null = null
  store.subscribe(() => {
    const editor = editorNow()
    if (editor === seen) return
    const before = seen
    seen = editor
    if (editor === null || !editor.ready) return
    const isNew = before?.ticket !== editor.ticket || !before.ready
    if (isNew) void check()
    else if (before.edition !== editor.edition) {
      if (currentCheck(editor) === null) checking.set(CHECK_AFTER_MS, () => void check())
      saving.set(SAVE_AFTER_MS, () => void keep())
    }
    if (asksAnew(before, editor)) trying.set(CHECK_AFTER_MS, () => void tryText())
  })

  return {
    open: async (place, panel = 'edit') => {
      void keep()
      store.step({ type: 'rules.opened', place, panel })
      await read(() => 'rules.arrived')
      const text = unsaved.get(place.pack)
      if (text !== undefined && editorNow()?.pack === place.pack) store.step({ type: 'rules.restored', text })
    },
    leave: () => {
      void keep()
      for (const delay of [checking, saving, trying]) delay.clear()
      store.step({ type: 'rules.closed' })
    },
    keep,
    change: make => {
      const ticket = editorNow()?.ticket
      const turn = changes.then(() => changeNow(make, ticket))
      changes = turn
      return turn
    },
    refresh: () => (editorNow()?.ready === true ? read(() => 'rules.refreshed') : Promise.resolve()),
    takeOver: async ({ ticket, edition }) => {
      if (editorNow()?.ticket === ticket)
        await read(now => (now.edition === edition ? 'rules.arrived' : 'rules.refreshed'))
    },
  }
}

/** The trial's text, its rule, or the checked rules are others than before. */
function asksAnew(before: Editor | null, now: Editor): boolean {
  const a = before?.trial
  const b = now.trial
  if (a?.text !== b.text || a.onlyRule !== b.onlyRule) return true
  if (b.onlyRule && before?.ruleId !== now.ruleId) return true
  return b.text !== '' && before?.checkedEdition !== now.checkedEdition
}
