import type { Problem } from '../../shared/errors.ts'
import type { Desk } from './desk.ts'
import { refused, say } from './rules-orders.ts'
import {
  currentVersion,
  isDraft,
  type PastText,
  type RefusedFile,
  versionInForce,
  type WaitingFile,
} from './rules-state.ts'

// Packs that leave the desk as files, and files that come to it as drafts.

/** Writes what is before the person to a file: the chosen version, the text in the editor, or in the list what is in force. */
export async function exportPack(desk: Desk, pack: string): Promise<void> {
  const text = await textToExport(desk, pack)
  if (text === null) return
  const reply = await desk.api.request('pack.save', { pack, ...text })
  if (!reply.ok) return refused(desk, reply.problem)
  if (reply.value !== null) say(desk, { kind: 'exported', file: reply.value.fileName })
}

type ExportedText = Readonly<{ yaml: string; version: number | null }>

async function textToExport(desk: Desk, pack: string): Promise<ExportedText | null> {
  const { editor } = desk.store.get().rules
  if (editor?.pack === pack && editor.ready) {
    const chosen = editor.panel === 'versions' ? currentVersion(editor) : null
    if (typeof chosen === 'number') return storedText(desk, pack, chosen)
    return { yaml: editor.yaml, version: isDraft(editor) ? null : (versionInForce(editor.versions)?.version ?? null) }
  }
  const reply = await desk.api.request('pack.read', { pack })
  if (!reply.ok) {
    refused(desk, reply.problem)
    return null
  }
  const { yaml, draft, versions } = reply.value
  const inForce = versionInForce(versions)
  return inForce === null ? { yaml: draft ?? '', version: null } : { yaml, version: inForce.version }
}

async function storedText(desk: Desk, pack: string, packId: number): Promise<ExportedText | null> {
  const reply = await desk.api.request('pack.version', { pack, packId })
  if (reply.ok) return reply.value
  refused(desk, reply.problem)
  return null
}

/** Takes a file over as a draft. Where its pack has another draft, the file waits until a person has chosen between them. */
export async function importPack(desk: Desk): Promise<void> {
  await desk.rules.keep()
  const chosen = await desk.api.request('pack.choose', {})
  if (!chosen.ok) return refused(desk, chosen.problem)
  if (chosen.value === null) return
  const { fileName, yaml } = chosen.value
  const reply = await desk.api.request('pack.import', { yaml, replaceDraft: false })
  if (!reply.ok && reply.problem.key === 'draftPresent') {
    const waiting: WaitingFile = { file: fileName, pack: String(reply.problem.values?.['pack']), yaml }
    return desk.store.step({ type: 'rules.waitingFile', waiting })
  }
  if (!reply.ok) return refused(desk, reply.problem)
  const { pack, problems } = reply.value
  if (pack === null) {
    const file: RefusedFile = { file: fileName, problems, lines: yaml.split('\n') }
    return desk.store.step({ type: 'rules.refusedFile', refused: file })
  }
  await openImported(desk, pack, fileName)
}

/** Puts the waiting file in the place of its pack's draft, which can be taken back in the editor. */
export async function replaceDraft(desk: Desk): Promise<void> {
  const { waiting } = desk.store.get().rules
  if (waiting === null) return
  const { file, pack, yaml } = waiting
  // Taken out first: asked for twice, the file would be read back as the draft that it replaced.
  desk.store.step({ type: 'rules.waitingFile', waiting: null })
  await desk.rules.keep()
  const read = await desk.api.request('pack.read', { pack })
  if (!read.ok) return waitOn(desk, waiting, read.problem)
  const reply = await desk.api.request('pack.import', { yaml, replaceDraft: true })
  if (!reply.ok) return waitOn(desk, waiting, reply.problem)
  await openImported(desk, pack, file)
  const { draft, draftBasedOn } = read.value
  const lost: PastText | null = draft === null ? null : { yaml: draft, basedOn: draftBasedOn }
  const isOpen = desk.store.get().rules.editor?.pack === pack
  if (lost !== null && isOpen) desk.store.step({ type: 'rules.past', text: lost })
}

/** A refused file waits again, unless another one took its place meanwhile. */
function waitOn(desk: Desk, waiting: WaitingFile, problem: Problem): void {
  if (desk.store.get().rules.waiting === null) desk.store.step({ type: 'rules.waitingFile', waiting })
  refused(desk, problem)
}

/** The waiting file goes; the draft stays as it is. */
export function keepDraft(desk: Desk): void {
  const { waiting } = desk.store.get().rules
  if (waiting === null) return
  desk.store.step({ type: 'rules.waitingFile', waiting: null })
  say(desk, { kind: 'draftKept', file: waiting.file })
}

async function openImported(desk: Desk, pack: string, file: string): Promise<void> {
  // The editor's own text is kept already, or was just replaced: it must not be kept once more.
  if (desk.store.get().rules.editor !== null) desk.store.step({ type: 'rules.closed' })
  await desk.rules.open({ pack, ruleId: null })
  say(desk, { kind: 'imported', file })
}
