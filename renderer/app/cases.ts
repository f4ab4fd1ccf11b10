import type { CaseRow, CaseStepDraft, CaseView } from '../../shared/case.ts'
import type { Answers, Candidate } from '../../shared/offences.ts'
import type { Letterhead } from '../../shared/papers.ts'
import type { InputFor } from '../api.ts'
import { ask } from '../commands/ask.ts'
import type { CasesState } from './cases-state.ts'
import type { Desk } from './desk.ts'

/** Cases of one list; who has more open ones finds them by what changed last. */
const LISTED = 200

/** What the list on the screen was asked with. */
export const listInput = ({ status }: CasesState): InputFor<'case.list'> => ({ status, after: null, limit: LISTED })

/** The row on which the keys stand: the chosen case, or the first one. */
export const chosenRow = (rows: readonly CaseRow[], { caseId }: CasesState): CaseRow | null =>
  rows.find(({ id }) => id === caseId) ?? rows[0] ?? null

/** The cases of the list on the screen, as far as they are here. */
export const shownRows = (desk: Desk): readonly CaseRow[] =>
  desk.answers.peekAsked('case.list', listInput(desk.store.get().cases))?.rows ?? []

/** The case on the screen as it is known here, or null. */
export function currentCase(desk: Desk): CaseView | null {
  const row = chosenRow(shownRows(desk), desk.store.get().cases)
  return row === null ? null : (desk.answers.peekAsked('case.read', { caseId: row.id }) ?? null)
}

/** Does one thing to the case on the screen; the form closes when it is done, and stays where the core has something against it. */
export async function doToCase(desk: Desk, step: CaseStepDraft): Promise<void> {
  const view = currentCase(desk)
  if (view === null) return
  const done = await ask(desk, 'case.record', { caseId: view.id, version: view.version, step })
  if (done !== null) desk.store.step({ type: 'cases.form', form: null })
}

/** Keeps the answers for a post of the case on the screen, and the offences that were taken over; each is a step of its own. */
export async function assessCase(
  desk: Desk,
  commentId: number,
  answers: Answers,
  candidates: readonly Candidate[],
): Promise<void> {
  const view = currentCase(desk)
  if (view === null) return
  const victimId = view.state.parties.find(({ role }) => role === 'victim')?.id ?? null
  const offenceOf = ({ statute, versionId, limitation }: Candidate): CaseStepDraft => {
    const known = view.state.offences.find(one => one.statuteId === statute && one.commentIds.includes(commentId))
    const limitationDate = limitation.state === 'none' ? null : limitation.lastDay
    return {
      kind: 'offencePut',
      offence: {
        id: known?.id ?? null,
        statuteId: statute,
        referenceVersion: String(versionId ?? ''),
        commentIds: known?.commentIds ?? [commentId],
        victimId: known?.victimId ?? victimId,
        limitationDate,
        assessment: known?.assessment ?? '',
      },
    }
  }
  let { version } = view
  for (const step of [{ kind: 'assessed', commentId, answers } as const, ...candidates.map(offenceOf)]) {
    const done = await ask(desk, 'case.record', { caseId: view.id, version, step })
    if (done === null) return
    version = done.version
  }
  // where life or safety may be at stake the check of Art. 18 comes next, before anything else
  const isAtStake = answers.danger === 'yes' || answers.danger === 'unsure'
  desk.store.step({ type: 'cases.form', form: isAtStake ? 'article18' : null, of: String(commentId) })
}

/** Keeps the check of Art. 18 DSA about a post; the form closes when it is kept. */
export async function recordArticle18(desk: Desk, check: InputFor<'article18.record'>): Promise<void> {
  if ((await ask(desk, 'article18.record', check)) === null) return
  desk.answers.forgetArticle18()
  desk.store.step({ type: 'cases.form', form: null })
}

/** Secures every post of the case on the screen once more. */
export async function secureAgain(desk: Desk): Promise<void> {
  const commentIds = currentCase(desk)?.items.map(({ commentId }) => commentId) ?? []
  if (commentIds.length > 0) await ask(desk, 'evidence.capture', { commentIds })
}

/** Hashes the evidence of the case on the screen anew. */
export async function checkEvidence(desk: Desk): Promise<void> {
  const view = currentCase(desk)
  const found = view === null ? null : await ask(desk, 'evidence.check', { caseId: view.id })
  if (found !== null) desk.store.step({ type: 'cases.checked', checked: { ...found, faults: found.faults.length } })
}

/** Has the shell write the bundle of the case on the screen to a place that a person names. */
export async function exportCase(desk: Desk, edition: 'authority' | 'redacted'): Promise<void> {
  const view = currentCase(desk)
  const exported = view === null ? null : await ask(desk, 'case.save', { caseId: view.id, edition })
  if (exported !== null) desk.store.step({ type: 'cases.exported', exported })
}

/** Makes a paper of the case on the screen; the form closes when it is made. */
export async function makePaper(desk: Desk, draft: InputFor<'paper.preview'>): Promise<void> {
  const view = currentCase(desk)
  if (view === null) return
  if ((await ask(desk, 'paper.make', { ...draft, version: view.version })) !== null)
    desk.store.step({ type: 'cases.form', form: null })
}

/** Has the shell write a paper as PDF to a place that a person names. */
export const savePaper = (desk: Desk, caseId: string, paperId: string) => ask(desk, 'paper.save', { caseId, paperId })

/** Changes the letterhead of the desk; the form closes when it is changed. */
export async function setLetterhead(desk: Desk, letterhead: Letterhead): Promise<void> {
  if ((await ask(desk, 'letterhead.set', { letterhead })) !== null) desk.store.step({ type: 'cases.form', form: null })
}

/** Shows a case, whatever is on the screen. */
export function showCase(desk: Desk, caseId: string): void {
  desk.atOnce(() => {
    desk.store.step({ type: 'dialog.changed', dialog: null })
    desk.store.step({ type: 'view.changed', view: 'cases' })
    desk.store.step({ type: 'cases.status', status: 'open' })
    desk.store.step({ type: 'cases.chosen', caseId })
  })
}
