import type { RuleSummary } from '../../shared/domain.ts'
import type { Input, RequestName } from '../../shared/contract.ts'
import type { Problem } from '../../shared/errors.ts'
import type { Desk } from './desk.ts'
import { type Asking, isDraft, type RulePlace, type RulesStatus, versionInForce } from './rules-state.ts'
import { exceptionFor, nameProblem } from './rules-values.ts'

// What is done to packs as a whole. Every order says in the status line what it did; a refusal is said there too, or at its field.

/** Says in the status line what was done. */
export const say = (desk: Desk, what: RulesStatus) => desk.store.step({ type: 'rules.status', what })
/** Says there why it was not. */
export const refused = (desk: Desk, problem: Problem) => say(desk, { kind: 'problem', problem })

async function order<N extends RequestName>(desk: Desk, name: N, input: Input<N>, done: RulesStatus): Promise<void> {
  const reply = await desk.api.request(name, input as never)
  if (!reply.ok) return refused(desk, reply.problem)
  await desk.rules.refresh()
  say(desk, done)
}

const ticketNow = (desk: Desk) => desk.store.get().rules.editor?.ticket

/** Takes the asked line away, where it is still the one that was answered. */
function endAsking(desk: Desk, kind: Asking['kind'], ticket: number | undefined): void {
  const { editor } = desk.store.get().rules
  if (editor?.ticket === ticket && editor?.asking?.kind === kind)
    desk.store.step({ type: 'rules.asking', asking: null })
}

/** Publishes the text as it is now. A refusal is shown at the note, and the note stays; who left meanwhile finds it in the status line. */
export async function publish(desk: Desk, note: string): Promise<void> {
  const ask = (problem: Problem | 'noteMissing') =>
    desk.store.step({ type: 'rules.asking', asking: { kind: 'note', problem } })
  if (note.trim() === '') return ask('noteMissing')
  const ticket = ticketNow(desk)
  // what was just typed into the form is on its way into the text
  await desk.rules.change(() => null)
  await desk.rules.keep()
  const { editor } = desk.store.get().rules
  // the note was written for the pack that was open then
  if (editor === null || editor.ticket !== ticket) return
  const { pack, yaml, basedOn } = editor
  const reply = await desk.api.request('pack.publish', { pack, yaml, basedOn, note: note.trim() })
  if (!reply.ok) {
    if (ticketNow(desk) !== ticket) return refused(desk, reply.problem)
    ask(reply.problem)
    return desk.rules.refresh()
  }
  await desk.rules.takeOver(editor)
  if (ticketNow(desk) === ticket) {
    // Whatever was typed meanwhile goes on with what was just published.
    desk.store.step({ type: 'rules.rebased' })
    endAsking(desk, 'note', ticket)
  }
  say(desk, { kind: 'published', version: reply.value.version, rules: reply.value.changedRules })
}

/** From now on the draft counts as begun with the version in force. */
export async function rebase(desk: Desk): Promise<void> {
  desk.store.step({ type: 'rules.rebased' })
  await desk.rules.keep()
}

/** Publishes although another version came into force since the draft began. */
export async function publishAnyway(desk: Desk, note: string): Promise<void> {
  const ticket = ticketNow(desk)
  await rebase(desk)
  if (ticketNow(desk) === ticket) await publish(desk, note)
}

/** Puts another version in force. The one that was in force is chosen next, so that the same key goes back. */
export async function rollBack(desk: Desk, packId: number): Promise<void> {
  const { editor } = desk.store.get().rules
  if (editor === null) return
  const { ticket } = editor
  const before = versionInForce(editor.versions)
  const reply = await desk.api.request('pack.rollBack', { pack: editor.pack, packId, note: '' })
  if (!reply.ok) return refused(desk, reply.problem)
  await desk.rules.refresh()
  if (before !== null && ticketNow(desk) === ticket) desk.store.step({ type: 'rules.version', version: before.packId })
  say(desk, { kind: 'rolledBack', version: reply.value.version, before: before?.version ?? null })
}

