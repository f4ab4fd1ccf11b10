import type { Output } from '../../../shared/contract.ts'
import { MAX_AT_ONCE } from '../../../shared/domain.ts'
import { AppError } from '../../../shared/errors.ts'
import { may } from '../../../shared/rights.ts'
import type { Step } from '../db/steps.ts'
import { type Deps, type Handlers, needOnDuty, onDuty } from '../deps.ts'
import { blockedDecision, type Turn } from '../in-the-way.ts'
import type { Batches } from '../jobs/batches.ts'
import { tellOfDecisions } from '../tell.ts'
import { createTurn } from '../turn.ts'
import { turnRecord } from '../turn-record.ts'

type HistoryRequest = Extract<keyof Handlers, `history.${string}`>
type Outcome = Output<'history.undo'>

/** The shift of the moderator on duty: its steps, in order, back and forth. */
export function historyHandlers(deps: Deps, batches: Pick<Batches, 'turn'>): Pick<Handlers, HistoryRequest> {
  const { tables, newId, now, emit } = deps
  const { decisions, steps } = tables
  const turnDecision = createTurn(deps)

  /** One decision taken back, or again, by a counter-record. */
  const turnOne = (step: Step, turn: Turn, moderatorId: string): Outcome => {
    const by = { batchId: newId(), moderatorId, at: now().toISOString() }
    const originals = decisions.ofBatch(step.batchId)
    for (const original of originals)
      if (turnDecision(original, turn, by) !== 'turned') throw blockedDecision({ tables, turn, step }, original, by.at)
    steps.mark(step, turn === 'undo' ? 'undone' : 'done')
    const commentIds = originals.map(original => original.commentId)
    tellOfDecisions(deps, commentIds)
    return { batchId: by.batchId, commentIds, of: step.action, leftOut: [], running: false }
  }

  /** Takes one step of the shift back, or again. */
  const turnStep = (step: Step, turn: Turn): Outcome => {
    const moderator = needOnDuty(deps)
    if (step.comments > 1) return batches.turn(step, turn, moderator.id)
    if (step.kind === 'decision') return turnOne(step, turn, moderator.id)
    const by = { moderatorId: moderator.id, isSenior: may(moderator, 'lead') }
    const batchId = turnRecord(deps, step, turn, by)
    steps.mark(step, turn === 'undo' ? 'undone' : 'done')
    emit({ name: 'history.changed', payload: {} })
    return { batchId, commentIds: [], of: step.action, leftOut: [], running: false }
  }

  return {
    'history.list': ({ limit }) => {
      const moderator = onDuty(deps)
      if (moderator === null) return { steps: [], canUndo: false, canRedo: false }
      return {
        steps: steps.page(moderator.id, Number.MAX_SAFE_INTEGER, limit),
        canUndo: steps.lastDone(moderator.id) !== null,
        canRedo: steps.firstUndone(moderator.id) !== null,
      }
    },

    'history.page': ({ from, limit }) => {
      const moderator = onDuty(deps)
      if (moderator === null) return { steps: [], total: 0, undone: 0 }
      const total = steps.total(moderator.id)
      const firstUndone = steps.firstUndone(moderator.id)
      return {
        steps: steps.page(moderator.id, from ?? total, limit),
        total,
        undone: firstUndone === null ? 0 : total - firstUndone.position + 1,
      }
    },

    'history.undo': () => {
      const step = steps.lastDone(needOnDuty(deps).id)
      if (step === null) throw new AppError('RULE', 'nothingToUndo')
      return turnStep(step, 'undo')
    },

    'history.redo': () => {
      const step = steps.firstUndone(needOnDuty(deps).id)
      if (step === null) throw new AppError('RULE', 'nothingToRedo')
      return turnStep(step, 'redo')
    },

    'history.turnTo': ({ position }) => {
      const { id } = needOnDuty(deps)
      const goal = steps.at(id, position)
      if (goal === null) throw new AppError('NOT_FOUND', 'stepGone')
      const turn: Turn = goal.state === 'done' ? 'undo' : 'redo'
      const next = () => (turn === 'undo' ? steps.lastDone(id) : steps.firstUndone(id))
      const isOnTheWay = (step: Step) => (turn === 'undo' ? step.position >= position : step.position <= position)
      const outcomes: Outcome[] = []
      for (let step = next(); step !== null && isOnTheWay(step); step = next()) {
        const isAlone = outcomes.length === 0 && step.position === position
        // it goes on beside the work, and what comes behind it would have to wait
        if (step.comments > MAX_AT_ONCE && !isAlone)
          throw new AppError('RULE', 'stepTooLarge', { position: step.position, posts: step.comments })
        outcomes.push(turnStep(step, turn))
        if (outcomes.at(-1)!.running) break
      }
      return {
        turned: turn,
        steps: outcomes.length,
        commentIds: outcomes.findLast(({ commentIds }) => commentIds.length > 0)?.commentIds ?? [],
        leftOut: outcomes.flatMap(({ leftOut }) => leftOut),
        running: outcomes.some(({ running }) => running),
      }
    },
  }
}
