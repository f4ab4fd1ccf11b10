import type { Problem, ProblemKey } from '../../shared/errors.ts'
import { readEscalation } from '../../shared/rules/escalation-line.ts'
import { readTimeWords } from '../../shared/rules/time-words.ts'
import { checkWaiting } from '../../shared/rules/waiting.ts'
import { sendNote } from './author-orders.ts'
import { decide, type Named } from './decide.ts'
import type { Desk } from './desk.ts'
import type { Mode } from './state.ts'

type Line = Extract<Mode, { kind: 'note' | 'time' }>

const refusal = (key: ProblemKey): Problem => ({ code: 'RULE', key })

/** Sends the line that is open: a note, an escalation with its name and deadline, a time. What cannot be understood is said in the line. */
export function sendLine(desk: Desk): void {
  const { mode } = desk.store.get()
  if (mode.kind === 'time') sendTime(desk, mode)
  else if (mode.kind === 'note' && mode.action === 'author') void sendNote(desk, mode)
  else if (mode.kind === 'note') sendReason(desk, mode)
}

const say = (desk: Desk, mode: Line, problem: Problem) =>
  desk.store.step({ type: 'mode.changed', mode: { ...mode, problem } })

/** An empty line means what the key without a time means. */
function sendTime(desk: Desk, mode: Extract<Mode, { kind: 'time' }>): void {
  const nowMs = Date.now()
  const reading = readTimeWords(mode.text, nowMs, zoneOf(desk))
  if (mode.text.trim() === '') return decide(desk, 'later', null, '')
  if (reading.kind !== 'time') return say(desk, mode, refusal(reading.kind === 'past' ? 'timePast' : 'timeUnknown'))
  const named = { dueAt: reading.at }
  const problem = objectionTo(desk, 'later', named, nowMs)
  if (problem !== null) return say(desk, mode, problem)
  decide(desk, 'later', null, '', named)
}

function sendReason(desk: Desk, mode: Extract<Mode, { kind: 'note'; reason: string | null }>): void {
  const isOpinion = desk.store.get().list.selection.where === 'opinion'
  if (mode.action !== 'escalate' || isOpinion) return decide(desk, mode.action, mode.reason, mode.text)
  const nowMs = Date.now()
  const line = readEscalation(mode.text, peopleOf(desk), nowMs, zoneOf(desk))
  if (line.unknownName !== null) return say(desk, mode, refusal('assigneeUnknown'))
  if (line.isPast) return say(desk, mode, refusal('timePast'))
  if (line.note === '') return say(desk, mode, refusal('noteMissing'))
  const named = { dueAt: line.dueAt, assigneeId: line.assigneeId }
  const problem = objectionTo(desk, 'escalate', named, nowMs)
  if (problem !== null) return say(desk, mode, problem)
  decide(desk, 'escalate', mode.reason, line.note, named)
}

/** The zone in which the screen shows times, so that a typed one means what it would show. */
const zoneOf = (desk: Desk) => desk.answers.peek('settings.get')?.settings.timeZone

const peopleOf = (desk: Desk) => desk.answers.peek('app.state')?.moderators ?? []

/** What stands against a named time or person, by the same rules that the core holds. */
function objectionTo(desk: Desk, action: 'later' | 'escalate', named: Named, nowMs: number): Problem | null {
  const facts = { nowMs, moderators: peopleOf(desk), isSenior: false, askerId: null }
  const found = checkWaiting({ action, ...named }, facts)[0]
  return found === undefined ? null : { code: 'RULE', key: found.key, values: found.values }
}