/** Lets a rule act by itself, or not any more. */
export function switchAutomatic(desk: Desk, pack: string, rule: RuleSummary): Promise<void> {
  const on = !rule.automatic
  const done = { kind: on ? 'automaticOn' : 'automaticOff', rule: rule.id } as const
  return order(desk, 'rule.automatic', { pack, ruleId: rule.id, on }, done)
}

/** Switches a pack on or off. */
export function switchPack(desk: Desk, pack: string, on: boolean): Promise<void> {
  return order(desk, 'pack.switch', { pack, on }, { kind: on ? 'packOn' : 'packOff', pack })
}

/** Runs the draft in shadow, or ends that. */
export async function switchShadow(desk: Desk, pack: string, isRunning: boolean): Promise<void> {
  await desk.rules.keep()
  const yaml = isRunning ? null : await textOf(desk, pack)
  if (!isRunning && yaml === null) return
  return order(desk, 'pack.shadow', { pack, yaml }, { kind: isRunning ? 'shadowOff' : 'shadowOn' })
}

/** The draft of a pack, or what is in force. */
async function textOf(desk: Desk, pack: string): Promise<string | null> {
  const { editor } = desk.store.get().rules
  if (editor?.pack === pack && editor.ready) return editor.yaml
  const reply = await desk.api.request('pack.read', { pack })
  if (reply.ok) return reply.value.draft ?? reply.value.yaml
  refused(desk, reply.problem)
  return null
}

/** The text in force takes the draft's place; the draft can be taken back. */
export function discard(desk: Desk): void {
  const { editor } = desk.store.get().rules
  if (editor === null || !isDraft(editor)) return
  desk.store.step({ type: 'rules.changed', ticket: editor.ticket, yaml: editor.inForce, check: null, ruleId: null })
  say(desk, { kind: 'discarded' })
  void desk.rules.keep()
}

/** Adds a rule of this name to the draft. */
export async function addRule(desk: Desk, name: string): Promise<void> {
  const { editor } = desk.store.get().rules
  const problem = nameProblem(name, editor?.forms ?? [])
  if (problem !== null) return desk.store.step({ type: 'rules.asking', asking: { kind: 'name', problem } })
  const refusal = await desk.rules.change(() => ({ kind: 'addRule', ruleId: name }))
  endAsking(desk, 'name', editor?.ticket)
  if (refusal !== null) tellRefusal(desk, refusal)
}

/** Takes a rule out of the draft. */
export async function removeRule(desk: Desk, { ruleId }: RulePlace): Promise<void> {
  if (ruleId === null) return
  const ticket = ticketNow(desk)
  const refusal = await desk.rules.change(() => ({ kind: 'removeRule', ruleId }))
  if (refusal !== null) tellRefusal(desk, refusal)
  // who left before it was made finds the rule where it was
  else if (ticketNow(desk) === ticket) say(desk, { kind: 'removed', rule: ruleId })
}

/** Makes a word an exception to the term that hit it; asks the rules anew. */
export async function addException(
  desk: Desk,
  hit: Readonly<{ word: string; ruleId: string | null; term: string | null }>,
): Promise<void> {
  const ticket = ticketNow(desk)
  let term: string | null = null
  const refusal = await desk.rules.change(editor => {
    const found = exceptionFor(editor.forms, hit)
    term = found?.term ?? null
    return found?.edit ?? null
  })
  if (refusal !== null) return tellRefusal(desk, refusal)
  if (ticketNow(desk) !== ticket) return
  if (term === null) say(desk, { kind: 'noTermFor', word: hit.word })
  else say(desk, { kind: 'excepted', word: hit.word, term })
}

type Refusal = Exclude<Awaited<ReturnType<Desk['rules']['change']>>, null>

function tellRefusal(desk: Desk, refusal: Refusal): void {
  if ('problem' in refusal) return refused(desk, refusal.problem)
  const [problem] = refusal.problems
  if (problem !== undefined) say(desk, { kind: 'faulty', problem })
}
